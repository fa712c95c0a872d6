/** What is heard of an old throat, of a machine and of a beast in a voice that has been spoken. Changes neither words nor times. */
import { applyBiquad, lowPass, peak } from "../../media/filter.ts";
import { seeded } from "../../media/random.ts";
import { SPEECH_RATE } from "./speech.ts";
import type { Timbre } from "./voices.ts";

export function grained(samples: Float32Array, grain: Timbre["grain"]): Float32Array {
  switch (grain) {
    case "smooth":
      return samples;
    case "rough":
      return rough(samples);
    case "metal":
      return metal(samples);
    case "growl":
      return growl(samples);
  }
}

/** Never quite even in loudness, a little unsteady in pitch, and with breath in it. */
function rough(samples: Float32Array): Float32Array {
  const random = seeded("rough");
  const noise = applyBiquad(Float32Array.from({ length: samples.length }, () => random() * 2 - 1), lowPass({ at: 45, sampleRate: SPEECH_RATE }));
  const breath = Float32Array.from({ length: samples.length }, () => random() * 2 - 1);
  let loud = 0;
  const uneven = samples.map((_, i) => {
    // Up to a third of a millisecond early or late, five times a second: the tremor of an old voice.
    const sample = between(samples, i + 7 * Math.sin((2 * Math.PI * 5.2 * i) / SPEECH_RATE));
    loud += (Math.abs(sample) - loud) * 0.002;
    return sample * (1 + Math.max(-0.45, Math.min(0.45, 9 * (noise[i] ?? 0)))) + 0.09 * loud * (breath[i] ?? 0);
  });
  return Float32Array.from(applyBiquad(uneven, lowPass({ at: 5200, sampleRate: SPEECH_RATE })));
}

function between(samples: Float32Array, at: number): number {
  const low = Math.floor(at);
  return (samples[low] ?? 0) * (1 - (at - low)) + (samples[low + 1] ?? 0) * (at - low);
}

/** Through a pipe that rings, in few steps of loudness. */
function metal(samples: Float32Array): Float32Array {
  const late = Math.round(0.0061 * SPEECH_RATE);
  const out = new Float32Array(samples.length);
  for (let i = 0; i < out.length; i++) out[i] = 0.7 * (samples[i] ?? 0) + 0.5 * (out[i - late] ?? 0);
  return out.map((sample) => Math.round(sample * 48) / 48);
}

function growl(samples: Float32Array): Float32Array {
  const beaten = samples.map((sample, i) => sample * (0.72 + 0.28 * Math.sin((2 * Math.PI * 37 * i) / SPEECH_RATE)));
  return Float32Array.from(applyBiquad(beaten, peak({ at: 420, sampleRate: SPEECH_RATE, q: 0.8, gain: 4 })));
}
