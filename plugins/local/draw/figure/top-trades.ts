/** The fronts of clothes that tell a trade or an occasion: police, ward, kitchen, waistcoat, skirt, kimono. */
import type { Wardrobe } from "../../../film/types.ts";
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, stroke } from "../paint/brush.ts";
import { area, buttons, line, paintBadge, placket } from "./cloth.ts";
import type { Dressed } from "./legs.ts";
import type { Tones } from "./palette.ts";

type Trade = Extract<Wardrobe["type"], "kimono" | "police" | "scrubs" | "chef" | "waistcoat" | "skirt">;
type Paint = (ctx: Context, dressed: Dressed, tones: Tones) => void;

export const TRADES: Readonly<Record<Trade, Paint>> = {
  police: (ctx, dressed, tones) => {
    placket(ctx, dressed, tones);
    const tie = dressed.palette.tones("#1b2036");
    fill(ctx, area(dressed, [[0.96, -10], [0.96, 12], [0.5, 16], [0.44, 4], [0.5, -10]]), tie.base);
    for (const side of [-1, 1]) {
      const pocket = area(dressed, [[0.7, side * 24], [0.7, side * 52], [0.57, side * 52], [0.57, side * 24]]);
      stroke(ctx, pocket, alpha(tones.deep, 0.7), 2.6);
      fill(ctx, area(dressed, [[0.9, side * 50], [0.945, side * 50], [0.93, side * 86], [0.88, side * 86]]), dressed.palette.lit("#d8b45a"));
    }
    paintBadge(ctx, dressed, [0.76, 42]);
  },
  scrubs: (ctx, dressed, tones) => {
    fill(ctx, area(dressed, [[1.0, -30], [0.8, 4], [1.0, 34]]), dressed.palette.skin.shade);
    for (const [from, to] of [[-34, 6], [36, 4]] as const) line(ctx, dressed, [[1.0, from], [0.9, (from + to) / 2], [0.79, to]], [mix(tones.base, "#ffffff", 0.35), 9 * dressed.build.width]);
    const pocket = area(dressed, [[0.66, 22], [0.66, 52], [0.52, 52], [0.52, 22]]);
    fill(ctx, pocket, alpha(tones.shade, 0.35));
    stroke(ctx, pocket, alpha(tones.deep, 0.6), 2.6);
    line(ctx, dressed, [[0.7, 30], [0.6, 30]], [dressed.palette.lit("#c8402f"), 6]);
    line(ctx, dressed, [[0.06, -60], [0.08, -34], [0.06, -14]], [alpha(tones.deep, 0.6), 4]);
  },
  chef: (ctx, dressed, tones) => {
    line(ctx, dressed, [[0.96, 26], [0.5, 22], [-0.16, 20]], [alpha(tones.deep, 0.5), 3.4]);
    const ink = dressed.palette.lit(dressed.cloths.accent);
    buttons(ctx, dressed, [0.82, 0.64, 0.46, 0.28].flatMap((row) => [[row, -26], [row, 12]] as const), [ink, 6]);
    line(ctx, dressed, [[0.93, -40], [0.9, 0], [0.93, 44]], [mix(ink, tones.base, 0.3), 5]);
  },
  waistcoat: (ctx, dressed, tones) => {
    placket(ctx, dressed, tones);
    const cloth = dressed.palette.tones(dressed.cloths.under);
    for (const side of [-1, 1]) {
      const half = area(dressed, [[0.94, side * 66], [0.9, side * 40], [0.5, side * 3 + 4], [0.06, side * 8 + 4], [0.02, side * 30], [0.06, side * 92], [0.5, side * 92], [0.78, side * 72]]);
      fill(ctx, half, cloth.base);
      stroke(ctx, half, alpha(cloth.deep, 0.6), 3);
      line(ctx, dressed, [[0.2, side * 26], [0.21, side * 52]], [alpha(cloth.deep, 0.8), 5]);
    }
    buttons(ctx, dressed, [[0.44, 6], [0.33, 6], [0.22, 6], [0.11, 6]], [dressed.palette.lit("#d8b45a"), 4.6]);
    line(ctx, dressed, [[0.3, 8], [0.24, 24], [0.21, 38]], [dressed.palette.lit("#d8b45a"), 3]);
  },
  skirt: (ctx, dressed, tones) => {
    placket(ctx, dressed, tones);
    const legs = dressed.palette.tones(dressed.cloths.legs);
    fill(ctx, area(dressed, [[0.2, -92], [0.28, -92], [0.26, 0], [0.28, 92], [0.2, 92], [0.17, 0]]), legs.deep);
  },
  kimono: (ctx, dressed, tones) => {
    const { palette, cloths, build } = dressed;
    fill(ctx, area(dressed, [[1.0, -36], [0.7, 4], [1.0, 36]]), palette.tones(cloths.under).base);
    for (const [from, to] of [[40, -12], [-40, 18]] as const) {
      line(ctx, dressed, [[1.0, from], [0.84, from * 0.7 + to * 0.3], [0.5, to]], [tones.deep, 22 * build.width]);
      line(ctx, dressed, [[1.0, from], [0.84, from * 0.7 + to * 0.3], [0.5, to]], [mix(tones.base, "#ffffff", 0.2), 16 * build.width]);
    }
    const obi = palette.tones(cloths.accent);
    fill(ctx, area(dressed, [[0.24, -92], [0.5, -92], [0.47, 0], [0.5, 92], [0.24, 92], [0.2, 0]]), obi.base);
    line(ctx, dressed, [[0.37, -90], [0.34, 0], [0.37, 90]], [obi.deep, 8 * build.width]);
    for (const [row, angle] of [[0.8, -52], [0.72, 56], [0.62, -40], [0.1, -48], [0.06, 30], [0.86, 66]] as const) blossom(ctx, dressed, { row, angle });
  },
};

function blossom(ctx: Context, dressed: Dressed, { row, angle }: { readonly row: number; readonly angle: number }): void {
  const petal = alpha(dressed.palette.lit("#fbe6ea"), 0.85);
  for (let at = 0; at < 5; at += 1) buttons(ctx, dressed, [[row + Math.sin(at * 1.257) * 0.03, angle + Math.cos(at * 1.257) * 7]], [petal, 6]);
}
