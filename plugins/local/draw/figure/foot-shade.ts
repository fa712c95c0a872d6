/** What a figure throws on the ground it stands on. */
import type { Context } from "../contract.ts";
import { fill } from "../paint/brush.ts";
import { alpha } from "../paint/colour.ts";
import { ellipse, type Point } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";

/** A soft pool under the feet, so that a figure stands on the ground; of a long step each foot has its own, smaller and paler the higher it is. */
export function paintFootShade(ctx: Context, { skeleton, build }: Dressed): void {
  const feet = [skeleton.rightLeg, skeleton.leftLeg].map(({ ankle, toe }) => ({ x: (ankle.x + toe.x) / 2, near: 1 - Math.min(0.85, Math.max(0, -ankle.y - RESTS) / HIGH_STEP) }));
  const spots = feet.map(({ x }) => x);
  const [left, right] = [Math.min(...spots), Math.max(...spots)];
  const [w, up] = [build.width, feet.some(({ near }) => near < 0.5) ? UNDER_HEEL : 0];
  // It lies right under the foot that stands, not between that and one which is kicked up.
  const under = feet.reduce((sum, { x, near }) => sum + x * near, 0) / feet.reduce((sum, { near }) => sum + near, 0);
  if (right - left < LONG_STEP * w) return pool(ctx, [under, (right - left) / 2 + 70 * w], { high: w, near: 1, up });
  for (const { x, near } of feet) pool(ctx, [x, 96 * w * (0.5 + 0.5 * near)], { high: w, near, up });
}

/** Figure units: of the ankle of a foot that stands, of one whose shade is hardly seen, between two feet that are far apart, and to the sole of who comes down on a heel. */
const [RESTS, HIGH_STEP, LONG_STEP, UNDER_HEEL] = [60, 260, 150, 14] as const;

/** @param near 1 on the ground, less above it @param up figure units */
function pool(ctx: Context, [x, half]: Point, { high, near, up = 0 }: { readonly high: number; readonly near: number; readonly up?: number }): void {
  for (const [grow, opacity] of [[1.25, 0.1], [1, 0.12], [0.7, 0.14]] as const) fill(ctx, ellipse([x, -up], [half * grow, 15 * grow * high]), alpha("#0a0618", opacity * near));
}
