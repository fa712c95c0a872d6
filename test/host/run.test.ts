import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Refused, Transient, type Failure } from "../../schema/failure.ts";
import type { Settled } from "../../schema/settled.ts";
import { makePluginFolder, never, nodeTypePlugin, recordingHooks, request } from "./plugin-folder.ts";

function failureIn(settled: Settled<unknown>): Failure {
  assert.equal(settled.type, "failed");
  return settled.failure;
}

async function runOnce(body: string, hooks = recordingHooks()): Promise<Settled<unknown>> {
  await using folder = makePluginFolder();
  folder.write("t.ts", nodeTypePlugin(body));
  const { executor, diagnostics } = await folder.open("./t.ts");
  assert.deepEqual(diagnostics, []);
  return await executor.run(request(), hooks, never);
}

test("a plugin from outside gets its inputs, prior output, tools and environment, and its value comes back", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", nodeTypePlugin("return { n: inputs.n + prior.n, v: tools.x.version, e: process.env.VP_TEST_VARIABLE, image: file(workDir + '/a.png') }"));
  const { executor } = await folder.open("./t.ts");
  const settled = await executor.run(request({ inputs: { n: 1 }, prior: { n: 2 }, tools: { x: { version: "7" } }, workDir: "/w" }), recordingHooks(), never);
  assert.deepEqual(settled, { type: "ok", value: { n: 3, v: "7", e: "handed on", image: { $file: "/w/a.png" } } });
});

test("progress, log and what a plugin prints arrive in order, before its value", async () => {
  const hooks = recordingHooks();
  await runOnce("log('one'); console.log('two\\nthree'); process.stderr.write('four\\n'); progress(0.5, 'half'); log('five'); return {}", hooks);
  assert.deepEqual(hooks.lines, ["one", "two", "three", "four", "five"]);
  assert.deepEqual(hooks.fractions, [0.5]);
});

test("a thrown error tells its message and the line in the plugin's own file", async () => {
  const failure = failureIn(await runOnce("throw new Error('no such shot')"));
  assert.equal(failure.type, "plugin");
  assert.equal(failure.message, "no such shot");
  assert.match(failure.detail ?? "", /^at .*t\.ts:6:\d+\)?$/);
});

test("a Transient is one wherever its class comes from", async () => {
  const failure = failureIn(await runOnce("throw new Transient('busy', { retryAfterMs: 1500 })"));
  assert.deepEqual([failure.type, failure.message, failure.retryAfterMs], ["transient", "busy", 1500]);
});

test("a Refused is one", async () => {
  assert.equal(failureIn(await runOnce("throw new Refused('policy')")).type, "refused");
});

test("a model call travels to the engine and its answer back", async () => {
  const hooks = recordingHooks(async () => ({ text: "a lamp" }));
  const settled = await runOnce("return { answer: await models.text({ model: 'm', prompt: 'p', roll: undefined }) }", hooks);
  assert.deepEqual(settled, { type: "ok", value: { answer: { text: "a lamp" } } });
  assert.deepEqual(hooks.asked, [["text", { model: "m", prompt: "p" }]]);
});

test("a plugin can catch a refused model call, and one it lets through keeps its type", async () => {
  const refuse = recordingHooks(() => Promise.reject(new Refused("policy")));
  const caught = await runOnce("try { await models.text({}) } catch (e) { return { name: e.name, is: e instanceof Refused } }", refuse);
  assert.deepEqual(caught, { type: "ok", value: { name: "Refused", is: true } });
  const busy = recordingHooks(() => Promise.reject(new Transient("busy", { retryAfterMs: 9 })));
  const failure = failureIn(await runOnce("await models.image({})", busy));
  assert.deepEqual([failure.type, failure.retryAfterMs], ["transient", 9]);
});

test("a run that obeys its signal is cancelled and its host is used again", async () => {
  await using folder = makePluginFolder({ graceMs: 60_000 });
  folder.write("t.ts", nodeTypePlugin(`
    log("started");
    if (inputs.wait) await new Promise((resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    return { pid: process.pid }`));
  const { executor } = await folder.open("./t.ts");
  const abort = new AbortController();
  const hooks = { ...recordingHooks(), log: () => abort.abort() };
  const failure = failureIn(await executor.run(request({ inputs: { wait: true } }), hooks, abort.signal));
  assert.equal(failure.type, "cancelled");
  assert.equal((await executor.run(request(), recordingHooks(), never)).type, "ok");
  assert.equal(folder.forks(), 1);
});

test("a run that ignores its signal, or spins, is ended with its children", async () => {
  for (const hang of ["await new Promise(() => setInterval(() => {}, 1000))", "for (;;);"]) {
    await using folder = makePluginFolder();
    folder.write("t.ts", nodeTypePlugin(`
      const child = spawn("sleep", ["1000"]);
      await new Promise((resolve) => child.once("spawn", resolve));
      log(String(child.pid));
      await new Promise(setImmediate);
      ${hang}`, 'import { spawn } from "node:child_process";'));
    const { executor } = await folder.open("./t.ts");
    const abort = new AbortController();
    const hooks = recordingHooks();
    const failure = failureIn(await executor.run(request(), { ...hooks, log: (line) => (hooks.log(line), abort.abort()) }, abort.signal));
    assert.equal(failure.type, "cancelled");
    assert.match(failure.message, /"t" was cancelled and, as it did not stop within 0\.2 s, its process was ended/);
    await gone(Number(hooks.lines[0]));
  }
});

