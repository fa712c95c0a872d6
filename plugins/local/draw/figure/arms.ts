/** Arms: skin, sleeve, cuff and hand. Knows joints and colours, no pose. */
import type { Context } from "../contract.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { crescent, fill, inside, linear, moved, outside, softOutside, stroke } from "../paint/brush.ts";
import type { Path } from "../paint/shape.ts";
import { hangingTail, hangsOpen } from "./braced.ts";
import { flies, sparedOf } from "./flying-tails.ts";
import { paintHand, type HandPlace } from "./hand.ts";
import { hangingSkirt, type Dressed } from "./legs.ts";
import { isSharp, limbPath, paintLimb, type Halves, type Limb } from "./limb.ts";
import { meltedAtShoulder } from "./shoulder.ts";
import type { Tones } from "./palette.ts";
import { radians, type ArmBones, type Skeleton } from "./skeleton.ts";
import { trunkPath } from "./top.ts";
import { isDoubledOver } from "./torso.ts";

export interface HandSpot {
  readonly x: number;
  readonly y: number;
  /** Radians from hanging down, clockwise. */
  readonly turn: number;
}

export interface ArmSide {
  readonly far: boolean;
  readonly part?: "whole" | "fore";
}

export function limbOfArm({ shoulder, elbow, wrist }: ArmBones): Limb {
  return { from: [shoulder.x, shoulder.y], bend: [elbow.x, elbow.y], to: [wrist.x, wrist.y] };
}

/** The hand goes on where the forearm points. */
export function handOf({ elbow, wrist, bend }: ArmBones): HandSpot {
  const turn = Math.atan2(wrist.y - elbow.y, wrist.x - elbow.x) - Math.PI / 2 + radians(bend);
  return { x: wrist.x, y: wrist.y, turn };
}

/** @param side its part: the forearm alone lies over a trunk that the upper arm lies behind */
export function paintArm(ctx: Context, dressed: Dressed, arm: ArmBones, side: ArmSide): void {
  const limb = limbOfArm(arm);
  if (!side.far && side.part !== "fore") paintSpared(ctx, dressed, limb);
  const melts = !side.far && side.part !== "fore" && dressed.garment.sleeve === "long" && isSharp(limb);
  if (!melts) return paintWholeArm(ctx, dressed, arm, side);
  meltedAtShoulder(ctx, { limb, halves: clothHalves(dressed, limb), trunk: trunkPath(dressed), rimmed: dressed.palette.light.rimless !== true }, (to) => paintWholeArm(to, dressed, arm, side));
}

function paintWholeArm(ctx: Context, dressed: Dressed, arm: ArmBones, { far, part = "whole" }: ArmSide): void {
  const start = part === "whole" ? 0 : 0.38;
  const { build, palette, garment, cloths } = dressed;
  const limb = limbOfArm(arm);
  const w = build.width;
  const skin: Halves = [25 * w, 19 * w, 14 * w];
  if (garment.sleeve !== "long") paintLimb(ctx, limbPath(limb, skin, [start, 1]), limb, { halves: skin, tones: palette.skin, palette, far, joined: start > 0 });
  if (arm.unseen !== true) paintHand(ctx, { ...handPlace(dressed, arm), far }, palette);
  if (garment.sleeve === "none" || (garment.sleeve === "short" && part === "fore")) return;
  const cloth = clothHalves(dressed, limb);
  const reach = garment.sleeve === "long" ? 1.04 : 0.4;
  const tones = palette.tones(cloths.top);
  const path = limbPath(limb, cloth, [start, reach]);
  paintLimb(ctx, path, limb, { halves: cloth, tones, palette, far, folds: garment.sleeve === "long", joined: start > 0 });
  if (!far && garment.sleeve === "long" && isSharp(limb)) liftForearm(ctx, limb, { cloth: limbPath(limb, cloth, [0.5, reach]), tones });
  if (!far && garment.sleeve === "long" && palette.light.rimless === true) outlined(ctx, limb, { cloth: path, behind: clothsBehind(dressed), tones });
  paintCuff(ctx, dressed, limb, { halves: cloth, reach });
}

/** A pen goes round a dark sleeve before the same dark cloth, but where it grows out of the shoulder. */
function outlined(ctx: Context, { from, bend }: Limb, { cloth, behind, tones }: { readonly cloth: Path; readonly behind: readonly Path[]; readonly tones: Tones }): void {
  if (brightness(tones.base) > DARK) return;
  for (const trunk of behind) inside(ctx, trunk, () => stroke(ctx, cloth, linear(ctx, [from, bend], [[0.04, alpha("#05060f", 0)], [0.3, alpha("#05060f", 0.9)]]), 6));
}

/** What of the same cloth an arm is before: the trunk, and what hangs from it. */
function clothsBehind(dressed: Dressed): readonly Path[] {
  const trunk = trunkPath(dressed);
  if (flies(dressed)) return [trunk];
  if (isDoubledOver(dressed.skeleton)) return [trunk, ...(hangsOpen(dressed) ? [hangingTail(dressed)] : []), sleeveBeyond(dressed)];
  const skirt = hangingSkirt(dressed)?.path;
  return skirt === undefined ? [trunk] : [trunk, skirt];
}

