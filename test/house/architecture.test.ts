/** The house keeps its shape: who may import whom, no cycles, no banned names, no file that is too long. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { HOUSE, importsIn, readHouse, type SourceFile } from "./imports.ts";

const house = readHouse();
const rooms = house.filter(({ path }) => !path.startsWith("test/"));

/** Who may import whom; ARCHITECTURE.md draws the same table. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schema: ["schema"],
  cache: ["cache", "schema"],
  "runner/load": ["runner/load", "schema"],
  "runner/graph": ["runner/graph", "runner/load", "schema"],
  "runner/engine": ["runner/engine", "runner/graph", "runner/load", "cache", "schema"],
  "runner/report": ["runner/report", "schema"],
  "runner/web": ["runner/web", "runner/report", "schema"],
  "runner/workers": ["runner/workers", "runner/engine", "cache", "schema"],
  "runner/cli": ["runner/cli", "runner/workers", "runner/web", "runner/report", "runner/engine", "runner/graph", "runner/load", "cache", "schema", "plugins", "package.json"],
  plugins: ["plugins/*"],
};

function roomOf(path: string): string {
  const [top = "", second = "", third] = path.split("/");
  if (top === "runner") return `runner/${second}`;
  if (top === "plugins") return third === undefined ? "plugins" : `plugins/${second}`;
  return top;
}

function isAllowed(from: string, to: string): boolean {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (!room.startsWith("plugins")) return MAY_IMPORT[room]?.includes(target) ?? false;
  if (room === "plugins") return target.startsWith("plugins/");
  return target === room || target === "plugins/media" || to.startsWith("plugins/film/types");
}

test("every import is an edge that the table of rooms allows", () => {
  const wrong = rooms.flatMap(({ path, imports }) =>
    imports.filter(({ file }) => file !== undefined && !isAllowed(path, file)).map(({ written }) => `${path} imports ${written}`),
  );
  assert.deepEqual(wrong, []);
});

test("the graph room takes only types from the load room", () => {
  const wrong = rooms.filter(({ path }) => path.startsWith("runner/graph/")).flatMap(({ path, imports }) =>
    imports.filter(({ file, typesOnly }) => file?.startsWith("runner/load/") === true && !typesOnly).map(({ written }) => `${path} imports ${written}`),
  );
  assert.deepEqual(wrong, []);
});

test("plugins reach vp through vp/plugin, and nobody else does", () => {
  const wrong = rooms.flatMap(({ path, imports }) => imports.filter(({ written }) => written.startsWith("vp/") && !path.startsWith("plugins/")).map(() => path));
  assert.deepEqual(wrong, []);
});

const IMPURE = /^node:(?!crypto$|path$|util$)/;

test("schema and graph do no I/O", () => {
  const pure = rooms.filter(({ path }) => path.startsWith("schema/") || path.startsWith("runner/graph/"));
  const wrong = pure.flatMap(({ path, imports }) => imports.filter(({ written, typesOnly }) => IMPURE.test(written) && !typesOnly).map(({ written }) => `${path} imports ${written}`));
  assert.deepEqual(wrong, []);
});

test("no file imports itself by way of others", () => {
  assert.deepEqual(cycles(rooms), []);
});

test("every import names a file that is there", () => {
  const there = new Set([...house.map(({ path }) => path), "package.json"]);
  const wrong = rooms.flatMap(({ path, imports }) => imports.filter(({ file }) => file !== undefined && !there.has(file)).map(({ written }) => `${path} imports ${written}`));
  assert.deepEqual(wrong, []);
});

/** "Stage" is banned as a noun only: to stage a shot is what film people say. */
const BANNED = /^(task|job|step|stage|manager|helper|helpers|util|utils|data|info|handle|handler|process|do)(?=[-.]|$)|-(task|job|step|manager|helper|helpers|util|utils|data|info|handler)(?=[-.]|$)/;

test("no file has a name that says nothing", () => {
  const wrong = house.filter(({ path }) => BANNED.test(basename(path))).map(({ path }) => path);
  assert.deepEqual(wrong, []);
});

test("no file is longer than 300 lines", () => {
  const wrong = house.filter(({ text }) => text.trimEnd().split("\n").length > 300).map(({ path }) => path);
  assert.deepEqual(wrong, []);
});

test("every file opens by saying what it is", () => {
  const wrong = rooms.filter(({ text }) => !text.startsWith("/**")).map(({ path }) => path);
  assert.deepEqual(wrong, []);
});

test("nothing stands at the top that does not belong there", () => {
  const allowed = ["pipelines", "runner", "plugins", "schema", "cache", "test", "node_modules", "dist", "out", "package.json", "package-lock.json", "tsconfig.json", "README.md", "ARCHITECTURE.md", "CHANGELOG.md", "LICENSE", "vp.yaml"];
  const wrong = readdirSync(HOUSE).filter((name) => !name.startsWith(".") && !allowed.includes(name));
  assert.deepEqual(wrong, []);
});

test("the reader of imports sees statements, types, re-exports and lazy imports", () => {
  const text = 'import a from "./a.ts";\nimport type { B } from "./b.ts";\nimport {\n  c,\n} from "./c.ts";\nexport { d } from "./d.ts";\nimport "./e.ts";\nconst f = () => import("./f.ts");\n';
  assert.deepEqual(importsIn(text).map(({ written }) => written), ["./a.ts", "./b.ts", "./c.ts", "./d.ts", "./e.ts", "./f.ts"]);
  assert.equal(isAllowed("schema/a.ts", "cache/b.ts"), false);
  assert.equal(isAllowed("plugins/clip/a.ts", "plugins/picture/b.ts"), false);
});

/** Every cycle that a walk along the imports meets, as a path of files. */
function cycles(files: readonly SourceFile[]): readonly string[] {
  const edges = new Map(files.map(({ path, imports }) => [path, imports.flatMap(({ file }) => (file === undefined ? [] : [file]))]));
  const finished = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) return void found.push([...trail.slice(at), path].join(" → "));
    if (finished.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}
