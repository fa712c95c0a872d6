/** A limp: short steps, nearly upright, and a hand to what hurts. Knows no body and no picture. */
import type { Figure } from "../../../film/types-staging.ts";
import type { ArmStance, Stance } from "./stance.ts";

/**
 * The sore leg comes after, straight and on its whole sole, the knee of the other gives under the body, and a shoulder
 * goes down to the hand that lies flat on the thigh that hurts.
 * @param beat radians, a step that bobs
 */
export function limping(stance: Stance, { limps, gaze }: Figure, beat: number): Stance {
  if (limps !== true) return stance;
  const dip = Math.sin(beat);
  return {
    // The head goes with the look, to who is beside.
    ...stance, lean: 7 + dip, sway: 4 + 1.5 * dip, tip: 20 + 2 * dip, nod: (gaze === "back" ? -0.05 : 0.05) + 0.02 * dip,
    right: ON_THIGH, left: { upper: [2 + 9 * dip, 10], fore: [16 + 9 * dip, 6], hand: "relaxed" },
    rightLeg: { thigh: [-20, 4], shin: [-22, 3], foot: 0 }, leftLeg: { thigh: [30 + 2 * dip, 3], shin: [-14 - 2 * dip, 2], foot: 0 },
  };
}

/** The elbow stays by the side. */
const ON_THIGH: ArmStance = { upper: [-26, 10], fore: [26, -10], hand: "flat", wrist: 30 };
