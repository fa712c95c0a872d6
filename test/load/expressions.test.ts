/** What expressions mean: values, numbers, texts, helper functions. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "../../runner/load/template.ts";
import { template } from "./written.ts";

const scope = new Map<string, unknown>([
  ["params", { n: 3, half: 0.5, style: "ink", title: "Zoë 🎬", none: null, on: true }],
  ["shots", [{ id: "b", seconds: 2 }, { id: "a", seconds: 1.5 }]],
  ["looks", { ada: "red", bob: "blue" }],
]);

function valueOf(source: string): unknown {
  const evaluation = evaluate(template(JSON.stringify(`\${{ ${source} }}`)), scope);
  return evaluation.type === "value" ? evaluation.value : evaluation;
}

function messageOf(source: string): string {
  const evaluation = evaluate(template(JSON.stringify(`\${{ ${source} }}`)), scope);
  return evaluation.type === "wrong" ? `${evaluation.message}${evaluation.fix === undefined ? "" : `; ${evaluation.fix}`}` : `no trouble: ${JSON.stringify(evaluation)}`;
}

const values: readonly (readonly [string, unknown])[] = [
  ["params.n + 1", 4],
  ["params.n / 2", 1],
  ["-7 / 2", -3],
  ["-7 % 3", -1],
  // JSON has no zero below zero.
  ["-7 % 7", 0],
  ["-1.0 % 1", 0],
  ["1 / 2.0", 0.5],
  ["params.n * params.half", 1.5],
  ["2.0 / 4", 0.5],
  ["params.n == 3.0", true],
  ["params.n > 2.5 && params.n <= 3", true],
  ["double(params.n) / 2", 1.5],
  ["[5.0][0] / 2", 2.5],
  ["int('12') + int(2.9)", 14],
  ["string(2.0) + '!'", "2!"],
  ["params.style == 'ink' ? [1, 'two', null] : []", [1, "two", null]],
  ["{'a': params.n, 'b': {'c': [1]}}", { a: 3, b: { c: [1] } }],
  ["params.title.size()", 5],
  ["params.title.substring(4)", "🎬"],
  ["params.title.indexOf('🎬')", 4],
  ["'a}}b'", "a}}b"],
  ["'x' in ['y', 'x']", true],
  ["'ada' in looks && !('eve' in looks)", true],
  ["has(looks.ada) && !has(looks.eve)", true],
  ["size(shots) + size(looks) + size('né')", 6],
  ["keys(looks)", ["ada", "bob"]],
  ["list(looks)", ["red", "blue"]],
  ["shots.map(s, s.id)", ["b", "a"]],
  ["shots.map(s, s.seconds > 1.8, s.id)", ["b"]],
  ["shots.filter(s, s.id != 'a')", [{ id: "b", seconds: 2 }]],
  ["shots.exists(s, s.id == 'a') && shots.all(s, s.seconds > 1)", true],
  ["shots.exists_one(s, s.seconds == 2)", true],
  ["looks.map(name, name + '=' + looks[name]).join(', ')", "ada=red, bob=blue"],
  ["shots.map(s, shots.map(t, s.id + t.id))", [["bb", "ba"], ["ab", "aa"]]],
  ["cel.bind(twice, params.n * 2, twice + 1)", 7],
  ["flatten([[1], [2, 3], 4])", [1, 2, 3, 4]],
  ["zip([1, 2], ['a', 'b'])", [[1, "a"], [2, "b"]]],
  ["sort_by(shots, 'id').map(s, s.seconds)", [1.5, 2]],
  ["json('{\"a\": [1.0, 2]}').a", [1, 2]],
  ["file('looks/ink.png')", { $input: "/w/looks/ink.png" }],
  ["params.none == null ? 'nothing' : params.none", "nothing"],
  ["params.none.x == 1 || params.on", true],
  ["[1, 2] + [3] == [1.0, 2, 3]", true],
  ["'A-b'.lowerAscii() + 'x,y'.split(',')[1].upperAscii()", "a-bY"],
  ["'shot-12'.matches('^shot-[0-9]+$')", true],
  ["r'a\\\\d'.size()", 4],
];

for (const [source, expected] of values) {
  test(`${source} is ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(valueOf(source), expected);
  });
}

const troubles: readonly (readonly [string, RegExp])[] = [
  ["params.stile", /no field "stile".*did you mean "style"/],
  ["parms.n", /"parms" is not known here; did you mean "params"/],
  ["params.none.x", /null has no field "x".*skipped is null/],
  ["params.n + params.style", /3 \+ "ink" has no meaning; .*string\(/],
  ["params.n / 0", /division by zero/],
  ["1.0 / 0", /no finite number/],
  ["shots[5]", /no element 5, it has 2/],
  ["params.style ? 1 : 2", /"ink" is neither true nor false/],
  ["9007199254740991 + 1", /too large to be exact/],
  ["zip([1], [])", /lists of one length, not of 1 and 0/],
  ["file('..' + '/up.png')", /leads out of the workspace/],
  ["json('{')", /no JSON/],
  ["looks.constructor", /no field "constructor"/],
  ["shots.map(a, shots.map(b, shots.map(c, 1))).size() == 0 || params.style.size", /has no field "size"/],
];

for (const [source, expected] of troubles) {
  test(`${source} is told to be wrong`, () => {
    assert.match(messageOf(source), expected);
  });
}

test("an expression that multiplies work without end is stopped", () => {
  const ten = "[0,1,2,3,4,5,6,7,8,9]";
  const nested = ["a", "b", "c", "d", "e", "f", "g"].reduceRight((inner, name) => `${ten}.map(${name}, ${inner})`, "1");
  assert.match(messageOf(nested), /too much work/);
});

test("a value that doubles over and over is stopped", () => {
  const doubling = Array.from({ length: 40 }, (_, index) => index).reduceRight(
    (inner, index) => `cel.bind(v${index + 1}, v${index} + v${index}, ${inner})`, "v40.size()");
  assert.match(messageOf(`cel.bind(v0, 'xxxxxxxxxx', ${doubling})`), /too long/);
});

test("text around expressions is spliced, and numbers and booleans with it", () => {
  const evaluation = evaluate(template('"shots/${{ shots[0].id }}-${{ params.n }}-${{ params.on }}.png"'), scope);
  assert.deepEqual(evaluation, { type: "value", value: "shots/b-3-true.png" });
});

test("a list or null spliced into text is told", () => {
  for (const [source, expected] of [["shots", /a list cannot be spliced/], ["params.none", /null cannot be spliced/]] as const) {
    const evaluation = evaluate(template(`"a \${{ ${source} }}"`), scope);
    assert.match(evaluation.type === "wrong" ? evaluation.message : "", expected);
  }
});

test("a lone expression in a block keeps its type", () => {
  assert.deepEqual(evaluate(template("|\n  ${{ params.n }}\n"), scope), { type: "value", value: 3 });
});

test("what the caller adds is called with plain values", () => {
  const functions = new Map([["feedback", (args: unknown[]) => [`about ${String(args[0])}`]]]);
  assert.deepEqual(evaluate(template('"${{ feedback(\'gate\') }}"'), scope, functions), { type: "value", value: ["about gate"] });
});

test("trouble is placed at the part of the YAML that has it", () => {
  const evaluation = evaluate(template('a: |\n  One line.\n    Two: ${{ params.n }} and\n    é 🎬 ${{ params.n + params.stile }}\n'), scope);
  assert.ok(evaluation.type === "wrong");
  const { line, column, endColumn } = evaluation.span;
  assert.deepEqual({ line, column, endColumn }, { line: 4, column: 25, endColumn: 37 });
});

test("trouble inside escapes of a quoted text is placed exactly", () => {
  const evaluation = evaluate(template('"\\u00e9\\n\\U0001F600 \\"${{ params.gone }}\\""'), scope);
  assert.ok(evaluation.type === "wrong");
  assert.deepEqual([evaluation.span.column, evaluation.span.endColumn], [27, 38]);
});
