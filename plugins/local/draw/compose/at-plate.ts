/** What one of many at a table has before them is at the lower edge of a picture of their face: what they look down at, and the sheet of which they speak. Pure. */
import { THIN, type Figure } from "../../../film/types-staging.ts";
import type { Anchors } from "../contract.ts";

/** Figure units from the ground up where such a picture ends; nothing where the face alone says it. */
export function endsBefore({ chair, gaze, holding, speaking }: Figure, { hand }: Pick<Anchors, "hand">): number | undefined {
  if (chair === undefined) return undefined;
  if (holding === undefined) return gaze === "down" ? PLATES : undefined;
  return speaking && THIN.has(holding) ? hand.y + UNDER_SHEET : undefined;
}

const PLATES = -438;
/** Figure units from a hand to the lower edge of the sheet in it. */
const UNDER_SHEET = 44;