/** Of who is bent double the near sleeve is before the far one. */
function sleeveBeyond(dressed: Dressed): Path {
  const limb = limbOfArm(dressed.skeleton.left);
  return limbPath(limb, clothHalves(dressed, limb), [0, 1.04]);
}

/** Beside the line round such a sleeve the pen spares a light edge of the trunk, or the hatching of both would run together. */
function paintSpared(ctx: Context, dressed: Dressed, limb: Limb): void {
  const { garment, palette, cloths } = dressed;
  const { base } = palette.tones(cloths.top);
  if (garment.sleeve !== "long" || palette.light.rimless !== true || brightness(base) > DARK) return;
  const pale = sparedOf(base);
  const cloth = limbPath(limb, clothHalves(dressed, limb), [0, 1.04]);
  for (const behind of clothsBehind(dressed)) inside(ctx, behind, () => stroke(ctx, cloth, linear(ctx, [limb.from, limb.bend], [[0.1, alpha(pale, 0)], [0.45, pale]]), 15));
}

/** Over the thing that lies in it. */
export function paintFingersRound(ctx: Context, dressed: Dressed, arm: ArmBones): void {
  paintHand(ctx, { ...handPlace(dressed, arm), far: false, part: "tips" }, dressed.palette);
}

function handPlace({ build, skeleton }: Dressed, arm: ArmBones): Omit<HandPlace, "far"> {
  const { x, y, turn } = handOf(arm);
  return { x, y, turn, thumb: thumbSide(arm, turn, skeleton), scale: build.length ** 0.72 * (arm.hand === "crown" ? 0.92 : arm.hand === "over" && isDoubledOver(skeleton) ? 1.28 : 1.06), shape: arm.hand };
}

/** In dark cloth before the same dark cloth it would be lost: it is lighter towards the hand, and dark below. */
function liftForearm(ctx: Context, { bend, to }: Limb, { cloth, tones }: { readonly cloth: Path; readonly tones: Tones }): void {
  const dark = Math.min(1, Math.max(0, (DARK - brightness(tones.base)) / 0.08));
  if (dark === 0) return;
  const pale = mix(tones.base, "#ffffff", 0.4);
  inside(ctx, cloth, () => {
    fill(ctx, cloth, linear(ctx, [bend, to], [[0, alpha(pale, 0)], [0.5, alpha(pale, 0.4 * dark)], [1, alpha(pale, 0.46 * dark)]]));
    softOutside(ctx, cloth, [0, -16], [tones.deep, 0.3 * dark]);
    outside(ctx, cloth, [0, -3], alpha("#05060f", 0.6 * dark));
  });
}

/** Cloth in which shade is hardly seen. */
const DARK = 0.26;

function clothHalves({ build: { width }, garment: { loose } }: Dressed, limb: Limb): Halves {
  // What is folded would swell with all its cloth.
  const full = isSharp(limb) ? 0.3 : 1;
  return [(29 + loose * 0.6 * full) * width * (full < 1 ? 0.9 : 1), (23 + loose * full) * width, (18 + loose * 1.05 * full) * width];
}

/** The thumb points forward while the arm hangs; across the body it points up. */
function thumbSide({ elbow, wrist, side, hand }: ArmBones, turn: number, { look }: Skeleton): 1 | -1 {
  // Round an upright edge beside us the palm is on the far side of it, and the thumb below.
  if (hand === "clutch") return wrist.x > elbow.x ? -1 : 1;
  // Under what lies on it the palm looks up, and the thumb comes up beside that.
  if (hand === "under") return wrist.x > elbow.x ? 1 : -1;
  if (Math.abs(turn) < 0.6 && look.sin > 0.4) return 1;
  if (wrist.y < elbow.y - 30) return side === 1 ? -1 : 1;
  return Math.abs(turn) > 0.9 ? (wrist.x > elbow.x ? -1 : 1) : side === 1 ? -1 : 1;
}

function paintCuff(ctx: Context, { garment, palette, cloths }: Dressed, limb: Limb, { halves, reach }: { readonly halves: Halves; readonly reach: number }): void {
  const tones = palette.tones(cloths.top);
  const deepTones = garment.ribbed || garment.sleeve === "short" ? tones.shade : tones.deep;
  const cuff = limbPath(limb, garment.ribbed ? [halves[0], halves[1], halves[2] * 0.86] : halves, [reach - (garment.ribbed ? 0.1 : 0.035), reach]);
  fill(ctx, cuff, alpha(deepTones, garment.ribbed ? 0.9 : 0.55));
  crescent(ctx, cuff, [-palette.light.x * 4, 0], alpha(tones.rim, 0.6));
}

/** The arm's shadow on the trunk, so that it stands before it. */
export function paintArmShade(ctx: Context, { build, palette, garment, cloths }: Dressed, arm: ArmBones, trunk: Path): void {
  const limb = limbOfArm(arm);
  const w = build.width;
  const path = limbPath(limb, [34 * w, (25 + garment.loose) * w, (20 + garment.loose) * w], [isSharp(limb) ? 0.3 : 0, 1]);
  const tones = palette.tones(cloths.top);
  inside(ctx, trunk, () => {
    for (const by of [7, 12, 18]) fill(ctx, moved(path, [by * (palette.light.x >= 0 ? 1 : 0.6), by * 0.5]), alpha(tones.deep, 0.2));
  });
}
