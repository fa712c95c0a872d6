/** Waits that must end: for money that is set free, for a request that another instance makes, for another try. */
import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "../../runner/cli/library.ts";
import { becomes, makeRig } from "../rig/rig.ts";

const pipelineOf = (nodes: string): string =>
  `name: film\nparams:\n  brief: { type: file, default: brief.txt }\n  style: { type: file, default: style.txt }\nplugins: [./rig-plugin.mjs]\nnodes:\n${nodes}`;

const SCRIPT = '  script:\n    uses: rig.script\n    with: { brief: "${{ params.brief }}" }\n';
const painting = (name: string, word: string, more = ""): string => `  ${name}:\n    uses: rig.paint\n    with: { word: ${word}, parts: [] }\n${more}`;

test("a request that a limit stops is told once no other can set money free, however the sums of prices round", async () => {
  const nodes = SCRIPT + painting("first", "lamp") + painting("second", "hand", "    needs: [script]\n");
  await using rig = await makeRig({ "pipeline.yaml": pipelineOf(nodes) });
  const text = rig.server.hold({ operation: "text" });
  const build = rig.begin("-k", "--max-cost", "0.06");
  await Promise.all([text.asked, build.event(becomes("first", "done"))]);
  text.release();
  const capped = await build.settle();
  assert.deepEqual([capped.exit, capped.ran, capped.open], [3, ["first", "script"], ["second blocked"]], capped.stderr);
});

test("an action that two nodes share runs once, also when both are found stale at once", async () => {
  await using rig = await makeRig({ "pipeline.yaml": pipelineOf(painting("first", "lamp") + painting("second", "lamp")) });
  const build = await rig.build();
  assert.deepEqual([build.exit, build.ran.length, build.fresh.length, build.charges], [0, 1, 1, 1], build.stderr);
});

test("a request that two nodes share is made for the other when the one that asked runs out of time", async () => {
  const first = painting("first", "lamp", "    timeout: 2s\n").replace("parts: []", 'parts: ["${{ params.style }}"]');
  const second = painting("second", '"lamp ink"', "    needs: [script]\n");
  await using rig = await makeRig({ "pipeline.yaml": pipelineOf(SCRIPT + first + second) });
  rig.server.repeats = "free";
  const [text, image] = [rig.server.hold({ operation: "text" }), rig.server.hold({ operation: "image" })];
  const build = rig.begin("-k");
  await image.asked;
  text.release();
  await build.event(becomes("first", "failed"));
  image.release();
  const ended = await build.settle();
  assert.deepEqual([ended.exit, ended.ran, ended.failed, ended.charges], [1, ["script", "second"], ["first"], 2], ended.stderr);
});

test("T21 Ctrl-C ends the wait for another try, and tries no more", async () => {
  await using rig = await makeRig({ "pipeline.yaml": pipelineOf(painting("first", "lamp", "    retry: 5\n")) });
  rig.server.when({ operation: "image" }, () => ({ type: "transient", retryAfterMs: rig.server.asks.length < 4 ? 0 : 600_000 }));
  const build = rig.begin();
  await build.event(({ type, ...event }) => type === "log" && JSON.stringify(event).includes("trying again"));
  build.signal("SIGINT");
  const ended = await build.settle();
  assert.deepEqual([ended.exit, rig.server.asks.length], [130, 4], ended.stderr);
});

test("a build that was ended at once is gone on with in the same process", async () => {
  await using rig = await makeRig({ "pipeline.yaml": pipelineOf(painting("first", "lamp")) });
  rig.server.repeats = "free";
  process.env["RIG_URL"] = rig.server.url;
  const [image, kill] = [rig.server.hold({ operation: "image" }), new AbortController()];
  const ended = build({ pipeline: join(rig.folder, "pipeline.yaml"), kill: kill.signal });
  await image.asked;
  kill.abort();
  assert.equal((await ended).outcome, "interrupted");
  image.release();
  const again = await build({ pipeline: join(rig.folder, "pipeline.yaml"), signal: AbortSignal.timeout(20_000) });
  assert.deepEqual([again.outcome, rig.server.charges.length], ["done", 1], JSON.stringify(again.instances));
});

const CARELESS = `import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineNode, defineProvider, file, Model, Type } from "vp/plugin";

const careless = defineNode({
  name: "rig.careless", version: 1, summary: "Ask, and not wait for the answer.",
  inputs: Type.Object({ model: Model("image") }), outputs: Type.Object({}),
  async run({ inputs, models, log }) {
    void models.image({ model: inputs.model, prompt: "lamp", size: { width: 320, height: 180 } });
    await new Promise((resolve) => setTimeout(resolve, 700));
    log("it does not wait");
    return {};
  },
});
const slow = defineNode({
  name: "rig.slow", version: 1, summary: "Take a moment.",
  inputs: Type.Object({ word: Type.String() }), outputs: Type.Object({}),
  run: () => new Promise((resolve) => setTimeout(resolve, 1000, {})),
});
const liar = defineProvider({
  name: "liar",
  image: {
    price: () => 0.04,
    async generate({ prompt }, { workDir }) {
      await writeFile(join(workDir, "a.png"), prompt);
      return { image: file(join(workDir, "a.png")), usage: { usd: prompt === "lamp" ? -5 : "much" } };
    },
  },
});
export default [careless, slow, liar];
`;
const withCareless = (nodes: string): string => pipelineOf(nodes).replace("plugins: [", "plugins: [./careless.ts, ");

test("the answer to a request that a plugin does not wait for is kept all the same", async () => {
  await using rig = await makeRig({ "careless.ts": CARELESS, "pipeline.yaml": withCareless("  first: { uses: rig.careless }\n") });
  const image = rig.server.hold({ operation: "image" });
  const build = rig.begin();
  await build.event((event) => event.type === "log" && event.line === "it does not wait");
  image.release();
  const first = await build.settle();
  assert.deepEqual([first.exit, first.charges], [0, 1], first.stderr);
  await rig.write("pipeline.yaml", pipelineOf(painting("second", "lamp")));
  const second = await rig.build();
  assert.deepEqual([second.exit, second.charges], [0, 0], second.stderr);
});

test("a timeout counts from a node's turn, however long it waited for a free process", async () => {
  const hosts = Math.max(8, availableParallelism() * 2);
  const words = Array.from({ length: hosts * 5 }, (_, index) => `w${index}`);
  const nodes = `  slow:\n    uses: rig.slow\n    timeout: 4s\n    pool: many\n    for_each: "\${{ ${JSON.stringify(words).replaceAll('"', "'")} }}"\n    key: "\${{ item }}"\n    with: { word: "\${{ item }}" }\n`;
  await using rig = await makeRig({ "careless.ts": CARELESS, "pipeline.yaml": withCareless(nodes) });
  const build = await rig.build("-k");
  assert.deepEqual([build.exit, build.failed], [0, []], build.stderr);
});

test("what a provider says it charged is booked only when it can be true", async () => {
  await using rig = await makeRig({ "careless.ts": CARELESS, "vp.yaml": "models:\n  image: liar:one\n", "pipeline.yaml": withCareless(painting("first", "lamp") + painting("second", "hand")) });
  const build = await rig.build();
  assert.equal(build.exit, 0, build.stderr);
  assert.match(JSON.stringify(build.events.at(-1)), /"usd":0.08,/);
});
