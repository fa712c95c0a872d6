/** What each place sounds like when nobody speaks, as layers: noises, hums, voices far off, things that happen now and then. A table. */
import type { Ambience, EffectKind } from "../../film/types-sound.ts";

/** Noise between two frequencies, which swells in waves of about `period` seconds. */
export interface Noise {
  readonly gain: number;
  readonly high?: number;
  readonly low?: number;
  readonly period?: number;
  /** 0 to 1. */
  readonly depth?: number;
}

/** Something that happens about every so many seconds, somewhere. */
export interface Event {
  readonly kind: EffectKind;
  readonly every: number;
  readonly gain: number;
  /** Hertz above which distance has taken it away. */
  readonly low?: number;
  readonly lasts?: number;
}

export interface Recipe {
  /** LUFS in the mix. */
  readonly level: number;
  readonly noises: readonly Noise[];
  readonly hums?: readonly { readonly hertz: number; readonly gain: number }[];
  readonly events?: readonly Event[];
  /** Voices at once that nobody understands; how many syllables a second. */
  readonly babble?: { readonly rate: number; readonly gain: number; readonly low: number };
  /** Drops of rain on something near; how many a second. */
  readonly drops?: { readonly rate: number; readonly gain: number };
}

const AIR: Noise = { gain: 1, low: 240 };

