/** B25, B26: edges that only appear at run time, and modules whose instances wait for nobody else's. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FILM } from "../rig/baseline.ts";
import { becomes, makeRig, type Rig } from "../rig/rig.ts";

const PARENT = `parent: "\${{ shot.parent == '' ? null : frame[shot.parent].image }}"`;
const TREE = FILM.replace("    with:\n      picture:", `    with:\n      ${PARENT}\n      picture:`);
const TREE_BRIEF = `a | a lamp | it flickers
b | a hand | it reaches out | a
c | a dark room | nothing moves
`;

test("B25 a frame that is drawn after a sibling waits for it and follows it", async () => {
  await using rig = await makeRig({ "pipeline.yaml": TREE, "brief.txt": TREE_BRIEF });
  const first = await rig.build();
  assert.deepEqual([first.exit, first.charges], [0, 7], first.stderr);
  assert.match(await rig.film(), /\[a hand in ink after \[a lamp in ink\]\] it reaches out/);

  await rig.edit("brief.txt", "a hand", "an open hand");
  const leaf = await rig.build();
  assert.deepEqual([leaf.ran, leaf.charges], [["clip[b]", "frame[b]", "join", "script"], 3]);
  await rig.edit("brief.txt", "a lamp", "a candle");
  const root = await rig.build();
  assert.deepEqual([root.ran, root.charges], [["clip[a]", "clip[b]", "frame[a]", "frame[b]", "join", "script"], 5]);
});

test("B25 a cycle among siblings is reported with its path and charges nothing", async () => {
  await using rig = await makeRig({ "pipeline.yaml": TREE, "brief.txt": TREE_BRIEF });
  await rig.build();
  await rig.write("brief.txt", "a | a lamp | it flickers | b\nb | a hand | it reaches out | c\nc | a room | nothing moves | a\n");
  const paid = rig.server.charges.length;
  const cycle = await rig.build();
  assert.ok(cycle.exit === 1 || cycle.exit === 2, `exit ${cycle.exit}`);
  const report = JSON.stringify(cycle.events) + cycle.stderr;
  assert.match(report, /frame\[a\] → frame\[b\] → frame\[c\] → frame\[a\]|frame\[b\] → frame\[c\] → frame\[a\] → frame\[b\]|frame\[c\] → frame\[a\] → frame\[b\] → frame\[c\]/);
  assert.deepEqual(rig.server.charges.slice(paid).map((ask) => ask.operation), ["text"], "more than the script was charged");
});

const SCENE = `name: scene
params:
  brief: { type: string }
  style: { type: file, default: style.txt }
plugins: [./rig-plugin.mjs]
nodes:
  text:
    uses: rig.note
    with: { text: "\${{ params.brief }}" }
  storyboard:
    uses: rig.script
    with: { brief: "\${{ text.file }}" }
${FILM.slice(FILM.indexOf("  frame:"), FILM.indexOf("  join:")).replaceAll("script.shots", "storyboard.shots")}  reel:
    uses: rig.join
    with: { clips: "\${{ list(clip) }}" }
outputs:
  video: "\${{ reel.film }}"
`;
const SCENES = `name: film
params:
  scenes:
    type: list
    default:
      - { id: s1, brief: "a | a lamp | it flickers\\nb | a hand | it reaches out" }
      - { id: s2, brief: "a | a dark room | nothing moves\\nb | a door | it opens" }
plugins: [./rig-plugin.mjs]
nodes:
  scenes:
    uses: ./scene.yaml
    for_each: "\${{ params.scenes }}"
    as: scene
    key: "\${{ scene.id }}"
    with: { brief: "\${{ scene.brief }}" }
  join:
    uses: rig.join
    with: { clips: "\${{ list(scenes) }}" }
    publish: film.mp4
outputs:
  film: "\${{ join.film }}"
`;

test("B26 an edit in scene 2 leaves every instance of scene 1 alone", async () => {
  await using rig = await makeScenes();
  const first = await rig.build();
  assert.deepEqual([first.exit, first.charges], [0, 10], first.stderr);
  await rig.edit("pipeline.yaml", "a door", "a gate");
  const second = await rig.build();
  assert.deepEqual([second.exit, second.charges], [0, 3], second.stderr);
  assert.deepEqual(second.ran, [
    "join", "scenes[s2]/clip[b]", "scenes[s2]/frame[b]", "scenes[s2]/reel", "scenes[s2]/storyboard", "scenes[s2]/text",
  ]);
  assert.match(await rig.film(), /a lamp[^]*a hand[^]*a dark room[^]*a gate/);
});

test("B26 scene 1's clips do not wait for scene 2's storyboard", async () => {
  await using rig = await makeScenes();
  const storyboard = rig.server.hold({ operation: "text", prompt: "a dark room" });
  const begun = rig.begin();
  await storyboard.asked;
  const reel = await begun.event(becomes("scenes[s1]/reel", "done"));
  assert.notEqual(reel, undefined, "scene 1 was not finished while scene 2 was held");
  assert.equal(rig.server.charges.filter((ask) => ask.operation === "video").length, 2);
  storyboard.release();
  const whole = await begun.settle();
  assert.deepEqual([whole.exit, whole.charges], [0, 10], whole.stderr);
});

test("a clip starts as soon as its own frame is there", async () => {
  await using rig = await makeRig();
  const slow = rig.server.hold({ operation: "image", prompt: "a hand" });
  const begun = rig.begin();
  assert.notEqual(await begun.event(becomes("clip[a]", "done")), undefined);
  slow.release();
  assert.equal((await begun.settle()).exit, 0);
});

function makeScenes(): Promise<Rig> {
  return makeRig({ "pipeline.yaml": SCENES, "scene.yaml": SCENE });
}
