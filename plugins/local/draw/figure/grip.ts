/** How a thing is gripped: at the end of an arm, in one hand, before the breast in both, taut against a pull. Draws nothing. */
import { THIN, type Figure } from "../../../film/types-staging.ts";
import { isClosed } from "../prop/umbrella.ts";
import { hasStopped } from "./attitude.ts";
import { isYoung } from "./build.ts";
import { holdsOut } from "./right-handed.ts";
import { CLASPED_AWAY } from "./run-away.ts";
import { betweenArms, HANGING, STANDING, type ArmStance, type Stance } from "./stance.ts";

const HOLDING: ArmStance = { upper: [6, 12], fore: [86, -16], hand: "hold" };

/** Higher, or the table would hide it. */
const ABOVE_TABLE: ArmStance = { upper: [22, 10], fore: [126, -16], hand: "hold" };
/** A cup by its side: the forearm level, the fingers about it and the thumb along its rim. */
const ROUND_ITS_SIDE: ArmStance = { upper: [56, 14], fore: [112, -36], hand: "hold" };

/** What is held is held in the near hand, unless it wants two or the pose has its own use for it. */
export function gripped(free: Stance, figure: Figure): Stance {
  const stance = inHand(free, figure);
  const { right } = stance;
  return hasStem(figure) && right.hand === "hold" ? { ...stance, right: { ...right, hand: "round" } } : stance;
}

/** Thin where fingers close round it, and seen between them and the palm. */
function hasStem({ holding, pose }: Figure): boolean {
  return holding === "glass" || (holding === undefined && pose === "drinking");
}

function inHand(free: Stance, figure: Figure): Stance {
  const { holding, pose } = figure;
  if (showsBeside(figure)) return besideCheek(free, figure);
  const stance = underArm(free, figure);
  if (isFurled(figure)) return pose === "reaching" ? { ...STANDING, lead: "right", lean: 4, right: HANGING_UP, left: HANGING } : { ...stance, right: AT_SIDE };
  if (holding === "umbrella" && figure.over !== undefined) return sheltering(stance, figure);
  if (holding === "umbrella" && UPRIGHT.has(pose)) return { ...stance, right: ALOFT, left: pose === "walking" && figure.tucked === undefined ? betweenArms(stance.left, HANGING, CALM) : stance.left };
  if (pose === "reaching" && (holding !== undefined || figure.tucked !== undefined || figure.reach !== undefined)) return stretched(stance, figure);
  if (pose === "hugging" && figure.reach !== undefined) return embracing(stance, figure.reach);
  if (reachesOnKnee(figure)) return { ...stance, lean: 12, nod: 0.05, left: { upper: [(figure.reach ?? 0) - 34, 10], fore: [(figure.reach ?? 0) + 22, 6], hand: "relaxed" }, right: holding === undefined ? stance.right : ON_KNEE };
  if (figure.keeps_door === true) return { ...stance, right: ON_DOOR, left: holding === undefined ? stance.left : ON_ARM };
  if (pose === "cooking" && holding === undefined && figure.held_note !== undefined) return { ...stance, ...KNEADING };
  if (pose === "phone" && figure.speaking && stance.seated !== true) return { ...stance, left: ASKING };
  if (pose === "cooking" && holding === "pot") return { ...stance, right: { ...stance.right, upper: [STIRRING[0], stance.right.upper[1]], fore: [stance.right.fore[0] + STIRRING[1], stance.right.fore[1]] } };
  if (pose === "reading" && isYoung(figure.look.age)) return { ...stance, right: BELOW_CHIN, left: { ...BELOW_CHIN, upper: [20, 12] } };
  if (holding === undefined) return stance;
  if (pose === "carrying" && UNDER_ARM.has(holding)) return { ...stance, ...CLUTCHING, ...(figure.expression === "afraid" && figure.gaze === figure.facing && !stance.seated ? DRAWN_BACK : {}) };
  // Nobody takes it from who has stopped.
  if (hasStopped(figure) && UNDER_ARM.has(holding)) return { ...stance, ...CLUTCHING };
  if (holding === "rope" && PULLING.has(pose)) return pulling(stance);
  if (HEAVY.has(holding) && (pose === "holding" || !OWN_HANDS.has(pose))) return { ...stance, right: CARRYING };
  if (inBothHands(figure)) return { ...stance, ...(figure.facing === "front" ? BEFORE_BELLY : holding === "ball" ? UNDER_BALL : ROUND.has(holding) ? ROUND_GLASS : IN_ARMS) };
  if (holding === "cup" && pose === "holding" && figure.seated === true && figure.seat !== "table") return { ...stance, ...ROUND_CUP };
  if (holding === "hat") return { ...stance, right: AT_BREAST };
  if (holding === "jacket" && pose === "holding") return { ...stance, right: HELD_OUT };
  if (UNDER_ARM.has(holding) && ON_FOOT.has(pose)) return hugsBraking(figure) ? { ...stance, ...HUGGING } : pose === "running" ? { ...stance, right: figure.facing === "back" ? CLASPED_AWAY : CLASPED } : { ...stance, ...(pose === "holding" && stance.chair === undefined && !stance.seated ? ON_ONE_LEG : {}), right: TUCKED };
  const paper = THIN.has(holding);
  if (!paper && figure.seat === "table" && (pose === "holding" || !OWN_HANDS.has(pose))) return { ...stance, right: holding === "cup" ? ROUND_ITS_SIDE : ABOVE_TABLE };
  return OWN_HANDS.has(pose) && !(pose === "holding" && paper) ? stance : { ...stance, right: !paper ? HOLDING : figure.expression === "crying" ? SUNK : BEFORE_EYES };
}

