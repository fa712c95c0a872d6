/** What is read in one walk is what the library reads, to the last place in the file; what is wrong is left to the library. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readByLibrary } from "../../runner/load/library-yaml.ts";
import { lineIndex } from "../../runner/load/line-index.ts";
import { readPlainly } from "../../runner/load/plain-yaml.ts";
import type { YamlNode } from "../../runner/load/yaml-tree.ts";

const HOUSE = join(import.meta.dirname, "../..");
const FILE = "/w/film.yaml";

/** A tree with the places of all parts of its texts, so that it can be compared. */
function spelledOut(node: YamlNode): unknown {
  if (node.type === "list") return { ...node, items: node.items.map(spelledOut) };
  if (node.type === "map") return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: spelledOut(entry.value) })) };
  const length = typeof node.value === "string" ? node.value.length : 0;
  return { ...node, part: [[0, length], [1, 2], [0, 0], [length - 1, length + 3]].map(([from = 0, to = 0]) => node.part(Math.max(0, from), to)) };
}

type Reading = "walked" | "left to the library";

/** Reads a text both ways and tells how it could be read. */
function readBoth(text: string): Reading {
  const source = { text, file: FILE, lines: lineIndex(text, FILE) };
  const walked = readPlainly(source);
  if (walked === undefined) return "left to the library";
  const { root, diagnostics } = readByLibrary(source);
  assert.deepEqual(diagnostics, [], `the library finds trouble in ${JSON.stringify(text)}`);
  assert.ok(root !== undefined);
  assert.deepEqual(spelledOut(walked), spelledOut(root), JSON.stringify(text));
  return "walked";
}

const PIPELINES = globSync(["pipelines/**/*.yaml", "test/load/golden/**/*.yaml"], { cwd: HOUSE });

/** Lines as they are found in pipelines, and what can go wrong in them. */
const VALUES = [
  "a word", "'quoted'", '"quoted"', '"with \\n and \\"more\\""', '"\\u0041"', "'it''s'", "12", "-3", "1.5", "0x1f", "010", "1e3", "true", "~", "Null", "no", "10s", "80%",
  '"${{ frames.image }}"', "${{ a ? b : c }}", "${{ shot.id }}", "[a, b]", "{ a: 1, b: '2' }", "{}", "|", ">-", "|2", "&anchor x", "*anchor", "!tag x", "a: b", "a #b", "a # b", "# c",
  '"open', "'open", '"a" b', '"a"# c', "- item", "?", "@x", "%x", "a:", "über", ".inf", ".5", "\\", "", "", "", "file.png", "/abs", "  spaced  ", "a\tb", "---", "...",
];
const KEYS = ["a", "b", "nodes", "with", "key-1", "null", "true", "'k'", '"k"', "1", "__proto__", "<<", "a b", "k.l", "", "- a", "? a", "#", "a"];

const anyLine = fc.record({ indent: fc.nat({ max: 4 }), key: fc.constantFrom(...KEYS), value: fc.constantFrom(...VALUES), kind: fc.constantFrom("entry", "entry", "entry", "entry", "text", "blank", "comment", "item") });

const anyText = fc.array(anyLine, { minLength: 1, maxLength: 9 }).map((lines) => lines.map(({ indent, key, value, kind }) => {
  const margin = "  ".repeat(indent);
  if (kind === "blank") return margin;
  if (kind === "comment") return `${margin}# ${value}`;
  if (kind === "item") return `${margin}- ${value}`;
  return kind === "text" ? `${margin}${value}` : `${margin}${key}:${value === "" ? "" : ` ${value}`}`;
}).join("\n"));

/** Maps in maps with nothing wrong in them. */
const { goodMap } = fc.letrec<{ goodMap: readonly string[]; good: readonly string[] }>((tie) => ({
  good: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(...VALUES.slice(0, 26), "|\n text\n  more", ">-\n folded\n text", "\n- a\n- b: 1\n  c: 2", "[a,\n b]", "two\n lines", " # c\n# d").map((value) => [` ${value}`]),
    tie("goodMap").map((lines) => ["", ...lines.map((line) => `  ${line}`)]),
  ),
  goodMap: fc.uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c1", "d-e", "'f'", "g.h"), tie("good")), { selector: ([key]) => key, minLength: 1, maxLength: 4 })
    .map((entries) => entries.flatMap(([key, lines]) => `${key}:${lines.join("\n")}`.split("\n").map((line, index) => (index > 0 && !line.startsWith("  ") ? `  ${line}` : line)))),
}));

test("the pipelines that ship are walked, and read as the library reads them", () => {
  const readings = PIPELINES.map((path) => [path, readBoth(readFileSync(join(HOUSE, path), "utf8"))] as const);
  const shipped = readings.filter(([path]) => path.startsWith("pipelines/"));
  assert.ok(shipped.length > 0);
  assert.deepEqual(shipped.filter(([, reading]) => reading !== "walked"), []);
});

test("maps in maps are walked, and read as the library reads them", () => {
  const seen = { walked: 0, "left to the library": 0 };
  fc.assert(fc.property(goodMap, fc.constantFrom("", "\n", "\n\n# end\n"), (lines, end) => void (seen[readBoth(lines.join("\n") + end)] += 1)), { numRuns: 400 });
  assert.ok(seen.walked > 100, JSON.stringify(seen));
});

test("no text is read otherwise than by the library, however wrong it is", () => {
  fc.assert(fc.property(anyText, (text) => void readBoth(text)), { numRuns: 3000 });
});

test("a character more or less in a pipeline changes no reading", () => {
  const texts = PIPELINES.map((path) => readFileSync(join(HOUSE, path), "utf8").slice(0, 1500));
  const edits = fc.record({ text: fc.constantFrom(...texts), at: fc.nat({ max: 1500 }), cut: fc.nat({ max: 3 }), put: fc.constantFrom("", " ", "\n", ":", "#", '"', "'", "-", "\n  ", "  ", ": ", " #", "&a ", "|", "{", "\\") });
  fc.assert(fc.property(edits, ({ text, at, cut, put }) => void readBoth(text.slice(0, at) + put + text.slice(at + cut))), { numRuns: 400 });
});
