/** Who looks down at what stands before them: it is at the lower edge of a picture of their face. Pure. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Anchors } from "../contract.ts";

export function looksAtPlate({ chair, gaze, holding }: Figure): boolean {
  return chair !== undefined && gaze === "down" && holding === undefined;
}

/** Figure units from the ground up where such a picture ends. */
export const PLATES = -438;

/** Figure units at which a close face ends, above the cup in a hand. */
export function aboveCup({ holding }: Figure, hand: Anchors["hand"]): number {
  return holding === "cup" ? hand.y - RIM : Infinity;
}

/** From the middle of the hand. */
const RIM = 80;

/** Of a cup in a hand that the picture does not show a rim at its lower edge could be anything. */
export function withoutRim(figure: Figure, below: boolean): Figure {
  if (!below || figure.holding !== "cup") return figure;
  const { holding: _, held_note: __, ...free } = figure;
  return free;
}
