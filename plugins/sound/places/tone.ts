/** Plays the tone of a place in stereo at 48 kHz: the same for the same seed, and without a beginning or an end of its own. */
import type { Ambience } from "../../film/types-sound.ts";
import { applyBiquad, bandPass, highPass, lowPass } from "../../media/filter.ts";
import { seeded, type Seeded } from "../../media/random.ts";
import { playEffect } from "../effects/play.ts";
import { RATE, filtered } from "../effects/tools.ts";
import { RECIPES, type Event, type Noise, type Recipe } from "./recipes.ts";

export type Stereo = readonly [Float32Array, Float32Array];

/** At no particular level: `toneLevel` tells which it should have. */
export function toneOf(kind: Ambience, seconds: number, seed: string): Stereo {
  const frames = Math.max(0, Math.round(seconds * RATE));
  const out = [new Float32Array(frames), new Float32Array(frames)] as const;
  if (kind === "none" || frames === 0) return out;
  const recipe = RECIPES[kind];
  out.forEach((side, index) => addBed(side, recipe, `${kind} ${seed} ${index}`));
  for (const event of recipe.events ?? []) addEvents(out, event, `${kind} ${seed} ${event.kind}`);
  return out;
}

/** LUFS in a mix. */
export function toneLevel(kind: Ambience): number {
  return kind === "none" ? -99 : RECIPES[kind].level;
}

function addBed(side: Float32Array, { noises, hums = [], babble, drops }: Recipe, seed: string): void {
  noises.forEach((noise, i) => addNoise(side, noise, seeded(`${seed} noise ${i}`)));
  for (const { hertz, gain } of hums) addHum(side, hertz, gain);
  if (babble !== undefined) addBabble(side, babble, seeded(`${seed} babble`));
  if (drops !== undefined) addDrops(side, drops, seeded(`${seed} drops`));
}

function addNoise(side: Float32Array, { gain, high, low, period = 8, depth = 0 }: Noise, random: Seeded): void {
  const raw = new Float32Array(side.length);
  for (let i = 0; i < raw.length; i++) raw[i] = random() * 2 - 1;
  let shaped: Float32Array | Float64Array = raw;
  if (high !== undefined) shaped = applyBiquad(shaped, highPass({ at: high, sampleRate: RATE }));
  if (low !== undefined) shaped = applyBiquad(shaped, lowPass({ at: low, sampleRate: RATE }));
  const [a, b] = [random() * 6.28, random() * 6.28];
  const turn = 6.28318 / (period * RATE);
  // Narrow noise is soft noise: brought up to be heard beside wide one.
  const lift = gain * Math.sqrt(RATE / 2 / Math.max(120, (low ?? RATE / 2) - (high ?? 0)));
  let level = lift;
  for (let i = 0; i < side.length; i++) {
    if (i % 64 === 0) level = lift * (1 - depth + depth * (0.5 + 0.3 * Math.sin(i * turn + a) + 0.2 * Math.sin(i * turn * 0.618 + b)));
    side[i] = (side[i] ?? 0) + 0.3 * level * (shaped[i] ?? 0);
  }
}

function addHum(side: Float32Array, hertz: number, gain: number): void {
  const step = (6.283185307 * hertz) / RATE;
  for (let i = 0; i < side.length; i++) side[i] = (side[i] ?? 0) + gain * Math.sin(step * i);
}

/** Many syllables at once, none of which can be understood. */
function addBabble(side: Float32Array, { rate, gain, low }: { readonly rate: number; readonly gain: number; readonly low: number }, random: Seeded): void {
  const swarm = new Float32Array(side.length);
  const gap = RATE / rate;
  for (let at = -random() * gap; at < side.length; at += gap * (0.3 + 1.4 * random())) {
    const hertz = 95 + 150 * random();
    const length = Math.floor((0.1 + 0.16 * random()) * RATE);
    const loud = 0.1 + 0.15 * random();
    const from = Math.max(0, Math.ceil(-at));
    for (let i = from; i < length && at + i < side.length; i++) {
      const place = Math.floor(at + i);
      swarm[place] = (swarm[place] ?? 0) + loud * ((((i * hertz) / RATE) % 1) * 2 - 1) * Math.sin((Math.PI * i) / length);
    }
  }
  const vowels = applyBiquad(applyBiquad(swarm, bandPass({ at: 600, sampleRate: RATE, q: 0.8 })), lowPass({ at: low, sampleRate: RATE }));
  for (let i = 0; i < side.length; i++) side[i] = (side[i] ?? 0) + gain * (vowels[i] ?? 0);
}

function addDrops(side: Float32Array, { rate, gain }: { readonly rate: number; readonly gain: number }, random: Seeded): void {
  const gap = RATE / rate;
  for (let at = random() * gap; at < side.length; at += gap * (0.3 + 1.4 * random())) {
    const level = gain * random() ** 3;
    const place = Math.floor(at);
    for (let i = 0; i < 240 && place + i < side.length; i++) side[place + i] = (side[place + i] ?? 0) + level * (random() * 2 - 1) * Math.exp(-i / 50);
  }
}

/** Now and then, near and far, left and right. A few are played in several places, as there is no end of them. */
function addEvents([left, right]: Stereo, { kind, every, gain, low, lasts = 0 }: Event, seed: string): void {
  const random = seeded(seed);
  const gap = every * RATE;
  const made: (Float32Array | undefined)[] = [];
  const variant = (index: number): Float32Array => (made[index] ??= distant(playEffect(kind, lasts, `${seed} ${index}`), low));
  for (let at = gap * (random() * 0.9 - 0.25); at < left.length; at += gap * (0.6 + 0.8 * random())) {
    const sound = variant(Math.floor(random() * VARIANTS));
    const level = 0.5 * gain * (0.45 + 0.55 * random());
    const pan = random() * 1.6 - 0.8;
    const from = Math.floor(at);
    for (let i = Math.max(0, -from); i < sound.length && from + i < left.length; i++) {
      left[from + i] = (left[from + i] ?? 0) + (sound[i] ?? 0) * level * Math.min(1, 1 - pan);
      right[from + i] = (right[from + i] ?? 0) + (sound[i] ?? 0) * level * Math.min(1, 1 + pan);
    }
  }
}

/** How many of a kind are heard by turns. */
const VARIANTS = 3;

function distant(samples: Float32Array, low: number | undefined): Float32Array {
  return low === undefined ? samples : filtered(samples, { low });
}
