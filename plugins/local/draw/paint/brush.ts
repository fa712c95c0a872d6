/** Brushes: flat ink, crescents of shade and rim light, gradients, strokes. Knows shapes and colours, no things. */
import { DOMMatrix, Path2D, type CanvasGradient } from "@napi-rs/canvas";
import type { Colour, Context } from "../contract.ts";
import { alpha } from "./colour.ts";
import type { Path, Point } from "./shape.ts";

export type Ink = string;
export type Stop = readonly [number, Ink];

export function fill(ctx: Context, path: Path, ink: Ink | CanvasGradient): void {
  ctx.fillStyle = ink;
  ctx.fill(path);
}

export function stroke(ctx: Context, path: Path, ink: Ink | CanvasGradient, width: number): void {
  ctx.strokeStyle = ink;
  ctx.lineWidth = width;
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  ctx.stroke(path);
}

export function inside(ctx: Context, path: Path, paint: () => void): void {
  ctx.save();
  ctx.clip(path);
  paint();
  ctx.restore();
}

/** Paints what of `path` is not covered by itself moved by `by`: shade on one side, or a rim of light. */
export function crescent(ctx: Context, path: Path, by: Point, ink: Ink | CanvasGradient): void {
  inside(ctx, path, () => outside(ctx, path, by, ink));
}

/** The same with a soft edge, in as many moves as its size on the picture asks for. Opacity is that of a third of it. */
export function softCrescent(ctx: Context, path: Path, by: Point, shade: Shade): void {
  inside(ctx, path, () => softOutside(ctx, path, by, shade));
}

/** A colour and how much of it each third of a soft crescent has. */
export type Shade = readonly [colour: Colour, opacity: number];

/** Flat ink, a soft shade on one side and a rim on the other, under one clip. */
export function inkShape(ctx: Context, path: Path, { base, shade, shadeBy, rim, rimBy }: InkedShape): void {
  fill(ctx, path, base);
  inside(ctx, path, () => {
    softOutside(ctx, path, shadeBy, shade);
    outside(ctx, path, rimBy, rim);
  });
}

export interface InkedShape {
  readonly base: Ink;
  readonly shade: Shade;
  readonly shadeBy: Point;
  readonly rim: Ink;
  readonly rimBy: Point;
}

/** A soft crescent where `path` is already the clip: clips cost more than fills. */
export function softOutside(ctx: Context, path: Path, [x, y]: Point, [colour, opacity]: Shade): void {
  const moves = movesFor(ctx, Math.hypot(x, y));
  const ink = alpha(colour, 1 - (1 - opacity) ** (3 / moves));
  for (let move = 0; move < moves; move += 1) {
    const reach = 1.12 - (0.72 * move) / (moves - 1);
    outside(ctx, path, [x * reach, y * reach], ink);
  }
}

/** The same as round as a cheek: no edge of it is seen at any size. */
export function roundOutside(ctx: Context, path: Path, [x, y]: Point, [colour, opacity]: Shade): void {
  const { a, b } = ctx.getTransform();
  const moves = Math.max(3, Math.min(24, Math.round((Math.hypot(x, y) * Math.hypot(a, b)) / 2.4)));
  const ink = alpha(colour, 1 - (1 - opacity) ** (3 / moves));
  for (let move = 0; move < moves; move += 1) {
    const reach = 1.45 - (1.35 * move) / (moves - 1);
    outside(ctx, path, [x * reach, y * reach], ink);
  }
}

function movesFor(ctx: Context, reach: number): number {
  const { a, b } = ctx.getTransform();
  return Math.max(2, Math.min(12, Math.round((reach * Math.hypot(a, b)) / 7)));
}

/** A path round all that can be seen. */
function everywhere(): Path {
  const path = new Path2D();
  path.rect(-4000, -4000, 8000, 8000);
  return path;
}

/** A crescent where `path` is already the clip. */
export function outside(ctx: Context, path: Path, [x, y]: Point, ink: Ink | CanvasGradient): void {
  const rest = everywhere();
  rest.addPath(path, new DOMMatrix([1, 0, 0, 1, x, y]));
  ctx.fillStyle = ink;
  ctx.fill(rest, "evenodd");
}

export function moved(path: Path, [x, y]: Point): Path {
  const copy = new Path2D();
  copy.addPath(path, new DOMMatrix([1, 0, 0, 1, x, y]));
  return copy;
}

export function linear(ctx: Context, [[x0, y0], [x1, y1]]: readonly [Point, Point], stops: readonly Stop[]): CanvasGradient {
  const gradient = ctx.createLinearGradient(x0, y0, x1, y1);
  for (const [at, ink] of stops) gradient.addColorStop(at, ink);
  return gradient;
}

export function radial(ctx: Context, [x, y]: Point, [inner, outer]: Point, stops: readonly Stop[]): CanvasGradient {
  const gradient = ctx.createRadialGradient(x, y, inner, x, y, outer);
  for (const [at, ink] of stops) gradient.addColorStop(at, ink);
  return gradient;
}

/** A round glow that fades to nothing. */
export function glow(ctx: Context, [x, y]: Point, radius: number, [from, to]: readonly [Ink, Ink]): void {
  ctx.fillStyle = radial(ctx, [x, y], [0, radius], [[0, from], [1, to]]);
  ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}
