/** A bill is true: what nobody knows the price of stays unknown, and what waits is reckoned by what is asked for today. */
import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { KEY, startOpenai } from "../models/far/openai.ts";
import { makeRig, type Rig } from "../rig/rig.ts";

/** Node types that ask for words, and for clips: what they cost goes by how long they are. */
const PLUGIN = `import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { defineNode, file, File, Model, Type, Video } from "vp/plugin";
export const words = defineNode({
  name: "ask.words", version: 1, summary: "Ask a model",
  inputs: Type.Object({ prompt: Type.String(), model: Model("text") }),
  outputs: Type.Object({ json: File(), text: Type.String() }),
  estimate: ({ inputs }) => [{ model: inputs.model, operation: "text", count: 1, prompt: inputs.prompt, maxTokens: 1000 }],
  async run({ inputs, models, workDir }) {
    const { text } = await models.text({ model: inputs.model, prompt: inputs.prompt, maxTokens: 1000 });
    const path = join(workDir, "told.json");
    await writeFile(path, JSON.stringify({ text }));
    return { json: file(path), text: inputs.prompt };
  },
});
export const list = defineNode({
  name: "list.of", version: 1, summary: "A list of one",
  inputs: Type.Object({ text: Type.String() }), outputs: Type.Object({ items: Type.Array(Type.String()) }),
  run: async ({ inputs }) => ({ items: [inputs.text] }),
});
export const say = defineNode({
  name: "say.so", version: 1, summary: "Say it without a model",
  inputs: Type.Object({ text: Type.String() }), outputs: Type.Object({ text: Type.String() }),
  run: async ({ inputs }) => inputs,
});
export const clip = defineNode({
  name: "shot.clip", version: 1, summary: "Film, in parts no longer than one may be",
  inputs: Type.Object({ prompt: Type.String(), seconds: Type.Number(), longest: Type.Number(), model: Model("video") }),
  outputs: Type.Object({ told: Type.String() }),
  estimate: ({ inputs: { model, seconds, longest } }) => [{ model, operation: "video", count: longest === 0 ? 1 : Math.ceil(seconds / longest), seconds: longest === 0 ? seconds : longest, size: { width: 1280, height: 720 }, fps: 24 }],
  run: async ({ inputs }) => ({ told: inputs.prompt }),
});
`;

async function rigWith(pipeline: string, config: string, files: Readonly<Record<string, string>> = {}): Promise<Rig> {
  return makeRig({ "pipeline.yaml": `name: film\nplugins: [./ask.ts]\n${pipeline}`, "ask.ts": PLUGIN, "vp.yaml": config, ...files });
}

test("a price that nobody knows does not become nothing by a build whose charge nobody knew", async () => {
  await using far = await startOpenai();
  await using rig = await rigWith(
    'params: { idea: { type: string, default: u1 } }\nnodes:\n  told: { uses: ask.words, with: { prompt: "${{ params.idea }}" } }\n  more: { uses: ask.words, with: { prompt: "${{ told.text }}" } }\n',
    `models: { text: "openai:made-up" }\nproviders: { openai: { url: "${far.url}/v1" } }\n`, { ".env": `OPENAI_API_KEY=${KEY}\n` },
  );
  assert.match((await rig.vp("plan", "pipeline.yaml")).stdout, /unknown/);
  assert.equal((await rig.build()).exit, 0);
  const { stdout } = await rig.vp("plan", "pipeline.yaml", "--set", "idea=u2");
  assert.match(stdout, /told +ask\.words +will run +unknown/);
  assert.match(stdout, /more +ask\.words +deferred +unknown/);
  assert.doesNotMatch(stdout, /Nothing to pay|free/);
});

test("what waits is reckoned with what params say today: a long clip that is made of several counts as several", async () => {
  await using rig = await rigWith(
    `params: { idea: { type: string, default: u1 }, longest: { type: number, default: 0 } }
nodes:
  told: { uses: say.so, with: { text: "\${{ params.idea }}" } }
  film: { uses: ./part.yaml, with: { prompt: "\${{ told.text }}", longest: "\${{ params.longest }}" } }
`,
    'profiles: { paid: { models: { video: "fal:fal-ai/veo3.1/fast" }, params: { longest: 8 } } }\nprices: { "fal:fal-ai/veo3.1/fast": { second: 0.1 } }\n',
    { "part.yaml": 'name: part\nparams: { prompt: { type: string }, longest: { type: number } }\nnodes:\n  clip: { uses: shot.clip, with: { prompt: "${{ params.prompt }}", seconds: 26, longest: "${{ params.longest }}" } }\noutputs: { told: "${{ clip.told }}" }\n' },
  );
  assert.equal((await rig.build()).exit, 0);
  const { stdout, stderr } = await rig.vp("plan", "pipeline.yaml", "--profile", "paid", "--set", "idea=u2");
  assert.match(stdout, /clip +shot\.clip +deferred +up to \$3\.20/, stdout + stderr);
});

