/** B19: a gate stops what is priced behind it until a person has seen exactly these bytes. */
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

test("B19 nothing behind a gate runs until it is approved, and the same bytes stay approved", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  const asked = await rig.build();
  assert.equal(asked.exit, 3, asked.stderr);
  assert.deepEqual(asked.ran, ["frame[a]", "frame[b]", "frame[c]", "script"]);
  assert.equal(asked.charges, 4);

  const approved = await rig.vp("approve", "pipeline.yaml", "approve");
  assert.equal(approved.exit, 0, approved.stderr);
  const first = await rig.build();
  assert.deepEqual([first.exit, first.ran, first.charges], [0, ["clip[a]", "clip[b]", "clip[c]", "join"], 3], first.stderr);
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran, second.charges], [0, [], 0], second.stderr);
});

test("B19 a changed frame asks again for itself alone", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  await rig.build();
  await rig.vp("approve", "pipeline.yaml", "approve");
  await rig.build();
  await rig.edit("brief.txt", "a hand", "an open hand");
  const changed = await rig.build();
  assert.deepEqual([changed.exit, changed.ran], [3, ["frame[b]", "script"]], changed.stderr);
  assert.deepEqual(changed.open, ["approve[b] blocked"]);
});

test("B19 who, when and why are in no key", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  await rig.build();
  await rig.vp("approve", "pipeline.yaml", "approve");
  await rig.build();
  const decisions = await rig.read("pipeline.decisions.yaml");
  await rig.write("pipeline.decisions.yaml", `# seen on the big screen\n${decisions.replaceAll(/^( *)by: .*$/gm, "$1by: somebody else")}`);
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran, second.charges], [0, [], 0], second.stderr);
});

test("B19 an approved element that gets another key, or whose gate gets another name, stays approved", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  await rig.build();
  await rig.vp("approve", "pipeline.yaml", "approve");
  await rig.build();
  await rig.edit("brief.txt", "b |", "x |");
  const renamed = await rig.build();
  assert.deepEqual([renamed.exit, renamed.ran], [0, ["script"]], renamed.stderr);
  await rig.write("pipeline.yaml", GATED.replaceAll("approve", "seen"));
  const other = await rig.build();
  assert.deepEqual([other.exit, other.ran, other.charges], [0, [], 0], other.stderr);
});

test("a rejected gate stays shut and says so", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  await rig.build();
  await rig.vp("approve", "pipeline.yaml", "approve[a]");
  const rejected = await rig.vp("reject", "pipeline.yaml", "approve[b]", "--reason", "the hand has six fingers");
  assert.equal(rejected.exit, 0, rejected.stderr);
  assert.match(await rig.read("pipeline.decisions.yaml"), /six fingers/);
  const build = await rig.build();
  assert.deepEqual([build.exit, build.ran], [3, ["clip[a]"]], build.stderr);
  const [status, explain] = [await rig.vp("status", "pipeline.yaml"), await rig.vp("explain", "pipeline.yaml", "approve[b]")];
  for (const { stdout } of [status, explain]) assert.match(stdout, /was rejected: "the hand has six fingers"/);
});

test("a build that waits says where to look and what to type, and what it says works", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  const { stdout, exit } = await rig.vp("build", "pipeline.yaml", "--set", "style=style.txt");
  assert.equal(exit, 3);
  const looks = [...stdout.matchAll(/look at (\S+)/g)].map(([, path = ""]) => path);
  assert.equal(looks.length, 3, stdout);
  assert.match(await rig.read(looks[1] ?? ""), /a hand in ink/);
  const approvals = commandsIn(stdout, "approve");
  const rejections = commandsIn(stdout, "reject");
  assert.deepEqual([approvals.length, rejections.length], [3, 3], stdout);
  for (const command of [approvals[0], rejections[1], approvals[2]]) {
    const decided = await paste(rig, command ?? "");
    assert.equal(decided.exit, 0, decided.stderr + decided.stdout);
  }
  const build = await rig.build();
  assert.deepEqual([build.exit, build.ran, build.open], [3, ["clip[a]", "clip[c]"], ["approve[b] blocked"]], build.stderr);
});

test("what a gate asks is told last, and what waits for it is counted and not listed", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  const { stdout, exit } = await rig.vp("build", "pipeline.yaml");
  assert.equal(exit, 3);
  assert.doesNotMatch(stdout, /skipped because/);
  assert.match(stdout, /4 nodes wait for your answer\n( +\? approve\[\w\] asks for your approval\n +look at \S+\n +vp approve .*\n +vp reject .*\n){3}$/);
});

