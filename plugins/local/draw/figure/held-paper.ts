/** A sheet in a hand: flat, or as it was crumpled and smoothed out again. Knows where the grip is, no body. */
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { fill, inkShape, stroke } from "../paint/brush.ts";
import { polygon, type Point } from "../paint/shape.ts";
import type { Palette } from "./palette.ts";

const FLAT: readonly Point[] = [[-44, -82], [48, -88], [54, 24], [-38, 30]];
/** Torn nowhere, straight nowhere. */
const CRUMPLED: readonly Point[] = [[-47, -78], [-22, -71], [-4, -87], [20, -76], [51, -84], [45, -56], [57, -32], [46, -10], [55, 18], [28, 14], [10, 30], [-14, 19], [-40, 28], [-35, 2], [-47, -20], [-36, -48]];
/** Where it was pressed together: light on one side of the fold, shade on the other. */
const FOLDS: readonly (readonly Point[])[] = [
  [[-47, -78], [-14, -44], [6, -50], [51, -84]], [[-14, -44], [-20, -6], [-40, 28]], [[6, -50], [24, -18], [55, 18]], [[-20, -6], [4, -22], [24, -18], [57, -32]], [[4, -22], [10, 30]], [[-36, -48], [-14, -44], [-4, -87]],
];
const SHADED: readonly (readonly Point[])[] = [[[-47, -78], [-14, -44], [-36, -48]], [[6, -50], [24, -18], [57, -32], [45, -56]], [[-20, -6], [4, -22], [10, 30], [-14, 19]]];

/** @param held out to another, so that all of it is seen between two hands */
export function paintLetter(ctx: Context, palette: Palette, { note, held }: { readonly note: string; readonly held: boolean }): void {
  if (held) {
    ctx.scale(1.3, 1.3);
    ctx.translate(16, 4);
  }
  const colour = /\b(?:old|yellowed)\b/i.test(note) ? "#eeda9f" : "#f3ead6";
  if (!/\bcrumpled\b/i.test(note)) return paintPaper(ctx, palette, colour);
  sheet(ctx, palette, colour, CRUMPLED);
  for (const facet of SHADED) fill(ctx, polygon(facet), alpha("#8a7a66", 0.42));
  lines(ctx, 5);
  for (const fold of FOLDS) {
    stroke(ctx, polygon(fold), alpha("#4a3a34", 0.7), 2.6);
    stroke(ctx, polygon(fold.map(([x, y]): Point => [x + 2.5, y + 2.5])), alpha("#ffffff", 0.7), 2);
  }
}

export function paintPaper(ctx: Context, palette: Palette, colour: string): void {
  sheet(ctx, palette, colour, FLAT);
  lines(ctx, 0);
}

function sheet(ctx: Context, { light, tones }: Palette, colour: string, outline: readonly Point[]): void {
  const { base, deep, rim } = tones(colour);
  inkShape(ctx, polygon(outline), { base, shade: [deep, 0.2], shadeBy: [light.x * 10, -4], rim: alpha(rim, 0.85), rimBy: [-light.x * 4, -light.y * 4] });
  stroke(ctx, polygon([...outline, ...outline.slice(0, 1)]), alpha("#5a4a44", 0.5), 2.4);
}

/** @param uneven how far a line strays, on a sheet that is not flat */
function lines(ctx: Context, uneven: number): void {
  for (const [at, row] of [-64, -46, -28, -10, 8].entries()) {
    for (const [from, to] of [[-32, -16 + ((at * 7) % 9)], [-2, 16 + ((at * 11) % 8)], [30, 40]] as const) stroke(ctx, polygon([[from, row + (((at * 5 + from) % 3) - 1) * uneven], [to, row - 2 - ((at * 3) % 2) * uneven]]), alpha("#4a3a34", 0.6), 3);
  }
}
