/** The garment as seen from behind: seam, yoke, collar, hood. Points are on the trunk's surface. */
import type { Wardrobe } from "../../../film/types.ts";
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, inside, moved, softCrescent, stroke } from "../paint/brush.ts";
import { smooth, strand, through, type Path, type Point } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";
import { pointsOn } from "./cloth.ts";

export function paintBack(ctx: Context, dressed: Dressed, { type, colour }: Wardrobe, trunk: Path): void {
  const { palette, cloths, torso, garment } = dressed;
  const tones = palette.tones(cloths.top);
  inside(ctx, trunk, () => {
    stroke(ctx, torso.line([[0.9, 180], [0.5, 180], [-0.1, 180]]), alpha(tones.deep, 0.34), 3);
    paintBackFolds(ctx, dressed);
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

/** Over the shoulder blades, from under the arms towards the spine, and where the cloth gives at the waist. */
function paintBackFolds(ctx: Context, { torso, palette, cloths }: Dressed): void {
  const { deep, bright } = palette.tones(cloths.top);
  for (const [places, half] of BACK_FOLDS) {
    const [p, q, r, s] = places.map(([height, angle]) => torso.on(height, angle));
    if (p === undefined || q === undefined || r === undefined || s === undefined) continue;
    fill(ctx, strand([p.x, p.y, q.x, q.y, r.x, r.y, s.x, s.y], half), alpha(deep, 0.42));
    fill(ctx, strand([p.x, p.y + 7, q.x, q.y + 7, r.x, r.y + 7, s.x, s.y + 7], half * 0.5), alpha(bright, 0.22));
  }
}

type Fold = readonly [readonly (readonly [height: number, angle: number])[], number];
const BACK_FOLDS: readonly Fold[] = [
  [[[0.8, 216], [0.72, 226], [0.62, 224], [0.55, 212]], 3.6], [[[0.8, 144], [0.72, 134], [0.62, 136], [0.55, 148]], 3.6],
  [[[0.66, 256], [0.56, 242], [0.5, 228], [0.46, 208]], 3.4], [[[0.64, 104], [0.54, 118], [0.49, 132], [0.46, 150]], 3.4],
  [[[0.3, 258], [0.22, 242], [0.18, 226], [0.2, 206]], 4], [[[0.24, 102], [0.17, 118], [0.14, 134], [0.16, 154]], 4],
];

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
  const { palette, cloths, torso, build, skeleton } = dressed;
  const tones = palette.tones(cloths.top);
  const { x, y } = torso.on(0.93, 180);
  const at = ([across, down]: Point): Point => [x + (across + swing(skeleton, down)) * build.width, y + down * build.width];
  const hood = smooth(HOOD.map(at));
  fill(ctx, hood, mix(tones.base, tones.shade, 0.2));
  softCrescent(ctx, hood, [palette.light.x * 12, -10], [tones.deep, 0.25]);
  crescent(ctx, hood, [-palette.light.x * 5, -palette.light.y * 5], alpha(tones.rim, 0.7));
  inside(ctx, hood, () => {
    fill(ctx, smooth(HOLLOW.map(at)), alpha(tones.deep, 0.8));
    stroke(ctx, through([[0, -22], [5, 30], [0, 92]].map(([across = 0, down = 0]) => at([across, down]))), alpha(tones.deep, 0.5), 3);
    for (const side of [-1, 1]) stroke(ctx, through([[side * 54, -8], [side * 46, 22], [side * 26, 46]].map(([across = 0, down = 0]) => at([across, down]))), alpha(tones.deep, 0.4), 3);
  });
}

/** About the neck, and down to the point that hangs between the shoulder blades. */
const HOOD: readonly Point[] = [[-46, -58], [-72, -34], [-76, 4], [-58, 42], [-24, 74], [0, 94], [24, 74], [58, 42], [76, 4], [72, -34], [46, -58], [0, -66]];
const HOLLOW: readonly Point[] = [[-50, -50], [-44, -30], [0, -20], [44, -30], [50, -50], [0, -70]];

/** Adult units that it has swung aside under a trunk that leans away from us. */
function swing({ lean, look }: Dressed["skeleton"], down: number): number {
  return lean < 14 ? 0 : -Math.sign(look.sin) * Math.max(0, down) * 0.34;
}
