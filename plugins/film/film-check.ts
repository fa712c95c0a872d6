/** film.check: measures a finished film against its cut and says, with time codes, what a viewer would notice. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { File, Type, Video, defineNode, file, type Static } from "vp/plugin";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { captionFindings } from "./check/captions.ts";
import { CheckedCut, Finding, tellerOf, type Teller } from "./check/finding.ts";
import { lengthFindings } from "./check/lengths.ts";
import { levelFindings, lineFindings, saidIn, type Drift } from "./check/sound.ts";
import { spanFindings } from "./check/spans.ts";
import { streamFindings } from "./check/streams.ts";
import { tableOf } from "./check/table.ts";
import { Heard } from "./heard.ts";
import { measure, type Measures } from "./measure.ts";

const Inputs = Type.Object({
  video: Video(),
  /** What the film must agree with, to the picture. */
  cut: Type.Optional(CheckedCut),
  /** Length without a cut. */
  seconds: Type.Optional(Type.Number()),
  /** Seconds of each shot and title as they were planned, which the film keeps within a tenth. */
  planned: Type.Optional(Type.Array(Type.Number())),
  /** Where lines must be heard, without a cut. */
  lines: Type.Optional(Type.Array(Type.Object({ at: Type.Number(), seconds: Type.Number(), line: Type.Optional(Type.String()) }))),
  /** SubRip. */
  captions: Type.Optional(Type.Union([File(), Type.Null()])),
  /** Shots that are meant to stand still: cards, freezes. */
  still: Type.Optional(Type.Array(Type.String())),
  /** What shot.check found, by shot. */
  shots: Type.Optional(Type.Array(Type.Object({ shot: Type.String(), findings: Type.Array(Type.Object({ message: Type.String(), fix: Type.String() })) }))),
  /** As film.glance gives it; without it the pictures are decoded. */
  glance: Type.Optional(Type.Union([File(), Type.Null()])),
  /** As film.listen gives it for the film's sound and lines; without it the sound is decoded. */
  heard: Type.Optional(Type.Union([Heard, Type.Null()])),
  /** What the film is to have: without music silence is meant, and with no sound at all nothing is listened for. */
  sound: Type.Optional(Type.Enum(["all", "no_music", "voices", "none"])),
  /** Fails the node when there is trouble; else it is only reported. */
  fail: Type.Optional(Type.Boolean()),
});
type Inputs = Static<typeof Inputs>;

export default defineNode({
  name: "film.check",
  version: 3,
  summary: "Measure a film: black, frozen and silent spans, loudness and peak, voices against their picture, captions, length and file",
  inputs: Inputs,
  outputs: Type.Object({ report: File(), table: File(), passed: Type.Boolean(), problems: Type.Array(Finding) }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal, log }) {
    const said = inputs.sound === "none" ? [] : saidIn(inputs.cut, inputs.lines ?? []);
    const measures = await measure(inputs.video.path, { glance: inputs.glance?.path, heard: inputs.heard ?? undefined, due: said }, signal);
    const tell = tellerOf(measures.facts, inputs.cut);
    const spoken = lineFindings(measures.heard.lines, said, tell);
    const problems = [...filmFindings(measures, inputs, tell), ...spoken.findings, ...(await readable(inputs, measures, tell)), ...contentFindings(inputs)].toSorted((a, b) => a.from - b.from);
    problems.forEach(({ message }) => log(message));
    if (inputs.fail === true && problems.length > 0) throw new Error(`the film does not pass: ${problems.map(({ message }) => message).join("; ")}`);
    const [report, table] = [path.join(workDir, "check.json"), path.join(workDir, "check.txt")];
    await writeFile(report, `${JSON.stringify(reportOf(measures, { problems, drifts: spoken.drifts }, inputs), null, 2)}\n`);
    await writeFile(table, tableOf(measures, problems, spoken.drifts));
    return { report: file(report), table: file(table), passed: problems.length === 0, problems };
  },
});

function filmFindings(measures: Measures, { cut, still = [], seconds, planned, sound = "all" }: Inputs, tell: Teller): readonly Finding[] {
  return [
    ...spanFindings(measures, cut, { still, mayBeSilent: sound !== "all", tell }),
    ...levelFindings(measures.heard, tell),
    ...lengthFindings(measures, { seconds, planned: planned === undefined ? undefined : sumOf(planned), cut }, tell),
    ...streamFindings(measures, cut, tell),
  ];
}

async function readable({ captions, cut }: Inputs, { facts: { fps } }: Measures, tell: Teller): Promise<readonly Finding[]> {
  return captions ? captionFindings(await readFile(captions.path, "utf8"), { cut, fps, tell }) : [];
}

/** Told where the shot begins. */
function contentFindings({ shots = [], cut }: Inputs): readonly Finding[] {
  return shots.flatMap(({ shot, findings }) => {
    const found = cut?.shots.find(({ id }) => id === shot);
    const [from, to] = [found?.start ?? 0, (found?.start ?? 0) + (found?.frames ?? 0)].map((frames) => frames / (cut?.fps ?? 1));
    return findings.map(({ message, fix }) => ({ type: "content" as const, from: from ?? 0, to: to ?? 0, shot, message: `${shot}: ${message}`, fix }));
  });
}

interface Found {
  readonly problems: readonly Finding[];
  readonly drifts: readonly Drift[];
}

function reportOf({ facts, file: { sound, startsAtOnce }, black, frozen, heard: { silent, lufs, peak } }: Measures, { problems, drifts }: Found, { cut, planned }: Inputs): object {
  const { width, height, fps, frames, seconds, codec, soundSeconds } = facts;
  const voices = drifts.map(({ text, from, seconds: drift }) => ({ text, from, drift_ms: Math.round(drift * 1000) }));
  const due = { ...(planned === undefined ? {} : { planned: sumOf(planned) }), ...(cut === undefined ? {} : { cut: { frames: cut.frames, seconds: cut.frames / cut.fps } }) };
  return { passed: problems.length === 0, problems, width, height, fps, frames, seconds, ...due, soundSeconds, codec, sound, startsAtOnce, lufs, peak, black, frozen, silent, voices };
}

function sumOf(seconds: readonly number[]): number {
  return Math.round(seconds.reduce((sum, each) => sum + each, 0) * 1000) / 1000;
}
