/** Whether a film is as loud as it should be, and whether each line is heard, and heard when its picture speaks. */
import type { DueLine, Heard } from "../heard.ts";
import type { CheckedCut, Finding, Teller } from "./finding.ts";

const LOUDNESS = { wanted: -14, within: 0.5 };
/** dBTP of the encoded sound. */
const PEAK = -1;
/** Seconds by which a voice may be away from its picture. */
const DRIFT = 0.08;

export function levelFindings({ lufs, peak }: Heard, tell: Teller): readonly Finding[] {
  const off = lufs > -99 && Math.abs(lufs - LOUDNESS.wanted) > LOUDNESS.within + 1e-6;
  return [
    ...(off ? [tell.whole("loudness", { what: `loudness is ${lufs} LUFS, not ${LOUDNESS.wanted}`, fix: "let sound.mix make the film's sound; it brings it to that level" })] : []),
    ...(peak > PEAK + 1e-6 ? [tell.whole("peak", { what: `the sound peaks at ${peak} dBTP, above ${PEAK}`, fix: "let sound.mix make the film's sound; it keeps that limit" })] : []),
  ];
}

export interface Said extends DueLine {
  readonly text: string;
}

export function saidIn(cut: CheckedCut | undefined, lines: readonly { readonly at: number; readonly seconds: number; readonly line?: string | undefined }[]): readonly Said[] {
  if (cut !== undefined) return cut.lines.map(({ from, to, text, audio }) => ({ from, to, text, audio }));
  return lines.map(({ at, seconds, line = "a line" }) => ({ from: at, to: at + seconds, text: line }));
}

/** Where each line is in the film's sound, against where the cut has it; seconds, of those that could be found. */
export interface Drift {
  readonly text: string;
  readonly from: number;
  readonly seconds: number;
}

/** @param heard one for each line */
export function lineFindings(heard: Heard["lines"], said: readonly Said[], tell: Teller): { readonly findings: readonly Finding[]; readonly drifts: readonly Drift[] } {
  const lost = said.filter((_, at) => heard[at]?.heard !== true);
  const drifts = said.flatMap(({ text, from }, at) => {
    const seconds = heard[at]?.late ?? undefined;
    return seconds === undefined ? [] : [{ text, from, seconds }];
  });
  const late = drifts.filter(({ seconds }) => Math.abs(seconds) > DRIFT);
  const findings = [
    ...lost.map((line) => tell.at("line", line, { what: `"${line.text}" is not heard`, fix: "look whether another sound covers it, or say it again with vp take" })),
    ...late.map((drift) => tell.at("drift", { from: drift.from, to: drift.from }, driftWords(drift))),
  ];
  return { findings, drifts };
}

function driftWords({ text, seconds }: Drift): { readonly what: string; readonly fix: string } {
  const milliseconds = Math.round(Math.abs(seconds) * 1000);
  return { what: `"${text}" is heard ${milliseconds} ms ${seconds > 0 ? "after" : "before"} it is spoken in the picture`, fix: "build the film anew from its cut: sound and picture were made from two of them" };
}
