/** sound.mix: lines, music and ambience of a film into one stereo master at broadcast loudness. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Audio, Type, defineNode, file, type Static } from "vp/plugin";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { readSound } from "../media/sound-read.ts";
import { secondsOf, writeWav } from "../media/wav.ts";
import { AMBIENCES } from "./ambience.ts";
import { mix, MIX_RATE, type MixedLine } from "./mixing.ts";

const Line = Type.Object({
  audio: Audio(),
  /** Seconds of the film. */
  at: Type.Number({ minimum: 0 }),
  /** Decibels louder or softer than the others. */
  gain: Type.Optional(Type.Number()),
  /** -1 left, 1 right. */
  pan: Type.Optional(Type.Number()),
});

export default defineNode({
  name: "sound.mix",
  version: 1,
  summary: "Mix spoken lines, music and ambience into one master at -14 LUFS",
  inputs: Type.Object({
    lines: Type.Array(Line),
    music: Type.Optional(Type.Union([Audio(), Type.Null()])),
    /** Of the film; a line that ends later makes the sound longer. */
    seconds: Type.Number({ exclusiveMinimum: 0 }),
    ambience: Type.Optional(Type.Array(Type.Object({ kind: Type.Enum(AMBIENCES), from: Type.Number(), to: Type.Number() }))),
  }),
  outputs: Type.Object({
    audio: Audio(),
    /** Integrated loudness; -99 for silence. */
    lufs: Type.Number(),
    /** True peak, dBTP; -99 for silence. */
    peak: Type.Number(),
    seconds: Type.Number(),
  }),
  pool: "cpu",
  runs: "worker",
  // Only sound that is no WAV goes through ffmpeg, but what it makes of it is then in the result.
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal, log }) {
    const lines = await Promise.all(inputs.lines.map((line) => read(line, signal)));
    const music = inputs.music ? await readSound(inputs.music.path, signal) : undefined;
    const seconds = Math.max(inputs.seconds, ...lines.map(({ sound, at }) => at + secondsOf(sound)));
    if (seconds > inputs.seconds) log(`a line ends at ${seconds.toFixed(2)} s, after the film's ${inputs.seconds.toFixed(2)} s: the sound is longer`);
    const master = mix({ lines, ...(music ? { music } : {}), ambience: inputs.ambience ?? [], seconds });
    const out = path.join(workDir, "mix.wav");
    await writeFile(out, writeWav(master.sound));
    log(`${master.lufs.toFixed(1)} LUFS, peak ${master.peak.toFixed(1)} dBTP, ${seconds.toFixed(2)} s`);
    return { audio: file(out), lufs: master.lufs, peak: master.peak, seconds: Math.round(seconds * MIX_RATE) / MIX_RATE };
  },
});

async function read(line: Static<typeof Line>, signal: AbortSignal): Promise<MixedLine> {
  return { sound: await readSound(line.audio.path, signal), at: line.at, gain: line.gain ?? 0, pan: line.pan ?? 0 };
}
