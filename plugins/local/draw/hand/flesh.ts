/** A hand from far and from near: flesh lit as one form, with nails, knuckles and creases. Knows no pose. */
import type { CanvasGradient } from "@napi-rs/canvas";
import type { Context } from "../contract.ts";
import type { Palette } from "../figure/palette.ts";
import { fill, inside, outside, radial, roundOutside, stroke } from "../paint/brush.ts";
import { alpha, mix } from "../paint/colour.ts";
import { ellipse, polygon, smooth, through, type Path, type Point } from "../paint/shape.ts";
import { cross, type Bones, type Digit, type HandPose, type Point3 } from "./bones.ts";
import { between, flat } from "./outline.ts";
import { partsOf, type Layers, type Part } from "./parts.ts";

export interface PosedHand {
  readonly x: number;
  readonly y: number;
  /** Radians from hanging down, clockwise positive. */
  readonly turn: number;
  /** 1 has the thumb on the right while it hangs. */
  readonly thumb: 1 | -1;
  /** Pixels of a unit of which a hand has 110. */
  readonly scale: number;
  readonly pose: HandPose;
  /** How thick its fingers are: 1 for an adult's. */
  readonly stout?: number;
  /** How deep its lines are: 0 those of a child, 1 of somebody old. */
  readonly worn?: number;
  readonly part?: HandPart | undefined;
}

/** What is painted where a thing lies between: all but the thumb, the thumb alone, or what of the fingers comes round it. */
export type HandPart = "thumb" | "thumbless" | "tips";

interface Hand {
  readonly bones: Bones;
  /** Its light comes from where it comes from, however the hand is turned. */
  readonly palette: Palette;
  readonly worn: number;
  /** Its nails and lines can be seen. */
  readonly fine: boolean;
}

/** Pixels of a unit. */
const FINE = 0.45;

export function paintPosedHand(ctx: Context, place: PosedHand, palette: Palette): void {
  const { pose, stout = 1, worn = 0.4, part, scale, turn, thumb } = place;
  const parts = partsOf(pose, stout);
  const { a, b } = ctx.getTransform();
  const hand: Hand = { bones: parts.bones, palette: { ...palette, light: { ...palette.light, ...turnedBack(palette.light, place) } }, worn, fine: Math.hypot(a, b) * scale > FINE };
  ctx.save();
  ctx.translate(place.x, place.y);
  ctx.rotate(turn);
  ctx.scale(scale * thumb, scale);
  if (part === "thumb" || part === "tips") paintAlone(ctx, hand, parts[part]);
  else paintLayers(ctx, hand, parts[part ?? "whole"]);
  ctx.restore();
}

function turnedBack({ x, y }: Palette["light"], { turn, thumb }: PosedHand): { readonly x: number; readonly y: number } {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return { x: (x * cos + y * sin) * thumb, y: y * cos - x * sin };
}

/** They hide what is behind them. */
function paintAlone(ctx: Context, hand: Hand, parts: readonly Part[]): void {
  for (const part of parts) {
    fill(ctx, part.path, hand.palette.skin.base);
    paintDigit(ctx, hand, part);
  }
}

function paintLayers(ctx: Context, hand: Hand, { far, palm, form, near }: Layers): void {
  for (const part of far) paintDigit(ctx, hand, part);
  paintForm(ctx, hand, form);
  if (far.length > 0) stroke(ctx, palm, line(hand, 0.5), 1.5);
  if (hand.fine) paintLines(ctx, hand, palm);
  for (const part of near) paintDigit(ctx, hand, part);
}

/** All of it in one light; at the wrist it has no edge, where the arm goes on. */
function paintForm(ctx: Context, { palette: { skin, light }, bones }: Hand, form: Path): void {
  fill(ctx, form, skin.base);
  inside(ctx, form, () => {
    roundOutside(ctx, form, [light.x * 9, light.y * 8], [skin.shade, 0.42]);
    outside(ctx, form, [-light.x * 1.8, -light.y * 1.8], alpha(skin.rim, 0.7));
  });
  ctx.save();
  ctx.clip(allBut(flat(bones.seen([0, -16, 0])), 18), "evenodd");
  stroke(ctx, form, alpha(skin.deep, 0.5), 1.1);
  ctx.restore();
}

