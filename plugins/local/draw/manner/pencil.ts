/** A storyboard artist's pencil: graphite that catches on the paper, two grey markers, a light hand. No colour. */
import type { Rgb } from "../paint/colour.ts";
import { exposed, grain, hills, linesOf, ramp, tonesOf, type Pixels } from "./pixels.ts";

export const PENCIL_PAPER: Rgb = [243, 239, 230];
const GRAPHITE: Rgb = [52, 50, 56];

export function pencilled(pixels: Pixels): void {
  const { data, width, unit, subject } = pixels;
  const tones = exposed(tonesOf(pixels), pixels);
  const lines = linesOf(pixels, tones, { strength: subject === "place" ? 12 : 18, width: 1.5 });
  for (let at = 0; at < tones.length; at++) {
    const from = at * 4;
    if (data[from + 3] === 0) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    const bite = 0.7 + 0.75 * grain(x, y);
    const line = Math.min(1, (lines[at] ?? 0) * bite) * (subject === "place" ? 0.85 : 1);
    const marked = markers(tones[at] ?? 1, x, y, unit);
    for (let channel = 0; channel < 3; channel++) {
      const paper = (PENCIL_PAPER[channel] ?? 0) * marked * (0.975 + 0.05 * grain(x, y));
      data[from + channel] = paper + ((GRAPHITE[channel] ?? 0) - paper) * line;
    }
  }
}

/** How much light the markers leave: each laid in strokes that overlap, with a ragged end. */
function markers(tone: number, x: number, y: number, unit: number): number {
  const ragged = (hills(x, y, 46 * unit) - 0.5) * 0.08;
  const along = x * 0.35 + y;
  const overlap = Math.abs((((along / (17 * unit)) % 1) + 1) % 1 - 0.5) < 0.07 ? 0.035 : 0;
  const light = 1 - ramp(0.68 + ragged - tone, 0, 0.03) * (0.16 + overlap);
  const middle = 1 - ramp(0.44 + ragged - tone, 0, 0.03) * (0.24 + overlap);
  const dark = 1 - ramp(0.22 + ragged * 0.5 - tone, 0, 0.03) * (0.42 + overlap);
  return light * middle * dark;
}
