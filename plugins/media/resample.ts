/** Changes the sample rate of sound by a windowed sinc, the same bits everywhere. Knows nothing of WAV. */
import type { Sound } from "./wav.ts";

const HALF = 16;

/** The levels around each sample: its own and the three at quarters of the way to the next, whichever is highest. */
export function levelsAround(samples: Float32Array): Float32Array {
  const [, ...between] = kernel(4, 1);
  const levels = samples.map(Math.abs);
  // Between two quiet samples nothing is loud enough to matter, and most of a film is quiet.
  const matters = 0.3 * levels.reduce((most, level) => Math.max(most, level), 0);
  return levels.map((level, i) => {
    if (Math.max(level, levels[i + 1] ?? 0) < matters) return level;
    return between.reduce((most, phase) => Math.max(most, Math.abs(convolve(samples, i - HALF + 1, phase))), level);
  });
}

export function resampleSound(sound: Sound, rate: number): Sound {
  if (sound.sampleRate === rate) return sound;
  return { sampleRate: rate, channels: sound.channels.map((channel) => resample(channel, sound.sampleRate, rate)) };
}

/** Samples at rate `from` as samples at rate `to`; both whole numbers of Hertz. */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const divisor = greatestCommonDivisor(from, to);
  const up = to / divisor;
  const down = from / divisor;
  const phases = kernel(up, Math.min(1, to / from) * 0.97);
  const out = new Float32Array(Math.round((samples.length * up) / down));
  for (let i = 0; i < out.length; i++) {
    const position = i * down;
    const phase = phases[position % up];
    if (phase !== undefined) out[i] = convolve(samples, Math.floor(position / up) - HALF + 1, phase);
  }
  return out;
}

function convolve(samples: Float32Array, first: number, taps: Float64Array): number {
  const from = Math.max(0, -first);
  const to = Math.min(taps.length, samples.length - first);
  let sum = 0;
  for (let tap = from; tap < to; tap++) sum += (samples[first + tap] ?? 0) * (taps[tap] ?? 0);
  return sum;
}

/** One list of taps for each of `up` positions between two samples. */
function kernel(up: number, cutoff: number): readonly Float64Array[] {
  return Array.from({ length: up }, (_, phase) => {
    const taps = Float64Array.from({ length: 2 * HALF }, (_, tap) => windowedSinc(tap - HALF + 1 - phase / up, cutoff));
    const sum = taps.reduce((total, tap) => total + tap, 0);
    return taps.map((tap) => tap / sum);
  });
}

function windowedSinc(distance: number, cutoff: number): number {
  const angle = Math.PI * distance * cutoff;
  const sinc = distance === 0 ? 1 : Math.sin(angle) / angle;
  return cutoff * sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / (HALF + 1)));
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
