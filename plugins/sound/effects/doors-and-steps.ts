/** Doors, locks and steps, by synthesis. A table of makers. */
import type { Seeded } from "../../media/random.ts";
import { burst, filtered, glide, hiss, hump, repeated, ring, shaped, together, type Maker } from "./tools.ts";

const latch = (random: Seeded): Float32Array => together([[0, ring(2100, 0.06, [[1, 0.5, 0.012], [1.7, 0.4, 0.008]])], [0, burst(random, { seconds: 0.05, decay: 0.008, high: 1200, gain: 0.6 })]]);
const woodHit = (random: Seeded, hertz: number, gain = 1): Float32Array =>
  together([[0, ring(hertz, 0.35, [[1, 0.9, 0.06], [2.3, 0.4, 0.035], [4.1, 0.2, 0.02]]), gain], [0, burst(random, { seconds: 0.12, decay: 0.022, low: 2600 }), gain * 0.8]]);

const creak = (random: Seeded, seconds: number): Float32Array => {
  const pulses = Float32Array.from(glide(seconds, (t) => 55 + 40 * Math.sin(t * 5) + 20 * t, 1), (sample, i) => (sample > 0.86 ? 1 : 0) * (0.6 + 0.4 * Math.sin(i / 900)));
  return hump(together([[0, filtered(pulses, { band: 900, q: 6 })], [0, filtered(pulses, { band: 1750 + 300 * random(), q: 9 }), 0.7]]));
};

/** Heel, then sole. */
function steps(random: Seeded, lasts: number, { every, heel, sole }: { readonly every: number; readonly heel: () => Float32Array; readonly sole: () => Float32Array }): Float32Array {
  return repeated({ lasts, every, random, sway: 0.05 }, (turn) => together([[0, heel(), turn % 2 === 0 ? 1 : 0.85], [0.07 + 0.02 * random(), sole(), 0.55]]));
}

const crunch = (random: Seeded, { seconds, grains, high, low }: { readonly seconds: number; readonly grains: number; readonly high: number; readonly low: number }): Float32Array =>
  together(Array.from({ length: grains }, () => [random() * seconds, burst(random, { seconds: 0.03, decay: 0.006, high, low }), 0.3 + 0.7 * random()] as const));

const WALK = 0.56;

export const DOORS_AND_STEPS = {
  door_open: (random) => together([[0, latch(random), 0.9], [0.12, creak(random, 0.7), 0.35], [0.12, hiss(random, 0.6, { high: 200, low: 900 }), 0.12]]),
  door_close: (random) => together([[0, hiss(random, 0.25, { high: 150, low: 700, edge: 0.1 }), 0.15], [0.22, woodHit(random, 105)], [0.3, latch(random), 0.7]]),
  door_slam: (random) => together([[0, woodHit(random, 82, 1.3)], [0, burst(random, { seconds: 0.5, decay: 0.09, low: 1400 }), 0.9], [0.05, woodHit(random, 140, 0.6)], [0.09, latch(random), 0.5]]),
  knock: (random) => repeated({ lasts: 0.6, every: 0.24, random, sway: 0.05 }, () => woodHit(random, 190)),
  doorbell: () => together([[0, ring(659, 1.4, [[1, 1, 0.5], [2.01, 0.3, 0.25], [3, 0.1, 0.1]])], [0.5, ring(523, 1.8, [[1, 1, 0.7], [2.01, 0.3, 0.3], [3, 0.1, 0.12]])]]),
  lock: (random) => together([[0, latch(random), 0.6], [0.16, latch(random), 0.8], [0.24, ring(880, 0.1, [[1, 0.5, 0.02], [2.6, 0.3, 0.015]])]]),
  creak: (random) => creak(random, 1.1),
  steps_wood: (random, lasts) => steps(random, lasts, { every: WALK, heel: () => woodHit(random, 120 + 25 * random(), 0.8), sole: () => burst(random, { seconds: 0.07, decay: 0.018, high: 250, low: 1800 }) }),
  steps_stone: (random, lasts) =>
    steps(random, lasts, { every: WALK, heel: () => together([[0, burst(random, { seconds: 0.06, decay: 0.01, high: 700, low: 5200 })], [0, ring(310, 0.08, [[1, 0.5, 0.015]])]]), sole: () => burst(random, { seconds: 0.06, decay: 0.014, high: 900, low: 4200, gain: 0.7 }) }),
  steps_grass: (random, lasts) => steps(random, lasts, { every: 0.6, heel: () => hump(burst(random, { seconds: 0.16, decay: 0.3, high: 1500, low: 7000, gain: 0.5 })), sole: () => burst(random, { seconds: 0.1, decay: 0.03, low: 500 }) }),
  steps_gravel: (random, lasts) => steps(random, lasts, { every: 0.58, heel: () => crunch(random, { seconds: 0.13, grains: 22, high: 1300, low: 7000 }), sole: () => crunch(random, { seconds: 0.1, grains: 12, high: 1600, low: 7000 }) }),
  steps_snow: (random, lasts) => steps(random, lasts, { every: 0.66, heel: () => hump(crunch(random, { seconds: 0.2, grains: 40, high: 500, low: 3200 })), sole: () => crunch(random, { seconds: 0.1, grains: 14, high: 600, low: 3000 }) }),
  steps_water: (random, lasts) => steps(random, lasts, { every: 0.62, heel: () => burst(random, { seconds: 0.25, decay: 0.07, attack: 0.02, high: 500, low: 4500 }), sole: () => bubble(random) }),
  running: (random, lasts) => steps(random, lasts, { every: 0.31, heel: () => together([[0, burst(random, { seconds: 0.08, decay: 0.018, high: 300, low: 3800 })], [0, ring(95, 0.1, [[1, 0.9, 0.03]])]]), sole: () => burst(random, { seconds: 0.05, decay: 0.012, high: 800, low: 4000, gain: 0.5 }) }),
} as const satisfies Readonly<Record<string, Maker>>;

/** A bubble that rises and closes. */
export function bubble(random: Seeded): Float32Array {
  const from = 350 + 500 * random();
  return shaped(glide(0.09, (t) => from * (1 + 6 * t)), (t) => Math.exp(-t / 0.025) * Math.min(1, t / 0.004));
}
