/** How people stand and walk: on one leg, from the ball of one foot to the heel of the other, and in trousers that show it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import type { Figure } from "../../../plugins/film/types-staging.ts";
import { abreastOf } from "../../../plugins/local/draw/compose/persons.ts";
import type { Act } from "../../../plugins/local/draw/contract.ts";
import { personOf } from "../../../plugins/local/draw/figure/person.ts";
import type { LegBones, Skeleton } from "../../../plugins/local/draw/figure/skeleton.ts";
import { trouserPath } from "../../../plugins/local/draw/figure/trousers.ts";
import { changed, DAY, MARA, STILL, THEO } from "./figure-samples.ts";

function bonesOf(figure: Figure, more: Partial<Act> = {}): Skeleton {
  return personOf(figure, { ...STILL, ...more }, DAY).dressed.skeleton;
}

/** Radians, in the picture. */
function bendOf({ hip, knee, ankle }: LegBones): number {
  return Math.atan2(knee.x - hip.x, knee.y - hip.y) - Math.atan2(ankle.x - knee.x, ankle.y - knee.y);
}

test("who is grown rests on one leg: that hip is up and the shoulder above it down, the other knee gives, and both soles are on the ground", () => {
  for (const pose of ["standing", "carrying", "arms_crossed", "phone"] as const) for (const character of ["mara", "theo", "noor", "ada"]) {
    const { rightLeg, leftLeg, right, left, pelvis } = bonesOf(changed(THEO, { pose, character, facing: "right" }));
    const [bears, free] = rightLeg.hip.y < leftLeg.hip.y ? [rightLeg, leftLeg] : [leftLeg, rightLeg];
    assert.ok(Math.abs(bendOf(bears)) < 0.06 && bendOf(free) > 0.25, `${pose} ${bendOf(bears)} ${bendOf(free)}`);
    if (pose === "standing") assert.ok((right.shoulder.y > left.shoulder.y) === (bears === rightLeg), "hip and shoulder are tipped against each other");
    for (const { ankle, toe } of [bears, free]) assert.ok(ankle.y > -62 && ankle.y < -36 && toe.y > -62, `${pose} ${ankle.y} ${toe.y}`);
    assert.ok(pelvis.u > 455, "no lower than a hand's breadth");
  }
  const { rightLeg, leftLeg } = bonesOf(changed(MARA, { look: { age: "child" } }));
  assert.ok(Math.abs(rightLeg.hip.y - leftLeg.hip.y) < 1, "a child stands on both");
  const robed = bonesOf(changed(THEO, { wardrobe: { type: "robe" } }));
  assert.ok(bendOf(robed.rightLeg) < 0.2 && bendOf(robed.leftLeg) < 0.2, "no knee in a skirt to the ground");
  const { torso } = personOf(changed(THEO, { facing: "front" }), STILL, DAY).dressed;
  const slope = (height: number): number => torso.edges(height)[1][1] - torso.edges(height)[0][1];
  assert.ok(slope(0) * slope(0.75) < 0 && Math.abs(slope(0.75)) > 12 && Math.abs(slope(1)) < 1, "the trunk goes with them");
});

test("a step is seen at its widest: straight down on the heel before, off the ball of the foot with a bent knee behind", () => {
  for (const figure of [MARA, THEO, changed(THEO, { look: { age: "old" } })]) for (const abreast of [0, 1]) {
    const { rightLeg, leftLeg } = bonesOf(changed(figure, { pose: "walking" }), { abreast });
    const [behind, before] = [rightLeg, leftLeg].toSorted((a, b) => a.ankle.x - b.ankle.x);
    assert.ok(behind && before);
    assert.ok(bendOf(before) < 0.2 && before.toe.y < before.ankle.y - 8, `on the heel ${bendOf(before)} ${before.toe.y - before.ankle.y}`);
    assert.ok(bendOf(behind) > 0.3 && behind.ankle.y < before.ankle.y - 15 && behind.toe.y > behind.ankle.y + 20, `off the toes ${bendOf(behind)}`);
    assert.ok(behind.toe.y > -62 && before.ankle.y > -75, `neither floats ${behind.toe.y} ${before.ankle.y}`);
  }
});

test("of two who walk side by side one is on the one foot and one on the other", () => {
  const pair = [changed(MARA, { pose: "walking", x: 0.2 }), changed(THEO, { pose: "walking", x: -0.2 })];
  const [one, other] = pair.map((figure) => bonesOf(figure, abreastOf(pair, figure)));
  assert.ok(one && other && (one.rightLeg.ankle.x > one.leftLeg.ankle.x) !== (other.rightLeg.ankle.x > other.leftLeg.ankle.x));
  assert.deepEqual(abreastOf([changed(MARA, { pose: "walking" })], MARA), {});
});

test("trousers are wider at the thigh than at the shin, have a knee before and a calf behind, and a hem that is lower behind", () => {
  const path = trouserPath({ from: [0, -440], bend: [0, -220], to: [0, -46], ahead: 1 }, 1);
  const ctx = createCanvas(1, 1).getContext("2d");
  const edge = (y: number, side: 1 | -1): number => Array.from({ length: 90 }, (_, at) => at).findLast((x) => ctx.isPointInPath(path, x * side, y)) ?? 0;
  assert.ok(edge(-400, 1) + edge(-400, -1) > (edge(-120, 1) + edge(-120, -1)) * 1.3);
  assert.ok(edge(-222, 1) > edge(-238, 1) && edge(-222, 1) > edge(-195, 1) + 5, "a kneecap");
  assert.ok(edge(-170, -1) > edge(-222, -1) + 5 && edge(-170, -1) > edge(-90, -1) + 3, "a calf");
  assert.ok(ctx.isPointInPath(path, -25, -36) && !ctx.isPointInPath(path, 25, -36), "lower behind");
});

test("trousers are one whole cloth behind a knee, however far it is bent", () => {
  const ctx = createCanvas(1, 1).getContext("2d");
  for (const [x, y] of [[120, 340], [-200, 240], [20, 80]] as const) {
    const path = trouserPath({ from: [0, 0], bend: [140, 190], to: [x, y], ahead: 1 }, 1);
    const spots = Array.from({ length: 6400 }, (_, at): readonly [number, number] => [-300 + (at % 80) * 7, -80 + Math.floor(at / 80) * 7]);
    const holes = spots.filter((spot) => ctx.isPointInPath(path, ...spot) && !ctx.isPointInPath(path, ...spot, "evenodd"));
    assert.deepEqual(holes, [], `${x} ${y}`);
  }
});
