/** What hands do in a picture of a thing, and what they have put down afterwards. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Staging } from "../../../plugins/film/types-staging.ts";
import { handlingOf } from "../../../plugins/local/draw/compose/insert-hands.ts";
import { laidDown, sheetBefore } from "../../../plugins/local/draw/compose/sheet-laid.ts";
import { stanceOf } from "../../../plugins/local/draw/figure/poses.ts";
import { changed, MARA } from "./figure-samples.ts";
import { PARK } from "./shot-samples.ts";

const STILL = { mouth: "closed", blink: 0, seconds: 0, gesture: 0 } as const;

function close(kind: NonNullable<Staging["insert"]>["kind"], note: string): Staging {
  return { ...PARK, figures: [changed(MARA, { pose: "holding", holding: kind })], insert: { kind, note } };
}

test("a sheet that comes from a sleeve is half in it, any other is held up", () => {
  assert.equal(handlingOf(close("letter", "old letter, from the sleeve")), "drawn");
  assert.equal(handlingOf(close("letter", "old letter")), "lifted");
  assert.equal(handlingOf(close("key", "key, from the sleeve")), "lifted");
});

test("the stem of a glass is within the fingers, whether it is raised, drunk from or only held", () => {
  for (const pose of ["toasting", "drinking", "holding", "sitting"] as const) assert.equal(stanceOf(changed(MARA, { pose, holding: "glass" }), STILL).right.hand, "round", pose);
  assert.notEqual(stanceOf(changed(MARA, { pose: "holding", holding: "cup" }), STILL).right.hand, "round");
});

test("who laughs has put down what they read; who speaks has not", () => {
  const reader = changed(MARA, { pose: "holding", holding: "letter", held_note: "old letter", expression: "laughing", speaking: false });
  const free = laidDown(reader);
  assert.deepEqual([free.holding, free.pose, sheetBefore(free)], [undefined, "laughing", "old letter"]);
  assert.equal(sheetBefore(reader), undefined);
  for (const other of [{ ...reader, speaking: true }, { ...reader, expression: "happy" as const }, { ...reader, holding: "glass" as const }]) assert.equal(laidDown(other), other);
});
