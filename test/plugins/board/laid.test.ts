import assert from "node:assert/strict";
import { test } from "node:test";
import { laidIn } from "../../../plugins/film/types-laid.ts";
import { isUponCounter, standAbout } from "../../../plugins/board/things.ts";
import { deedsOf } from "../../../plugins/board/told.ts";
import type { NamedProp } from "../../../plugins/film/types-lexicon.ts";

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

test("a box that somebody packs stays where it is packed; one that is only looked into does not", () => {
  const after = (text: string): readonly string[] => {
    const things = new Map<string, NamedProp>();
    standAbout(text, "right", things);
    return [...things.keys()];
  };
  assert.deepEqual(after("Ann puts a book into the box."), ["box"]);
  assert.deepEqual(after("Ann looks into the box."), []);
});

test("a cup on a counter is beside what lies there, and beside nothing else", () => {
  const [cup, vase] = [{ kind: "cup" }, { kind: "vase" }] as const;
  assert.ok(isUponCounter(cup, { description: "Her phone rings on the counter." }));
  assert.ok(!isUponCounter(vase, { description: "Her phone rings on the counter." }));
  assert.ok(!isUponCounter(cup, { description: "Her phone rings in her bag." }));
});
