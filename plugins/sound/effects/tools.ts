/** What sounds are built from: bursts of noise, ringing partials, gliding voices, and putting them one after the other. Knows no effect. */
import { applyBiquad, bandPass, highPass, lowPass } from "../../media/filter.ts";
import type { Seeded } from "../../media/random.ts";

export const RATE = 48_000;
const TURN = 2 * Math.PI;

/** Makes one sound: how long it goes on, where it has a say, and chance. Mono at 48 kHz, at no particular level. */
export type Maker = (random: Seeded, lasts: number) => Float32Array;

export const samplesIn = (seconds: number): number => Math.max(1, Math.round(seconds * RATE));

interface Burst {
  readonly seconds: number;
  /** Seconds in which it falls to a third. */
  readonly decay: number;
  readonly attack?: number;
  /** Hertz below and above which little is left. */
  readonly high?: number;
  readonly low?: number;
  readonly gain?: number;
}

/** Noise that falls away. */
export function burst(random: Seeded, { seconds, decay, attack = 0.001, high, low, gain = 1 }: Burst): Float32Array {
  const raw = Float32Array.from({ length: samplesIn(seconds) }, () => random() * 2 - 1);
  return shaped(filtered(raw, { high, low }), (t) => gain * Math.min(1, t / attack) * Math.exp(-t / decay));
}

export function filtered(samples: Float32Array, { high, low, band, q = 1 }: { readonly high?: number | undefined; readonly low?: number | undefined; readonly band?: number; readonly q?: number }): Float32Array {
  let out: Float32Array | Float64Array = samples;
  if (high !== undefined) out = applyBiquad(out, highPass({ at: high, sampleRate: RATE }));
  if (low !== undefined) out = applyBiquad(out, lowPass({ at: Math.min(low, RATE * 0.45), sampleRate: RATE }));
  if (band !== undefined) out = applyBiquad(out, bandPass({ at: band, sampleRate: RATE, q }));
  return out === samples ? samples : Float32Array.from(out);
}

/** Louder and softer by the second. */
export function shaped(samples: Float32Array, level: (t: number) => number): Float32Array {
  const end = samples.length;
  const fade = Math.min(end / 2, 0.006 * RATE); // nothing ends on a click
  return samples.map((sample, i) => sample * level(i / RATE) * Math.min(1, (end - i) / fade));
}

/** Rings like struck metal, glass or wood: partials as ratio, level and how long each rings. */
export function ring(hertz: number, seconds: number, partials: readonly (readonly [ratio: number, level: number, decay: number])[]): Float32Array {
  const out = new Float32Array(samplesIn(seconds));
  for (const [ratio, level, decay] of partials) {
    const step = (TURN * hertz * ratio) / RATE;
    if (hertz * ratio > RATE * 0.45) continue;
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + level * Math.sin(step * i) * Math.exp(-i / RATE / decay);
  }
  return shaped(out, (t) => Math.min(1, t / 0.001));
}

/** A tone whose pitch moves; `edge` 0 is a sine and 1 a buzz. */
export function glide(seconds: number, hertz: (t: number) => number, edge = 0): Float32Array {
  let phase = 0;
  return Float32Array.from({ length: samplesIn(seconds) }, (_, i) => {
    phase += hertz(i / RATE) / RATE;
    const turn = phase % 1;
    return (1 - edge) * Math.sin(TURN * turn) + edge * (turn * 2 - 1);
  });
}

/** Up and down again over its length, soft at both ends. */
export function hump(samples: Float32Array, sharpness = 1): Float32Array {
  return shaped(samples, (t) => Math.sin(Math.PI * Math.min(1, (t * RATE) / samples.length)) ** sharpness);
}

/** Several sounds on one line of time. */
export function together(parts: readonly (readonly [at: number, samples: Float32Array, gain?: number])[]): Float32Array {
  const length = parts.reduce((most, [at, samples]) => Math.max(most, samplesIn(at) + samples.length), 1);
  const out = new Float32Array(length);
  for (const [at, samples, gain = 1] of parts) {
    const from = Math.round(at * RATE);
    for (let i = 0; i < samples.length; i++) out[from + i] = (out[from + i] ?? 0) + gain * (samples[i] ?? 0);
  }
  return out;
}

/** The same again and again, a little differently each time, for as long as it lasts. */
export function repeated({ lasts, every, random, sway = 0.08 }: { readonly lasts: number; readonly every: number; readonly random: Seeded; readonly sway?: number }, one: (turn: number) => Float32Array): Float32Array {
  const parts: [number, Float32Array, number][] = [];
  for (let at = 0, turn = 0; turn === 0 || at < lasts; at += every * (1 + sway * (random() * 2 - 1)), turn++) parts.push([at, one(turn), 0.8 + 0.2 * random()]);
  return together(parts);
}

/** A vowel: a buzz through the formants of a throat. */
export function throat(source: Float32Array, formants: readonly (readonly [hertz: number, level: number, q: number])[]): Float32Array {
  const out = new Float32Array(source.length);
  for (const [band, level, q] of formants) {
    const part = filtered(source, { band, q });
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + level * (part[i] ?? 0);
  }
  return out;
}

/** Noise that goes on, with a soft beginning and end. */
export function hiss(random: Seeded, seconds: number, { high, low, edge = 0.3 }: { readonly high?: number; readonly low?: number; readonly edge?: number }): Float32Array {
  const raw = Float32Array.from({ length: samplesIn(seconds) }, () => random() * 2 - 1);
  const soft = Math.min(edge, seconds / 2);
  return shaped(filtered(raw, { high, low }), (t) => Math.min(1, t / soft, Math.max(0, seconds - t) / soft));
}
