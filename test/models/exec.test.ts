/** A user's own commands as models: what they are told, what they may say, and how they end. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import exec from "../../plugins/models/exec/provider.ts";
import type { Command, Settings } from "../../plugins/models/exec/settings.ts";
import { quoteOf } from "../../runner/engine/host/body.ts";
import { configured } from "../../runner/engine/host/configure.ts";
import type { AnyProvider } from "../../runner/engine/host/definitions.ts";
import { callProvider } from "../../runner/engine/host/perform.ts";
import type { Json } from "../../schema/json.ts";
import type { Operation } from "../../schema/type.ts";
import { gone, isRunning } from "../torture/processes.ts";

const NODE = process.execPath;

/** A folder with one script, which is the model `m`. */
function makeModel(script: string, more: Partial<Command> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "vp-exec-"));
  writeFileSync(join(folder, "m.mjs"), `${READ}\n${script}\n`);
  const command = { operation: "text" as const, command: [NODE, { path: join(folder, "m.mjs"), text: script }], ...more };
  const said: string[] = [];
  const ask = async (request: object = {}, around: { readonly signal?: AbortSignal; readonly log?: (line: string) => void } = {}) => {
    const context = {
      workDir: folder, signal: around.signal ?? new AbortController().signal, idempotencyKey: `sha256:${"0a".repeat(32)}`, take: 2,
      environment: { ...process.env, SEEN: "seen", HIDDEN: "hidden" },
      log: (line: string) => (said.push(line), around.log?.(line)), progress: (fraction: number, note = "") => void said.push(`${fraction} ${note}`.trim()),
    };
    return callProvider(await providerWith({ models: { m: command } }), { operation: command.operation, request: { model: "exec:m", prompt: "a lamp", ...request }, context });
  };
  return { folder, said, ask, command, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

const READ = `import { writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
const asked = JSON.parse(await text(process.stdin));
const say = (message) => console.log(JSON.stringify(message));
`;

async function providerWith(settings: Settings): Promise<AnyProvider> {
  const made = configured(exec, { name: "exec", settings: JSON.parse(JSON.stringify(settings)) });
  if (made.type === "wrong") throw new Error(JSON.stringify(made.problems));
  return made.provider;
}

test("a command is told the request on one line, with a seed, and its result is the answer", async () => {
  using model = makeModel("say({ result: { text: JSON.stringify(asked), usage: { output: 7 }, usd: 0.5 } });");
  const settled = await model.ask({ system: "be brief", maxTokens: 9, brief: { purpose: "x" } });
  assert.ok(settled.type === "ok");
  const { text, ...rest } = Object(settled.value.answer);
  assert.deepEqual(rest, {});
  assert.deepEqual(settled.value.usage, { usd: 0.5, quantities: { output: 7 } });
  assert.deepEqual(JSON.parse(text), {
    operation: "text", model: "m", prompt: "a lamp", system: "be brief", maxTokens: 9, take: 2, seed: 0x0a0a0a0a,
    id: `sha256:${"0a".repeat(32)}`, output: join(model.folder, "answer.txt"),
  });
});

test("progress and log lines are told as they come, and so is what is no message", async () => {
  using model = makeModel('say({ progress: 0.4, note: "half" }); say({ log: "loaded" }); console.log("plain {words}"); console.log("{not json"); console.error("aside"); say({ result: { text: "x" } });');
  assert.deepEqual(await model.ask(), { type: "ok", value: { answer: { text: "x" } } });
  assert.deepEqual(model.said.toSorted(), ["0.4 half", "aside", "loaded", "plain {words}", "{not json"]);
});

test("a picture is the file it names, else the one it was told to write", async () => {
  for (const [script, name] of [['writeFileSync("own.png", "P"); say({ result: { file: "own.png" } });', "own.png"], ['writeFileSync(asked.output, "P");', "answer.png"]] as const) {
    using model = makeModel(script, { operation: "image" });
    const settled = await model.ask({ size: { width: 8, height: 8 } });
    assert.match(JSON.stringify(settled.type === "ok" && settled.value.answer), new RegExp(`^\\{"image":\\{"\\$file":"[^"]*${name}"\\}\\}$`));
    assert.equal(readFileSync(join(model.folder, name), "utf8"), "P");
  }
});

test("every operation gets its own kind of answer", async () => {
  const words = [{ word: "so", from: 0, to: 1 }];
  const cases: readonly (readonly [Operation, Json, Json])[] = [
    ["speech", { file: "a.wav", words, visemes: [{ shape: "O", to: 1 }] }, { audio: { $file: "a.wav" }, words, visemes: [{ shape: "O", to: 1 }] }],
    ["speech", { file: "a.wav" }, { audio: { $file: "a.wav" }, words: [], visemes: [] }],
    ["music", { file: "a.wav" }, { audio: { $file: "a.wav" } }],
    ["video", { file: "a.mp4" }, { video: { $file: "a.mp4" } }],
    ["transcript", { text: "so", words }, { text: "so", words }],
    ["text", { value: { a: 1 } }, { text: '{"a":1}', value: { a: 1 } }],
  ];
  for (const [operation, result, answer] of cases) {
    using model = makeModel(`say({ result: ${JSON.stringify(result)} });`, { operation });
    assert.deepEqual(await model.ask(), { type: "ok", value: { answer } }, operation);
  }
});

test("text that was to be JSON is read as such", async () => {
  using model = makeModel("say({ result: { text: '{\"a\":1}' } });");
  assert.deepEqual(await model.ask({ schema: {} }), { type: "ok", value: { answer: { text: '{"a":1}', value: { a: 1 } } } });
});

test("what the command says went wrong is taken at its word", async () => {
  for (const [error, failure] of [
    [{ type: "refused", message: "no lamps", input: "prompt" }, { type: "refused", message: "\"prompt\" is refused: no lamps" }],
    [{ type: "transient", message: "busy", retryAfterMs: 50, usd: 0.1 }, { type: "transient", message: "busy", retryAfterMs: 50, usd: 0.1 }],
    [{ type: "not-accepted", message: "no key" }, { type: "plugin", message: "no key", usd: 0 }],
    [{ message: "odd" }, { type: "plugin", message: "odd", fateUnknown: true }],
  ] as const) {
    using model = makeModel(`say({ error: ${JSON.stringify(error)} }); process.exitCode = 1;`);
    const settled = await model.ask();
    assert.ok(settled.type === "failed");
    const { detail: _where, fateUnknown, ...told } = settled.failure;
    assert.deepEqual(fateUnknown === true ? { ...told, fateUnknown } : told, failure);
  }
});

test("a command that fails without a word tells its exit code and the last it printed as an error", async () => {
  using model = makeModel('for (let i = 1; i <= 30; i += 1) console.error(`line ${i}`); process.exitCode = 4;');
  const settled = await model.ask();
  assert.ok(settled.type === "failed");
  assert.equal(settled.failure.message, "the command ended with exit code 4");
  assert.deepEqual(settled.failure.detail?.split("\n"), Array.from({ length: 20 }, (_, index) => `line ${index + 11}`));
});

test("a command that gives no result, or is not there, is told so", async () => {
  using silent = makeModel("");
  const nothing = await silent.ask();
  assert.equal(nothing.type === "failed" && nothing.failure.message, "the command ended well and gave no result");
  using absent = makeModel("", { command: ["no-such-program"] });
  const failure = await absent.ask();
  assert.ok(failure.type === "failed");
  assert.deepEqual([failure.failure.usd, failure.failure.message], [0, 'the command cannot be started: "no-such-program" is no program that can be found and run']);
});

test("a command that does not read what it is told is no trouble", async () => {
  using model = makeModel("", { command: ["echo", '{"result":{"text":"x"}}'] });
  assert.deepEqual(await model.ask({ prompt: "long ".repeat(100_000) }), { type: "ok", value: { answer: { text: "x" } } });
});

test("only declared variables reach a command", async () => {
  using model = makeModel("say({ result: { text: [process.env.SEEN, process.env.HIDDEN].join() } });", { environment: ["SEEN"] });
  assert.deepEqual(await model.ask(), { type: "ok", value: { answer: { text: "seen," } } });
});

test("an aborted command is ended with all that it started", async () => {
  using model = makeModel('import { spawn } from "node:child_process"; const child = spawn("sleep", ["600"], { stdio: "ignore" }); say({ log: `${process.pid} ${child.pid}` }); setInterval(() => {}, 1000);');
  const abort = new AbortController();
  const settled = await model.ask({}, { signal: abort.signal, log: () => abort.abort() });
  assert.equal(settled.type === "failed" && settled.failure.type, "cancelled");
  await gone(...(model.said[0] ?? "").split(" ").map(Number));
});

test("T22 a command does not outlive a vp that was killed -9", async () => {
  using model = makeModel("");
  writeFileSync(join(model.folder, "long.sh"), "#!/bin/sh\nsleep 600 &\necho $$ $!\nwait\n");
  chmodSync(join(model.folder, "long.sh"), 0o755);
  const script = `import { runCommand } from ${JSON.stringify(join(import.meta.dirname, "../../plugins/models/exec/run-command.ts"))};
    await runCommand(["./long.sh"], { input: "", workDir: ${JSON.stringify(model.folder)}, environment: process.env, signal: new AbortController().signal, hear: console.log, log: console.log });`;
  const vp = spawn(NODE, ["--conditions=vp-source", "--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(createInterface({ input: vp.stdout }), "line");
  const pids = String(line).split(" ").map(Number);
  assert.ok(pids.every(isRunning), String(line));
  vp.kill("SIGKILL");
  await gone(...pids);
});

test("what decides the answers of a command is in the key of its requests, and where it lies is not", async () => {
  const bodyOf = async (more: Partial<Command>, path = "/here/m.py") => {
    const m: Command = { operation: "image", command: ["python3", { path, text: "one" }], ...more };
    return quoteOf(await providerWith({ models: { m } }), "image", { model: "exec:m", roll: 3, prompt: "p", brief: { purpose: "x" } }).body;
  };
  const first = await bodyOf({});
  assert.deepEqual(first, await bodyOf({}, "/there/m.py"));
  assert.doesNotMatch(JSON.stringify(first), /here|purpose|exec:m/);
  for (const more of [{ version: 2 }, { command: ["python3", { path: "/here/m.py", text: "two" }] }, { files: [{ path: "/w", text: "w" }] }]) {
    assert.notDeepEqual(await bodyOf(more), first, JSON.stringify(more));
  }
});

test("a command costs what its settings say, and nothing when they say nothing", async () => {
  const provider = await providerWith({
    models: { dear: { operation: "image", command: ["x"], price: 0.25 }, free: { operation: "image", command: ["x"] }, plain: { operation: "text", command: ["x"] } },
  });
  const usd = (model: string, operation: Operation) => quoteOf(provider, operation, { model, prompt: "" }).usd;
  assert.deepEqual([usd("exec:dear", "image"), usd("exec:free", "image"), usd("exec:plain", "text")], [0.25, 0, 0]);
});

test("a model that is not set up, or is for something else, is named with what there is", async () => {
  const provider = await providerWith({ models: { sdcpp: { operation: "image", command: ["x"] } } });
  assert.throws(() => quoteOf(provider, "image", { model: "exec:sdcp" }), /no command is set up as "exec:sdcp" in vp\.yaml \(did you mean "sdcpp"\?\)/);
  assert.throws(() => quoteOf(provider, "image", { model: "exec:other" }), /\(there is "sdcpp"\)/);
  assert.throws(() => quoteOf(provider, "text", { model: "exec:sdcpp" }), /is a model for image, and was asked for text/);
});
