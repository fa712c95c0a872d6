/** A leg of trousers as cloth over a leg: full at the seat, caught at the knee, loose over the calf, broken on the shoe. Knows no pose. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, stroke } from "../paint/brush.ts";
import { polygon, strand, type Path, type Point } from "../paint/shape.ts";
import { onLimb, type Halves, type Limb } from "./limb.ts";
import type { Palette, Tones } from "./palette.ts";

/** Half-widths along a leg, in figure units: before and behind of one that is seen from its side, and either side of one that comes at us. */
const CUT: readonly (readonly [share: number, before: number, behind: number, beside: number])[] = [
  [0, 50, 51, 50], [0.12, 52, 52, 51], [0.3, 46, 44, 44], [0.42, 40, 37, 38], [0.49, 43, 33, 38], [0.54, 37, 34, 35],
  [0.62, 32, 40, 35], [0.7, 30, 42, 35], [0.84, 29, 36, 31], [0.93, 35, 31, 33], [1, 33, 35, 34],
];
/** The same three where the leg is widest, at the knee and at the hem. */
export const TROUSER_HALVES: Halves = [51, 36, 33];

/** How far the hem goes on past the ankle, figure units: short over the instep, to the ground behind. */
const HEM = { before: -2, behind: 15 } as const;

/** @param width of the build */
export function trouserPath(limb: Limb, width: number): Path {
  const shares = Array.from({ length: 29 }, (_, at) => at / 28);
  const [before, behind] = ([1, -1] as const).map((side) => shares.map((share) => atEdge(limb, width, share, side)));
  const path = polygon([...seatOf(limb, width), ...(before ?? []), ...hemOf(limb, width), ...(behind ?? []).toReversed()]);
  // Behind a knee that is bent the edge crosses itself.
  return bendOf(limb) > 0.3 ? path.simplify() : path;
}

/** @param across between the edges: 1 that before, -1 that behind */
function atEdge(limb: Limb, width: number, share: number, across: number): Point {
  const [x, y] = onLimb(limb, share);
  const [fx, fy] = forward(limb, share);
  const half = halfOf(limb, share, across >= 0 ? 1 : -1) * width * across;
  return [x + fx * half, y + fy * half];
}

function halfOf({ ahead = 0 }: Limb, share: number, side: 1 | -1): number {
  const above = Math.max(1, CUT.findIndex(([at]) => at >= share));
  const [low, high] = [CUT[above - 1], CUT[above]];
  if (low === undefined || high === undefined) return 0;
  const between = (share - low[0]) / (high[0] - low[0]);
  const eased = between * between * (3 - 2 * between);
  const [before, behind, beside] = [1, 2, 3].map((column) => (low[column] ?? 0) + ((high[column] ?? 0) - (low[column] ?? 0)) * eased);
  const profile = (side > 0 ? before : behind) ?? 0;
  return (beside ?? 0) + (profile - (beside ?? 0)) * Math.abs(ahead);
}

/** Across the leg, to where it looks. */
function forward(limb: Limb, share: number): Point {
  const [dx, dy] = downward(limb, share);
  return (limb.ahead ?? 0) >= 0 ? [dy, -dx] : [-dy, dx];
}

