/** A tram that stands across the way, as one sees it who stands beside that way: its side runs from past us to the far kerb, a wall before whoever comes. Knows no shot. */
import { alpha, mix } from "../paint/colour.ts";
import { line, polygon } from "../paint/path.ts";
import { EYE, HORIZON } from "../place/site.ts";
import type { Pen } from "./pen.ts";
import { MEASURES } from "./tram-across.ts";
import { paintHull, paintNumber, quad, roofOf, type Painted, type Wall } from "./tram-side.ts";

export interface Beside {
  /** World pixels from the left: where its far end is, and where lines meet that run away from us. */
  readonly end: number;
  readonly meeting: number;
}

/** World pixels for one figure unit at its far end, on the kerb. */
const AT_KERB = 0.3;
/** How much of a tram, in shares of its length, is as long as the way is deep to us: the rest is behind us. */
const PAST_US = 0.74;
/** Share of its length that is painted. */
const SEEN = 0.62;
/** Between which windows its number is: as from anywhere else. */
const NUMBER = 0.2775;

/** In world pixels. */
export function paintTramBeside(pen: Pen, { end, meeting }: Beside): void {
  const on: Wall = (across, up) => {
    const scale = AT_KERB / (1 - Math.min(across, SEEN) / PAST_US);
    return [meeting + ((end - meeting) * scale) / AT_KERB, HORIZON + (EYE - up) * scale];
  };
  const { ctx } = pen;
  const colour = mix(pen.own("#c8402f"), pen.light.shade, 0.06);
  const painted: Painted = { colour, measures: { ...MEASURES, chin: 800, head: 1.2 } };
  const shaded = meeting + (end - meeting) * GROUND_SHADE;
  polygon(ctx, [on(0, 0), on(SEEN, 0), [shaded + on(SEEN, 0)[0] - end, on(SEEN, 0)[1]], [shaded, on(0, 0)[1]]], alpha(pen.light.shade, 0.5));
  const { roof, band, floor } = MEASURES;
  polygon(ctx, quad(on, [0, SEEN], [roof, roof + 110]), roofOf(colour));
  paintHull(pen, on, painted, SEEN);
  for (const up of [floor + 150, band - 100]) line(ctx, [on(0.01, up), on(SEEN, up)], alpha(pen.light.shade, 0.5), 3);
  const [x, y] = on(NUMBER, band - 40);
  const [[near], [far], [, top]] = [on(NUMBER + 0.045, 0), on(NUMBER - 0.045, 0), on(NUMBER, band + 70)];
  paintNumber(pen, { middle: [x, y], half: [Math.abs(near - far) / 2, y - top] });
  line(ctx, [on(0, floor), on(0, roof)], mix(colour, pen.light.shade, 0.8), 6);
}

/** Share of the way from its far end to where lines meet that its shade falls over the ground. */
const GROUND_SHADE = 0.9;
