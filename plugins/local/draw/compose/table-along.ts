/** Many round a table seen from its end and above: along both sides, the last at its head, all faces free. Pure. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Measured } from "./blocking.ts";

/** From above a table of many is seen along its length. */
export function isAlong({ camera, figures }: Staging): boolean {
  return camera.angle === "high" && figures.filter(({ seat, facing }) => seat === "table" && facing !== "back").length > 3;
}

/** Which side of the table, and how far along it: 0 near. */
interface Chair {
  readonly side: -1 | 0 | 1;
  readonly row: number;
}

function chairOf(at: number, count: number): Chair {
  const left = Math.ceil((count - 1) / 2);
  if (at === count - 1) return { side: 0, row: 3 };
  return at < left ? { side: -1, row: at } : { side: 1, row: count - 2 - at };
}

export function seatedAlong(figure: Figure, at: number, count: number): Figure {
  const { side } = chairOf(at, count);
  const facing = side === 0 ? "front" : side < 0 ? "right" : "left";
  return { ...figure, x: side * 0.5, facing, gaze: figure.gaze === "down" || figure.gaze === "up" ? figure.gaze : facing === "front" ? "camera" : facing };
}

export interface Along {
  readonly people: readonly Measured[];
  /** World pixels from the middle of the picture, in the order of the people. */
  readonly xs: readonly number[];
  /** World pixels that must be seen from side to side. */
  readonly width: number;
}

/** World pixels: how far from the middle, where the feet are, and of one figure unit; by row, then the head of the table. */
const ROWS: readonly { readonly x: number; readonly y: number; readonly scale: number }[] = [
  { x: 352, y: 1062, scale: 0.6 }, { x: 272, y: 962, scale: 0.525 }, { x: 200, y: 890, scale: 0.465 }, { x: 0, y: 842, scale: 0.44 },
];

export function along(people: readonly Measured[]): Along {
  const chairs = people.map((_, at) => chairOf(at, people.length));
  const spots = chairs.map(({ side, row }) => ({ side, spot: ROWS[row] ?? ROWS[2] ?? { x: 0, y: 1000, scale: 0.5 } }));
  return {
    people: people.map((person, at) => ({ ...person, ground: spots[at]?.spot ?? person.ground })),
    xs: spots.map(({ side, spot }) => side * spot.x),
    width: 880,
  };
}
