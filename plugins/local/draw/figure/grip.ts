/** How a thing is gripped: at the end of an arm, in one hand, before the breast in both, taut against a pull. Draws nothing. */
import type { Figure } from "../../../film/types-staging.ts";
import { isClosed } from "../prop/umbrella.ts";
import { betweenArms, HANGING, type ArmStance, type Stance } from "./stance.ts";

const HOLDING: ArmStance = { upper: [6, 12], fore: [86, -16], hand: "hold" };

/** Higher, or the table would hide it. */
const ABOVE_TABLE: ArmStance = { upper: [22, 10], fore: [126, -16], hand: "hold" };

/** What is held is held in the near hand, unless it wants two or the pose has its own use for it. */
export function gripped(free: Stance, figure: Figure): Stance {
  const { holding, pose } = figure;
  const stance = underArm(free, figure);
  if (isFurled(figure)) return pose === "reaching" ? { ...stance, lead: "right", right: HANGING_UP, left: HANGING } : { ...stance, right: AT_SIDE };
  if (holding === "umbrella" && figure.over !== undefined) return { ...stance, right: SHELTERING };
  if (holding === "umbrella" && UPRIGHT.has(pose)) return { ...stance, right: ALOFT };
  if (figure.keeps_hat === true) return { ...stance, right: ON_HAT, left: betweenArms(stance.left, LOW, 0.8) };
  if (pose === "reaching" && (holding !== undefined || figure.tucked !== undefined || figure.reach !== undefined)) return stretched(stance, figure);
  if (pose === "hugging" && figure.reach !== undefined) return embracing(stance, figure.reach);
  if (figure.keeps_door === true) return { ...stance, right: ON_DOOR, left: holding === undefined ? stance.left : ON_ARM };
  if (pose === "cooking" && holding === undefined && figure.held_note !== undefined) return { ...stance, ...KNEADING };
  if (holding === undefined) return stance;
  if (holding === "rope" && PULLING.has(pose)) return pulling(stance);
  if (HEAVY.has(holding) && (pose === "holding" || !OWN_HANDS.has(pose))) return { ...stance, right: CARRYING };
  if (inBothHands(figure)) return { ...stance, ...(figure.facing === "front" || holding === "ball" ? BEFORE_BELLY : holding === "fishbowl" ? ROUND_GLASS : IN_ARMS) };
  if (holding === "cup" && pose === "holding" && figure.seated === true && figure.seat !== "table") return { ...stance, ...ROUND_CUP };
  if (holding === "hat") return { ...stance, right: AT_BREAST };
  if (UNDER_ARM.has(holding) && ON_FOOT.has(pose)) return { ...stance, right: TUCKED };
  const paper = PAPERS.has(holding);
  if (!paper && figure.seat === "table" && (pose === "holding" || !OWN_HANDS.has(pose))) return { ...stance, right: ABOVE_TABLE };
  return OWN_HANDS.has(pose) && !(pose === "holding" && paper) ? stance : { ...stance, right: paper ? BEFORE_EYES : HOLDING };
}

/** By the brim, before the breast. */
const AT_BREAST: ArmStance = { upper: [18, 12], fore: [112, -34], hand: "hold" };

/** The elbow out behind, the fingers over the brim. */
const ON_HAT: ArmStance = { upper: [232, 22], fore: [124, -12], hand: "hold", wrist: 26 };
/** The other arm keeps low while one runs. */
const LOW: ArmStance = { upper: [-6, 12], fore: [64, -10], hand: "fist" };

/** Towards another, with the thing or for it. */
function stretched(stance: Stance, { holding, tucked, reach = holding === "cloth" ? 112 : holding === "ladle" ? 104 : 80 }: Figure): Stance {
  // Who takes a thing has not quite reached it.
  const bent = holding === undefined ? 14 : 0;
  const arm: ArmStance = { upper: [reach - 10 - bent, 10], fore: [reach + 6 + bent, 4], hand: holding === undefined ? "open" : "hold" };
  return { ...stance, lead: "right", right: arm, left: tucked === undefined ? HANGING : stance.left };
}

/** About another's back, the hand flat on it. */
function embracing(stance: Stance, reach: number): Stance {
  return { ...stance, lean: -3, nod: 0.14, right: { upper: [reach - 10, 30], fore: [reach + 14, reach > 70 ? -61 : -54], hand: "flat", wrist: 10 } };
}

/** Out to the leaf, level with the shoulder; the other arm is enough for what both would carry. */
const ON_DOOR: ArmStance = { upper: [4, 48], fore: [60, 58], hand: "hold", wrist: -6 };
const ON_ARM: ArmStance = { upper: [10, 22], fore: [78, -58], hand: "flat", wrist: 60 };

/** One arm presses to the side what is kept there. */
function underArm(stance: Stance, { tucked }: Figure): Stance {
  // Slung over the shoulder.
  if (tucked === "jacket") return { ...stance, left: HANGING };
  return tucked === undefined ? stance : { ...stance, left: { ...TUCKED, upper: [-4, 12] } };
}

