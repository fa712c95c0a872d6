/** A tram that stands aslant across the whole way, as large as it is: its side running from nearer than whom it has stopped to the other kerb, so that nobody gets by. Knows the eye's height, no shot. */
import { alpha, mix } from "../paint/colour.ts";
import { disc, line, linear, polygon, type Point } from "../paint/path.ts";
import { EYE, VANISHING } from "../place/site.ts";
import type { Pen } from "./pen.ts";
import { paintDoor, paintHull, paintNumber, paintPane, quad, roofOf, type Measures, type Painted, type Wall } from "./tram-side.ts";

/** A corner on the ground: world pixels from the middle of the way, and of one figure unit there. */
interface Corner {
  readonly aside: number;
  readonly scale: number;
}
const OUTER: Corner = { aside: 860, scale: 0.68 };
const NEAR: Corner = { aside: 570, scale: 0.72 };
const FAR: Corner = { aside: 44, scale: 0.28 };
const MEASURES: Measures = { floor: 110, sill: 560, lintel: 900, roof: 1080, band: 495, chin: 666, taller: 22, head: 1.12 };
const { floor: FLOOR, sill: SILL, lintel: LINTEL, roof: ROOF, band: BAND } = MEASURES;

export interface Aslant {
  /** -1 on the left of the way, 1 on the right. */
  readonly dir: -1 | 1;
  /** The camera is as near to it as to somebody's face. */
  readonly near: boolean;
}

/** In world pixels. */
export function paintTramAslant(pen: Pen, { dir, near }: Aslant): void {
  const own = pen.own("#c8402f");
  const [front, side] = [wall(dir, OUTER, NEAR), wall(dir, NEAR, FAR)];
  polygon(pen.ctx, [front(-0.1, 0), side(0, -40), side(1.06, -30), side(1.06, 60), front(-0.1, 60)], alpha(pen.light.shade, 0.5));
  for (const across of [0.12, 0.9]) line(pen.ctx, [onRail(front, side, across, -1.6), onRail(front, side, across, 0.2)], mix(pen.lit("#4a4a52"), pen.light.shade, 0.3), 6);
  paintSide(pen, side, { colour: mix(own, pen.light.shade, 0.06), measures: MEASURES });
  paintFront(pen, front, { colour: own, measures: MEASURES });
  // Near by, what stands up from its roof would grow out of a head.
  if (near) return;
  line(pen.ctx, [side(0.3, ROOF), side(0.5, ROOF + 190), side(0.34, ROOF + 290)], pen.lit("#3a3a44"), 8);
  line(pen.ctx, [front(-1, ROOF + 300), side(1.2, ROOF + 290)], alpha(pen.lit("#3a3a44"), 0.8), 4);
}

/** World pixels from the middle of the way to the windows between its front and its door. */
export const TRAM_SIDE = 190;
/** Where its nearest corner stands: world pixels from the middle of the way, and from the top. */
export const TRAM_FOOT = { aside: NEAR.aside, y: VANISHING.y + EYE * NEAR.scale } as const;

/** Between two corners, as it is seen from where we are. */
function wall(dir: -1 | 1, from: Corner, to: Corner): Wall {
  return (across, up) => {
    const [a, b] = [(1 - across) / from.scale, across / to.scale];
    const scale = 1 / (a + b);
    return [VANISHING.x + dir * (from.aside * a + to.aside * b) * scale, VANISHING.y + (EYE - up) * scale];
  };
}

/** On the ground before the front and under it: the rails run as the side does. */
function onRail(front: Wall, side: Wall, across: number, along: number): Point {
  const [[x, y], [nearX, nearY], [sideX, sideY]] = [front(across, 0), side(0, 0), side(0.2, 0)];
  return [x + (sideX - nearX) * along * 5, y + (sideY - nearY) * along * 5];
}

function paintSide(pen: Pen, on: Wall, painted: Painted): void {
  paintHull(pen, on, painted);
  paintDoor(pen, on, painted);
  paintNumberOn(pen, on, { across: 0.2, half: 0.05 });
  line(pen.ctx, [on(0, FLOOR), on(0, ROOF)], alpha(pen.light.shade, 0.8), 5);
}

function paintFront(pen: Pen, on: Wall, painted: Painted): void {
  const { ctx } = pen;
  const { colour } = painted;
  const [[, top], [, foot]] = [on(1, ROOF), on(1, FLOOR)];
  polygon(ctx, quad(on, [0, 1], [FLOOR, ROOF]), linear(ctx, [0, top, 0, foot], [[0, mix(colour, pen.light.key, 0.14)], [0.5, colour], [1, mix(colour, pen.light.shade, 0.3)]]));
  polygon(ctx, quad(on, [-0.04, 1.02], [ROOF - 60, ROOF + 50]), roofOf(colour));
  polygon(ctx, quad(on, [0, 1], [BAND - 36, BAND + 22]), pen.lit("#f4ead0"));
  paintPane(pen, on, { across: [0.08, 0.3], up: [SILL, LINTEL], who: [] }, painted);
  paintPane(pen, on, { across: [0.36, 0.92], up: [SILL, LINTEL], who: [1], drives: true }, painted);
  paintNumberOn(pen, on, { across: 0.5, half: 0.14 });
  for (const [across, size] of [[0.16, 18], [0.84, 18], [0.5, 34]] as const) {
    const spot = on(across, size > 30 ? 300 : 340);
    disc(ctx, spot, size * 0.72, pen.lit("#2a2a32"));
    disc(ctx, spot, size * 0.54, pen.lit("#fff0c0"));
  }
  polygon(ctx, quad(on, [-0.03, 1.03], [190, 260]), pen.lit("#3a3a44"));
  polygon(ctx, quad(on, [0.08, 0.94], [50, 120]), pen.lit("#22222a"));
}

/** Under the windows; as much narrower as the wall is. */
function paintNumberOn(pen: Pen, on: Wall, { across, half }: { readonly across: number; readonly half: number }): void {
  const [[left], [right], [, top], [, foot]] = [on(across - half, BAND), on(across + half, BAND), on(across, BAND + 60), on(across, BAND - 110)];
  paintNumber(pen, { middle: on(across, BAND - 25), half: [Math.abs(right - left) / 2, (foot - top) / 2] });
}
