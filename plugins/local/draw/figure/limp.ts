/** A limp: one leg is spared, a shoulder goes down, a hand is where it hurts. Knows no body and no picture. */
import type { Figure } from "../../../film/types-staging.ts";
import type { ArmStance, Stance } from "./stance.ts";

/**
 * Of two who limp each has a way: the one drags a stiff leg behind on its toes, with a hand in the small of the back; the
 * other hops on one leg, the foot of the other held up behind and a hand on its thigh.
 * @param beat radians: 0 at a step's widest
 * @param drags which of the two ways
 */
export function limping(stance: Stance, { limps, gaze }: Figure, { beat, drags }: { readonly beat: number; readonly drags: boolean }): Stance {
  if (limps !== true) return stance;
  // The head goes with the look, to who is beside.
  const nod = (gaze === "back" ? -0.05 : 0.05) + 0.02 * Math.sin(beat);
  return { ...stance, ...(drags ? dragging(beat) : hopping(beat)), nod };
}

type Way = Pick<Stance, "lean" | "sway" | "tip" | "hips" | "lift" | "right" | "left" | "rightLeg" | "leftLeg">;

function dragging(beat: number): Way {
  // The sore leg is drawn up to the other, which then steps on.
  const up = 0.5 - 0.5 * Math.cos(beat);
  return {
    lean: 19 - 3 * up, sway: 3, tip: -18 - 4 * up, hips: 8 - 6 * up, lift: 0,
    right: ON_BACK, left: { upper: [-6 + 14 * up, 12], fore: [20 + 14 * up, 0], hand: "relaxed" },
    rightLeg: { thigh: [-17 + 13 * up, 6], shin: [-25 + 9 * up, 5], foot: -22, out: 20 }, leftLeg: { thigh: [30 - 24 * up, 3], shin: [-26 + 4 * up, 2], foot: 0 },
  };
}

function hopping(beat: number): Way {
  // Planted, the foot goes back as the body goes on; then both hop.
  const [ahead, air] = [-Math.sin(beat), Math.max(0, -Math.cos(beat))];
  return {
    lean: 19 + 2 * ahead, sway: -8, tip: 38 + 4 * ahead, hips: 8, lift: 18 * air,
    right: ON_THIGH, left: { upper: [-18, 24], fore: [16, 12], hand: "relaxed" },
    rightLeg: { thigh: [40, 8], shin: [-52 - 4 * air, 6], foot: -40, out: 6 }, leftLeg: { thigh: [15 + 11 * ahead, 2], shin: [-13 + 9 * ahead, 1], foot: -20 * air },
  };
}

/** The elbow goes out behind, and the fingers lie on the side towards us, where they are seen. */
const ON_BACK: ArmStance = { upper: [-66, 18], fore: [27, -8], hand: "over", wrist: -36 };
const ON_THIGH: ArmStance = { upper: [-12, 10], fore: [20, -2], hand: "over", wrist: 16 };
