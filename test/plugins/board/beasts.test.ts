/** Beasts that a text tells of without a part: how long they are there; and rooms whose lamps are out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { standAbout } from "../../../plugins/board/things.ts";
import { featuresIn } from "../../../plugins/film/types-features.ts";
import type { NamedProp } from "../../../plugins/film/types-lexicon.ts";

test("a beast that lies there does so until it goes, and where it is with them it is between them", () => {
  const things = new Map<string, NamedProp>();
  const after = (text: string): string | undefined => {
    standAbout(text, "right", things);
    return things.get("whale")?.note;
  };
  assert.equal(after("A whale sings far out."), undefined);
  assert.equal(after("Where the light ends lies a lost whale calf, breathing hard."), "whale calf");
  assert.equal(after("Theo runs up behind, out of breath."), "whale calf");
  assert.equal(after("The calf lifts its head, and goes to them."), undefined);
  assert.equal(after("They walk close together, the calf between them."), "calf between them");
});

test("not one lamp lit is a dark room, and no lamp alone", () => {
  assert.deepEqual(featuresIn("First light. Not one lamp is lit."), ["dim"]);
  assert.deepEqual(featuresIn("Only one lamp is lit."), ["lone_lamp"]);
});
