/** A hat in a hand, held by its brim, the crown outward. Knows where the grip is, and no head. */
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { fill, inkShape } from "../paint/brush.ts";
import { ellipse, smooth, type Path } from "../paint/shape.ts";
import type { Palette } from "./palette.ts";

/** The grip is at the origin. */
export function paintHatInHand(ctx: Context, palette: Palette, colour: string): void {
  const { light } = palette;
  const tones = palette.tones(colour);
  const ink = (path: Path): void => inkShape(ctx, path, { base: tones.base, shade: [tones.deep, 0.22], shadeBy: [light.x * 12, -5], rim: alpha(tones.rim, 0.85), rimBy: [-light.x * 4, -light.y * 4] });
  ctx.save();
  ctx.rotate(-0.14);
  ink(ellipse([34, -4], [122, 46], 0));
  fill(ctx, ellipse([34, -8], [78, 26]), tones.shade);
  ink(smooth([[-40, -8], [-34, -66], [-6, -98], [34, -90], [72, -100], [100, -68], [108, -8], [34, 14]]));
  fill(ctx, smooth([[-40, -10], [-38, -34], [34, -14], [107, -34], [108, -10], [34, 13]]), tones.deep);
  ctx.restore();
}
