/** Speaks English words with flite in a given timbre. Chooses no voice and cleans no text. */
import { applyBiquad, highPass, peak } from "../../media/filter.ts";
import { resample } from "../../media/resample.ts";
import { readWav } from "../../media/wav.ts";
import { OUTPUT, runFlite } from "./flite-wasm.ts";
import { grained } from "./grain.ts";
import type { Spoken } from "./speakable.ts";
import { SPEECH_RATE, type Speech } from "./speech.ts";
import { parsePhones, timeWords, visemesOf, type Phone } from "./timings.ts";
import type { Timbre } from "./voices.ts";

/** Speaks words that are already in a speakable form, and again more slowly where nobody could read along. */
export async function speakWithFlite(words: readonly Spoken[], timbre: Timbre, signal: AbortSignal): Promise<Speech> {
  const speech = await speakParts(words, timbre, signal);
  const signs = words.reduce((sum, { word }) => sum + word.length + 1, -1);
  const haste = signs / ((speech.words.at(-1)?.to ?? 0) - (speech.words[0]?.from ?? 0)) / timbre.fastest;
  return haste > 1 && signs > SHORT ? await speakParts(words, { ...timbre, pace: timbre.pace / haste }, signal) : speech;
}

/** Signs of a line that stays on the screen for long enough however fast it is said. */
const SHORT = 14;

/** Long lines go in parts, so that a wish to stop is soon obeyed. */
async function speakParts(words: readonly Spoken[], timbre: Timbre, signal: AbortSignal): Promise<Speech> {
  const parts: Speech[] = [];
  for (const part of partsOf(words)) {
    signal.throwIfAborted();
    parts.push(await speakPart(part, timbre));
  }
  return joined(parts);
}

const LONGEST_PART = 30;

function partsOf(words: readonly Spoken[]): readonly (readonly Spoken[])[] {
  const parts: Spoken[][] = [[]];
  for (const word of words) {
    const current = parts.at(-1) ?? [];
    const breaks = /[.!?]/.test(current.at(-1)?.pause ?? "") ? LONGEST_PART / 2 : LONGEST_PART;
    if (current.length >= breaks) parts.push([word]);
    else current.push(word);
  }
  return parts;
}

async function speakPart(words: readonly Spoken[], timbre: Timbre): Promise<Speech> {
  const text = words.map(({ said, pause }) => said + pause).join(" ");
  const spoken = await runFlite([...settings(timbre), "-psdur", "-t", ` ${text}`, "-o", OUTPUT]);
  const phones = parsePhones(spoken.printed).map(({ phone, to }): Phone => ({ phone, to: to / timbre.size }));
  return {
    sound: { sampleRate: SPEECH_RATE, channels: [coloured(spoken.file, timbre)] },
    words: timeWords(phones, words.map(({ word }) => word), await soundsOf(words)),
    visemes: visemesOf(phones),
  };
}

function settings({ voice, hertz, swing, size, pace }: Timbre): readonly string[] {
  const pitch = hertz === undefined ? [] : ["--setf", `int_f0_target_mean=${hertz}`, "--setf", `int_f0_target_stddev=${swing}`];
  return ["-voice", voice, ...pitch, "--setf", `duration_stretch=${(size / pace).toFixed(3)}`];
}

/** Played `size` times faster, with the rumble out and the consonants forward. */
function coloured(file: Uint8Array, { size, grain }: Timbre): Float32Array {
  const { sampleRate, channels } = readWav(file);
  // A multiple of 200 Hertz keeps the resampler's tables small.
  const played = Math.round((sampleRate * size) / 200) * 200;
  const samples = resample(channels[0] ?? new Float32Array(0), played, SPEECH_RATE);
  const clean = applyBiquad(samples, highPass({ at: 75, sampleRate: SPEECH_RATE }));
  return grained(Float32Array.from(applyBiquad(clean, peak({ at: 3200, sampleRate: SPEECH_RATE, q: 0.8, gain: 3.5 }))), grain);
}

/** The phonemes of each word said alone: each is a sentence of its own, so silence stands between them. */
async function soundsOf(words: readonly Spoken[]): Promise<readonly (readonly string[])[]> {
  const text = words.map(({ said }) => `${said}!`).join(" ");
  const { printed } = await runFlite(["-voice", "kal", "-ps", "-t", ` ${text}`, "-o", "none"]);
  const groups = printed.trim().split(/\s*\bpau\b\s*/).filter((group) => group !== "").map((group) => group.split(/\s+/));
  return groups.length === words.length ? groups : words.map(({ said }) => said.replace(/\W/g, "").split(""));
}

function joined(parts: readonly Speech[]): Speech {
  let at = 0;
  const moved = parts.map((part) => {
    const from = at;
    at += (part.sound.channels[0]?.length ?? 0) / SPEECH_RATE;
    return {
      samples: part.sound.channels[0] ?? new Float32Array(0),
      words: part.words.map(({ word, from: a, to }) => ({ word, from: a + from, to: to + from })),
      visemes: part.visemes.map(({ shape, to }) => ({ shape, to: to + from })),
    };
  });
  return {
    sound: { sampleRate: SPEECH_RATE, channels: [Float32Array.from(moved.flatMap(({ samples }) => Array.from(samples)))] },
    words: moved.flatMap(({ words }) => words),
    visemes: moved.flatMap(({ visemes }) => visemes),
  };
}
