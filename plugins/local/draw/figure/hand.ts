/** Hands: a palm, four fingers and a thumb, each of them lit by itself, so that a hand is one at any size. Knows no pose. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, outside, softOutside, stroke } from "../paint/brush.ts";
import { smooth, through, written, type Path, type Point, type Warp } from "../paint/shape.ts";
import { HAND_SHAPES, type Digit } from "./hand-shapes.ts";
import type { Palette } from "./palette.ts";
import type { HandShape } from "./stance.ts";

export interface HandPlace {
  readonly x: number;
  readonly y: number;
  /** Radians from hanging down, clockwise positive. */
  readonly turn: number;
  /** 1 has the thumb on the right while it hangs. */
  readonly thumb: 1 | -1;
  readonly scale: number;
  readonly shape: HandShape;
  readonly far: boolean;
}

interface Inks {
  readonly palette: Palette;
  readonly base: string;
  readonly far: boolean;
  readonly scale: number;
  /** Pixels of one unit. */
  readonly seen: number;
}

export function paintHand(ctx: Context, place: HandPlace, palette: Palette): void {
  const { palm, behind, before, lines } = HAND_SHAPES[place.shape];
  const { skin } = palette;
  ctx.save();
  ctx.translate(place.x, place.y);
  const { a, b } = ctx.getTransform();
  const inks: Inks = { palette, base: place.far ? mix(skin.base, skin.shade, 0.35) : skin.base, far: place.far, scale: place.scale, seen: Math.hypot(a, b) * place.scale };
  const warp = warpOf(place);
  for (const digit of behind) paintDigit(ctx, digit, { warp, inks });
  flesh(ctx, written(palm, warp), inks, 11);
  for (const digit of before) paintDigit(ctx, digit, { warp, inks });
  for (const line of lines) stroke(ctx, written(line, warp), alpha(skin.deep, 0.4), 2 * place.scale);
  ctx.restore();
}

/** The path itself is turned, so that light still comes from where it comes from. */
function warpOf({ thumb, scale, turn }: HandPlace): Warp {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return (x, y) => {
    const [sx, sy] = [x * thumb * scale, y * scale];
    return [sx * cos - sy * sin, sx * sin + sy * cos];
  };
}

function flesh(ctx: Context, path: Path, { base, palette: { skin, light }, far, scale }: Inks, depth: number): void {
  fill(ctx, path, base);
  inside(ctx, path, () => {
    softOutside(ctx, path, [light.x * depth * scale, light.y * depth * 0.8 * scale], [skin.shade, far ? 0.3 : 0.4]);
    outside(ctx, path, [-light.x * 3.2 * scale, -light.y * 3.2 * scale], alpha(skin.rim, 0.85));
  });
}

/** Smaller than this a finger is an edge, and no form; larger than this it has a nail. */
const FORMED = 0.34;
const NAILED = 0.85;

function paintDigit(ctx: Context, digit: Digit, { warp, inks }: { readonly warp: Warp; readonly inks: Inks }): void {
  const { palette: { skin }, base, scale, seen } = inks;
  const outline = outlineOf(digit);
  const path = smooth(outline.map(([x, y]) => warp(x, y)));
  if (seen < FORMED) fill(ctx, path, base);
  else flesh(ctx, path, inks, 5);
  // Open at the root, where it grows out of the hand.
  stroke(ctx, through(outline.slice(1, -1).map(([x, y]) => warp(x, y))), alpha(skin.deep, 0.55), Math.max(1.9 * scale, (0.9 * scale) / seen));
  if (digit.nail === true && seen > NAILED) paintNail(ctx, digit, { warp, inks });
}

/** Along one side to a round tip, and back along the other. */
function outlineOf({ joints, halves }: Digit): readonly Point[] {
  const sides = joints.map((joint, at): readonly [Point, Point] => {
    const [nx, ny] = acrossAt(joints, at);
    const half = halves[at] ?? 0;
    return [[joint[0] + nx * half, joint[1] + ny * half], [joint[0] - nx * half, joint[1] - ny * half]];
  });
  const last = joints.length - 1;
  const [tx, ty] = joints[last] ?? [0, 0];
  const [nx, ny] = acrossAt(joints, last);
  const half = halves[last] ?? 0;
  return [...sides.map(([left]) => left), [tx + ny * half, ty - nx * half], ...sides.map(([, right]) => right).toReversed()];
}

function acrossAt(joints: readonly Point[], at: number): Point {
  const [fromX, fromY] = joints[Math.max(0, at - 1)] ?? [0, 0];
  const [toX, toY] = joints[Math.min(joints.length - 1, at + 1)] ?? [0, 0];
  const long = Math.hypot(toX - fromX, toY - fromY) || 1;
  return [-(toY - fromY) / long, (toX - fromX) / long];
}

function paintNail(ctx: Context, { joints, halves }: Digit, { warp, inks: { palette: { skin }, base } }: { readonly warp: Warp; readonly inks: Inks }): void {
  const last = joints.length - 1;
  const [x, y] = joints[last] ?? [0, 0];
  const [nx, ny] = acrossAt(joints, last);
  const half = (halves[last] ?? 0) * 0.56;
  const at = (along: number, across: number): Point => warp(x + (ny * along + nx * across) * half, y + (-nx * along + ny * across) * half);
  fill(ctx, smooth([at(-1.4, -0.8), at(0.2, -1), at(1.1, 0), at(0.2, 1), at(-1.4, 0.8)]), mix(mix(base, "#ffd9c4", 0.22), skin.rim, 0.2));
}
