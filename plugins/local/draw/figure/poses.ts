/** The poses: what each does with its bones, and how it moves in time. Knows no body and no picture. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Act } from "../contract.ts";
import { phaseOf } from "../paint/random.ts";
import { isBroadMan } from "./build.ts";
import { atEase, inAttitude, onOneLeg, sighting, stoppedShort } from "./attitude.ts";
import { gripped, inBothHands, showsBeside } from "./grip.ts";
import { asSeated, DAILY, KNEELING, lowered, LYING, onSeat, SITTING } from "./poses-daily.ts";
import { limping } from "./limp.ts";
import { isInFarHand, rightHanded } from "./right-handed.ts";
import { running } from "./run.ts";
import { elbowsAside, elbowsOut, runsAway } from "./run-away.ts";
import { betweenArms, HANGING, STANDING, STRAIGHT, type ArmStance, type LegStance, type Stance } from "./stance.ts";

type Pose = Figure["pose"];

const OPEN_TALK: ArmStance = { upper: [14, 14], fore: [78, 26], hand: "open", wrist: -8 };
const HOLDING: ArmStance = { upper: [2, 12], fore: [86, -16], hand: "hold" };

/** How a figure holds itself at a moment. */
export function stanceOf(figure: Figure, act: Act): Stance {
  const time = act.seconds * 2 * Math.PI;
  const { roll = "" } = act;
  const phase = phaseOf(figure.character + roll);
  const posed = figure.pose === "walking" ? limping(walking(time, stepping(phase, act), act.stride ?? 1), figure, { beat: time, drags: isSecond(phase, act) }) : fromBroadShoulder(figure.pose === "running" ? runningAsSeen(figure, act) : POSES[figure.pose](time, phase), figure);
  const stance = inAttitude(sighting(stoppedShort(atEase(onOneLeg(lowered(asSeated(figure.seated === true ? onSeat(posed) : posed, figure), figure), figure), figure), figure), figure), figure, roll);
  return rightHanded(speaking(gripped(stance, figure), figure, act), figure);
}

function runningAsSeen(figure: Figure, { seconds }: Act): Stance {
  return runsAway(figure) ? elbowsOut(running(seconds)) : figure.facing === "front" ? elbowsAside(running(seconds)) : running(seconds);
}

/** Of several who go one way neighbours are on different feet; who goes alone is on a foot of their own. */
function isSecond(phase: number, { abreast }: Act): boolean {
  return abreast === undefined ? phase > Math.PI : abreast % 2 === 1;
}

function stepping(phase: number, act: Act): number {
  return (phase % Math.PI) + (isSecond(phase, act) ? Math.PI : 0);
}

/** From a shoulder that is farther out the hand comes in farther to a head that is smaller. */
function fromBroadShoulder(stance: Stance, { pose, look }: Figure): Stance {
  if (pose !== "phone" || !isBroadMan(look)) return stance;
  const { fore: [swing, spread] } = stance.right;
  return { ...stance, right: { ...stance.right, fore: [swing, spread - INWARD] } };
}

/** Degrees. */
const INWARD = 8;

/** A speaker's free hand follows the words. */
function speaking(stance: Stance, figure: Figure, act: Act): Stance {
  const { pose } = figure;
  if (inBothHands(figure) || isInFarHand(figure) || showsBeside(figure) || figure.holding === "rope") return stance;
  const free = pose === "standing" || pose === "sitting" || pose === "holding" || pose === "kneeling";
  if (!free || act.gesture <= 0) return stance;
  const beat = Math.sin(act.seconds * 5.1) * 8;
  const talk: ArmStance = { ...OPEN_TALK, fore: [OPEN_TALK.fore[0] + beat, OPEN_TALK.fore[1]] };
  return { ...stance, left: betweenArms(stance.left, talk, act.gesture) };
}

const ON_LAP: ArmStance = SITTING.right;

