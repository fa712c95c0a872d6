import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas } from "@napi-rs/canvas";
import { armPath, type ArmForm } from "../../../plugins/local/draw/figure/arm-form.ts";
import { drooping, handOf } from "../../../plugins/local/draw/figure/arms.ts";
import type { Limb } from "../../../plugins/local/draw/figure/limb.ts";
import type { ArmBones } from "../../../plugins/local/draw/figure/skeleton.ts";
import type { Path, Point } from "../../../plugins/local/draw/paint/shape.ts";

const SLEEVE: ArmForm = { halves: [34, 29, 23], hangs: 0, opening: 0 };
const BENT: Limb = { from: [0, 0], bend: [0, 140], to: [130, 140] };
const HANGING: Limb = { from: [0, 0], bend: [0, 140], to: [0, 270] };

/** How far from a point the path reaches that way. */
function reachOf(path: Path, [x, y]: Point, [dx, dy]: Point): number {
  const ctx = createCanvas(8, 8).getContext("2d");
  let far = 0;
  for (let at = 0; at < 120; at += 0.5) if (ctx.isPointInPath(path, x + dx * at, y + dy * at)) far = at;
  return far;
}

test("an elbow is a corner: it stands out farther than the sleeve there is wide, and only where the arm is bent", () => {
  const out: Point = [-Math.SQRT1_2, Math.SQRT1_2];
  assert.ok(reachOf(armPath(BENT, SLEEVE), BENT.bend, out) > SLEEVE.halves[1] * 1.15);
  assert.ok(reachOf(armPath(HANGING, SLEEVE), HANGING.bend, [-1, 0]) <= SLEEVE.halves[1]);
});

test("an arm is lean above the elbow and fuller below the shoulder and the elbow", () => {
  const path = armPath(HANGING, SLEEVE);
  const half = (y: number): number => reachOf(path, [0, y], [-1, 0]);
  assert.ok(half(30) > half(118) + 4);
  assert.ok(half(165) > half(118) + 0.5);
  assert.ok(half(165) > half(262) + 4);
});

test("cloth of a forearm that is held level hangs below it, not above", () => {
  const path = armPath(BENT, { ...SLEEVE, hangs: 8 });
  assert.ok(reachOf(path, [65, 140], [0, 1]) > reachOf(path, [65, 140], [0, -1]) + 4);
});

test("a sleeve one sees into ends in a hollow, one that turns its rim to us in a round", () => {
  const end = (opening: number): number => reachOf(armPath(HANGING, { ...SLEEVE, opening }, [0, 0.97]), [0, 200], [0, 1]);
  assert.ok(end(0.6) < end(0) - 3);
  assert.ok(end(-0.6) > end(0) + 3);
});

test("a hand that has nothing to do hangs from its wrist; one that has goes on as the forearm points", () => {
  const arm: ArmBones = { shoulder: { x: 0, y: -700, d: 0 }, elbow: { x: 0, y: -560, d: 0 }, wrist: { x: 66, y: -446, d: 0 }, hand: "relaxed", bend: 0, side: -1 };
  const { turn } = handOf(arm);
  assert.ok(Math.abs(drooping(arm).turn) < Math.abs(turn) * 0.7);
  assert.equal(drooping({ ...arm, hand: "fist" }).turn, turn);
});
