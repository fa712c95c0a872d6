/** T37 and B11: keys are read from the environment and `.env`, and are never told, written down or part of what is fresh. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Rig } from "../rig/rig.ts";
import { makeRig } from "../rig/rig.ts";

const KEY = "sk-live-4f9a1c77e2b84d30";
const SHORT = "hunter2!";

/** A provider that says its key wherever it can say anything, and a node type that does the same. */
const LEAK = `import { defineNode, defineProvider, Refused, Transient, Type, Model } from "vp/plugin";
const key = () => process.env.LEAK_API_KEY;
const leak = defineProvider({
  name: "leak",
  text: {
    body: (request) => ({ ...request, authorization: "Bearer " + key() }),
    price: () => 0.01,
    async generate({ prompt }, { environment, log, progress }) {
      log("asking with " + environment.LEAK_API_KEY + " and " + process.env.LEAK_PASSWORD);
      console.log("printed " + key());
      console.error("complained " + encodeURIComponent(key()));
      progress(0.5, "half way with " + key());
      if (prompt === "refuse") throw new Refused("the key " + key() + " may not do that");
      if (prompt === "break") throw new Error("401 for " + key(), { cause: new Error("because of " + key()) });
      if (prompt === "pass") throw new Transient("busy for " + key(), { retryAfterMs: 1 });
      return { text: "answered with " + key(), usage: { usd: 0.01, model: "model of " + key() } };
    },
  },
});
const say = defineNode({
  name: "leak.say", version: 1, summary: "Ask and tell.",
  inputs: Type.Object({ prompt: Type.String(), model: Model("text") }),
  outputs: Type.Object({ text: Type.String() }),
  async run({ inputs, models, log }) {
    log("running with " + key());
    if (inputs.prompt === "throw") throw new Error("thrown with " + key());
    const { text } = await models.text({ model: inputs.model, prompt: inputs.prompt });
    return { text: text + " and " + key() };
  },
});
export default [leak, say];
`;

const PIPELINE = `name: film
plugins: [./leak.ts]
nodes:
  lines:
    uses: leak.say
    for_each: "\${{ ['answer', 'refuse', 'break', 'pass', 'throw'] }}"
    as: line
    key: "\${{ line }}"
    with: { prompt: "\${{ line }}" }
`;

const FILES = { "pipeline.yaml": PIPELINE, "leak.ts": LEAK, "vp.yaml": "models: { text: leak:writer }\n" };

async function everything(rig: Rig): Promise<Readonly<Record<string, string>>> {
  const { ".env": _, ...files } = await rig.files();
  return files;
}

function assertUntold(texts: Readonly<Record<string, string>>, secret: string): void {
  for (const [where, text] of Object.entries(texts)) {
    assert.ok(!text.includes(secret), `${where} holds the secret: …${text.slice(Math.max(0, text.indexOf(secret) - 80), text.indexOf(secret))}`);
  }
}

test("T37 a key that plugins print, throw and answer with is in no file, log, event or error text", async () => {
  await using rig = await makeRig({ ...FILES, ".env": `# keys\nLEAK_API_KEY="${KEY}"\nexport LEAK_PASSWORD=${SHORT}\n` });
  const build = await rig.build("-k");
  assert.equal(build.exit, 1);
  assert.deepEqual(build.open, ["lines[break] blocked"], "what it threw does not say whether it was charged");
  assert.deepEqual(build.failed, ["lines[pass]", "lines[refuse]", "lines[throw]"]);
  const plain = await rig.vp("build", "pipeline.yaml", "-k", "--plain");
  const status = await rig.vp("status", "pipeline.yaml");
  const explained = await rig.vp("explain", "pipeline.yaml", "lines[refuse]");
  const told = { build: build.stdout + build.stderr, plain: plain.stdout + plain.stderr, status: status.stdout + status.stderr, explained: explained.stdout + explained.stderr };
  assertUntold(told, KEY);
  assertUntold(told, SHORT);
  const files = await everything(rig);
  assertUntold(files, KEY);
  assertUntold(files, SHORT);
  assert.match(told.build, /the key \*\*\* may not do that/);
  assert.match(told.build, /asking with \*\*\* and \*\*\*/);
});

test("T37 a plugin that throws its key while it is loaded tells nobody", async () => {
  await using rig = await makeRig({ ...FILES, "leak.ts": "throw new Error('no luck with ' + process.env.LEAK_API_KEY);\n", ".env": `LEAK_API_KEY=${KEY}\n` });
  const build = await rig.build();
  assert.equal(build.exit, 2);
  assert.match(build.stdout + build.stderr, /no luck with \*\*\*/);
  assertUntold({ told: build.stdout + build.stderr, ...(await everything(rig)) }, KEY);
});

test("B11 another key in .env makes nothing stale and costs nothing", async () => {
  await using rig = await makeRig({ ...FILES, "pipeline.yaml": PIPELINE.replace(/\['answer'.*?\]/, "['answer']"), ".env": `LEAK_API_KEY=${KEY}\n` });
  const first = await rig.build();
  assert.deepEqual([first.exit, first.ran], [0, ["lines[answer]"]], first.stderr);
  await rig.write(".env", "LEAK_API_KEY=another-key-0123456789\n");
  const second = await rig.build();
  assert.deepEqual([second.exit, second.ran], [0, []]);
});

test("a variable that is set wins over .env, and a folder of that name is left alone", async () => {
  const shown = "name: film\nnodes:\n  a:\n    uses: exec\n    with: { command: 'printf %s \"$HOME$MARK\" > a.txt', environment: [MARK], outputs: { a: a.txt } }\n    publish: { a: a.txt }\n";
  await using rig = await makeRig({ "pipeline.yaml": shown, ".env": "HOME=/elsewhere\nMARK=\"from the file\" # a comment\n" });
  const build = await rig.build();
  assert.equal(build.exit, 0, build.stderr);
  assert.equal(await rig.read("out/film/a.txt"), `${rig.folder}from the file`);

  await using other = await makeRig({ "pipeline.yaml": shown, ".env/bin/activate": "" });
  assert.equal((await other.build()).exit, 0);
});
