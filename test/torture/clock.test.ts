/** T28, T29: clocks that are wrong or jump, files whose times say nothing, and inputs that change while they are used. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { checkNoOp, identityOf, NO_OP_VERSION, noOpFile, sha256, type NoOpState } from "../../runner/engine/no-op.ts";
import { makeFolder } from "../cache/folder.ts";
import { BRIEF } from "../rig/baseline.ts";
import { makeRig, type Rig } from "../rig/rig.ts";
import { vpIn } from "./disk-trouble.ts";

/** The same number of bytes. */
const EDITED = BRIEF.replace("it reaches out", "it waves aside");
const DAY_MS = 86_400_000;

for (const [when, date] of [["in the future", new Date("2099-01-01")], ["in 1970", new Date(0)], ["as it was before", undefined]] as const) {
  test(`T28 an edit that leaves the size alone and sets the time ${when} is noticed at once`, async () => {
    await using rig = await makeRig();
    const time = date ?? new Date("2020-02-02");
    await setTime(rig, time);
    await says(rig, /is made/);
    await says(rig, /is up to date/);
    await rig.write("brief.txt", EDITED);
    await setTime(rig, time);
    await says(rig, /is made/);
    assert.match(await rig.film(), /it waves aside/);
    await rig.write("brief.txt", BRIEF);
    await setTime(rig, time);
    const back = await rig.build();
    assert.deepEqual([back.exit, back.charges, /it reaches out/.test(await rig.film())], [0, 0, true]);
  });
}

test("T28 an edit within the tick of the last one is noticed, though nothing in the file's stat shows it", () => {
  using folder = makeFolder();
  const pipeline = folder.at("pipeline.yaml");
  writeFileSync(pipeline, "name: b");
  const check = (openedAt: number): NoOpState | undefined => {
    const source = { path: pipeline, identity: identityOf(pipeline), digest: sha256("name: a") };
    const state: NoOpState = { version: NO_OP_VERSION, vp: "1", sources: [source], outputs: [], variables: {}, openedAt, name: "a", out: "", fresh: 1, skipped: 0, savedMs: 0, savedUsd: 0, films: {}, doubts: [] };
    const path = noOpFile(folder.path, pipeline, []);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(state));
    return checkNoOp({ pipeline, options: [], cwd: folder.path, vp: "1", environment: {}, now: Date.now() });
  };
  assert.equal(check(Date.now()), undefined, "a file that was young when it was read was not read again");
  assert.equal(check(0), undefined, "a file younger than the build was not read again");
  assert.notEqual(check(Date.now() + 60_000), undefined, "an old file is known by its stat");
});

for (const [name, off] of [["ahead", DAY_MS], ["behind", -DAY_MS]] as const) {
  test(`T28 a clock that was a day ${name} in one build and right in the next changes nothing, and hides no edit`, async () => {
    await using rig = await makeRig();
    const first = await vpIn(rig, { VP_CLOCK_OFF_MS: String(off) }, "build", "pipeline.yaml");
    assert.equal(first.exit, 0, first.stderr);
    const second = await rig.build();
    assert.deepEqual([second.exit, second.ran], [0, []]);
    await says(rig, /is up to date/);
    await rig.write("brief.txt", EDITED);
    await says(rig, /is made/);
    const third = await vpIn(rig, { VP_CLOCK_OFF_MS: String(off) }, "build", "pipeline.yaml");
    assert.match(third.stdout, /is up to date/);
    await rig.write("brief.txt", BRIEF);
    await vpIn(rig, { VP_CLOCK_OFF_MS: String(off) }, "build", "pipeline.yaml");
    assert.match(await rig.film(), /it reaches out/);
  });
}

test("T29 an input that is edited during the run was used as it was read, and the next build notices", async () => {
  await using rig = await makeRig();
  const script = rig.server.hold({ operation: "text" });
  const building = rig.vp("build", "pipeline.yaml");
  await script.asked;
  await rig.write("brief.txt", EDITED);
  script.release();
  assert.equal((await building).exit, 0);
  assert.match(await rig.film(), /it reaches out/);
  await says(rig, /is made/);
  assert.match(await rig.film(), /it waves aside/);
});

test("T29 an input that is edited before a later node reads it is one and the same in the whole run", async () => {
  await using rig = await makeRig();
  const frames = rig.server.hold({ operation: "image", prompt: "a lamp" });
  const building = rig.vp("build", "pipeline.yaml", "-j", "1");
  await frames.asked;
  await rig.write("style.txt", "oil");
  frames.release();
  assert.equal((await building).exit, 0);
  assert.doesNotMatch(await rig.film(), /in oil/);
  await says(rig, /is made/);
  assert.doesNotMatch(await rig.film(), /in ink/);
});

async function setTime(rig: Rig, time: Date): Promise<void> {
  await utimes(join(rig.folder, "brief.txt"), time, time);
}

/** A build as a person types it, so that the no-op check has its say. */
async function says(rig: Rig, words: RegExp): Promise<void> {
  const { exit, stdout, stderr } = await rig.vp("build", "pipeline.yaml");
  assert.equal(exit, 0, stderr);
  assert.match(stdout, words);
}