function line({ palette: { skin } }: Hand, opacity: number): string {
  return alpha(skin.deep, opacity);
}

function paintDigit(ctx: Context, hand: Hand, part: Part): void {
  const { skin, light } = hand.palette;
  const { digit, path, free, root } = part;
  fill(ctx, path, root === undefined ? mix(skin.base, skin.shade, 0.3) : grown(ctx, hand, root));
  inside(ctx, free, () => {
    const depth = (digit.balls[1]?.radius ?? 5) * 0.95;
    roundOutside(ctx, path, [light.x * depth, light.y * depth], [skin.shade, 0.4]);
    outside(ctx, path, [-light.x * 1.5, -light.y * 1.5], alpha(skin.rim, 0.8));
    if (hand.fine) paintWarmth(ctx, hand, digit);
  });
  ctx.save();
  if (root !== undefined) ctx.clip(allBut(flat(root.ball.at), root.reach), "evenodd");
  for (const { nearer, farther, seen, sharp } of part.bends) {
    inside(ctx, seen, () => fill(ctx, path, alpha(skin.shade, 0.3 * sharp)));
    inside(ctx, farther, () => stroke(ctx, nearer, line(hand, 0.5 * sharp), 1.2));
  }
  stroke(ctx, path, line(hand, 0.58), 1.2);
  ctx.restore();
  if (!hand.fine) return;
  paintMarks(ctx, hand, digit);
  paintNail(ctx, hand, digit);
}

/** Its root has the light of the hand it grows out of. */
function grown(ctx: Context, { palette: { skin } }: Hand, { ball, reach }: NonNullable<Part["root"]>): CanvasGradient {
  return radial(ctx, flat(ball.at), [reach * 0.8, reach * 1.5], [[0, alpha(skin.base, 0)], [1, skin.base]]);
}

/** Everywhere but about a point; for the rule of evenodd. */
function allBut([x, y]: Point, reach: number): Path {
  const path = polygon([[-4000, -4000], [4000, -4000], [4000, 4000], [-4000, 4000]]);
  path.addPath(ellipse([x, y], [reach, reach]));
  return path;
}

/** Tips and joints are redder. */
function paintWarmth(ctx: Context, { palette: { skin } }: Hand, { balls }: Digit): void {
  for (const [at, strength] of [[1, 0.16], [3, 0.3]] as const) {
    const ball = balls[at];
    if (ball === undefined) continue;
    const [x, y] = flat(ball.at);
    const reach = ball.radius * 2.1 ;
    ctx.fillStyle = radial(ctx, [x, y], [0, reach], [[0, alpha(skin.blush, strength)], [1, alpha(skin.blush, 0)]]);
    ctx.fillRect(x - reach, y - reach, reach * 2, reach * 2);
  }
}

/** Across its joints: on the back two short lines over the first, on the palm a fold. */
function paintMarks(ctx: Context, hand: Hand, digit: Digit): void {
  const { balls, back, thumb } = digit;
  if (Math.abs(back[2]) < 0.3) return;
  for (const at of thumb ? [2] : [1, 2]) {
    const [before, ball, after] = [balls[at - 1], balls[at], balls[at + 1]];
    if (before === undefined || ball === undefined || after === undefined) continue;
    const [ax, ay] = flat(before.at);
    const [bx, by] = flat(after.at);
    const long = Math.hypot(bx - ax, by - ay);
    if (long < ball.radius * 2.2) continue;
    const [dx, dy] = [(bx - ax) / long, (by - ay) / long];
    const [x, y] = flat(ball.at);
    const r = ball.radius;
    const arc = (shift: number, half: number, bow: number): Path => through([-1, 0, 1].map((side): Point => [x + dx * (shift + bow * (1 - side * side)) * r - dy * side * half * r, y + dy * (shift + bow * (1 - side * side)) * r + dx * side * half * r]));
    const deep = line(hand, 0.1 + 0.26 * hand.worn);
    if (back[2] < 0) stroke(ctx, arc(0, 0.72, 0.12), line(hand, 0.2 + 0.14 * hand.worn), 1);
    else for (const shift of at === 1 || thumb ? [-0.26, 0.26] : [0]) stroke(ctx, arc(shift, at === 1 ? 0.42 : 0.34, Math.sign(shift) * 0.14), deep, 0.9);
  }
}

