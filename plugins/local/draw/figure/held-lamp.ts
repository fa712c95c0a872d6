/** Lamps in a hand: a lantern hangs from its ring, a lamp that burns oil stands on the fist. Lit unless they are told to be out. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { fill, glow, inkShape, stroke } from "../paint/brush.ts";
import { ellipse, polygon, smooth, type Path, type Point } from "../paint/shape.ts";
import { drawOilLamp, isOilLamp } from "../prop/oil-lamps.ts";
import { isOut, penOf } from "../prop/pen.ts";
import type { Palette } from "./palette.ts";

interface InHand {
  readonly figure: Pick<Figure, "held_note">;
  readonly dressed: { readonly palette: Palette };
  readonly seconds: number;
}

export function paintLampInHand(ctx: Context, { dressed: { palette }, figure: { held_note: note = "" }, seconds }: InHand): void {
  if (!isOilLamp(note)) return lantern(ctx, palette, !isOut(note));
  ctx.translate(4, 44);
  ctx.scale(OIL, OIL);
  drawOilLamp(penOf(ctx, { kind: "lamp", note }, { light: palette.light, seconds, held: true }));
}

/** Of what it is on a table. */
const OIL = 0.72;

function lantern(ctx: Context, palette: Palette, lit: boolean): void {
  const brass = palette.tones("#b8862f");
  if (lit) glow(ctx, [0, 56], 170, [alpha("#ffd98a", 0.42), alpha("#ffd98a", 0)]);
  stroke(ctx, ellipse([0, 10], [26, 26]), brass.shade, 5);
  fill(ctx, rounded([-28, 28, 56, 62], 8), lit ? "#ffe6a6" : alpha(palette.lit("#a8c4cc"), 0.6));
  if (lit) flame(ctx, [0, 64]);
  const ink = (path: Path): void => inkShape(ctx, path, { base: brass.base, shade: [brass.deep, 0.2], shadeBy: [palette.light.x * 10, -4], rim: alpha(brass.rim, 0.85), rimBy: [-palette.light.x * 4, -palette.light.y * 4] });
  ink(rounded([-34, 20, 68, 14], 5));
  ink(rounded([-36, 86, 72, 16], 5));
  for (const x of [-26, 0, 26]) stroke(ctx, polygon([[x, 34], [x, 86]]), brass.deep, 4);
}

export function flame(ctx: Context, [x, y]: Point): void {
  fill(ctx, smooth([[x - 9, y + 10], [x - 4, y - 8], [x, y - 24], [x + 6, y - 6], [x + 9, y + 10], [x, y + 18]]), "#ffb03a");
  fill(ctx, ellipse([x, y + 8], [5, 8]), "#fff4c8");
}

function rounded([x, y, wide, high]: readonly [number, number, number, number], radius: number): Path {
  const path = polygon([]);
  path.roundRect(x, y, wide, high, radius);
  return path;
}