test("a verdict is refused when the subject has moved since it was shown, or was never shown", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  await rig.build();
  const [seen = ""] = commandsIn((await rig.vp("gates", "pipeline.yaml", "approve[b]")).stdout, "approve");
  assert.match(seen, /--subject [0-9a-f]{12}/);
  await rig.edit("brief.txt", "a hand", "an open hand");
  await rig.vp("build", "pipeline.yaml", "frame");
  for (const command of [`vp approve pipeline.yaml 'approve[b]'`, seen]) {
    const moved = await paste(rig, command);
    assert.equal(moved.exit, 3, moved.stderr + moved.stdout);
    assert.match(moved.stdout, /approve\[b\] asks about is no longer what was seen: it asks again\n[^]*look at +\S+\n +vp approve pipeline\.yaml 'approve\[b\]' --subject/);
  }
  assert.ok(!Object.keys(await rig.files()).includes("pipeline.decisions.yaml"));
  const approved = await rig.vp("approve", "pipeline.yaml", "approve[b]");
  assert.equal(approved.exit, 0, "it was shown what it asks now");
  assert.match(approved.stdout, /approve\[b\] is approved: \.vp\/review\/\S+ [0-9a-f]{12}\n/);
});

test("what vp gates shows can be decided on, also while another build has yet to show it", async () => {
  await using rig = await makeRig({ "pipeline.yaml": ONE_GATE(", require: always").replace("\"hello\"", "\"${{ params.word }}\"").replace("params:\n", "params:\n  word: { type: string, default: hello }\n") });
  await rig.build();
  await rig.edit("pipeline.yaml", "default: hello", "default: good-bye");
  await rig.vp("build", "pipeline.yaml", "words");
  const { stdout } = await rig.vp("gates", "pipeline.yaml");
  assert.match(stdout, /asks for your approval/);
  assert.equal((await rig.vp("approve", "pipeline.yaml", "approve")).exit, 0);
  assert.equal((await rig.build()).exit, 0);
});

test("a gate can be decided on from the moment that a build shows it, however long that goes on", async () => {
  await using rig = await makeRig({ "pipeline.yaml": ONE_GATE(", require: always") });
  rig.server.when({ operation: "image" }, () => ({ type: "hang" }));
  const begun = rig.begin();
  await begun.event((event) => event.type === "gate" && event.outcome === "asks");
  const approved = await rig.vp("approve", "pipeline.yaml", "approve");
  assert.equal(approved.exit, 0, approved.stdout + approved.stderr);
  await begun.kill9();
});

test("vp gates lists what asks, what waits behind it and for how much, and its commands work", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  assert.match((await rig.vp("gates", "pipeline.yaml")).stdout, /There is no gate|has no subject yet/);
  await rig.build();
  const listed = await rig.vp("gates", "pipeline.yaml");
  assert.equal(listed.exit, 0, listed.stderr);
  assert.match(listed.stdout, /approve\[b\].*asks for your approval\n.*look at.*\n.*behind it +2 nodes wait, 1 of them for \$0\.50: clip\[b\]/);
  const [report] = JSON.parse((await rig.vp("gates", "pipeline.yaml", "approve[b]", "--json")).stdout);
  assert.deepEqual(report.behind, { nodes: ["join", "clip[b]"], addresses: ["clip[b]"], usd: 0.5, knownUsd: 0.5 });
  const [approve = ""] = commandsIn(listed.stdout, "approve");
  assert.equal((await paste(rig, approve)).exit, 0);
  assert.match((await rig.vp("gates", "pipeline.yaml", "approve[a]")).stdout, /approve\[a\].*approved/);
});

const ONE_GATE = (require: string, node = ""): string => `name: film
params:
  style: { type: file, default: style.txt }
plugins: [./rig-plugin.mjs]
nodes:
  words:
    uses: rig.note
    with: { text: "hello" }
  approve:
    uses: gate
    with: { subject: "\${{ words.file }}"${require} }
  after:
    uses: rig.mix
    with: { word: "after", parts: ["\${{ approve.subject }}"] }
  aside:
    uses: rig.frame
    with: { picture: a lamp, style: "\${{ params.style }}" }
${node}`;
const PAID_BEHIND = `  paid:
    uses: rig.frame
    with: { picture: a hand, style: "\${{ after.file }}" }
`;

