/** Collars and fastenings as seen from the front: each garment read at a glance. Points are on the trunk's surface. */
import type { Wardrobe } from "../../../film/types.ts";
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, inside, stroke } from "../paint/brush.ts";
import { ellipse, type Path } from "../paint/shape.ts";
import { area, buttons, line, opening, paintBadge, placket, pointsOn } from "./cloth.ts";
import { paintNeckline, showsNeck } from "./collar.ts";
import type { Dressed } from "./legs.ts";
import type { Tones } from "./palette.ts";
import { isDoubledOver } from "./skeleton.ts";
import { TRADES } from "./top-trades.ts";

export function paintFront(ctx: Context, dressed: Dressed, wardrobe: Wardrobe, trunk: Path): void {
  const { palette, cloths } = dressed;
  const tones = palette.tones(cloths.top);
  inside(ctx, trunk, () => FRONTS[wardrobe.type](ctx, dressed, tones));
  if (showsNeck(dressed)) paintNeckline(ctx, dressed);
}

/** How sweaters are striped: heights and widths. */
const KNITS: readonly (readonly (readonly [height: number, width: number])[])[] = [[[0.58, 9], [0.64, 9]], [], [[0.5, 44]], [[0.24, 15], [0.4, 15], [0.56, 15], [0.72, 15]], []];

/** By its colours, so a sweater stays itself. */
function knitOf({ cloths }: Dressed): number {
  return [...`${cloths.top}${cloths.accent}`].reduce((sum, sign) => sum + sign.charCodeAt(0), 0);
}

type Paint = (ctx: Context, dressed: Dressed, tones: Tones) => void;

