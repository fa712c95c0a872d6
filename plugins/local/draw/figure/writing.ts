/** What is written on, close, and the pencil it is written with. Knows no hand. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, stroke } from "../paint/brush.ts";
import { written, type Point, type Warp } from "../paint/shape.ts";
import type { Palette } from "./palette.ts";

type Lit = Pick<Palette, "lit" | "light">;

/** Half filled: the pencil goes on at 62, -14. */
export function paintSheetWritten(ctx: Context, { lit, light }: Lit): void {
  const paper = lit("#f6efdc");
  fill(ctx, written("M-300 96 L-214 -196 L236 -196 L330 96 Z"), mix(paper, light.shade, 0.45));
  paintLines(ctx, { paper, lit });
}

/** Bound along its far edge, in a cover that is seen all round. @param turned as `acrossTable` turns it to who sits beyond it */
export function paintPadWritten(ctx: Context, { lit, light }: Lit, turned?: Warp): void {
  const paper = lit("#f6f0e0");
  const cover = lit("#33475f");
  fill(ctx, written("M-334 116 L-238 -222 L252 -222 L358 116 Z"), mix(cover, light.shade, 0.55));
  fill(ctx, written("M-338 104 L-240 -230 L254 -230 L362 104 Z"), cover);
  fill(ctx, written("M-312 96 L-222 -204 L236 -204 L336 96 Z", turned), mix(paper, light.shade, 0.3));
  paintLines(ctx, { paper, lit, turned });
  for (let at = 0; at < 15; at += 1) {
    const x = -204 + at * 30;
    fill(ctx, written(`M${x - 5} -190 A5 5 0 1 0 ${x + 5} -190 A5 5 0 1 0 ${x - 5} -190 Z`), mix(cover, light.shade, 0.4));
    stroke(ctx, written(`M${x} -190 C${x - 9} -216 ${x - 2} -246 ${x + 8} -240 C${x + 16} -234 ${x + 12} -214 ${x + 6} -204`, turned), lit("#9aa2aa"), 5);
  }
}

/** A page as who sits beyond the table has it before them: its head towards us, and as narrow at its far end as before. */
export const acrossTable: Warp = (x, y) => {
  const far = NEAR_AND_FAR - y;
  return [MIDDLE - ((x - MIDDLE) * wideAt(far)) / wideAt(y), far];
};

/** Where a page has its middle, the sum of where it begins and ends, and half its width. */
const MIDDLE = 8;
const NEAR_AND_FAR = -108;
function wideAt(y: number): number {
  return 231 + (y + 204) * 0.306;
}

/** Four lines of writing, the last one half, on a ruled page. */
function paintLines(ctx: Context, { paper, lit, turned }: { readonly paper: string; readonly turned?: Warp | undefined } & Pick<Palette, "lit">): void {
  fill(ctx, written("M-304 86 L-218 -204 L232 -204 L326 86 Z", turned), paper);
  for (let row = 0; row < 6; row += 1) stroke(ctx, written(`M${-206 - row * 15} ${-160 + row * 42} L${224 + row * 15} ${-160 + row * 42}`, turned), alpha(mix(paper, "#5a7ab0", 0.6), 0.5), 2);
  for (let row = 0; row < 4; row += 1) {
    const [y, end] = [-166 + row * 42, row < 3 ? 190 - ((row * 97) % 110) : 56];
    for (let x = -196 - row * 15; x < end; x += 46 + ((row * 31 + Math.round(x)) % 3) * 9) scribble(ctx, lit("#2a3350"), { at: [x, y], turned });
  }
}

/** A word that nobody has to read. */
function scribble(ctx: Context, ink: string, { at: [x, y], turned }: { readonly at: Point; readonly turned?: Warp | undefined }): void {
  stroke(ctx, written(`M${x} ${y} C${x + 5} ${y - 20} ${x + 11} ${y - 18} ${x + 9} ${y} C${x + 14} ${y - 14} ${x + 19} ${y - 14} ${x + 18} ${y} C${x + 22} ${y - 26} ${x + 28} ${y - 22} ${x + 26} ${y} C${x + 30} ${y - 12} ${x + 35} ${y - 10} ${x + 36} ${y - 1}`, turned), ink, 3.4);
}

/** Its point is at 0,0. */
export function paintPencil(ctx: Context, { lit, light }: Lit): void {
  const yellow = lit("#e0ac3a");
  fill(ctx, written("M0 0 L34 -10 L52 14 Z"), lit("#f0d6a8"));
  fill(ctx, written("M0 0 L12 -4 L18 5 Z"), "#22222a");
  fill(ctx, written("M34 -10 L300 -190 L324 -158 L52 14 Z"), yellow);
  fill(ctx, written("M44 4 L314 -172 L324 -158 L52 14 Z"), mix(yellow, light.shade, 0.4));
  fill(ctx, written("M300 -190 L330 -210 L354 -178 L324 -158 Z"), lit("#c86a6a"));
}
