/** Mixes lines, music, effects and the tone of places into one stereo master of a film's length. Reads and writes no file. */
import type { Room, TimedAmbience, TimedEffect } from "../film/types-sound.ts";
import { decibels, integratedLoudness, ratioOf } from "../media/loudness.ts";
import { limiterOf } from "../media/limiter.ts";
import type { Sound } from "../media/wav.ts";
import { addEffect, addMusic, addTone, speechCurve } from "./mix/under.ts";
import { addLine, type MixedLine } from "./mix/voices.ts";
import type { Stereo } from "./places/tone.ts";

export type { MixedLine };
export const MIX_RATE = 48_000;

/** What silence measures, in LUFS and dBTP. */
export const SILENCE = -99;

/** LUFS. */
const LOUDNESS = -14;

export interface Mix {
  readonly lines: readonly MixedLine[];
  readonly music?: Sound;
  readonly ambience: readonly TimedAmbience[];
  readonly effects: readonly (TimedEffect & { readonly room: Room })[];
  readonly seconds: number;
}

/** The parts of a mix, before they are one. */
export interface Stems {
  readonly voices: Stereo;
  readonly music: Stereo;
  readonly effects: Stereo;
  readonly tone: Stereo;
}

export interface Master {
  readonly sound: Sound;
  /** LUFS; -99 for silence. */
  readonly lufs: number;
}

export function stemsOf({ lines, music, ambience, effects, seconds }: Mix): Stems {
  const frames = Math.round(seconds * MIX_RATE);
  const empty = (): Stereo => [new Float32Array(frames), new Float32Array(frames)];
  const stems: Stems = { voices: empty(), music: empty(), effects: empty(), tone: empty() };
  const spoken = lines.map((line) => addLine(stems.voices, line));
  const speech = speechCurve(frames, spoken);
  if (music !== undefined) addMusic(stems.music, music, speech);
  for (const effect of effects) addEffect(stems.effects, effect, { speech, room: effect.room });
  ambience.forEach((place, index) => addTone(stems.tone, place, { speech, seed: String(index) }));
  return stems;
}

/** A function that brings the parts to the loudness of the master, under any ceiling (dBTP). */
export function masterOf({ voices, music, effects, tone }: Stems): (ceiling: number) => Master {
  const channels = ([0, 1] as const).map((side) => voices[side].map((sample, i) => sample + (music[side][i] ?? 0) + (effects[side][i] ?? 0) + (tone[side][i] ?? 0)));
  const sound: Sound = { sampleRate: MIX_RATE, channels };
  const raw = integratedLoudness(sound);
  if (!Number.isFinite(raw)) return () => ({ sound, lufs: SILENCE });
  const limited = limiterOf(sound);
  return (ceiling) => levelled(limited, ratioOf(LOUDNESS - raw), ceiling);
}

/** The limiter takes some loudness away, so a few rounds come close. */
function levelled(limited: ReturnType<typeof limiterOf>, first: number, ceiling: number): Master {
  let gain = first;
  let best = limited({ gain, ceiling });
  let lufs = integratedLoudness(best);
  for (let round = 0; round < 5 && Math.abs(LOUDNESS - lufs) >= 0.1; round++) {
    gain *= ratioOf((LOUDNESS - lufs) * 1.2);
    best = limited({ gain, ceiling });
    lufs = integratedLoudness(best);
  }
  return { sound: best, lufs: Math.round(lufs * 100) / 100 };
}

/** How loud a span of a mix is, in dBFS: what a check asks of every line. */
export function levelOf({ channels, sampleRate }: Sound, from: number, to: number): number {
  const [a, b] = [Math.max(0, Math.floor(from * sampleRate)), Math.floor(to * sampleRate)];
  const energy = channels.reduce((total, channel) => total + channel.subarray(a, b).reduce((sum, sample) => sum + sample * sample, 0), 0);
  return decibels(Math.sqrt(energy / Math.max(1, (b - a) * channels.length)));
}