test("a plugin that ends its process fails with the exit code, and the next run gets a new host", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", nodeTypePlugin("if (inputs.exit) { console.error('goodbye'); process.exit(7); } return {}"));
  const { executor } = await folder.open("./t.ts");
  const hooks = recordingHooks();
  const failure = failureIn(await executor.run(request({ inputs: { exit: true } }), hooks, never));
  assert.match(failure.message, /the process that ran "t" ended with exit code 7 before it gave an answer/);
  assert.deepEqual(hooks.lines, ["goodbye"]);
  assert.equal((await executor.run(request(), recordingHooks(), never)).type, "ok");
});

test("a plugin killed by a signal fails with the signal", async () => {
  assert.match(failureIn(await runOnce("process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})")).message, /signal SIGKILL/);
});

test("an error that nothing waits for fails the run", async () => {
  const failure = failureIn(await runOnce("Promise.reject(new Error('astray')); await new Promise(() => setTimeout(() => {}, 60000))"));
  assert.match(failure.message, /nothing waited for it: astray/);
});

test("a value that is no plain JSON is a contract failure that names the place", async () => {
  const failure = failureIn(await runOnce("return { shots: [{ at: new Date(0) }] }"));
  assert.deepEqual([failure.type, failure.message], ["contract", '"t" returned a Date at "shots.0.at", which is not plain JSON']);
});

test("runs follow each other in one host, and run at once in several", async () => {
  await using folder = makePluginFolder();
  folder.write("t.ts", nodeTypePlugin("await models.text({}); return { pid: process.pid }"));
  const { executor } = await folder.open("./t.ts");
  const first = await executor.run(request(), recordingHooks(), never);
  assert.deepEqual(await executor.run(request(), recordingHooks(), never), first);
  const both = Promise.withResolvers<undefined>();
  let waiting = 0;
  const meet = recordingHooks(async () => {
    if ((waiting += 1) === 2) both.resolve(undefined);
    await both.promise;
    return {};
  });
  const [one, two] = await Promise.all([executor.run(request(), meet, never), executor.run(request(), meet, never)]);
  assert.notDeepEqual(one, two);
  assert.equal(folder.forks(), 2);
});

test("closing ends every host, also one that is at work", async () => {
  const folder = makePluginFolder();
  folder.write("t.ts", nodeTypePlugin("log(String(process.pid)); await new Promise(() => setInterval(() => {}, 1000))"));
  const { executor } = await folder.open("./t.ts");
  const started = Promise.withResolvers<string>();
  const running = executor.run(request(), { ...recordingHooks(), log: (line) => started.resolve(line) }, never);
  const pid = Number(await started.promise);
  await executor.close();
  assert.equal((await running).type, "failed");
  assert.throws(() => process.kill(pid, 0), /ESRCH/);
  await folder[Symbol.asyncDispose]();
});

test("a plugin writes to the work folder and nowhere else", async () => {
  await using folder = makePluginFolder();
  await using confined = makePluginFolder({ workFolder: join(folder.path, "work") });
  confined.write("t.ts", nodeTypePlugin("writeFileSync(inputs.path, 'x'); return {}", 'import { writeFileSync } from "node:fs";'));
  fs.mkdirSync(join(folder.path, "work/run"), { recursive: true });
  const { executor, diagnostics } = await confined.open("./t.ts");
  assert.deepEqual(diagnostics, []);
  const hooks = recordingHooks();
  const write = (path: string) => executor.run(request({ inputs: { path: join(folder.path, path) } }), hooks, never);
  assert.equal((await write("work/run/a")).type, "ok");
  assert.match(failureIn(await write("elsewhere")).message, /tried to write ".*elsewhere", which lies outside its workDir/);
  assert.deepEqual(fs.readdirSync(folder.path), ["work"]);
  assert.deepEqual(hooks.lines, []);
});

test("a host goes when its parent is killed, also one that spins", async () => {
  for (const hang of ["await new Promise(() => {})", "for (;;);"]) {
    await using folder = makePluginFolder();
    folder.write("t.ts", nodeTypePlugin(`log(String(process.pid)); await new Promise(setImmediate); ${hang}`));
    folder.write("parent.ts", `
      import { makePluginFolder, never, recordingHooks, request } from ${JSON.stringify(new URL("./plugin-folder.ts", import.meta.url).href)};
      import { cpSync } from "node:fs";
      const inner = makePluginFolder();
      cpSync(${JSON.stringify(join(folder.path, "t.ts"))}, inner.path + "/t.ts");
      const { executor } = await inner.open("./t.ts");
      await executor.run(request(), { ...recordingHooks(), log: (pid) => console.log(inner.path + " " + pid) }, never);
    `);
    const parent = spawn(process.execPath, ["--conditions=vp-source", join(folder.path, "parent.ts")], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(parent.stdout, "data");
    const [path = "", pid] = String(line).trim().split(" ");
    parent.kill("SIGKILL");
    await gone(Number(pid));
    fs.rmSync(path, { recursive: true });
  }
});

/** Resolves once there is no such process; a zombie that nobody reaps counts as gone. */
async function gone(pid: number): Promise<void> {
  assert.ok(pid > 0);
  for (;;) {
    const status = join("/proc", String(pid), "status");
    if (!fs.existsSync(status) || /State:\s+Z/.test(fs.readFileSync(status, "utf8"))) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
