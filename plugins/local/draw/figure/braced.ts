/** Hands braced on the knees, the arms nearly straight under the weight of a back that is bent, and what then hangs open. Knows joints, no pose. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, inside, softOutside } from "../paint/brush.ts";
import { polygon, smooth } from "../paint/shape.ts";
import type { Build } from "./build.ts";
import { reaching } from "./clasp.ts";
import type { Dressed } from "./legs.ts";
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

/** An open coat falls forward from a back that is bent, between the arms: its far half is in the dark behind them. */
export function paintFallenOpen(ctx: Context, { garment, palette, cloths, skeleton: { left, right, rightLeg }, torso }: Dressed): void {
  if (garment.open !== true) return;
  const tones = palette.tones(cloths.top);
  const { x, y } = torso.on(0.3, -60);
  const thigh = [(rightLeg.hip.x + rightLeg.knee.x) / 2, (rightLeg.hip.y + rightLeg.knee.y) / 2] as const;
  const hem = [(left.elbow.x + left.wrist.x * 2) / 3, (left.elbow.y + left.wrist.y * 2) / 3] as const;
  fill(ctx, polygon([[left.shoulder.x, left.shoulder.y], [left.elbow.x, left.elbow.y], hem, [right.wrist.x, right.wrist.y], thigh, [x, y]]), mix(tones.deep, "#05060f", 0.8));
}

export function hangsOpen({ garment }: Dressed): boolean {
  return garment.open && garment.skirt !== undefined;
}

/** From a back that is bent the skirts of an open coat hang straight down behind the thighs, and leave the knees free. */
export function paintHangingTail(ctx: Context, { palette, cloths, torso, build: { width: w }, skeleton: { rightLeg } }: Dressed): void {
  const tones = palette.tones(cloths.top);
  const [[ax, ay], [zx, zy]] = torso.edges(0.4);
  const [[bx, by], [fx, fy]] = torso.edges(0.2);
  const [[hx, hy]] = torso.edges(0);
  const { hip, knee } = rightLeg;
  const hem = knee.y + 26 * w;
  const [mx, my] = [hip.x + (knee.x - hip.x) * 0.42, hip.y + (knee.y - hip.y) * 0.42];
  const path = smooth([[ax + 10 * w, ay], [bx, by], [hx - 4 * w, hy], [hx - 8 * w, hy + 60 * w], [hx - 10 * w, hem - 14 * w], [hx - 2 * w, hem], [hip.x - 20 * w, hem + 8 * w], [hip.x + 8 * w, hem - 6 * w], [mx - 20 * w, my + 30 * w], [mx + 16 * w, my - 40 * w], [fx, fy], [zx - 10 * w, zy]]);
  fill(ctx, path, tones.base);
  inside(ctx, path, () => softOutside(ctx, path, [palette.light.x * 22, -14], [tones.deep, 0.4]));
  crescent(ctx, path, [-palette.light.x * 6, -palette.light.y * 4], alpha(tones.rim, 0.8));
}
