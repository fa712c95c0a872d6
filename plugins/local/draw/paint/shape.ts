/** Shapes as paths: written ones that can be warped, ribbons of changing width, smooth outlines. Paints nothing. */
import { Path2D } from "@napi-rs/canvas";

export type Path = Path2D;
export type Point = readonly [number, number];
export type Warp = (x: number, y: number) => Point;

interface Segment {
  readonly command: string;
  readonly points: readonly Point[];
}

const parsed = new Map<string, readonly Segment[]>();

/** A path of the commands M, L, C and Z with absolute points, each of which `warp` moves. */
export function written(text: string, warp: Warp = (x, y) => [x, y]): Path {
  const path = new Path2D();
  for (const { command, points } of segmentsOf(text)) append(path, command, points.map(([x, y]) => warp(x, y)));
  return path;
}

function append(path: Path, command: string, [a, b, c]: readonly Point[]): void {
  if (command === "Z") path.closePath();
  if (a === undefined) return;
  if (command === "M") path.moveTo(a[0], a[1]);
  if (command === "L") path.lineTo(a[0], a[1]);
  if (command === "C" && b !== undefined && c !== undefined) path.bezierCurveTo(a[0], a[1], b[0], b[1], c[0], c[1]);
}

function segmentsOf(text: string): readonly Segment[] {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const segments = [...text.matchAll(/([MLCZ])([^MLCZ]*)/g)].flatMap(([, command = "", numbers = ""]) => segmentsFor(command, numbers));
  if (parsed.size > 4000) parsed.clear();
  parsed.set(text, segments);
  return segments;
}

/** `C` may carry several curves, as SVG allows. */
function segmentsFor(command: string, numbers: string): readonly Segment[] {
  const values = (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const points = values.flatMap((x, at): readonly Point[] => (at % 2 === 0 ? [[x, values[at + 1] ?? 0]] : []));
  if (command === "Z") return [{ command, points: [] }];
  const each = command === "C" ? 3 : 1;
  return Array.from({ length: points.length / each }, (_, at) => ({ command, points: points.slice(at * each, (at + 1) * each) }));
}

/** A smooth outline through all points (Catmull-Rom), closed. */
export function smooth(points: readonly Point[]): Path {
  const path = new Path2D();
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  path.moveTo(at(0)[0], at(0)[1]);
  points.forEach((_, index) => curveTo(path, [at(index - 1), at(index), at(index + 1), at(index + 2)]));
  path.closePath();
  return path;
}

/** A smooth open line through all points. */
export function through(points: readonly Point[]): Path {
  const path = new Path2D();
  const [x, y] = points[0] ?? [0, 0];
  path.moveTo(x, y);
  onward(path, points);
  return path;
}

/** Goes on with a straight line to the first point and a smooth line through the rest. */
export function onward(path: Path, points: readonly Point[]): void {
  const at = (index: number): Point => points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0];
  path.lineTo(at(0)[0], at(0)[1]);
  points.slice(1).forEach((_, index) => curveTo(path, [at(index - 1), at(index), at(index + 1), at(index + 2)]));
}

function curveTo(path: Path, [a, b, c, d]: readonly [Point, Point, Point, Point]): void {
  path.bezierCurveTo(b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6, c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6, c[0], c[1]);
}

export function polygon(points: readonly Point[]): Path {
  const path = new Path2D();
  points.forEach(([x, y], at) => (at === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
  path.closePath();
  return path;
}

export function ellipse([x, y]: Point, [across, down]: Point, turn = 0): Path {
  const path = new Path2D();
  path.ellipse(x, y, across, down, turn, 0, Math.PI * 2);
  return path;
}

/** A ribbon along a middle line; half-widths belong to its points. Its ends are flat. */
export function ribbon(middle: readonly Point[], halves: readonly number[]): Path {
  const left: Point[] = [];
  const right: Point[] = [];
  middle.forEach(([x, y], at) => {
    const [nx, ny] = normalAt(middle, at);
    const half = halves[at] ?? 0;
    left.push([x + nx * half, y + ny * half]);
    right.unshift([x - nx * half, y - ny * half]);
  });
  return polygon([...left, ...right]);
}

function normalAt(middle: readonly Point[], at: number): Point {
  const before = middle[Math.max(0, at - 1)] ?? [0, 0];
  const after = middle[Math.min(middle.length - 1, at + 1)] ?? [0, 0];
  const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
  const length = Math.hypot(dx, dy) || 1;
  return [-dy / length, dx / length];
}

export type Cubic = readonly [number, number, number, number, number, number, number, number];

/** A lens-shaped stroke along a curve: thin, full, thin. */
export function strand(curve: Cubic, half: number): Path {
  const middle = Array.from({ length: 15 }, (_, at) => pointOnCubic(curve, at / 14));
  return ribbon(middle, middle.map((_, at) => half * Math.sin((Math.PI * at) / 14) ** 0.8));
}

export function pointOnCubic([x0, y0, x1, y1, x2, y2, x3, y3]: Cubic, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3];
  return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
}

export function warpCubic(curve: Cubic, warp: Warp): Cubic {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = curve;
  return [...warp(x0, y0), ...warp(x1, y1), ...warp(x2, y2), ...warp(x3, y3)];
}

/** A curve between two others. */
export function betweenCubics(a: Cubic, b: Cubic, share: number): Cubic {
  const at = (index: number): number => (a[index] ?? 0) + ((b[index] ?? 0) - (a[index] ?? 0)) * share;
  return [at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7)];
}
