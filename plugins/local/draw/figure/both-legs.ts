/** Both legs, the nearer before the farther, and the cloth that goes with them. */
import type { Context } from "../contract.ts";
import { flies, fliesBehind, paintFlyingTail } from "./flying-tails.ts";
import { paintHips, paintLeg, paintTails, type Dressed } from "./legs.ts";
import type { LegBones, Skeleton } from "./skeleton.ts";

/** The farther leg first; of who sits, only what the chair hides. */
export function paintLegs(ctx: Context, dressed: Dressed, seated: boolean, tails = true): void {
  if (seated) {
    if (tails) paintTails(ctx, dressed);
    return paintHips(ctx, dressed);
  }
  if (flies(dressed)) paintFlyingTail(ctx, dressed, true);
  if (fliesBehind(dressed)) paintFlyingTail(ctx, dressed, false);
  const [first, second] = byDepth(dressed.skeleton);
  paintLeg(ctx, dressed, first, true);
  paintLeg(ctx, dressed, second, false);
  paintHips(ctx, dressed);
}

/** The thighs of somebody who sits come towards the camera, before the hem. */
export function paintSeatedLegs(ctx: Context, dressed: Dressed): void {
  const [first, second] = byDepth(dressed.skeleton);
  paintLeg(ctx, dressed, first, true);
  paintLeg(ctx, dressed, second, false);
}

function byDepth({ rightLeg, leftLeg }: Skeleton): readonly [LegBones, LegBones] {
  return rightLeg.hip.d + rightLeg.knee.d * 0.2 < leftLeg.hip.d + leftLeg.knee.d * 0.2 ? [rightLeg, leftLeg] : [leftLeg, rightLeg];
}
