/** Flat colour, as a poster of the fifties printed it: sixteen inks, and two more for clothes, run into each other where a form turns, and no line. */
import { rgbOf, type Rgb } from "../paint/colour.ts";
import type { Pixels } from "./pixels.ts";

const INKS: readonly Rgb[] = [
  "#fff6e0", "#f5d9a8", "#f2b84b", "#e2812c", "#d2452f", "#8c2a35", "#e9a58a", "#b56d4a", "#6d3b2a", "#2b1b2e", "#1d2f55", "#2c5d8a", "#3f9aa0", "#a5d3cf", "#5c8a4a", "#294c3f",
].map(rgbOf);
/** Clothes may have these too; a room in them would be cold. */
const WORN: readonly Rgb[] = ["#a07ccc", "#5f478c"].map(rgbOf);

/** Colours of each channel for which the mixture of inks is known, `APART` levels from one to the next. */
const STEPS = 33;
const APART = 8;
const NEXT_GREEN = STEPS * 3;
const NEXT_RED = STEPS * NEXT_GREEN;
const mixtures = new Map<Pixels["subject"], Uint8ClampedArray>();

export function flattened({ data, subject }: Pixels): void {
  const known = mixtures.get(subject) ?? mixed(subject === "figure" ? [...INKS, ...WORN] : INKS);
  mixtures.set(subject, known);
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) continue;
    const red = (data[at] ?? 0) / APART;
    const green = (data[at + 1] ?? 0) / APART;
    const blue = (data[at + 2] ?? 0) / APART;
    const [r, g, b] = [Math.floor(red), Math.floor(green), Math.floor(blue)];
    const [fr, fg, fb] = [red - r, green - g, blue - b];
    const from = (r * STEPS + g) * NEXT_GREEN + b * 3;
    for (let channel = 0; channel < 3; channel++) {
      const near = from + channel;
      const here = between(known, near, fb) * (1 - fg) + between(known, near + NEXT_GREEN, fb) * fg;
      const redder = between(known, near + NEXT_RED, fb) * (1 - fg) + between(known, near + NEXT_RED + NEXT_GREEN, fb) * fg;
      data[at + channel] = here * (1 - fr) + redder * fr;
    }
  }
}

/** From a mixture to the one with more blue in it. */
function between(known: Uint8ClampedArray, at: number, share: number): number {
  return (known[at] ?? 0) * (1 - share) + (known[at + 3] ?? 0) * share;
}

/** The nearest ink for every colour, with a way from one to the next so that forms turn and edges stay smooth. */
function mixed(inks: readonly Rgb[]): Uint8ClampedArray {
  const table = new Uint8ClampedArray(STEPS ** 3 * 3);
  for (let at = 0; at < STEPS ** 3; at++) {
    const colour: Rgb = [Math.floor(at / STEPS ** 2) * APART, (Math.floor(at / STEPS) % STEPS) * APART, (at % STEPS) * APART];
    const shares = inks.map((ink) => 1 / (distance(colour, ink) + 1) ** 4);
    const all = shares.reduce((sum, share) => sum + share, 0);
    for (let channel = 0; channel < 3; channel++) table[at * 3 + channel] = inks.reduce((sum, ink, place) => sum + (ink[channel] ?? 0) * ((shares[place] ?? 0) / all), 0);
  }
  return table;
}

/** As an eye would tell them apart: by lightness first, then by hue. */
function distance([r, g, b]: Rgb, [red, green, blue]: Rgb): number {
  const light = (r - red) * 0.3 + (g - green) * 0.59 + (b - blue) * 0.11;
  const [warm, fresh] = [(r - b - (red - blue)) * 0.7, (g - (r + b) / 2 - (green - (red + blue) / 2)) * 1.3];
  return Math.sqrt(light * light * 2.2 + warm * warm + fresh * fresh) / 16;
}