function paintNail(ctx: Context, { palette: { skin } }: Hand, { balls, back, along, thumb }: Digit): void {
  if (back[2] < 0.12) return;
  const tip = balls[3];
  if (tip === undefined) return;
  const across = cross(along, back);
  const { radius } = tip;
  const at = (u: number, v: number): Point => {
    // It lies round the finger: what is aside of its middle is lower.
    const high = Math.sqrt(Math.max(0, 1 - v * v * 0.62)) * 0.92;
    return flat([0, 1, 2].map((axis) => (tip.at[axis] ?? 0) + ((along[axis] ?? 0) * u + (across[axis] ?? 0) * v * 0.9 + (back[axis] ?? 0) * high) * radius) as unknown as Point3);
  };
  const long = thumb ? 1.15 : 1.05;
  const nail = smooth([at(-1.2 * long, -0.5), at(-0.4, -0.78), at(0.45, -0.7), at(0.92, -0.3), at(0.98, 0), at(0.92, 0.3), at(0.45, 0.7), at(-0.4, 0.78), at(-1.2 * long, 0.5), at(-1.36 * long, 0)]);
  fill(ctx, nail, mix(mix(skin.base, "#ffd9cc", 0.34), skin.rim, 0.25));
  inside(ctx, nail, () => fill(ctx, smooth([at(0.5, -0.9), at(0.72, -0.4), at(0.78, 0), at(0.72, 0.4), at(0.5, 0.9), at(1.6, 0.9), at(1.8, 0), at(1.6, -0.9)]), alpha("#fff6ec", 0.6)));
  stroke(ctx, nail, alpha(skin.deep, 0.36), 0.8);
}

/** Knuckles and tendons on the back, folds in the palm. */
function paintLines(ctx: Context, hand: Hand, palm: Path): void {
  const { bones, palette: { skin } } = hand;
  const lay = (points: readonly Point3[]): Path => through(points.map((point) => flat(bones.seen(point))));
  if (bones.back < -0.3) {
    inside(ctx, palm, () => {
      stroke(ctx, lay([[15, 36, -6], [9, 34, -6], [4, 27, -6], [2, 16, -6], [3.5, 6, -6]]), line(hand, 0.4), 1.3);
      stroke(ctx, lay([[16, 36.5, -6], [8, 35, -6], [-2, 30, -6], [-12, 25, -6]]), line(hand, 0.3), 1.1);
      stroke(ctx, lay([[-20, 35, -6], [-12, 36.5, -6], [-2, 39.5, -6], [5, 44, -6]]), line(hand, 0.34), 1.2);
    });
    return;
  }
  if (bones.back < 0.3) return;
  for (const { balls: [root, joint] } of bones.fingers) {
    if (root === undefined || joint === undefined) continue;
    const [x, y] = flat(root.at);
    const reach = root.radius * 1.25;
    inside(ctx, palm, () => {
      ctx.fillStyle = radial(ctx, [x, y], [0, reach], [[0, alpha(skin.blush, 0.18)], [1, alpha(skin.blush, 0)]]);
      ctx.fillRect(x - reach, y - reach, reach * 2, reach * 2);
    });
    const [kx, ky, kz] = root.at;
    const side = (dx: number, dy: number): Point => flat([kx + dx * root.radius, ky + dy * root.radius, kz]);
    stroke(ctx, through([side(-0.5, -0.05), side(0, -0.25), side(0.5, -0.05)]), line(hand, 0.06 + 0.22 * hand.worn), 1);
    const [tx, ty] = flat(between(root.at, bones.palm[0]?.at ?? root.at, 0.42));
    stroke(ctx, through([side(0, -0.9), [(x + tx) / 2 + (side(0, -0.9)[0] - x) * 0.5, (y + ty) / 2], [tx, ty]]), line(hand, 0.12 * hand.worn), 1.5);
  }
}
