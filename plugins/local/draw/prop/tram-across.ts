/** A tram that stands across the whole way, its side to whoever comes, so that nobody gets by. Knows no shot. */
import { alpha, mix } from "../paint/colour.ts";
import { disc, line, linear, oval, polygon, type Point } from "../paint/path.ts";
import { insideOf, paintPassenger, SHEEN } from "./passengers.ts";
import type { Pen } from "./pen.ts";

/** Figure units above the ground. */
const [FLOOR, SILL, LINTEL, ROOF] = [130, 700, 1130, 1330] as const;
const BAND = 610;
/** Figure units from its middle to its ends: as wide as the way that it bars. */
export const HALF_TRAM = 1700;

/** A wall of it: across from 0 to 1, and up in figure units. */
type Wall = (across: number, up: number) => Point;

export interface Across {
  /** World pixels of the ground under its middle. */
  readonly x: number;
  readonly y: number;
  /** World pixels for one figure unit. */
  readonly scale: number;
  /** Which of its ends is the one with the door: -1 left, 1 right. */
  readonly dir: -1 | 1;
  /** The camera is as near to it as to somebody's face. */
  readonly near: boolean;
}

/** In world pixels. */
export function paintTramAcross(pen: Pen, { x, y, scale, dir, near }: Across): void {
  const on: Wall = (across, up) => [x + (across * 2 - 1) * dir * HALF_TRAM * scale, y - up * scale];
  const own = pen.own("#c8402f");
  polygon(pen.ctx, [on(-0.005, 60), on(1.005, 60), on(1.02, -70), on(-0.02, -70)], alpha(pen.light.shade, 0.5));
  for (const up of [-8, -96]) line(pen.ctx, [on(-0.055, up), on(1.055, up)], mix(pen.lit("#4a4a52"), pen.light.shade, 0.3), Math.max(2, 22 * scale));
  paintRoof(pen, on, own);
  paintSide(pen, on, { colour: mix(own, pen.light.shade, 0.06), near });
}

/** A vault with its edge and, in its middle, the frame that reaches up to the wire. */
function paintRoof(pen: Pen, on: Wall, colour: string): void {
  const { ctx } = pen;
  const vault = Array.from({ length: 13 }, (_, at) => on(0.012 + (at / 12) * 0.976, ROOF + 20 + 100 * Math.sqrt(1 - Math.abs(at / 6 - 1) ** 4)));
  polygon(ctx, [on(0.004, ROOF), ...vault, on(0.996, ROOF)], mix(colour, pen.light.shade, 0.55));
  const iron = pen.lit("#3a3a44");
  const [[, low], [, high]] = [on(0, 0), on(0, 12)];
  line(ctx, [on(0.44, ROOF + 110), on(0.5, ROOF + 270), on(0.45, ROOF + 420)], iron, low - high);
  line(ctx, [on(0.41, ROOF + 424), on(0.49, ROOF + 424)], iron, low - high);
  line(ctx, [on(-3, ROOF + 440), on(4, ROOF + 440)], alpha(iron, 0.8), (low - high) * 0.4);
}

function quad(on: Wall, [from, to]: Point, [low, high]: Point): readonly Point[] {
  return [on(from, low), on(to, low), on(to, high), on(from, high)];
}

interface Pane {
  readonly across: Point;
  readonly up: Point;
  readonly who: readonly number[];
  readonly near?: boolean;
}

/** A frame, the half dark behind it with whoever sits there, and light on the glass. */
function paintPane(pen: Pen, on: Wall, { across: [from, to], up: [low, high], who, near = false }: Pane): void {
  const { ctx } = pen;
  const wide = to - from;
  polygon(ctx, quad(on, [from - wide * 0.05, to + wide * 0.05], [low - 16, high + 16]), mix(pen.lit("#5a241c"), pen.light.shade, 0.4));
  ctx.save();
  polygon(ctx, quad(on, [from, to], [low, high]), insideOf(pen));
  ctx.clip();
  who.forEach((each, at) => {
    const x = from + (wide * (at + 0.5)) / who.length;
    const [[, top], [, foot]] = [on(x, 100), on(x, 0)];
    const head = (foot - top) * 1.5;
    paintPassenger(pen, { at: on(x, 846 + (each % 3) * 24), head, who: each });
  });
  if (near) polygon(ctx, quad(on, [from, to], [low, high]), alpha(insideOf(pen), VEILED));
  polygon(ctx, [on(from + wide * 0.06, high), on(from + wide * 0.3, high), on(from + wide * 0.12, low), on(from - wide * 0.12, low)], SHEEN);
  ctx.restore();
}

