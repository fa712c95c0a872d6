/**
 * Where the joints are: a stance put on a body in space, and seen from a side. The feet find the ground by themselves.
 * Knows no flesh and no clothes.
 */
import type { Build } from "./build.ts";
import type { Bone, LegStance, Stance, ArmStance, HandShape } from "./stance.ts";

/** Forward, up and to the figure's left, from the ground between the feet. */
export interface Spot {
  readonly f: number;
  readonly u: number;
  readonly l: number;
}

/** On the picture; `d` grows towards the camera. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly d: number;
}

export interface ArmBones {
  readonly shoulder: Seen;
  readonly elbow: Seen;
  readonly wrist: Seen;
  readonly hand: HandShape;
  /** Its hand is behind what it holds, and painted with that. */
  readonly unseen?: true;
  /** Degrees that the wrist bends. */
  readonly bend: number;
  /** 1 for the figure's left. */
  readonly side: 1 | -1;
}

export interface LegBones {
  readonly hip: Seen;
  readonly knee: Seen;
  readonly ankle: Seen;
  /** From the ankle to the toes. */
  readonly toe: Seen;
  readonly side: 1 | -1;
}

export interface Skeleton {
  readonly pelvis: Spot;
  readonly neck: Spot;
  readonly neckSeen: Seen;
  readonly lean: number;
  readonly sway: number;
  /** Figure units that the left hip, and the left shoulder, are higher than the middle of the body, and the right ones lower. */
  readonly tilt: { readonly hips: number; readonly shoulders: number };
  readonly right: ArmBones;
  readonly left: ArmBones;
  readonly rightLeg: LegBones;
  readonly leftLeg: LegBones;
  readonly look: View;
}

/** How the figure is turned: 0 to the camera, 90 to the right edge, 180 away. */
export interface View {
  readonly sin: number;
  readonly cos: number;
}

export function viewOf(degrees: number): View {
  return { sin: Math.sin(radians(degrees)), cos: Math.cos(radians(degrees)) };
}

export function seen({ f, u, l }: Spot, { sin, cos }: View): Seen {
  return { x: f * sin + l * cos, y: -u, d: f * cos - l * sin };
}

const BONES = { thigh: 224, shin: 214, ankle: 46, hip: 38, upper: 146, fore: 132, foot: 84 } as const;

export function skeletonOf(build: Build, stance: Stance, view: View): Skeleton {
  const pelvis: Spot = { f: 0, u: pelvisHeight(build, stance), l: 0 };
  const lean = stance.lean + build.stoop * (stance.seated ? 0.6 : 1);
  const neck = along(pelvis, (819 - 490) * build.length * build.trunk * (isDoubledOver({ lean }) ? ROUNDED : 1), [180 - lean, stance.sway]);
  const shoulders: Spot = { f: neck.f - 4 * build.length, u: neck.u - 62 * build.length, l: neck.l };
  const [tip, hips] = [(stance.tip ?? 0) * build.length, (stance.hips ?? 0) * build.length];
  return {
    pelvis, neck, neckSeen: seen(neck, view), lean, sway: stance.sway, tilt: { hips, shoulders: tip }, look: view,
    right: armBones({ build, arm: stance.right, shoulders: tipped(shoulders, -tip), side: -1, view }),
    left: armBones({ build, arm: stance.left, shoulders: tipped(shoulders, tip), side: 1, view }),
    rightLeg: legBones({ build, leg: stance.rightLeg, pelvis: tipped(pelvis, -hips), side: -1, view }),
    leftLeg: legBones({ build, leg: stance.leftLeg, pelvis: tipped(pelvis, hips), side: 1, view }),
  };
}

/** Degrees of lean from which a trunk is as thick across its spine as it was across the picture: less bent, no one sees the difference. */
const DOUBLED = 50;

export function isDoubledOver({ lean }: Pick<Skeleton, "lean">): boolean {
  return lean >= DOUBLED;
}