export const RECIPES: Readonly<Record<Exclude<Ambience, "none">, Recipe>> = {
  room: { level: -45, noises: [AIR, { gain: 0.12, high: 300, low: 2200 }], hums: [{ hertz: 100, gain: 0.012 }] },
  kitchen: { level: -42, noises: [AIR], hums: [{ hertz: 50, gain: 0.06 }, { hertz: 100, gain: 0.05 }, { hertz: 150, gain: 0.02 }], events: [{ kind: "drip", every: 7, gain: 0.25, low: 3000 }] },
  office: { level: -42, noises: [{ gain: 1, low: 420 }, { gain: 0.14, high: 900, low: 5000 }], hums: [{ hertz: 120, gain: 0.03 }], events: [{ kind: "typing", every: 6, gain: 0.16, low: 2600, lasts: 1.6 }] },
  hall: { level: -42, noises: [{ gain: 1, low: 160 }, { gain: 0.3, high: 200, low: 900, period: 9, depth: 0.4 }], events: [{ kind: "creak", every: 21, gain: 0.1, low: 1400 }] },
  workshop: { level: -42, noises: [AIR, { gain: 0.12, high: 400, low: 2600 }], events: [{ kind: "clock_tick", every: 4, gain: 0.35, lasts: 4 }, { kind: "creak", every: 17, gain: 0.1, low: 1800 }] },
  library: { level: -45, noises: [AIR], events: [{ kind: "page", every: 9, gain: 0.3 }, { kind: "clock_tick", every: 4, gain: 0.16, lasts: 4, low: 3200 }] },
  school: { level: -42, noises: [AIR, { gain: 0.2, high: 300, low: 1500, period: 8, depth: 0.5 }], babble: { rate: 14, gain: 0.35, low: 1200 }, events: [{ kind: "laughter", every: 13, gain: 0.12, low: 1300 }, { kind: "steps_stone", every: 11, gain: 0.12, low: 1500, lasts: 2.5 }] },
  gym: { level: -41, noises: [{ gain: 1, low: 300 }, { gain: 0.15, high: 600, low: 3000 }], hums: [{ hertz: 120, gain: 0.03 }], events: [{ kind: "ball_bounce", every: 6, gain: 0.35, low: 1500 }, { kind: "whistle", every: 23, gain: 0.05, low: 3000 }] },
  hospital: { level: -42, noises: [{ gain: 1, low: 380 }, { gain: 0.1, high: 1000, low: 4000 }], hums: [{ hertz: 120, gain: 0.02 }], events: [{ kind: "beep", every: 3.4, gain: 0.1, low: 2500 }, { kind: "steps_stone", every: 14, gain: 0.12, low: 1800, lasts: 3 }] },
  dining: { level: -43, noises: [AIR, { gain: 0.12, high: 300, low: 2200 }], events: [{ kind: "cutlery", every: 4.2, gain: 0.3, low: 7000 }, { kind: "glass_clink", every: 17, gain: 0.15 }] },
  restaurant: { level: -38, noises: [{ gain: 0.5, low: 500 }], babble: { rate: 34, gain: 1, low: 1900 }, events: [{ kind: "cutlery", every: 2.6, gain: 0.3, low: 6000 }, { kind: "glass_clink", every: 9, gain: 0.2 }, { kind: "laughter", every: 16, gain: 0.2, low: 2200 }] },
  cafe: { level: -39, noises: [{ gain: 0.5, low: 500 }], babble: { rate: 22, gain: 0.9, low: 1700 }, events: [{ kind: "cutlery", every: 4.5, gain: 0.25, low: 6000 }, { kind: "pour", every: 13, gain: 0.2 }, { kind: "sizzle", every: 19, gain: 0.12, lasts: 2 }] },
  bar: { level: -38, noises: [{ gain: 0.7, low: 300 }], babble: { rate: 30, gain: 1, low: 1400 }, events: [{ kind: "glass_clink", every: 5, gain: 0.3 }, { kind: "laughter", every: 11, gain: 0.25, low: 1900 }] },
  theatre: { level: -44, noises: [{ gain: 1, low: 200 }, { gain: 0.2, high: 250, low: 1200, period: 11, depth: 0.4 }], events: [{ kind: "creak", every: 12, gain: 0.2, low: 1800 }] },
  train: { level: -35, noises: [{ gain: 1, low: 420, period: 5, depth: 0.35 }, { gain: 0.1, high: 900, low: 4000 }], hums: [{ hertz: 62, gain: 0.05 }], events: [{ kind: "train_pass", every: 3.1, gain: 0.9, low: 700 }] },
  car: { level: -35, noises: [{ gain: 1, low: 300, period: 4, depth: 0.3 }, { gain: 0.14, high: 500, low: 2400, period: 6, depth: 0.5 }], hums: [{ hertz: 58, gain: 0.07 }, { hertz: 116, gain: 0.05 }] },
  station: { level: -39, noises: [{ gain: 1, low: 300, period: 9, depth: 0.4 }, { gain: 0.2, high: 300, low: 1400 }], babble: { rate: 9, gain: 0.3, low: 1200 }, events: [{ kind: "train_pass", every: 15, gain: 0.5, low: 900 }, { kind: "steps_stone", every: 7, gain: 0.2, low: 2400, lasts: 3 }, { kind: "beep", every: 17, gain: 0.08 }] },
  market: { level: -37, noises: [{ gain: 0.5, low: 600 }], babble: { rate: 40, gain: 1, low: 2200 }, events: [{ kind: "steps_stone", every: 3, gain: 0.2, low: 2600, lasts: 2.5 }, { kind: "bicycle_bell", every: 19, gain: 0.14 }, { kind: "laughter", every: 13, gain: 0.2, low: 2400 }] },
  street: { level: -37, noises: [{ gain: 1, low: 420, period: 7, depth: 0.5 }, { gain: 0.08, high: 900, low: 4500 }], events: [{ kind: "car_pass", every: 6.5, gain: 0.8, low: 2200 }, { kind: "car_horn", every: 31, gain: 0.07, low: 1300 }, { kind: "steps_stone", every: 9, gain: 0.12, low: 2600, lasts: 2.4 }] },
  night_street: { level: -41, noises: [{ gain: 1, low: 260, period: 11, depth: 0.5 }], events: [{ kind: "car_pass", every: 12, gain: 0.6, low: 1100 }, { kind: "dog_bark", every: 27, gain: 0.08, low: 1200 }, { kind: "siren", every: 43, gain: 0.03, low: 900 }] },
  crowd: { level: -37, noises: [{ gain: 0.5, low: 500 }], babble: { rate: 46, gain: 1, low: 1900 }, events: [{ kind: "laughter", every: 10, gain: 0.25, low: 2200 }] },
  wind: { level: -38, noises: [{ gain: 1, high: 180, low: 700, period: 5, depth: 0.75 }, { gain: 0.25, high: 700, low: 1500, period: 3.7, depth: 0.9 }] },
  breeze: { level: -42, noises: [{ gain: 1, high: 150, low: 600, period: 7, depth: 0.6 }, { gain: 0.2, high: 1500, low: 5000, period: 5, depth: 0.8 }], events: [{ kind: "bird", every: 9, gain: 0.12, low: 5000 }] },
  rain: { level: -34, noises: [{ gain: 0.5, high: 900, low: 9000, period: 9, depth: 0.25 }, { gain: 0.4, low: 600 }], drops: { rate: 60, gain: 1 } },
  rain_inside: { level: -40, noises: [AIR, { gain: 0.4, high: 300, low: 1500, period: 8, depth: 0.3 }], drops: { rate: 16, gain: 0.8 } },
  storm: { level: -33, noises: [{ gain: 0.6, high: 700, low: 8000, period: 6, depth: 0.4 }, { gain: 1, high: 120, low: 700, period: 4, depth: 0.8 }], drops: { rate: 80, gain: 0.8 }, events: [{ kind: "thunder", every: 14, gain: 1.6 }] },
  sea: { level: -36, noises: [{ gain: 1, high: 60, low: 1400, period: 8, depth: 0.9 }, { gain: 0.2, high: 1500, low: 6000, period: 8, depth: 0.95 }], events: [{ kind: "wave", every: 7, gain: 0.9 }, { kind: "gull", every: 17, gain: 0.1, low: 4000 }] },
  harbor: { level: -38, noises: [{ gain: 1, high: 80, low: 800, period: 4, depth: 0.6 }], events: [{ kind: "splash", every: 4, gain: 0.2, low: 1600 }, { kind: "creak", every: 8, gain: 0.25, low: 2000 }, { kind: "gull", every: 11, gain: 0.14, low: 4000 }, { kind: "bell", every: 26, gain: 0.06 }] },
  river: { level: -37, noises: [{ gain: 1, high: 300, low: 2600, period: 3, depth: 0.25 }, { gain: 0.5, low: 400 }], events: [{ kind: "pour", every: 1.7, gain: 0.35, low: 2400 }, { kind: "bird", every: 13, gain: 0.1 }] },
  forest: { level: -40, noises: [{ gain: 1, high: 300, low: 1400, period: 6, depth: 0.6 }, { gain: 0.35, high: 2200, low: 7000, period: 5, depth: 0.8 }], events: [{ kind: "bird", every: 3.2, gain: 0.2 }] },
  forest_night: { level: -41, noises: [{ gain: 1, high: 120, low: 800, period: 8, depth: 0.6 }], events: [{ kind: "crickets", every: 2.1, gain: 0.18, lasts: 2 }, { kind: "owl", every: 15, gain: 0.18, low: 1500 }, { kind: "creak", every: 19, gain: 0.08, low: 1500 }] },
  field: { level: -41, noises: [{ gain: 1, high: 200, low: 900, period: 7, depth: 0.6 }, { gain: 0.2, high: 3000, low: 8000, period: 4, depth: 0.4 }], events: [{ kind: "bird", every: 5, gain: 0.14 }] },
  night: { level: -42, noises: [{ gain: 1, low: 300, period: 9, depth: 0.4 }], events: [{ kind: "crickets", every: 1.9, gain: 0.3, lasts: 2 }] },
  snow: { level: -42, noises: [{ gain: 1, high: 250, low: 900, period: 6, depth: 0.8 }, { gain: 0.2, high: 3000, period: 4, depth: 0.6 }] },
  cave: { level: -42, noises: [{ gain: 1, low: 130, period: 9, depth: 0.5 }], events: [{ kind: "drip", every: 2.3, gain: 0.5 }] },
  fire: { level: -39, noises: [{ gain: 0.7, low: 380, period: 3, depth: 0.4 }], events: [{ kind: "fire_crackle", every: 2.4, gain: 0.9, lasts: 3 }, { kind: "crickets", every: 6, gain: 0.05, lasts: 2 }] },
  spaceship: { level: -38, noises: [{ gain: 1, low: 180 }, { gain: 0.08, high: 1200, low: 3000 }], hums: [{ hertz: 55, gain: 0.16 }, { hertz: 82.5, gain: 0.08 }, { hertz: 110.4, gain: 0.05 }], events: [{ kind: "beep", every: 9, gain: 0.06, low: 3000 }] },
};