/** The free hand of who speaks into a telephone speaks along, its palm open. */
const ASKING: ArmStance = { upper: [10, 16], fore: [92, 4], hand: "relaxed", wrist: -22 };

/** Degrees: the upper arm's, and those the forearm is higher, since the spoon stands in the pot below the hand. */
const STIRRING = [36, 22] as const;

/** What tears do not let one read on has sunk, and leaves the face free. */
const SUNK: ArmStance = { upper: [4, 12], fore: [62, -18], hand: "hold" };

/** By its collar, clear of who is going to put it on. */
const HELD_OUT: ArmStance = { upper: [62, -18], fore: [100, -40], hand: "hold" };

/** By the brim, before the breast. */
const AT_BREAST: ArmStance = { upper: [18, 12], fore: [121, -34], hand: "hold" };

/** Lifted out of the pot with a bent elbow, the other hand on the table. */
const LADLING: ArmStance = { upper: [56, 18], fore: [128, -8], hand: "fist", wrist: -30 };
const BESIDE_BOWL: ArmStance = { upper: [32, 10], fore: [92, -14], hand: "flat" };

/** Towards another, with the thing or for it. */
function stretched(stance: Stance, figure: Figure): Stance {
  const { holding, tucked, reach = holding === "cloth" ? 112 : 80 } = figure;
  if (holding === "ladle") return { ...stance, lead: "right", lean: stance.lean + 4, right: LADLING, left: BESIDE_BOWL };
  // Who takes a thing has not quite reached it.
  const bent = holding === undefined ? 24 : 0;
  // High up the elbow stays below the chin.
  if (reach > 115 && holding !== undefined) return { ...stance, lead: "right", right: { upper: [reach - 26, 0], fore: [reach + 13, -6], hand: holding === "plate" ? "pinch" : "hold" }, left: holding === "plate" ? ON_WORKTOP : HANGING };
  if (holdsOut(figure)) return { ...stance, lead: "right", lean: 11, right: { upper: [reach - GIVING[0], 12], fore: [reach + GIVING[1], 2], hand: "hold" }, left: HANGING };
  const arm: ArmStance = { upper: [reach - 10 - bent, 10], fore: [reach + 6 + bent, 4], hand: holding === undefined ? "open" : "hold" };
  if (keepsNear({ pose: "reaching", holding, tucked })) return { ...stance, ...STANDING, lean: 1, lead: "left", left: arm, right: TUCKED };
  return { ...stance, lead: "right", right: arm, left: tucked === undefined ? HANGING : stance.left };
}

