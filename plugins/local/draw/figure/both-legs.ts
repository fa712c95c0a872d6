/** Both legs, the nearer before the farther, and the cloth that goes with them. */
import type { Context } from "../contract.ts";
import { stroke } from "../paint/brush.ts";
import { contour, flies, fliesBehind, paintFlyingTail, paintFrontsApart, paintTailsApart } from "./flying-tails.ts";
import { leatherOf, limbOfLeg, paintHips, paintLeg, paintTails, trouserLeg, type Dressed } from "./legs.ts";
import { isKickedUp, paintSole } from "./run-away.ts";
import type { LegBones, Skeleton } from "./skeleton.ts";
import { paintBetweenLegs } from "./trousers.ts";

/** The farther leg first; of who sits, only what the chair hides. */
export function paintLegs(ctx: Context, dressed: Dressed, seated: boolean, tails = true): void {
  if (seated) {
    if (tails) paintTails(ctx, dressed);
    return paintHips(ctx, dressed);
  }
  if (fliesBehind(dressed)) return paintStride(ctx, dressed);
  if (flies(dressed)) paintFlyingTail(ctx, dressed, true);
  const [first, second] = byDepth(dressed.skeleton);
  paintLeg(ctx, dressed, first, true);
  betweenLegs(ctx, dressed, [first, second]);
  paintLeg(ctx, dressed, second, false);
  paintHips(ctx, dressed);
  if (dressed.skeleton.look.cos < 0) for (const leg of [first, second]) if (isKickedUp(leg)) paintSole(ctx, leg, { build: dressed.build, tones: dressed.palette.tones(leatherOf(dressed.palette, dressed.cloths)), palette: dressed.palette });
}

/** Long trousers of one cloth are told apart by what the nearer leg throws on the farther. */
function betweenLegs(ctx: Context, dressed: Dressed, legs: readonly [LegBones, LegBones]): void {
  const { garment, palette, cloths } = dressed;
  if (garment.legs !== "trousers") return;
  const [farther, nearer] = [legs[0], legs[1]].map((leg) => trouserLeg(dressed, limbOfLeg(leg)).path);
  if (farther && nearer) paintBetweenLegs(ctx, farther, nearer, { tones: palette.tones(cloths.legs), by: [-palette.light.x * 14, 10] });
}

/** Towards us the nearer thigh comes out before the seat and between the coat's fronts. */
function paintStride(ctx: Context, dressed: Dressed): void {
  const [farther, nearer] = byDepth(dressed.skeleton);
  paintTailsApart(ctx, dressed);
  const edged = (leg: LegBones, far: boolean): void => {
    paintLeg(ctx, dressed, leg, far);
    stroke(ctx, trouserLeg(dressed, limbOfLeg(leg)).path, contour(dressed.palette.tones(dressed.cloths.legs)), 5);
  };
  edged(farther, true);
  paintHips(ctx, dressed, true);
  edged(nearer, false);
  paintFrontsApart(ctx, dressed);
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