/** Share of its length that a back has left from the seat to the nape when it is rounded over. */
const ROUNDED = 0.91;

function tipped(joint: Spot, up: number): Spot {
  return { ...joint, u: joint.u + up };
}

/** So high that the lower foot, or a knee, touches the ground. */
function pelvisHeight({ length, legs }: Build, { rightLeg, leftLeg, lift, chair = 0, hips = 0 }: Stance): number {
  return Math.max(Math.max(reach(rightLeg) * legs + hips, reach(leftLeg) * legs - hips) * length + lift * length, chair);
}

function reach({ thigh, shin, foot }: LegStance): number {
  const knee = BONES.thigh * drop(thigh) + 6;
  const ankle = BONES.thigh * drop(thigh) + BONES.shin * drop(shin);
  return Math.max(knee + 34, ankle + BONES.ankle, ankle + 18 + BONES.foot * Math.sin(radians(-foot))) + 4;
}

function drop([swing, spread]: Bone): number {
  return Math.cos(radians(swing)) * Math.cos(radians(spread));
}

interface ArmPlan {
  readonly build: Build;
  readonly arm: ArmStance;
  readonly shoulders: Spot;
  readonly side: 1 | -1;
  readonly view: View;
}

function armBones({ build, arm, shoulders, side, view }: ArmPlan): ArmBones {
  const raise = Math.max(0, Math.max(arm.upper[0], arm.upper[1]) - 60) / 90;
  const shoulder: Spot = { ...shoulders, u: shoulders.u + raise * 24 * build.length, l: shoulders.l + side * build.shoulders * build.width * (0.84 - raise * 0.06) };
  const elbow = along(shoulder, BONES.upper * build.length, sided(arm.upper, side));
  const wrist = along(elbow, BONES.fore * build.length, sided(arm.fore, side));
  return { shoulder: seen(shoulder, view), elbow: seen(elbow, view), wrist: seen(wrist, view), hand: arm.hand, bend: arm.wrist ?? 0, side };
}

interface LegPlan {
  readonly build: Build;
  readonly leg: LegStance;
  readonly pelvis: Spot;
  readonly side: 1 | -1;
  readonly view: View;
}

function legBones({ build, leg, pelvis, side, view }: LegPlan): LegBones {
  const hip: Spot = { ...pelvis, l: pelvis.l + side * BONES.hip * build.width * (build.hips / 80) };
  const long = build.length * build.legs;
  const knee = along(hip, BONES.thigh * long, sided(leg.thigh, side));
  const ankle = along(knee, BONES.shin * long, sided(leg.shin, side));
  const toe = along(ankle, BONES.foot * build.length ** 0.8, sided([90 + leg.foot, 16 + (leg.out ?? 0)], side));
  return { hip: seen(hip, view), knee: seen(knee, view), ankle: seen(ankle, view), toe: seen(toe, view), side };
}

function sided([swing, spread]: Bone, side: 1 | -1): Bone {
  return [swing, spread * side];
}

/** From a joint along a bone. */
export function along({ f, u, l }: Spot, length: number, [swing, spread]: Bone): Spot {
  const [a, b] = [radians(swing), radians(spread)];
  return { f: f + length * Math.sin(a) * Math.cos(b), u: u - length * Math.cos(a) * Math.cos(b), l: l + length * Math.sin(b) };
}

export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** On both feet, with no long step between them. */
export function standsStill({ rightLeg, leftLeg }: Pick<Skeleton, "rightLeg" | "leftLeg">, width: number): boolean {
  return [rightLeg, leftLeg].every(({ ankle }) => ankle.y > SOLE_DOWN) && Math.abs(rightLeg.ankle.x - leftLeg.ankle.x) < STEP * width;
}

/** Figure units: an ankle whose foot is on the ground, and two that are a step apart. */
const [SOLE_DOWN, STEP] = [-80, 180] as const;
