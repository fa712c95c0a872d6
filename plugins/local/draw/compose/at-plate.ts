/** Who looks down at what stands before them: it is at the lower edge of a picture of their face. Pure. */
import type { Figure } from "../../../film/types-staging.ts";

export function looksAtPlate({ chair, gaze, holding }: Figure): boolean {
  return chair !== undefined && gaze === "down" && holding === undefined;
}

/** Figure units from the ground up where such a picture ends. */
export const PLATES = -438;