const POSES: Readonly<Record<Pose, (time: number, phase: number) => Stance>> = {
  ...DAILY,
  standing: () => STANDING,
  sitting: () => SITTING,
  walking: (time, phase) => walking(time, phase, 1),
  running: (time) => running(time / (2 * Math.PI)),
  lying: () => LYING,
  reaching: (time) => ({ ...STANDING, lean: 8, lead: "left", left: { upper: [80 + 2 * Math.sin(time * 0.4), 20], fore: [92, 12], hand: "open", wrist: 6 }, right: { upper: [-16, 12], fore: [12, 8], hand: "relaxed" }, leftLeg: { thigh: [16, 3], shin: [-4, 2], foot: 0 }, rightLeg: { thigh: [-12, 4], shin: [-18, 3], foot: -6 } }),
  arms_crossed: () => ({ ...STANDING, lean: -2, right: { upper: [14, 8], fore: [84, -66], hand: "fist", wrist: -10 }, left: { upper: [22, 6], fore: [94, -70], hand: "fist" } }),
  pointing: () => ({ ...STANDING, lean: 4, lead: "left", left: { upper: [58, 26], fore: [96, 16], hand: "point" } }),
  hands_up: (time) => ({ ...STANDING, lean: -3, right: raised(Math.sin(time * 0.9) * 3), left: raised(Math.sin(time * 0.9 + 1) * 3) }),
  clapping: (time) => clap(0.5 - 0.5 * Math.cos(time * 2.6 + 1.3)),
  holding: () => ({ ...STANDING, right: HOLDING }),
  waving: (time) => ({ ...STANDING, right: { upper: [12, 74], fore: [0, 168 + 16 * Math.sin(time * 1.5)], hand: "open" } }),
  kneeling: () => ({ ...KNEELING, right: ON_LAP, left: { ...ON_LAP, upper: [22, 10], fore: [72, -6] } }),
  hugging: (time) => ({ ...STANDING, lean: 6, nod: 0.08, right: { upper: [46, 26], fore: [78 + 2 * Math.sin(time * 0.3), -14], hand: "relaxed", wrist: 24 }, left: { upper: [64, 30], fore: [90, -24], hand: "flat" } }),
  dancing: (time) => dance(time),
  dribbling: (time) => ({ ...STANDING, lean: 14, right: { upper: [20, 12], fore: [70 - 12 * Math.cos(time * 1.7), 2], hand: "flat", wrist: 12 }, left: { upper: [-8, 16], fore: [34, 10], hand: "relaxed" }, rightLeg: { thigh: [22, 8], shin: [-30, 5], foot: 0 }, leftLeg: { thigh: [34, 10], shin: [-14, 6], foot: 0 } }),
  shooting: (time) => ({ ...STANDING, lean: 4, nod: -0.16, lift: 56 + 10 * Math.sin(time * 0.5), right: { upper: [142, 8], fore: [154, -4], hand: "open", wrist: 34 }, left: { upper: [124, 12], fore: [150, -6], hand: "open" }, rightLeg: { thigh: [34, 4], shin: [-52, 3], foot: -34 }, leftLeg: { thigh: [8, 5], shin: [-30, 4], foot: -40 } }),
  typing: (time) => ({ ...SITTING, lean: 7, right: { upper: [18, 9], fore: [76 + 3 * Math.sin(time * 2.2), -12], hand: "flat", wrist: 6 }, left: { upper: [22, 9], fore: [78 + 3 * Math.sin(time * 2.2 + 2), -10], hand: "flat", wrist: 6 } }),
  writing: (time) => ({ ...SITTING, lean: 9, nod: 0.1, right: { upper: [20, 12], fore: [70 + 2 * Math.sin(time * 1.3), -16], hand: "hold" }, left: { upper: [20, 10], fore: [66, -10], hand: "flat" } }),
  phone: () => ({ ...STANDING, right: { upper: [74, 60], fore: [201, -42], hand: "grasp", wrist: 26 } }),
};

function raised(drift: number): ArmStance {
  return { upper: [30, 96 + drift], fore: [20, 162 + drift], hand: "open" };
}

/** @param apart from palm on palm, 0, to open arms, 1 */
function clap(apart: number): Stance {
  const arm: ArmStance = { upper: [34, 10 + apart * 6], fore: [122, -43 + apart * 34], hand: "flat" };
  return { ...STANDING, lean: 3, right: arm, left: arm };
}

function dance(time: number): Stance {
  const beat = Math.sin(time * 0.95);
  const bob = Math.abs(beat);
  return {
    ...STANDING, sway: beat * 8, lean: 2, nod: beat * 0.06,
    right: { upper: [20, 66 + beat * 16], fore: [30, 112 + beat * 26], hand: "open" },
    left: { upper: [20, 66 - beat * 16], fore: [30, 112 - beat * 26], hand: "open" },
    rightLeg: { thigh: [10 + bob * 10, 9], shin: [-10 - bob * 12, 4], foot: 0 },
    leftLeg: { thigh: [12 + (1 - bob) * 12, 9], shin: [-12 - (1 - bob) * 16, 4], foot: -6 },
  };
}

