/** The skirts of an open coat of who sits high: over the thighs to the knees, and down behind over the edge of the stool, in one. */
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { crescent, fill, inside, linear, softOutside } from "../paint/brush.ts";
import { smooth, strand, type Path, type Point } from "../paint/shape.ts";
import { isBent, limbOfLeg, type Dressed } from "./legs.ts";
import { onLimb } from "./limb.ts";

/** Whether they do: seen from the side, as far as a face is seen; from elsewhere they lie on each thigh. */
export function fallsOverStool({ garment, skeleton }: Dressed): boolean {
  return garment.skirt !== undefined && garment.open && skeleton.look.sin > 0.4 && skeleton.look.cos > 0 && isBent(skeleton);
}

export function paintOverStool(ctx: Context, dressed: Dressed): void {
  const { palette, cloths, torso } = dressed;
  const tones = palette.tones(cloths.top);
  const { path, folds } = outlineOf(dressed);
  const [left, right] = torso.edges(0);
  fill(ctx, path, tones.base);
  inside(ctx, path, () => {
    ctx.fillStyle = linear(ctx, palette.light.x >= 0 ? [left, right] : [right, left], [[0, alpha(tones.deep, 0.7)], [0.5, alpha(tones.shade, 0.4)], [1, alpha(tones.base, 0)]]);
    ctx.fillRect(-2000, -2400, 4000, 4800);
    softOutside(ctx, path, [palette.light.x * 16, -8], [tones.deep, 0.35]);
    for (const [[sx, sy], [ex, ey]] of folds) fill(ctx, strand([sx, sy, sx, sy + (ey - sy) * 0.35, ex, ey - (ey - sy) * 0.35, ex, ey], 8), alpha(tones.deep, 0.45));
  });
  crescent(ctx, path, [-palette.light.x * 5, -4], alpha(tones.rim, 0.6));
}

/** Height on the trunk: under the belt. */
const WAIST = 0.21;
/** Shares of a leg: where the cloth turns down at the knees. */
const KNEE = 0.42;
/** Share of the way from the seat to the ground that the hem is. */
const HEM = 0.5;

/** Clockwise from the waist; and from where to where the cloth folds. */
function outlineOf({ skeleton, torso, build }: Dressed): { readonly path: Path; readonly folds: readonly (readonly [Point, Point])[] } {
  const w = build.width;
  const [near, far] = [skeleton.rightLeg, skeleton.leftLeg].toSorted((a, b) => b.knee.d - a.knee.d).map(limbOfLeg);
  const [left, right] = torso.edges(WAIST);
  if (near === undefined || far === undefined) return { path: smooth([left, right]), folds: [] };
  const at = (limb: typeof near, share: number, [dx, dy]: Point): Point => {
    const [x, y] = onLimb(limb, share);
    return [x + dx * w, y + dy * w];
  };
  const hem = near.from[1] * (1 - HEM);
  const seat = near.from[1] + 56 * w;
  const fall = near.from[0] + 8 * w;
  const rear = Math.min(left[0], near.from[0] - 56 * w);
  const path = smooth([
    left, right,
    at(far, 0.18, [0, -56]), at(far, KNEE, [0, -50]), at(far, KNEE, [34, -26]), at(far, KNEE, [34, 10]), at(near, KNEE, [30, 0]), at(near, KNEE, [12, 58]),
    at(near, 0.2, [0, 62]), [fall + 12 * w, seat + 24 * w], [fall + 22 * w, hem - 16 * w], [fall + 10 * w, hem],
    [(fall + rear) / 2, hem + 8 * w], [rear - 16 * w, hem], [rear - 26 * w, hem - 16 * w], [rear - 22 * w, seat], [rear - 4 * w, near.from[1] - 16 * w],
  ]);
  return { path, folds: [[[rear + 34 * w, near.from[1] + 10 * w], [rear + 22 * w, hem + 6 * w]], [[fall - 34 * w, seat + 10 * w], [fall - 24 * w, hem + 6 * w]], [[left[0] + 52 * w, left[1] + 24 * w], at(near, 0.16, [0, 58])]] };
}
