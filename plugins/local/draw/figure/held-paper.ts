/** A sheet in a hand: flat, or as it was crumpled and smoothed out again. Knows where the grip is, no body. */
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { HANDWRITTEN } from "../paint/handwriting.ts";
import { fill, inkShape, stroke } from "../paint/brush.ts";
import { polygon, through, type Point } from "../paint/shape.ts";
import type { Palette } from "./palette.ts";

const FLAT: readonly [Point, Point, Point, Point] = [[-44, -82], [48, -88], [54, 24], [-38, 30]];
/** How large it still is. */
export const CRUMPLED_TO = 0.8;
/** One sheet: its edges no longer straight, a corner turned in. */
const CRUMPLED: readonly Point[] = [[-47, -88], [-20, -92], [8, -86], [34, -93], [54, -84], [52, -56], [58, -30], [52, -4], [55, 22], [36, 31], [10, 25], [-18, 32], [-48, 26], [-44, 2], [-52, -26], [-45, -58]];
/** Where it was pressed together in a fist: from one knot out to its edges, none from side to side, or it would be two sheets. */
const CREASES: readonly (readonly Point[])[] = [[[54, -84], [30, -62], [14, -40]], [[14, -40], [-8, -18], [-48, 26]], [[14, -40], [34, -22], [52, -4]], [[-45, -58], [-22, -46], [14, -40]], [[-8, -18], [2, 6], [10, 25]]];
/** Between two creases it turns away from the light. */
const HOLLOWS: readonly (readonly Point[])[] = [[[54, -84], [30, -62], [14, -40], [34, -22], [52, -4], [58, -30], [52, -56]], [[14, -40], [-8, -18], [-48, 26], [-44, 2], [-52, -26], [-22, -34]]];
/** Few lines, each with an end of its own. */
const WRITTEN: readonly (readonly [row: number, from: number, to: number])[] = [[-68, -32, 30], [-50, -34, 36], [-32, -32, 26], [-14, -34, 36], [4, -32, 8]];

export function isCrumpled(note = ""): boolean {
  return /\bcrumpled\b/i.test(note);
}

/**
 * @param held out to another, so that all of it is seen between two hands
 * @param mirrored whoever holds it is drawn the other way round, which handwriting is not
 */
export function paintLetter(ctx: Context, palette: Palette, { note, held, mirrored }: { readonly note: string; readonly held: boolean; readonly mirrored: boolean }): void {
  const crumpled = isCrumpled(note);
  // What was pressed together in a fist is no large sheet.
  if (crumpled) ctx.scale(CRUMPLED_TO, CRUMPLED_TO);
  if (held) {
    ctx.scale(1.3, 1.3);
    ctx.translate(26, -12);
  }
  const colour = /\b(?:old|yellowed)\b/i.test(note) ? "#eeda9f" : "#f3ead6";
  if (!crumpled) return paintUnfolded(ctx, palette, { colour, mirrored });
  sheet(ctx, palette, colour, CRUMPLED);
  for (const hollow of HOLLOWS) fill(ctx, polygon(hollow), alpha("#8a7a66", 0.2));
  for (const crease of CREASES) stroke(ctx, through(crease), alpha("#4a3a34", 0.42), 1.6);
  for (const [row, from, to] of WRITTEN) stroke(ctx, through(scrawled(row, from, to)), alpha("#3a2a2a", 0.7), 1.4);
}

/** A line of handwriting, seen from where it cannot be read. */
function scrawled(row: number, from: number, to: number): readonly Point[] {
  return Array.from({ length: Math.round((to - from) / 4) }, (_, at): Point => [from + at * 4, row - at * 0.14 + (at % 2 === 0 ? 2 : -2 - ((at * 3 + row) % 3))]);
}

/** As large as it is when it fills a picture, written over by hand, with its folds. */
function paintUnfolded(ctx: Context, palette: Palette, { colour, mirrored }: { readonly colour: string; readonly mirrored: boolean }): void {
  ctx.translate(-4, 30);
  ctx.scale(1.3, 1.36);
  sheet(ctx, palette, colour, FLAT);
  for (const fold of HANDWRITTEN.folds) stroke(ctx, through(fold.map(onFlat)), alpha("#5a4a44", 0.4), 2);
  for (const word of HANDWRITTEN.words) stroke(ctx, through(word.map(([u, v]) => onFlat([mirrored ? -u : u, v]))), alpha("#3a2a26", 0.85), 1.1);
}

/** From shares of a sheet to where they are on one in a hand. */
function onFlat([u, v]: Point): Point {
  const [a, b, c, d] = FLAT;
  const between = (from: Point, to: Point, share: number): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  return between(between(a, b, (u + 1) / 2), between(d, c, (u + 1) / 2), (v + 1) / 2);
}

export function paintPaper(ctx: Context, palette: Palette, colour: string): void {
  sheet(ctx, palette, colour, FLAT);
  lines(ctx);
}

function sheet(ctx: Context, { light, tones }: Palette, colour: string, outline: readonly Point[]): void {
  const { base, deep, rim } = tones(colour);
  inkShape(ctx, polygon(outline), { base, shade: [deep, 0.2], shadeBy: [light.x * 10, -4], rim: alpha(rim, 0.85), rimBy: [-light.x * 4, -light.y * 4] });
  stroke(ctx, polygon([...outline, ...outline.slice(0, 1)]), alpha("#5a4a44", 0.5), 2.4);
}

function lines(ctx: Context): void {
  for (const [at, row] of [-64, -46, -28, -10, 8].entries()) {
    for (const [from, to] of [[-32, -16 + ((at * 7) % 9)], [-2, 16 + ((at * 11) % 8)], [30, 40]] as const) stroke(ctx, polygon([[from, row], [to, row - 2]]), alpha("#4a3a34", 0.6), 3);
  }
}