/** Short steps are slow ones; all begin with the legs apart, one on the one foot, one on the other. */
function walking(time: number, phase: number, share: number): Stance {
  const from = (phase > Math.PI ? Math.PI : 0) + (phase % 0.5) - 0.25;
  return gait(time * cadence(share) + from, { stride: swingOf(share), knee: 16 + 22 * share, ...(share > 1 ? AT_SIDES : { arms: 14 + 16 * share, elbow: 22 }), lean: 2 + 3 * share });
}

/** Who hurries past keeps the arms by the body: swung out in a still picture they would beg. */
const AT_SIDES: Pick<Gait, "arms" | "elbow"> = { arms: 17, elbow: 12 };

/** Degrees that a leg swings. */
function swingOf(share: number): number {
  return 28 * (0.4 + 0.6 * share);
}

/** Double steps a second. */
function cadence(share: number): number {
  return 0.92 * (0.25 + 0.75 * share);
}

/** Of an adult seen from the side, figure units: thigh and shin, and how much of a step shows from where we look. */
const LEG = 438 * 0.85;

/** How long the steps are with which somebody goes so many figure units a second, 0 to 1. */
export function strideFor(speed: number): number {
  const shares = Array.from({ length: 13 }, (_, at) => 0.28 + at * 0.06);
  const goes = (share: number): number => 4 * LEG * Math.sin((swingOf(share) * Math.PI) / 180) * cadence(share);
  return shares.reduce((best, share) => (Math.abs(goes(share) - speed) < Math.abs(goes(best) - speed) ? share : best));
}

interface Gait {
  readonly stride: number;
  readonly knee: number;
  readonly arms: number;
  readonly elbow: number;
  readonly lean: number;
}

function gait(phase: number, { stride, knee, arms, elbow, lean }: Gait): Stance {
  const swing = -Math.cos(phase);
  return {
    ...STANDING, lean,
    right: swinging(-swing * arms, elbow), left: swinging(swing * arms, elbow),
    rightLeg: striding(phase, stride, knee), leftLeg: striding(phase + Math.PI, stride, knee),
  };
}

function swinging(swing: number, elbow: number): ArmStance {
  // Forward from the elbow, behind from the shoulder.
  const upper = swing > 0 ? swing * 0.6 : swing;
  return { upper: [upper, 9], fore: [upper + elbow + Math.max(0, swing) * 0.5, swing > 0 ? -6 : 4], hand: HANGING.hand };
}

/** A step of one leg, from toe to toe: it pushes off the ball of the foot, the knee bends and brings it forward, it comes down straight on the heel, gives a little under the weight, and bears. */
function striding(phase: number, stride: number, knee: number): LegStance {
  const share = (((phase / (2 * Math.PI)) % 1) + 1) % 1;
  const forth = share < 0.5 ? share * 2 : 1;
  // Half of the time the foot stands and goes back as the body goes on; then it is swung to the front.
  const ahead = share < 0.5 ? forth * forth * (3 - 2 * forth) * 2 - 1 : 1 - (share - 0.5) * 4;
  const swing = ahead * stride;
  const bend = 4 + (knee / FULL_KNEE) * keyed(BENDS, share);
  const foot = keyed(FEET, share) * Math.min(1, stride / FULL_STRIDE);
  return { thigh: [swing + bend * 0.36, STRAIGHT.thigh[1] - 2], shin: [swing - bend * 0.64, STRAIGHT.shin[1] - 2], foot };
}

/** Degrees of the whole step, of which a short one has less. */
const [FULL_KNEE, FULL_STRIDE] = [38, 28] as const;
/** Degrees at moments of a step: how much the knee is bent, and how far up the toes are. */
const BENDS = [[0, 36], [0.17, 48], [0.36, 26], [0.5, 0], [0.58, 9], [0.72, 3], [0.86, 4], [0.94, 17], [1, 36]] as const;
const FEET = [[0, -52], [0.12, -54], [0.3, -6], [0.44, 18], [0.5, 20], [0.58, 0], [0.82, 0], [0.92, -26], [1, -52]] as const;

/** Between the moments that are written, without a corner. */
function keyed(keys: readonly (readonly [at: number, value: number])[], share: number): number {
  const next = Math.max(1, keys.findIndex(([at]) => at >= share));
  const [from, to] = [keys[next - 1], keys[next]];
  if (from === undefined || to === undefined) return 0;
  const done = (share - from[0]) / (to[0] - from[0]);
  return from[1] + (to[1] - from[1]) * done * done * (3 - 2 * done);
}
