/** Poses of everyday doings: at table, at the stove, at the wheel, asleep, in tears, in water. Angles only. */
import type { Figure } from "../../../film/types-staging.ts";
import { isLittle, isYoung } from "./build.ts";
import { STANDING, type ArmStance, type LegStance, type Stance } from "./stance.ts";

type Daily = Extract<
  Figure["pose"],
  "reading" | "eating" | "drinking" | "cooking" | "driving" | "sleeping" | "crying" | "laughing" | "thinking" | "bowing" | "carrying" | "climbing" | "swimming" | "crouching" | "leaning" | "winded" | "braking" | "throwing" | "huddled" | "welcoming" | "toasting" | "hand_to_mouth" | "lifting"
>;

const SITTING_LEG: LegStance = { thigh: [84, 9], shin: [-4, 5], foot: 0 };
const ON_LAP: ArmStance = { upper: [12, 10], fore: [62, -14], hand: "relaxed" };

export const SITTING: Stance = {
  ...STANDING, seated: true, lean: 1, right: ON_LAP, left: { ...ON_LAP, upper: [14, 10], fore: [58, -10] },
  rightLeg: SITTING_LEG, leftLeg: { thigh: [88, 8], shin: [6, 5], foot: 0 },
};

export const LYING: Stance = {
  ...STANDING, lying: true, right: { upper: [8, 6], fore: [24, -6], hand: "relaxed" }, left: { upper: [28, 8], fore: [82, -34], hand: "relaxed" },
  rightLeg: { thigh: [8, 4], shin: [4, 3], foot: 0 }, leftLeg: { thigh: [34, 4], shin: [-24, 3], foot: 0 },
};

const AT_REST: ArmStance = { upper: [24, 12], fore: [102, -16], hand: "flat" };
/** The far hand lies by the near one, so that nobody takes it for a thing beyond what stands there. */
const LAID_BESIDE: ArmStance = { ...AT_REST, upper: [6, 14], fore: [98, -34] };
const FLOOR_LEG: LegStance = { thigh: [121, 10], shin: [30, 4], foot: 0 };

/** The arms go round both shins, and one hand has hold of the other. */
const ROUND_SHINS: Pick<Stance, "lean" | "nod" | "right" | "left"> = { lean: 25, nod: 0.16, right: { upper: [30, 28], fore: [88, -62], hand: "fist", wrist: -6 }, left: { upper: [50, 22], fore: [92, -66], hand: "flat", wrist: 8 } };
/** The knees before the breast. */
const DRAWN_UP: LegStance = { thigh: [132, 8], shin: [-2, 3], foot: 0 };

/** Down on one knee. */
export const KNEELING: Stance = { ...STANDING, lean: 6, rightLeg: { thigh: [-6, 6], shin: [-104, 4], foot: -62 }, leftLeg: { thigh: [90, 9], shin: [3, 5], foot: 0 } };

/** The same to somebody small: back on the heel, so that the faces are near each other. */
const LOW_KNEELING: Pick<Stance, "rightLeg" | "leftLeg"> = { rightLeg: { thigh: [48, 6], shin: [-104, 4], foot: -62 }, leftLeg: { thigh: [110, 9], shin: [3, 5], foot: 0 } };

