/** What a voice goes through on its way to the listener: a telephone, a door, a head. Mono at 48 kHz in and out. */
import type { Room, Treatment } from "../../film/types-sound.ts";
import { applyBiquad, highPass, lowPass, peak, type Biquad } from "../../media/filter.ts";
import { ratioOf } from "../../media/loudness.ts";
import { RATE } from "../effects/tools.ts";

export interface Treated {
  readonly samples: Float32Array;
  /** Decibels beside a line that is simply said. */
  readonly gain: number;
  readonly room: Room;
  /** Decibels of the room beside the voice. */
  readonly wet: number;
  readonly pan: number;
}

export function treated(samples: Float32Array, { treatment, room, pan }: { readonly treatment: Treatment; readonly room: Room; readonly pan: number }): Treated {
  switch (treatment) {
    case "plain":
      return { samples, gain: 0, room, wet: -20, pan };
    case "whisper":
      return { samples: through(samples, high(220), peaked(4200, 3)), gain: -5, room, wet: -22, pan };
    case "shout":
      return { samples: driven(samples, 1.6), gain: 2, room, wet: -15, pan };
    case "narrator":
      return { samples: compressed(through(samples, peaked(170, 3, 0.7), peaked(3400, 1.5))), gain: 0.5, room: "none", wet: -60, pan: 0 };
    case "thought":
      return { samples: compressed(through(samples, peaked(200, 3, 0.7), low(6500))), gain: -0.5, room: "large", wet: -17, pan: 0 };
    case "off_screen":
      return { samples: through(samples, low(2600), low(4200)), gain: -2.5, room: room === "none" ? "small" : room, wet: -11, pan: pan === 0 ? 0.4 : pan };
    case "phone":
      return { samples: banded(driven(banded(samples, 300, 3400), 3), 300, 3400), gain: -2, room: "none", wet: -60, pan: pan * 0.5 };
    case "radio":
      return { samples: banded(driven(banded(samples, 420, 2800), 6), 420, 3000), gain: -2, room: "small", wet: -20, pan: pan * 0.5 };
    case "loudspeaker":
      return { samples: echoing(banded(driven(banded(samples, 450, 4200), 2.5), 450, 4200)), gain: -1.5, room: "hall", wet: -11, pan: pan * 0.5 };
  }
}

const high = (at: number): Biquad => highPass({ at, sampleRate: RATE });
const low = (at: number): Biquad => lowPass({ at, sampleRate: RATE });
const peaked = (at: number, gain: number, q = 0.9): Biquad => peak({ at, sampleRate: RATE, q, gain });

function through(samples: Float32Array, ...filters: readonly Biquad[]): Float32Array {
  return Float32Array.from(filters.reduce<Float32Array | Float64Array>((out, filter) => applyBiquad(out, filter), samples));
}

/** As steep as a telephone line. */
function banded(samples: Float32Array, from: number, to: number): Float32Array {
  return through(samples, high(from), high(from), low(to), low(to));
}

/** Bent at the top as a small or tired loudspeaker bends it. */
function driven(samples: Float32Array, amount: number): Float32Array {
  const most = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 1e-6);
  return samples.map((sample) => (Math.tanh((sample / most) * amount) / Math.tanh(amount)) * most);
}

/** Half of what is louder than usual is taken back, slowly enough that no word is heard to change. */
function compressed(samples: Float32Array): Float32Array {
  const usual = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length)) * 1.2;
  const [rise, fall] = [1 - Math.exp(-1 / (0.008 * RATE)), 1 - Math.exp(-1 / (0.16 * RATE))];
  let level = 0;
  return samples.map((sample) => {
    const now = Math.abs(sample) * 1.4;
    level += (now - level) * (now > level ? rise : fall);
    return level > usual ? sample * Math.sqrt(usual / level) : sample;
  });
}

function echoing(samples: Float32Array): Float32Array {
  const late = Math.round(0.13 * RATE);
  const out = new Float32Array(samples.length + 2 * late);
  for (let i = 0; i < out.length; i++) out[i] = (samples[i] ?? 0) + ratioOf(-11) * (samples[i - late] ?? 0) + ratioOf(-19) * (samples[i - 2 * late] ?? 0);
  return out;
}
