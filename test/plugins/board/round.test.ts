/** Many round one table: everybody keeps their chair, and neighbours are next to each other in the pictures. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromLeft } from "../../../plugins/board/order.ts";
import { besideAt, roundTable } from "../../../plugins/film/types-round.ts";
import { sideLookedAt } from "../../../plugins/local/draw/compose/chairs.ts";
import type { Figure, Staging } from "../../../plugins/film/types-staging.ts";

const GUESTS = ["Ada", "Ben", "Cleo", "Dan"].map((name) => ({ name }));
const namesOf = (people: readonly { readonly name: string }[]): readonly string[] => people.map(({ name }) => name);
const SITS = "A long table with candles. Round it sit Ada, Ben, Cleo and Dan.";

test("who sit round a table of many are read from the text", () => {
  assert.deepEqual(namesOf(roundTable(GUESTS, ["Rain.", SITS])), ["Ada", "Ben", "Cleo", "Dan"]);
  assert.deepEqual(namesOf(roundTable(GUESTS, ["Ada and Ben sit at the table."])), []);
  assert.deepEqual(namesOf(roundTable(GUESTS, ["Ada, Ben and Cleo sit on a bench."])), []);
});

test("hands that meet over a table are neighbours'", () => {
  assert.deepEqual(namesOf(fromLeft(GUESTS, [SITS, "Dan takes Ada's hand."])), ["Ben", "Cleo", "Ada", "Dan"]);
  assert.deepEqual(namesOf(fromLeft(GUESTS, ["Dan takes Ada's hand."])), ["Ada", "Ben", "Cleo", "Dan"]);
});

test("beside a speaker is whoever has the next chair", () => {
  assert.deepEqual(besideAt(["a", "b", "c", "d"], "c", "a"), ["c", "b", "d"]);
  assert.deepEqual(besideAt(["a", "b", "c", "d"], "c", "d"), ["c", "d"]);
  assert.deepEqual(besideAt([], "c", "a"), ["c", "a"]);
});

test("behind who sits at an end is the wall at that end", () => {
  const seen = (...ats: readonly number[]): Staging => ({
    place: { kind: "dining_room", setting: "INT", name: "room", time: "night", weather: "clear", mood: "warm" }, camera: { size: "MS", angle: "eye", movement: "static" }, props: [], crowd: false, style: "",
    figures: ats.map((at) => ({ character: `${at}`, facing: "right", chair: { at, of: 4 } }) as Figure),
  });
  assert.equal(sideLookedAt(seen(0)), "left");
  assert.equal(sideLookedAt(seen(3)), "right");
  assert.equal(sideLookedAt(seen(1)), "back");
  assert.equal(sideLookedAt(seen(0, 1)), "back");
});
