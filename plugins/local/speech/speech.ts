/** A line as it was spoken, whoever spoke it: samples, words and mouth shapes, and the trimming that all need. */
import type { Sound } from "../../media/wav.ts";
import { decibels, integratedLoudness, ratioOf } from "../../media/loudness.ts";
import type { TimedWord, Viseme } from "./timings.ts";

export interface Speech {
  readonly sound: Sound;
  readonly words: readonly TimedWord[];
  readonly visemes: readonly Viseme[];
}

export const SPEECH_RATE = 24_000;
const LOUDNESS = -20;
/** Silence kept around the words, in seconds: a plosive begins before its phoneme's time. */
const BEFORE = 0.04;
const AFTER = 0.1;

/** Cuts the silence around the words and brings the line to one loudness. */
export function trimmed(speech: Speech): Speech {
  const { sampleRate, channels } = speech.sound;
  const samples = channels[0] ?? new Float32Array(0);
  const total = samples.length / sampleRate;
  const start = Math.max(0, (speech.words[0]?.from ?? 0) - BEFORE);
  const end = Math.min(total, (speech.words.at(-1)?.to ?? total) + AFTER);
  const part = levelled(faded(samples.slice(Math.round(start * sampleRate), Math.round(end * sampleRate)), sampleRate), sampleRate);
  const seconds = part.length / sampleRate;
  const moved = (time: number): number => rounded(Math.min(seconds, Math.max(0, time - start)));
  return {
    sound: { sampleRate, channels: [part] },
    words: speech.words.map(({ word, from, to }) => ({ word, from: moved(from), to: moved(to) })),
    visemes: closedAtEnd(speech.visemes.map(({ shape, to }) => ({ shape, to: moved(to) })), seconds),
  };
}

function closedAtEnd(visemes: readonly Viseme[], seconds: number): readonly Viseme[] {
  const inside = visemes.filter(({ to }, i) => to > (visemes[i - 1]?.to ?? 0));
  return inside.at(-1)?.shape === "closed" ? inside : [...inside, { shape: "closed", to: rounded(seconds) }];
}

function faded(samples: Float32Array, sampleRate: number): Float32Array {
  const head = Math.min(samples.length, Math.round(0.008 * sampleRate));
  const tail = Math.min(samples.length, Math.round(0.05 * sampleRate));
  return samples.map((sample, i) => sample * Math.min(1, (i + 1) / head, (samples.length - i) / tail));
}

function levelled(samples: Float32Array, sampleRate: number): Float32Array {
  const loudness = integratedLoudness({ sampleRate, channels: [samples] });
  if (!Number.isFinite(loudness)) return samples;
  const highest = decibels(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-9));
  const gain = ratioOf(Math.min(LOUDNESS - loudness, -1 - highest));
  return samples.map((sample) => sample * gain);
}

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;
