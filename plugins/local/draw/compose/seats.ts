/** The chairs round a table of many: where along it each stands, and how far from the next. One fact for every picture of the table. Pure. */
import type { Figure } from "../../../film/types-staging.ts";

/** From left to right, -1 to 1. */
export const PLACES: readonly (readonly number[])[] = [[], [0], [-0.5, 0.5], [-0.6, 0, 0.6], [-0.6, -0.2, 0.2, 0.6], [-0.74, -0.36, 0, 0.36, 0.74], [-0.88, -0.51, -0.17, 0.17, 0.51, 0.88]];

/** Figure units from the middle of the table to a place at 1. */
export const APART = 1060;

/** A place along the table: -1 its left end, 1 its right end. */
export function shareOf({ chair }: Figure): number | undefined {
  return chair === undefined ? undefined : PLACES[chair.of]?.[chair.at];
}

/** Figure units to the right of the middle of those in the picture, for each of several who all have their chairs; nothing where one stands by. */
export function seatsApart(figures: readonly Figure[]): readonly number[] | undefined {
  const shares = figures.flatMap((figure) => (figure.seat === "table" || figure.seat === "chair" ? (shareOf(figure) ?? []) : []));
  if (shares.length < 2 || shares.length < figures.length) return undefined;
  const middle = (Math.min(...shares) + Math.max(...shares)) / 2;
  return shares.map((share) => (share - middle) * APART);
}
