import assert from "node:assert/strict";
import { test } from "node:test";
import { laidIn } from "../../../plugins/film/types-laid.ts";
import { deedsOf } from "../../../plugins/board/told.ts";

const kinds = (text: string): readonly string[] => laidIn(text).map(({ kind }) => kind);

test("what a table is told with stays on it; what is only near one does not", () => {
  assert.deepEqual(kinds("A round table with a teapot and a loaf of bread."), ["teapot", "bread"]);
  assert.deepEqual(kinds("A vase of roses stands on the kitchen table."), ["vase", "flower"]);
  assert.deepEqual(kinds("Ann drops the vase beside the table."), []);
});

test("who is excepted from what everyone does does not do it", () => {
  const people = ["Ann", "Bo"].map((name) => ({ id: name.toLowerCase(), name }));
  const telling = { description: "Everyone laughs, except Bo.", people, speakers: [] };
  assert.deepEqual(people.map((person) => deedsOf(telling, person)), ["Everyone laughs, except Bo.", "Bo is grave."]);
});
