/** Two processes that decide at once lose nothing of each other; a writer that is gone holds up nobody. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readDecisions } from "../../runner/load/decisions.ts";

const ENTRIES = 20;
const HOUSE = join(import.meta.dirname, "../..");

/** A process that decides twenty times, each time on the file as it is then. */
function writer(folder: string, name: string): Promise<number | null> {
  const child = spawn(process.execPath, ["--conditions=vp-source", "--input-type=module-typescript", "-e", `
    import { realPorts } from ${JSON.stringify(join(HOUSE, "runner/cli/ports.ts"))};
    import { amendDecisions } from ${JSON.stringify(join(HOUSE, "runner/engine/decisions/amend.ts"))};
    import { withTake } from ${JSON.stringify(join(HOUSE, "runner/load/amend-decisions.ts"))};
    const ports = realPorts();
    const NONE = undefined as never;
    for (let take = 1; take <= ${ENTRIES}; take++) {
      const entry = { address: ${JSON.stringify(name)} + "[" + take + "]", take, base: "sha256:" + "0".repeat(64) };
      const amended = await amendDecisions({ ports, cas: NONE, texts: () => [] }, ${JSON.stringify(join(folder, "film.yaml"))}, (text) => withTake(text, entry));
      if (amended.type === "wrong") process.exit(1);
    }
  `], { stdio: "inherit" });
  return new Promise((resolve) => child.once("close", resolve));
}

function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), "vp-decisions-"));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

test("two processes that write twenty decisions each at once keep all forty, and the comments", async () => {
  using made = makeFolder();
  const file = join(made.folder, "film.decisions.yaml");
  writeFileSync(file, "# Ours.\ntakes: []\n");
  assert.deepEqual(await Promise.all([writer(made.folder, "left"), writer(made.folder, "right")]), [0, 0]);
  const text = readFileSync(file, "utf8");
  const read = readDecisions(text, file);
  assert.ok(read.type === "ok");
  assert.equal(new Set(read.value.takes.map(({ address }) => address)).size, 2 * ENTRIES);
  assert.match(text, /^# Ours\./);
  assert.deepEqual(readdirSync(made.folder), ["film.decisions.yaml"], "no lock and no temporary file is left");
});

test("the lock of a process that is gone holds up nobody", async () => {
  using made = makeFolder();
  const gone = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => gone.once("close", resolve));
  const { hostname } = await import("node:os");
  writeFileSync(join(made.folder, "film.decisions.yaml.lock"), JSON.stringify({ host: hostname(), pid: gone.pid, born: "1", token: "x" }));
  assert.equal(await writer(made.folder, "one"), 0);
  assert.deepEqual(readdirSync(made.folder), ["film.decisions.yaml"]);
});
