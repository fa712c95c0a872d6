/** Hands braced on the knees, the arms nearly straight under the weight of a back that is bent. Knows joints, no pose. */
import type { Build } from "./build.ts";
import { reaching } from "./clasp.ts";
import type { ArmBones, LegBones, Skeleton } from "./skeleton.ts";

export function bracedOnKnees(skeleton: Skeleton, { length }: Build): Skeleton {
  const { right, left, rightLeg, leftLeg } = skeleton;
  return { ...skeleton, right: braced(right, rightLeg, length), left: braced(left, leftLeg, length) };
}

/** The wrist is above the knee, the fingers go round it. */
function braced(arm: ArmBones, { hip, knee }: LegBones, length: number): ArmBones {
  const at = { x: knee.x + (hip.x - knee.x) * ABOVE, y: knee.y + (hip.y - knee.y) * ABOVE - PALM * length };
  return { ...reaching(arm, at, length), hand: "over" };
}

/** Share of the thigh from the knee to the wrist, and figure units that the palm is thick. */
const ABOVE = 0.03;
const PALM = 14;
