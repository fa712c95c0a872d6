/** What arms do at a table: on a page, in each other, over an open box. Knows joints, paints nothing. */
import type { Act } from "../contract.ts";
import type { ArmStance, Stance } from "./stance.ts";

/** Who reads has a hand on either page; who is read to leans over with hands laid in each other. */
export function resting(stance: Stance, { rests, beside: side, packs }: Act): Stance {
  if (packs === true) return { ...stance, ...PACKING };
  if (rests === undefined) return stance;
  const beside = side ?? 0;
  if (rests === "on a book") return { ...stance, lean: 9, sway: stance.sway + beside, right: { upper: [28, 18], fore: [76, 4], hand: "flat", wrist: -4 }, left: { upper: [34, 16], fore: [81, -24], hand: "flat", wrist: -8 } };
  return { ...stance, lean: 6, sway: stance.sway + beside * LEANS_OVER, right: { upper: [30, 18], fore: [74, -26], hand: "flat" }, left: { upper: [34, -14], fore: [76, -20], hand: "flat" } };
}

/** Degrees to the side, and radians more of the head. */
const LEANS_OVER = 7;
export const INCLINES = 0.13;

/** One arm is bent and lets a thing down into a box, the other hand keeps the box. */
const PACKING = {
  lean: 15, lead: "right", right: { upper: [52, 8], fore: [72, 2], hand: "hold" }, left: { upper: [26, 6], fore: [44, -2], hand: "flat" },
} as const satisfies Partial<Stance> & Record<"right" | "left", ArmStance>;