test("a gate that asks for paid work only lets pass what is free behind it, whatever is priced elsewhere", async () => {
  await using rig = await makeRig({ "pipeline.yaml": ONE_GATE("") });
  const free = await rig.build();
  assert.deepEqual([free.exit, free.ran], [0, ["after", "aside", "words"]], free.stderr);
});

test("a gate asks before something stale and priced, however far behind, and not once that is made", async () => {
  await using rig = await makeRig({ "pipeline.yaml": ONE_GATE("", PAID_BEHIND) });
  const paid = await rig.build();
  assert.deepEqual([paid.exit, paid.ran], [3, ["aside", "words"]], paid.stderr);
  await rig.vp("approve", "pipeline.yaml", "approve");
  assert.equal((await rig.build()).exit, 0);
  await rig.remove("pipeline.decisions.yaml");
  const made = await rig.build();
  assert.deepEqual([made.exit, made.ran, made.charges], [0, [], 0], made.stderr);
});

const FREE_SHOTS = `import { defineNode, Type } from "vp/plugin";
export default defineNode({
  name: "own.shots", version: 1, summary: "Some shots.", inputs: Type.Object({ of: Type.String() }), outputs: Type.Object({ shots: Type.Array(Type.String()) }),
  async run({ inputs }) { return { shots: [inputs.of] }; },
});
`;

test("a gate asks before a fan-out that is priced, although what it fans out over is free and not made yet", async () => {
  const film = `name: film
plugins: [./rig-plugin.mjs, ./free.ts]
params:
  style: { type: file, default: style.txt }
  of: { type: string, default: a hand }
nodes:
  approve:
    uses: gate
    with: { subject: "\${{ params.of }}" }
  shots:
    uses: own.shots
    with: { of: "\${{ approve.subject }}" }
  frame:
    uses: rig.frame
    for_each: "\${{ shots.shots }}"
    as: shot
    key: "\${{ shot }}"
    with: { picture: "\${{ shot }}", style: "\${{ params.style }}" }
`;
  await using rig = await makeRig({ "pipeline.yaml": film, "free.ts": FREE_SHOTS });
  const asked = await rig.build();
  assert.deepEqual([asked.exit, asked.ran, asked.charges], [3, [], 0], asked.stderr);
  assert.match((await rig.vp("gates", "pipeline.yaml")).stdout, /behind it +2 nodes wait, 1 of them for a price that is not known yet: frame\n/);
});

test("a gate that always asks does so before free work too, and says what it holds back", async () => {
  await using rig = await makeRig({ "pipeline.yaml": ONE_GATE(", require: always") });
  assert.deepEqual((await rig.build()).open, ["approve blocked"]);
  assert.match((await rig.vp("gates", "pipeline.yaml")).stdout, /behind it +1 node waits, at no cost: after\n/);
});

test("a gate that never asks is refused where something priced lies behind it, before anything runs", async () => {
  await using rig = await makeRig({ "pipeline.yaml": ONE_GATE(", require: never", PAID_BEHIND) });
  const refused = await rig.vp("check", "pipeline.yaml");
  assert.equal(refused.exit, 2);
  assert.match(refused.stderr, /pipeline\.yaml:11:\d+.*gate "approve" never asks, and "paid" behind it/);
  await rig.write("pipeline.yaml", ONE_GATE(", require: never"));
  assert.equal((await rig.vp("check", "pipeline.yaml")).exit, 0);
  await rig.write("pipeline.yaml", ONE_GATE(`, require: "\${{ 'nev' + 'er' }}"`, PAID_BEHIND));
  const computed = await rig.build();
  assert.deepEqual([computed.exit, computed.failed, computed.charges <= 1], [1, ["approve"], true], computed.stderr);
});

test("B19 after an edit status tells first how to see what the gate asks about now, and what it prints works in that order", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  await rig.build();
  await rig.edit("brief.txt", "a hand", "an open hand");
  await rig.build("frame");
  const { stdout } = await rig.vp("status", "pipeline.yaml");
  assert.match(stdout, /vp gates pipeline\.yaml 'approve\[b\]' +shows what it asks about[^\n]*\n +vp approve pipeline\.yaml 'approve\[b\]' /);
  assert.equal((await rig.vp("gates", "pipeline.yaml", "approve[b]")).exit, 0);
  const approved = await rig.vp("approve", "pipeline.yaml", "approve[b]");
  assert.equal(approved.exit, 0, approved.stderr);
});
