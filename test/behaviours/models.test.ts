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
  assert.match(stderr, /vp\.yaml:3:\d+ error: "uri" of provider "openai" does not fit: it has no such setting\n[^]*did you mean "url"/);
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

/** Pictures of a size that is a param, and clips that end on one: what a node asks for is written, or depends on others. */
const SHOT = `import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineNode, file, Image, Model, Type, Video } from "vp/plugin";
const Size = Type.Object({ width: Type.Integer(), height: Type.Integer() });
const Picture = Type.Optional(Type.Union([Image(), Type.Null()]));
export const still = defineNode({
  name: "shot.still", version: 1, summary: "Draw",
  inputs: Type.Object({ prompt: Type.String(), size: Size, model: Model("image") }),
  outputs: Type.Object({ image: Image() }),
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "image", count: 1, size: inputs.size, references: 0 }],
  async run({ inputs: { model, prompt, size }, models }) { return models.image({ model, prompt, size }); },
});
export const clip = defineNode({
  name: "shot.clip", version: 1, summary: "Film",
  inputs: Type.Object({ size: Size, seconds: Type.Number(), last: Picture, model: Model("video") }),
  outputs: Type.Object({ video: Video() }),
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "video", count: 1, size: inputs.size, seconds: inputs.seconds, fps: 24, lastFrame: Boolean(inputs.last) }],
  async run({ inputs: { model, size, seconds, last }, models }) {
    return models.video({ model, prompt: "a lamp", size, seconds, fps: 24, ...(last ? { lastFrame: last } : {}) });
  },
});
`;

const SHOTS = `name: shots
plugins: [./shot.ts]
params: { width: { type: integer, default: 1280 }, ends: { type: boolean, default: false }, seconds: { type: number, default: 4 } }
nodes:
  lit: { uses: shot.still, with: { prompt: a lamp, size: { width: "\${{ params.width }}", height: 720 } } }
  moves: { uses: shot.clip, with: { size: { width: 1280, height: 720 }, seconds: "\${{ params.seconds }}", last: "\${{ params.ends ? lit.image : null }}" } }
`;

const CAN = `models: { image: openai:gpt-image-1-mini, video: replicate:minimax/video-01 }\n`;

test("more than a model can do is told before anything is spent, with the models that can", async () => {
  await using rig = await makeRig({ "pipeline.yaml": SHOTS, "shot.ts": SHOT, "vp.yaml": CAN });
  const check = async (...set: readonly string[]) => rig.vp("build", "pipeline.yaml", ...set.flatMap((each) => ["--set", each]));
  const wide = await check("width=4000");
  assert.equal(wide.exit, 2, wide.stderr);
  assert.match(wide.stderr, /pipeline\.yaml:5:\d+ error: "lit" asks for more than its model can do: "openai:gpt-image-1-mini" makes 1024x1024, .*, and 4000x720 is asked for/);
  const ends = await check("ends=true");
  assert.equal(ends.exit, 2, ends.stderr);
  assert.match(ends.stderr, /"moves" asks for more than its model can do: "replicate:minimax\/video-01" does not end on a picture\n[^]*fix: .*a model that can: .*replicate:bytedance\/seedance-1-pro/);
  const long = await check("seconds=40");
  assert.match(long.stderr, /makes at most (\d+) seconds, and 40 are asked for\n[^]*fix: ask for less \(the pipelines that ship make a long shot of several clips with --set clip_seconds=\1\)/);
  assert.equal((await rig.vp("check", "pipeline.yaml")).exit, 0);
});

test("without a paid model no SDK is loaded, and no provider but the embedded one", async () => {
  await using rig = await makeRig({
    "pipeline.yaml": 'name: quiet\nnodes:\n  story: { uses: idea.develop, with: { idea: a lamp that will not go out }, publish: { json: story.json } }\noutputs: { story: "${{ story.json }}" }\n',
    "vp.yaml": "models: { text: local:outline }\n",
    "watch.mjs": `import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";
registerHooks({ resolve(specifier, context, next) {
  const found = next(specifier, context);
  appendFileSync(process.env.RESOLVED, found.url + "\\n");
  return found;
} });
`,
  });
  const environment = { NODE_OPTIONS: `--import=${rig.folder}/watch.mjs`, RESOLVED: `${rig.folder}/resolved.txt` };
  const built = await rig.beginAs({ environment }).settle();
  assert.equal(built.exit, 0, built.stderr);
  const resolved = await rig.read("resolved.txt");
  assert.match(resolved, /idea-develop/);
  assert.doesNotMatch(resolved, /node_modules\/(ai|@ai-sdk)\/|(openai|google|anthropic|replicate|elevenlabs|comfy)[^/]*\.(js|ts)$/m);
});

test("a price of a unit that is none, or of a provider that is not there, is told where it stands", async () => {
  await using far = await startOpenai();
  await using rig = await rigWith(far, `prices:\n  "${MODEL}": { inputs: 10, output: 20 }\n  "opneai:*": 0\n`);
  const { exit, stderr } = await rig.vp("check", "pipeline.yaml");
  assert.equal(exit, 2, stderr);
  assert.match(stderr, /vp\.yaml:4:\d+ error: .*has no key "inputs"[^]*did you mean "input"/);
  await rig.edit("vp.yaml", "inputs", "input");
  await rig.edit("vp.yaml", "prices:\n", 'prices:\n  "ollama:*": 0\n  "of-another-pipeline:*": 0\n');
  assert.match((await rig.vp("check", "pipeline.yaml")).stderr, /a price is said of "opneai:\*"[^]*did you mean "openai:…"/);
  await rig.edit("vp.yaml", '  "opneai:*": 0\n', "");
  const right = await rig.vp("check", "pipeline.yaml");
  assert.equal(right.exit, 0, right.stderr);
});

test("a key in place of its variable's name is refused, and written nowhere", async () => {
  await using far = await startOpenai();
  await using rig = await rigWith(far);
  await rig.write("vp.yaml", `models: { text: "mine:story" }\nproviders:\n  mine: { uses: openai-compatible, url: "${far.url}/v1", key: sk-proj-0123456789abcdef }\n`);
  const built = await rig.vp("build", "pipeline.yaml");
  assert.equal(built.exit, 2, built.stdout);
  assert.match(built.stderr, /"key" of provider "mine" is not the name of an environment variable/);
  assert.doesNotMatch(JSON.stringify(await rig.files(".vp")), /sk-proj-0123456789abcdef/);
  await rig.write("vp.yaml", `models: { text: "mine:story" }\nproviders:\n  mine: { uses: openai-compatable, url: "127.0.0.1:8123/v1" }\n`);
  assert.match((await rig.vp("check", "pipeline.yaml")).stderr, /no provider is called "openai-compatable"[^]*did you mean "openai-compatible"/);
  await rig.edit("vp.yaml", "compatable", "compatible");
  assert.match((await rig.vp("check", "pipeline.yaml")).stderr, /"url" of provider "mine" is "127\.0\.0\.1:8123\/v1", which is no address/);
});
