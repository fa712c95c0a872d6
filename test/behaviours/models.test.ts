/** vp.yaml sets providers and prices, what they lack is told before anything is spent, and `vp models` knows them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { KEY, startOpenai } from "../models/far/openai.ts";
import type { Far } from "../models/far/server.ts";
import { makeRig, type Rig } from "../rig/rig.ts";

const MODEL = "openai:gpt-5.4-mini";
const STORY = `name: story
nodes:
  told: { uses: ask.words, with: { prompt: tell of a lamp }, publish: { json: told.json } }
outputs: { told: "\${{ told.json }}" }
`;

/** A node type that asks a text model one thing, and bills it as the built-ins do. */
const PLUGIN = `import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineNode, file, File, Model, Type } from "vp/plugin";
export default defineNode({
  name: "ask.words", version: 1, summary: "Ask a model",
  inputs: Type.Object({ prompt: Type.String(), seconds: Type.Optional(Type.Number()), model: Model("text") }),
  outputs: Type.Object({ json: File() }),
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "text", count: 1, prompt: inputs.prompt, maxTokens: 1000 }],
  async run({ inputs, models, workDir }) {
    const { text } = await models.text({ model: inputs.model, prompt: inputs.prompt, maxTokens: 1000 });
    const path = join(workDir, "told.json");
    await writeFile(path, JSON.stringify({ text }));
    return { json: file(path) };
  },
});
`;

async function rigWith(far: Far, config = ""): Promise<Rig> {
  return makeRig({ "pipeline.yaml": `plugins: [./ask.ts]\n${STORY}`, "ask.ts": PLUGIN, "vp.yaml": `models: { text: "${MODEL}" }\nproviders: { openai: { url: "${far.url}/v1" } }\n${config}` });
}

const PRICES = `prices: { "${MODEL}": { input: 100, output: 1000 } }\n`;

test("without its key a provider is asked nothing: exit 2 names the variable, and a plan shows the bill all the same", async () => {
  await using far = await startOpenai();
  await using rig = await rigWith(far, PRICES);
  const planned = await rig.vp("plan", "pipeline.yaml");
  assert.equal(planned.exit, 0, planned.stderr);
  assert.match(planned.stdout + planned.stderr, /\$0\.\d+ to \$1\.\d\d/);
  assert.match(planned.stdout + planned.stderr, /OPENAI_API_KEY is not set/);
  const built = await rig.vp("build", "pipeline.yaml");
  assert.equal(built.exit, 2, built.stdout + built.stderr);
  assert.match(built.stdout + built.stderr, /OPENAI_API_KEY is not set, and provider "openai" needs it; nothing was spent/);
  assert.equal(far.requests.length, 0);
  await rig.write(".env", `OPENAI_API_KEY=${KEY}\n`);
  assert.equal((await rig.build()).exit, 0);
  await rig.remove(".env");
  assert.equal((await rig.build()).exit, 0, "what is in the cache needs no key");
});

test("what was used is priced by the table, and lies between the least and the most of the bill", async () => {
  await using far = await startOpenai();
  await using rig = await rigWith(far, PRICES);
  await rig.write(".env", `OPENAI_API_KEY=${KEY}\n`);
  const plan = await rig.vp("plan", "pipeline.yaml", "--json");
  const planned = plan.stdout.trim().split("\n").map((line) => JSON.parse(line)).find((event) => event.to === "planned");
  const built = await rig.build();
  const [charge] = far.charges;
  const spent = ((charge?.used["input"] ?? 0) * 100 + (charge?.used["output"] ?? 0) * 1000) / 1e6;
  const told = built.events.flatMap((event) => (event.type === "call" && event.outcome === "answered" ? [event.usd ?? 0] : []));
  assert.deepEqual(told.map((usd) => usd.toFixed(6)), [spent.toFixed(6)]);
  assert.ok(planned.leastUsd <= spent && spent <= planned.usd, `${planned.leastUsd} <= ${spent} <= ${planned.usd}`);
  assert.match((await rig.vp("cost")).stdout, new RegExp(`\\$${spent.toFixed(2)}`));
});

test("a model of which nobody knows the price says so, and no limit of money lets it pass", async () => {
  await using far = await startOpenai();
  await using rig = await rigWith(far);
  await rig.edit("vp.yaml", MODEL, "openai:made-up");
  await rig.write(".env", `OPENAI_API_KEY=${KEY}\n`);
  const limited = await rig.vp("build", "pipeline.yaml", "--max-cost", "1");
  assert.equal(limited.exit, 3, limited.stdout + limited.stderr);
  assert.match(limited.stdout + limited.stderr, /prices: \{ "openai:made-up"/);
  assert.equal(far.charges.length, 0);
  const built = await rig.vp("build", "pipeline.yaml");
  assert.equal(built.exit, 0, built.stderr);
  assert.match(built.stdout + built.stderr, /nobody knows what "openai:made-up" charged/);
});

test("a price of 0 makes a model free: no money is set aside, and no gate asks for it", async () => {
  await using far = await startOpenai();
  await using rig = await rigWith(far, `prices: { "openai:*": 0, "${MODEL}": 0 }\n`);
  await rig.write(".env", `OPENAI_API_KEY=${KEY}\n`);
  const built = await rig.build("--max-cost", "0");
  assert.equal(built.exit, 0, built.stderr);
  assert.deepEqual(built.events.filter(({ type }) => type === "spend"), []);
});

test("what vp.yaml says wrongly of a provider is told where it stands", async () => {
  await using far = await startOpenai();
  await using rig = await rigWith(far);
  await rig.write("vp.yaml", `models: { text: "${MODEL}" }\nproviders:\n  openai: { uri: "http://x" }\n  mine: { url: "http://x" }\n`);
  const { exit, stderr } = await rig.vp("check", "pipeline.yaml");
  assert.equal(exit, 2, stderr);
  assert.match(stderr, /vp\.yaml:3:\d+ error: .*"uri" is no setting of it/);
  assert.match(stderr, /vp\.yaml:4:\d+ error: no provider is called "mine"/);
});

test("vp models lists what there is, shows one, and tries one with a real request that is booked", async () => {
  await using far = await startOpenai();
  await using rig = await rigWith(far, PRICES);
  await rig.write(".env", `OPENAI_API_KEY=${KEY}\n`);
  const listed = await rig.vp("models", "list", "text");
  assert.match(listed.stdout, /openai:gpt-5\.4-mini +\$100 in, \$1000 out \/M/);
  assert.match((await rig.vp("models", "show", MODEL)).stdout, /serves as +text/);
  const over = await rig.vp("models", "test", MODEL);
  assert.deepEqual([over.exit, far.charges.length], [3, 0], over.stdout + over.stderr);
  const tried = await rig.vp("models", "test", MODEL, "--max-cost", "5");
  assert.equal(tried.exit, 0, tried.stderr);
  assert.match(tried.stdout, /answered in .* for \$0\.\d+ \(\d+ input, \d+ output\)/);
  assert.equal(far.charges.length, 1);
  assert.match((await rig.vp("cost")).stdout, /trial +1 +\$0\.\d\d/);
  assert.equal((await rig.vp("models", "show", "openai:nothing")).exit, 2);
});
