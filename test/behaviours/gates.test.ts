/** B19: a gate stops what is priced behind it until a person has seen exactly these bytes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FILM } from "../rig/baseline.ts";
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

test("a rejected gate stays shut and says so", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  await rig.build();
  await rig.vp("approve", "pipeline.yaml", "approve[a]");
  const rejected = await rig.vp("reject", "pipeline.yaml", "approve[b]", "--reason", "the hand has six fingers");
  assert.equal(rejected.exit, 0, rejected.stderr);
  assert.match(await rig.read("pipeline.decisions.yaml"), /six fingers/);
  const build = await rig.build();
  assert.deepEqual([build.exit, build.ran], [3, ["clip[a]"]], build.stderr);
});
