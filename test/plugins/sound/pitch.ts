/** How high a voice speaks, measured by how its sound repeats. */
import { readFileSync } from "node:fs";
import { readWav } from "../../../plugins/media/wav.ts";

const RATE = 8000;

/** The usual distance between two beats of the voice, as Hertz; of a WAV at 24 kHz. */
export function pitchOf(wav: string): number {
  const samples = thinned(readWav(readFileSync(wav)).channels[0] ?? new Float32Array(0));
  const size = Math.round(0.05 * RATE);
  const found: number[] = [];
  for (let at = 0; at + 2 * size < samples.length; at += size) {
    const lags = Array.from({ length: Math.round(RATE / 65) - 22 }, (_, i) => i + 22);
    const alike = lags.map((lag) => likeness(samples, { at, size, lag }));
    const most = Math.max(...alike);
    // The shortest that is nearly as good: two beats together repeat as well as one.
    const lag = lags[alike.findIndex((value) => value > most - 0.06)];
    if (most > 0.75 && lag !== undefined) found.push(RATE / refined(alike, lags.indexOf(lag)));
  }
  return found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0;

  function refined(alike: readonly number[], near: number): number {
    const top = alike[near + 1] !== undefined && (alike[near + 1] ?? 0) > (alike[near] ?? 0) ? near + 1 : near;
    const [a, b, c] = [alike[top - 1] ?? 0, alike[top] ?? 0, alike[top + 1] ?? 0];
    return top + 22 + (a - c) / (2 * (a - 2 * b + c) || 1);
  }
}

function thinned(samples: Float32Array): Float32Array {
  return Float32Array.from({ length: Math.floor(samples.length / 3) }, (_, i) => ((samples[i * 3] ?? 0) + (samples[i * 3 + 1] ?? 0) + (samples[i * 3 + 2] ?? 0)) / 3);
}

function likeness(samples: Float32Array, { at, size, lag }: { readonly at: number; readonly size: number; readonly lag: number }): number {
  let [product, a, b] = [0, 0.01, 0.01];
  for (let i = at; i < at + size; i++) {
    product += (samples[i] ?? 0) * (samples[i + lag] ?? 0);
    a += (samples[i] ?? 0) ** 2;
    b += (samples[i + lag] ?? 0) ** 2;
  }
  return product / Math.sqrt(a * b);
}
