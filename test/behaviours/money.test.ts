/** Limits that are never crossed, and models that stand in for others: what a person who pays relies on. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CONFIG } from "../rig/baseline.ts";
import { makeRig, type Reply } from "../rig/rig.ts";

test("a limit for the run stops before the call that would cross it, and a higher one goes on", async () => {
  await using rig = await makeRig();
  const capped = await rig.build("-k", "--max-cost", "0.70");
  assert.equal(capped.exit, 3, capped.stderr);
  assert.equal(capped.charges, 5, "one text at 0.01, three pictures at 0.04 and one clip at 0.50 fit below 0.70");
  assert.equal(capped.open.filter((each) => each.endsWith("blocked")).length, 2);
  assert.match(JSON.stringify(capped.events), /cross the limit --max-cost of \$0\.70/);

  const raised = await rig.build("--max-cost", "5");
  assert.deepEqual([raised.exit, raised.failed, raised.charges], [0, [], 2], raised.stderr);
});

test("what one limit holds up is told once at the end, with one way on", async () => {
  await using rig = await makeRig();
  const { stdout } = await rig.vp("build", "pipeline.yaml", "-k", "--max-cost", "0.03", "--plain");
  assert.match(stdout, /\? frame\[.\] waits for you: a limit is reached \(3 instances\)\n[^]*the same: frame\[.\], frame\[.\]\n/);
  assert.equal(stdout.split("vp build pipeline.yaml --max-cost N").length, 2, stdout);
});

test("a charge above the quote is told once a model, and once more at the end", async () => {
  await using rig = await makeRig();
  await rig.edit("rig-plugin.mjs", "price: () => 0.04", "price: () => 0.01");
  const { stdout } = await rig.vp("build", "pipeline.yaml", "--plain");
  assert.equal(stdout.split('"mock:painter" charged $0.04 for a request that it had quoted at $0.01').length, 3, stdout);
  assert.doesNotMatch(stdout, /mock:(writer|camera)" charged/);
});

test("a limit for the day counts what earlier builds spent", async () => {
  await using rig = await makeRig({ "vp.yaml": `${CONFIG}budget:\n  day: 1.70\n` });
  const first = await rig.build();
  assert.deepEqual([first.exit, first.charges], [0, 7], first.stderr);
  await rig.edit("brief.txt", "it flickers", "it goes out");
  const second = await rig.build();
  assert.equal(second.exit, 3, second.stderr);
  assert.deepEqual(second.charged.map(({ operation }) => operation), ["text"]);
  assert.match(JSON.stringify(second.events), /budget\.day/);
});

test("a limit on calls a day of a pool holds like one on money", async () => {
  await using rig = await makeRig({ "vp.yaml": `${CONFIG}pools:\n  mock: { day: 4 }\n` });
  const first = await rig.build("-k");
  assert.deepEqual([first.exit, first.charges], [3, 4], first.stderr);
});

const CHAIN = CONFIG.replace("video: mock:camera", "video: [mock:premium, mock:budget]");
const outage = ({ model, prompt }: { readonly model: string; readonly prompt: string }): Reply =>
  model === "mock:premium" ? { type: "transient", retryAfterMs: 1 } : { type: "answer", value: `${model} ${prompt}` };

test("a model that cannot be reached is stood in for by the next of its chain, which is told and stays", async () => {
  await using rig = await makeRig({ "vp.yaml": CHAIN });
  rig.server.when({ operation: "video" }, outage);
  const first = await rig.build();
  assert.deepEqual([first.exit, first.charges], [0, 7], first.stderr);
  assert.match(JSON.stringify(first.events), /"substitutes":\[\{"wanted":"mock:premium","used":"mock:budget"/);

  rig.server.behave();
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran, second.charges], [0, [], 0], second.stderr);
});

test("what a stand-in made is made again only when that is asked for", async () => {
  await using rig = await makeRig({ "vp.yaml": CHAIN });
  rig.server.when({ operation: "video" }, outage);
  await rig.build();
  rig.server.behave();
  const again = await rig.build("--retry-fallbacks");
  assert.deepEqual([again.exit, again.ran, again.charges], [0, ["clip[a]", "clip[b]", "clip[c]", "join"], 3], again.stderr);
  const after = await rig.build();
  assert.deepEqual([after.exit, after.ran, after.charges], [0, [], 0], after.stderr);
});

test("a refusal is no reason to ask the next model", async () => {
  await using rig = await makeRig({ "vp.yaml": CHAIN });
  rig.server.when({ operation: "video", prompt: "it reaches out" }, () => ({ type: "refused", reason: "no hands, please" }));
  const refused = await rig.build("-k");
  assert.deepEqual([refused.exit, refused.failed], [1, ["clip[b]"]], refused.stderr);
  assert.ok(rig.server.asks.every(({ model }) => model !== "mock:budget"));
});

test("what a run paid stands in its sum, also where nothing came of it", async () => {
  await using rig = await makeRig({ "half-way.txt": "it flickers" });
  const broken = await rig.build("-k");
  assert.deepEqual([broken.exit, broken.charges], [1, 7], broken.stderr);
  assert.equal(broken.events.findLast((event) => event.type === "run-finished")?.usd.toFixed(2), "1.63");
  const [run] = JSON.parse((await rig.vp("runs", "list", "--json")).stdout);
  assert.equal(run.usd.toFixed(2), "1.63");
  const shown = await rig.vp("runs", "show", run.id);
  assert.match(shown.stdout, /clip +2 +1 .*\$1\.50[^]*spent \$1\.63/);

  await rig.remove("half-way.txt");
  const whole = await rig.build();
  assert.deepEqual([whole.exit, whole.charges], [0, 0], whole.stderr);
  assert.equal(whole.events.findLast((event) => event.type === "run-finished")?.usd, 0, "it was counted when it was paid");
});
