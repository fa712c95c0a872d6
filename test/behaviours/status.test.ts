/** How a film stands, as `vp status` tells it: at a gate, after an edit, and of files that a person changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { GATED } from "../rig/baseline.ts";
import { makeRig, type Rig } from "../rig/rig.ts";

async function statusOf(rig: Rig) {
  const { stdout, stderr } = await rig.vp("status", "pipeline.yaml", "--json");
  assert.notEqual(stdout, "", stderr);
  return JSON.parse(stdout);
}

test("at its first gate a film promises no time and no share of what nobody knows yet", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED });
  await rig.build();
  const { percent, mostPercent, remainingMs } = await statusOf(rig);
  assert.ok(percent < 20, `${percent}`);
  assert.deepEqual([mostPercent, remainingMs], [undefined, undefined]);
});

test("after an edit status tells what is surely made and what may still be, and the most that is to go", async () => {
  await using rig = await makeRig();
  await rig.build();
  await rig.edit("brief.txt", "a hand", "an open hand");
  const { percent, mostPercent, remainingMs } = await statusOf(rig);
  assert.equal(percent, 0);
  assert.ok(mostPercent > 0, `${mostPercent}`);
  assert.ok(remainingMs > 0, `${remainingMs}`);
  const { stdout } = await rig.vp("status", "pipeline.yaml");
  assert.match(stdout, / 0 to \d+%  underway, at most \d:\d\d to go\n/);
  assert.match(stdout, /… frame +~3  not known yet  waits for script; was made before\n/);
});

test("B14 status tells a published file that was changed by hand, whatever else is stale", async () => {
  await using rig = await makeRig();
  await rig.build();
  assert.deepEqual((await statusOf(rig)).edited, []);
  await rig.write("out/film/film.mp4", "mine");
  await rig.edit("brief.txt", "a hand", "an open hand");
  const stale = await statusOf(rig);
  assert.deepEqual(stale.edited.map(({ address }: { readonly address: string }) => address), ["join"]);
  assert.equal(stale.edited[0].ways[0].command, "vp build pipeline.yaml");
  await rig.build();
  const { stdout } = await rig.vp("status", "pipeline.yaml");
  assert.match(stdout, /! out\/film\/film\.mp4 was changed by hand, so join leaves it alone\n +vp adopt pipeline\.yaml out\/film\/film\.mp4 .*\n +vp adopt pipeline\.yaml out\/film\/film\.mp4 --drop /);
  assert.equal((await rig.vp("adopt", "pipeline.yaml", "out/film/film.mp4")).exit, 0);
  assert.deepEqual((await statusOf(rig)).edited, [], "what is adopted is no longer a person's alone");
});
