/** What the check lets pass and what it tells, beyond the golden texts: modules, publishing, gates, right pipelines. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPipeline } from "../../runner/graph/check.ts";
import { nodeTypes } from "./node-types.ts";
import { load } from "./written.ts";

function check(files: Readonly<Record<string, string>>): readonly string[] {
  const loaded = load(files);
  assert.ok(loaded.type === "ok", JSON.stringify(loaded));
  return checkPipeline(loaded.value, nodeTypes).map(({ span, code, message }) => `${span.file.slice(3)}:${span.line} ${code}: ${message}`);
}

const SCENE = `name: scene
params:
  text: { type: string }
  script: { type: file, default: null }
nodes:
  frame: { uses: frame.draw, with: { description: "\${{ params.text }}" }, publish: still.png }
outputs: { image: "\${{ frame.image }}" }
`;

test("a right pipeline has nothing to tell", () => {
  assert.deepEqual(check({ "/w/p.yaml": `name: film
params: { text: { type: string, default: x } }
nodes:
  board: { uses: storyboard.plan, with: { screenplay: { a: 1 } } }
  approve: { uses: gate, with: { subject: "\${{ board.shots }}" } }
  frames:
    uses: frame.draw
    for_each: "\${{ approve.subject }}"
    key: "\${{ item.id }}"
    with: { description: "\${{ item.first_frame }}", parent: "\${{ item.id == 'a' ? null : frames['a'].image }}", references: ["\${{ file('x.png') }}"] }
    publish: "shots/\${{ item.id }}.png"
  scene: { uses: ./scene.yaml, with: { text: "\${{ params.text }}" } }
  film: { uses: film.assemble, with: { clips: "\${{ list(frames) }}" }, publish: film.mp4 }
outputs: { film: "\${{ film.video }}", still: "\${{ scene.image }}" }
`, "/w/scene.yaml": SCENE, "/w/x.png": "" }).filter((line) => !line.includes("cycle")), []);
});

test("what a module is given is checked against its params, and what is read of it against its outputs", () => {
  assert.deepEqual(check({ "/w/p.yaml": `name: film
nodes:
  one: { uses: ./scene.yaml, with: { txt: a } }
  two: { uses: ./scene.yaml, with: { text: [a], script: a.txt } }
outputs: { film: "\${{ one.video }}" }
`, "/w/scene.yaml": SCENE }), [
    'p.yaml:3 missing-input: node "one" does not give "text", which module "./scene.yaml" needs',
    'p.yaml:3 unknown-input: module "./scene.yaml" has no input "txt"',
    'p.yaml:4 wrong-input-type: "text" of module "./scene.yaml" must be text, and is a list',
    'p.yaml:4 wrong-input-type: "script" of module "./scene.yaml" must be a file or null, and is "a.txt"',
    'p.yaml:5 unknown-output: module "./scene.yaml" has no output "video"',
  ]);
});

test("the inside of a module is checked once, however often it is used", () => {
  const scene = SCENE.replace("params.text", "params.txt");
  assert.deepEqual(check({ "/w/p.yaml": `name: film
nodes: { one: { uses: ./scene.yaml, with: { text: a } }, two: { uses: ./scene.yaml, with: { text: a } } }
`, "/w/scene.yaml": scene }), ['scene.yaml:6 unknown-param: the pipeline has no param "txt"']);
});

test("equal published paths are told, across modules only where they meet", () => {
  assert.deepEqual(check({ "/w/p.yaml": `name: film
nodes:
  one: { uses: ./scene.yaml, with: { text: a } }
  two: { uses: ./scene.yaml, with: { text: a } }
  frame: { uses: frame.draw, with: { description: a }, publish: ./one/still.png }
`, "/w/scene.yaml": SCENE }), ['p.yaml:5 published-twice: "one/still.png" is published twice, so one would overwrite the other']);
});

test("the publish of a module is the folder it publishes under", () => {
  const film = (publish: string): string => `name: film
nodes:
  one: { uses: ./scene.yaml, with: { text: a }, publish: ${publish} }
  frame: { uses: frame.draw, with: { description: a }, publish: still.png }
`;
  assert.deepEqual(check({ "/w/p.yaml": film("scene"), "/w/scene.yaml": SCENE }), []);
  assert.deepEqual(check({ "/w/p.yaml": film("."), "/w/scene.yaml": SCENE }).length, 1);
  assert.deepEqual(check({ "/w/p.yaml": film("{ image: a.png }"), "/w/scene.yaml": SCENE }), [
    'p.yaml:3 publish-port: module "./scene.yaml" publishes by itself, so "publish" can only name a folder for it',
  ]);
});

test("publish must name a port when there are several", () => {
  assert.deepEqual(check({ "/w/p.yaml": `name: film
nodes:
  frame: { uses: frame.draw, with: { description: a } }
  clip: { uses: clip.render, with: { image: "\${{ frame.image }}" }, publish: { vidoe: a.mp4 } }
`, }), ['p.yaml:4 unknown-output: node type "clip.render" has no output "vidoe"']);
});

test("a gate is idle unless it is read or needed", () => {
  const gate = (needs: string): string => `name: film
nodes:
  gate1: { uses: gate, with: { subject: a } }
  frame: { uses: frame.draw, with: { description: a }${needs} }
`;
  assert.deepEqual(check({ "/w/p.yaml": gate("") }), ['p.yaml:3 idle-gate: nobody reads the value of gate "gate1", so it guards nothing']);
  assert.deepEqual(check({ "/w/p.yaml": gate(", needs: gate1") }), []);
});
