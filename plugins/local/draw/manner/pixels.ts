/** What the manners need to know of a bitmap: how light it is, where lines run, and a paper's tooth. Knows no manner. */
import { randomFrom } from "../paint/random.ts";

export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  /** Where the bitmap lies in the drawing that it is a part of: hatching and paper go on from part to part. */
  readonly left: number;
  readonly top: number;
  /** Pixels for one pixel of a picture 720 high: pens and brushes keep their width. */
  readonly unit: number;
  /** A place is drawn once in a shot and exposed by itself; figures and things keep one exposure from drawing to drawing. */
  readonly subject: "place" | "figure";
  /** Where the light of the picture comes from: 1 the right, -1 the left, 0 the thing itself. */
  readonly side?: 1 | 0 | -1;
  /** How many times as large as in a long shot it is seen: its form is so much rounder. */
  readonly grown?: number | undefined;
  /** The hour out of doors, where it is not day. */
  readonly hour?: Hour | undefined;
  /** Of the whole place, where the bitmap is a part of it. */
  readonly exposure?: Exposure | undefined;
}

/** Hours whose light lies over everything. */
export type Hour = "dusk" | "dawn" | "night";

/** How the range of a place is opened. */
export interface Exposure {
  readonly low: number;
  readonly range: number;
  readonly gamma: number;
}

/** How light each pixel is, 0 to 1; nothing is as light as paper. */
export function tonesOf({ data, width, height }: Pixels): Float32Array {
  const tones = new Float32Array(width * height);
  for (let at = 0, from = 0; at < tones.length; at++, from += 4) {
    const opaque = (data[from + 3] ?? 0) / 255;
    const light = ((data[from] ?? 0) * 0.3 + (data[from + 1] ?? 0) * 0.59 + (data[from + 2] ?? 0) * 0.11) / 255;
    tones[at] = light * opaque + 1 - opaque;
  }
  return tones;
}

/** Tones as an artist would place them: the range of a place is opened, that of a figure lifted. */
export function exposed(tones: Float32Array, { subject, exposure }: Pixels): Float32Array {
  if (subject === "figure") return tones.map(lifted);
  const { low, range, gamma } = exposure ?? exposureOf(tones);
  return tones.map((tone) => Math.min(1, Math.max(0, (tone - low) / range)) ** gamma);
}

/** The tone of a figure, which keeps one exposure from drawing to drawing. */
export function lifted(tone: number): number {
  return ramp(tone, 0.02, 0.86) ** 0.72;
}

/** So that a night has nearly as much paper left as a day. */
const AS_DAY = 0.6;

/** @param paper how light the place is to be in the mean, 0 to 1 */
export function exposureOf(tones: Float32Array, paper: number = AS_DAY): Exposure {
  const [low, high] = [percentile(tones, 0.03), percentile(tones, 0.97)];
  const range = Math.max(0.2, high - low);
  const sum = tones.reduce((all, tone) => all + Math.min(1, Math.max(0, (tone - low) / range)), 0);
  const mean = Math.min(0.9, Math.max(0.08, sum / tones.length));
  return { low, range, gamma: Math.log(paper) / Math.log(mean) };
}

function percentile(tones: Float32Array, share: number): number {
  const counts = new Uint32Array(256);
  for (const tone of tones) counts[Math.round(tone * 255)] = (counts[Math.round(tone * 255)] ?? 0) + 1;
  let left = share * tones.length;
  for (let level = 0; level < 256; level++) {
    left -= counts[level] ?? 0;
    if (left <= 0) return level / 255;
  }
  return 1;
}

/** Lines as a pen finds them: where a tone is darker than what is around it, and at the outline. 0 to 1. */
export function linesOf(pixels: Pixels, tones: Float32Array, { strength, width: wide }: { readonly strength: number; readonly width: number }): Float32Array {
  const near = softened(tones, pixels, Math.max(0, Math.round(pixels.unit * wide * 0.5)));
  const far = softened(tones, pixels, Math.max(1, Math.round(pixels.unit * wide * 1.6)));
  const outline = outlineOf(pixels, Math.max(1, Math.round(pixels.unit * wide)));
  return near.map((tone, at) => Math.min(1, Math.max(0, ((far[at] ?? 0) - tone - 0.012) * strength) + (outline[at] ?? 0)));
}

