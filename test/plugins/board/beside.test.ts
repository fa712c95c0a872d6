/** Who sits close beside another is in the picture when the other gets up. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { settle, sittingFrom, withSeated } from "../../../plugins/board/sitting.ts";
import type { BoardBrief, PlannedShot } from "../../../plugins/film/types-briefs.ts";

function seenAsAnnRises(opening: string, size: PlannedShot["size"]): readonly string[] {
  const told = [opening, "Ann stands up and looks at the moon."];
  const brief = { elements: told.map((text) => ({ type: "action", text })), cast: [{ id: "ann", name: "ANN", visible: true }, { id: "bo", name: "BO", visible: true }] } as unknown as BoardBrief;
  const plan = { size: "LS", angle: "eye", insert: "", characters: ["ann", "bo"], elements: [0], description: opening } as unknown as PlannedShot;
  const sitting = sittingFrom(brief, undefined);
  settle(brief, plan, sitting);
  return withSeated(brief, { ...plan, size, characters: ["ann"], elements: [1], description: told[1] ?? "" }, sitting).characters;
}

test("who sat side by side with the one who rises is there where whole people are seen, and in no face", () => {
  assert.deepEqual(seenAsAnnRises("Ann and Bo sit side by side.", "MLS"), ["ann", "bo"]);
  assert.deepEqual(seenAsAnnRises("Ann and Bo sit side by side.", "MS"), ["ann"]);
  assert.deepEqual(seenAsAnnRises("Ann sits at a table. Bo sits by the door.", "MLS"), ["ann"]);
});
