/** A tram that stands aslant across the whole way, as large as it is: its side running from nearer than whom it has stopped to the other kerb, so that nobody gets by. Knows the eye's height, no shot. */
import { alpha, mix } from "../paint/colour.ts";
import { disc, line, linear, oval, polygon, type Point } from "../paint/path.ts";
import { insideOf, paintPassenger, SHEEN } from "./passengers.ts";
import type { Pen } from "./pen.ts";

/** Where lines that run away meet, and how high above the ground that is, in figure units. */
const VANISHING = { x: 960, y: 690, high: 578 } as const;

/** A corner on the ground: world pixels from the middle of the way, and of one figure unit there. */
interface Corner {
  readonly aside: number;
  readonly scale: number;
}
const OUTER: Corner = { aside: 860, scale: 0.68 };
const NEAR: Corner = { aside: 570, scale: 0.72 };
const FAR: Corner = { aside: 44, scale: 0.28 };
/** Figure units above the ground. */
const [FLOOR, SILL, LINTEL, ROOF] = [110, 560, 900, 1080] as const;
const BAND = 495;

/** A wall of it: across from 0 to 1, and up in figure units. */
type Wall = (across: number, up: number) => Point;

export interface Across {
  /** -1 on the left of the way, 1 on the right. */
  readonly dir: -1 | 1;
  /** The camera is as near to it as to somebody's face. */
  readonly near: boolean;
}

/** In world pixels. */
export function paintTramAcross(pen: Pen, { dir, near }: Across): void {
  const own = pen.own("#c8402f");
  const [front, side] = [wall(dir, OUTER, NEAR), wall(dir, NEAR, FAR)];
  polygon(pen.ctx, [front(-0.1, 0), side(0, -40), side(1.06, -30), side(1.06, 60), front(-0.1, 60)], alpha(pen.light.shade, 0.5));
  for (const across of [0.12, 0.9]) line(pen.ctx, [onRail(front, side, across, -1.6), onRail(front, side, across, 0.2)], mix(pen.lit("#4a4a52"), pen.light.shade, 0.3), 6);
  paintSide(pen, side, { colour: mix(own, pen.light.shade, 0.06), near });
  paintFront(pen, front, { colour: own, near });
  // Near by, what stands up from its roof would grow out of a head.
  if (near) return;
  line(pen.ctx, [side(0.3, ROOF), side(0.5, ROOF + 190), side(0.34, ROOF + 290)], pen.lit("#3a3a44"), 8);
  line(pen.ctx, [front(-1, ROOF + 300), side(1.2, ROOF + 290)], alpha(pen.lit("#3a3a44"), 0.8), 4);
}

/** World pixels from the middle of the way to the windows between its front and its door. */
export const TRAM_SIDE = 190;
/** Where its nearest corner stands: world pixels from the middle of the way, and from the top. */
export const TRAM_FOOT = { aside: NEAR.aside, y: VANISHING.y + VANISHING.high * NEAR.scale } as const;

/** Between two corners, as it is seen from where we are. */
function wall(dir: -1 | 1, from: Corner, to: Corner): Wall {
  return (across, up) => {
    const [a, b] = [(1 - across) / from.scale, across / to.scale];
    const scale = 1 / (a + b);
    return [VANISHING.x + dir * (from.aside * a + to.aside * b) * scale, VANISHING.y + (VANISHING.high - up) * scale];
  };
}

/** On the ground before the front and under it: the rails run as the side does. */
function onRail(front: Wall, side: Wall, across: number, along: number): Point {
  const [[x, y], [nearX, nearY], [sideX, sideY]] = [front(across, 0), side(0, 0), side(0.2, 0)];
  return [x + (sideX - nearX) * along * 5, y + (sideY - nearY) * along * 5];
}

function quad(on: Wall, [from, to]: Point, [low, high]: Point): readonly Point[] {
  return [on(from, low), on(to, low), on(to, high), on(from, high)];
}

interface Pane {
  readonly across: Point;
  readonly up: Point;
  readonly who: readonly number[];
  readonly drives?: boolean;
  readonly near?: boolean;
}