/** By the beat of time, in radians a second times two. */
export const DAILY: Readonly<Record<Daily, (time: number) => Stance>> = {
  reading: (time) => ({ ...STANDING, lean: 2, nod: 0.12 + 0.01 * Math.sin(time * 0.2), right: { upper: [30, 12], fore: [122, -22], hand: "hold" }, left: { upper: [36, 12], fore: [126, -20], hand: "hold" } }),
  eating: (time) => ({ ...SITTING, lean: 5, right: toMouth(0.5 + 0.5 * Math.sin(time * 0.5)), left: AT_REST }),
  drinking: (time) => ({ ...STANDING, nod: -0.06 + 0.03 * Math.sin(time * 0.3), right: { upper: [50, 26], fore: [146, -46], hand: "hold" } }),
  cooking: (time) => ({ ...STANDING, lean: 7, nod: 0.1, right: { upper: [14, 16], fore: [70 + 5 * Math.sin(time * 1.1), -12 + 8 * Math.cos(time * 1.1)], hand: "hold" }, left: { upper: [26, 16], fore: [76, 6], hand: "hold" } }),
  driving: (time) => ({ ...SITTING, lean: -3, right: { upper: [52 + 2 * Math.sin(time * 0.35), 10], fore: [88, -10], hand: "fist" }, left: { upper: [56 - 2 * Math.sin(time * 0.35), 12], fore: [92, -8], hand: "fist" } }),
  sleeping: () => ({ ...LYING, right: { upper: [30, 6], fore: [96, -40], hand: "relaxed" } }),
  crying: (time) => ({ ...STANDING, lean: 9 + 1.2 * Math.sin(time * 1.6), nod: 0.16, right: { upper: [42, 20], fore: [160, -50], hand: "flat" }, left: { upper: [46, 20], fore: [164, -46], hand: "flat" } }),
  laughing: (time) => ({ ...STANDING, lean: -5 + 2.4 * Math.sin(time * 1.8), nod: -0.1, right: { upper: [8, 16], fore: [92, -58], hand: "flat" }, left: { upper: [4, 14], fore: [62, -2], hand: "relaxed" } }),
  thinking: () => ({ ...STANDING, lean: 3, nod: 0.05, right: { upper: [30, 12], fore: [152, -42], hand: "fist" }, left: { upper: [20, 6], fore: [90, -64], hand: "fist" } }),
  bowing: () => ({ ...STANDING, lean: 46, nod: 0.42, right: { upper: [12, 5], fore: [8, 0], hand: "flat" }, left: { upper: [16, 5], fore: [10, 0], hand: "flat" } }),
  carrying: (time) => ({ ...STANDING, lean: -4, lift: 0, right: { upper: [30, 10], fore: [84 + Math.sin(time * 0.4), -10], hand: "flat", wrist: -12 }, left: { upper: [34, 10], fore: [88, -8], hand: "flat", wrist: -12 } }),
  climbing: (time) => ({ ...STANDING, lean: 10, lift: 14, nod: -0.12, right: { upper: [140 + 8 * Math.sin(time * 0.9), 12], fore: [168, -4], hand: "fist" }, left: { upper: [92 - 8 * Math.sin(time * 0.9), 14], fore: [150, -2], hand: "fist" }, rightLeg: { thigh: [4, 4], shin: [-10, 3], foot: -16 }, leftLeg: { thigh: [80, 8], shin: [-16, 4], foot: 0 } }),
  swimming: (time) => ({ ...STANDING, lean: 24, nod: -0.16, right: { upper: [96 + 34 * Math.sin(time * 0.8), 24], fore: [104 + 24 * Math.sin(time * 0.8), 10], hand: "flat" }, left: { upper: [96 - 34 * Math.sin(time * 0.8), 24], fore: [104 - 24 * Math.sin(time * 0.8), 10], hand: "flat" } }),
  throwing: () => ({ ...STANDING, lean: 15, nod: -0.08, right: { upper: [86, 16], fore: [102, 8], hand: "open" }, left: { upper: [-36, 18], fore: [-8, 12], hand: "relaxed" }, rightLeg: { thigh: [-22, 4], shin: [-46, 3], foot: -30 }, leftLeg: { thigh: [34, 4], shin: [4, 3], foot: 0 } }),
  huddled: () => ({ ...SITTING, lean: 32, nod: 0.12, right: { upper: [-20, 22], fore: [82, -20], hand: "flat", wrist: -6 }, left: { upper: [-16, 8], fore: [80, -34], hand: "flat", wrist: 8 } }),
  welcoming: (time) => ({ ...KNEELING, ...LOW_KNEELING, lean: 14, nod: 0.08, right: { upper: [44 + 2 * Math.sin(time * 0.6), 12], fore: [70, 0], hand: "open", wrist: -18 }, left: { upper: [62, 44 + 2 * Math.sin(time * 0.6)], fore: [112, 26], hand: "open", wrist: -10 } }),
  crouching: () => ({ ...STANDING, lean: 22, nod: -0.04, right: { upper: [34, 12], fore: [70, -8], hand: "relaxed" }, left: { upper: [40, 12], fore: [82, -10], hand: "relaxed" }, rightLeg: { thigh: [104, 14], shin: [-46, 6], foot: -22 }, leftLeg: { thigh: [98, 10], shin: [-30, 5], foot: 0 } }),
  winded: (time) => ({ ...STANDING, lean: 55 + 1.5 * Math.sin(time * 1.5), nod: 0.5, right: { upper: [-20, 14], fore: [-10, 0], hand: "over" }, left: { upper: [-20, 14], fore: [-10, 0], hand: "over" }, rightLeg: { thigh: [26, 12], shin: [-42, 8], foot: -2 }, leftLeg: { thigh: [53, 12], shin: [4, 8], foot: 0 } }),
  // The weight low and back over a knee that is well bent, the other leg hardly so before it with its heel in the ground and its toes up, an arm flung out.
  braking: () => ({ ...STANDING, lean: -27, nod: 0.14, right: { upper: [-40, 30], fore: [10, 24], hand: "open" }, left: { upper: [52, 48], fore: [62, 40], hand: "open", wrist: -24 }, rightLeg: { thigh: [37, 10], shin: [-47, 4], foot: -14 }, leftLeg: { thigh: [53, 4], shin: [32, 3], foot: 40 } }),
  lifting: () => ({ ...STANDING, lean: 38, nod: -0.02, right: { upper: [38, 10], fore: [30, 4], hand: "fist" }, left: { upper: [-16, 12], fore: [20, 4], hand: "relaxed" }, rightLeg: { thigh: [34, 8], shin: [-62, 4], foot: -34 }, leftLeg: { thigh: [66, 8], shin: [-22, 4], foot: 0 } }),
  leaning: () => ({ ...STANDING, lean: -9, sway: 2, right: { upper: [14, 8], fore: [84, -66], hand: "fist", wrist: -10 }, left: { upper: [22, 6], fore: [94, -70], hand: "fist" }, rightLeg: { thigh: [14, 3], shin: [8, 2], foot: 6 }, leftLeg: { thigh: [30, 1], shin: [-8, -3], foot: -8 } }),
  toasting: (time) => ({ ...STANDING, lean: -1, nod: -0.05, right: { upper: [86 + 1.5 * Math.sin(time * 0.4), -6], fore: [134, -8], hand: "hold", wrist: 34 }, left: { upper: [12, 10], fore: [62, -14], hand: "relaxed" } }),
  hand_to_mouth: () => ({ ...STANDING, lean: -2, nod: 0.04, right: { upper: [56, 2], fore: [196.5, -22], hand: "flat" }, left: { upper: [20, 6], fore: [90, -60], hand: "relaxed" } }),
};

