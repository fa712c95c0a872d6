/** A lamp that does not burn stays dark until somebody lights it, whatever it is called by then; who sits as a scene begins sits in its first picture. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { lampsOut, lightUp } from "../../../plugins/board/lamps.ts";
import { sittingFrom } from "../../../plugins/board/sitting.ts";
import { stagingOf } from "../../../plugins/board/staging.ts";
import type { BoardBrief } from "../../../plugins/film/types-briefs.ts";
import type { Staging } from "../../../plugins/film/types-staging.ts";
import { boardOf } from "./rig.ts";

const SHOP = "INT. REPAIR SHOP - DUSK\n\nOTTO (68, male), in an apron, is about to close. IDA (34, female) comes in with a brass lamp under her arm.\n\nIDA\nHe turned it off, and it never came on again.\n\nIda sets the brass lamp down.\n\n";
const KITCHEN = "INT. KITCHEN - NIGHT\n\nThe lamp stands open on a kitchen table, between two cups of tea. Otto sits over it with a screwdriver. LENI (9, female) leans in.\n\nLENI\nIt couldn't burn.\n\nLeni pulls a folded letter out of the lamp.\n\nOTTO\nThen read it.\n\n";
const PIER = "EXT. HARBOR PIER - DAWN\n\nFog on a wooden pier. Ida hangs the lamp on an iron hook and lights it. Otto and Leni stand behind her.\n\nIDA\nHe lit it every night, for the boats.\n\nFar out in the fog, a boat answers with its horn.\n\nIDA\nThen I am going to need a chair, and coffee, and both of you.\n";

/** What each picture of each scene shows. */
async function pictures(script: string): Promise<readonly (readonly Staging[])[]> {
  const { boards, characters } = await boardOf(script);
  return boards.map(({ shots, place }) => shots.map((shot) => stagingOf({ shot, place, crowd: false, cast: characters, style: "" })));
}

function lampsIn(staging: Staging): readonly string[] {
  return [...staging.props, ...(staging.insert ? [staging.insert] : [])].flatMap(({ kind, note }) => (kind === "lamp" ? [note] : []));
}

test("what is said never to have come on again is out in the hand, on the table and where it fills the picture", async () => {
  const [shop = [], kitchen = []] = await pictures(SHOP + KITCHEN + PIER);
  assert.deepEqual([...new Set(shop.flatMap(({ figures }) => figures.flatMap(({ holding, held_note }) => (holding === "lamp" ? [held_note] : []))))], ["unlit brass lamp"]);
  const shown = [...shop, ...kitchen].flatMap(lampsIn);
  assert.ok(shown.length > 3);
  for (const note of shown) assert.match(note, /^unlit brass lamp/);
  assert.ok(kitchen.some((staging) => lampsIn(staging).includes("unlit brass lamp, open")));
});

test("what somebody hangs on a hook out of doors is on its post, first in the hand, and burns from when it is lit", async () => {
  const [, , pier = []] = await pictures(SHOP + KITCHEN + PIER);
  const [first] = pier;
  const ida = first?.figures.find(({ character }) => character === "ida");
  assert.deepEqual(ida && [ida.holding, ida.facing], ["lamp", "left"]);
  assert.deepEqual(first && lampsIn(first), ["hung brass lamp in hand"]);
  const later = pier.slice(1).flatMap(lampsIn);
  assert.ok(later.length > 0);
  assert.deepEqual([...new Set(later)], ["hung brass lamp"]);
});

test("a lantern that has gone out is out until it is lit again", () => {
  const notes = new Map([["lantern", "old lantern"]]);
  const after = (text: string): string | undefined => {
    lightUp(text, notes);
    return notes.get("lantern");
  };
  assert.deepEqual(["Ann lifts the lantern.", "The lantern flickers and goes out.", "Ann walks on.", "Ann lights the lantern."].map(after), ["old lantern", "unlit old lantern", "unlit old lantern", "old lantern"]);
});

test("what is said of people and of other things puts no lamp out, and lights none", () => {
  const after = (...told: readonly string[]): string | undefined => {
    const notes = new Map<string, string>();
    lampsOut({ elements: ["Ann holds a brass lamp.", ...told].map((text) => ({ type: "action" as const, text })) } as unknown as BoardBrief, notes);
    return notes.get("lamp");
  };
  for (const text of ["I can't go on like this.", "She could not come on Sunday.", "He never lit a match.", "He turned off the radio.", "Ann takes a cigarette and lights it.", "The man at the door goes out."]) assert.equal(after(text), undefined, text);
  for (const text of ["It never came on again.", "The lamp does not burn.", "Ann lights the lamp.", "Bo takes the lamp and lights it.", "Ann lights it."]) assert.match(after(text) ?? "", /^unlit /, text);
  const lit = (told: string): string | undefined => {
    const notes = new Map([["lamp", "brass lamp"], ["lantern", "old lantern"]]);
    lightUp(told, notes);
    return [...notes.values()].find((note) => note !== "brass lamp" && note !== "old lantern");
  };
  assert.deepEqual(["The man with the lantern goes out.", "The lamp goes out of focus.", "Ann lights the lantern."].map(lit), [undefined, undefined, undefined]);
  assert.equal(lit("The lamp stands open. The lamp stands open."), "brass lamp, open");
});

test("a lamp of which nothing is said burns, and no lamp is hung on a post in a room", async () => {
  const [plain = []] = await pictures("INT. CELLAR - NIGHT\n\nANN (40) stands at the stairs with a brass lamp in her hand. BO (50) waits.\n\nANN\nCome down.\n");
  assert.ok(plain.flatMap(({ figures }) => figures).some(({ held_note }) => held_note === "brass lamp"));
  const [hung = []] = await pictures("INT. CELLAR - NIGHT\n\nANN (40) hangs the brass lamp on a hook and lights it. BO (50) waits.\n\nANN\nCome down.\n\nBO\nIt is dark still.\n");
  assert.ok(hung.length > 2);
  assert.ok(hung.flatMap(lampsIn).every((note) => !note.startsWith("hung ")));
});

test("who is told to sit, of whom nothing was told before, sits from the first picture on; who sits down is seen to", async () => {
  const [, [first] = []] = await pictures(SHOP + KITCHEN);
  assert.equal(first?.camera.size, "LS");
  assert.deepEqual(first?.figures.map(({ character, pose }) => [character, pose]).filter(([, pose]) => pose === "sitting"), [["otto", "sitting"]]);
  const found = (text: string): readonly string[] => [...sittingFrom({ elements: [{ type: "action", text }], cast: [{ id: "ann", name: "ANN", visible: true }, { id: "bo", name: "BO", visible: true }] } as unknown as BoardBrief, undefined).seated];
  assert.deepEqual(found("The kettle boils. Ann sits at the table. Bo sits down beside her."), ["ann"]);
  assert.deepEqual(found("Ann comes in. She looks at Bo. Ann sits on the sofa."), []);
});

test("a sheet that is pulled out of something is seen coming out of it", async () => {
  const [, kitchen = []] = await pictures(SHOP + KITCHEN);
  assert.ok(kitchen.some(({ insert }) => insert?.kind === "letter" && insert.note === "letter, out of the unlit brass lamp, open"));
});
