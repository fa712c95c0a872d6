/** Short ways to say paths, gradients and fills on a canvas. Knows no place and no figure. */
import { Path2D } from "@napi-rs/canvas";
import type { Colour, Context } from "../contract.ts";
import { alpha } from "./colour.ts";

export type Point = readonly [number, number];
export type Fill = Context["fillStyle"];
/** Offset from 0 to 1, and a css colour. */
export type Stops = readonly (readonly [number, string])[];

export function linear(ctx: Context, [x0, y0, x1, y1]: readonly [number, number, number, number], stops: Stops): Fill {
  const gradient = ctx.createLinearGradient(x0, y0, x1, y1);
  for (const [offset, colour] of stops) gradient.addColorStop(offset, colour);
  return gradient;
}

/** Around x, y: from the inner radius to the outer. */
export function radial(ctx: Context, [x, y, inner, outer]: readonly [number, number, number, number], stops: Stops): Fill {
  const gradient = ctx.createRadialGradient(x, y, inner, x, y, outer);
  for (const [offset, colour] of stops) gradient.addColorStop(offset, colour);
  return gradient;
}

/** Equal steps of colour. */
export function evenly(colours: readonly string[]): Stops {
  return colours.map((colour, at) => [at / Math.max(1, colours.length - 1), colour]);
}

/** A path written as SVG writes it. */
export function shape(svg: string): Path2D {
  return new Path2D(svg);
}

export function fill(ctx: Context, svg: string, paint: Fill): void {
  ctx.fillStyle = paint;
  ctx.fill(shape(svg));
}

export function box(ctx: Context, [x, y, width, height]: readonly [number, number, number, number], paint: Fill): void {
  ctx.fillStyle = paint;
  ctx.fillRect(x, y, width, height);
}

/** A box with round corners. */
export function pill(ctx: Context, [x, y, width, height]: readonly [number, number, number, number], round: number, paint: Fill): void {
  ctx.fillStyle = paint;
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, round);
  ctx.fill();
}

export function disc(ctx: Context, [x, y]: Point, radius: number, paint: Fill): void {
  oval(ctx, [x, y], [radius, radius], paint);
}

export function oval(ctx: Context, [x, y]: Point, [wide, high]: Point, paint: Fill): void {
  ctx.fillStyle = paint;
  ctx.beginPath();
  ctx.ellipse(x, y, Math.max(0.01, wide), Math.max(0.01, high), 0, 0, Math.PI * 2);
  ctx.fill();
}

export function polygon(ctx: Context, points: readonly Point[], paint: Fill): void {
  ctx.fillStyle = paint;
  ctx.beginPath();
  trace(ctx, points);
  ctx.closePath();
  ctx.fill();
}

export function line(ctx: Context, points: readonly Point[], paint: Fill, width: number): void {
  ctx.strokeStyle = paint;
  ctx.lineWidth = width;
  ctx.lineCap = "round";
  ctx.lineJoin = "round";
  ctx.beginPath();
  trace(ctx, points);
  ctx.stroke();
}

/** A line that bends through the points. */
export function curve(ctx: Context, points: readonly Point[], paint: Fill, width: number): void {
  ctx.strokeStyle = paint;
  ctx.lineWidth = width;
  ctx.lineCap = "round";
  ctx.beginPath();
  bend(ctx, points);
  ctx.stroke();
}

/** A closed form whose edge bends through the points. */
export function blob(ctx: Context, points: readonly Point[], paint: Fill): void {
  ctx.fillStyle = paint;
  ctx.beginPath();
  bend(ctx, points);
  ctx.closePath();
  ctx.fill();
}

/** A pool of light: adds to what is there. */
export function glow(ctx: Context, [x, y]: Point, radius: number, { colour, strength }: { readonly colour: Colour; readonly strength: number }): void {
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  ctx.fillStyle = radial(ctx, [x, y, 0, radius], [[0, alpha(colour, strength)], [0.3, alpha(colour, strength * 0.45)], [0.65, alpha(colour, strength * 0.12)], [1, alpha(colour, 0)]]);
  ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  ctx.restore();
}

/** Draws inside a path only. */
export function within(ctx: Context, path: Path2D, draw: () => void): void {
  ctx.save();
  ctx.clip(path);
  draw();
  ctx.restore();
}

/** Draws with the origin moved, turned by radians and scaled. */
export function placed(ctx: Context, { x = 0, y = 0, scale = 1, turn = 0, flip = false }: { readonly x?: number; readonly y?: number; readonly scale?: number; readonly turn?: number; readonly flip?: boolean }, draw: () => void): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(turn);
  ctx.scale(flip ? -scale : scale, scale);
  draw();
  ctx.restore();
}

function trace(ctx: Context, points: readonly Point[]): void {
  const [first, ...rest] = points;
  if (!first) return;
  ctx.moveTo(first[0], first[1]);
  for (const [x, y] of rest) ctx.lineTo(x, y);
}

/** Quadratic curves between the middles of the points. */
function bend(ctx: Context, points: readonly Point[]): void {
  const [first, ...rest] = points;
  if (!first) return;
  ctx.moveTo(first[0], first[1]);
  rest.forEach(([x, y], at) => {
    const next = rest[at + 1];
    if (next) ctx.quadraticCurveTo(x, y, (x + next[0]) / 2, (y + next[1]) / 2);
    else ctx.lineTo(x, y);
  });
}
