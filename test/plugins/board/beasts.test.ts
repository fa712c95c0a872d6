/** Beasts that a text tells of without a part: how long they are there; and rooms whose lamps are out. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { standAbout } from "../../../plugins/board/things.ts";
import { laidIn } from "../../../plugins/film/types-laid.ts";
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
  for (const text of ["Ann leaves the calf at the gate.", "The calf lies down in the leaves.", "The calf goes to her and lies down.", "The calf waits where Ben runs off."]) assert.equal(after(text), "calf between them", text);
  things.clear();
  for (const text of ["Ann sits on her whale.", "A painted whale stands out on the wall."]) assert.equal(after(text), undefined, text);
});

test("crates that crash down lie there; a box that falls open or silent does not", () => {
  const fallen = (text: string): boolean => {
    const things = new Map<string, NamedProp>();
    standAbout(text, "right", things);
    return things.get("box")?.note.includes(" fallen ") === true;
  };
  assert.deepEqual(["Crates crash behind her.", "The box falls open.", "The box falls silent.", "The crate falls to Ann.", "The chest spills over with gold."].map(fallen), [true, false, false, false, false]);
});

test("what is told to stand on a table is laid there, and not what somebody drinks from or picks up", () => {
  const laid = (text: string): readonly string[] => laidIn(text).map(({ kind }) => kind);
  assert.deepEqual(laid("The lamp stands open on a kitchen table, between two cups of tea."), ["lamp", "cup"]);
  for (const text of ["She puts the book on the table and picks up the lamp.", "He drinks from a cup, his feet on a table."]) assert.deepEqual(laid(text), [], text);
});

test("not one lamp lit is a dark room, and no lamp alone", () => {
  assert.deepEqual(featuresIn("First light. Not one lamp is lit."), ["dim"]);
  for (const text of ["Not all the lamps are out.", "Not every light is off.", "No light is on in her eyes.", "A sunny smile.", "No sunny day this.", "When the sun is out again we go.", "The bright sun of her childhood."]) assert.deepEqual(featuresIn(text), [], text);
  assert.deepEqual(["All the lamps are out.", "The sun is shining.", "A sunny morning.", "They walk in bright sun."].map(featuresIn), [["dim"], ["sunshine"], ["sunshine"], ["sunshine"]]);
  assert.deepEqual(featuresIn("Only one lamp is lit."), ["lone_lamp"]);
});
