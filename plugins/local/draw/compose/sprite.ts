/** Bitmaps that are painted once and drawn many times. Knows nothing of what is on them. */
import { createCanvas, type Canvas } from "@napi-rs/canvas";
import type { Context } from "../contract.ts";
import type { Box } from "./camera.ts";

/** A bitmap and where it lies in the picture. */
export interface Sprite {
  readonly canvas: Canvas;
  readonly box: Box;
}

/** Paints a box of the picture; `draw` works in picture pixels. `detail` below 1 keeps fewer pixels, for what is soft. */
export function bake(wanted: Box, draw: (ctx: Context) => void, detail = 1): Sprite {
  const box = whole(wanted);
  const canvas = createCanvas(Math.max(1, Math.ceil(box.width * detail)), Math.max(1, Math.ceil(box.height * detail)));
  const ctx = canvas.getContext("2d");
  ctx.scale(canvas.width / box.width, canvas.height / box.height);
  ctx.translate(-box.x, -box.y);
  draw(ctx);
  return { canvas, box };
}

export function stamp(ctx: Context, { canvas, box }: Sprite): void {
  ctx.drawImage(canvas, box.x, box.y, box.width, box.height);
}

/** The same, out of focus by so many picture pixels. */
export function blurred({ canvas, box }: Sprite, radius: number): Sprite {
  if (radius < 0.4) return { canvas, box };
  const soft = createCanvas(canvas.width, canvas.height);
  const ctx = soft.getContext("2d");
  ctx.filter = `blur(${Math.round(((radius * canvas.width) / box.width) * 100) / 100}px)`;
  ctx.drawImage(canvas, 0, 0);
  return { canvas: soft, box };
}

export interface Lean {
  /** Picture pixel from the left that stays where it is. */
  readonly axis: number;
  /** Pixels of the picture from top to bottom. */
  readonly height: number;
  /** How much wider the top is than the middle; below 0 how much narrower. */
  readonly wider: number;
  /** From a row of the picture as it is seen to the row that was drawn: picture pixels, downwards as it goes downwards. */
  readonly drawnAt?: (row: number) => number;
}

/** Rows of pixels that are drawn as one. */
const ROWS = 3;

/** The same as seen from above or from below: wider at one end than at the other. A bitmap may have more or fewer pixels than the picture that it lies in. */
export function leaning({ canvas, box }: Sprite, { axis, height, wider, drawnAt = (row) => row }: Lean): Sprite {
  if (wider === 0) return { canvas, box };
  const leant = createCanvas(canvas.width, canvas.height);
  const ctx = leant.getContext("2d");
  const share = canvas.width / box.width;
  const still = (axis - box.x) * share;
  for (let row = 0; row < canvas.height; row += ROWS) {
    const grown = 1 + wider * Math.min(1, Math.max(-1, 1 - (2 * (box.y + row / share)) / height));
    const rows = Math.min(ROWS, canvas.height - row);
    const [from, to] = [row, row + rows].map((each) => (drawnAt(box.y + each / share) - box.y) * share);
    ctx.drawImage(canvas, 0, from ?? row, canvas.width, (to ?? row) - (from ?? row), still - still * grown, row, canvas.width * grown, rows);
  }
  return { canvas: leant, box };
}

export function intersection(a: Box, b: Box): Box | undefined {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

export function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

function whole({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return { x: left, y: top, width: Math.max(1, Math.ceil(x + width) - left), height: Math.max(1, Math.ceil(y + height) - top) };
}