/** Degrees by which the upper arm hangs lower than a hand that gives, and the forearm rises to it: an elbow, or the sleeve would be a board. */
const GIVING = [28, 20] as const;

/** On the worktop below, to lean on. */
const ON_WORKTOP: ArmStance = { upper: [60, 10], fore: [120, -6], hand: "flat", wrist: 34 };
/** What was under the near arm all the way stays there while the far hand takes another thing. */
export function keepsNear({ pose, holding, tucked }: Pick<Figure, "pose" | "holding" | "tucked">): boolean {
  return isHugged(tucked) && ((pose === "reaching" && holding === undefined) || showsBeside({ pose, holding, tucked }));
}

/** A sheet that was taken so is held up in the hand that took it, beside the cheek. */
export function showsBeside({ pose, holding, tucked }: Pick<Figure, "pose" | "holding" | "tucked">): boolean {
  return pose === "holding" && holding !== undefined && THIN.has(holding) && isHugged(tucked);
}

/** The parcel is high under the near arm; who laughs leans back from it. */
function besideCheek(stance: Stance, { expression }: Figure): Stance {
  const glad = expression === "laughing" && !stance.seated;
  return { ...stance, lead: "left", ...(glad ? { lean: -5, nod: -0.06 } : {}), right: HUGGED, left: BESIDE_CHEEK };
}
const HUGGED: ArmStance = { upper: [-26, 16], fore: [106, -32], hand: "hold", wrist: -8 };
const BESIDE_CHEEK: ArmStance = { upper: [30, 16], fore: [162, 6], hand: "pinch" };

/** About another's back, the hand flat on it. */
function embracing(stance: Stance, reach: number): Stance {
  return { ...stance, lean: -3, nod: 0.14, right: { upper: [reach - 10, 30], fore: [reach + 14, reach > 70 ? -61 : -54], hand: "flat", wrist: 10 } };
}

/** Out to the leaf, level with the shoulder; the other arm is enough for what both would carry. */
const ON_DOOR: ArmStance = { upper: [8, 46], fore: [32, 69], hand: "press", wrist: 98 };
const ON_ARM: ArmStance = { upper: [2, 20], fore: [72, -52], hand: "flat", wrist: 36 };

/** One arm presses to the side what is kept there. */
function underArm(stance: Stance, { tucked }: Figure): Stance {
  if (tucked === "jacket") return { ...stance, left: UNDER_CLOTH };
  if (isKeptInHand(tucked)) return { ...stance, left: AT_HEART };
  return tucked === undefined ? stance : { ...stance, left: isHugged(tucked) ? ROUND_IT : { ...TUCKED, upper: [-4, 12] } };
}

/** As broad as an arm: that goes round it, and presses it to the breast. */
export function isHugged(tucked: Figure["tucked"]): boolean {
  return tucked === "parcel";
}
const ROUND_IT: ArmStance = { upper: [10, 14], fore: [98, -44], hand: "hold" };

/** Too thin for an arm: the other hand has it, before the breast. */
export function isKeptInHand(tucked: Figure["tucked"]): boolean {
  return tucked !== undefined && THIN.has(tucked);
}

/** Bent before the belly: what hangs over it slips off neither end. */
const UNDER_CLOTH: ArmStance = { upper: [4, 12], fore: [64, -20], hand: "relaxed" };

const AT_HEART: ArmStance = { upper: [6, 10], fore: [88, -32], hand: "hold" };

/** An umbrella that is not up. */
export function isFurled({ holding, held_note = "" }: Figure): boolean {
  return holding === "umbrella" && isClosed(held_note);
}

/** Radians that an umbrella leans back over who holds it for themselves, or forward over somebody small. */
export function tiltOf({ over, pose, reach }: Figure): number {
  if (over !== undefined) return reach === undefined ? 0 : -0.24;
  return UPRIGHT.has(pose) ? 0.2 : 0;
}

