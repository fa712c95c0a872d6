/** A tram that stands across the way, as large as it is: its end close by, its side running away to the other kerb. Knows the eye's height, no shot. */
import { alpha, mix } from "../paint/colour.ts";
import { disc, line, linear, oval, polygon, type Point } from "../paint/path.ts";
import type { Pen } from "./pen.ts";

/** Where lines that run away meet, and how high above the ground that is, in figure units. */
const VANISHING = { x: 960, y: 690, high: 578 } as const;
/** World pixels for one figure unit at its near end and at its far one. */
const [NEAR, FAR] = [0.56, 0.305] as const;
/** Figure units from the middle of the way to its side, its width, its roof and its floor. */
const [SIDE, WIDE, ROOF, FLOOR] = [640, 1050, 1270, 120] as const;

/** @param dir -1 on the left of the way, 1 on the right; paints in world pixels */
export function paintTramAcross(pen: Pen, dir: -1 | 1): void {
  const own = pen.own("#c8402f");
  paintShadow(pen, dir);
  paintSide(pen, dir, mix(own, pen.light.shade, 0.08));
  paintEnd(pen, dir, own);
  line(pen.ctx, [spot(dir, SIDE + WIDE / 2, ROOF + 130, 0), spot(dir, SIDE + WIDE / 2 - 200, ROOF + 330, 0), spot(dir, SIDE + WIDE / 2, ROOF + 420, 0.2)], pen.lit("#3a3a44"), 9);
  line(pen.ctx, [spot(dir, SIDE + WIDE / 2, ROOF + 420, -0.4), spot(dir, SIDE + WIDE / 2, ROOF + 420, 1)], alpha(pen.lit("#3a3a44"), 0.8), 4);
}

/** World pixels from the left to its far end. */
export function tramEndsAt(dir: -1 | 1): number {
  return spot(dir, SIDE, 0, 1)[0];
}

/** Of figure units from the middle and above the ground; `along` is 0 at its near end and 1 at its far one. */
function spot(dir: -1 | 1, aside: number, up: number, along: number): Point {
  const scale = 1 / ((1 - along) / NEAR + along / FAR);
  return [VANISHING.x + dir * aside * scale, VANISHING.y + (VANISHING.high - up) * scale];
}

function paintShadow({ ctx, light }: Pen, dir: -1 | 1): void {
  polygon(ctx, [spot(dir, SIDE + WIDE, 0, 0), spot(dir, SIDE - 150, 0, -0.02), spot(dir, SIDE - 150, 0, 1), spot(dir, SIDE + WIDE, 0, 1)], alpha(light.shade, 0.42));
}

function paintSide(pen: Pen, dir: -1 | 1, colour: string): void {
  const { ctx } = pen;
  const quad = (from: number, to: number, low: number, high: number): readonly Point[] => [spot(dir, SIDE, low, from), spot(dir, SIDE, low, to), spot(dir, SIDE, high, to), spot(dir, SIDE, high, from)];
  const [[near], [far]] = [spot(dir, SIDE, 0, 0), spot(dir, SIDE, 0, 1)];
  for (const along of [0.16, 0.82]) {
    const [[x, y], [, foot]] = [spot(dir, SIDE + 14, 105, along), spot(dir, SIDE, 0, along)];
    oval(ctx, [x, y], [(foot - y) * 0.42, foot - y], pen.lit("#22222a"));
    oval(ctx, [x, y], [(foot - y) * 0.18, (foot - y) * 0.45], pen.lit("#9aa2aa"));
  }
  polygon(ctx, quad(0, 1, FLOOR, ROOF), linear(ctx, [near, 0, far, 0], [[0, colour], [1, mix(colour, pen.light.shade, 0.12)]]));
  polygon(ctx, quad(0, 1, FLOOR, 300), mix(colour, pen.light.shade, 0.45));
  polygon(ctx, quad(0, 1, 600, 660), pen.lit("#f4ead0"));
  polygon(ctx, quad(0, 1, ROOF - 90, ROOF), mix(colour, pen.light.shade, 0.4));
  for (const [from, to] of [[0.04, 0.2], [0.24, 0.4], [0.62, 0.78], [0.82, 0.96]] as const) {
    polygon(ctx, quad(from, to, 700, 1110), pen.on ? pen.lit("#ffe2a0") : pen.lit("#8fb4c8"));
    polygon(ctx, quad(from + 0.02, from + 0.07, 716, 1096), alpha("#ffffff", 0.35));
  }
  polygon(ctx, quad(0.44, 0.58, 190, 1140), mix(colour, pen.light.shade, 0.5));
  for (const [from, to] of [[0.45, 0.505], [0.515, 0.57]] as const) polygon(ctx, quad(from, to, 540, 1100), pen.lit("#8fb4c8"));
  line(ctx, [spot(dir, SIDE, FLOOR, 0), spot(dir, SIDE, ROOF, 0)], alpha(pen.light.shade, 0.7), 5);
}

function paintEnd(pen: Pen, dir: -1 | 1, colour: string): void {
  const { ctx } = pen;
  const quad = (from: number, to: number, low: number, high: number): readonly Point[] => [spot(dir, SIDE + from, low, 0), spot(dir, SIDE + to, low, 0), spot(dir, SIDE + to, high, 0), spot(dir, SIDE + from, high, 0)];
  const [[, top], [, foot]] = [spot(dir, SIDE, ROOF, 0), spot(dir, SIDE, FLOOR, 0)];
  polygon(ctx, quad(0, WIDE, FLOOR, ROOF), linear(ctx, [0, top, 0, foot], [[0, mix(colour, pen.light.key, 0.18)], [0.5, colour], [1, mix(colour, pen.light.shade, 0.3)]]));
  polygon(ctx, quad(-20, WIDE + 20, ROOF - 70, ROOF + 60), mix(colour, pen.light.shade, 0.35));
  polygon(ctx, quad(0, WIDE, 600, 660), pen.lit("#f4ead0"));
  for (const [from, to] of [[90, 440], [480, 670], [710, 1060]] as const) {
    polygon(ctx, quad(from, to, 700, 1100), pen.on ? pen.lit("#ffe2a0") : pen.lit("#8fb4c8"));
    polygon(ctx, [spot(dir, SIDE + from + 40, 716, 0), spot(dir, SIDE + from + 110, 716, 0), spot(dir, SIDE + from + 180, 1086, 0), spot(dir, SIDE + from + 110, 1086, 0)], alpha("#ffffff", 0.3));
  }
  const lamp = spot(dir, SIDE + WIDE / 2, 440, 0);
  disc(ctx, lamp, 46, pen.lit("#3a3a44"));
  disc(ctx, lamp, 36, pen.lit("#fff0c0"));
  for (const aside of [150, WIDE - 150]) disc(ctx, spot(dir, SIDE + aside, 380, 0), 20, pen.lit("#fff0c0"));
  polygon(ctx, quad(-30, WIDE + 30, 210, 290), pen.lit("#3a3a44"));
  polygon(ctx, quad(60, WIDE - 60, 60, 130), pen.lit("#22222a"));
}