function downward(limb: Limb, share: number): Point {
  const [a, b] = [onLimb(limb, Math.max(0, share - 0.03)), onLimb(limb, Math.min(1, share + 0.03))];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** Round the hip joint, from behind to before. */
function seatOf(limb: Limb, width: number): readonly Point[] {
  const [x, y] = limb.from;
  const [dx, dy] = downward(limb, 0);
  const [fx, fy] = forward(limb, 0);
  return [-0.8, -0.5, -0.2, 0.2, 0.5, 0.8].map((across) => {
    const [out, up] = [across * 50 * width, Math.sqrt(1 - across * across) * 50 * width];
    return [x + fx * out - dx * up, y + fy * out - dy * up];
  });
}

/** From before to behind, sagging over the shoe. */
function hemOf(limb: Limb, width: number): readonly Point[] {
  const [dx, dy] = downward(limb, 1);
  const slant = Math.abs(limb.ahead ?? 0);
  return [0.8, 0.3, -0.3, -0.9].map((across) => {
    const [x, y] = atEdge(limb, width, 1, across);
    const down = (HEM.before + HEM.behind) / 2 + ((HEM.behind - HEM.before) / 2) * -across * slant + 3;
    return [x + dx * down * width, y + dy * down * width];
  });
}

interface Folding {
  readonly width: number;
  readonly tones: Tones;
  readonly palette: Palette;
  readonly far: boolean;
}

/** Where the cloth bends it folds: behind the knee, under the kneecap, on the shoe, and from the crotch down a thigh that goes forward. */
export function paintTrouserFolds(ctx: Context, limb: Limb, { width, tones, palette: { light }, far }: Folding): void {
  const drawn = light.rimless === true;
  if (drawn && !far) paintLitSide(ctx, limb, width, { tones, light });
  const bend = Math.min(1, bendOf(limb) / 0.6);
  const dark = mix(tones.deep, "#0a0610", 0.35);
  const fold = (from: Point, to: Point, { sag, half, strength = 1 }: { readonly sag: number; readonly half: number; readonly strength?: number }): void => {
    const [[ax, ay], [bx, by]] = [atEdge(limb, width, from[0], from[1]), atEdge(limb, width, to[0], to[1])];
    const [dx, dy] = downward(limb, (from[0] + to[0]) / 2);
    const at = (share: number): Point => [ax + (bx - ax) * share + dx * sag * width, ay + (by - ay) * share + dy * sag * width];
    const [p, q] = [at(0.3), at(0.7)];
    fill(ctx, strand([ax, ay, p[0], p[1], q[0], q[1], bx, by], half * width * (drawn ? PEN : 1)), alpha(dark, drawn ? 0.55 + 0.4 * strength : strength * (far ? 0.5 : 0.72)));
  };
  // Behind the knee, and on under the kneecap: the more it bends the deeper.
  fold([0.5, -1.08], [0.455, -0.1 + 0.3 * bend], { sag: 3, half: 2.4 + 2.4 * bend, strength: 0.35 + 0.65 * bend });
  fold([0.535, -1.08], [0.59, -0.3 + 0.5 * bend], { sag: 5, half: 2.4 + 2.4 * bend, strength: 0.6 + 0.4 * bend });
  if (bend > 0.3 && !drawn) fold([0.515, -1.08], [0.52, 0.3], { sag: 3, half: 3.4 });
  if (bend > 0.15) fold([0.525, 1.08], [0.56, 0.2], { sag: 6, half: 2 + 2 * bend, strength: bend });
  // A thigh that is raised draws the cloth up to the crotch.
  if (bend > 0.3) fold([0.16, -1], [0.28, 0.25], { sag: 3, half: 3.2, strength: 0.7 });
  // The break on the shoe.
  fold([0.885, 1.08], [0.93, -0.35], { sag: 7, half: 3.4 });
  fold([0.955, -1.08], [0.94, 0.1], { sag: 5, half: 3, strength: 0.8 });
}

/** A pen's fold is a line, no shadow: thinner, however deep. */
const PEN = 0.85;

/** The side that the light falls on is left paler, for a pen to hatch less. */
function paintLitSide(ctx: Context, limb: Limb, width: number, { tones, light }: { readonly tones: Tones; readonly light: Palette["light"] }): void {
  const [fx] = forward(limb, 0.25);
  const side = fx * light.x >= 0 ? 1 : -1;
  const shares = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1];
  fill(ctx, polygon([...shares.map((share) => atEdge(limb, width, share, side * 1.1)), ...shares.toReversed().map((share) => atEdge(limb, width, share, side * LIT[share > 0.5 ? 1 : 0]))]), alpha(tones.bright, 0.24));
}

/** From the edge inwards to these shares of the half-width, on thigh and shin. */
const LIT = [0.35, 0.4] as const;

/** Radians that the knee is bent in the picture. */
function bendOf({ from, bend, to }: Limb): number {
  const turn = Math.atan2(bend[1] - from[1], bend[0] - from[0]) - Math.atan2(to[1] - bend[1], to[0] - bend[0]);
  return Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
}

/** What the nearer leg throws on the one beyond it, and the line between them. */
export function paintBetweenLegs(ctx: Context, farther: Path, nearer: Path, { tones, by }: { readonly tones: Tones; readonly by: Point }): void {
  inside(ctx, farther, () => {
    ctx.save();
    ctx.translate(by[0], by[1]);
    fill(ctx, nearer, alpha(tones.deep, 0.55));
    ctx.restore();
    stroke(ctx, nearer, alpha(mix(tones.deep, "#0a0610", 0.4), 0.8), 6);
  });
}
