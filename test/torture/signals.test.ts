/**
 * What becomes of hosts and of all they started when vp is told to end, or is ended. Ctrl-C (T21) and what is kept then
 * are in test/behaviours/interrupt.test.ts.
 */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { makeRig, type BegunBuild, type Rig } from "../rig/rig.ts";
import { badFiles } from "./bad-plugin.ts";
import { gone, goneFrom, isRunning, runningIn } from "./processes.ts";

const HOUSE = join(import.meta.dirname, "../..");

/** A build that works in every way that is hard to end: each node logs the numbers of its processes. */
async function makeBusy(): Promise<Rig> {
  const files = badFiles({
    hangs: "const child = spawn('sleep', ['600']); log(String(process.pid)); log(String(child.pid)); await new Promise(() => {});",
    spins: "const child = spawn('sleep', ['600'], { detached: true }); log(String(process.pid)); log(String(child.pid)); await new Promise(setImmediate); for (;;);",
  });
  const rig = await makeRig(files);
  await rig.edit("pipeline.yaml", "  good:", `  command:
    uses: exec
    with: { command: "trap '' TERM HUP; echo $$; sleep 600 & echo $!; sleep 600; sleep 600", outputs: {} }
  good:`);
  return rig;
}

const PIDS = 6;

/** The numbers that were logged, once all are there. */
async function pidsOf(begun: BegunBuild): Promise<readonly number[]> {
  const pids = new Set<number>();
  await begun.event((event) => event.type === "log" && /^\d+$/.test(event.line) && pids.add(Number(event.line)).size === PIDS);
  assert.equal(pids.size, PIDS, "vp ended before all was running");
  for (const pid of pids) assert.ok(isRunning(pid), `${pid} does not run`);
  return [...pids];
}

for (const signal of ["SIGTERM", "SIGHUP"] as const) {
  test(`T22 ${signal} ends the build with all it started, and the next one goes on`, async () => {
    await using rig = await makeBusy();
    const begun = rig.begin();
    const pids = await pidsOf(begun);
    begun.signal(signal);
    const ended = await begun.settle();
    assert.equal(ended.exit, 130, ended.stderr);
    assert.ok(ended.ran.includes("good"), "what was done is lost");
    await gone(...pids);
    await goneFrom(rig.folder);

    await rig.write("pipeline.yaml", (await rig.read("pipeline.yaml")).replace(/ {2}hangs:[^]*? {2}good:/, "  good:"));
    const rest = await rig.build();
    assert.deepEqual([rest.exit, rest.ran, rest.fresh], [0, [], ["good"]], rest.stderr);
    assert.deepEqual(await rig.files(".vp/work"), {});
  });
}

test("T21 Ctrl-C twice ends all that hangs, spins or will not listen", async () => {
  await using rig = await makeBusy();
  const begun = rig.begin();
  const pids = await pidsOf(begun);
  begun.signal("SIGINT");
  await begun.says("Ctrl-C again");
  const second = performance.now();
  begun.signal("SIGINT");
  const ended = await begun.settle();
  assert.equal(ended.exit, 130, ended.stderr);
  assert.ok(performance.now() - second < 2000, `it took ${performance.now() - second} ms`);
  await gone(...pids);
  await goneFrom(rig.folder);
});

/** A terminal that a program holds, where there is one that can. */
const noTerminal = spawnSync("script", ["--version"]).status !== 0 && "there is no program script";

test("T22 a terminal that is closed ends the build in order", { skip: noTerminal }, async () => {
  await using rig = await makeRig({
    "pipeline.yaml": 'name: film\nnodes:\n  a: { uses: exec, with: { command: "trap : HUP TERM; touch ../../../started; while :; do echo tick; sleep 0.02; done", outputs: {} } }\n',
  });
  const line = `'${process.execPath}' '${join(HOUSE, "runner/cli/launch.cjs")}' build pipeline.yaml`;
  const terminal = spawn("script", ["-qec", line, "/dev/null"], { cwd: rig.folder, env: { PATH: process.env["PATH"], HOME: rig.folder, TERM: "xterm" }, stdio: "ignore" });
  while (!existsSync(join(rig.folder, ".vp/started"))) await wait(10);
  const pids = runningIn(rig.folder).filter((pid) => pid !== terminal.pid);
  terminal.kill("SIGKILL");
  await gone(...pids);
  assert.deepEqual(readdirSync(join(rig.folder, ".vp/work")), [], "it was not put away");
});

test("T22 vp killed -9 leaves no host behind and nothing that one started", async () => {
  await using rig = await makeBusy();
  const begun = rig.begin();
  const pids = await pidsOf(begun);
  await begun.kill9();
  await gone(...pids);
  await goneFrom(rig.folder);
});

test("T22 the launcher killed -9 takes vp and its hosts along", async () => {
  await using rig = await makeBusy();
  // A Node that calls itself old, as the launcher would then start another.
  await rig.write("old.cjs", 'Object.defineProperty(process.versions, "node", { value: "20.0.0" });');
  const words = ["-r", join(rig.folder, "old.cjs"), join(HOUSE, "runner/cli/launch.cjs"), "build", "pipeline.yaml", "--json"];
  const launcher = spawn(process.execPath, words, { cwd: rig.folder, env: { PATH: process.env["PATH"], HOME: rig.folder }, stdio: ["ignore", "pipe", "inherit"], timeout: 60_000, killSignal: "SIGKILL" });
  let told = "";
  for await (const chunk of launcher.stdout.setEncoding("utf8")) {
    told += chunk;
    if (told.match(/"line":"\d+"/g)?.length === PIDS) break;
  }
  assert.ok(runningIn(rig.folder).length >= PIDS, told);
  launcher.kill("SIGKILL");
  if (launcher.signalCode === null) await once(launcher, "exit");
  await goneFrom(rig.folder);
});
