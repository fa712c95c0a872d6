/** `vp cache verify` and `vp cache gc`: what is damaged or lost is told with its price, and nothing that matters is removed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { BRIEF } from "../rig/baseline.ts";
import { makeRig, type Rig } from "../rig/rig.ts";
import { blobOf, flipBit, overwrite, pathsBelow, receiptsOf } from "../torture/damage.ts";
import { vpIn } from "../torture/disk-trouble.ts";

test("a cache that is whole verifies, and looking changes nothing", async () => {
  await using rig = await built();
  const before = await rig.files(".vp");
  const verified = await rig.vp("cache", "verify");
  assert.equal(verified.exit, 0, verified.stderr);
  assert.match(verified.stdout, /the cache is whole: 9 blobs and 15 receipts looked at/);
  assert.deepEqual(await rig.files(".vp"), before);
});

test("what is damaged and what is lost is told, with what was paid for it", async () => {
  await using rig = await built();
  await flipBit(rig, blobOf("[a hand in ink] it reaches out"));
  const [receipt = ""] = await receiptsOf(rig, { nodeType: "rig.frame" });
  await overwrite(rig, receipt, "{}");
  const verified = await rig.vp("cache", "verify");
  assert.equal(verified.exit, 1);
  assert.match(verified.stdout, /the cached content of "sha256:\w+" was damaged on disk and has been moved aside/);
  assert.match(verified.stdout, /the receipt "[^"]+" was damaged on disk and has been moved aside/);
  assert.match(verified.stdout, /lost: an answer of mock:camera, paid \$0\.50/);
  const again = await rig.vp("cache", "verify", "--json");
  const { damaged, lostUsd, lost } = JSON.parse(again.stdout);
  assert.deepEqual([again.exit, damaged, lostUsd, lost.length], [1, [], 0.5, 2]);
});

test("what is damaged or gone is taken back from where it was published, if that is what it was", async () => {
  await using rig = await built();
  await rig.edit("pipeline.yaml", "publish: film.mp4", "publish: films/a.mp4");
  await rig.build();
  for (const damage of [flipBit, (at: Rig, path: string) => at.remove(path)]) {
    await damage(rig, blobOf(FIRST_FILM));
    const verified = await rig.vp("cache", "verify");
    assert.equal(verified.exit, 0, verified.stdout);
    assert.match(verified.stdout, /the cache is whole again[^]* taken back from "out\/film\/films\/a\.mp4"/);
    assert.equal((await rig.vp("cache", "verify")).exit, 0);
  }
  await flipBit(rig, blobOf(FIRST_FILM));
  await flipBit(rig, "out/film/films/a.mp4");
  const verified = await rig.vp("cache", "verify", "--json");
  assert.equal(verified.exit, 1);
  const { damaged, regained, lost } = JSON.parse(verified.stdout);
  assert.deepEqual([damaged.length, regained, lost.length], [1, [], 1]);
});

test("gc shows what nothing names, and removes it only when told to; what was paid for stays", async () => {
  await using rig = await thriceBuilt();
  const shown = await later(rig, "gc");
  assert.match(shown.stdout, /would go {2}1 receipt, 1 blob/);
  assert.match(shown.stdout, /stays .* because \$0\.55 was paid; --paid lets them go/);
  assert.match(shown.stdout, /vp cache gc --yes/);
  const before = await pathsBelow(rig, ".vp/cas");
  await later(rig, "gc", "--yes");
  assert.deepEqual(before.length - (await pathsBelow(rig, ".vp/cas")).length, 1);
  const same = await rig.build();
  assert.deepEqual([same.exit, same.ran], [0, []]);

  await rig.write("brief.txt", BRIEF);
  const back = await rig.build();
  assert.deepEqual([back.exit, back.ran, back.charges], [0, ["join"], 0]);
});

test("gc lets go of what was paid for when that is asked for", async () => {
  await using rig = await thriceBuilt();
  const { usd, receipts } = JSON.parse((await later(rig, "gc", "--paid", "--json")).stdout);
  assert.ok(Math.abs(usd - 0.55) < 1e-9, `${usd}`);
  assert.equal(receipts.length, 7);
  await later(rig, "gc", "--paid", "--yes");
  assert.deepEqual([(await rig.vp("cache", "verify")).exit, (await rig.build()).ran], [0, []]);
});

test("gc leaves alone what is young, and what a decision names", async () => {
  await using rig = await thriceBuilt();
  assert.match((await rig.vp("cache", "gc")).stdout, /^nothing to remove$/m);
  const blob = blobOf(FIRST_FILM);
  await rig.write("films/other.decisions.yaml", `# sha256:${blob.slice(-64)}\n`);
  await later(rig, "gc", "--yes");
  assert.ok((await pathsBelow(rig, ".vp/cas")).includes(blob));
});

test("gc refuses when a newer vp has written down what it cannot read", async () => {
  await using rig = await thriceBuilt();
  const state = (await pathsBelow(rig, ".vp/state")).find((path) => path.includes("pipeline-")) ?? "";
  await rig.write(state, '{"version":99}');
  const refused = await later(rig, "gc", "--yes");
  assert.equal(refused.exit, 1);
  assert.match(refused.stderr, /was written by a newer vp/);
  assert.equal((await rig.vp("cache", "gc", "--keep", "soon")).exit, 2);
});

test("gc takes away what killed writers left, and what was moved aside when asked", async () => {
  await using rig = await built();
  await rig.write(".vp/cas/sha256/.tmp-snapshot-4194999-1-0123abcd", "half");
  await rig.write(`.vp/cas/sha256/.tmp-snapshot-${process.pid}-1-0123abcd`, "being written");
  await rig.write(".vp/quarantine/abc", "damaged");
  await rig.vp("cache", "gc", "--yes");
  const left = (await pathsBelow(rig, ".vp")).filter((path) => /tmp-|quarantine/.test(path));
  assert.deepEqual(left, [`.vp/cas/sha256/.tmp-snapshot-${process.pid}-1-0123abcd`, ".vp/quarantine/abc"]);
  await rig.vp("cache", "gc", "--quarantine", "--yes");
  assert.deepEqual((await pathsBelow(rig, ".vp")).filter((path) => path.includes("quarantine")), []);
});

const FIRST_FILM = `[a lamp on a table in ink] it flickers
[a hand in ink] it reaches out
[a dark room in ink] nothing moves
`;

async function built(): Promise<Rig> {
  const rig = await makeRig();
  assert.equal((await rig.build()).exit, 0);
  return rig;
}

/** Twice edited, so that the first film is neither what is there nor what was there before. */
async function thriceBuilt(): Promise<Rig> {
  const rig = await built();
  for (const picture of ["an open hand", "a fist"]) {
    await rig.write("brief.txt", BRIEF.replace("a hand", picture));
    assert.equal((await rig.build()).exit, 0);
  }
  return rig;
}

/** In forty days. */
function later(rig: Rig, ...args: readonly string[]) {
  return vpIn(rig, { VP_CLOCK_OFF_MS: String(40 * 86_400_000) }, "cache", ...args);
}