const SHORT = `Title: Short

INT. KITCHEN - DAY

MAYA (30) lifts her cup.
`;

test("that a model is shown no pictures is told before the portraits are paid for, and that none are wanted is heard", async () => {
  await using rig = await makeRig({ "vp.yaml": 'models: { image: "fal:fal-ai/flux/dev" }\n', "short.fountain": SHORT });
  await cp(join(import.meta.dirname, "../../pipelines"), join(rig.folder, "pipelines"), { recursive: true });
  const check = (...set: readonly string[]) => rig.vp("check", "pipelines/script2video.yaml", "--set", "script=short.fountain", ...set);
  const shown = await check();
  assert.equal(shown.exit, 2, shown.stderr);
  assert.match(shown.stderr, /"frames" asks for more than its model can do: "fal:fal-ai\/flux\/dev" takes no pictures to stay close to/);
  assert.match(shown.stderr, /with --set max_references=0\), or choose a model that can: fal:/);
  assert.equal((await check("--set", "max_references=0")).exit, 0);
});

test("what a profile sets for a module that is not handed it is told by check, plan and build, and what vp init writes hands it on", async () => {
  await using rig = await rigWith(
    'nodes:\n  film: { uses: ./part.yaml }\n',
    "profiles: { short: { params: { longest: 8, strange: 1 } } }\n",
    { "part.yaml": 'name: part\nparams: { longest: { type: number, default: 0 } }\nnodes:\n  say: { uses: say.so, with: { text: "${{ string(params.longest) }}" } }\noutputs: { text: "${{ say.text }}" }\n' },
  );
  for (const command of ["check", "plan", "build"]) {
    const { exit, stdout, stderr } = await rig.vp(command, "pipeline.yaml", "--profile", "short");
    assert.equal(exit, 0, stderr);
    assert.match(stdout + stderr, /profile "short" sets "longest", which this pipeline does not take, so "film" never hears of it/, command);
    assert.doesNotMatch(stdout + stderr, /strange/, "what nothing here could hear of may be for another pipeline");
  }
  await rig.edit("pipeline.yaml", "./part.yaml }", "./part.yaml, with: { longest: 5 } }");
  assert.doesNotMatch((await rig.vp("check", "pipeline.yaml", "--profile", "short")).stderr, /never hears/);
  await rig.remove("vp.yaml");
  assert.equal((await rig.vp("init")).exit, 0);
  for (const profile of ["google", "openai", "comfy"]) {
    const { stdout, stderr } = await rig.vp("check", "film.yaml", "--profile", profile);
    assert.match(stdout, /film\.yaml is right\n$/, stderr);
  }
});

test("what the last build skipped counts as nothing, what it never came to is unknown, and so is what a param calls for now", async () => {
  await using rig = await rigWith(
    `params: { idea: { type: string, default: u1 }, more: { type: boolean, default: false } }
nodes:
  told: { uses: say.so, with: { text: "\${{ params.idea }}" } }
  list: { uses: list.of, with: { text: "\${{ told.text }}" } }
  clips:
    uses: shot.clip
    for_each: "\${{ list.items }}"
    as: item
    key: "\${{ item }}"
    when: "\${{ params.more || item == 'long' }}"
    with: { prompt: "\${{ item }}", seconds: 8, longest: 0 }
`,
    'profiles: { paid: { models: { video: "fal:fal-ai/veo3.1/fast" } } }\nprices: { "fal:fal-ai/veo3.1/fast": { second: 0.1 } }\n',
  );
  const bill = async (...set: readonly string[]) => (await rig.vp("plan", "pipeline.yaml", "--profile", "paid", "--set", "idea=u2", ...set)).stdout;
  const targeted = await rig.vp("build", "pipeline.yaml", "list");
  assert.equal(targeted.exit, 0, targeted.stderr);
  assert.match(await bill(), /clips +~?\d* *shot\.clip +deferred +unknown/, "the last build never came to it");
  assert.equal((await rig.build()).exit, 0);
  assert.match(await bill(), /clips +~0 +shot\.clip +deferred +free/);
  assert.match(await bill("--set", "more=true"), /clips +~?\d* *shot\.clip +deferred +unknown/);
  assert.equal((await rig.build("--set", "more=true")).exit, 0);
  assert.match(await bill("--set", "more=true"), /clips +shot\.clip +deferred +up to \$0\.80/);
});
