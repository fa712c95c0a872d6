/** A limp: the trunk tipped over the sound leg, the sore one straight, and a hand to what hurts. Knows no body and no picture. */
import type { Act } from "../contract.ts";
import type { Stance } from "./stance.ts";

/** Which leg hurts; and degrees that who limps is turned from the camera: more from the front than a walk, so that it is seen how far they are tipped sideways. */
export interface Limp {
  readonly lame: NonNullable<Act["lame"]>;
  readonly turn: number;
}

/** Neighbours in a picture have neither the same leg nor the same moment of the step. */
export const LIMPS: readonly [Limp, Limp] = [{ lame: "right", turn: 44 }, { lame: "left", turn: 40 }];

/** @param beat radians, a step that bobs */
export function limping(stance: Stance, lame: Limp["lame"], beat: number): Stance {
  const dip = Math.sin(beat);
  return { ...stance, ...(lame === "right" ? dragging(dip) : stiffAhead(dip)) };
}

/** The sore leg trails on its toes; the hand lies on its thigh. */
function dragging(dip: number): Partial<Stance> {
  return {
    lean: 3 + dip, sway: 14 + dip, tip: -14, nod: 0,
    right: { upper: [-22, 36], fore: [6, -32], hand: "grasp", wrist: 10 }, left: { upper: [0 + 4 * dip, 22], fore: [26 + 4 * dip, 4], hand: "relaxed" },
    rightLeg: { thigh: [-20, 12], shin: [-23, 12], foot: -46 }, leftLeg: { thigh: [24 + 2 * dip, -2], shin: [-24 - 2 * dip, -3], foot: 0 },
  };
}

/** The sore leg is set ahead on its heel; a fist is on the hip over the sound one, which gives. */
function stiffAhead(dip: number): Partial<Stance> {
  return {
    lean: 3 + dip, sway: -15 - dip, tip: 12, nod: -0.1,
    right: { upper: [-10, 44], fore: [46, -62], hand: "fist" }, left: { upper: [6 + 4 * dip, 34], fore: [30 + 4 * dip, 12], hand: "relaxed" },
    rightLeg: { thigh: [20 + 2 * dip, 0], shin: [-40 - 2 * dip, -4], foot: -4 }, leftLeg: { thigh: [27, 9], shin: [25, 9], foot: 34 },
  };
}
