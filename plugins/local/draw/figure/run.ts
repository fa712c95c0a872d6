/** A run, from foot to foot: what legs and arms do at its moments, and between them. Knows no body and no picture. */
import { betweenArms, betweenBones, STANDING, type ArmStance, type LegStance, type Stance } from "./stance.ts";

/** Double steps a second. */
const CADENCE = 1.45;

/** One foot's half of a double step: the leg that bears, the one that swings, and the arms of either side, which go the other way. */
interface Key {
  /** Share of the step at which it is reached. */
  readonly at: number;
  readonly lean: number;
  readonly lift: number;
  readonly bears: LegStance;
  readonly swings: LegStance;
  readonly besideBearing: ArmStance;
  readonly besideSwinging: ArmStance;
}

const FORTH: ArmStance = { upper: [46, 10], fore: [136, -12], hand: "fist" };
const BACK: ArmStance = { upper: [-64, 12], fore: [26, -6], hand: "fist" };
const PASSING = { forth: { upper: [6, 12], fore: [94, -10], hand: "fist" }, back: { upper: [-14, 12], fore: [78, -8], hand: "fist" } } as const satisfies Record<string, ArmStance>;

/** The heel comes down far ahead, the other shin is still kicked up behind. */
const CONTACT: Key = {
  at: 0, lean: 25, lift: 0,
  bears: { thigh: [52, 2], shin: [20, 1], foot: 16 }, swings: { thigh: [-24, 2], shin: [-100, 1], foot: -124 }, besideBearing: BACK, besideSwinging: FORTH,
};
/** The weight is over the foot, the other heel passes under the seat. */
const UNDER: Key = {
  at: 0.3, lean: 24, lift: 0,
  bears: { thigh: [24, 2], shin: [-20, 1], foot: 0 }, swings: { thigh: [22, 2], shin: [-104, 1], foot: -112 }, besideBearing: PASSING.back, besideSwinging: PASSING.forth,
};
/** Off the toes, no knee so high that a skirt would take it for a lap: a straight leg far behind, the other knee high and its foot under it. */
const DRIVE: Key = {
  at: 0.58, lean: 32, lift: 0,
  bears: { thigh: [-30, 2], shin: [-46, 1], foot: -58 }, swings: { thigh: [63, 2], shin: [-34, 1], foot: -26 }, besideBearing: FORTH, besideSwinging: BACK,
};
/** Both feet off the ground, as far apart as they get. */
const FLIGHT: Key = {
  at: 0.8, lean: 27, lift: 24,
  bears: { thigh: [-46, 2], shin: [-84, 1], foot: -112 }, swings: { thigh: [62, 2], shin: [34, 1], foot: 12 }, besideBearing: { ...FORTH, upper: [56, 10], fore: [144, -12] }, besideSwinging: { ...BACK, upper: [-72, 12] },
};
const KEYS = [CONTACT, UNDER, DRIVE, FLIGHT] as const;

export interface Moment {
  /** Into the run. */
  readonly seconds: number;
  /** Degrees that the runner is turned from the camera. */
  readonly turn: number;
}

/** The moments that tell a run by themselves. The arm that is farther from us is ahead, for the nearer one may be full; the last comes towards us. */
export const MOMENTS: readonly Moment[] = [
  { seconds: secondsAt(CONTACT, 0), turn: 68 }, { seconds: secondsAt(DRIVE, 1), turn: 60 },
  { seconds: secondsAt(FLIGHT, 1), turn: 70 }, { seconds: secondsAt(CONTACT, 0), turn: 36 },
];

/** On the other foot than the first of them. */
export const LANDING: Moment = { seconds: secondsAt(CONTACT, 1), turn: 36 };

/** Before the leap: the foot that pushes off is still on the ground. */
export const PUSHING: Moment = { seconds: secondsAt(DRIVE, 0), turn: 64 };

/** @param foot 0 the right one bears, 1 the left one */
function secondsAt({ at }: Pick<Key, "at">, foot: 0 | 1): number {
  return (at + foot) / 2 / CADENCE;
}

/** @param seconds into the run */
export function running(seconds: number): Stance {
  const steps = seconds * CADENCE * 2;
  const step = Math.floor(steps + 1e-9);
  const { lean, lift, bears, swings, besideBearing, besideSwinging } = keyAt(steps - step);
  const leftBears = ((step % 2) + 2) % 2 === 1;
  const [rightLeg, leftLeg] = leftBears ? [swings, bears] : [bears, swings];
  const [right, left] = leftBears ? [besideSwinging, besideBearing] : [besideBearing, besideSwinging];
  return { ...STANDING, lean, lift, nod: -0.1, right, left, rightLeg, leftLeg };
}

/** Between two keys; the last goes over into the first of the other foot. */
function keyAt(share: number): Key {
  const next = KEYS.findIndex(({ at }) => at > share);
  const from = KEYS[next < 0 ? KEYS.length - 1 : next - 1] ?? CONTACT;
  const to = next < 0 ? otherFoot(CONTACT) : (KEYS[next] ?? CONTACT);
  const done = (share - from.at) / (to.at - from.at);
  const eased = done * done * (3 - 2 * done);
  const number = (a: number, b: number): number => a + (b - a) * eased;
  return {
    at: share, lean: number(from.lean, to.lean), lift: number(from.lift, to.lift),
    bears: betweenLegs(from.bears, to.bears, eased), swings: betweenLegs(from.swings, to.swings, eased),
    besideBearing: betweenArms(from.besideBearing, to.besideBearing, eased), besideSwinging: betweenArms(from.besideSwinging, to.besideSwinging, eased),
  };
}

function otherFoot({ bears, swings, besideBearing, besideSwinging, ...key }: Key): Key {
  return { ...key, at: 1, bears: swings, swings: bears, besideBearing: besideSwinging, besideSwinging: besideBearing };
}

function betweenLegs(a: LegStance, b: LegStance, share: number): LegStance {
  return { thigh: betweenBones(a.thigh, b.thigh, share), shin: betweenBones(a.shin, b.shin, share), foot: a.foot + (b.foot - a.foot) * share };
}
