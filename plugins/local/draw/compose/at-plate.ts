/** What one of many at a table has before them is at the lower edge of a picture of their face: what they look down at, and the sheet of which they speak. Pure. */
import { THIN, type Figure, type Staging } from "../../../film/types-staging.ts";
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

interface LowerEdge {
  readonly shotSize: Staging["camera"]["size"];
  /** Figure units from the ground up at which the picture ends. */
  readonly edge: number;
  readonly hand: Anchors["hand"];
}

/** What somebody has near the face is in the picture, or is left out of it. */
export function wholeOrNot(figure: Figure, { shotSize, edge, hand }: LowerEdge): Figure {
  return shotSize === "CU" ? withoutRim(figure, hand.y > edge) : figure;
}
