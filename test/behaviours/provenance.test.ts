/** `vp export --provenance`: what made each published file of what, who answered and why another one did, and what a person decided. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import type { Provenance } from "../../schema/provenance.ts";
import { CONFIG, GATED } from "../rig/baseline.ts";
import { picture } from "../rig/given-files.ts";
import { makeRig, type Rig } from "../rig/rig.ts";

const CHAIN = CONFIG.replace("video: mock:camera", "video: [mock:camera, mock:handheld]");

test("a film's provenance tells its files, their makers back to the first, requests with their prices, and decisions", async () => {
  await using rig = await makeRig({ "pipeline.yaml": GATED, "vp.yaml": CHAIN });
  rig.server.when({ operation: "video", prompt: "it reaches out" }, ({ model }) => (model === "mock:camera" ? { type: "transient", retryAfterMs: 1 } : { type: "answer", value: "a shaky hand" }));
  const gated = await rig.build();
  assert.equal(gated.exit, 3, gated.stderr);
  assert.equal((await rig.vp("approve", "pipeline.yaml", "look")).exit, 0);
  assert.equal((await rig.build()).exit, 0);
  assert.equal((await rig.vp("take", "pipeline.yaml", "frame[a]")).exit, 0);
  const last = await rig.build();
  assert.equal(last.exit, 0, last.stderr);

  const { film, complete, files, inputs, made, models, usd } = await provenanceOf(rig);
  assert.deepEqual(inputs.map(({ path }) => path), ["brief.txt", "style.txt"]);
  assert.equal(inputs[1]?.digest, `sha256:${createHash("sha256").update(await rig.read("style.txt")).digest("hex")}`);
  assert.deepEqual([film, complete], ["film", true]);
  assert.deepEqual(files.map(({ path, by }) => `${path} by ${by}`), ["film.mp4 by join"]);
  assert.deepEqual(made["join"]?.from, ["clip[a]", "clip[b]", "clip[c]"]);
  assert.deepEqual(made["clip[b]"]?.from, ["frame[b]", "script"]);
  assert.deepEqual(made["frame[b]"]?.from, ["look"]);
  assert.deepEqual([made["look"]?.from, made["look"]?.approval?.verdict, made["look"]?.execution], [["script"], "approved", undefined]);
  assert.deepEqual(made["clip[b]"]?.execution?.calls.map(({ operation, model }) => `${operation} ${model}`), ["video mock:handheld"]);
  assert.deepEqual(made["clip[b]"]?.substitutes?.map(({ wanted, used }) => [wanted, used]), [["mock:camera", "mock:handheld"]]);
  assert.deepEqual([made["frame[a]"]?.execution?.take, made["frame[a]"]?.decided], [2, { type: "take", take: 2 }]);
  assert.deepEqual(Object.entries(models).map(([model, { calls }]) => `${model} ${calls}`), ["mock:camera 2", "mock:handheld 1", "mock:painter 3", "mock:writer 1"]);
  const sum = Object.values(models).reduce((all, each) => all + each.usd, 0);
  assert.ok(usd > 0 && Math.abs(usd - sum) < 1e-9, `${usd} and ${sum}`);
});

test("what a build would make anew is told as it was made last, and a file of one's own as such", async () => {
  await using rig = await makeRig();
  await rig.build();
  await rig.write("mine.png", picture("my own frame"));
  assert.equal((await rig.vp("use", "pipeline.yaml", "frame[c]", "mine.png")).exit, 0);
  await rig.edit("style.txt", "ink", "chalk");
  const { complete, made } = await provenanceOf(rig);
  assert.equal(complete, false);
  assert.deepEqual([made["frame[a]"]?.stale, made["frame[a]"]?.execution?.calls.length], [true, 1]);
  assert.deepEqual([made["frame[c]"]?.decided?.type, made["frame[c]"]?.execution], ["use", undefined]);
  assert.equal(made["script"]?.stale, undefined);
});

test("a provenance is of the film that was built last, and who asks about another is told how that one is asked about", async () => {
  await using rig = await makeRig({ "chalk.txt": "chalk" });
  assert.equal((await rig.build("--set", "style=chalk.txt")).exit, 0);
  const refused = await rig.vp("export", "pipeline.yaml", "--provenance", "p.json");
  assert.deepEqual([refused.exit, (await rig.files())["p.json"]], [1, undefined]);
  assert.match(refused.stderr, /\n {2}vp export pipeline\.yaml --set style=chalk\.txt --provenance p\.json\n/);
  assert.equal((await rig.vp("export", "pipeline.yaml", "--set", "style=./chalk.txt", "--provenance", "p.json")).exit, 0);
  for (const words of [["status", "pipeline.yaml"], ["explain", "pipeline.yaml", "join"]]) {
    const of = words.join(" ");
    assert.ok((await rig.vp(...words)).stderr.includes(`  vp ${of} --set style=chalk.txt tells of that one\n`), of);
    assert.equal((await rig.vp(...words, "--set", "style=chalk.txt")).stderr, "", of);
  }
});

test("a provenance is of one film, and a film that is wrong has none", async () => {
  await using rig = await makeRig();
  assert.equal((await rig.vp("export", "pipeline.yaml", "clip", "--provenance", "p.json")).exit, 2);
  await rig.edit("pipeline.yaml", "rig.join", "rig.jion");
  const wrong = await rig.vp("export", "pipeline.yaml", "--provenance", "p.json");
  assert.deepEqual([wrong.exit, (await rig.files())["p.json"]], [2, undefined]);
  assert.match(wrong.stderr, /rig\.jion/);
});

async function provenanceOf(rig: Rig): Promise<Provenance> {
  const told = await rig.vp("export", "pipeline.yaml", "--provenance", "provenance.json");
  assert.equal(told.exit, 0, told.stderr);
  return JSON.parse(await rig.read("provenance.json"));
}
