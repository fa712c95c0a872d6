/**
 * Where at a table of many those in a picture have their chairs, whoever else is in it: so that the same wall is behind
 * them, and the same things stand beside them, in all pictures. Pure; draws nothing.
 */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Side } from "../contract.ts";
import { atLeftEnd, atRightEnd } from "./ends.ts";
import { isAlong } from "./table-along.ts";
import { PLACES } from "./table-places.ts";

/** A place along the table: -1 its left end, 1 its right end. */
export function shareOf({ chair }: Figure): number | undefined {
  return chair === undefined ? undefined : PLACES[chair.of]?.[chair.at];
}

/** Which side of the place is behind them. From its end a table is seen with the wall beyond it, and so is who alone sits at an end. */
export function sideLookedAt(staging: Staging): Side {
  if (staging.place.kind === "elevator") return facesDoors(staging) ? "back" : "front";
  if (isAlong(staging)) return "right";
  if (looksUpAtTower(staging)) return "front";
  const [alone, other] = shownOf(staging);
  if (alone?.chair === undefined || other !== undefined || staging.insert !== undefined) return "back";
  return atLeftEnd(alone) ? "left" : atRightEnd(alone) ? "right" : "back";
}

/** Whoever looks up to a tower and shows us the face has it behind the camera. */
function looksUpAtTower(staging: Staging): boolean {
  const shown = shownOf(staging);
  return staging.insert === undefined && staging.place.features?.includes("clock_tower") === true && shown.length > 0 && shown.every(({ gaze }) => gaze === "up");
}

/** Two in a lift who look at us have its doors behind the camera, until they open. */
function facesDoors({ camera, figures, insert, place }: Staging): boolean {
  return insert === undefined && place.features?.includes("open_doors") !== true && figures.length > 1 && camera.angle !== "over_shoulder" && figures.every(({ facing }) => facing !== "back");
}

function shownOf({ camera, figures }: Staging): readonly Figure[] {
  const close = camera.size === "CU" || camera.size === "ECU" || (camera.size === "MCU" && figures.length > 2);
  return figures.filter(({ facing, character }) => facing !== "back" && !(close && camera.focus !== undefined && character !== camera.focus));
}

/** World pixels that the middle of those in the picture is beside the middle of the table; nothing where no chair is told. */
export function besideMiddle(staging: Staging): number | undefined {
  const shares = shownOf(staging).flatMap((figure) => shareOf(figure) ?? []);
  if (shares.length === 0) return undefined;
  return sideLookedAt(staging) === "back" ? (shares.reduce((sum, each) => sum + each, 0) / shares.length) * ALONG : 0;
}

/** World pixels from the middle of a long table to its end. */
const ALONG = 820;

interface Sitting {
  readonly figure: Figure;
  readonly x: number;
  readonly scale: number;
}

/** From a place along the table to the world pixels where it is in this picture. */
export function alongOf(sitting: readonly Sitting[]): ((share: number) => number) | undefined {
  const known = sitting.flatMap(({ figure, x, scale }) => {
    const share = shareOf(figure);
    return share === undefined ? [] : [{ share, x, scale }];
  }).toSorted((a, b) => a.share - b.share);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const slope = last.share === first.share ? APART * first.scale : (last.x - first.x) / (last.share - first.share);
  return (share) => first.x + (share - first.share) * slope;
}

/** Figure units from the middle of the table to its end, as neighbours sit in a close picture. */
const APART = 1600;
