/** Keeps sound under a ceiling by looking ahead, so that nothing clips and no gain jumps. Knows no loudness. */
import { ratioOf } from "./loudness.ts";
import { levelsAround } from "./resample.ts";
import type { Sound } from "./wav.ts";

const LOOK_AHEAD_SECONDS = 0.004;
const RELEASE_SECONDS = 0.08;

/** The sound multiplied by `gain` and held under `ceiling` dBTP, all channels alike. */
export function limit(sound: Sound, settings: { readonly gain: number; readonly ceiling: number }): Sound {
  return limiterOf(sound)(settings);
}

/** A limiter for one sound, which measures it once and may be asked for several gains. */
export function limiterOf(sound: Sound): (settings: { readonly gain: number; readonly ceiling: number }) => Sound {
  const lookAhead = Math.round(LOOK_AHEAD_SECONDS * sound.sampleRate);
  const peaks = highest(sound.channels.map(levelsAround));
  return ({ gain, ceiling }) => {
    const needed = neededGain(peaks, gain, ratioOf(ceiling));
    const curve = smooth(lowestAround(needed, lookAhead), lookAhead, sound.sampleRate);
    const channels = sound.channels.map((channel) => channel.map((sample, i) => sample * gain * (curve[i] ?? 1)));
    return { sampleRate: sound.sampleRate, channels };
  };
}

function highest([first, ...others]: readonly Float32Array[]): Float32Array {
  return (first ?? new Float32Array(0)).map((level, i) => others.reduce((most, other) => Math.max(most, other[i] ?? 0), level));
}

function neededGain(peaks: Float32Array, gain: number, ceiling: number): Float32Array {
  return peaks.map((level) => (level * gain > ceiling ? ceiling / (level * gain) : 1));
}

/** The lowest value within `reach` before and after each place, by a queue of candidates. */
function lowestAround(values: Float32Array, reach: number): Float32Array {
  const out = new Float32Array(values.length);
  const queue = new Int32Array(values.length);
  let head = 0;
  let tail = 0;
  for (let i = 0; i < values.length + reach; i++) {
    if (i < values.length) {
      while (tail > head && (values[queue[tail - 1] ?? 0] ?? 1) >= (values[i] ?? 1)) tail--;
      queue[tail++] = i;
    }
    const place = i - reach;
    if (place < 0) continue;
    while ((queue[head] ?? 0) < place - reach) head++;
    out[place] = values[queue[head] ?? 0] ?? 1;
  }
  return out;
}

/** Slow up, and down over the look-ahead: an average over `reach` of a curve that is already low that early. */
function smooth(lowest: Float32Array, reach: number, sampleRate: number): Float32Array {
  const release = 1 - Math.exp(-1 / (RELEASE_SECONDS * sampleRate));
  const released = new Float32Array(lowest.length);
  let level = 1;
  for (let i = 0; i < lowest.length; i++) {
    const low = lowest[i] ?? 1;
    level = low < level ? low : level + (low - level) * release;
    released[i] = level;
  }
  return averaged(released, reach);
}

function averaged(values: Float32Array, reach: number): Float32Array {
  const out = new Float32Array(values.length);
  const first = values[0] ?? 1; // sound may begin loud, so before the beginning the gain is what it begins with
  let sum = reach * first;
  for (let i = 0; i < values.length; i++) {
    sum += (values[i] ?? 1) - (i >= reach ? (values[i - reach] ?? 1) : first);
    out[i] = sum / reach;
  }
  return out;
}
