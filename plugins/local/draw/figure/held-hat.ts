/** A hat in a hand, held by its brim, the crown outward. Knows where the grip is, and no head. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inkShape } from "../paint/brush.ts";
import { ellipse, smooth, type Path } from "../paint/shape.ts";
import type { Palette } from "./palette.ts";

/** The grip is at the origin. */
export function paintHatInHand(ctx: Context, palette: Palette, colour: string): void {
  const { light } = palette;
  const tones = palette.tones(colour);
  const ink = (path: Path): void => inkShape(ctx, path, { base: tones.base, shade: [tones.deep, 0.22], shadeBy: [light.x * 12, -5], rim: alpha(tones.rim, 0.85), rimBy: [-light.x * 4, -light.y * 4] });
  ctx.save();
  ctx.translate(-30, -34);
  ctx.rotate(-0.22);
  ctx.scale(0.62, 0.64);
  // The crown stands on its brim, with the band where they meet.
  ink(ellipse([44, 6], [136, 30], 0.02));
  ink(smooth([[-36, 0], [-34, -62], [-16, -108], [20, -122], [44, -110], [68, -122], [104, -108], [120, -62], [124, 0], [44, 18]]));
  fill(ctx, smooth([[-37, -4], [-36, -36], [44, -18], [123, -36], [124, -4], [44, 17]]), mix(tones.deep, "#0c0a10", 0.55));
  fill(ctx, smooth([[16, -116], [40, -96], [68, -116], [46, -76]]), alpha(tones.deep, 0.55));
  ctx.restore();
}
