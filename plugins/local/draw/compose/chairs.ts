/**
 * Where at a table of many those in a picture have their chairs, whoever else is in it: so that the same wall is behind
 * them, and the same things stand beside them, in all pictures. Pure; draws nothing.
 */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Side } from "../contract.ts";
import { atLeftEnd, atRightEnd } from "./ends.ts";
import { endBeyondSheet } from "./insert-read.ts";
import { headOf, isAlong } from "./table-along.ts";
import { APART, shareOf } from "./seats.ts";

/** Which side of the place is behind them. From its end a table is seen with the wall beyond it, and so is who alone sits at an end. */
export function sideLookedAt(staging: Staging): Side {
  if (staging.place.kind === "elevator") return sideOfLift(staging);
  if (isAlong(staging)) return headOf(staging);
  if (looksUpAtTower(staging)) return "front";
  const read = endBeyondSheet(staging);
  if (read !== undefined) return read;
  const [alone, other] = shownOf(staging);
  if (alone?.chair === undefined || other !== undefined || staging.insert !== undefined) return "back";
  return atLeftEnd(alone) ? "left" : atRightEnd(alone) ? "right" : "back";
}

/** Whoever looks up to a tower and shows us the face has it behind the camera. */
function looksUpAtTower(staging: Staging): boolean {
  const shown = shownOf(staging);
  return staging.insert === undefined && staging.place.features?.includes("clock_tower") === true && shown.length > 0 && shown.every(({ gaze }) => gaze === "up");
}

/** Who is in a lift is seen from its doors, and through them once they are open; the doors themselves by whom nobody hides, or who faces them. */
function sideOfLift(staging: Staging): Side {
  const { camera, figures, insert } = staging;
  if (insert === undefined && (figures.length === 0 || (camera.angle !== "over_shoulder" && figures.some(({ facing }) => facing === "back")))) return "front";
  return seenThroughDoors(staging) ? "outside" : "back";
}

/** Open doors of a lift, and whole people within. */
export function seenThroughDoors({ place, camera, figures, insert }: Staging): boolean {
  return place.kind === "elevator" && place.features?.includes("open_doors") === true && insert === undefined && WHOLE.has(camera.size) && figures.length > 0 && figures.every(({ facing }) => facing !== "back");
}

const WHOLE: ReadonlySet<Staging["camera"]["size"]> = new Set<Staging["camera"]["size"]>(["MLS", "LS", "ELS"]);

function shownOf({ camera, figures }: Staging): readonly Figure[] {
  const close = camera.size === "CU" || camera.size === "ECU" || (camera.size === "MCU" && figures.length > 2);
  return figures.filter(({ facing, character }) => facing !== "back" && !(close && camera.focus !== undefined && character !== camera.focus));
}

/**
 * World pixels that the middle of the picture is beside the middle of the table; nothing where no chair is told.
 * @param xs world pixels that those in it are beside its middle: their wall goes with them
 */
export function besideMiddle(staging: Staging, xs: readonly number[] = []): number | undefined {
  const shares = shownOf(staging).flatMap((figure) => shareOf(figure) ?? []);
  if (shares.length === 0) return undefined;
  return sideLookedAt(staging) === "back" ? mean(shares) * ALONG - mean(xs) : 0;
}

function mean(all: readonly number[]): number {
  return all.reduce((sum, each) => sum + each, 0) / Math.max(1, all.length);
}

/** World pixels that the camera walks from the middle of a long table to its end: so far that behind each is the wall that is behind them in a picture of all. */
export const ALONG = 618;

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
