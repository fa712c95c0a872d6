import assert from "node:assert/strict";
import { test } from "node:test";
import { goOn, noneYet } from "../../../plugins/board/states.ts";
import { carry, heldIn, tuckedIn, type Hands } from "../../../plugins/board/held.ts";
import type { ReadShot } from "../../../plugins/board/read.ts";
import { insertOf } from "../../../plugins/board/inserted.ts";
import { handsIn, isOfHands, isOfHandsOf, takesOut } from "../../../plugins/film/types-hands.ts";

const named = (id: string): string => ({ ann: "Ann", bo: "Bo" })[id] ?? id;

test("hands that meet are a picture of two, wherever people stand still", () => {
  for (const text of ["Ann takes Bo's hand.", "She squeezes his hand.", "Bo lays a hand on hers.", "Their fingers touch.", "Он берёт её за руку."]) assert.ok(isOfHands(text), text);
  for (const text of ["Ann walks hand in hand with Bo.", "Bo waves his hand.", "Ann leads him by the hand.", "She runs and takes his hand."]) assert.ok(!isOfHands(text), text);
});

test("a thing has hands on it only where somebody handles it", () => {
  assert.deepEqual(handsIn("Ann takes an old letter from her sleeve.", ["ann", "bo"], named), ["ann"]);
  assert.deepEqual(handsIn("Bo gives Ann the ring.", ["bo", "ann"], named), ["bo", "ann"]);
  assert.deepEqual(handsIn("A candle flickers on the table.", ["ann", "bo"], named), []);
  assert.deepEqual(handsIn("The kettle lifts its lid.", [], named), []);
});

test("whose hands a shot of a list shows is told by name", () => {
  assert.ok(isOfHandsOf("Ann", "Ann's hand pushes the book across the desk."));
  assert.ok(isOfHandsOf("Ann", "Close on Ann's small wet hands."));
  assert.ok(!isOfHandsOf("Ann", "Bo's hand on Ann."));
});

test("a hat is off from where it is taken off to where it is put on", () => {
  const states = noneYet();
  const people = [{ id: "ann", name: "Ann" }, { id: "bo", name: "Bo" }];
  const after = (text: string): readonly string[] => {
    goOn(people, text, states);
    return [...states.bare];
  };
  assert.deepEqual(after("Bo takes off his wet hat. Ann nods."), ["bo"]);
  assert.deepEqual(after("Ann looks at Bo."), ["bo"]);
  assert.deepEqual(after("Bo puts his hat back on."), []);
});

test("an arm keeps one thing while the hand has another, and what is put into something is in the hand", () => {
  const walking = "Ann walks under a black umbrella, a parcel under her arm.";
  assert.deepEqual([heldIn(walking), tuckedIn(walking)], ["umbrella", "parcel"]);
  assert.deepEqual([heldIn("Ann has a loaf under her arm."), tuckedIn("Ann has a loaf under her arm.")], ["bread", undefined]);
  assert.equal(heldIn("She holds a box. Ann puts a small key into the box."), "key");
});

test("a photograph in the hand goes to the other one when something is lifted, and stays there", () => {
  const [hands, tucked]: [Hands, Hands] = [new Map(), new Map()];
  const people = [{ id: "ann", name: "Ann" }];
  for (const description of ["An old photograph in Ann's hand.", "Ann picks up the suitcase.", "Ann looks into the light."]) carry(people, { description, tucked }, hands);
  assert.deepEqual([hands.get("ann"), tucked.get("ann")], ["suitcase", "photograph"]);
  carry(people, { description: "Ann puts the photograph into her pocket.", tucked }, hands);
  assert.deepEqual([hands.get("ann"), tucked.get("ann")], ["suitcase", undefined]);
});

test("what is taken out of a sleeve is shown; what is taken from a shelf may be", () => {
  assert.ok(takesOut("She takes an old letter from her sleeve."));
  assert.ok(takesOut("Bo pulls a wet map out of his coat pocket."));
  assert.ok(!takesOut("Ann takes a book from the shelf."));
});

test("a thing that comes out of a sleeve is told with where it comes from", () => {
  const place = { kind: "dining_room", setting: "INT", name: "DINING ROOM", time: "night", weather: "clear", mood: "calm" } as const;
  const shot: ReadShot = { size: "ECU", angle: "eye", movement: "static", description: "", variation: "small", characters: ["ann"], seated: [], looks: "right", insert: "old letter", features: [], dialogue: [] };
  const noteOf = (description: string): string | undefined => insertOf({ ...shot, description }, place, undefined)?.note;
  assert.equal(noteOf("Ann takes an old letter from her sleeve."), "old letter, from the sleeve");
  assert.equal(noteOf("Ann slides an old letter out of her left cuff."), "old letter, from the sleeve");
  assert.equal(noteOf("Ann takes an old letter from the table."), "old letter");
});
