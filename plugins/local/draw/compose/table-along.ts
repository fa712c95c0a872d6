/** Many round a table seen from one end and above, as they sit when it is seen from its side: over the shoulder of whoever has that end, to the head at the other. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Measured } from "./blocking.ts";
import { shareOf } from "./seats.ts";

/** From above a table of many is seen along its length. */
export function isAlong({ camera, figures }: Staging): boolean {
  return camera.angle === "high" && figures.filter(({ seat }) => seat === "table").length > 3;
}

/** Which end is the far one: that of whom the picture is about. */
export function headOf({ camera, figures }: Staging): "left" | "right" {
  const focus = figures.find(({ character }) => character === camera.focus);
  return focus !== undefined && (shareOf(focus) ?? 0) < 0 ? "left" : "right";
}

interface Sat {
  readonly at: number;
  readonly count: number;
  readonly head: "left" | "right";
}

/** Whoever has the near end is turned from us, whoever has the far one faces us. */
export function seatedAlong(figure: Figure, { at, count, head }: Sat): Figure {
  const right = head === "right";
  const side = right ? 1 : -1;
  if (at === (right ? 0 : count - 1)) return { ...figure, x: 0.5 * side, facing: "back", gaze: "away" };
  const facesUs = at === (right ? count - 1 : 0);
  return { ...figure, x: (facesUs ? 0.1 : -0.4) * side, facing: facesUs ? "front" : head, gaze: figure.gaze === "down" || figure.gaze === "up" ? figure.gaze : facesUs ? "camera" : head };
}

export interface Along {
  readonly people: readonly Measured[];
  /** Those whom the picture is to hold: all but the one whose shoulder is before it. */
  readonly held: readonly Measured[];
  /** World pixels from the middle of the picture, in the order of the people. */
  readonly xs: readonly number[];
  /** World pixels that must be seen from side to side. */
  readonly width: number;
}

interface Spot {
  /** World pixels: from the middle, where the feet are, and of one figure unit. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const NEAR: Spot = { x: 182, y: 1362, scale: 0.86 };
/** World pixels from the top: the near edge of the table, at the breast of whoever has the near end. */
export const NEAR_EDGE = 1004;
/** Picture heights by which a nearer picture looks lower, for whose shoulders are before it. */
export const WITH_SHOULDERS = 0.065;
const HEAD: Spot = { x: 96, y: 836, scale: 0.435 };
/** The long side, from the nearest to the farthest. */
const FIRST: Spot = { x: -362, y: 1066, scale: 0.61 };
const LAST: Spot = { x: -84, y: 856, scale: 0.45 };

const CLOSER = 1.22;

/** @param from the near end: 0 */
function spotOf(from: number, count: number): Spot {
  if (from === 0) return NEAR;
  if (from === count - 1) return HEAD;
  // The nearer, the farther apart.
  const share = 1 - (1 - (from - 1) / Math.max(1, count - 3)) ** CLOSER;
  const between = (a: number, b: number): number => a + (b - a) * share;
  return { x: between(FIRST.x, LAST.x), y: between(FIRST.y, LAST.y), scale: between(FIRST.scale, LAST.scale) };
}

/** World pixels that a long shot shows along a table, and a medium long one. */
const WIDE = 942;
const NEARER = 783;

export function along(people: readonly Measured[], head: "left" | "right", shotSize: Staging["camera"]["size"]): Along {
  const count = people.length;
  const spots = people.map((_, at) => spotOf(head === "right" ? at : count - 1 - at, count));
  const sat = people.map((person, at) => ({ ...person, ground: spots[at] ?? person.ground }));
  return { people: sat, held: sat.filter(({ figure }) => figure.facing !== "back"), xs: spots.map(({ x }) => (head === "right" ? x : -x)), width: shotSize === "MLS" ? NEARER : WIDE };
}
