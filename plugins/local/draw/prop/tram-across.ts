/** A tram that stands aslant across the way, as large as it is: its front close by, its side running away to the other kerb. Knows the eye's height, no shot. */
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
const OUTER: Corner = { aside: 530, scale: 0.42 };
const NEAR: Corner = { aside: 290, scale: 0.46 };
const FAR: Corner = { aside: 44, scale: 0.29 };
/** Figure units above the ground. */
const [FLOOR, SILL, LINTEL, ROOF] = [110, 610, 990, 1180] as const;
const BAND = 545;

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
    const head = (foot - top) * 1.45;
    paintPassenger(pen, { at: on(x, drives ? 770 : 740 + (each % 3) * 26), head, who: each, drives });
  });
  if (near) polygon(ctx, quad(on, [from, to], [low, high]), alpha(insideOf(pen), VEILED));
  polygon(ctx, [on(from + wide * 0.06, high), on(from + wide * 0.3, high), on(from + wide * 0.12, low), on(from - wide * 0.12, low)], SHEEN);
  ctx.restore();
}

/** Behind glass that we are near to, so that no face in it vies with one before it. */
const VEILED = 0.76;

interface Painted {
  readonly colour: string;
  readonly near: boolean;
}

function paintSide(pen: Pen, on: Wall, { colour, near }: Painted): void {
  const { ctx } = pen;
  const [[from], [to]] = [on(0, 0), on(1, 0)];
  for (const along of [0.15, 0.3, 0.74, 0.88]) {
    const [[x, y], [, foot]] = [on(along, 84), on(along, 0)];
    oval(ctx, [x, y], [(foot - y) * 0.62, foot - y], pen.lit("#22222a"));
    oval(ctx, [x, y], [(foot - y) * 0.24, (foot - y) * 0.4], pen.lit("#9aa2aa"));
  }
  polygon(ctx, quad(on, [0, 1], [FLOOR, ROOF]), linear(ctx, [from, 0, to, 0], [[0, colour], [1, mix(colour, pen.light.shade, 0.14)]]));
  polygon(ctx, quad(on, [0, 1], [FLOOR, FLOOR + 60]), pen.lit("#2a2a32"));
  polygon(ctx, quad(on, [0, 1], [BAND - 36, BAND + 22]), pen.lit("#f4ead0"));
  polygon(ctx, quad(on, [0, 1], [ROOF - 74, ROOF + 20]), mix(colour, pen.light.shade, 0.55));
  const panes: readonly Pane[] = [{ across: [0.05, 0.19], up: [SILL, LINTEL], who: [0, 3] }, { across: [0.23, 0.37], up: [SILL, LINTEL], who: [5] }, { across: [0.6, 0.74], up: [SILL, LINTEL], who: [2, 1] }, { across: [0.79, 0.94], up: [SILL, LINTEL], who: [6, 4] }];
  for (const pane of panes) paintPane(pen, on, { ...pane, near });
  // A folding door over its step.
  polygon(ctx, quad(on, [0.415, 0.555], [FLOOR - 30, LINTEL + 40]), mix(colour, pen.light.shade, 0.5));
  for (const across of [[0.425, 0.48], [0.49, 0.545]] as const) paintPane(pen, on, { across, up: [420, LINTEL + 14], who: [] });
  polygon(ctx, quad(on, [0.4, 0.57], [FLOOR - 54, FLOOR - 30]), pen.lit("#2a2a32"));
  for (const up of [FLOOR + 150, BAND - 100]) line(ctx, [on(0.03, up), on(0.4, up)], alpha(pen.light.shade, 0.6), 3);
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
  paintNumber(pen, on);
  for (const [across, size] of [[0.16, 18], [0.84, 18], [0.5, 34]] as const) {
    const spot = on(across, size > 30 ? 300 : 340);
    disc(ctx, spot, size * 0.72, pen.lit("#2a2a32"));
    disc(ctx, spot, size * 0.54, pen.lit("#fff0c0"));
  }
  polygon(ctx, quad(on, [-0.03, 1.03], [190, 260]), pen.lit("#3a3a44"));
  polygon(ctx, quad(on, [0.08, 0.94], [50, 120]), pen.lit("#22222a"));
}

/** A seven on a pale round board under the windscreen. */
function paintNumber({ ctx, lit }: Pen, on: Wall): void {
  const [[left], [right], [, top], [, foot]] = [on(0.36, BAND), on(0.64, BAND), on(0.5, BAND + 60), on(0.5, BAND - 110)];
  const middle = on(0.5, BAND - 25);
  oval(ctx, middle, [Math.abs(right - left) / 2 + 3, (foot - top) / 2 + 3], lit("#2a2a32"));
  oval(ctx, middle, [Math.abs(right - left) / 2, (foot - top) / 2], lit("#f4ead0"));
  line(ctx, [on(0.44, BAND + 22), on(0.57, BAND + 22), on(0.48, BAND - 74)], lit("#22222a"), (foot - top) * 0.12);
}
