/** A hand as large as the thing it is at: bones with flesh on them, lit as one form, with nails, knuckles and creases. Knows no pose. */
import type { CanvasGradient } from "@napi-rs/canvas";
import type { Context } from "../contract.ts";
import type { Palette } from "../figure/palette.ts";
import { fill, inside, outside, radial, roundOutside, stroke } from "../paint/brush.ts";
import { alpha, mix } from "../paint/colour.ts";
import { ellipse, polygon, smooth, through, type Path, type Point } from "../paint/shape.ts";
import { bonesOf, cross, type Ball, type Bones, type Digit, type HandPose, type Point3 } from "./bones.ts";
import { between, bonePath, digitPath, FREE, palmPath, united, without, type Onto } from "./outline.ts";

export interface CloseHand {
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
  readonly onto: Onto;
  readonly palette: Palette;
  readonly worn: number;
}

export function paintCloseHand(ctx: Context, place: CloseHand, palette: Palette): void {
  const { pose, stout = 1, worn = 0.4, part } = place;
  const hand: Hand = { bones: bonesOf(pose, stout), onto: ontoOf(place), palette, worn };
  ctx.save();
  ctx.translate(place.x, place.y);
  const { thumb, fingers } = hand.bones;
  if (part === "thumb") paintBefore(ctx, hand, [thumb]);
  else if (part === "tips") paintBefore(ctx, hand, fingers);
  else paintWhole(ctx, hand, part === "thumbless");
  ctx.restore();
}

/** Alone they hide what is behind them from where they leave the hand: the thumb from the middle of its ball, a finger from its first joint. */
function paintBefore(ctx: Context, hand: Hand, digits: readonly Digit[]): void {
  for (const digit of byDepth(digits)) {
    const { balls: [root, joint, ...tips] } = digit;
    if (root === undefined || joint === undefined) continue;
    const cut: Ball = digit.thumb ? { at: between(root.at, joint.at, 0.55), radius: joint.radius } : { at: between(root.at, joint.at, 0.7), radius: joint.radius };
    const short: Digit = { ...digit, balls: [cut, joint, ...tips] };
    fill(ctx, digitPath(short, hand.onto), hand.palette.skin.base);
    paintDigit(ctx, hand, short, cut);
  }
}

function paintWhole(ctx: Context, hand: Hand, thumbless: boolean): void {
  const { bones, onto } = hand;
  const all = thumbless ? bones.fingers : [...bones.fingers, bones.thumb];
  const far = all.filter(isBehind);
  const near = all.filter((digit) => !isBehind(digit));
  for (const digit of byDepth(far)) paintDigit(ctx, hand, digit, undefined);
  const palm = palmPath(bones, onto, thumbless);
  const whole = united([palm, ...near.map((digit) => digitPath(digit, onto))]);
  paintForm(ctx, hand, whole);
  if (far.length > 0) stroke(ctx, palm, line(hand, 0.5), 1.5 * onto.scale);
  paintLines(ctx, hand, palm);
  for (const digit of byDepth(near)) paintDigit(ctx, hand, digit, digit.balls[0]);
}

/** Curled away from us, behind the palm. */
function isBehind({ balls, thumb }: Digit): boolean {
  const [root, first, second, tip] = balls.map(({ at: [, , z] }) => z);
  // Beside the palm it is seen whole.
  if (thumb) return ((first ?? 0) + (second ?? 0) + (tip ?? 0)) / 3 < -9 && (balls[3]?.at[0] ?? 0) < BESIDE;
  return ((root ?? 0) + (first ?? 0)) / 2 < -9;
}

/** From the middle of the hand to what its index covers. */
const BESIDE = 24;

function byDepth(digits: readonly Digit[]): readonly Digit[] {
  const depth = ({ balls }: Digit): number => balls.reduce((sum, { at: [, , z] }) => sum + z, 0);
  return digits.toSorted((a, b) => depth(a) - depth(b));
}

