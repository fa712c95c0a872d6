/** Hands: made like hands, and closed on what they hold. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import { paintHand } from "../../../plugins/local/draw/figure/hand.ts";
import { paletteOf } from "../../../plugins/local/draw/figure/palette.ts";
import { bonesOf, type Ball, type Digit } from "../../../plugins/local/draw/hand/bones.ts";
import { paintPosedHand, type HandPart } from "../../../plugins/local/draw/hand/flesh.ts";
import { ARM_POSES, gripOf, POSES, type CloseShape } from "../../../plugins/local/draw/hand/poses.ts";
import { paintPlace } from "../../../plugins/local/draw/place/index.ts";
import { MARA } from "./figure-samples.ts";
import { PARK } from "./shot-samples.ts";

const { light } = paintPlace(PARK.place, PARK.style);

function lengthOf({ balls }: Digit): number {
  return balls.slice(1).reduce((sum, { at: [x, y, z] }, index) => {
    const [fx, fy, fz] = balls[index]?.at ?? [0, 0, 0];
    return sum + Math.hypot(x - fx, y - fy, z - fz);
  }, 0);
}

function apart({ at: a }: Ball, { at: b }: Ball): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

test("four fingers differ in length, the middle one is as long as the palm, and each gets thinner to its tip", () => {
  const { fingers, palm } = bonesOf(POSES.flat, 1);
  const [index = 0, middle = 0, ring = 0, little = 0] = fingers.map(lengthOf);
  assert.ok(middle > ring && ring > index && index > little && little > middle * 0.6, `${index}, ${middle}, ${ring}, ${little}`);
  const knuckle = fingers[1]?.balls[0]?.at[1] ?? 0;
  assert.ok(Math.abs(middle / knuckle - 1) < 0.2, `${middle} of finger to ${knuckle} of palm`);
  for (const { balls } of fingers) assert.deepEqual(balls.map(({ radius }) => radius), balls.map(({ radius }) => radius).toSorted((a, b) => b - a));
  const [left, right] = palm;
  assert.ok(left && right);
  const wrist = right.at[0] + right.radius - (left.at[0] - left.radius);
  const broad = (fingers[0]?.balls[0]?.at[0] ?? 0) - (fingers[3]?.balls[0]?.at[0] ?? 0);
  assert.ok(wrist < broad, `a wrist of ${wrist} at knuckles ${broad} apart`);
});

test("a child's fingers are thicker and shorter", () => {
  const [grown, young] = [1, 1.16].map((stout) => bonesOf(POSES.flat, stout).fingers[1]);
  assert.ok(grown && young);
  assert.ok(lengthOf(young) < lengthOf(grown));
  assert.ok((young.balls[2]?.radius ?? 0) > (grown.balls[2]?.radius ?? 0));
});

for (const shape of ["pinch", "pen", "sheet", "grasp", "cradle", "hold"] as const satisfies readonly CloseShape[]) {
  test(`a hand that holds (${shape}) has its thumb opposite its fingers`, () => {
    const tips = (pose: typeof POSES[CloseShape]): number => {
      const { fingers: [index], thumb } = bonesOf(pose, 1);
      const [a, b] = [index?.balls[3], thumb.balls[3]];
      assert.ok(a && b);
      return apart(a, b);
    };
    assert.ok(tips(POSES[shape]) < tips(POSES.flat) * 0.85, `${tips(POSES[shape])} of ${tips(POSES.flat)}`);
  });
}

test("every hand that an arm can end in has a picture of its own", () => {
  const pictures = (Object.keys(ARM_POSES) as (keyof typeof ARM_POSES)[]).map((shape) => {
    const canvas = createCanvas(300, 300);
    const ctx = canvas.getContext("2d");
    ctx.scale(2, 2);
    paintHand(ctx, { x: 75, y: 30, turn: 0, thumb: 1, scale: 1, shape, far: false }, paletteOf(MARA.look, light));
    assert.ok(inked(canvas).count > 4000, `${shape} is hardly seen`);
    return canvas.toBuffer("image/png").toString("base64");
  });
  assert.equal(new Set(pictures).size, pictures.length);
});

test("what two tips hold is between them", () => {
  const { fingers: [index], thumb } = bonesOf(POSES.pinch, 1);
  const [x, y] = gripOf("pinch", 1);
  for (const digit of [index, thumb]) {
    const [tx, ty] = digit?.balls[3]?.at ?? [0, 0];
    assert.ok(Math.hypot(tx - x, ty - y) < 15, `${tx},${ty} is far from ${x},${y}`);
  }
});

function painted(shape: CloseShape, some: { readonly thumb?: 1 | -1; readonly part?: HandPart } = {}): Canvas {
  const canvas = createCanvas(300, 300);
  paintPosedHand(canvas.getContext("2d"), { x: 150, y: 60, turn: 0, thumb: 1, scale: 2, pose: POSES[shape], ...some }, paletteOf(MARA.look, light));
  return canvas;
}

/** How many pixels of it are painted, and their middle from the left. */
function inked(canvas: Canvas): { readonly count: number; readonly middle: number } {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let [count, sum] = [0, 0];
  for (let at = 3; at < data.length; at += 4) {
    if ((data[at] ?? 0) < 128) continue;
    count += 1;
    sum += ((at - 3) / 4) % canvas.width;
  }
  return { count, middle: sum / Math.max(1, count) };
}

test("its parts are painted apart: a thing may lie between the thumb and the rest", () => {
  const [whole, thumb, rest] = [inked(painted("cradle")), inked(painted("cradle", { part: "thumb" })), inked(painted("cradle", { part: "thumbless" }))];
  assert.ok(thumb.count > 0 && thumb.count < rest.count && rest.count < whole.count, `${thumb.count}, ${rest.count}, ${whole.count}`);
  assert.ok(thumb.middle > rest.middle + 20, "its thumb is on the right");
  assert.ok(inked(painted("cradle", { part: "thumb", thumb: -1 })).middle < rest.middle, "and on the left of the other hand");
});
