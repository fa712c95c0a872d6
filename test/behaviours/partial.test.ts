/** B24: a film that goes on with what there is, and exits 1. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { FILM } from "../rig/baseline.ts";
import { makeRig } from "../rig/rig.ts";

const TOLERANT = FILM.replace("    uses: rig.clip\n", "    uses: rig.clip\n    on_failure: skip\n    min_success: 60%\n");

test("B24 with two of three clips the film is made, the exit says that it is not whole, and the next build tries only what is missing", async () => {
  await using rig = await makeRig({ "pipeline.yaml": TOLERANT });
  rig.server.when({ operation: "video", prompt: "it reaches out" }, () => ({ type: "transient", retryAfterMs: 1 }));
  const partial = await rig.build();
  assert.equal(partial.exit, 1, partial.stderr);
  assert.deepEqual([partial.failed, partial.skipped], [["clip[b]"], []]);
  assert.equal(await rig.film(), "[a lamp on a table in ink] it flickers\n[a dark room in ink] nothing moves\n");

  rig.server.behave();
  const whole = await rig.build();
  assert.deepEqual([whole.exit, whole.ran, whole.charges], [0, ["clip[b]", "join"], 1], whole.stderr);
  assert.match(await rig.film(), /it reaches out/);
});

test("below min_success nothing is joined", async () => {
  await using rig = await makeRig({ "pipeline.yaml": TOLERANT });
  for (const prompt of ["it reaches out", "it flickers"]) {
    rig.server.when({ operation: "video", prompt }, () => ({ type: "transient", retryAfterMs: 1 }));
  }
  const build = await rig.build();
  assert.equal(build.exit, 1, build.stderr);
  assert.deepEqual([build.failed, build.skipped], [["clip[a]", "clip[b]"], ["join"]]);
});