/** All of it in one light; at the wrist it has no edge, where the arm goes on. */
function paintForm(ctx: Context, { palette: { skin, light }, bones, onto }: Hand, whole: Path): void {
  const { scale } = onto;
  fill(ctx, whole, skin.base);
  inside(ctx, whole, () => {
    roundOutside(ctx, whole, [light.x * 9 * scale, light.y * 8 * scale], [skin.shade, 0.42]);
    outside(ctx, whole, [-light.x * 1.8 * scale, -light.y * 1.8 * scale], alpha(skin.rim, 0.7));
  });
  ctx.save();
  ctx.clip(allBut(onto.place(bones.seen([0, -16, 0])), 18 * scale), "evenodd");
  stroke(ctx, whole, alpha(skin.deep, 0.5), 1.1 * scale);
  ctx.restore();
}

function line({ palette: { skin } }: Hand, opacity: number): string {
  return alpha(skin.deep, opacity);
}

/** @param root round which it has no edge: it grows out of the hand there */
function paintDigit(ctx: Context, hand: Hand, digit: Digit, root: Ball | undefined): void {
  const { onto, palette: { skin, light } } = hand;
  const path = digitPath(digit, onto);
  const free = root === undefined ? path : freeOf(digit, root, path, onto);
  fill(ctx, path, root === undefined ? mix(skin.base, skin.shade, 0.3) : grown(ctx, hand, digit, root));
  inside(ctx, free, () => {
    const depth = (digit.balls[1]?.radius ?? 5) * 0.95 * onto.scale;
    roundOutside(ctx, path, [light.x * depth, light.y * depth], [skin.shade, 0.4]);
    outside(ctx, path, [-light.x * 1.5 * onto.scale, -light.y * 1.5 * onto.scale], alpha(skin.rim, 0.8));
    paintWarmth(ctx, hand, digit);
  });
  ctx.save();
  if (root !== undefined) ctx.clip(allBut(onto.place(root.at), reachOf(root, digit) * onto.scale), "evenodd");
  paintBent(ctx, hand, digit, path);
  stroke(ctx, path, line(hand, 0.58), 1.2 * onto.scale);
  ctx.restore();
  paintMarks(ctx, hand, digit);
  paintNail(ctx, hand, digit);
}

/** Its root has the light of the hand it grows out of. */
function grown(ctx: Context, { onto: { place, scale }, palette: { skin } }: Hand, digit: Digit, root: Ball): CanvasGradient {
  const reach = reachOf(root, digit) * scale;
  return radial(ctx, place(root.at), [reach * 0.8, reach * 1.5], [[0, alpha(skin.base, 0)], [1, skin.base]]);
}

/** What of a digit is not about its root. */
function freeOf(digit: Digit, root: Ball, path: Path, onto: Onto): Path {
  const [x, y] = onto.place(root.at);
  const reach = reachOf(root, digit) * onto.scale;
  return without(path, ellipse([x, y], [reach, reach]));
}

/** Everywhere but about a point; for the rule of evenodd. */
function allBut([x, y]: Point, reach: number): Path {
  const path = polygon([[-4000, -4000], [4000, -4000], [4000, 4000], [-4000, 4000]]);
  path.addPath(ellipse([x, y], [reach, reach]));
  return path;
}

function reachOf(root: Ball, { balls, thumb }: Digit): number {
  const next = balls[balls.indexOf(root) + 1] ?? root;
  const seen = Math.hypot(next.at[0] - root.at[0], next.at[1] - root.at[1]);
  return thumb ? Math.max(root.radius * 1.15, seen * 0.72) : Math.max(root.radius * (balls[0] === root ? 0.7 : 1.1), seen * FREE);
}

