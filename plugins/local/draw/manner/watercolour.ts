/** Watercolour: thin washes that run a little beyond their edges, gather there, and lie in the valleys of the paper. */
import type { Rgb } from "../paint/colour.ts";
import { grain, hills, linesOf, ramp, softened, tonesOf, type Pixels } from "./pixels.ts";

export const WATERCOLOUR_PAPER: Rgb = [252, 248, 238];

export function washed(pixels: Pixels): void {
  const { data, width, height, left, top, unit, subject } = pixels;
  const before = data.slice();
  const tones = tonesOf(pixels);
  const lines = linesOf(pixels, tones, { strength: subject === "place" ? 2.2 : 3.4, width: 1 });
  const pooled = poolsOf(tones, pixels);
  // A night is painted with clear blues on white paper, and not with soot.
  const mean = subject === "place" ? tones.reduce((sum, tone) => sum + tone, 0) / tones.length : 0.5;
  const thinner = Math.min(0.42, Math.max(0, (0.56 - mean) * 0.95));
  const purer = subject === "place" ? 1.35 + thinner * 1.9 : 1.15;
  // A face keeps its eyes where they are; a wall may wander.
  const run = (subject === "place" ? 9 : 2.2) * unit;
  const size = (subject === "place" ? 60 : 40) * unit;
  for (let at = 0; at < tones.length; at++) {
    const to = at * 4;
    if (data[to + 3] === 0) continue;
    const [column, row] = [at % width, Math.floor(at / width)];
    const [x, y] = [left + column, top + row];
    const [fx, fy] = [column + (hills(x, y, size) - 0.5) * run, row + (hills(x + 71, y + 13, size) - 0.5) * run];
    const from = (Math.min(height - 1, Math.max(0, Math.round(fy))) * width + Math.min(width - 1, Math.max(0, Math.round(fx)))) * 4;
    const own = before[from + 3] === 255 ? from : to;
    const wash = washOf({ x, y, unit, subject });
    const pool = (pooled[at] ?? 0) * 0.5 + (lines[at] ?? 0) * (subject === "place" ? 0.5 : 0.26);
    const grey = (before[own] ?? 0) * 0.3 + (before[own + 1] ?? 0) * 0.59 + (before[own + 2] ?? 0) * 0.11;
    for (let channel = 0; channel < 3; channel++) {
      const pure = grey + ((before[own + channel] ?? 0) - grey) * purer;
      const pigment = 1 - (lifted(pure, subject) + (255 - lifted(pure, subject)) * thinner) / 255;
      const laid = Math.min(1, Math.max(0, pigment) * wash * (1 + pool) + pool * 0.12);
      data[to + channel] = (WATERCOLOUR_PAPER[channel] ?? 0) * (1 - laid);
    }
  }
}

/** A wash is thinner than paint: darks are lifted, the more in a place. */
function lifted(value: number, subject: Pixels["subject"]): number {
  return subject === "place" ? 60 + value * 0.79 : 26 + value * 0.91;
}

/** How much pigment stays at a spot: granules in the valleys, blooms where water stood. */
function washOf({ x, y, unit, subject }: { readonly x: number; readonly y: number } & Pick<Pixels, "unit" | "subject">): number {
  const blooms = (hills(x, y, 420 * unit) - 0.5) * (subject === "place" ? 0.7 : 0.28);
  const granules = (grain(x, y) - 0.5) * 0.3;
  return 1 + blooms + granules;
}

/** Where a wash ends against a lighter one, pigment gathers. */
function poolsOf(tones: Float32Array, pixels: Pixels): Float32Array {
  const around = softened(tones, pixels, Math.max(1, Math.round(5 * pixels.unit)));
  return tones.map((tone, at) => ramp((around[at] ?? 0) - tone, 0.01, 0.14));
}
