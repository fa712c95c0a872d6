/** Outlines of what a hand is made of, as one sees it, in its own units: bones with flesh round them, the palm, the skin between two fingers. Paints nothing. */
import { Path2D, PathOp } from "@napi-rs/canvas";
import { polygon, smooth, type Path, type Point } from "../paint/shape.ts";
import type { Ball, Bones, Digit, Point3 } from "./bones.ts";

/** Of how much of its first bone a finger is free of the next. */
export const FREE = 0.38;

export function bonePath([from, to]: readonly [Ball, Ball]): Path {
  return polygon(hull([...round(from), ...round(to)]));
}

export function digitPath({ balls }: Pick<Digit, "balls">): Path {
  return united(balls.slice(1).map((ball, at) => bonePath([balls[at] ?? ball, ball])));
}

/** With the roots of its fingers, and the skin that joins them. */
export function palmPath({ palm, fingers, thumb }: Bones, thumbless: boolean): Path {
  const knuckles = fingers.flatMap(({ balls }) => balls.slice(0, 1));
  return united([polygon(hull([...palm, ...knuckles].flatMap(round))), ...fingers.slice(1).map((finger, at) => webPath([fingers[at] ?? finger, finger])), ...(thumbless ? [] : [thumbWebPath({ thumb, palm, fingers })])]);
}

/** Between two fingers: as far as both are free. */
function webPath(pair: readonly [Digit, Digit]): Path {
  const [a, b] = pair.map(({ balls: [root, joint] }): readonly [Point3, Point3] => [root?.at ?? ORIGIN, between(root?.at ?? ORIGIN, joint?.at ?? ORIGIN, FREE * 0.8)]);
  return a === undefined || b === undefined ? polygon([]) : polygon([a[0], a[1], b[1], b[0]].map(flat));
}

/** From the first joint of the thumb to the index: a hollow line. */
function thumbWebPath({ thumb, palm, fingers }: Pick<Bones, "thumb" | "palm" | "fingers">): Path {
  const [root, joint] = thumb.balls;
  const edge = fingers[0]?.balls[0];
  const heel = palm[7];
  if (root === undefined || joint === undefined || edge === undefined || heel === undefined) return polygon([]);
  const [far, near] = [between(root.at, joint.at, 0.92), between(heel.at, edge.at, 0.35)];
  const hollow = between(between(far, near, 0.5), root.at, 0.22);
  return smooth([root.at, between(root.at, far, 0.5), far, hollow, near, heel.at].map(flat));
}

const ORIGIN: Point3 = [0, 0, 0];

/** Where it is seen. */
export function flat([x, y]: Point3): Point {
  return [x, y];
}

export function between(a: Point3, b: Point3, share: number): Point3 {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

export function united(paths: readonly Path[]): Path {
  const [first, ...others] = paths;
  if (first === undefined) return polygon([]);
  return others.reduce((all, other) => all.op(other, PathOp.Union), new Path2D(first));
}

/** What of a path another does not cover. Neither is changed. */
export function without(path: Path, other: Path): Path {
  return new Path2D(path).op(other, PathOp.Difference);
}

const CORNERS = 30;
function round({ at, radius }: Ball): readonly Point[] {
  const [x, y] = flat(at);
  return Array.from({ length: CORNERS }, (_, step): Point => [x + Math.cos((step * 2 * Math.PI) / CORNERS) * radius, y + Math.sin((step * 2 * Math.PI) / CORNERS) * radius]);
}

/** The line round all points (Andrew's monotone chain). */
function hull(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

function chain(points: readonly Point[]): readonly Point[] {
  const line: Point[] = [];
  for (const point of points) {
    while (line.length > 1 && !turnsLeft(line.at(-2) ?? point, line.at(-1) ?? point, point)) line.pop();
    line.push(point);
  }
  return line.slice(0, -1);
}

function turnsLeft(a: Point, b: Point, c: Point): boolean {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
}
