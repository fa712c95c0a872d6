/** Whatever text comes in, loading answers with diagnostics whose places are in the text, and never throws. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { evaluate } from "../../runner/load/template.ts";
import { renderDiagnostic } from "../../runner/report/render-diagnostic.ts";
import { load, template } from "./written.ts";

const piece = fc.constantFrom(
  "name: f\n", "nodes:\n", "  a:\n", "    uses: t\n", "    with: ", "${{", "}}", "a.b", "'", '"', "|\n", ">-\n", "- ", ": ", "{", "}", "[", "]",
  "&x ", "*x", "#", "\t", "\n", "  ", "é🎬", "null", "1", "!!tag ", "? ", "%YAML 1.2\n", "---\n", "\r\n", "\\", "__proto__: ", "for_each: ", "publish: ", "params:\n",
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

test("any text is loaded or told to be wrong, in a place it has", () => {
  fc.assert(fc.property(text, (written) => {
    const loaded = load({ "/w/p.yaml": written });
    const lines = written.replace(/^\uFEFF/, "").split("\n");
    for (const diagnostic of loaded.type === "wrong" ? loaded.diagnostics : loaded.warnings) {
      assert.ok(diagnostic.span.line >= 1 && diagnostic.span.line <= lines.length, JSON.stringify(diagnostic));
      assert.ok(diagnostic.span.column >= 1 && diagnostic.span.column <= (lines[diagnostic.span.line - 1] ?? "").length + 1, JSON.stringify(diagnostic));
      assert.equal(typeof renderDiagnostic(diagnostic, () => written, "/w", false), "string");
    }
  }), { numRuns: 2000 });
});

const operand = fc.constantFrom("p.a", "p.list", "p.map", "p", "1", "2.0", "'x'", "null", "true", "[1, 'b']", "{'k': p}", "i", "p['a']", "p.list[0]", "-1");
const shape = fc.constantFrom(
  "(A + B)", "(A == B)", "(A < B)", "(A in B)", "(A ? B : A)", "(A || B)", "(A && B)", "!A", "size(A)", "list(A)", "keys(A)", "A.map(i, B)", "A.filter(i, B)",
  "A.exists(i, B)", "string(A)", "flatten(A)", "zip(A, B)", "sort_by(A, 'a')", "A.join(B)", "(A / B)", "(A % B)", "A.split(B)", "cel.bind(i, A, B)", "A[B]", "json(A)", "file(A)", "has(p.a)",
);
const expression = fc.tuple(fc.array(shape, { maxLength: 5 }), fc.array(operand, { minLength: 8, maxLength: 8 })).map(([shapes, operands]) => {
  let next = 0;
  const fill = (): string => operands[next++ % operands.length] ?? "1";
  return shapes.reduce((inner, each) => each.replaceAll("A", () => inner).replaceAll("B", fill), fill());
});

test("any expression has a JSON value or is told to be wrong", () => {
  const scope = new Map<string, unknown>([["p", { a: 3, list: [1, 2.5, "x"], map: { k: null } }], ["i", 0]]);
  fc.assert(fc.property(expression, (source) => {
    const evaluation = evaluate(template(JSON.stringify(`\${{ ${source} }}`)), scope);
    assert.notEqual(evaluation.type, "parked");
    if (evaluation.type === "value") assert.deepEqual(JSON.parse(JSON.stringify(evaluation.value)), evaluation.value);
    else assert.ok(evaluation.type === "wrong" && evaluation.message !== "");
  }), { numRuns: 2000 });
});
