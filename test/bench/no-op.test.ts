/** What makes a build with nothing to do quick, held without a clock: what it loads, looks at and opens. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { startVp } from "../rig/vp-process.ts";
import { write } from "./prepared.ts";
import { semanticsOf } from "./semantics.ts";
import { toolOf } from "./tools/index.ts";

interface Seen {
  /** URLs of files. */
  readonly modules: readonly string[];
  /** What Node loaded of itself. */
  readonly internals: readonly string[];
  /** Relative to the workspace, those inside it. */
  readonly looked: readonly string[];
  readonly opened: readonly string[];
}

async function seenByNoOp(form: string, size: number): Promise<Seen> {
  const scratch = mkdtempSync(join(tmpdir(), "vp-bench-"));
  try {
    const { folder } = write({ tool: toolOf(form), shape: "layered", size, atOnce: 2, options: {} }, scratch);
    const build = (environment: Readonly<Record<string, string>> = {}) => startVp(["build", "film.yaml"], { cwd: folder, environment }).finished;
    assert.equal((await build()).exit, 0);
    const report = join(scratch, "seen.json");
    const again = await build({ NODE_OPTIONS: `--require=${join(import.meta.dirname, "probe.cjs")}`, VP_PROBE: report });
    assert.match(again.stdout, /up to date/, again.stderr);
    const seen: Seen = JSON.parse(readFileSync(report, "utf8"));
    const inside = (paths: readonly string[]) => [...new Set(paths)].map((path) => relative(folder, path)).filter((path) => !path.startsWith(".."));
    return { ...seen, looked: inside(seen.looked), opened: inside(seen.opened) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

test("a build with nothing to do loads no library, no plugin and no engine", async () => {
  const { modules, internals } = await seenByNoOp("vp", 24);
  // From source, the few lines that paint the summary are a package of their own; in what ships they are bundled.
  assert.deepEqual(modules.filter((url) => /node_modules\/(?!picocolors\/)|\/plugins\/|\/main\.|\/chunk-/.test(url)), []);
  assert.deepEqual(internals.filter((name) => /sqlite|child_process/.test(name) && name.startsWith("NativeModule")), []);
});

test("a build with nothing to do opens its state and what was just written, never the cache", async () => {
  const { opened, looked } = await seenByNoOp("vp", 24);
  const allowed = /^\.vp\/state\/no-op-\w+\.json$|^film\.yaml$|^vp\.yaml$|^src\/source\.txt$/;
  assert.deepEqual(opened.filter((path) => !allowed.test(path)), []);
  assert.deepEqual(looked.filter((path) => path.startsWith(".vp/")), []);
  assert.ok(looked.includes("out/bench/zfinal.txt"));
});

test("nodes that publish nothing cost no look at a file", async () => {
  const [few, many] = [await seenByNoOp("vp", 24), await seenByNoOp("vp", 90)];
  assert.deepEqual(many.looked, few.looked);
});

test("each published file and each input is looked at once", async () => {
  const { looked } = await seenByNoOp("vp-files", 24);
  assert.equal(looked.filter((path) => path.startsWith("out/bench/")).length, 24);
  assert.equal(looked.filter((path) => path.startsWith("params/")).length, 24);
});

test("only what a change reaches runs again, and what a person spoilt is told and put right when asked", () => {
  assert.deepEqual(semanticsOf("vp-exec-files", 24), {
    cold: 24, nothing: 0, leaf: 3, reverted: 0, comment: 1, touch: 0, deleted: 0, deletedIsBack: true, tampered: "told, put right when asked",
  });
});
