/** What a place sounds like when nobody speaks, made of filtered noise: the same for the same seed. Knows no film. */
import { applyBiquad, bandPass, highPass, lowPass, type Biquad } from "../media/filter.ts";
import { seeded, type Seeded } from "../media/random.ts";

export const AMBIENCES = ["none", "room", "wind", "rain", "sea", "crowd", "night", "forest", "street"] as const;
export type Ambience = (typeof AMBIENCES)[number];

const SAMPLE_RATE = 48_000;

export type Stereo = readonly [Float32Array, Float32Array];

/** Stereo at 48 kHz, at no particular level. */
export function ambience(kind: Ambience, seconds: number, seed: string): Stereo {
  const frames = Math.max(0, Math.round(seconds * SAMPLE_RATE));
  const side = (name: string): Float32Array => PLACES[kind](frames, seeded(`${kind} ${seed} ${name}`));
  return [side("left"), side("right")];
}

type Place = (frames: number, random: Seeded) => Float32Array;

const PLACES: Readonly<Record<Ambience, Place>> = {
  none: (frames) => new Float32Array(frames),
  room: (frames, random) => sum([[1, shaped(noise(frames, random), low(180), low(400))], [0.012, hum(frames, 100)]]),
  wind: (frames, random) => swelling(shaped(noise(frames, random), band(420, 0.7), low(900)), random, { period: 5, depth: 0.75 }),
  rain: (frames, random) => sum([[0.6, shaped(noise(frames, random), high(900), low(9000))], [0.9, drops(frames, random, 60)]]),
  sea: (frames, random) => swelling(shaped(noise(frames, random), low(1400), high(60)), random, { period: 8, depth: 0.9 }),
  crowd: (frames, random) => sum([[1, babble(frames, random)], [0.25, shaped(noise(frames, random), low(500))]]),
  night: (frames, random) => sum([[0.5, shaped(noise(frames, random), low(300))], [0.1, crickets(frames, random)]]),
  forest: (frames, random) => sum([[1, swelling(shaped(noise(frames, random), band(700, 0.6)), random, { period: 6, depth: 0.6 })], [0.06, birds(frames, random)]]),
  street: (frames, random) => swelling(shaped(noise(frames, random), low(320), low(900)), random, { period: 7, depth: 0.5 }),
};

const low = (at: number): Biquad => lowPass({ at, sampleRate: SAMPLE_RATE });
const high = (at: number): Biquad => highPass({ at, sampleRate: SAMPLE_RATE });
const band = (at: number, q: number): Biquad => bandPass({ at, sampleRate: SAMPLE_RATE, q });

function noise(frames: number, random: Seeded): Float32Array {
  return Float32Array.from({ length: frames }, () => random() * 2 - 1);
}

function shaped(samples: Float32Array, ...filters: readonly Biquad[]): Float32Array {
  return filters.reduce((out, filter) => Float32Array.from(applyBiquad(out, filter)), samples);
}

function sum(parts: readonly (readonly [number, Float32Array])[]): Float32Array {
  const frames = parts[0]?.[1].length ?? 0;
  return Float32Array.from({ length: frames }, (_, i) => parts.reduce((total, [gain, samples]) => total + gain * (samples[i] ?? 0), 0));
}

/** Louder and softer in waves of about `period` seconds that never repeat exactly. */
function swelling(samples: Float32Array, random: Seeded, { period, depth }: { readonly period: number; readonly depth: number }): Float32Array {
  const [a, b] = [random() * 6.28, random() * 6.28];
  return samples.map((sample, i) => {
    const t = (i / SAMPLE_RATE) * (6.28 / period);
    const wave = 0.5 + 0.3 * Math.sin(t + a) + 0.2 * Math.sin(t * 0.618 + b);
    return sample * (1 - depth + depth * wave);
  });
}

function hum(frames: number, hertz: number): Float32Array {
  return Float32Array.from({ length: frames }, (_, i) => Math.sin((i / SAMPLE_RATE) * hertz * 6.28318) * 0.5);
}

/** Short sounds at random times, `rate` a second, each written by `strike`. */
function scattered(frames: number, random: Seeded, rate: number, strike: (out: Float32Array, at: number) => void): Float32Array {
  const out = new Float32Array(frames);
  const gap = SAMPLE_RATE / rate;
  for (let at = random() * gap; at < frames; at += gap * (0.3 + 1.4 * random())) strike(out, Math.floor(at));
  return out;
}

function drops(frames: number, random: Seeded, rate: number): Float32Array {
  return scattered(frames, random, rate, (out, at) => {
    const level = random() ** 3;
    for (let i = 0; i < 240 && at + i < frames; i++) out[at + i] = (out[at + i] ?? 0) + level * (random() * 2 - 1) * Math.exp(-i / 50);
  });
}

/** Many syllables at once, none of which can be understood. */
function babble(frames: number, random: Seeded): Float32Array {
  const swarm = scattered(frames, random, 26, (out, at) => {
    const hertz = 95 + 150 * random();
    const length = Math.floor((0.1 + 0.16 * random()) * SAMPLE_RATE);
    for (let i = 0; i < length && at + i < frames; i++) {
      const buzz = (((i * hertz) / SAMPLE_RATE) % 1) * 2 - 1;
      out[at + i] = (out[at + i] ?? 0) + 0.2 * buzz * Math.sin((Math.PI * i) / length);
    }
  });
  return shaped(swarm, band(600, 0.8), low(1600));
}

function crickets(frames: number, random: Seeded): Float32Array {
  return scattered(frames, random, 1.6, (out, at) => {
    const hertz = 4200 + 500 * random();
    const level = 0.3 + 0.7 * random();
    for (let i = 0; i < 0.36 * SAMPLE_RATE && at + i < frames; i++) {
      const t = i / SAMPLE_RATE;
      out[at + i] = (out[at + i] ?? 0) + level * Math.sin(6.28318 * hertz * t) * Math.max(0, Math.sin(6.28318 * 28 * t)) * Math.sin((Math.PI * t) / 0.36);
    }
  });
}

function birds(frames: number, random: Seeded): Float32Array {
  return scattered(frames, random, 0.5, (out, at) => {
    const hertz = 2400 + 1500 * random();
    const bend = (random() - 0.4) * 9000;
    let phase = 0;
    for (let i = 0; i < 0.16 * SAMPLE_RATE && at + i < frames; i++) {
      const t = i / SAMPLE_RATE;
      phase += (6.28318 * (hertz + bend * t)) / SAMPLE_RATE;
      out[at + i] = (out[at + i] ?? 0) + Math.sin(phase) * Math.sin((Math.PI * t) / 0.16);
    }
  });
}
