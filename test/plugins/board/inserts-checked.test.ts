/** What storyboard.check says of inserts: of things alone, in hands, and in water. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Boarded } from "../../../plugins/board/finding.ts";
import { framingFindings } from "../../../plugins/board/rules-framing.ts";
import type { BoardBrief } from "../../../plugins/film/types-briefs.ts";

const SCENE = { scene: "s01", heading: { setting: "INT", location: "ROOM", time: "DAY" }, elements: [] } as unknown as BoardBrief;
const PICTURE: Boarded = { id: "01", size: "LS", angle: "eye", movement: "static", description: "Ann and Ben sit.", characters: ["ann", "ben"], focus: "", insert: "", card: "", seconds: 3, elements: [], lines: [] };

/** The rules that are broken, with their shots. */
function found(...shots: readonly Partial<Boarded>[]): readonly string[] {
  return framingFindings(SCENE, shots.map((shot, at) => ({ ...PICTURE, id: String(at + 1).padStart(2, "0"), ...shot }))).map(({ rule, shot }) => `${rule} ${shot}`);
}

test("an insert has no two people in it, unless their hands are what it shows or they look into water", () => {
  assert.deepEqual(found({}, { insert: "clock", size: "CU", description: "The clock strikes." }), ["insert 02"]);
  assert.deepEqual(found({}, { insert: "letter", size: "CU", description: "Ann gives Ben a letter." }), []);
  assert.deepEqual(found({}, { insert: "puddle", size: "MS", angle: "high", description: "Ann and Ben bend over the water." }), []);
});

test("an insert may be of what one holds who is looked at", () => {
  assert.deepEqual(found({}, { insert: "goldfish bowl", size: "ECU", characters: ["ben"], description: "Ann looks at the fish." }), []);
  assert.deepEqual(found({}, { insert: "goldfish bowl", size: "LS", angle: "high", characters: ["ben"], description: "Ann looks at the fish." }), ["insert 02"]);
});

test("an insert is another picture than the face of whose thing it is", () => {
  const [wide, ben] = [{ size: "MLS" }, { characters: ["ben"], size: "CU" }] as const;
  assert.deepEqual(found(wide, { ...ben, insert: "book", description: "Ben's hand lies on the book." }, { size: "MS", characters: ["ann"] }, ben), []);
  assert.deepEqual(found(wide, ben, { size: "MS", characters: ["ann"] }, ben), ["twice 04"]);
});