/** From the plate, 0, to the mouth, 1. */
function toMouth(share: number): ArmStance {
  return { upper: [26 + 18 * share, 16 + 8 * share], fore: [84 + 60 * share, -18 - 28 * share], hand: "hold" };
}

/** Down on both knees, the arms about an animal's neck. */
const ON_HEELS: Pick<Stance, "lean" | "nod" | "right" | "left" | "rightLeg" | "leftLeg"> = {
  lean: 17, nod: 0.2, right: { upper: [30, 18], fore: [66, -4], hand: "relaxed", wrist: 14 }, left: { upper: [54, 24], fore: [84, -20], hand: "flat" },
  rightLeg: { thigh: [42, 10], shin: [-104, 4], foot: -62 }, leftLeg: { thigh: [48, 9], shin: [-104, 4], foot: -62 },
};

/** Who is hardly larger than the animal keeps the face above its head. */
const UP_ON_KNEES: Pick<Stance, "lean" | "rightLeg" | "leftLeg"> = { lean: 13, rightLeg: { thigh: [18, 10], shin: [-96, 4], foot: -62 }, leftLeg: { thigh: [24, 9], shin: [-96, 4], foot: -62 } };

/** Down on one knee to somebody small; straight under a blanket. */
export function lowered(stance: Stance, { pose, seat, look }: Figure): Stance {
  if (stance.lying && seat === "bed") return { ...stance, leftLeg: { thigh: [14, 4], shin: [2, 3], foot: 0 } };
  if (pose !== "hugging" || seat !== "floor") return stance;
  if (stance.seated) return { ...stance, ...ON_HEELS, ...(isLittle(look) ? UP_ON_KNEES : {}) };
  // Upright, so that the smaller one's head is at the shoulder and not before the face.
  return { ...stance, ...LOW_KNEELING, lean: 5, nod: 0.2, right: { upper: [26, 20], fore: [62, -22], hand: "relaxed", wrist: 14 }, left: { upper: [24, 20], fore: [56, -40], hand: "flat" } };
}

