/** How loud sound is: integrated loudness and true peak by ITU-R BS.1770-4. Changes nothing. */
import { applyBiquad, type Biquad } from "./filter.ts";
import { levelsAround } from "./resample.ts";
import type { Sound } from "./wav.ts";

/** Integrated loudness in LUFS; -Infinity when nothing passes the gate. */
export function integratedLoudness(sound: Sound): number {
  const energies = blockEnergies(sound);
  const audible = energies.filter((energy) => loudnessOf(energy) > -70);
  if (audible.length === 0) return -Infinity;
  const gate = loudnessOf(mean(audible)) - 10;
  return loudnessOf(mean(audible.filter((energy) => loudnessOf(energy) > gate)));
}

/** The highest level between the samples too, in dBTP, by four times oversampling. */
export function truePeak(sound: Sound): number {
  const highest = sound.channels.reduce((most, channel) => Math.max(most, highestOf(levelsAround(channel))), 0);
  return decibels(highest);
}

/** Root mean square of a span of one channel, in dBFS. Places are rounded down to whole samples. */
export function rms(samples: Float32Array, from = 0, to = samples.length): number {
  const span = samples.subarray(Math.max(0, Math.floor(from)), Math.max(0, Math.floor(to)));
  return decibels(Math.sqrt(span.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, span.length)));
}

export const decibels = (ratio: number): number => 20 * Math.log10(ratio);
export const ratioOf = (decibel: number): number => 10 ** (decibel / 20);

/** Mean square of each 400 ms, every 100 ms, after the K weighting, summed over channels. */
function blockEnergies({ channels, sampleRate }: Sound): readonly number[] {
  const hop = Math.round(sampleRate / 10);
  const frames = channels[0]?.length ?? 0;
  // What is shorter than one block is judged as one block of its own length.
  const count = Math.max(1, Math.floor((frames - 4 * hop) / hop) + 1);
  const energies = Array.from({ length: count }, () => 0);
  for (const channel of channels) {
    const hops = hopEnergies(applyBiquad(applyBiquad(channel, shelf(sampleRate)), rumble(sampleRate)), hop);
    for (let block = 0; block < count; block++) {
      const sum = (hops[block] ?? 0) + (hops[block + 1] ?? 0) + (hops[block + 2] ?? 0) + (hops[block + 3] ?? 0);
      energies[block] = (energies[block] ?? 0) + sum / Math.min(4 * hop, Math.max(1, frames));
    }
  }
  return energies;
}

function hopEnergies(samples: Float64Array, hop: number): Float64Array {
  const out = new Float64Array(Math.ceil(samples.length / hop));
  for (let i = 0; i < samples.length; i++) {
    const at = Math.floor(i / hop);
    out[at] = (out[at] ?? 0) + (samples[i] ?? 0) ** 2;
  }
  return out;
}

/** The two stages of the K weighting, from their analogue prototypes, so that any sample rate works. */
function shelf(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b0: (high + (band * k) / q + k * k) / a0,
    b1: (2 * (k * k - high)) / a0,
    b2: (high - (band * k) / q + k * k) / a0,
    a1: (2 * (k * k - 1)) / a0,
    a2: (1 - k / q + k * k) / a0,
  };
}

function rumble(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / q + k * k) / a0 };
}

const loudnessOf = (energy: number): number => -0.691 + 10 * Math.log10(energy);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function highestOf(samples: Float32Array): number {
  let most = 0;
  for (const sample of samples) most = Math.max(most, sample);
  return most;
}
