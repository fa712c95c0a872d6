/** A sheet in a hand: flat, or as it was crumpled and smoothed out again. Knows where the grip is, no body. */
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { HANDWRITTEN } from "../paint/handwriting.ts";
import { fill, inkShape, stroke } from "../paint/brush.ts";
import { polygon, through, type Point } from "../paint/shape.ts";
import type { Palette } from "./palette.ts";

const FLAT: readonly [Point, Point, Point, Point] = [[-44, -82], [48, -88], [54, 24], [-38, 30]];
const CRUMPLED_TO = 0.8;
/** One sheet of two panels: its edges no longer straight, and bent where it was folded. */
const CRUMPLED: readonly Point[] = [[-47, -90], [-14, -87], [20, -91], [53, -86], [56, -60], [50, -31], [56, -2], [52, 29], [16, 26], [-16, 31], [-48, 27], [-44, -2], [-50, -29], [-44, -60]];
const FOLD: readonly Point[] = [[-50, -29], [-12, -32], [18, -28], [50, -31]];
/** The panel below the fold falls back from the light, most of all at the fold. */
const LOWER: readonly Point[] = [...FOLD, [56, -2], [52, 29], [16, 26], [-16, 31], [-48, 27], [-44, -2]];
const UNDER_FOLD: readonly Point[] = [...FOLD, [50, -26], [18, -20], [-12, -26], [-50, -25]];
/** Where it was pressed together in a fist. */
const CREASES: readonly (readonly Point[])[] = [[[53, -86], [40, -70], [34, -56]], [[-48, 27], [-34, 16], [-28, 6]]];
/** Few lines, each with an end of its own. */
const WRITTEN: readonly (readonly [row: number, from: number, to: number])[] = [[-70, -34, 22], [-54, -34, 34], [-4, -34, 36], [12, -34, 4]];

/**
 * @param held out to another, so that all of it is seen between two hands
 * @param mirrored whoever holds it is drawn the other way round, which handwriting is not
 */
export function paintLetter(ctx: Context, palette: Palette, { note, held, mirrored }: { readonly note: string; readonly held: boolean; readonly mirrored: boolean }): void {
  const crumpled = /\bcrumpled\b/i.test(note);
  // What was pressed together in a fist is no large sheet.
  if (crumpled) ctx.scale(CRUMPLED_TO, CRUMPLED_TO);
  if (held) {
    ctx.scale(1.3, 1.3);
    ctx.translate(26, -12);
  }
  const colour = /\b(?:old|yellowed)\b/i.test(note) ? "#eeda9f" : "#f3ead6";
  if (!crumpled) return paintUnfolded(ctx, palette, { colour, mirrored });
  sheet(ctx, palette, colour, CRUMPLED);
  fill(ctx, polygon(LOWER), alpha("#8a7a66", 0.22));
  fill(ctx, polygon(UNDER_FOLD), alpha("#6a5a4a", 0.75));
  stroke(ctx, polygon(FOLD), alpha("#4a3a34", 0.7), 2);
  for (const crease of CREASES) stroke(ctx, through(crease), alpha("#4a3a34", 0.4), 1.6);
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
