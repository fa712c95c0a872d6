/** Who hands what to whom, who keeps a hat on and a door open: read from words alone. */
import assert from "node:assert/strict";
import test from "node:test";
import { keptDoor } from "../../../plugins/board/doorway.ts";
import { handingIn, isGiven, type Handing } from "../../../plugins/board/handing.ts";
import { goOn, noneYet } from "../../../plugins/board/states.ts";
import { carry, type Hands } from "../../../plugins/board/held.ts";

const PEOPLE = [{ id: "ada", name: "Ada" }, { id: "bert", name: "Bert" }];
const read = (description: string, { hands = new Map(), offered, focus }: { readonly hands?: Hands; readonly offered?: Handing; readonly focus?: string } = {}) =>
  handingIn({ description, people: PEOPLE, hands, offered, ...(focus === undefined ? {} : { focus }) });

test("what one holds out to another passes between them, and is given once it is taken", () => {
  assert.deepEqual(read("Bert holds out a torn map."), { from: "bert", to: "ada", thing: "map" });
  assert.equal(isGiven("Bert holds out a torn map."), false);
  assert.deepEqual(read("He offers an apple.", { focus: "bert" }), { from: "bert", to: "ada", thing: "fruit" });
  assert.deepEqual(read("Ada hands it over.", { hands: new Map([["ada", "key"]]) }), { from: "ada", to: "bert", thing: "key" });
});

test("who takes a thing takes it from the one who holds it or has held it out, and from nobody else", () => {
  const offered: Handing = { from: "bert", to: "ada", thing: "letter" };
  assert.deepEqual(read("Ada takes the letter and laughs.", { offered }), offered);
  assert.deepEqual(read("Ada takes the lantern.", { hands: new Map([["bert", "lantern"]]) }), { from: "bert", to: "ada", thing: "lantern" });
  assert.equal(read("Ada takes a book from the shelf. Bert waits."), undefined);
});

test("a parcel goes under the arm when the hand takes something else", () => {
  const [hands, tucked]: [Hands, Hands] = [new Map([["ada", "parcel"]]), new Map()];
  carry(PEOPLE, { description: "Ada takes the letter.", tucked }, hands);
  assert.deepEqual([hands.get("ada"), tucked.get("ada")], ["letter", "parcel"]);
});

test("a hand stays on the hat until its owner stops", () => {
  const states = noneYet();
  goOn(PEOPLE, "Bert runs after her, one hand on his hat.", states);
  goOn(PEOPLE, "Bert shouts, running.", states);
  assert.deepEqual([...states.hats], ["bert"]);
  goOn(PEOPLE, "Bert stops.", states);
  assert.deepEqual([...states.hats], []);
});

test("whose hand has stopped a door stands in it until they come out or it shuts", () => {
  assert.equal(keptDoor("A hand stops the door.", ["ada"], undefined), "ada");
  assert.equal(keptDoor("Ada speaks to Bert.", ["ada", "bert"], "ada"), "ada");
  assert.equal(keptDoor("Ada steps out.", ["ada"], "ada"), undefined);
  assert.equal(keptDoor("The door closes.", ["ada"], "ada"), undefined);
});
