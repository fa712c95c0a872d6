/** The garment as seen from behind: seam, yoke, collar, hood. Points are on the trunk's surface. */
import type { Wardrobe } from "../../../film/types.ts";
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, inside, moved, softCrescent, stroke } from "../paint/brush.ts";
import { ellipse, smooth, type Path } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";
import { pointsOn } from "./cloth.ts";

export function paintBack(ctx: Context, dressed: Dressed, { type, colour }: Wardrobe, trunk: Path): void {
  const { palette, cloths, torso, garment } = dressed;
  const tones = palette.tones(cloths.top);
  inside(ctx, trunk, () => {
    stroke(ctx, torso.line([[0.9, 180], [0.5, 180], [-0.1, 180]]), alpha(tones.deep, 0.34), 3);
    if (type === "shirt" || type === "uniform" || type === "coat") stroke(ctx, torso.line([[0.82, 100], [0.78, 140], [0.77, 180], [0.78, 220], [0.82, 260]]), alpha(tones.deep, 0.5), 3.4);
    if (type === "overalls" || type === "apron") paintStraps(ctx, dressed, { type, colour });
  });
  const ring = smooth(pointsOn(dressed, [[1.06, 90], [1.0, 100], [0.95, 140], [0.935, 180], [0.95, 220], [1.0, 260], [1.06, 270], [1.04, 220], [1.03, 180], [1.04, 140]]));
  if (garment.collar === "tank" || garment.collar === "scoop") return;
  fill(ctx, ring, mix(tones.base, tones.shade, 0.3));
  softCrescent(ctx, ring, [palette.light.x * 8, -3], [tones.deep, 0.22]);
  if (garment.collar === "hood") paintHoodDown(ctx, dressed);
  if (garment.collar === "lapel") paintTurnedCollar(ctx, dressed);
}

/** The collar of a coat: it stands about the neck, is turned down over the shoulders, and throws a shade on the back. */
function paintTurnedCollar(ctx: Context, dressed: Dressed): void {
  const { palette: { light, tones: tonesOf }, cloths } = dressed;
  const tones = tonesOf(cloths.top);
  const turned = smooth(pointsOn(dressed, TURNED));
  fill(ctx, moved(turned, [0, 9]), alpha(tones.deep, 0.5));
  fill(ctx, turned, mix(tones.base, tones.bright, 0.14));
  softCrescent(ctx, turned, [light.x * 16, -6], [tones.deep, 0.34]);
  crescent(ctx, turned, [-light.x * 4, -light.y * 5], alpha(tones.rim, 0.7));
  stroke(ctx, dressed.torso.line([[1.05, 96], [1.03, 140], [1.02, 180], [1.03, 220], [1.05, 264]]), alpha(tones.deep, 0.6), 3.4);
}

/** Round the back from breast to breast: its upper edge, and the lower one with a corner at either side. */
const TURNED: Parameters<typeof pointsOn>[1] = [[1.09, 92], [1.07, 140], [1.06, 180], [1.07, 220], [1.09, 268], [0.96, 266], [0.885, 246], [0.9, 214], [0.905, 180], [0.9, 146], [0.885, 114], [0.96, 94]];

function paintStraps(ctx: Context, dressed: Dressed, { type, colour }: { readonly type: "overalls" | "apron"; readonly colour: string }): void {
  const { palette, torso, build, cloths } = dressed;
  const tones = palette.tones(type === "overalls" ? cloths.legs : colour);
  if (type === "apron") return paintTies(ctx, dressed, tones.base);
  for (const [from, to] of [[125, 195], [235, 165]] as const) stroke(ctx, torso.line([[0.95, from], [0.6, (from + 180) / 2], [0.15, to]]), tones.base, 18 * build.width);
  if (type === "overalls") fill(ctx, torso.outline(-0.2, 0.26), tones.base);
}

/** One tape round the neck, one tied in the small of the back. */
function paintTies(ctx: Context, { torso, build }: Dressed, colour: string): void {
  const wide = 10 * build.width;
  stroke(ctx, torso.line([[0.34, 92], [0.32, 140], [0.32, 180], [0.32, 220], [0.34, 268]]), colour, wide);
  for (const end of [166, 194]) stroke(ctx, torso.line([[0.32, 180], [0.2, end], [0.04, end]]), colour, wide * 0.8);
  for (const loop of [160, 200]) stroke(ctx, torso.line([[0.32, 180], [0.4, loop], [0.3, loop]]), colour, wide * 0.8);
}

function paintHoodDown(ctx: Context, dressed: Dressed): void {
  const { palette, cloths, torso, build } = dressed;
  const tones = palette.tones(cloths.top);
  const { x, y } = torso.on(0.93, 180);
  const hood = ellipse([x, y], [66 * build.width, 54 * build.width]);
  fill(ctx, hood, mix(tones.base, tones.shade, 0.2));
  softCrescent(ctx, hood, [palette.light.x * 12, -10], [tones.deep, 0.25]);
  crescent(ctx, hood, [-palette.light.x * 5, -palette.light.y * 5], alpha(tones.rim, 0.7));
  inside(ctx, hood, () => fill(ctx, ellipse([x, y - 44 * build.width], [46 * build.width, 22 * build.width]), alpha(tones.deep, 0.8)));
}
