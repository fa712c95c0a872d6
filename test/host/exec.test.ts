import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Json } from "../../schema/json.ts";
import { makePluginFolder, never, recordingHooks, request, type PluginFolder, type RecordingHooks } from "./plugin-folder.ts";

async function exec(folder: PluginFolder, inputs: Json, around: { hooks?: RecordingHooks; signal?: AbortSignal } = {}) {
  const workDir = join(folder.path, "work");
  fs.mkdirSync(workDir, { recursive: true });
  const { executor } = await folder.open();
  return executor.run(request({ nodeType: "exec", inputs, workDir }), around.hooks ?? recordingHooks(), around.signal ?? never);
}

test("a shell line reads its inputs from the environment and its outputs are kept", async () => {
  await using folder = makePluginFolder();
  folder.write("a.txt", "hello");
  const artifact = { path: join(folder.path, "a.txt"), digest: `sha256:${"a".repeat(64)}`, mediaType: "text/plain", size: 5 };
  const settled = await exec(folder, {
    command: 'tr a-z A-Z < "$VP_IN_SCRIPT" > loud.txt; echo "$VP_IN_N $VP_IN_LIST"',
    inputs: { script: artifact, n: 3, list: [artifact] },
    outputs: { loud: "loud.txt", printed: "stdout" },
    environment: [],
  });
  assert.deepEqual(settled, { type: "ok", value: { loud: { $file: "loud.txt" }, printed: `3 ["${artifact.path}"]\n` } });
  assert.equal(fs.readFileSync(join(folder.path, "work/loud.txt"), "utf8"), "HELLO");
});

test("a list of words runs without a shell", async () => {
  await using folder = makePluginFolder();
  const settled = await exec(folder, { command: ["printf", "%s", "$HOME; *"], outputs: { text: "stdout" } });
  assert.deepEqual(settled, { type: "ok", value: { text: "$HOME; *" } });
});

test("only declared variables reach the command", async () => {
  await using folder = makePluginFolder();
  const command = 'printf "%s" "$VP_TEST_VARIABLE"';
  assert.deepEqual(await exec(folder, { command, outputs: { text: "stdout" } }), { type: "ok", value: { text: "" } });
  assert.deepEqual(await exec(folder, { command, outputs: { text: "stdout" }, environment: ["VP_TEST_VARIABLE"] }), { type: "ok", value: { text: "handed on" } });
});

test("an output that was declared and not written is a failure that names it", async () => {
  await using folder = makePluginFolder();
  for (const [command, name, message] of [
    ["true", "film.mp4", /did not write "film\.mp4", which output "film" declares/],
    ["mkdir film.mp4", "film.mp4", /must be a file/],
    ["mkfifo pipe", "pipe", /must be a file/],
    ["true", "../film.mp4", /lies outside/],
  ] as const) {
    const settled = await exec(folder, { command, outputs: { film: name } });
    assert.match(settled.type === "failed" ? settled.failure.message : "", message);
  }
});

test("a command that fails tells its exit code and its last words, which are in the log as well", async () => {
  await using folder = makePluginFolder();
  const hooks = recordingHooks();
  const settled = await exec(folder, { command: "echo fine; echo wrong >&2; exit 4", outputs: {} }, { hooks });
  assert.deepEqual(settled, { type: "failed", failure: { type: "plugin", message: "the command ended with exit code 4", detail: "wrong" } });
  assert.deepEqual(hooks.lines.sort(), ["fine", "wrong"]);
});

test("of a long complaint the end is told, and of a command that does not complain what it printed", async () => {
  await using folder = makePluginFolder();
  const long = await exec(folder, { command: "seq 100 >&2; exit 1", outputs: {} });
  assert.deepEqual(long.type === "failed" && long.failure.detail?.split("\n"), Array.from({ length: 20 }, (_, index) => String(index + 81)));
  const printed = await exec(folder, { command: "echo not like this; exit 1", outputs: {} });
  assert.equal(printed.type === "failed" && printed.failure.detail, "not like this");
});

test("a command that a signal ended tells which, also through a shell", async () => {
  await using folder = makePluginFolder();
  for (const [command, message] of [
    ["kill -SEGV $$", /ended with signal SIGSEGV$/],
    ["sh -c 'kill -KILL $$'; exit $?", /ended with exit code 137, which is signal SIGKILL$/],
    ["no-such-program", /ended with exit code 127$/],
  ] as const) {
    const settled = await exec(folder, { command, outputs: {} });
    assert.match(settled.type === "failed" ? settled.failure.message : "", message);
  }
});

test("an aborted command is ended with all it started, and its host is not", async () => {
  await using folder = makePluginFolder({ graceMs: 60_000 });
  const abort = new AbortController();
  const hooks = recordingHooks();
  const settled = await exec(folder, { command: "sleep 1000 & echo $!; wait", outputs: {} }, {
    hooks: { ...hooks, log: (line) => (hooks.log(line), abort.abort()) }, signal: abort.signal,
  });
  assert.equal(settled.type === "failed" && settled.failure.type, "cancelled");
  const status = `/proc/${hooks.lines[0]}/status`;
  while (fs.existsSync(status) && !/State:\s+Z/.test(fs.readFileSync(status, "utf8"))) await new Promise(setImmediate);
});