/** Tips and joints are redder. */
function paintWarmth(ctx: Context, { onto: { place, scale }, palette: { skin } }: Hand, { balls }: Digit): void {
  for (const [at, strength] of [[1, 0.16], [3, 0.3]] as const) {
    const ball = balls[at];
    if (ball === undefined) continue;
    const [x, y] = place(ball.at);
    const reach = ball.radius * 2.1 * scale;
    ctx.fillStyle = radial(ctx, [x, y], [0, reach], [[0, alpha(skin.blush, strength)], [1, alpha(skin.blush, 0)]]);
    ctx.fillRect(x - reach, y - reach, reach * 2, reach * 2);
  }
}

/** A bone that goes away from us, or comes towards us, from one that does not: the nearer one has an edge over the farther. */
function paintBent(ctx: Context, hand: Hand, { balls }: Digit, path: Path): void {
  const { onto, palette: { skin } } = hand;
  for (let at = 1; at < balls.length - 1; at += 1) {
    const [a, b, c] = [balls[at - 1], balls[at], balls[at + 1]];
    if (a === undefined || b === undefined || c === undefined) continue;
    const bend = Math.abs(slope(a, b) - slope(b, c));
    if (bend < 0.5) continue;
    const nearer = a.at[2] > c.at[2] ? bonePath([a, b], onto) : bonePath([b, c], onto);
    const farther = a.at[2] > c.at[2] ? bonePath([b, c], onto) : bonePath([a, b], onto);
    const opacity = Math.min(1, (bend - 0.5) * 2);
    inside(ctx, without(farther, nearer), () => fill(ctx, path, alpha(skin.shade, 0.3 * opacity)));
    inside(ctx, farther, () => stroke(ctx, nearer, line(hand, 0.5 * opacity), 1.2 * onto.scale));
  }
}

/** Sine of the angle by which a bone comes towards us. */
function slope(a: Ball, b: Ball): number {
  return (b.at[2] - a.at[2]) / (Math.hypot(b.at[0] - a.at[0], b.at[1] - a.at[1], b.at[2] - a.at[2]) || 1);
}

/** Across its joints: on the back two short lines over the first, on the palm a fold. */
function paintMarks(ctx: Context, hand: Hand, digit: Digit): void {
  const { onto } = hand;
  const { balls, back, thumb } = digit;
  if (Math.abs(back[2]) < 0.3) return;
  for (const at of thumb ? [2] : [1, 2]) {
    const [before, ball, after] = [balls[at - 1], balls[at], balls[at + 1]];
    if (before === undefined || ball === undefined || after === undefined) continue;
    const [ax, ay] = onto.place(before.at);
    const [bx, by] = onto.place(after.at);
    const long = Math.hypot(bx - ax, by - ay);
    if (long < ball.radius * 2.2 * onto.scale) continue;
    const [dx, dy] = [(bx - ax) / long, (by - ay) / long];
    const [x, y] = onto.place(ball.at);
    const r = ball.radius * onto.scale;
    const arc = (shift: number, half: number, bow: number): Path => through([-1, 0, 1].map((side): Point => [x + dx * (shift + bow * (1 - side * side)) * r - dy * side * half * r, y + dy * (shift + bow * (1 - side * side)) * r + dx * side * half * r]));
    const deep = line(hand, 0.1 + 0.26 * hand.worn);
    if (back[2] < 0) stroke(ctx, arc(0, 0.72, 0.12), line(hand, 0.2 + 0.14 * hand.worn), onto.scale);
    else for (const shift of at === 1 || thumb ? [-0.26, 0.26] : [0]) stroke(ctx, arc(shift, at === 1 ? 0.42 : 0.34, Math.sign(shift) * 0.14), deep, 0.9 * onto.scale);
  }
}

