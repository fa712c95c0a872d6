/** What is heard in a film's sound: how loud it is, where nothing is, and where each line is found. Judges nothing, sees no picture. */
import { Audio, Type, type Static } from "vp/plugin";
import { integratedLoudness, rms, truePeak } from "../media/loudness.ts";
import { readSound } from "../media/sound-read.ts";
import { secondsOf, type Sound } from "../media/wav.ts";
import { driftOf, narrow } from "./check/drift.ts";
import { stretches } from "./stretches.ts";

/** Where a line should be heard, in seconds of the film, and its sound where that is known. */
export const DueLine = Type.Object({ from: Type.Number(), to: Type.Number(), audio: Type.Optional(Audio()) });
export type DueLine = Static<typeof DueLine>;

export const Heard = Type.Object({
  /** Of the sound. */
  seconds: Type.Number(),
  /** LUFS; -99 for silence. */
  lufs: Type.Number(),
  /** dBTP; -99 for silence. */
  peak: Type.Number(),
  /** Seconds between which nothing is heard. */
  silent: Type.Array(Type.Object({ from: Type.Number(), to: Type.Number() })),
  /** One for each line. */
  lines: Type.Array(Type.Object({
    /** Whether there is any sound where it should be. */
    heard: Type.Boolean(),
    /** Seconds by which it is late, less than nothing when it is early; none when it could not be found. */
    late: Type.Union([Type.Number(), Type.Null()]),
  })),
});
export type Heard = Static<typeof Heard>;

/** dBFS below which nothing is heard, and below which no voice is. */
const SILENT = -60;
const VOICE = -35;
/** Seconds below which silence is not told of. */
const SHORTEST = 1;
const HOP = 0.1;

export async function listen(sound: Sound, due: readonly DueLine[]): Promise<Heard> {
  const whole = narrow(sound);
  const lines: Heard["lines"] = [];
  for (const line of due) {
    const heard = isHeard(sound, line);
    lines.push({ heard, late: heard ? await lateness(whole, line) : null });
  }
  return { seconds: secondsOf(sound), lufs: level(integratedLoudness(sound)), peak: level(truePeak(sound)), silent: silentIn(sound), lines };
}

/** What is heard of a film that has no sound. */
export function nothingHeard(seconds: number, due: readonly DueLine[]): Heard {
  return { seconds: 0, lufs: -99, peak: -99, silent: [{ from: 0, to: seconds }], lines: due.map(() => ({ heard: false, late: null })) };
}

function isHeard({ channels, sampleRate }: Sound, { from, to }: DueLine): boolean {
  return channels.some((channel) => rms(channel, from * sampleRate, to * sampleRate) > VOICE);
}

async function lateness(whole: Float32Array, { audio, from }: DueLine): Promise<number | null> {
  return audio === undefined ? null : driftOf(whole, narrow(await readSound(audio.path)), from) ?? null;
}

const level = (value: number): number => (Number.isFinite(value) ? Math.round(value * 10) / 10 : -99);

function silentIn({ channels, sampleRate }: Sound): Heard["silent"] {
  const hop = Math.round(HOP * sampleRate);
  const hops = Math.ceil((channels[0]?.length ?? 0) / hop);
  const quiet = Array.from({ length: hops }, (_, i) => channels.every((channel) => !(rms(channel, i * hop, (i + 1) * hop) > SILENT)));
  return stretches(quiet, HOP, SHORTEST);
}
