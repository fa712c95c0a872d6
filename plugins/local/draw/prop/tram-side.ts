/** The side of a tram on any wall: its wheels, its windows with whoever rides in it, its door. Knows no way and no shot. */
import { alpha, mix } from "../paint/colour.ts";
import { line, linear, oval, polygon, type Point } from "../paint/path.ts";
import { insideOf, paintPassenger, SHEEN } from "./passengers.ts";
import type { Pen } from "./pen.ts";

/** A wall of it: across from 0 to 1, and up in figure units. */
export type Wall = (across: number, up: number) => Point;

/** Figure units above the ground: of its floor, windows and roof, of the middle of its pale band; of the chins behind its windows, of which no two are as high. */
export interface Measures {
  readonly floor: number;
  readonly sill: number;
  readonly lintel: number;
  readonly roof: number;
  readonly band: number;
  readonly chin: number;
  readonly taller: number;
  /** A head's height: hundreds of figure units. */
  readonly head: number;
}

export interface Painted {
  readonly colour: string;
  readonly measures: Measures;
}

interface Pane {
  readonly across: Point;
  readonly up: Point;
  readonly who: readonly number[];
  readonly drives?: boolean;
}

export function quad(on: Wall, [from, to]: Point, [low, high]: Point): readonly Point[] {
  return [on(from, low), on(to, low), on(to, high), on(from, high)];
}

/** A frame, the half dark behind it with whoever sits there, and light on the glass. */
export function paintPane(pen: Pen, on: Wall, { across: [from, to], up: [low, high], who, drives = false }: Pane, { measures }: Pick<Painted, "measures">): void {
  const { ctx } = pen;
  const wide = to - from;
  polygon(ctx, quad(on, [from - wide * 0.05, to + wide * 0.05], [low - 16, high + 16]), mix(pen.lit("#5a241c"), pen.light.shade, 0.4));
  ctx.save();
  polygon(ctx, quad(on, [from, to], [low, high]), insideOf(pen));
  ctx.clip();
  who.forEach((each, at) => {
    const x = from + (wide * (at + 0.5)) / who.length;
    const [[, top], [, foot]] = [on(x, 100), on(x, 0)];
    const head = (foot - top) * measures.head;
    // Seen aslant a window is narrow, and who sits in it nearly as much.
    const room = Math.abs(on(to, 0)[0] - on(from, 0)[0]) / who.length / head;
    paintPassenger(pen, { at: on(x, measures.chin + (drives ? 34 : (each % 3) * measures.taller)), head, who: each, drives, narrow: Math.min(1, Math.max(NARROWEST, room / ROOMY)) });
  });
  polygon(ctx, quad(on, [from, to], [low, high]), alpha(insideOf(pen), VEILED));
  polygon(ctx, [on(from + wide * 0.06, high), on(from + wide * 0.3, high), on(from + wide * 0.12, low), on(from - wide * 0.12, low)], SHEEN);
  ctx.restore();
}

/** Its windows from the near end to the far one: who sits where is the same from wherever it is seen. */
const PANES: readonly Omit<Pane, "up">[] = [{ across: [0.02, 0.13], who: [4, 5] }, { across: [0.155, 0.265], who: [0, 3] }, { across: [0.29, 0.4], who: [1] }, { across: [0.425, 0.535], who: [] }, { across: [0.56, 0.67], who: [2] }, { across: [0.845, 0.955], who: [6] }];

/** Behind glass, so that no face in it vies with one before it, nor is a black spot where it is small. */
const VEILED = 0.5;
/** Heads' heights for each in a window that is seen straight, and the least share of its width that a head is seen aslant. */
const ROOMY = 0.8;
const NARROWEST = 0.5;

/** Its wheels, and the wall over them with its windows, as far as it is seen. */
export function paintHull(pen: Pen, on: Wall, painted: Painted, end = 1): void {
  const { ctx } = pen;
  const { colour, measures: { floor, sill, lintel, roof, band } } = painted;
  const [[from], [to]] = [on(0, 0), on(end, 0)];
  for (const along of [0.07, 0.16, 0.56, 0.64, 0.9].filter((each) => each < end)) {
    const [[x, y], [, foot]] = [on(along, 84), on(along, 0)];
    oval(ctx, [x, y], [(foot - y) * 0.62, foot - y], pen.lit("#22222a"));
    oval(ctx, [x, y], [(foot - y) * 0.24, (foot - y) * 0.4], pen.lit("#9aa2aa"));
  }
  polygon(ctx, quad(on, [0, end], [floor, roof]), linear(ctx, [from, 0, to, 0], [[0, colour], [1, mix(colour, pen.light.shade, 0.14)]]));
  polygon(ctx, quad(on, [0, end], [floor, floor + 60]), pen.lit("#2a2a32"));
  polygon(ctx, quad(on, [0, end], [band - 36, band + 22]), pen.lit("#f4ead0"));
  polygon(ctx, quad(on, [0, end], [roof - 74, roof + 20]), roofOf(colour));
  for (const pane of PANES.filter(({ across: [from] }) => from < end)) paintPane(pen, on, { ...pane, up: [sill, lintel] }, painted);
}

/** As dark as its wall in the shade, and of its colour still, or it would be another tram where the light is another. */
export function roofOf(colour: string): string {
  return mix(colour, "#2a0402", 0.5);
}

/** A folding door over its step, and the mouldings that run up to it. */
export function paintDoor(pen: Pen, on: Wall, { colour, measures }: Painted): void {
  const { ctx } = pen;
  const { floor, lintel, band } = measures;
  polygon(ctx, quad(on, [0.69, 0.81], [floor - 30, lintel + 40]), mix(colour, pen.light.shade, 0.5));
  for (const across of [[0.7, 0.745], [0.755, 0.8]] as const) paintPane(pen, on, { across, up: [380, lintel + 14], who: [] }, { measures });
  polygon(ctx, quad(on, [0.68, 0.82], [floor - 54, floor - 30]), pen.lit("#2a2a32"));
  for (const up of [floor + 150, band - 100]) line(ctx, [on(0.02, up), on(0.67, up)], alpha(pen.light.shade, 0.6), 3);
}

/** World pixels. */
interface Board {
  readonly middle: Point;
  /** Half as wide, half as high. */
  readonly half: Point;
}

/** A seven on a pale round board, as it is read, whichever way the wall runs. */
export function paintNumber({ ctx, lit }: Pen, { middle: [x, y], half: [wide, high] }: Board): void {
  const edge = Math.min(wide, high) * 0.08;
  oval(ctx, [x, y], [wide + edge, high + edge], lit("#2a2a32"));
  oval(ctx, [x, y], [wide, high], lit("#f4ead0"));
  line(ctx, [[x - wide * 0.42, y - high * 0.55], [x + wide * 0.46, y - high * 0.55], [x - wide * 0.14, y + high * 0.6]], lit("#22222a"), high * 0.24);
}
