import assert from "node:assert/strict";
import { test } from "node:test";
import { differences } from "../../runner/engine/difference.ts";

test("equal values have no differences, whatever the order of their keys", () => {
  assert.deepEqual(differences({ a: 1, b: [2] }, { b: [2], a: 1 }), []);
});

test("a difference names the deepest path", () => {
  assert.deepEqual(differences({ inputs: { lines: [{ text: "a" }, { text: "b" }] } }, { inputs: { lines: [{ text: "a" }, { text: "c" }] } }), [
    { path: "inputs.lines[1].text", before: "b", after: "c" },
  ]);
});

test("lists of another length differ as a whole, and a field that came or went is told", () => {
  assert.deepEqual(differences({ a: [1] }, { a: [1, 2] }), [{ path: "a", before: [1], after: [1, 2] }]);
  assert.deepEqual(differences({}, { a: 1 }), [{ path: "a", before: undefined, after: 1 }]);
});

test("an artifact differs as one thing", () => {
  const [before, after] = ["a", "b"].map((digit) => ({ $artifact: `sha256:${digit.repeat(64)}`, mediaType: "image/png", size: 1 }));
  assert.deepEqual(differences({ image: before }, { image: after }), [{ path: "image", before, after }]);
});
