/** Whether a film is as loud as it should be, and whether each line is heard, and heard when its picture speaks. */
import { rms } from "../../media/loudness.ts";
import { readSound } from "../../media/sound-read.ts";
import type { Sound } from "../../media/wav.ts";
import type { Measures } from "../measure.ts";
import { driftOf, narrow } from "./drift.ts";
import type { CheckedCut, Finding, Teller } from "./finding.ts";

const LOUDNESS = { wanted: -14, within: 0.5 };
/** dBTP of the encoded sound. */
const PEAK = -1;
/** Seconds by which a voice may be away from its picture. */
const DRIFT = 0.08;
/** dBFS. */
const HEARD = -35;

export function levelFindings({ lufs, peak }: Measures, tell: Teller): readonly Finding[] {
  const off = lufs > -99 && Math.abs(lufs - LOUDNESS.wanted) > LOUDNESS.within + 1e-6;
  return [
    ...(off ? [tell.whole("loudness", { what: `loudness is ${lufs} LUFS, not ${LOUDNESS.wanted}`, fix: "let sound.mix make the film's sound; it brings it to that level" })] : []),
    ...(peak > PEAK + 1e-6 ? [tell.whole("peak", { what: `the sound peaks at ${peak} dBTP, above ${PEAK}`, fix: "let sound.mix make the film's sound; it keeps that limit" })] : []),
  ];
}

export interface Said {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Path of its sound, where it is known. */
  readonly audio?: string;
}

export function saidIn(cut: CheckedCut | undefined, lines: readonly { readonly at: number; readonly seconds: number; readonly line?: string | undefined }[]): readonly Said[] {
  if (cut !== undefined) return cut.lines.map(({ from, to, text, audio }) => ({ from, to, text, audio: audio.path }));
  return lines.map(({ at, seconds, line = "a line" }) => ({ from: at, to: at + seconds, text: line }));
}

/** Where each line is in the film's sound, against where the cut has it; seconds, of those that could be found. */
export interface Drift {
  readonly text: string;
  readonly from: number;
  readonly seconds: number;
}

export async function lineFindings(sound: Sound | undefined, said: readonly Said[], tell: Teller): Promise<{ readonly findings: readonly Finding[]; readonly drifts: readonly Drift[] }> {
  const findings: Finding[] = [];
  const drifts: Drift[] = [];
  const whole = sound === undefined ? undefined : narrow(sound);
  for (const line of said) {
    if (!isHeard(sound, line)) findings.push(tell.at("line", line, { what: `"${line.text}" is not heard`, fix: "look whether another sound covers it, or say it again with vp take" }));
    else if (whole !== undefined && line.audio !== undefined) {
      const seconds = driftOf(whole, narrow(await readSound(line.audio)), line.from);
      if (seconds !== undefined) drifts.push({ text: line.text, from: line.from, seconds });
    }
  }
  const late = drifts.filter(({ seconds }) => Math.abs(seconds) > DRIFT);
  return { findings: [...findings, ...late.map((drift) => tell.at("drift", { from: drift.from, to: drift.from }, driftWords(drift)))], drifts };
}

function driftWords({ text, seconds }: Drift): { readonly what: string; readonly fix: string } {
  const milliseconds = Math.round(Math.abs(seconds) * 1000);
  return { what: `"${text}" is heard ${milliseconds} ms ${seconds > 0 ? "after" : "before"} it is spoken in the picture`, fix: "build the film anew from its cut: sound and picture were made from two of them" };
}

function isHeard(sound: Sound | undefined, { from, to }: Said): boolean {
  return sound?.channels.some((channel) => rms(channel, from * sound.sampleRate, to * sound.sampleRate) > HEARD) ?? false;
}
