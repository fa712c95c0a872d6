/** What goes on under the words: music, the tone of places, effects; lower while somebody speaks. Reads no file. */
import type { Room, TimedAmbience, TimedEffect } from "../../film/types-sound.ts";
import { integratedLoudness, ratioOf } from "../../media/loudness.ts";
import { resampleSound } from "../../media/resample.ts";
import type { Sound } from "../../media/wav.ts";
import { levelOfEffect, playEffect } from "../effects/play.ts";
import { RATE } from "../effects/tools.ts";
import { toneLevel, toneOf, type Stereo } from "../places/tone.ts";
import { addAt, addRoom, type Spoken } from "./voices.ts";

/** LUFS beside the lines' -18. */
const MUSIC = -22;
/** Decibels under speech. */
const DUCK = { music: -13, tone: -4, effects: -5 };
/** Seconds. Before a word music is already down, and in a breath between two it stays so. */
const [BEFORE, AFTER, BREATH] = [0.35, 0.4, 0.9];
/** Seconds in which it has gone most of the way. */
const [DOWN, UP] = [0.12, 0.45];

/** 0 where nobody speaks and 1 under words, without a step. */
export function speechCurve(frames: number, spoken: readonly Spoken[]): Float32Array {
  const speaks = new Uint8Array(frames);
  const ordered = spoken.toSorted((a, b) => a.from - b.from);
  ordered.forEach(({ from, to }, i) => {
    const next = ordered[i + 1]?.from ?? Infinity;
    const end = next - to < (BREATH + BEFORE + AFTER) * RATE ? next : to + AFTER * RATE;
    speaks.fill(1, Math.max(0, Math.round(from - BEFORE * RATE)), Math.max(0, Math.round(end)));
  });
  const [down, up] = [1 - Math.exp(-1 / (DOWN * RATE)), 1 - Math.exp(-1 / (UP * RATE))];
  // Twice smoothed, so that it neither begins nor ends with a corner.
  let [first, level] = [0, 0];
  return Float32Array.from(speaks, (on) => {
    first += (on - first) * (on > first ? down : up);
    level += (first - level) * (first > level ? down : up);
    return level;
  });
}

/** Decibels of a duck as a table over the curve: a power for every sample would cost more than all the rest. */
function gains(decibels: number): Float32Array {
  return Float32Array.from({ length: 1025 }, (_, i) => ratioOf((decibels * i) / 1024));
}

export function addMusic(out: Stereo, music: Sound, speech: Float32Array): void {
  const sound = resampleSound(music, RATE);
  const loudness = integratedLoudness(sound);
  if (!Number.isFinite(loudness)) return;
  const [left = new Float32Array(0), right = left] = sound.channels;
  const gain = ratioOf(MUSIC - loudness);
  const ducked = gains(DUCK.music);
  const end = out[0].length;
  const cut = left.length > end ? 0.6 * RATE : 1; // music longer than the film must not be cut off
  for (let i = 0; i < Math.min(left.length, end); i++) {
    const level = gain * (ducked[Math.round((speech[i] ?? 0) * 1024)] ?? 1) * Math.min(1, (end - i) / cut);
    out[0][i] = (out[0][i] ?? 0) + (left[i] ?? 0) * level;
    out[1][i] = (out[1][i] ?? 0) + (right[i] ?? 0) * level;
  }
}

/** Seconds over which one place becomes another, and over which the film itself begins and ends. */
const [CROSS, OPENS, ENDS] = [0.8, 0.5, 1.6];

/** Reaches a little past both ends, where it crosses over into its neighbour. */
export function addTone(out: Stereo, place: TimedAmbience, { speech, seed }: { readonly speech: Float32Array; readonly seed: string }): void {
  const end = out[0].length;
  const from = Math.max(0, Math.round((place.from - CROSS / 2) * RATE));
  const to = Math.min(end, Math.round((place.to + CROSS / 2) * RATE));
  if (to <= from) return;
  const tone = toneOf(place.kind, (to - from) / RATE, seed);
  const loudness = integratedLoudness({ sampleRate: RATE, channels: tone });
  if (!Number.isFinite(loudness)) return;
  const gain = ratioOf(toneLevel(place.kind) - loudness);
  const ducked = gains(DUCK.tone);
  const [rise, fall] = [(from === 0 ? OPENS : CROSS) * RATE, (to === end ? ENDS : CROSS) * RATE];
  for (let i = 0; i < to - from; i++) {
    // Equal power: in the middle of a crossing both are heard at seven tenths.
    const edge = Math.sin((Math.PI / 2) * Math.min(1, (i + 1) / rise, (to - from - i) / fall));
    const level = gain * edge * (ducked[Math.round((speech[from + i] ?? 0) * 1024)] ?? 1);
    out[0][from + i] = (out[0][from + i] ?? 0) + (tone[0][i] ?? 0) * level;
    out[1][from + i] = (out[1][from + i] ?? 0) + (tone[1][i] ?? 0) * level;
  }
}

export function addEffect(out: Stereo, { kind, at, lasts, gain, pan }: TimedEffect, { speech, room }: { readonly speech: Float32Array; readonly room: Room }): void {
  const from = Math.round(at * RATE);
  const ducked = gains(DUCK.effects);
  const dry = playEffect(kind, lasts, `${at}`).map((sample, i) => sample * (ducked[Math.round((speech[from + i] ?? 0) * 1024)] ?? 1));
  const level = ratioOf(levelOfEffect(kind) + gain);
  addAt(out, dry, { from, gain: level, pan });
  if (room !== "none") addRoom(out, dry, { from, gain: level * ratioOf(-13), room });
}
