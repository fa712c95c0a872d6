/** Limbs: two bones in one smooth tapered shape, flat ink with form shadow and rim. Knows no person. */
import type { CanvasGradient } from "@napi-rs/canvas";
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, linear, outside, softOutside } from "../paint/brush.ts";
import { ribbon, type Path, type Point } from "../paint/shape.ts";
import type { Palette, Tones } from "./palette.ts";

export interface Limb {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
  /** Of a leg that is clothed or bare: which way it looks, -1 the left edge to 1 the right one, so that knee and calf are seen. */
  readonly ahead?: number;
}

/** Half-widths at the start, the bend and the end. */
export type Halves = readonly [number, number, number];

/** @param stretch which part of it, 0 the start to 1 the end */
export function limbPath(limb: Limb, halves: Halves, stretch: Point = [0, 1]): Path {
  const middle: Point[] = [];
  const widths: number[] = [];
  if (stretch[0] === 0) roundStart(limb, halves[0], middle, widths);
  for (let at = 0; at <= 22; at += 1) {
    const share = stretch[0] + ((stretch[1] - stretch[0]) * at) / 22;
    const [calf, knee] = [swell(limb, share, CALF), swell(limb, share, KNEE)];
    middle.push(aside(limb, share, knee - calf, halves[1]));
    widths.push(halfAt(halves, share) + (calf + knee) * halves[1]);
  }
  const path = ribbon(middle, widths);
  return isSharp(limb) ? path.simplify() : path;
}

/** Where on a leg it swells, how far along, and by which share of the half-width at the knee: the calf goes out behind, the kneecap before. */
const CALF = [0.68, 0.13, 0.15] as const;
const KNEE = [0.49, 0.06, 0.07] as const;

function swell({ ahead }: Limb, share: number, [at, along, by]: readonly [number, number, number]): number {
  return ahead === undefined ? 0 : by * Math.exp(-(((share - at) / along) ** 2));
}

/** What swells on one side moves the middle of the limb to that side. */
function aside(limb: Limb, share: number, out: number, half: number): Point {
  const [x, y] = onLimb(limb, share);
  const { from, bend, to, ahead = 0 } = limb;
  if (ahead === 0) return [x, y];
  const [dx, dy] = share < 0.5 ? direction(from, bend) : direction(bend, to);
  return [x + dy * out * ahead * half, y - dx * out * ahead * half];
}

/** A cap like a half circle, made of the ribbon's own widths so that the outline stays one line. */
export function roundStart({ from, bend }: Limb, half: number, middle: Point[], widths: number[]): void {
  const [dx, dy] = direction(from, bend);
  for (const back of [0.995, 0.96, 0.85, 0.65, 0.4, 0.2]) {
    middle.push([from[0] - dx * half * back, from[1] - dy * half * back]);
    widths.push(half * Math.sqrt(1 - back * back));
  }
}

