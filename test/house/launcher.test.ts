/** The launcher stands aside: signals go through to the vp it started, and exit codes come back. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { HOUSE } from "./imports.ts";

/** A house without a bundle, whose front does what the test says; the launcher then starts a process of its own. */
function startHouse(front: string) {
  const folder = mkdtempSync(join(tmpdir(), "vp-launch-"));
  mkdirSync(join(folder, "runner/cli"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "runner/cli/front.ts"), front);
  const launcher = join(folder, "runner/cli/launch.cjs");
  copyFileSync(join(HOUSE, "runner/cli/launch.cjs"), launcher);
  const child = spawn(process.execPath, [launcher, "one", "two words"], { stdio: ["ignore", "pipe", "inherit"] });
  return { child, [Symbol.dispose]: () => (child.kill("SIGKILL"), rmSync(folder, { recursive: true })) };
}

const STAYS = "setInterval(() => {}, 1000);";

test("words and exit code go through", async () => {
  using house = startHouse('process.exitCode = process.argv.slice(2).join("|") === "one|two words" ? 42 : 1;');
  assert.deepEqual(await once(house.child, "exit"), [42, null]);
});

for (const signal of ["SIGTERM", "SIGHUP"] as const) {
  test(`${signal} reaches vp, which ends in its own way`, async () => {
    using house = startHouse(`process.on("${signal}", () => process.exit(7)); console.log("ready"); ${STAYS}`);
    await once(house.child.stdout, "data");
    house.child.kill(signal);
    assert.deepEqual(await once(house.child, "exit"), [7, null]);
  });
}

test("a vp that a signal killed looks killed by that signal", async () => {
  using house = startHouse(`process.kill(process.pid, "SIGKILL"); ${STAYS}`);
  assert.deepEqual(await once(house.child, "exit"), [null, "SIGKILL"]);
});

/** What vp makes of signals, as its own process: one line for each press. */
const PRESSES = `import { interruption } from ${JSON.stringify(join(HOUSE, "runner/cli/interruption.ts"))};
const { signal, kill } = interruption(() => console.log("once"));
kill.addEventListener("abort", () => process.exit(9));
console.log(process.pid); ${STAYS}`;

test("Ctrl-C in a terminal, which comes to the launcher and to vp, is one press", async () => {
  using house = startHouse(PRESSES);
  const lines = linesOf(house.child);
  const pid = Number(await lines());
  process.kill(pid, "SIGINT");
  house.child.kill("SIGINT");
  assert.equal(await lines(), "once");
  process.kill(pid, "SIGINT");
  house.child.kill("SIGINT");
  assert.deepEqual(await once(house.child, "exit"), [9, null], "the second press ends it");
});

test("SIGINT to the launcher alone reaches vp, once and twice", async () => {
  using house = startHouse(PRESSES);
  const lines = linesOf(house.child);
  await lines();
  house.child.kill("SIGINT");
  assert.equal(await lines(), "once");
  house.child.kill("SIGINT");
  assert.deepEqual(await once(house.child, "exit"), [9, null]);
});

test("SIGINT to the launcher of a command that does not listen ends it as SIGINT", async () => {
  using house = startHouse(`console.log("ready"); ${STAYS}`);
  await once(house.child.stdout, "data");
  house.child.kill("SIGINT");
  assert.deepEqual(await once(house.child, "exit"), [null, "SIGINT"]);
});

/** Its lines, one at a time. */
function linesOf({ stdout }: { readonly stdout: NodeJS.ReadableStream }): () => Promise<string> {
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  return async () => String((await lines.next()).value);
}