/** Its windows from the near end to the far one: who sits where is the same from wherever it is seen. */
const PANES: readonly Omit<Pane, "up" | "near">[] = [{ across: [0.02, 0.13], who: [4, 5] }, { across: [0.155, 0.265], who: [0, 3] }, { across: [0.29, 0.4], who: [1] }, { across: [0.425, 0.535], who: [] }, { across: [0.56, 0.67], who: [2] }, { across: [0.845, 0.955], who: [6] }];

/** Behind glass that we are near to, so that no face in it vies with one before it. */
const VEILED = 0.5;

interface Painted {
  readonly colour: string;
  readonly near: boolean;
}

function paintSide(pen: Pen, on: Wall, { colour, near }: Painted): void {
  const { ctx } = pen;
  const [[from], [to]] = [on(0, 0), on(1, 0)];
  for (const along of [0.07, 0.16, 0.56, 0.64, 0.9]) {
    const [[x, y], [, foot]] = [on(along, 84), on(along, 0)];
    oval(ctx, [x, y], [(foot - y) * 0.62, foot - y], pen.lit("#22222a"));
    oval(ctx, [x, y], [(foot - y) * 0.24, (foot - y) * 0.4], pen.lit("#9aa2aa"));
  }
  polygon(ctx, quad(on, [0, 1], [FLOOR, ROOF]), linear(ctx, [from, 0, to, 0], [[0, colour], [1, mix(colour, pen.light.shade, 0.14)]]));
  polygon(ctx, quad(on, [0, 1], [FLOOR, FLOOR + 60]), pen.lit("#2a2a32"));
  polygon(ctx, quad(on, [0, 1], [BAND - 36, BAND + 22]), pen.lit("#f4ead0"));
  polygon(ctx, quad(on, [0, 1], [ROOF - 74, ROOF + 20]), mix(colour, pen.light.shade, 0.55));
  for (const pane of PANES) paintPane(pen, on, { ...pane, up: [SILL, LINTEL], near });
  paintNumber(pen, on, 0.2775);
  // A folding door over its step.
  polygon(ctx, quad(on, [0.69, 0.81], [FLOOR - 30, LINTEL + 40]), mix(colour, pen.light.shade, 0.5));
  for (const across of [[0.7, 0.745], [0.755, 0.8]] as const) paintPane(pen, on, { across, up: [380, LINTEL + 14], who: [] });
  polygon(ctx, quad(on, [0.68, 0.82], [FLOOR - 54, FLOOR - 30]), pen.lit("#2a2a32"));
  for (const up of [FLOOR + 150, BAND - 100]) line(ctx, [on(0.02, up), on(0.67, up)], alpha(pen.light.shade, 0.6), 3);
  for (const across of [0.1425, 0.2775, 0.4125, 0.5475, 0.68, 0.83]) line(ctx, [on(across, FLOOR + 60), on(across, BAND - 36)], alpha(pen.light.shade, 0.45), 3);
  for (const across of [0, 1]) line(ctx, [on(across, FLOOR), on(across, ROOF)], alpha(pen.light.shade, 0.8), 5);
}

/** A seven on a pale round board under the windows. */
function paintNumber({ ctx, lit }: Pen, on: Wall, across: number): void {
  const [x, y] = on(across, BAND - 40);
  const round = y - on(across, BAND + 70)[1];
  disc(ctx, [x, y], round * 1.08, lit("#2a2a32"));
  disc(ctx, [x, y], round, lit("#f4ead0"));
  // As it is read, whichever way the wall runs.
  line(ctx, [[x - round * 0.42, y - round * 0.55], [x + round * 0.46, y - round * 0.55], [x - round * 0.14, y + round * 0.6]], lit("#22222a"), round * 0.24);
}
