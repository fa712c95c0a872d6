/** Black hair as a pen draws it: one spot of black, and a few strokes of gloss that are left white. In the head's own units. */
import type { Look } from "../../../film/types.ts";
import type { Context } from "../contract.ts";
import { brightness } from "../paint/colour.ts";
import { fill, inside } from "../paint/brush.ts";
import { betweenCubics, pointOnCubic, strand, warpCubic, type Cubic, type Path } from "../paint/shape.ts";
import { pixelsOf } from "./eyes.ts";
import type { HeadForm } from "./head-form.ts";
import type { Palette } from "./palette.ts";

/** Whether a hand that draws leaves it black: hatched like brown hair it would be grey. */
export function isSpotBlack({ light }: Palette, { age, hair }: Look): boolean {
  return light.rimless === true && age !== "old" && brightness(hair.colour) < BLACK;
}

/** Darker than any brown. */
const BLACK = 0.15;
export const SPOT = "#0b090d";
const PAPER = "#f1f1f6";

/** @param between its strands run from the first curve to the second @param gloss none on a lock that lies in shade */
export function paintSpotBlack(ctx: Context, { form, palette: { light } }: { readonly form: HeadForm; readonly palette: Palette }, path: Path, { between, gloss }: { readonly between: readonly [Cubic, Cubic]; readonly gloss: boolean }): void {
  fill(ctx, path, SPOT);
  if (!gloss) return;
  const pixels = Math.max(0.05, pixelsOf(ctx));
  const strokes = GLOSS.slice(0, pixels > 0.4 ? 5 : pixels > 0.2 ? 4 : pixels > 0.16 ? 2 : 1);
  inside(ctx, path, () => strokes.forEach(([share, from, to, half]) => {
    const curve = warpCubic(betweenCubics(between[0], between[1], light.x >= 0 ? share : 1 - share), form.warp);
    fill(ctx, strand(stretchOf(curve, from, to), Math.max(half, (SEEN * half) / (3.4 * pixels))), PAPER);
  }));
}

/** Pixels from the middle of a stroke to its edge that a pen's own line beside it leaves. */
const SEEN = 1.05;

/** Where on the lock from the light's side, which stretch of it, and half its width: an arc across the crown, its strokes of uneven length. */
const GLOSS: readonly (readonly [share: number, from: number, to: number, half: number])[] = [[0.42, 0.24, 0.62, 3.6], [0.56, 0.26, 0.52, 3], [0.3, 0.24, 0.54, 3], [0.49, 0.3, 0.48, 2], [0.66, 0.32, 0.5, 2.2]];

function stretchOf(curve: Cubic, from: number, to: number): Cubic {
  const [a, b, c, d] = [0, 1 / 3, 2 / 3, 1].map((share) => pointOnCubic(curve, from + (to - from) * share));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return curve;
  // A cubic goes by its inner points without touching them.
  const inner = (p: number, q: number, s: number, t: number): number => (-5 * p + 18 * q - 9 * s + 2 * t) / 6;
  return [a[0], a[1], inner(a[0], b[0], c[0], d[0]), inner(a[1], b[1], c[1], d[1]), inner(d[0], c[0], b[0], a[0]), inner(d[1], c[1], b[1], a[1]), d[0], d[1]];
}