const FRONTS: Readonly<Record<Wardrobe["type"], Paint>> = {
  tshirt: (ctx, dressed, tones) => line(ctx, dressed, [[-0.075, -90], [-0.08, 0], [-0.075, 90]], [alpha(tones.deep, 0.45), 2.4]),
  shirt: placket,
  sweater: (ctx, dressed, tones) => {
    for (let row = 0.1; row < 0.9; row += 0.075) line(ctx, dressed, [[row, -140], [row - 0.012, -60], [row - 0.016, 0], [row - 0.012, 20], [row, 90]], [alpha(tones.deep, 0.2), 2.6]);
    const stripe = alpha(dressed.palette.lit(dressed.cloths.accent), 0.9);
    for (const [row, wide] of KNITS[knitOf(dressed) % KNITS.length] ?? []) line(ctx, dressed, [[row, -140], [row - 0.014, -60], [row - 0.018, 0], [row - 0.012, 20], [row, 90]], [stripe, wide * dressed.build.width]);
  },
  cardigan: (ctx, dressed, tones) => {
    for (let row = -0.05; row < 0.9; row += 0.075) line(ctx, dressed, [[row, -140], [row - 0.012, -60], [row - 0.016, 0], [row - 0.012, 20], [row, 90]], [alpha(tones.deep, 0.16), 2.6]);
    opening(ctx, dressed, tones, [[0.98, -30], [0.66, -10], [0.44, 2], [0.44, 6], [0.66, 20], [0.98, 34]]);
    for (const [from, to] of [[-31, 1], [35, 7]] as const) line(ctx, dressed, [[0.98, from], [0.66, from * 0.4 + to * 0.6], [0.44, to]], [tones.shade, 13]);
    line(ctx, dressed, [[0.44, 4], [0.2, 4], [-0.2, 2]], [tones.shade, 17]);
    line(ctx, dressed, [[0.44, -2], [0.2, -2], [-0.2, -3]], [alpha(tones.deep, 0.6), 2.6]);
    buttons(ctx, dressed, [[0.38, 5], [0.24, 5], [0.1, 5], [-0.04, 5]], [dressed.palette.lit(mix(dressed.cloths.accent, "#f4ecdd", 0.6)), 6.5]);
  },
  hoodie: (ctx, dressed, tones) => {
    const pocket = area(dressed, [[0.02, -58], [0.12, -56], [0.26, -34], [0.26, 34], [0.12, 56], [0.02, 58]]);
    fill(ctx, pocket, alpha(tones.shade, 0.4));
    stroke(ctx, pocket, alpha(tones.deep, 0.55), 3);
  },
  jacket: (ctx, dressed, tones) => {
    opening(ctx, dressed, tones, [[0.92, -30], [0.4, -10], [-0.2, -6], [-0.2, 14], [0.4, 14], [0.92, 30]]);
    for (const angle of [-10, 14]) line(ctx, dressed, [[0.86, angle * 1.9], [0.4, angle], [-0.2, angle * 0.8]], [alpha(dressed.palette.lit(mix(dressed.cloths.accent, "#d8d8e0", 0.5)), 0.8), 3]);
    line(ctx, dressed, [[0.3, -58], [0.18, -46]], [alpha(tones.deep, 0.8), 6]);
    line(ctx, dressed, [[0.3, 56], [0.18, 46]], [alpha(tones.deep, 0.8), 6]);
  },
  coat: (ctx, dressed, tones) => {
    opening(ctx, dressed, tones, [[0.98, -34], [0.62, -8], [0.42, 6], [0.42, 8], [0.62, 22], [0.98, 36]]);
    line(ctx, dressed, [[0.42, 6], [0.3, 6], [0.2, 6]], [alpha(tones.deep, 0.85), 4.5]);
    // Bent double, it has its buttons towards the ground.
    if (isDoubledOver(dressed.skeleton)) return;
    buttons(ctx, dressed, [[0.52, -22], [0.52, 34], [0.4, -16], [0.4, 28]], [dressed.palette.lit(mix(dressed.cloths.accent, "#1a0d10", 0.15)), 7]);
    // With pen or pencil a belt would cut a coat in two, and a dress.
    if (dressed.palette.light.rimless === true) return;
    const belt = area(dressed, [[0.25, -92], [0.33, -92], [0.3, 0], [0.33, 92], [0.25, 92], [0.215, 0]]);
    fill(ctx, belt, mix(tones.base, tones.shade, 0.55));
    stroke(ctx, belt, alpha(tones.deep, 0.6), 2.6);
    buttons(ctx, dressed, [[0.258, 8]], [dressed.palette.lit(mix(dressed.cloths.accent, "#1a0d10", 0.15)), 9]);
  },
  suit: (ctx, dressed, tones) => {
    opening(ctx, dressed, tones, [[0.98, -34], [0.6, -8], [0.3, 4], [0.3, 6], [0.6, 20], [0.98, 36]]);
    line(ctx, dressed, [[0.3, 4], [0.1, 2], [-0.2, -6]], [alpha(tones.deep, 0.8), 4]);
    buttons(ctx, dressed, [[0.24, 8], [0.1, 8]], [dressed.palette.lit(mix(dressed.cloths.top, "#0c0a14", 0.6)), 6]);
    line(ctx, dressed, [[0.66, 40], [0.665, 58]], [alpha(dressed.palette.lit(dressed.cloths.under), 0.95), 8]);
    line(ctx, dressed, [[0.08, -62], [0.1, -34]], [alpha(tones.deep, 0.7), 5]);
  },
  dress: (ctx, dressed, tones) => {
    for (const angle of [-24, 30]) line(ctx, dressed, [[0.66, angle], [0.5, angle * 0.8], [0.36, angle * 0.7]], [alpha(tones.deep, 0.35), 3]);
    if (dressed.palette.light.rimless === true) return;
    const belt = area(dressed, [[0.3, -90], [0.36, -90], [0.34, 0], [0.36, 90], [0.3, 90], [0.275, 0]]);
    // A belt sets a dress off; it does not cut it in two.
    const leather = mix(dressed.palette.lit(dressed.cloths.accent), tones.base, 0.84);
    fill(ctx, belt, leather);
    fill(ctx, ellipse(pointsOn(dressed, [[0.31, 12]])[0] ?? [0, 0], [8, 10]), mix(leather, "#ffffff", 0.3));
  },
  uniform: (ctx, dressed, tones) => {
    placket(ctx, dressed, tones);
    for (const [from, to] of [[-52, -22], [26, 54]] as const) {
      const pocket = area(dressed, [[0.68, from], [0.68, to], [0.54, to], [0.54, from]]);
      fill(ctx, pocket, alpha(tones.shade, 0.45));
      stroke(ctx, pocket, alpha(tones.deep, 0.6), 2.6);
      line(ctx, dressed, [[0.645, from], [0.635, (from + to) / 2], [0.645, to]], [alpha(tones.deep, 0.7), 3]);
    }
    for (const side of [-1, 1]) fill(ctx, area(dressed, [[0.9, side * 50], [0.945, side * 50], [0.93, side * 86], [0.88, side * 86]]), dressed.palette.lit(dressed.cloths.accent));
    paintBadge(ctx, dressed, [0.72, 40]);
  },
  apron: (ctx, dressed, tones) => placket(ctx, dressed, tones),
  sportswear: (ctx, dressed, tones) => {
    const accent = dressed.palette.lit(dressed.cloths.accent);
    for (const side of [-1, 1]) line(ctx, dressed, [[0.8, side * 78], [0.4, side * 72], [-0.15, side * 72]], [alpha(accent, 0.95), 11 * dressed.build.width]);
    line(ctx, dressed, [[0.5, -40], [0.47, 0], [0.5, 40]], [alpha(accent, 0.95), 16 * dressed.build.width]);
    line(ctx, dressed, [[0.42, -36], [0.39, 0], [0.42, 36]], [alpha(tones.bright, 0.8), 5 * dressed.build.width]);
  },
  overalls: () => undefined,
  blanket: () => undefined,
  raincoat: (ctx, dressed, tones) => {
    fill(ctx, area(dressed, [[0.92, -4], [0.92, 22], [0.4, 24], [-0.2, 24], [-0.2, -2], [0.4, -3]]), alpha(tones.shade, 0.3));
    for (const angle of [-4, 23]) line(ctx, dressed, [[0.92, angle], [0.4, angle], [-0.2, angle]], [alpha(tones.deep, 0.7), 3]);
    const toggle = dressed.palette.lit("#3a3028");
    for (const height of [0.8, 0.58, 0.36, 0.14]) {
      line(ctx, dressed, [[height, -14], [height, 30]], [dressed.palette.lit("#e9dcc0"), 5]);
      line(ctx, dressed, [[height, 4], [height - 0.01, 16]], [toggle, 13]);
    }
    for (const [from, to] of [[-66, -30], [44, 74]] as const) line(ctx, dressed, [[0.2, from], [0.19, (from + to) / 2], [0.2, to]], [alpha(tones.deep, 0.75), 7]);
    line(ctx, dressed, [[0.74, -88], [0.7, -40], [0.72, -6]], [alpha(tones.bright, 0.5), 4]);
  },
  ...TRADES,
  robe: (ctx, dressed, tones) => {
    fill(ctx, area(dressed, [[1.0, -40], [0.5, 2], [0.5, 12], [1.0, 40]]), dressed.palette.tones(dressed.cloths.under).shade);
    for (const [from, to] of [[-40, 6], [40, -8]] as const) {
      line(ctx, dressed, [[1.0, from], [0.8, from * 0.75 + to * 0.25], [0.34, to]], [tones.deep, 17 * dressed.build.width]);
      line(ctx, dressed, [[1.0, from], [0.8, from * 0.75 + to * 0.25], [0.34, to]], [dressed.palette.lit(dressed.cloths.accent), 12 * dressed.build.width]);
    }
    const belt = area(dressed, [[0.28, -90], [0.36, -90], [0.33, 0], [0.36, 90], [0.28, 90], [0.25, 0]]);
    fill(ctx, belt, dressed.palette.tones(dressed.cloths.accent).base);
    stroke(ctx, belt, alpha(dressed.palette.tones(dressed.cloths.accent).deep, 0.5), 2.5);
    line(ctx, dressed, [[0.3, 16], [0.1, 20], [-0.06, 18]], [dressed.palette.tones(dressed.cloths.accent).shade, 12 * dressed.build.width]);
  },
};

/** Lies on the shoulders behind the neck. */
export function paintHood(ctx: Context, dressed: Dressed): void {
  const tones = dressed.palette.tones(dressed.cloths.top);
  const { x, y } = dressed.torso.on(1.0, 180);
  const w = dressed.build.width;
  const hood = ellipse([x + 18 * w, y - 4], [76 * w, 44 * w]);
  fill(ctx, hood, mix(tones.base, tones.shade, 0.3));
  inside(ctx, hood, () => fill(ctx, ellipse([x + 30 * w, y - 26], [62 * w, 30 * w]), tones.deep));
  crescent(ctx, hood, [-dressed.palette.light.x * 5, 5], alpha(tones.rim, 0.7));
}
