/** What a figure throws on the ground it stands on. */
import type { Context } from "../contract.ts";
import { fill } from "../paint/brush.ts";
import { alpha } from "../paint/colour.ts";
import { ellipse, type Point } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";

/** A soft pool under the feet, so that a figure stands on the ground; of a step each foot has its own, smaller and paler the higher it is. */
export function paintFootShade(ctx: Context, { skeleton, build }: Dressed): void {
  const feet = [skeleton.rightLeg, skeleton.leftLeg].map(({ ankle, toe }) => {
    // Who pushes off has the ball of the foot right below the ankle.
    const isOnToes = toe.y > ankle.y;
    const sole = Math.max(ankle.y, toe.y - TOE_RESTS);
    return { x: isOnToes ? ankle.x : (ankle.x + toe.x) / 2, near: 1 - Math.min(0.85, Math.max(0, -sole - RESTS) / HIGH_STEP), up: isOnToes ? Math.min(HIGHEST_SOLE, -toe.y) : UNDER_HEEL };
  });
  const spots = feet.map(({ x }) => x);
  const [left, right] = [Math.min(...spots), Math.max(...spots)];
  const [w, isLifted] = [build.width, feet.some(({ near }) => near < LIFTED)];
  if (!isLifted && right - left < LONG_STEP * w) return pool(ctx, [(left + right) / 2, (right - left) / 2 + 70 * w], { high: w, near: 1 });
  // One that is off the ground has none that would be taken for that of a body in the air.
  for (const { x, near, up } of feet) if (!isLifted || near >= LIFTED || feet.every((foot) => foot.near < LIFTED)) pool(ctx, [x, (isLifted ? 84 : 96) * w * (0.5 + 0.5 * near)], { high: w, near: isLifted ? near * UNDER_ONE : near, up: isLifted ? up : 0 });
}

/** Figure units: of the ankle of a foot that stands, and of the toes under it; of one whose shade is hardly seen; between two feet that are far apart; and to the sole of who comes down on a heel, or pushes off the toes. */
const [RESTS, TOE_RESTS, HIGH_STEP, LONG_STEP, UNDER_HEEL, HIGHEST_SOLE] = [60, 36, 260, 150, 10, 30] as const;
/** A foot with less of it is off the ground; and how much darker it is where one foot bears all. */
const [LIFTED, UNDER_ONE] = [0.8, 1.7] as const;

/** @param near 1 on the ground, less above it @param up figure units */
function pool(ctx: Context, [x, half]: Point, { high, near, up = 0 }: { readonly high: number; readonly near: number; readonly up?: number }): void {
  for (const [grow, opacity] of [[1.25, 0.1], [1, 0.12], [0.7, 0.14]] as const) fill(ctx, ellipse([x, -up], [half * grow, 15 * grow * high]), alpha("#0a0618", opacity * near));
}
