/** A limp: a straight leg, a hand to what hurts, and the face. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure } from "../../../plugins/film/types-staging.ts";
import { mienOf } from "../../../plugins/local/draw/figure/mien.ts";
import { personOf } from "../../../plugins/local/draw/figure/person.ts";
import { changed, DAY, MARA, STILL, THEO } from "./figure-samples.ts";

const LAME: Figure = changed(MARA, { pose: "walking", facing: "right", limps: true });
const BESIDE: Figure = changed(THEO, { pose: "walking", facing: "right", limps: true });

test("who limps is nearly upright, with a straight leg that comes after on its whole sole, a knee that gives, a shoulder down, a hand on the sore thigh with the elbow by the side, and short steps", () => {
  for (const figure of [LAME, BESIDE, changed(LAME, { character: "noor" })]) for (const seconds of [0, 0.4, 0.8]) {
    const { dressed: { skeleton: { rightLeg, leftLeg, lean, right, left } } } = personOf(changed(figure, { pose: "walking", limps: true }), { ...STILL, seconds }, DAY);
    const [sore, bears] = [rightLeg, leftLeg].toSorted((a, b) => a.ankle.x - b.ankle.x);
    assert.ok(sore && bears);
    const bend = ({ hip, knee, ankle }: typeof sore): number => Math.abs(Math.atan2(knee.x - hip.x, knee.y - hip.y) - Math.atan2(ankle.x - knee.x, ankle.y - knee.y));
    assert.ok(bend(sore) < 0.1 && bend(bears) > 0.5 && bend(bears) < 1, `${figure.character} ${bend(sore)} ${bend(bears)}`);
    assert.ok(lean > 4 && lean < 9, `${lean}`);
    assert.ok(right.shoulder.y > left.shoulder.y + 25, `${right.shoulder.y} ${left.shoulder.y}`);
    const { hip, knee } = sore;
    const down = (right.wrist.y - hip.y) / (knee.y - hip.y);
    assert.ok(right.elbow.x > right.shoulder.x - 75 && right.wrist.x > right.elbow.x && down > -0.15 && down < 0.4 && Math.abs(right.wrist.x - (hip.x + (knee.x - hip.x) * down)) < 70, `a hand on the sore thigh ${down} ${right.wrist.x - hip.x}`);
    assert.ok(bears.ankle.x - sore.ankle.x < 260 && [sore, bears].every(({ ankle, toe }) => toe.y - ankle.y < 20 && toe.y > -80), "both soles on the ground, near each other");
  }
});

test("a limp is seen in a mild face, half of whose mouth smiles", () => {
  const mien = (limps: boolean, expression: Figure["expression"]) => mienOf(changed(MARA, { pose: "walking", expression, ...(limps ? { limps } : {}) }));
  for (const mild of ["neutral", "tender", "happy"] as const) assert.ok(mien(true, mild).inner > 1 && mien(true, mild).outer < -0.3 && mien(true, mild).wry === true);
  assert.deepEqual(mien(true, "sad"), mien(false, "sad"));
});