/** A frame, the half dark behind it with whoever sits there, and light on the glass. */
function paintPane(pen: Pen, on: Wall, { across: [from, to], up: [low, high], who, drives = false, near = false }: Pane): void {
  const { ctx } = pen;
  const wide = to - from;
  polygon(ctx, quad(on, [from - wide * 0.05, to + wide * 0.05], [low - 16, high + 16]), mix(pen.lit("#5a241c"), pen.light.shade, 0.4));
  ctx.save();
  polygon(ctx, quad(on, [from, to], [low, high]), insideOf(pen));
  ctx.clip();
  who.forEach((each, at) => {
    const x = from + (wide * (at + 0.5)) / who.length;
    const [[, top], [, foot]] = [on(x, 100), on(x, 0)];
    const head = (foot - top) * 1.12;
    paintPassenger(pen, { at: on(x, drives ? 700 : 666 + (each % 3) * 22), head, who: each, drives });
  });
  if (near) polygon(ctx, quad(on, [from, to], [low, high]), alpha(insideOf(pen), VEILED));
  polygon(ctx, [on(from + wide * 0.06, high), on(from + wide * 0.3, high), on(from + wide * 0.12, low), on(from - wide * 0.12, low)], SHEEN);
  ctx.restore();
}

/** Its windows from the near end to the far one: who sits where is the same from wherever it is seen. */
const PANES: readonly Omit<Pane, "up" | "near">[] = [{ across: [0.02, 0.12], who: [4, 5] }, { across: [0.15, 0.25], who: [0, 3] }, { across: [0.28, 0.38], who: [1] }, { across: [0.41, 0.52], who: [] }, { across: [0.55, 0.66], who: [2] }, { across: [0.84, 0.95], who: [6] }];

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
  paintNumber(pen, on, { across: 0.2, half: 0.05 });
  // A folding door over its step.
  polygon(ctx, quad(on, [0.69, 0.81], [FLOOR - 30, LINTEL + 40]), mix(colour, pen.light.shade, 0.5));
  for (const across of [[0.7, 0.745], [0.755, 0.8]] as const) paintPane(pen, on, { across, up: [380, LINTEL + 14], who: [] });
  polygon(ctx, quad(on, [0.68, 0.82], [FLOOR - 54, FLOOR - 30]), pen.lit("#2a2a32"));
  for (const up of [FLOOR + 150, BAND - 100]) line(ctx, [on(0.02, up), on(0.67, up)], alpha(pen.light.shade, 0.6), 3);
  line(ctx, [on(0, FLOOR), on(0, ROOF)], alpha(pen.light.shade, 0.8), 5);
}

function paintFront(pen: Pen, on: Wall, { colour, near }: Painted): void {
  const { ctx } = pen;
  const [[, top], [, foot]] = [on(1, ROOF), on(1, FLOOR)];
  polygon(ctx, quad(on, [0, 1], [FLOOR, ROOF]), linear(ctx, [0, top, 0, foot], [[0, mix(colour, pen.light.key, 0.14)], [0.5, colour], [1, mix(colour, pen.light.shade, 0.3)]]));
  polygon(ctx, quad(on, [-0.04, 1.02], [ROOF - 60, ROOF + 50]), mix(colour, pen.light.shade, 0.5));
  polygon(ctx, quad(on, [0, 1], [BAND - 36, BAND + 22]), pen.lit("#f4ead0"));
  paintPane(pen, on, { across: [0.08, 0.3], up: [SILL, LINTEL], who: [] });
  paintPane(pen, on, { across: [0.36, 0.92], up: [SILL, LINTEL], who: [1], drives: true, near });
  paintNumber(pen, on, { across: 0.5, half: 0.14 });
  for (const [across, size] of [[0.16, 18], [0.84, 18], [0.5, 34]] as const) {
    const spot = on(across, size > 30 ? 300 : 340);
    disc(ctx, spot, size * 0.72, pen.lit("#2a2a32"));
    disc(ctx, spot, size * 0.54, pen.lit("#fff0c0"));
  }
  polygon(ctx, quad(on, [-0.03, 1.03], [190, 260]), pen.lit("#3a3a44"));
  polygon(ctx, quad(on, [0.08, 0.94], [50, 120]), pen.lit("#22222a"));
}

/** A seven on a pale round board under the windows. */
function paintNumber({ ctx, lit }: Pen, on: Wall, { across, half }: { readonly across: number; readonly half: number }): void {
  const [[left], [right], [, top], [, foot]] = [on(across - half, BAND), on(across + half, BAND), on(across, BAND + 60), on(across, BAND - 110)];
  const middle = on(across, BAND - 25);
  oval(ctx, middle, [Math.abs(right - left) / 2 + 3, (foot - top) / 2 + 3], lit("#2a2a32"));
  oval(ctx, middle, [Math.abs(right - left) / 2, (foot - top) / 2], lit("#f4ead0"));
  // As it is read, whichever way the wall runs.
  const [wide, high] = [Math.abs(right - left) / 2, (foot - top) / 2];
  line(ctx, [[middle[0] - wide * 0.42, middle[1] - high * 0.55], [middle[0] + wide * 0.5, middle[1] - high * 0.55], [middle[0] - wide * 0.14, middle[1] + high * 0.58]], lit("#22222a"), high * 0.24);
}
