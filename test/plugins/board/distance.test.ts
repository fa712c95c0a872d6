/** What a text says of distance, of what bars the way and of who does a thing together. */
import assert from "node:assert/strict";
import test from "node:test";
import { goOn, noneYet } from "../../../plugins/board/states.ts";
import { tellsOf } from "../../../plugins/board/subjects.ts";
import { standAbout } from "../../../plugins/board/things.ts";
import type { NamedProp } from "../../../plugins/film/types-lexicon.ts";

const PEOPLE = [{ id: "ada", name: "Ada" }, { id: "bert", name: "Bert" }];

test("who is behind the stalls is far off until they come", () => {
  const states = noneYet();
  goOn(PEOPLE, "Ada waits. Behind the flower stalls Bert looks up.", states);
  assert.deepEqual([...states.far], ["bert"]);
  goOn(PEOPLE, "Bert laughs.", states);
  assert.deepEqual([...states.far], ["bert"]);
  goOn(PEOPLE, "Bert walks over to Ada.", states);
  assert.deepEqual([...states.far], []);
});

test("what blocks the way stands where one is going, and keeps that place", () => {
  const things = new Map<string, NamedProp>();
  standAbout("A bus blocks the road. Ada stops.", "left", things);
  standAbout("The bus hoots.", "right", things);
  assert.equal(things.get("bus")?.note, "bus across the way on the left");
});

test("what a group of people does is done by each of them, what a thing does by nobody", () => {
  assert.equal(tellsOf(/\bplaying\b/, "A group of students are playing in the hall.", "Ada"), true);
  assert.equal(tellsOf(/\bplaying\b/, "A radio is playing in the hall.", "Ada"), false);
});
