/** What somebody sits on when the place gives no seat of its own: a chair, from the side, the front or behind. */
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { crescent, fill, stroke } from "../paint/brush.ts";
import { polygon, type Path } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";

function rounded([x, y, wide, high]: readonly [number, number, number, number], radius: number): Path {
  const path = polygon([]);
  path.roundRect(x, y, wide, high, radius);
  return path;
}

/** The back of the chair is behind who sits, or before them when they are seen from behind. */
export function paintSeat(ctx: Context, { skeleton, palette, build }: Dressed): void {
  const { pelvis, look } = skeleton;
  const wood = palette.tones("#6b4a35");
  const w = build.width;
  const [x, y] = [pelvis.f * look.sin + 8, -pelvis.u + 44 * build.length];
  const rear = x - 82 * w * Math.max(0.25, look.sin);
  const high = 300 * build.length;
  const back = rounded([rear - 70 * w * Math.abs(look.cos) - 10, y - high, 20 + 140 * w * Math.abs(look.cos), high * 0.62], 14);
  for (const dx of [-64, 62]) stroke(ctx, polygon([[x + dx * w * 0.8, y + 10], [x + dx * w, -4]]), wood.deep, 14 * w);
  for (const dx of [-60, 60]) stroke(ctx, polygon([[rear + dx * w * Math.abs(look.cos), y + 14], [rear + dx * w * Math.abs(look.cos), y - high * 0.5]]), wood.deep, 12 * w);
  fill(ctx, back, wood.shade);
  crescent(ctx, back, [-palette.light.x * 4, 5], alpha(wood.rim, 0.7));
  const seat = rounded([x - 92 * w, y, 184 * w, 24], 10);
  fill(ctx, seat, wood.base);
  crescent(ctx, seat, [-palette.light.x * 4, 6], alpha(wood.rim, 0.7));
}