export function direction(a: Point, b: Point): Point {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** The bend is rounded over a third of both bones; one that folds back keeps the corner of its joint, or it would be a hose. */
export function onLimb(limb: Limb, share: number): Point {
  return onBones(limb, share, { round: isSharp(limb) ? 0.13 : limb.ahead === undefined ? 0.3 : 0.16, span: 0.15 });
}

/** @param round share of either bone over which the bend is rounded @param span share of the whole limb, before the bend and behind it, that this takes */
export function onBones({ from, bend, to }: Limb, share: number, { round, span }: { readonly round: number; readonly span: number }): Point {
  const [a, c] = [between(from, bend, 1 - round), between(bend, to, round)];
  if (share < 0.5 - span) return between(from, a, share / (0.5 - span));
  if (share > 0.5 + span) return between(c, to, (share - 0.5 - span) / (0.5 - span));
  const t = (share - 0.5 + span) / (span * 2);
  return between(between(a, bend, t), between(bend, c, t), t);
}

function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

export function halfAt([start, bend, end]: Halves, share: number): number {
  const eased = (t: number): number => t * t * (3 - 2 * t);
  return share < 0.5 ? start + (bend - start) * eased(share * 2) : bend + (end - bend) * eased(share * 2 - 1);
}

/** Folded back on itself. */
export function isSharp({ from, bend, to }: Limb): boolean {
  const [ax, ay] = direction(from, bend);
  const [bx, by] = direction(bend, to);
  return ax * bx + ay * by < 0.35;
}

export interface Finish {
  readonly halves: Halves;
  readonly tones: Tones;
  readonly palette: Palette;
  /** On the side away from the camera: darker. */
  readonly far?: boolean;
  /** Of cloth: paints what it wrinkles in at the bend. */
  readonly wrinkle?: () => void;
  /** Goes on from a part that is painted already: no edge of its own. */
  readonly joined?: boolean;
  /** Runs slanting through a close picture: round along its whole length, and of one colour from end to end. */
  readonly slanting?: boolean;
}

export function paintLimb(ctx: Context, path: Path, limb: Limb, { halves, tones, palette, far = false, wrinkle, joined = false, slanting = false }: Finish): void {
  const { light } = palette;
  const width = halves[1];
  const foldsBack = wrinkle !== undefined && isSharp(limb);
  fill(ctx, path, far ? mix(tones.base, tones.shade, 0.45) : tones.base);
  inside(ctx, path, () => {
    const box = slanting ? athwart(limb, width, light) : sideways(limb, halves[0]);
    ctx.fillStyle = linear(ctx, slanting || light.x >= 0 ? box : [box[1], box[0]], [[0, alpha(tones.deep, foldsBack ? 0.4 : 0.8)], [0.45, alpha(tones.shade, far ? 0.45 : 0.35)], [0.8, alpha(tones.base, 0)], [1, alpha(tones.bright, 0.25)]]);
    ctx.fill(path);
    if (foldsBack) {
      // Towards us it comes out of the shade of the trunk.
      ctx.fillStyle = linear(ctx, [limb.from, limb.bend], [[0, alpha(tones.shade, 0.6)], [0.72, alpha(tones.shade, 0)]]);
      ctx.fill(limbPath(limb, halves, [0, 0.4]));
    }
    wrinkle?.();
    if (joined) return;
    softOutside(ctx, path, [light.x * width * 0.5, light.y * width * 0.4], [tones.deep, 0.12 + 0.1 * light.strength]);
    outside(ctx, path, [-light.x * 5.5, -light.y * 5.5], fading(ctx, limb, tones.rim, far ? 0.55 : 0.8));
  });
}

/** The rim begins below the joint, or a shoulder would look like a doll's. */
function fading(ctx: Context, { from, bend, to }: Limb, rim: string, opacity: number): CanvasGradient {
  const end = Math.hypot(bend[0] - from[0], bend[1] - from[1]) > 40 ? bend : to;
  return linear(ctx, [from, end], [[0, alpha(rim, 0)], [0.25, alpha(rim, 0.15 * opacity)], [0.7, alpha(rim, opacity)]]);
}

/** From the left to the right edge of what the limb covers. */
function sideways({ from, bend, to }: Limb, half: number): readonly [Point, Point] {
  const left = Math.min(from[0], bend[0], to[0]) - half;
  const right = Math.max(from[0], bend[0], to[0]) + half;
  return [[left, 0], [right, 0]];
}

/** From the side in the shade to the one in the light. */
function athwart({ from, to }: Limb, half: number, light: Palette["light"]): readonly [Point, Point] {
  const [dx, dy] = direction(from, to);
  const side = -dy * light.x + dx * light.y < 0 ? -1 : 1;
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const [nx, ny] = [-dy * half * side, dx * half * side];
  return [[x - nx, y - ny], [x + nx, y + ny]];
}

/** Of an upper arm that comes towards us little cloth is seen: 1, and up to 1.7 of one that is seen from its side. */
export function seenAlong({ from, bend }: Limb, half: number): number {
  return Math.min(1.7, Math.max(1, Math.hypot(from[0] - bend[0], from[1] - bend[1]) / (half * 2)));
}
