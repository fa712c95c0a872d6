/** sound.mix: lines, music, effects and the tone of places into one stereo master at broadcast loudness. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Audio, Type, defineNode, file, type Static } from "vp/plugin";
import { ROOMS, TREATMENTS, TimedAmbience, TimedEffect } from "../film/types-sound.ts";
import { peakOnceEncoded } from "../media/aac.ts";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { truePeak } from "../media/loudness.ts";
import { readSound } from "../media/sound-read.ts";
import { secondsOf, writeWav } from "../media/wav.ts";
import { masterOf, stemsOf, MIX_RATE, SILENCE, type Master, type MixedLine } from "./mixing.ts";

const Line = Type.Object({
  audio: Audio(),
  /** Seconds of the film. */
  at: Type.Number({ minimum: 0 }),
  /** Decibels louder or softer than the others. */
  gain: Type.Optional(Type.Number()),
  /** -1 left, 1 right. */
  pan: Type.Optional(Type.Number()),
  /** How it reaches the listener: as said in the room, through a telephone, from behind a door. */
  treatment: Type.Optional(Type.Enum(TREATMENTS)),
  /** Whose walls it comes back from. */
  room: Type.Optional(Type.Enum(ROOMS)),
});

export default defineNode({
  name: "sound.mix",
  version: 2,
  summary: "Mix spoken lines, music, effects and ambience into one master at -14 LUFS",
  inputs: Type.Object({
    lines: Type.Array(Line),
    music: Type.Optional(Type.Union([Audio(), Type.Null()])),
    /** Of the film; a line that ends later makes the sound longer. */
    seconds: Type.Number({ exclusiveMinimum: 0 }),
    ambience: Type.Optional(Type.Array(TimedAmbience)),
    effects: Type.Optional(Type.Array(TimedEffect)),
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
  // Sound that is no WAV goes through ffmpeg, and the ceiling is set by what its encoder makes of the mix.
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal, log }) {
    const lines = await Promise.all(inputs.lines.map((line) => read(line, signal)));
    const music = inputs.music ? await readSound(inputs.music.path, signal) : undefined;
    const seconds = Math.max(inputs.seconds, ...lines.map(({ sound, at }) => at + secondsOf(sound)));
    if (seconds > inputs.seconds) log(`a line ends at ${seconds.toFixed(2)} s, after the film's ${inputs.seconds.toFixed(2)} s: the sound is longer`);
    const effects = (inputs.effects ?? []).map((effect) => ({ ...effect, room: roomAt(lines, effect.at) }));
    const stems = stemsOf({ lines, ...(music ? { music } : {}), ambience: inputs.ambience ?? [], effects, seconds });
    const out = path.join(workDir, "mix.wav");
    const master = await mastered(masterOf(stems), { out, workDir, signal });
    const peak = master.lufs === SILENCE ? SILENCE : Math.round(truePeak(master.sound) * 100) / 100;
    log(`${master.lufs.toFixed(1)} LUFS, peak ${peak.toFixed(1)} dBTP, ${seconds.toFixed(2)} s`);
    return { audio: file(out), lufs: master.lufs, peak, seconds: Math.round(seconds * MIX_RATE) / MIX_RATE };
  },
});

async function read(line: Static<typeof Line>, signal: AbortSignal): Promise<MixedLine> {
  const { at, gain = 0, pan = 0, treatment = "plain", room = "none" } = line;
  return { sound: await readSound(line.audio.path, signal), at, gain, pan, treatment, room };
}

/** The room that the nearest line is spoken in. */
function roomAt(lines: readonly MixedLine[], at: number): MixedLine["room"] {
  const near = lines.filter((line) => line.room !== "none" && Math.abs(line.at - at) < 8).toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  return near[0]?.room ?? "none";
}

/** dBTP, in the film as it is played. */
const MOST = -1;

/** Under a ceiling that the encoder too keeps to: it adds a few tenths of a decibel, more or less by what it is given. */
async function mastered(master: (ceiling: number) => Master, { out, workDir, signal }: { readonly out: string; readonly workDir: string; readonly signal: AbortSignal }): Promise<Master> {
  let ceiling = MOST - 0.5;
  for (let round = 0; ; round++) {
    const made = master(ceiling);
    await writeFile(out, writeWav(made.sound));
    if (made.lufs === SILENCE || round === 3) return made;
    const over = (await peakOnceEncoded(out, { workDir, signal })) - MOST;
    if (over <= -0.02) return made;
    ceiling -= Math.max(0.1, over + 0.1);
  }
}