function paintNail(ctx: Context, { onto, palette: { skin } }: Hand, { balls, back, along, thumb }: Digit): void {
  if (back[2] < 0.12) return;
  const tip = balls[3];
  if (tip === undefined) return;
  const across = cross(along, back);
  const { radius } = tip;
  const at = (u: number, v: number): Point => {
    // It lies round the finger: what is aside of its middle is lower.
    const high = Math.sqrt(Math.max(0, 1 - v * v * 0.62)) * 0.92;
    return onto.place([0, 1, 2].map((axis) => (tip.at[axis] ?? 0) + ((along[axis] ?? 0) * u + (across[axis] ?? 0) * v * 0.9 + (back[axis] ?? 0) * high) * radius) as unknown as Point3);
  };
  const long = thumb ? 1.15 : 1.05;
  const nail = smooth([at(-1.2 * long, -0.5), at(-0.4, -0.78), at(0.45, -0.7), at(0.92, -0.3), at(0.98, 0), at(0.92, 0.3), at(0.45, 0.7), at(-0.4, 0.78), at(-1.2 * long, 0.5), at(-1.36 * long, 0)]);
  fill(ctx, nail, mix(mix(skin.base, "#ffd9cc", 0.34), skin.rim, 0.25));
  inside(ctx, nail, () => fill(ctx, smooth([at(0.5, -0.9), at(0.72, -0.4), at(0.78, 0), at(0.72, 0.4), at(0.5, 0.9), at(1.6, 0.9), at(1.8, 0), at(1.6, -0.9)]), alpha("#fff6ec", 0.6)));
  stroke(ctx, nail, alpha(skin.deep, 0.36), 0.8 * onto.scale);
}

/** Knuckles and tendons on the back, folds in the palm. */
function paintLines(ctx: Context, hand: Hand, palm: Path): void {
  const { bones, onto, palette: { skin } } = hand;
  const lay = (points: readonly Point3[]): Path => through(points.map((point) => onto.place(bones.seen(point))));
  if (bones.back < -0.3) {
    inside(ctx, palm, () => {
      stroke(ctx, lay([[15, 36, -6], [9, 34, -6], [4, 27, -6], [2, 16, -6], [3.5, 6, -6]]), line(hand, 0.4), 1.3 * onto.scale);
      stroke(ctx, lay([[16, 36.5, -6], [8, 35, -6], [-2, 30, -6], [-12, 25, -6]]), line(hand, 0.3), 1.1 * onto.scale);
      stroke(ctx, lay([[-20, 35, -6], [-12, 36.5, -6], [-2, 39.5, -6], [5, 44, -6]]), line(hand, 0.34), 1.2 * onto.scale);
    });
    return;
  }
  if (bones.back < 0.3) return;
  for (const { balls: [root, joint] } of bones.fingers) {
    if (root === undefined || joint === undefined) continue;
    const [x, y] = onto.place(root.at);
    const reach = root.radius * 1.25 * onto.scale;
    inside(ctx, palm, () => {
      ctx.fillStyle = radial(ctx, [x, y], [0, reach], [[0, alpha(skin.blush, 0.18)], [1, alpha(skin.blush, 0)]]);
      ctx.fillRect(x - reach, y - reach, reach * 2, reach * 2);
    });
    const [kx, ky, kz] = root.at;
    const side = (dx: number, dy: number): Point => onto.place([kx + dx * root.radius, ky + dy * root.radius, kz]);
    stroke(ctx, through([side(-0.5, -0.05), side(0, -0.25), side(0.5, -0.05)]), line(hand, 0.06 + 0.22 * hand.worn), onto.scale);
    const [tx, ty] = onto.place(between(root.at, bones.palm[0]?.at ?? root.at, 0.42));
    stroke(ctx, through([side(0, -0.9), [(x + tx) / 2 + (side(0, -0.9)[0] - x) * 0.5, (y + ty) / 2], [tx, ty]]), line(hand, 0.12 * hand.worn), 1.5 * onto.scale);
  }
}

/** The points themselves are turned, so that light still comes from where it comes from. */
function ontoOf({ thumb, scale, turn }: CloseHand): Onto {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return {
    scale,
    place([x, y]) {
      const [sx, sy] = [x * thumb * scale, y * scale];
      return [sx * cos - sy * sin, sx * sin + sy * cos];
    },
  };
}
