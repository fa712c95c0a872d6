/** Many round a table seen from its end and above, as they sit when it is seen from its side: the first near, the last at its head. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Measured } from "./blocking.ts";

/** From above a table of many is seen along its length. */
export function isAlong({ camera, figures }: Staging): boolean {
  return camera.angle === "high" && figures.filter(({ seat }) => seat === "table").length > 3;
}

/** Whoever sits at the left end when the table is seen from its side is near and turned from us, who sits at the right end is at its head. */
export function seatedAlong(figure: Figure, at: number, count: number): Figure {
  if (at === 0) return { ...figure, x: 0.5, facing: "back", gaze: "away" };
  const head = at === count - 1;
  return { ...figure, x: head ? 0.1 : -0.4, facing: head ? "front" : "right", gaze: figure.gaze === "down" || figure.gaze === "up" ? figure.gaze : head ? "camera" : "right" };
}

export interface Along {
  readonly people: readonly Measured[];
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

const NEAR: Spot = { x: 236, y: 1150, scale: 0.66 };
const HEAD: Spot = { x: 76, y: 842, scale: 0.44 };
/** The far side, from the nearest to the farthest. */
const FIRST: Spot = { x: -312, y: 1040, scale: 0.585 };
const LAST: Spot = { x: -96, y: 858, scale: 0.45 };

function spotOf(at: number, count: number): Spot {
  if (at === 0) return NEAR;
  if (at === count - 1) return HEAD;
  const share = (at - 1) / Math.max(1, count - 3);
  const between = (a: number, b: number): number => a + (b - a) * share;
  return { x: between(FIRST.x, LAST.x), y: between(FIRST.y, LAST.y), scale: between(FIRST.scale, LAST.scale) };
}

export function along(people: readonly Measured[]): Along {
  const spots = people.map((_, at) => spotOf(at, people.length));
  return { people: people.map((person, at) => ({ ...person, ground: spots[at] ?? person.ground })), xs: spots.map(({ x }) => x), width: 880 };
}
