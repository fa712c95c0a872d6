/** film.check: measures a finished film against its plan and says, with time codes, what a viewer would notice. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { File, Type, Video, defineNode, file } from "vp/plugin";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { rms } from "../media/loudness.ts";
import { measure, type Measures, type Stretch } from "./measure.ts";

const Problem = Type.Object({
  type: Type.Enum(["black", "frozen", "silent", "loudness", "peak", "length", "drift", "line"]),
  /** Seconds of the film. */
  from: Type.Number(),
  to: Type.Number(),
  message: Type.String(),
});

interface Found {
  readonly type: "black" | "frozen" | "silent" | "loudness" | "peak" | "length" | "drift" | "line";
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

const PlannedLine = Type.Object({ at: Type.Number(), seconds: Type.Number(), line: Type.Optional(Type.String()) });

interface Plan {
  readonly seconds?: number;
  readonly lines?: readonly { readonly at: number; readonly seconds: number; readonly line?: string }[];
}

export default defineNode({
  name: "film.check",
  version: 1,
  summary: "Measure a film: black, frozen and silent spans, loudness, length and drift against the plan",
  inputs: Type.Object({
    video: Video(),
    /** Planned length. */
    seconds: Type.Optional(Type.Number()),
    /** Where lines must be heard. */
    lines: Type.Optional(Type.Array(PlannedLine)),
    /** Fails the node when there is trouble; else it is only reported. */
    fail: Type.Optional(Type.Boolean()),
  }),
  outputs: Type.Object({ report: File(), passed: Type.Boolean(), problems: Type.Array(Problem) }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal, log }) {
    const measures = await measure(inputs.video.path, signal);
    const problems = problemsOf(measures, inputs);
    problems.forEach(({ message }) => log(message));
    if (inputs.fail === true && problems.length > 0) throw new Error(`the film does not pass: ${problems.map(({ message }) => message).join("; ")}`);
    const out = path.join(workDir, "check.json");
    await writeFile(out, `${JSON.stringify(reportOf(measures, problems), null, 2)}\n`);
    return { report: file(out), passed: problems.length === 0, problems: [...problems] };
  },
});

function problemsOf(measures: Measures, plan: Plan): readonly Found[] {
  const { facts, black, frozen, silent, lufs, peak } = measures;
  const whole = { from: 0, to: facts.seconds };
  return [
    ...spans("black", "the picture is black", black),
    ...spans("frozen", "the picture stands still", frozen),
    ...spans("silent", "nothing is heard", silent),
    ...found(lufs > -99 && Math.abs(lufs + 14) > 1, { type: "loudness", ...whole, message: `loudness is ${lufs} LUFS, not -14` }),
    ...found(peak > -0.5, { type: "peak", ...whole, message: `the sound peaks at ${peak} dBTP, above -0.5` }),
    ...lengths(measures, plan),
    ...lines(measures, plan),
  ];
}

function spans(type: Found["type"], what: string, stretches: readonly Stretch[]): readonly Found[] {
  return stretches.map(({ from, to }) => ({ type, from, to, message: `${what} from ${timeCode(from)} to ${timeCode(to)}` }));
}

function found(trouble: boolean, problem: Found): readonly Found[] {
  return trouble ? [problem] : [];
}

/** A frame and a half is what rounding to frames may cost. */
function lengths({ facts }: Measures, { seconds }: Plan): readonly Found[] {
  const tolerance = Math.max(0.1, 1.5 / facts.fps);
  const drift = facts.soundSeconds - facts.seconds;
  const off = facts.seconds - (seconds ?? facts.seconds);
  const end = { from: Math.min(facts.seconds, facts.soundSeconds), to: Math.max(facts.seconds, facts.soundSeconds) };
  return [
    ...found(facts.hasSound && Math.abs(drift) > tolerance, { type: "drift", ...end, message: `sound ends ${Math.abs(drift).toFixed(2)} s ${drift > 0 ? "after" : "before"} the picture at ${timeCode(facts.seconds)}` }),
    ...found(Math.abs(off) > tolerance, { type: "length", from: facts.seconds, to: facts.seconds, message: `the film lasts ${facts.seconds.toFixed(2)} s where ${(seconds ?? 0).toFixed(2)} s were planned` }),
  ];
}

function lines({ sound }: Measures, { lines = [] }: Plan): readonly Found[] {
  return lines.flatMap(({ at, seconds, line = "a line" }) => {
    const heard = sound?.channels.some((channel) => rms(channel, Math.floor(at * sound.sampleRate), Math.floor((at + seconds) * sound.sampleRate)) > -35);
    return found(heard !== true, { type: "line", from: at, to: at + seconds, message: `"${line}" is not heard at ${timeCode(at)}` });
  });
}

function reportOf({ facts, black, frozen, silent, lufs, peak }: Measures, problems: readonly Found[]): object {
  const { width, height, fps, frames, seconds, codec, soundSeconds } = facts;
  return { passed: problems.length === 0, problems, width, height, fps, frames, seconds, soundSeconds, codec, lufs, peak, black, frozen, silent };
}

function timeCode(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${String(Math.floor((seconds - whole) * 10))}`;
}
