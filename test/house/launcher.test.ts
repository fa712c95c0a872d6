/** The launcher stands aside: signals go through to the vp it started, and exit codes come back. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

test("Ctrl-C is left to vp: the launcher does not end before it", async () => {
  using house = startHouse(`process.on("SIGINT", () => process.exit(9)); console.log(process.pid); ${STAYS}`);
  const [pid] = await once(house.child.stdout, "data");
  house.child.kill("SIGINT");
  process.kill(Number(String(pid)), "SIGINT");
  assert.deepEqual(await once(house.child, "exit"), [9, null]);
});
