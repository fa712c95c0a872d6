/** Speaks other languages with espeak-ng when this machine has it, as a program of its own. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { resample } from "../../media/resample.ts";
import { readWav } from "../../media/wav.ts";
import { SPEECH_RATE, type Speech } from "./speech.ts";
import type { VoiceWanted } from "./voices.ts";

const TIME_LIMIT_MS = 20_000;

export interface EspeakRequest {
  readonly line: string;
  readonly language: string;
  readonly voice: VoiceWanted;
  readonly workDir: string;
  readonly signal: AbortSignal;
}

/** Nothing when espeak-ng is missing, does not know the language, or takes too long. */
export async function speakWithEspeak({ line, language, voice, workDir, signal }: EspeakRequest): Promise<Speech | undefined> {
  const out = path.join(workDir, "espeak.wav");
  const variant = voice.gender === "female" ? "+f3" : "+m3";
  const pitch = String(Math.round(Math.min(99, Math.max(1, 50 * voice.pitch))));
  const args = ["-v", language + variant, "-p", pitch, "-s", String(Math.round(160 * voice.rate)), "-w", out, "--", line];
  if (!(await ran(args, signal))) return undefined;
  const { sampleRate, channels } = readWav(await readFile(out));
  const samples = resample(channels[0] ?? new Float32Array(0), sampleRate, SPEECH_RATE);
  return { sound: { sampleRate: SPEECH_RATE, channels: [samples] }, ...spread(line, samples) };
}

function ran(args: readonly string[], signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    execFile("espeak-ng", args, { timeout: TIME_LIMIT_MS, killSignal: "SIGKILL", signal }, (error) => {
      if (signal.aborted) reject(signal.reason);
      else resolve(error === null);
    });
  });
}

/** Words share the heard time by their letters; the mouth follows how loud it is. */
function spread(line: string, samples: Float32Array): Pick<Speech, "words" | "visemes"> {
  const words = line.split(/\s+/).filter((word) => word !== "");
  const letters = words.reduce((sum, word) => sum + word.length + 1, 0);
  const [from, to] = heard(samples);
  let at = from;
  const timed = words.map((word) => {
    const begin = at;
    at += ((to - from) * (word.length + 1)) / letters;
    return { word, from: begin, to: at };
  });
  return { words: timed, visemes: mouths(samples) };
}

function heard(samples: Float32Array): readonly [number, number] {
  const first = samples.findIndex((sample) => Math.abs(sample) > 0.01);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > 0.01);
  return [Math.max(0, first) / SPEECH_RATE, Math.max(0, last + 1) / SPEECH_RATE];
}

function mouths(samples: Float32Array): Speech["visemes"] {
  const hop = Math.round(SPEECH_RATE * 0.06);
  return Array.from({ length: Math.ceil(samples.length / hop) }, (_, i) => {
    const part = samples.subarray(i * hop, (i + 1) * hop);
    const level = Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
    return { shape: level < 0.01 ? "closed" : level < 0.06 ? "small" : level < 0.14 ? "open" : "wide", to: ((i + 1) * hop) / SPEECH_RATE };
  });
}
