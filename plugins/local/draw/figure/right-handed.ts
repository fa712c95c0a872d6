/** Which arm has what hangs from a hand: the same one, whichever way its owner turns. Knows poses and joints, draws nothing. */
import { THIN, type Figure } from "../../../film/types-staging.ts";
import type { Dressed } from "./legs.ts";
import type { ArmStance, Stance } from "./stance.ts";

/** Facing left is facing right, turned over; so is a front view that looks left. */
export function isMirrored({ facing, gaze }: Figure): boolean {
  return facing === "left" || (facing === "front" && gaze === "left");
}

/** A dial and what is written on a box are not turned over with whoever carries it: -1 turns them back. */
export function writingOf(kind: string, figure: Figure): 1 | -1 {
  return WRITTEN.has(kind) && isMirrored(figure) ? -1 : 1;
}

const WRITTEN: ReadonlySet<string> = new Set(["clock", "parcel"]);

/** Turned over, the near arm is the left one: what the right hand has is then beyond the body. */
export function isInFarHand(figure: Figure): boolean {
  return (figure.holding !== undefined && LOOSE.has(figure.holding) && isMirrored(figure)) || holdsOut(figure);
}

/** What is given is given with the arm on the receiver's side: it leaves the body at its edge, and breast and coat are free of it. */
export function holdsOut({ pose, holding, tucked, facing }: Figure): boolean {
  return pose === "reaching" && holding !== undefined && THIN.has(holding) && tucked === undefined && (facing === "left" || facing === "right");
}

/** Light enough to be carried before the body by the arm beyond it. */
const LOOSE: ReadonlySet<string> = new Set(["cloth", "lantern"]);

/** The near arm is bent: hanging it would hide the one that carries. */
const AT_WAIST: ArmStance = { upper: [-14, 12], fore: [76, -30], hand: "relaxed" };

export function rightHanded(stance: Stance, figure: Figure): Stance {
  if (!isInFarHand(figure)) return stance;
  const { right, left, lead } = stance;
  return { ...stance, right: figure.pose === "holding" ? AT_WAIST : left, left: right, lead: lead === "right" ? "left" : "right" };
}

/** What is drawn in the near hand is drawn in the far one. */
export function handedOver(dressed: Dressed): Dressed {
  const { skeleton } = dressed;
  return { ...dressed, skeleton: { ...skeleton, right: skeleton.left, left: skeleton.right } };
}
