/** The library for programs, as they import it: built, and under a Node that is too old. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { HOUSE } from "./imports.ts";

const unbuilt = !existsSync(join(HOUSE, "dist/library.js")) && "vp is not built";

/** A folder with vp installed, and a program that builds one node. */
function folderWithProgram() {
  const path = mkdtempSync(join(tmpdir(), "vp-library-"));
  mkdirSync(join(path, "node_modules"));
  symlinkSync(HOUSE, join(path, "node_modules/vp"));
  writeFileSync(join(path, "film.yaml"), 'name: film\nnodes: { a: { uses: exec, with: { command: "echo made > a.txt", outputs: { a: a.txt } }, publish: a.txt } }\n');
  writeFileSync(join(path, "program.mjs"), 'import { build } from "vp";\nconsole.log((await build({ pipeline: "film.yaml" })).outcome);\n');
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

function run(node: string, words: readonly string[], cwd: string) {
  return spawnSync(node, words, { cwd, encoding: "utf8", timeout: 60_000, env: { PATH: process.env["PATH"], HOME: cwd } });
}

test("a program builds with it, imported or required", { skip: unbuilt }, () => {
  using folder = folderWithProgram();
  const ran = run(process.execPath, ["program.mjs"], folder.path);
  assert.deepEqual([ran.status, ran.stdout, ran.stderr], [0, "done\n", ""]);
  assert.equal(readFileSync(join(folder.path, "out/film/a.txt"), "utf8"), "made\n");
  assert.equal(run(process.execPath, ["-p", 'typeof require("vp").build'], folder.path).stdout, "function\n");
});

test("a Node that calls itself old is told so in a sentence", { skip: unbuilt }, () => {
  using folder = folderWithProgram();
  writeFileSync(join(folder.path, "old.cjs"), 'Object.defineProperty(process.versions, "node", { value: "20.11.0" });');
  tellsOfAge(run(process.execPath, ["-r", "./old.cjs", "program.mjs"], folder.path), /this is 20\.11\.0\b/);
});

const onPath = spawnSync("node", ["--version"], { encoding: "utf8" }).stdout?.trim() ?? "";
const isOld = /^v(1\d|2[01])\./.test(onPath);

test("a Node that is too old is told so in a sentence", { skip: unbuilt || (!isOld && "there is none on the PATH") }, () => {
  using folder = folderWithProgram();
  tellsOfAge(run("node", ["program.mjs"], folder.path), new RegExp(`this is ${onPath.slice(1)}\\b`));
});

function tellsOfAge({ status, stderr }: ReturnType<typeof run>, version: RegExp): void {
  assert.equal(status, 1);
  assert.match(stderr, /Error: vp needs Node 22\.22 or newer; /);
  assert.match(stderr, version);
  assert.ok(stderr.length < 2000, `it is ${stderr.length} characters long`);
  assert.doesNotMatch(stderr, /\n {4}at /);
}
