/** Reviews: gates in modules, one gate after another, and reasons that are heard by the next take. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FILM } from "../rig/baseline.ts";
import { commandsIn, paste } from "../rig/pasted.ts";
import { makeRig } from "../rig/rig.ts";

const GATE = `  approve:
    uses: gate
    for_each: "\${{ script.shots }}"
    as: shot
    key: "\${{ shot.id }}"
    with: { subject: "\${{ frame[shot.id].image }}" }
`;
const GATED = FILM.replace("  clip:\n", `${GATE}  clip:\n`).replace("frame[shot.id].image }}\"\n      motion", "approve[shot.id].subject }}\"\n      motion");

const SCENE = `name: scene
params:
  text: { type: string }
  style: { type: file }
plugins: [./rig-plugin.mjs]
nodes:
  words:
    uses: rig.note
    with: { text: "\${{ params.text }}" }
  approve:
    uses: gate
    with: { subject: "\${{ words.file }}" }
outputs:
  words: "\${{ approve.subject }}"
`;
const OF_SCENES = `name: film
params:
  style: { type: file, default: style.txt }
plugins: [./rig-plugin.mjs]
nodes:
  scenes:
    uses: ./scene.yaml
    for_each: { one: first, two: second }
    with: { text: "\${{ item }}", style: "\${{ params.style }}" }
  frame:
    uses: rig.frame
    for_each: { one: first, two: second }
    key: "\${{ item }}"
    with: { picture: "\${{ item }}", style: "\${{ item == 'first' ? scenes['one'].words : scenes['two'].words }}" }
`;

test("gates inside modules hold back what reads the module", async () => {
  await using rig = await makeRig({ "pipeline.yaml": OF_SCENES, "scene.yaml": SCENE });
  const asked = await rig.build();
  assert.deepEqual([asked.exit, asked.open], [3, ["scenes[one]/approve blocked", "scenes[two]/approve blocked"]], asked.stderr);
  const listed = await rig.vp("gates", "pipeline.yaml");
  const [first = ""] = commandsIn(listed.stdout, "approve");
  assert.match(first, /'scenes\[one\]\/approve'/);
  assert.equal((await paste(rig, first)).exit, 0);
  const build = await rig.build();
  assert.deepEqual([build.exit, build.ran, build.charges], [3, ["frame[first]"], 1], build.stderr);
});

const PUBLISHING = `import { defineNode, File, Type } from "vp/plugin";
export default defineNode({
  name: "publish.page", version: 1, summary: "Show it to the world.",
  inputs: Type.Object({ words: File() }), outputs: Type.Object({ address: Type.String() }),
  run: async () => ({ address: "shown" }),
});
`;

test("nothing is shown to the world without an approved gate, even where it costs nothing", async () => {
  const published = (require: string): string => SCENE.replace("plugins: [./rig-plugin.mjs]", "plugins: [./rig-plugin.mjs, ./publishing.ts]")
    .replace("params:\n  text: { type: string }\n  style: { type: file }\n", "params:\n  text: { type: string, default: hello }\n")
    .replace('words.file }}" }', `words.file }}"${require} }`)
    .replace("outputs:", "  page:\n    uses: publish.page\n    with: { words: \"${{ approve.subject }}\" }\noutputs:");
  await using rig = await makeRig({ "pipeline.yaml": published(", require: never"), "publishing.ts": PUBLISHING });
  const refused = await rig.vp("check", "pipeline.yaml");
  assert.equal(refused.exit, 2);
  assert.match(refused.stderr, /gate "approve" never asks, and "page" behind it/);
  await rig.write("pipeline.yaml", published(""));
  const asked = await rig.build();
  assert.deepEqual([asked.exit, asked.ran], [3, ["words"]], asked.stderr);
  await rig.vp("approve", "pipeline.yaml");
  assert.deepEqual((await rig.build()).ran, ["page"]);
});

/** The script is written again with every reason that it was turned down for. */
const REVIEWED = `name: film
params:
  brief: { type: file, default: brief.txt }
  style: { type: file, default: style.txt }
plugins: [./rig-plugin.mjs]
nodes:
  draft:
    uses: rig.note
    with: { text: "a | a lamp\${{ feedback('approve_script').map(reason, ', ' + reason).join() }} | it flickers" }
  script:
    uses: rig.script
    with: { brief: "\${{ draft.file }}" }
  approve_script:
    uses: gate
    with: { subject: "\${{ script.shots }}", instructions: Is the light right? }
  frame:
    uses: rig.frame
    for_each: "\${{ approve_script.subject }}"
    as: shot
    key: "\${{ shot.id }}"
    with: { picture: "\${{ shot.picture }}", style: "\${{ params.style }}" }
  approve_board:
    uses: gate
    with: { subject: "\${{ list(frame).map(f, f.image) }}" }
  clip:
    uses: rig.clip
    for_each: "\${{ approve_script.subject }}"
    as: shot
    key: "\${{ shot.id }}"
    needs: approve_board
    with: { frame: "\${{ frame[shot.id].image }}", motion: "\${{ shot.motion }}" }
  join:
    uses: rig.join
    with: { clips: "\${{ list(clip) }}" }
    publish: film.mp4
`;

