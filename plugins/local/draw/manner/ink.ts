/** Pen and ink: hatching for shade, crossed where it is darker, black where nothing is seen, one red for what is red. */
import type { Rgb } from "../paint/colour.ts";
import { exposed, hills, linesOf, ramp, tonesOf, type Pixels } from "./pixels.ts";

const PAPER: Rgb = [246, 239, 223];
const INK: Rgb = [20, 16, 14];
const RED: Rgb = [206, 66, 42];

export function inked(pixels: Pixels): void {
  const { data, width, unit } = pixels;
  const painted = tonesOf(pixels);
  const tones = exposed(painted, pixels);
  const lines = linesOf(pixels, tones, { strength: pixels.subject === "place" ? 9 : 14, width: pixels.subject === "place" ? 1.1 : 1.7 });
  const apart = Math.max(3, 7 * unit);
  for (let at = 0; at < tones.length; at++) {
    const from = at * 4;
    if (data[from + 3] === 0) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    const covered = Math.max(lines[at] ?? 0, hatched(tones[at] ?? 1, { x, y, apart, unit }));
    const red = redness(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0);
    for (let channel = 0; channel < 3; channel++) {
      const paper = (PAPER[channel] ?? 0) + ((RED[channel] ?? 0) - (PAPER[channel] ?? 0)) * red;
      data[from + channel] = paper + ((INK[channel] ?? 0) - paper) * covered;
    }
  }
}

interface Spot {
  readonly x: number;
  readonly y: number;
  /** Pixels between strokes. */
  readonly apart: number;
  readonly unit: number;
}

/** How much of a spot is covered by strokes: they swell as the tone darkens, and a hand is never quite even. */
function hatched(tone: number, { x, y, apart, unit }: Spot): number {
  if (tone > 0.66) return 0;
  const sway = (hills(x, y, 70 * unit) - 0.5) * apart * 1.3;
  const first = stroke(x + y * 0.9 + sway, apart, (0.68 - tone) * 0.85);
  const second = tone < 0.36 ? stroke(x * 0.8 - y + sway, apart, (0.38 - tone) * 1.5) : 0;
  return Math.max(first, second, ramp(0.2 - tone, 0, 0.06));
}

/** @param thick share of the way between two strokes that is black */
function stroke(across: number, apart: number, thick: number): number {
  const place = (((across / apart) % 1) + 1) % 1;
  const edge = 0.7 / apart;
  return ramp(thick / 2 - Math.abs(place - 0.5), -edge, edge);
}

function redness(red: number, green: number, blue: number): number {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (red < most || range === 0 || most < 90) return 0;
  const hue = ((green - blue) / range) * 60;
  return ramp(range / most, 0.56, 0.68) * (1 - ramp(hue, 15, 22)) * ramp(hue, -22, -14);
}
