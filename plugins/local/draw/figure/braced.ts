/** Hands braced on the knees, the arms nearly straight under the weight of a back that is bent, and what then hangs open. Knows joints, no pose. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, inside, softOutside } from "../paint/brush.ts";
import { polygon, smooth, strand, type Path, type Point } from "../paint/shape.ts";
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
  fill(ctx, polygon([[left.shoulder.x, left.shoulder.y], [left.elbow.x, left.elbow.y], hem, [right.wrist.x, right.wrist.y], thigh, [x, y]]), mix(tones.deep, "#05060f", 0.4));
}

export function hangsOpen({ garment }: Dressed): boolean {
  return garment.open && garment.skirt !== undefined;
}

/** The skirt of an open coat lies round the seat and the thighs of a back that is bent, and leaves the knees free. */
export function paintHangingTail(ctx: Context, dressed: Dressed): void {
  const { palette, cloths, torso, build: { width: w }, skeleton: { rightLeg } } = dressed;
  const tones = palette.tones(cloths.top);
  const [[hx, hy]] = torso.edges(-0.02);
  const [mx, my] = onThigh(rightLeg);
  const path = hangingTail(dressed);
  fill(ctx, path, tones.base);
  inside(ctx, path, () => {
    softOutside(ctx, path, [palette.light.x * 22, -14], [tones.deep, 0.4]);
    fill(ctx, strand([hx + 70 * w, hy + 6 * w, hx + 76 * w, hy + 40 * w, mx - 10 * w, my - 30 * w, mx - 4 * w, my + 40 * w], 7), alpha(tones.deep, 0.45));
  });
  crescent(ctx, path, [-palette.light.x * 6, -palette.light.y * 4], alpha(tones.rim, 0.8));
}

export function hangingTail({ torso, build: { width: w }, skeleton: { rightLeg, leftLeg } }: Dressed): Path {
  const [[ax, ay], [zx, zy]] = torso.edges(0.46);
  const [[bx, by]] = torso.edges(0.2);
  const [[hx, hy]] = torso.edges(-0.02);
  const [[mx, my], [fx, fy]] = [onThigh(rightLeg), onThigh(leftLeg)];
  return smooth([[ax + 14 * w, ay + 10 * w], [bx, by], [hx + 8 * w, hy - 4 * w], [hx + 2 * w, hy + 40 * w], [mx - 62 * w, my + 26 * w], [mx - 52 * w, my + 46 * w], [mx, my + 42 * w], [(mx + fx) / 2 + 20 * w, (my + fy) / 2 + 22 * w], [fx + 34 * w, fy - 14 * w], [fx + 26 * w, fy - 54 * w], [zx, zy]]);
}

/** Where on a thigh that skirt ends. */
function onThigh({ hip, knee }: LegBones): Point {
  return [hip.x + (knee.x - hip.x) * HEM, hip.y + (knee.y - hip.y) * HEM];
}

/** Share of the thigh from the hip. */
const HEM = 0.5;