function outlineOf(pixels: Pixels, radius: number): Float32Array {
  const opaque = opacityOf(pixels);
  const around = softened(opaque, pixels, radius);
  return opaque.map((here, at) => Math.min(1, Math.max(0, here - (around[at] ?? 0) - 0.06) * 3));
}

/** 0 to 1. */
export function opacityOf({ data, width, height }: Pixels): Float32Array {
  const opaque = new Float32Array(width * height);
  for (let at = 0, from = 3; at < opaque.length; at++, from += 4) opaque[at] = (data[from] ?? 0) / 255;
  return opaque;
}

/** The mean over a square around each pixel. */
export function softened(values: Float32Array, { width, height }: { readonly width: number; readonly height: number }, radius: number): Float32Array {
  if (radius < 1) return values;
  return averagedDown(averagedAcross(values, { width, height }, radius), { width, height }, radius);
}

interface Area {
  readonly width: number;
  readonly height: number;
}

/** Running sums: at the ends the outermost value goes on. */
function averagedAcross(values: Float32Array, { width }: Area, radius: number): Float32Array {
  const out = new Float32Array(values.length);
  const share = 2 * radius + 1;
  for (let start = 0; start < values.length; start += width) {
    const last = start + width - 1;
    let sum = 0;
    for (let at = start - radius; at <= start + radius; at++) sum += values[at < start ? start : at > last ? last : at] ?? 0;
    for (let at = start; at <= last; at++) {
      out[at] = sum / share;
      const [coming, going] = [at + radius + 1, at - radius];
      sum += (values[coming > last ? last : coming] ?? 0) - (values[going < start ? start : going] ?? 0);
    }
  }
  return out;
}

/** A sum for each column, so that the bitmap is walked in the order in which it lies in memory. */
function averagedDown(values: Float32Array, { width, height }: Area, radius: number): Float32Array {
  const out = new Float32Array(values.length);
  const share = 2 * radius + 1;
  const sums = new Float64Array(width);
  const rowAt = (row: number): number => Math.min(height - 1, Math.max(0, row)) * width;
  for (let row = -radius; row <= radius; row++) {
    const from = rowAt(row);
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (values[from + x] ?? 0);
  }
  for (let row = 0; row < height; row++) {
    const [to, coming, going] = [row * width, rowAt(row + radius + 1), rowAt(row - radius)];
    for (let x = 0; x < width; x++) {
      const sum = sums[x] ?? 0;
      out[to + x] = sum / share;
      sums[x] = sum + ((values[coming + x] ?? 0) - (values[going + x] ?? 0));
    }
  }
  return out;
}

const TILE = 256;
let tooth: Float32Array | undefined;

/** The tooth of paper, 0 to 1 around a half, the same everywhere and always. */
export function grain(x: number, y: number): number {
  tooth ??= woven();
  return tooth[(y & (TILE - 1)) * TILE + (x & (TILE - 1))] ?? 0.5;
}

/** Hills and valleys of paper `size` pixels apart, 0 to 1. */
export function hills(x: number, y: number, size: number): number {
  const [u, v] = [(x / size) * 8, (y / size) * 8];
  const [left, top] = [Math.floor(u), Math.floor(v)];
  const [fx, fy] = [u - left, v - top];
  const upper = grain(left, top) * (1 - fx) + grain(left + 1, top) * fx;
  const lower = grain(left, top + 1) * (1 - fx) + grain(left + 1, top + 1) * fx;
  return upper * (1 - fy) + lower * fy;
}

function woven(): Float32Array {
  const random = randomFrom("paper");
  const fine = Float32Array.from({ length: TILE * TILE }, () => random());
  const soft = softened(fine, { width: TILE, height: TILE }, 2);
  return soft.map((value, at) => Math.min(1, Math.max(0, 0.5 + (value - 0.5) * 2.6 + ((fine[at] ?? 0.5) - 0.5) * 0.25)));
}

/** From 0 below `from` to 1 above `to`, softly. */
export function ramp(value: number, from: number, to: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}
