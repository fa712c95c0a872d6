/** A sheet in a hand: flat, or as it was crumpled and smoothed out again. Knows where the grip is, no body. */
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { fill, inkShape, stroke } from "../paint/brush.ts";
import { polygon, through, type Point } from "../paint/shape.ts";
import type { Palette } from "./palette.ts";

const FLAT: readonly Point[] = [[-44, -82], [48, -88], [54, 24], [-38, 30]];
/** A sheet still, its edges no longer straight, and one corner bent over. */
const CRUMPLED: readonly Point[] = [[-50, -90], [-16, -86], [6, -92], [32, -89], [57, -66], [54, -38], [58, -8], [54, 28], [22, 25], [-4, 31], [-42, 27], [-44, -4], [-49, -36], [-45, -62]];
const CORNER: readonly Point[] = [[32, -89], [57, -66], [31, -61]];
/** Where it was folded and pressed together: shade on one side, light on the other. */
const FOLDS: readonly (readonly Point[])[] = [[[-48, -38], [-20, -34], [12, -39], [55, -35]], [[-44, -2], [-8, 2], [24, -3], [57, -6]], [[6, -92], [3, -62], [8, -38]]];
const SHADED: readonly (readonly Point[])[] = [[[-48, -38], [-20, -34], [12, -39], [55, -35], [55, -26], [12, -29], [-20, -24], [-48, -29]], [[-44, -2], [-8, 2], [24, -3], [57, -6], [57, 3], [24, 7], [-8, 12], [-44, 7]]];
/** Each with an end of its own. */
const WRITTEN: readonly (readonly [row: number, from: number, to: number])[] = [[-72, -34, 16], [-54, -34, 38], [-17, -32, 40], [16, -30, 20]];

/** @param held out to another, so that all of it is seen between two hands */
export function paintLetter(ctx: Context, palette: Palette, { note, held }: { readonly note: string; readonly held: boolean }): void {
  if (held) {
    ctx.scale(1.3, 1.3);
    ctx.translate(26, -12);
  }
  const colour = /\b(?:old|yellowed)\b/i.test(note) ? "#eeda9f" : "#f3ead6";
  if (!/\bcrumpled\b/i.test(note)) return paintUnfolded(ctx, palette, colour);
  sheet(ctx, palette, colour, CRUMPLED);
  for (const facet of SHADED) fill(ctx, polygon(facet), alpha("#8a7a66", 0.4));
  for (const fold of FOLDS) stroke(ctx, through(fold), alpha("#4a3a34", 0.55), 2);
  for (const [row, from, to] of WRITTEN) stroke(ctx, through([[from, row], [from + (to - from) * 0.3, row - 3], [from + (to - from) * 0.65, row + 2], [to, row - 2]]), alpha("#3a2a2a", 0.85), 3.4);
  fill(ctx, polygon(CORNER), "#cbbd9f");
  stroke(ctx, polygon([...CORNER, ...CORNER.slice(0, 1)]), alpha("#4a3a34", 0.8), 2.4);
}

/** As large as it is when it fills a picture, written over by hand, with its folds. */
function paintUnfolded(ctx: Context, palette: Palette, colour: string): void {
  ctx.translate(-4, 30);
  ctx.scale(1.3, 1.36);
  sheet(ctx, palette, colour, FLAT);
  for (const [from, to] of [[[-42, -45], [50, -51]], [[-40, -8], [52, -14]], [[4, -84], [8, 22]]] as const) stroke(ctx, polygon([from, to]), alpha("#5a4a44", 0.4), 2);
  for (let row = 0; row < 9; row += 1) {
    const [y, from] = [-73 + row * 10.6, -34 + row * 0.6];
    for (const [word, long] of [[0, 5 + ((row * 3) % 3)], [21, 4 + ((row * 5) % 4)], [43, 5 + (row % 2)], [64, 3 + ((row * 7) % 3)]] as const) {
      if (row === 0 ? word > 30 : row === 8 && word > 50) continue;
      stroke(ctx, through(Array.from({ length: long }, (_, at): Point => [from + word + at * 2.9, y - (word + at * 2.9) * 0.065 + (at % 2 === 0 ? 1.2 : -1.1 - ((at + row) % 3) * 0.8)])), alpha("#3a2a26", 0.85), 1.3);
    }
  }
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
