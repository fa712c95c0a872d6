/** What a pose is made of: angles of the bones in degrees. Shapes only. */

/** Swing: 0 hangs, 90 forward, 180 up. Spread: outward from the body, negative across it. */
export type Bone = readonly [swing: number, spread: number];

export type HandShape = "relaxed" | "open" | "fist" | "point" | "hold" | "grasp" | "pinch" | "flat" | "clutch" | "over" | "round" | "press" | "under" | "crown";

export interface ArmStance {
  readonly upper: Bone;
  readonly fore: Bone;
  readonly hand: HandShape;
  /** Bend of the wrist in the picture, degrees; positive is clockwise. */
  readonly wrist?: number;
}

export interface LegStance {
  readonly thigh: Bone;
  readonly shin: Bone;
  /** Toes up is positive. */
  readonly foot: number;
  /** Degrees that the toes are turned out beyond the usual. */
  readonly out?: number;
}

export interface Stance {
  /** Degrees that the back bends forward, and sideways to the figure's left. */
  readonly lean: number;
  readonly sway: number;
  /** Adult units that the right shoulder is lower and the left higher. */
  readonly tip?: number;
  /** Adult units that the right hip is lower and the left higher. */
  readonly hips?: number;
  /** The figure's right arm and leg are near the camera when it faces right. */
  readonly right: ArmStance;
  readonly left: ArmStance;
  readonly rightLeg: LegStance;
  readonly leftLeg: LegStance;
  /** Radians that the head is tilted, beyond the lean. */
  readonly nod: number;
  /** Off the ground, adult units. */
  readonly lift: number;
  /** The hand that holds or points. */
  readonly lead: "right" | "left";
  /** Sits on something at the height of its hips. */
  readonly seated: boolean;
  /** Figure units from the ground at least to the hips: a seat is no lower for who is small. */
  readonly chair?: number;
  readonly lying: boolean;
}

export const HANGING: ArmStance = { upper: [-3, 10], fore: [9, 5], hand: "relaxed" };
export const STRAIGHT: LegStance = { thigh: [1, 4], shin: [-2, 3], foot: 0 };

export const STANDING: Stance = {
  lean: 0, sway: 0, right: HANGING, left: { upper: [3, 10], fore: [14, 4], hand: "relaxed" },
  rightLeg: { thigh: [-2, 3], shin: [-5, 1], foot: 0 }, leftLeg: { thigh: [6, 3], shin: [-1, 2], foot: 0 },
  nod: 0, lift: 0, lead: "right", seated: false, lying: false,
};

/** A bone between two others. */
export function betweenBones(a: Bone, b: Bone, share: number): Bone {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

export function betweenArms(a: ArmStance, b: ArmStance, share: number): ArmStance {
  return { upper: betweenBones(a.upper, b.upper, share), fore: betweenBones(a.fore, b.fore, share), hand: share > 0.35 ? b.hand : a.hand, wrist: (a.wrist ?? 0) * (1 - share) + (b.wrist ?? 0) * share };
}