/** Figure units that the stick of an umbrella has slid through the hand: low over one whose fist is high. */
export function slidOf({ over, pose, reach }: Figure): number {
  if (over === undefined) return UPRIGHT.has(pose) ? 30 : 0;
  return reach === undefined ? 0 : 150;
}

/** Up to a hook, no further off than the arm is long, so that a coat falls straight; at the side; out over somebody else. */
const HANGING_UP: ArmStance = { upper: [100, -4], fore: [138, -6], hand: "fist" };
const AT_SIDE: ArmStance = { upper: [2, 14], fore: [40, 2], hand: "fist" };
/** How little the other arm swings on a walk that keeps an umbrella upright. */
const CALM = 0.92;
/** The fist before the breast, the stick leaning back over the head. */
const ALOFT: ArmStance = { upper: [50, 10], fore: [110, -4], hand: "fist" };
const UPRIGHT: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "holding", "walking", "running", "sitting", "leaning"]);
const SHELTERING: ArmStance = { upper: [26, 10], fore: [112, -8], hand: "hold" };

/** Out over the other; who stoops to somebody small has the fist at their own breast and the far arm about the other's shoulders. */
function sheltering(stance: Stance, { reach }: Figure): Stance {
  if (reach === undefined) return { ...stance, right: SHELTERING };
  return { ...stance, lean: STOOPED, nod: 0.06, right: { upper: [44, 10], fore: [116, -6], hand: "hold" }, left: { upper: [reach - 4, 12], fore: [reach + 8, 10], hand: "flat" } };
}
const STOOPED = 6;

/** On one knee, the far hand out to somebody's shoulder; what both hands had rests on the knee in the other. */
export function reachesOnKnee({ pose, reach }: Figure): boolean {
  return pose === "kneeling" && reach !== undefined;
}
const ON_KNEE: ArmStance = { upper: [-8, 12], fore: [72, -12], hand: "flat", wrist: -10 };

/** Too large, too full or too dear for one hand. */
export function inBothHands({ holding, pose, seated }: Figure): boolean {
  return holding !== undefined && LARGE.has(holding) && FREE.has(pose) && !(seated === true && pose !== "holding");
}

const LARGE: ReadonlySet<string> = new Set(["cactus", "fishbowl", "soup", "dough", "bread", "cake", "pizza", "bowl", "pot", "tray", "box", "gift", "teddy", "vase", "clock", "musicbox", "painting", "server", "ball"]);
const FREE: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "walking", "running", "holding", "carrying", "kneeling", "crouching", "sitting", "leaning", "laughing", "thinking"]);
const IN_ARMS = {
  right: { upper: [26, 12], fore: [84, -14], hand: "flat", wrist: -10 }, left: { upper: [32, 12], fore: [88, -12], hand: "flat", wrist: -10 },
} as const satisfies Record<string, ArmStance>;

const ROUND: ReadonlySet<string> = new Set(["fishbowl", "bread"]);
/** What is round and full is nearer to the breast, and hides the far hand. */
const ROUND_GLASS = { right: { ...IN_ARMS.right, upper: [20, 12], fore: [77, -14] }, left: { upper: [16, 8], fore: [82, -22], hand: "flat", wrist: -10 } } as const satisfies Record<string, ArmStance>;

/** Both hands down into what lies on the table. */
const KNEADING = {
  right: { upper: [8, 26], fore: [58, -18], hand: "flat" }, left: { upper: [16, 22], fore: [62, -50], hand: "flat" },
} as const satisfies Record<string, ArmStance>;

/** Both hands about what is warm. */
const ROUND_CUP = {
  right: { upper: [8, 12], fore: [100, -26], hand: "hold" }, left: { upper: [4, 4], fore: [92, -78], hand: "hold" },
} as const satisfies Record<string, ArmStance>;

/** What is read or looked at is held up to be seen. */
/** Whose head is large has it lower. */
const BELOW_CHIN: ArmStance = { upper: [16, 12], fore: [100, -22], hand: "hold" };
const BEFORE_EYES: ArmStance = { upper: [20, 14], fore: [118, -20], hand: "hold" };

