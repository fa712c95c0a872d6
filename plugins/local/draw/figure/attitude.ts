/** How somebody holds a pose in another roll of a picture: the same pose, by a body that chose otherwise. Draws nothing. */
import type { Figure } from "../../../film/types-staging.ts";
import { between, oneOf } from "../paint/chance.ts";
import { phaseOf, randomFrom, type Random } from "../paint/random.ts";
import { isYoung } from "./build.ts";
import { garmentOf } from "./garments.ts";
import { STANDING, type ArmStance, type Bone, type LegStance, type Stance } from "./stance.ts";

/** @param roll seeds the choice; empty for the pose as it is */
export function inAttitude(stance: Stance, { character, pose, facing }: Figure, roll: string): Stance {
  if (roll === "") return stance;
  const random = randomFrom(`attitude ${roll} ${character}`);
  const side = random() < 0.5 ? 1 : -1;
  const bent: Stance = { ...stance, lean: stance.lean + between(random, -2.5, 4), sway: stance.sway + side * between(random, 1.5, 3.5), nod: stance.nod + side * between(random, 0.02, 0.07) };
  if (pose === "standing") return standing(bent, facing === "front" ? [...FREE, HEART] : FREE, random);
  if (pose === "sitting" || pose === "kneeling") return { ...bent, left: oneOf(random, ON_SEAT) };
  return bent;
}

/** Who stands turned to us with both arms full rests on one leg, each on their own, and the head goes with the look. */
export function atEase(stance: Stance, { character, facing, pose, seated, seat }: Figure): Stance {
  if (facing !== "front" || pose !== "carrying" || seated === true || seat !== undefined) return stance;
  const way = phaseOf(character) > Math.PI ? 1 : -1;
  const [rests, free]: readonly [LegStance, LegStance] = [{ thigh: [-1, 1], shin: [-2, 0], foot: 0 }, { thigh: [16, 9], shin: [-9, 7], foot: 0 }];
  return { ...stance, sway: stance.sway + (way > 0 ? 3.4 : -1.4), nod: stance.nod + 0.2, ...(way > 0 ? { rightLeg: free, leftLeg: rests } : { rightLeg: rests, leftLeg: free }) };
}

/** Who is grown and stands rests on one leg: that hip is up and the shoulder above it down, the other knee gives and its foot is turned out. */
export function onOneLeg(stance: Stance, figure: Figure): Stance {
  const { character, pose, look, seat } = figure;
  // A knee would push out a skirt that reaches the ground.
  if (!RESTS.has(pose) || isYoung(look.age) || (garmentOf(figure).skirt?.to ?? 0) > LONG || stance.seated || seat !== undefined || stance.rightLeg !== STANDING.rightLeg || stance.leftLeg !== STANDING.leftLeg) return stance;
  return phaseOf(character) > Math.PI ? resting(stance, "left") : resting(stance, "right");
}

/** Share of the legs. */
const LONG = 0.75;
const RESTS: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "holding", "carrying", "arms_crossed", "phone", "waving", "thinking", "reading", "pointing"]);

/** The feet keep to the ground: the free knee bends by what its hip is lower. */
function resting(stance: Stance, leg: "right" | "left"): Stance {
  const way = leg === "right" ? 1 : -1;
  const rests = { rightLeg: leg === "right" ? BEARS : FREE_LEG, leftLeg: leg === "right" ? FREE_LEG : BEARS };
  return { ...stance, ...rests, tip: (stance.tip ?? 0) + 12 * way, hips: -10 * way };
}

const BEARS: LegStance = { thigh: [-1, -2], shin: [-3, -1], foot: 0, out: 6 };
const FREE_LEG: LegStance = { thigh: [20, 8], shin: [-12, 6], foot: 0, out: 22 };

/** Who looks back over a shoulder has stopped, with the weight on both feet; who is startled there is about to go on. */
export function stoppedShort(stance: Stance, figure: Figure): Stance {
  if (!hasStopped(figure)) return stance;
  if (figure.expression === "surprised") return { ...stance, lean: stance.lean + 9, rightLeg: { thigh: [-2, 4], shin: [-22, 2], foot: 0 }, leftLeg: { thigh: [32, 4], shin: [22, 2], foot: 20 } };
  return { ...resting(stance, "right"), lean: stance.lean - 2, rightLeg: { thigh: [-7, 3], shin: [-8, 2], foot: 0 }, leftLeg: { thigh: [22, 7], shin: [-8, 6], foot: 0, out: 14 } };
}

/** Who has just seen somebody is drawn towards them; over a stall, with both hands on its edge. */
export function sighting(stance: Stance, figure: Figure): Stance {
  if (!isAlert(figure)) return stance;
  const bent: Stance = { ...stance, lean: stance.lean + TOWARDS };
  return figure.at_stall === true && figure.pose === "standing" ? { ...bent, right: ON_EDGE, left: { ...ON_EDGE, upper: [30, 16] } } : bent;
}

/** With no other feeling told. */
export function isAlert({ alert, expression, speaking, pose, look }: Figure): boolean {
  return alert === true && expression === "neutral" && !speaking && STANDS.has(pose) && look.species === "person";
}

/** Degrees. */
const TOWARDS = 9;
const ON_EDGE: ArmStance = { upper: [14, 24], fore: [34, 12], hand: "flat" };

/** On the way, for what is behind. */
export function hasStopped({ facing, gaze, pose, seated, seat }: Figure): boolean {
  return gaze === "back" && (facing === "left" || facing === "right") && STANDS.has(pose) && seated !== true && seat === undefined;
}

const STANDS: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["standing", "holding", "carrying"]);

const HIP: ArmStance = { upper: [-14, 44], fore: [22, -42], hand: "fist" };
const TELLING: ArmStance = { upper: [10, 16], fore: [64, 22], hand: "open", wrist: -6 };
const LOOSE: ArmStance = { upper: [8, 16], fore: [24, 8], hand: "relaxed" };
const BEHIND: ArmStance = { upper: [-18, 12], fore: [-12, -6], hand: "relaxed" };
/** Seen from a side it would end behind the trunk. */
const HEART: ArmStance = { upper: [12, 12], fore: [104, -52], hand: "flat" };
const FREE: readonly [ArmStance, ...ArmStance[]] = [HIP, TELLING, LOOSE];

const ON_SEAT: readonly [ArmStance, ...ArmStance[]] = [
  { upper: [24, 14], fore: [74, -22], hand: "relaxed" },
  { upper: [6, 18], fore: [44, 6], hand: "relaxed" },
  { upper: [14, 14], fore: [78, 18], hand: "open", wrist: -8 },
];

/** One arm does something, the weight is on one leg. */
function standing(stance: Stance, free: typeof FREE, random: Random): Stance {
  const left = oneOf(random, free);
  const right = oneOf(random, [stance.right, BEHIND, LOOSE]);
  const step = between(random, 3, 9);
  return { ...stance, left, right, rightLeg: moved(stance.rightLeg, -step), leftLeg: moved(stance.leftLeg, step) };
}

function moved({ thigh, shin, foot }: LegStance, degrees: number): LegStance {
  const turned = ([swing, spread]: Bone): Bone => [swing + degrees, spread];
  return { thigh: turned(thigh), shin: turned(shin), foot };
}
