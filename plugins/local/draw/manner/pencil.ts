/** A storyboard artist's pencil: graphite hatched over a light wash, and one red crayon for what is large and truly red. No other colour. */
import type { Rgb } from "../paint/colour.ts";
import { exposed, grain, linesOf, ramp, softened, tonesOf, type Pixels } from "./pixels.ts";

export const PENCIL_PAPER: Rgb = [243, 239, 230];
const GRAPHITE: Rgb = [52, 50, 56];
const CRAYON: Rgb = [196, 44, 38];

export function pencilled(pixels: Pixels): void {
  const { data, width, left, top, unit, subject } = pixels;
  const tones = exposed(tonesOf(pixels), pixels);
  // Hatching follows large forms: speckles of a surface are no business of a pencil.
  const calm = softened(tones, pixels, Math.round(unit * (subject === "place" ? 3.4 : 2)));
  const lines = linesOf(pixels, tones, { strength: subject === "place" ? 10 : 18, width: 1.5 });
  const reds = subject === "figure" ? softened(tones.map((_, at) => redness(data, at * 4)), pixels, Math.round(unit * 8)) : undefined;
  for (let at = 0; at < tones.length; at++) {
    const from = at * 4;
    if (data[from + 3] === 0) continue;
    const [x, y] = [left + (at % width), top + Math.floor(at / width)];
    const bite = 0.7 + 0.75 * grain(x, y);
    const line = Math.min(1, (lines[at] ?? 0) * bite) * (subject === "place" ? 0.72 : 1);
    const red = ramp(reds?.[at] ?? 0, 0.45, 0.7) * redness(data, from);
    const marked = shaded(calm[at] ?? 1, [x / unit, y / unit], bite) * (1 - 0.4 * red) + 0.4 * red;
    for (let channel = 0; channel < 3; channel++) {
      const white = PENCIL_PAPER[channel] ?? 0;
      const paper = (white + ((CRAYON[channel] ?? 0) - white) * red * (0.72 + 0.28 * bite)) * marked * (0.975 + 0.05 * grain(x, y));
      data[from + channel] = paper + ((GRAPHITE[channel] ?? 0) - paper) * line;
    }
  }
}

/** How much light is left: a wash that darkens evenly, and strokes that lie closer and cross where it is darker. */
function shaded(tone: number, [x, y]: readonly [number, number], bite: number): number {
  const wash = 1 - 0.46 * (1 - ramp(tone, -0.05, 1)) ** 1.25;
  const first = stroke(x * 0.5 + y, 9) * ramp(0.66 - tone, 0, 0.3);
  const second = stroke(x * 0.5 + y + 4.5, 9) * ramp(0.44 - tone, 0, 0.24);
  const across = stroke(y * 0.62 - x, 10) * ramp(0.26 - tone, 0, 0.2);
  return wash * (1 - 0.3 * first * bite) * (1 - 0.3 * second * bite) * (1 - 0.34 * across * bite);
}

/** A stroke of the pencil every so many pixels, soft at its sides. */
function stroke(along: number, apart: number): number {
  const place = along / apart;
  return 1 - ramp(Math.abs(place - Math.floor(place) - 0.5), 0.1, 0.24);
}

/** 1 for a full red; skin, wood and brick are none. */
function redness(data: Uint8ClampedArray, from: number): number {
  const [red, green, blue] = [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
  if (red < 70) return 0;
  return ramp((red - Math.max(green, blue)) / red, 0.5, 0.64) * ramp(1 - Math.abs(green - blue) / red, 0.7, 0.84);
}
