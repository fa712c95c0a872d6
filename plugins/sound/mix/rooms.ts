/** The sound that comes back from the walls: a network of delays that feed each other, as long as the room rings. */
import type { Room } from "../../film/types-sound.ts";
import { applyBiquad, highPass, lowPass } from "../../media/filter.ts";
import { RATE } from "../effects/tools.ts";
import type { Stereo } from "../places/tone.ts";

/** Seconds until it has fallen by 60 decibels; how far apart the walls are; Hertz above which they swallow. */
interface Walls {
  readonly rings: number;
  readonly size: number;
  readonly dull: number;
}

const WALLS: Readonly<Record<Exclude<Room, "none">, Walls>> = {
  car: { rings: 0.14, size: 0.25, dull: 2200 }, small: { rings: 0.35, size: 0.5, dull: 4200 }, medium: { rings: 0.6, size: 0.8, dull: 4200 },
  large: { rings: 1, size: 1.1, dull: 3800 }, hall: { rings: 1.8, size: 1.6, dull: 3600 }, cave: { rings: 2.4, size: 1.9, dull: 2600 },
};

/** Seconds of a room of size 1, no two with a common measure. */
const DELAYS = [0.0297, 0.0371, 0.0411, 0.0437];

/** Only what comes back, without the voice itself: as loud as the voice was before. */
export function echoOf(samples: Float32Array, room: Exclude<Room, "none">): Stereo {
  const { rings, size, dull } = WALLS[room];
  const source = applyBiquad(applyBiquad(samples, highPass({ at: 180, sampleRate: RATE })), lowPass({ at: dull * 1.6, sampleRate: RATE }));
  const length = samples.length + Math.round(rings * RATE);
  const out = [new Float32Array(length), new Float32Array(length)] as const;
  const lines = DELAYS.map((seconds) => new Float64Array(Math.round(seconds * size * RATE)));
  const feedback = lines.map((line) => 10 ** ((-3 * line.length) / RATE / rings));
  const heads = [0, 0, 0, 0];
  const softened = [0, 0, 0, 0];
  const damp = Math.exp((-2 * Math.PI * dull) / RATE);
  const taps = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    let sum = 0;
    for (let k = 0; k < 4; k++) {
      const soft = (lines[k]?.[heads[k] ?? 0] ?? 0) * (1 - damp) + (softened[k] ?? 0) * damp;
      softened[k] = soft;
      taps[k] = soft;
      sum += soft;
    }
    const fresh = source[i] ?? 0;
    for (let k = 0; k < 4; k++) {
      const line = lines[k];
      const head = heads[k] ?? 0;
      if (line === undefined) continue;
      // Householder's mirror: each line hears the others and itself turned round, and nothing is lost but by the walls.
      line[head] = fresh + ((taps[k] ?? 0) - sum / 2) * (feedback[k] ?? 0);
      heads[k] = head + 1 === line.length ? 0 : head + 1;
    }
    out[0][i] = (taps[0] ?? 0) - (taps[2] ?? 0) + 0.4 * (taps[1] ?? 0);
    out[1][i] = (taps[1] ?? 0) - (taps[3] ?? 0) + 0.4 * (taps[0] ?? 0);
  }
  return out;
}