/** Seen from the front the face is left free. */
const BEFORE_BELLY = {
  right: { upper: [8, 14], fore: [66, -15], hand: "flat", wrist: -26 }, left: { upper: [10, 14], fore: [68, -13], hand: "flat", wrist: 62 },
} as const satisfies Record<string, ArmStance>;

/** Seen from the side both palms are under it, the far one a little ahead. */
const UNDER_BALL = {
  right: { upper: [8, 14], fore: [66, -15], hand: "flat", wrist: -22 }, left: { upper: [10, 14], fore: [70, -20], hand: "flat", wrist: -16 },
} as const satisfies Record<string, ArmStance>;

/** Carried at the end of a straight arm. */
const HEAVY: ReadonlySet<string> = new Set(["suitcase", "bag", "bucket"]);
const CARRYING: ArmStance = { upper: [2, 14], fore: [8, 6], hand: "fist" };

/** On the way these are pressed to the side. */
const UNDER_ARM: ReadonlySet<string> = new Set(["parcel", "folder", "newspaper"]);
/** What is small and dear is pressed to the breast. */
const CLUTCHING = {
  right: { upper: [-24, 18], fore: [100, -30], hand: "hold", wrist: -6 }, left: { upper: [-8, 14], fore: [112, -46], hand: "flat", wrist: -10 },
} as const satisfies Record<string, ArmStance>;
/** Who is afraid for it shrinks back from whom they face: the weight on the leg behind, the other still out before it. */
const DRAWN_BACK: Pick<Stance, "lean" | "sway" | "nod" | "rightLeg" | "leftLeg"> = { lean: -10, sway: 3, nod: 0.1, rightLeg: { thigh: [0, 6], shin: [-16, 4], foot: 0 }, leftLeg: { thigh: [32, 8], shin: [10, 5], foot: 4 } };
export function hugsBraking({ holding, pose }: Pick<Figure, "holding" | "pose">): boolean {
  return pose === "braking" && holding !== undefined && UNDER_ARM.has(holding);
}

/** Who brakes with it has both arms about it, the back thrown back. */
const HUGGING = {
  right: { upper: [-8, 22], fore: [96, -32], hand: "hold", wrist: -8 }, left: { upper: [8, 12], fore: [110, -48], hand: "flat", wrist: -10 },
} as const satisfies Record<string, ArmStance>;
/** Who stands and keeps it rests on one leg. */
const ON_ONE_LEG: Pick<Stance, "lean" | "sway" | "rightLeg" | "leftLeg"> = { lean: -3, sway: 2, rightLeg: { thigh: [-9, 4], shin: [-11, 3], foot: 0 }, leftLeg: { thigh: [21, 8], shin: [-3, 6], foot: 0 } };
const ON_FOOT: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "walking", "running", "holding", "braking"]);
const TUCKED: ArmStance = { upper: [-12, 14], fore: [72, -10], hand: "hold" };
/** Who leans into a run has the elbow behind the back, the forearm along the ribs. */
const CLASPED: ArmStance = { upper: [-46, 16], fore: [58, -14], hand: "hold", wrist: 10 };

const PULLING: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "holding", "carrying", "leaning", "reaching", "walking"]);

/** Both arms out to the rope, the back thrown far back, the knees bent and both heels set against the ground. */
function pulling(stance: Stance): Stance {
  return {
    ...stance, lean: -32, nod: 0.2, right: { upper: [-8, 16], fore: [64, -8], hand: "fist" }, left: { upper: [46, 10], fore: [60, -4], hand: "fist" },
    rightLeg: { thigh: [74, 10], shin: [-18, 4], foot: 0 }, leftLeg: { thigh: [58, 8], shin: [40, 5], foot: 20 },
  };
}

const OWN_HANDS: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["holding", "reaching", "typing", "writing", "phone", "dribbling", "shooting", "hugging", "arms_crossed", "clapping", "hands_up", "reading", "eating", "drinking", "cooking", "driving", "crying", "thinking", "carrying", "climbing", "swimming", "toasting", "hand_to_mouth", "winded", "lifting"]);
