/** Plays an effect by its name: mono at 48 kHz, the same for the same seed, its loudest moment at full scale. Knows no film. */
import type { EffectKind } from "../../film/types-sound.ts";
import { seeded } from "../../media/random.ts";
import { DOORS_AND_STEPS } from "./doors-and-steps.ts";
import { HANDS } from "./hands.ts";
import { MACHINES } from "./machines.ts";
import { NATURE } from "./nature.ts";
import type { Maker } from "./tools.ts";

const MAKERS: Readonly<Record<EffectKind, Maker>> = { ...DOORS_AND_STEPS, ...NATURE, ...MACHINES, ...HANDS };

export function playEffect(kind: EffectKind, lasts: number, seed: string): Float32Array {
  const samples = MAKERS[kind](seeded(`${kind} ${seed}`), lasts);
  const most = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 1e-9);
  return samples.map((sample) => sample / most);
}

/** Decibels below full scale at which its loudest moment stands in a film: near or far, sharp or soft. */
export function levelOfEffect(kind: EffectKind): number {
  return LEVELS[kind] ?? -24;
}

const LEVELS: Readonly<Partial<Record<EffectKind, number>>> = {
  door_slam: -15, thunder: -16, explosion: -12, gunshot: -13, impact: -15, glass_break: -18, train_pass: -20, crowd_cheer: -22, applause: -22, splash: -19, wave: -23, car_pass: -23, ship_horn: -22,
  steps_wood: -27, steps_stone: -28, steps_grass: -30, steps_gravel: -28, steps_snow: -29, steps_water: -27, running: -24, clock_tick: -32, typing: -30, writing: -33, paper: -30, page: -31, switch: -26, crickets: -36, bird: -31,
  gull: -30, owl: -29, static: -32, sizzle: -34, drip: -29, fire_crackle: -27, kettle: -31, kettle_boil: -32, siren: -28, alarm: -25, phone_buzz: -27, match: -26, pour: -29, heartbeat: -20, wind_gust: -22, bell: -25, church_bell: -25,
  phone_ring: -24, train_whistle: -26, whistle: -28, school_bell: -26, bicycle_bell: -27, cutlery: -30, sweep: -30, zip: -30, beep: -30, camera_click: -26, creak: -28, magic: -27,
};