/** An umbrella that is not up. */
export function isFurled({ holding, held_note = "" }: Figure): boolean {
  return holding === "umbrella" && isClosed(held_note);
}

/** Radians that an umbrella leans back over who holds it for themselves. */
export function tiltOf({ over, pose }: Figure): number {
  return over === undefined && UPRIGHT.has(pose) ? 0.2 : 0;
}

/** Figure units that the stick of an umbrella has slid through the hand: low over two who are near the ground, and over one whose fist is high. */
export function slidOf({ over, pose }: Figure): number {
  if (over === undefined) return UPRIGHT.has(pose) ? 30 : 0;
  return pose === "kneeling" ? 84 : 0;
}

/** Up to a hook; at the side; out over somebody else. */
const HANGING_UP: ArmStance = { upper: [84, -4], fore: [116, -6], hand: "fist" };
const AT_SIDE: ArmStance = { upper: [2, 14], fore: [40, 2], hand: "fist" };
/** The fist before the breast, the stick leaning back over the head. */
const ALOFT: ArmStance = { upper: [50, 10], fore: [110, -4], hand: "fist" };
const UPRIGHT: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "holding", "walking", "running", "sitting", "leaning"]);
const SHELTERING: ArmStance = { upper: [52, 8], fore: [104, -2], hand: "hold" };

/** Too large, too full or too dear for one hand. */
export function inBothHands({ holding, pose, seated }: Figure): boolean {
  return holding !== undefined && LARGE.has(holding) && FREE.has(pose) && !(seated === true && pose !== "holding");
}

const LARGE: ReadonlySet<string> = new Set(["cactus", "fishbowl", "soup", "dough", "bread", "cake", "pizza", "bowl", "pot", "tray", "box", "gift", "teddy", "vase", "clock", "musicbox", "painting", "server", "ball"]);
const FREE: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "walking", "running", "holding", "carrying", "kneeling", "crouching", "sitting", "leaning", "laughing", "thinking"]);
const IN_ARMS = {
  right: { upper: [26, 12], fore: [84, -14], hand: "flat", wrist: -10 }, left: { upper: [32, 12], fore: [88, -12], hand: "flat", wrist: -10 },
} as const satisfies Record<string, ArmStance>;

/** What is round and full is nearer to the breast, and hides the far hand. */
const ROUND_GLASS = { right: { ...IN_ARMS.right, upper: [20, 12], fore: [77, -14] }, left: { upper: [16, 8], fore: [82, -22], hand: "flat", wrist: -10 } } as const satisfies Record<string, ArmStance>;

/** Both hands down into what lies on the table. */
const KNEADING = {
  right: { upper: [16, 12], fore: [52, -6], hand: "flat" }, left: { upper: [14, 6], fore: [62, -44], hand: "flat" },
} as const satisfies Record<string, ArmStance>;

/** Both hands about what is warm. */
const ROUND_CUP = {
  right: { upper: [8, 12], fore: [100, -26], hand: "hold" }, left: { upper: [4, 4], fore: [92, -78], hand: "hold" },
} as const satisfies Record<string, ArmStance>;

/** What is read or looked at is held up to be seen. */
const PAPERS: ReadonlySet<string> = new Set(["letter", "photograph", "map", "ticket", "money"]);
const BEFORE_EYES: ArmStance = { upper: [20, 14], fore: [118, -20], hand: "hold" };

/** Seen from the front the face is left free. */
const BEFORE_BELLY = {
  right: { upper: [8, 14], fore: [62, -22], hand: "flat", wrist: -10 }, left: { upper: [10, 14], fore: [62, -22], hand: "flat", wrist: 10 },
} as const satisfies Record<string, ArmStance>;

/** Carried at the end of a straight arm. */
const HEAVY: ReadonlySet<string> = new Set(["suitcase", "bag", "bucket"]);
const CARRYING: ArmStance = { upper: [2, 14], fore: [8, 6], hand: "fist" };

/** On the way these are pressed to the side. */
const UNDER_ARM: ReadonlySet<string> = new Set(["parcel", "folder", "newspaper"]);
const ON_FOOT: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "walking", "running", "holding"]);
const TUCKED: ArmStance = { upper: [-12, 14], fore: [72, -10], hand: "hold" };

const PULLING: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "holding", "carrying", "leaning", "reaching", "walking"]);

/** Both fists on the rope, one before the other at one height, the weight behind the heels. */
function pulling(stance: Stance): Stance {
  return {
    ...stance, lean: -15, nod: -0.04, right: { upper: [30, 8], fore: [92, -8], hand: "fist" }, left: { upper: [62, 10], fore: [72, -6], hand: "fist" },
    rightLeg: { thigh: [34, 6], shin: [-6, 3], foot: 0 }, leftLeg: { thigh: [46, 8], shin: [22, 4], foot: 14 },
  };
}

const OWN_HANDS: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["holding", "reaching", "typing", "writing", "phone", "dribbling", "shooting", "hugging", "arms_crossed", "clapping", "hands_up", "reading", "eating", "drinking", "cooking", "driving", "crying", "thinking", "carrying", "climbing", "swimming", "toasting", "hand_to_mouth", "winded", "lifting"]);
