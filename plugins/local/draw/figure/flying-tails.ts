/** The tails of an open coat that fly behind whoever runs, as long as they hang on who stands. Knows joints and colours, no pose. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, inside, softOutside } from "../paint/brush.ts";
import { smooth, strand, type Point } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";

/** Degrees that a back bends in a run: less is a walk, more is a bow. */
const RUN = [22, 40] as const;

/** Whether somebody runs in an open coat and is seen from the side, or half from it. */
export function flies({ garment, skeleton }: Dressed): boolean {
  return garment.open && garment.skirt !== undefined && skeleton.look.sin > 0.45 && skeleton.lean > RUN[0] && skeleton.lean < RUN[1];
}

/** Towards us both tails fly behind both legs. */
export function fliesBehind(dressed: Dressed): boolean {
  return flies(dressed) && dressed.skeleton.look.sin < 0.7;
}

/** @param far the tail beyond the legs: deeper in shade, and a little higher in the wind */
export function paintFlyingTail(ctx: Context, { skeleton, torso, build, garment: { skirt }, palette, cloths }: Dressed, far: boolean): void {
  if (skirt === undefined) return;
  const tones = palette.tones(cloths.top);
  const long = skeleton.pelvis.u * skirt.to * 1.06;
  const w = build.width;
  const [[bx, by], [fx, fy]] = torso.edges(0.27);
  const [[hx, hy], [px, py]] = torso.edges(0);
  const high = far ? -0.16 : 0;
  const back = (out: number, down: number): Point => [hx - long * out, hy + long * (down + high)];
  const front: readonly Point[] = [[px + 8 * w, py - 8 * w], [px - 6 * w, py + long * 0.26], [px - 48 * w, py + long * 0.5]];
  const path = smooth([[bx, by], [hx - 16 * w, hy - 6 * w], back(0.3, 0.22), back(0.62, 0.4), back(0.78, 0.62), back(0.56, 0.72), back(0.34, 0.86), back(0.06, 0.88), ...front.toReversed(), [fx, fy]]);
  fill(ctx, path, far ? mix(tones.shade, tones.deep, 0.4) : tones.base);
  inside(ctx, path, () => {
    softOutside(ctx, path, [palette.light.x * 22, -14], [tones.deep, 0.4]);
    for (const [from, to] of [[[hx + 22 * w, hy], back(0.52, 0.66)], [[hx + 62 * w, hy + 14 * w], back(0.16, 0.82)]] as const) fill(ctx, strand([from[0], from[1], from[0] - 6 * w, from[1] + long * 0.2, to[0] + long * 0.12, to[1] - long * 0.16, to[0], to[1]], 8), alpha(tones.deep, 0.45));
  });
  crescent(ctx, path, [-palette.light.x * 6, -palette.light.y * 4], alpha(tones.rim, 0.8));
}
