/** A bed from the side, and the blanket over who lies in it. */
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { crescent, fill, softCrescent, stroke } from "../paint/brush.ts";
import { polygon, smooth, through, type Path } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";

function rounded([x, y, wide, high]: readonly [number, number, number, number], radius: number): Path {
  const path = polygon([]);
  path.roundRect(x, y, wide, high, radius);
  return path;
}

function block(ctx: Context, { palette }: Dressed, path: Path, colour: string): void {
  const tones = palette.tones(colour);
  fill(ctx, path, tones.base);
  softCrescent(ctx, path, [palette.light.x * 14, -8], [tones.deep, 0.3]);
  crescent(ctx, path, [-palette.light.x * 4, 5], alpha(tones.rim, 0.7));
}

/** @param high figure units from the ground to where one lies */
export function paintBed(ctx: Context, dressed: Dressed, high: number): void {
  const half = dressed.build.total * 0.62;
  block(ctx, dressed, rounded([-half - 30, -high - 210, 44, high + 210], 14), "#6d4a30");
  block(ctx, dressed, rounded([half - 10, -high - 70, 40, high + 70], 12), "#6d4a30");
  block(ctx, dressed, rounded([-half, -high + 60, half * 2, 66], 8), "#7a5436");
  block(ctx, dressed, rounded([-half, -high - 8, half * 2, 84], 26), "#efe8da");
  block(ctx, dressed, smooth([[-half + 10, -high - 6], [-half + 16, -high - 66], [-half + 120, -high - 84], [-half + 236, -high - 60], [-half + 240, -high - 4]]), "#f7f3ea");
}

export function paintBlanket(ctx: Context, dressed: Dressed, { high, from }: { readonly high: number; readonly from: number }): void {
  const half = dressed.build.total * 0.62;
  const top = -high - 150 * dressed.build.width;
  const cloth = smooth([[from, -high + 20], [from - 14, top + 30], [from + 60, top], [half * 0.4, top + 24], [half * 0.86, top + 44], [half - 2, -high - 40], [half + 6, -high + 96], [half * 0.4, -high + 116], [from + 40, -high + 110], [from - 6, -high + 84]]);
  block(ctx, dressed, cloth, "#5f7fa8");
  const tones = dressed.palette.tones("#5f7fa8");
  stroke(ctx, through([[from - 6, top + 46], [from + 18, -high - 20], [from + 6, -high + 90]]), dressed.palette.lit("#f4efe4"), 26);
  for (const share of [0.3, 0.5, 0.7]) stroke(ctx, through([[from + (half - from) * share, top + 40], [from + (half - from) * share + 20, -high], [from + (half - from) * share + 6, -high + 100]]), alpha(tones.deep, 0.35), 5);
}
