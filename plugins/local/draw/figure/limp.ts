/** A limp: one leg is spared, a shoulder goes down, a hand is where it hurts. Knows no body and no picture. */
import type { Figure } from "../../../film/types-staging.ts";
import type { ArmStance, Stance } from "./stance.ts";

/**
 * Of two who limp each has a way: the one drags a stiff leg behind on its toes, with a hand in the small of the back; the
 * other hops on one leg, the foot of the other held up behind and a hand on its hip.
 * @param beat radians, a step that bobs
 * @param drags which of the two ways
 */
export function limping(stance: Stance, { limps, gaze }: Figure, { beat, drags }: { readonly beat: number; readonly drags: boolean }): Stance {
  if (limps !== true) return stance;
  const dip = Math.sin(beat);
  // The head goes with the look, to who is beside.
  const nod = (gaze === "back" ? -0.05 : 0.05) + 0.02 * dip;
  return { ...stance, ...(drags ? dragging(dip) : hopping(dip)), nod };
}

type Way = Pick<Stance, "lean" | "sway" | "tip" | "hips" | "right" | "left" | "rightLeg" | "leftLeg">;

function dragging(dip: number): Way {
  return {
    lean: 17 + dip, sway: 3 + dip, tip: -18 - 2 * dip, hips: 8,
    right: ON_BACK, left: { upper: [-6 + 4 * dip, 12], fore: [20 + 4 * dip, 0], hand: "relaxed" },
    rightLeg: { thigh: [-17, 6], shin: [-25, 5], foot: -22, out: 20 }, leftLeg: { thigh: [29 + 2 * dip, 3], shin: [-18 - 2 * dip, 2], foot: 0 },
  };
}

function hopping(dip: number): Way {
  return {
    lean: 12 + dip, sway: -4 - dip, tip: 30 + 3 * dip, hips: 8,
    right: ON_HIP, left: { upper: [-10 + 6 * dip, 40], fore: [34 + 6 * dip, 22], hand: "relaxed" },
    rightLeg: { thigh: [4 + dip, 8], shin: [-63 - 2 * dip, 6], foot: -58, out: 6 }, leftLeg: { thigh: [15 - 2 * dip, 2], shin: [-13 - 2 * dip, 1], foot: 0 },
  };
}

/** The elbow goes out behind. */
const ON_BACK: ArmStance = { upper: [-60, 16], fore: [16, -22], hand: "flat", wrist: 40 };
const ON_HIP: ArmStance = { upper: [-34, 14], fore: [30, 6], hand: "flat", wrist: 20 };
