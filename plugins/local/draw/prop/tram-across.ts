/** A tram that stands across the whole way, its side to whoever comes, so that nobody gets by. Knows no shot. */
import { alpha, mix } from "../paint/colour.ts";
import { line, polygon } from "../paint/path.ts";
import type { Pen } from "./pen.ts";
import { paintDoor, paintHull, paintNumber, roofOf, type Measures, type Painted, type Wall } from "./tram-side.ts";

/** As high as a tram is before whom it has stopped. */
export const MEASURES: Measures = { floor: 130, sill: 700, lintel: 1130, roof: 1330, band: 610, chin: 846, taller: 24, head: 1.5 };
const ROOF = MEASURES.roof;
/** Figure units from its middle to its ends: as wide as the way that it bars. */
export const HALF_TRAM = 1700;

export interface Across {
  /** World pixels of the ground under its middle. */
  readonly x: number;
  readonly y: number;
  /** World pixels for one figure unit. */
  readonly scale: number;
  /** Which of its ends is the one with the door: -1 left, 1 right. */
  readonly dir: -1 | 1;
}

/** In world pixels. */
export function paintTramAcross(pen: Pen, { x, y, scale, dir }: Across): void {
  const on: Wall = (across, up) => [x + (across * 2 - 1) * dir * HALF_TRAM * scale, y - up * scale];
  const own = pen.own("#c8402f");
  polygon(pen.ctx, [on(-0.005, 60), on(1.005, 60), on(1.02, -70), on(-0.02, -70)], alpha(pen.light.shade, 0.5));
  for (const up of [-8, -96]) line(pen.ctx, [on(-0.055, up), on(1.055, up)], mix(pen.lit("#4a4a52"), pen.light.shade, 0.3), Math.max(2, 22 * scale));
  paintRoof(pen, on, own);
  paintSide(pen, on, { colour: mix(own, pen.light.shade, 0.06), measures: MEASURES });
}

/** A vault with its edge and, in its middle, the frame that reaches up to the wire. */
function paintRoof(pen: Pen, on: Wall, colour: string): void {
  const { ctx } = pen;
  const vault = Array.from({ length: 13 }, (_, at) => on(0.012 + (at / 12) * 0.976, ROOF + 20 + 100 * Math.sqrt(1 - Math.abs(at / 6 - 1) ** 4)));
  polygon(ctx, [on(0.004, ROOF), ...vault, on(0.996, ROOF)], roofOf(colour));
  const iron = pen.lit("#3a3a44");
  const [[, low], [, high]] = [on(0, 0), on(0, 12)];
  line(ctx, [on(0.44, ROOF + 110), on(0.5, ROOF + 270), on(0.45, ROOF + 420)], iron, low - high);
  line(ctx, [on(0.41, ROOF + 424), on(0.49, ROOF + 424)], iron, low - high);
  line(ctx, [on(-3, ROOF + 440), on(4, ROOF + 440)], alpha(iron, 0.8), (low - high) * 0.4);
}

function paintSide(pen: Pen, on: Wall, painted: Painted): void {
  const { ctx } = pen;
  paintHull(pen, on, painted);
  const [x, y] = on(0.2775, MEASURES.band - 40);
  const round = y - on(0.2775, MEASURES.band + 70)[1];
  paintDoor(pen, on, painted);
  for (const across of [0.1425, 0.2775, 0.4125, 0.5475, 0.68, 0.83]) line(ctx, [on(across, MEASURES.floor + 60), on(across, MEASURES.band - 36)], alpha(pen.light.shade, 0.45), 3);
  paintNumber(pen, { middle: [x, y], half: [round, round] });
  for (const across of [0, 1]) line(ctx, [on(across, MEASURES.floor), on(across, MEASURES.roof)], alpha(pen.light.shade, 0.8), 5);
}