test("two reviews: the script is turned down, written again with the reason, approved, then the board, then it is made", async () => {
  await using rig = await makeRig({ "pipeline.yaml": REVIEWED });
  const first = await rig.vp("build", "pipeline.yaml");
  assert.equal(first.exit, 3, first.stderr);
  assert.match(first.stdout, /approve_script.*Is the light right\?/);
  const rejected = await rig.vp("reject", "pipeline.yaml", "approve_script", "--reason", "warmer light");
  assert.equal(rejected.exit, 0, rejected.stdout);
  assert.match(rejected.stdout, /vp build pipeline\.yaml makes it anew with your reason, and asks again/);
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran, second.open], [3, ["draft", "script"], ["approve_script blocked"]], second.stderr);
  assert.match(rig.server.charges.at(-1)?.prompt ?? "", /a lamp, warmer light/);
  assert.equal((await rig.vp("approve", "pipeline.yaml", "approve_script")).exit, 0);
  const third = await rig.build();
  assert.deepEqual([third.exit, third.ran, third.open], [3, ["frame[a]"], ["approve_board blocked"]], third.stderr);
  assert.equal((await rig.vp("approve", "pipeline.yaml")).exit, 0);
  const fourth = await rig.build();
  assert.deepEqual([fourth.exit, fourth.ran], [0, ["clip[a]", "join"]], fourth.stderr);
  assert.match(await rig.film(), /warmer light/);
  const fifth = await rig.build();
  assert.deepEqual([fifth.exit, fifth.ran, fifth.charges], [0, [], 0], "approving takes no reason away");
});

test("the reasons of a fan-out gate are heard all together, in the order they were given", async () => {
  const heard = GATED.replace("outputs:\n", `  heard:
    uses: rig.note
    with: { text: "\${{ feedback('approve').join('; ') }}" }
    publish: heard.txt
outputs:
`);
  await using rig = await makeRig({ "pipeline.yaml": heard });
  await rig.build();
  const rejected = await rig.vp("reject", "pipeline.yaml", "approve[c]", "--reason", "too dark");
  assert.match(rejected.stdout, /vp build pipeline\.yaml stops there until what it asks about has changed/, "what reads the reason makes nothing for it");
  const { exit, open } = await rig.build();
  assert.deepEqual([exit, open.includes("approve[c] blocked")], [3, true]);
  await rig.vp("reject", "pipeline.yaml", "approve[a]", "--reason", "no lamp");
  await rig.vp("approve", "pipeline.yaml", "approve[a]");
  await rig.build();
  assert.equal(await rig.read("out/film/heard.txt"), "too dark; no lamp");
});
