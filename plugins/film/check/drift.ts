/** Finds a spoken line within a mix and says how far it is from where it should be. Knows waves, not words. */
import { resample } from "../../media/resample.ts";
import type { Sound } from "../../media/wav.ts";

/** Hertz that the search runs at: voices are below half of it, and a step of it is a quarter of a millisecond. */
const RATE = 4000;
/** Seconds of a line that are looked for, and how far to either side. */
const LOOKED_FOR = 1.5;
const AROUND = 0.4;
/** How alike the two must be to be one and the same: under music and with a room around it a voice keeps at least this much. */
const ALIKE = 0.2;

/** One channel at a rate that is quick to search. */
export function narrow({ channels, sampleRate }: Sound): Float32Array {
  const [first = new Float32Array(), ...others] = channels;
  const mono = others.length === 0 ? first : first.map((sample, at) => others.reduce((sum, channel) => sum + (channel[at] ?? 0), sample) / channels.length);
  return resample(mono, sampleRate, RATE);
}

/** Seconds by which `line` is late in `whole`, less than nothing when it is early; nothing when it is not to be found there. */
export function driftOf(whole: Float32Array, line: Float32Array, at: number): number | undefined {
  const first = line.findIndex((sample) => Math.abs(sample) > 0.02);
  const wanted = line.subarray(Math.max(0, first), Math.max(0, first) + LOOKED_FOR * RATE);
  if (first < 0 || wanted.length < 0.15 * RATE) return undefined;
  const due = Math.round(at * RATE) + first;
  const reach = Math.round(AROUND * RATE);
  let best = { likeness: 0, lag: 0 };
  for (let lag = -reach; lag <= reach; lag++) {
    const likeness = alike(whole, wanted, due + lag);
    if (likeness > best.likeness) best = { likeness, lag };
  }
  return best.likeness < ALIKE ? undefined : best.lag / RATE;
}

/** From 0, nothing to do with each other, to 1, the same wave. A voice may have been turned upside down. */
function alike(whole: Float32Array, wanted: Float32Array, from: number): number {
  let [product, own, there] = [0, 0, 0];
  for (let i = 0; i < wanted.length; i++) {
    const [a, b] = [wanted[i] ?? 0, whole[from + i] ?? 0];
    product += a * b;
    own += a * a;
    there += b * b;
  }
  return own === 0 || there === 0 ? 0 : Math.abs(product) / Math.sqrt(own * there);
}
