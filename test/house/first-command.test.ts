/** The first things a person types, through the file that `bin` names. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { HOUSE } from "./imports.ts";

const manifest = JSON.parse(readFileSync(join(HOUSE, "package.json"), "utf8"));
const LAUNCHER = join(HOUSE, manifest.bin.vp);

function vp(words: readonly string[], { cwd = HOUSE, launcher = LAUNCHER } = {}) {
  const env = { PATH: process.env["PATH"], NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...words], { cwd, env, encoding: "utf8", timeout: 60_000 });
  return { status, stdout, stderr };
}

function makeFolder(files: Readonly<Record<string, string>> = {}) {
  const path = mkdtempSync(join(tmpdir(), "vp-house-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) };
}

const COMMANDS = readdirSync(join(HOUSE, "runner/cli/commands")).map((name) => name.replace(/\.ts$/, ""));

test("vp --version says the version of the package and nothing else", () => {
  assert.deepEqual(vp(["--version"]), { status: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

test("vp alone, vp --help and vp help say the same, and name every command", () => {
  const help = vp(["--help"]);
  assert.equal(help.status, 0);
  for (const command of COMMANDS) assert.match(help.stdout, new RegExp(`^  ${command} +\\S`, "m"));
  assert.deepEqual(vp([]), help);
  assert.deepEqual(vp(["help"]), help);
});

for (const command of COMMANDS) {
  test(`vp ${command} --help shows an example`, () => {
    const { status, stdout } = vp([command, "--help"]);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`Examples\\n(.*\\n)*?.*vp ${command}`));
  });
}

test("a command that does not exist ends with 2 and the one that was meant", () => {
  const { status, stdout, stderr } = vp(["biuld"]);
  assert.deepEqual([status, stdout], [2, ""]);
  assert.match(stderr, /unknown command 'biuld'[^]*Did you mean build\?/);
});

test("an option that does not exist ends with 2 and says where to look", () => {
  const { status, stderr } = vp(["build", "--keep"]);
  assert.equal(status, 2);
  assert.match(stderr, /unknown option '--keep'[^]*vp build --help/);
});

test("a value that cannot be is refused with the way to write it", () => {
  using folder = makeFolder({ "film.yaml": "name: film\nnodes: {}\n" });
  const set = vp(["build", "film.yaml", "--set", "idea"], { cwd: folder.path });
  assert.equal(set.status, 2);
  assert.match(set.stderr, /name=value/);
  assert.equal(vp(["build", "film.yaml", "-j", "0"], { cwd: folder.path }).status, 2);
});

test("a pipeline that is not there ends with 2 and names those that are", () => {
  using folder = makeFolder({ "film.yaml": "name: film\nnodes: {}\n", "vp.yaml": "models: {}\n", "film.decisions.yaml": "takes: []\n" });
  const { status, stderr } = vp(["build", "flim.yaml"], { cwd: folder.path });
  assert.equal(status, 2);
  assert.match(stderr, /there is no file "flim\.yaml"\n +there is film\.yaml/);
});

test("a folder with two pipelines asks which", () => {
  using folder = makeFolder({ "a.yaml": "name: a\nnodes: {}\n", "b.yaml": "name: b\nnodes: {}\n" });
  const { status, stderr } = vp(["plan"], { cwd: folder.path });
  assert.equal(status, 2);
  assert.match(stderr, /name one of a\.yaml, b\.yaml/);
});

test("a launcher without its bundle says how to build it", () => {
  using folder = makeFolder();
  mkdirSync(join(folder.path, "runner/cli"), { recursive: true });
  const launcher = join(folder.path, "runner/cli/launch.cjs");
  copyFileSync(LAUNCHER, launcher);
  const { status, stderr } = vp(["--version"], { cwd: folder.path, launcher });
  assert.equal(status, 1);
  assert.match(stderr, /vp is not built[^]*npm run build/);
});

test("vp init makes a pipeline that is right, and never writes over one", () => {
  using folder = makeFolder();
  const first = vp(["init"], { cwd: folder.path });
  assert.equal(first.status, 0, first.stderr);
  const check = vp(["check", "film.yaml"], { cwd: folder.path });
  assert.equal(check.status, 0, check.stderr);
  writeFileSync(join(folder.path, "film.yaml"), "mine\n");
  assert.equal(vp(["init"], { cwd: folder.path }).status, 1);
  assert.equal(readFileSync(join(folder.path, "film.yaml"), "utf8"), "mine\n");
});

test("vp graph draws every node and every edge", () => {
  using folder = makeFolder({ "film.yaml": 'name: film\nnodes:\n  a: { uses: gate, with: { subject: 1 } }\n  b: { uses: gate, with: { subject: "${{ a.subject }}" } }\n' });
  const dot = vp(["graph", "film.yaml"], { cwd: folder.path });
  assert.match(dot.stdout, /"a" -> "b";/, dot.stderr);
  const mermaid = vp(["graph", "film.yaml", "--format", "mermaid"], { cwd: folder.path });
  assert.match(mermaid.stdout, /n_a --> n_b/);
});
