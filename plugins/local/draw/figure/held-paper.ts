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
/** One sheet: its edges ragged, two corners turned in. */
const CRUMPLED: readonly Point[] = [[-40, -90], [-24, -85], [-14, -93], [8, -87], [22, -95], [38, -86], [52, -70], [49, -54], [59, -36], [51, -18], [56, 4], [50, 20], [36, 32], [24, 24], [8, 34], [-6, 26], [-24, 33], [-48, 24], [-44, 4], [-54, -14], [-45, -34], [-54, -58], [-46, -74]];
/** Where it was pressed together in a fist: from two knots out to its edges, none from side to side, or it would be two sheets. */
const CREASES: readonly (readonly Point[])[] = [[[52, -70], [36, -62], [20, -52]], [[20, -52], [4, -34], [-12, -6]], [[20, -52], [30, -28], [51, -18]], [[-54, -58], [-32, -44], [-12, -6]], [[-12, -6], [0, 8], [8, 34]], [[-12, -6], [-30, 4], [-48, 24]]];
/** Between two creases it turns away from the light. */
const HOLLOWS: readonly (readonly Point[])[] = [[[52, -70], [36, -62], [20, -52], [30, -28], [51, -18], [59, -36], [49, -54]], [[-12, -6], [-30, 4], [-48, 24], [-24, 33], [-6, 26], [8, 34], [0, 8]], [[-54, -58], [-32, -44], [-12, -6], [-30, -14], [-54, -14], [-45, -34]]];
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
  for (const hollow of HOLLOWS) fill(ctx, polygon(hollow), alpha("#4e4c4a", 0.5));
  for (const crease of CREASES) stroke(ctx, through(crease), alpha("#3a2a26", 0.72), 1.7);
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
  // What is crumpled is a small white thing before anything: its edge is drawn firmly.
  const firm = outline === CRUMPLED;
  stroke(ctx, polygon([...outline, ...outline.slice(0, 1)]), alpha("#5a4a44", firm ? 0.85 : 0.5), firm ? 4 : 2.4);
}

function lines(ctx: Context): void {
  for (const [at, row] of [-64, -46, -28, -10, 8].entries()) {
    for (const [from, to] of [[-32, -16 + ((at * 7) % 9)], [-2, 16 + ((at * 11) % 8)], [30, 40]] as const) stroke(ctx, polygon([[from, row], [to, row - 2]]), alpha("#4a3a34", 0.6), 3);
  }
}