/** On the ground the knees are up; at a table the hands lie on it. */
export function asSeated(stance: Stance, { pose, seat, holding, held_note, look }: Figure): Stance {
  if (!stance.seated) return stance;
  const low: Stance = seat === "floor" ? { ...stance, rightLeg: FLOOR_LEG, leftLeg: { ...FLOOR_LEG, thigh: [120, 12] } } : stance;
  // A hand comes down with the lid, seen on its edge; the other lies behind it.
  if (seat === "table" && held_note === "closing laptop") return { ...low, lean: 14, nod: 0.1, right: { ...low.right, upper: [64, 6], fore: [91, -8], hand: "over", wrist: 0 }, left: { ...low.left, upper: [30, 8], fore: [88, -14], hand: "flat" } };
  if (seat === "table" && (pose === "typing" || pose === "writing")) return { ...low, right: { ...low.right, upper: [28, 10], fore: [102, -16] }, left: { ...low.left, upper: [32, 10], fore: [104, -14] } };
  // Bent over what lies on the table.
  if (seat === "table" && pose === "leaning") return { ...low, lean: 10, nod: 0.1, sway: 0, right: { upper: [30, 10], fore: [108, -14], hand: "hold" }, left: { upper: [40, 10], fore: [104, -10], hand: "hold" } };
  if (pose === "huddled") return { ...low, rightLeg: DRAWN_UP, leftLeg: { ...DRAWN_UP, thigh: [132, 9] }, ...(isYoung(look.age) ? ROUND_SHINS : {}) };
  if (pose !== "sitting") return low;
  if (seat === "table" || seat === "stool") return { ...low, lean: 4, right: holding === undefined ? AT_REST : low.right, left: LAID_BESIDE };
  return seat === "floor" ? { ...low, lean: 12, right: { upper: [44, 12], fore: [74, -16], hand: "relaxed" }, left: { upper: [48, 12], fore: [78, -14], hand: "relaxed" } } : low;
}

/** The same doing, on a seat: the arms of the one, the legs of the other. */
export function onSeat(stance: Stance): Stance {
  if (stance.lying) return { ...SITTING, lean: 8, nod: 0.34 };
  if (stance.seated) return stance;
  // An arm that only hangs is on the lap.
  const left = stance.left === STANDING.left ? SITTING.left : stance.left;
  return { ...stance, left, seated: true, lift: 0, lean: Math.max(-4, Math.min(14, stance.lean)), rightLeg: SITTING.rightLeg, leftLeg: SITTING.leftLeg };
}
