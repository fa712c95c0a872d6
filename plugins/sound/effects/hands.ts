/** What people do with their hands and voices, and what falls, by synthesis. A table of makers. */
import type { Seeded } from "../../media/random.ts";
import { bubble } from "./doors-and-steps.ts";
import { burst, filtered, glide, hiss, hump, repeated, ring, shaped, throat, together, type Maker } from "./tools.ts";

const clap = (random: Seeded): Float32Array => burst(random, { seconds: 0.06, decay: 0.012, high: 700, low: 3800 + 1500 * random() });
const claps = (random: Seeded, seconds: number, rate: number): Float32Array =>
  together(Array.from({ length: Math.round(seconds * rate) }, () => [random() * seconds, clap(random), 0.2 + 0.8 * random() ** 2] as const));

/** One voice that calls out. */
const call = (random: Seeded, seconds: number): Float32Array => {
  const base = 150 + 190 * random();
  return hump(throat(glide(seconds, (t) => base * (1.15 + 0.3 * Math.sin((t / seconds) * 3)) * (1 + 0.01 * Math.sin(t * 35)), 1), [[720, 1, 4], [1250, 0.6, 5], [2600, 0.25, 6]]), 0.6);
};

const laugh = (random: Seeded): Float32Array => {
  const base = 190 + 80 * random();
  return together(Array.from({ length: 5 }, (_, i) => [i * 0.17, hump(throat(glide(0.11, () => base * (1.25 - 0.06 * i), 1).map((sample) => sample + 0.4 * (random() * 2 - 1)), [[800, 1, 4], [1300, 0.6, 5], [2700, 0.25, 6]])), 1 - 0.12 * i] as const));
};

const key = (random: Seeded): Float32Array => together([[0, burst(random, { seconds: 0.025, decay: 0.004, high: 1600 })], [0.006, ring(420 + 120 * random(), 0.04, [[1, 0.5, 0.008]])], [0.07, burst(random, { seconds: 0.02, decay: 0.003, high: 2200, gain: 0.4 })]]);
const rustle = (random: Seeded, seconds: number): Float32Array =>
  together([[0, hump(hiss(random, seconds, { high: 2500, edge: 0.05 })), 0.25], ...Array.from({ length: Math.ceil(seconds * 28) }, () => [random() * seconds, burst(random, { seconds: 0.03, decay: 0.006, high: 2200 }), random() ** 2] as const)]);
const glass = (hertz: number): Float32Array => ring(hertz, 0.9, [[1, 1, 0.22], [2.32, 0.6, 0.14], [4.25, 0.35, 0.08], [6.6, 0.2, 0.04]]);

export const HANDS = {
  match: (random) => together([[0, burst(random, { seconds: 0.35, decay: 0.09, attack: 0.05, high: 1800 })], [0.28, shaped(hiss(random, 0.9, { high: 400, low: 3500 }), (t) => Math.exp(-t / 0.3)), 0.7]]),
  glass_clink: () => together([[0, glass(2350)], [0.012, glass(2790), 0.6]]),
  glass_break: (random) => together([[0, burst(random, { seconds: 0.3, decay: 0.05, high: 1800 })], ...Array.from({ length: 14 }, () => [0.02 + 0.6 * random() ** 2, glass(2600 + 3800 * random()), 0.15 + 0.4 * random()] as const)]),
  cutlery: (random) => together(Array.from({ length: 5 }, (_, i) => [i * 0.21 + 0.12 * random(), ring(3100 + 1800 * random(), 0.3, [[1, 0.6, 0.05], [1.53, 0.5, 0.04], [2.2, 0.3, 0.025]]), 0.4 + 0.5 * random()] as const)),
  pour: (random) => together(Array.from({ length: 46 }, (_, i) => [i * 0.035 + 0.02 * random(), bubble(random), 0.3 + 0.4 * random()] as const)),
  sizzle: (random, lasts) => hiss(random, Math.max(1.5, lasts), { high: 2600, low: 11_000 }),
  typing: (random, lasts) => repeated({ lasts, every: 0.15, random, sway: 0.55 }, () => key(random)),
  writing: (random, lasts) => repeated({ lasts, every: 0.24, random, sway: 0.4 }, () => hump(hiss(random, 0.16, { high: 1600, low: 5200, edge: 0.03 }))),
  paper: (random) => rustle(random, 0.9),
  page: (random) => rustle(random, 0.45),
  zip: (random) => hump(repeated({ lasts: 0.55, every: 0.011, random, sway: 0.05 }, () => burst(random, { seconds: 0.008, decay: 0.002, high: 1800 }))),
  sweep: (random, lasts) => repeated({ lasts, every: 0.85, random, sway: 0.08 }, () => hump(hiss(random, 0.5, { high: 1400, low: 6000, edge: 0.1 }))),
  saw: (random, lasts) => repeated({ lasts, every: 0.42, random, sway: 0.05 }, (turn) => hump(filtered(hiss(random, 0.3, { high: 700, low: 4500, edge: 0.05 }), { band: turn % 2 === 0 ? 1500 : 1900, q: 0.7 }))),
  hammer: (random) => repeated({ lasts: 1.3, every: 0.42, random, sway: 0.06 }, () => together([[0, ring(640, 0.2, [[1, 0.6, 0.04], [2.7, 0.5, 0.03]])], [0, burst(random, { seconds: 0.08, decay: 0.014, high: 300, low: 4000 })]])),
  crowd_cheer: (random, lasts) => {
    const long = Math.max(2.2, lasts);
    return shaped(together([...Array.from({ length: 20 }, () => [random() * (long - 1), call(random, 0.7 + 0.8 * random()), 0.25 + 0.4 * random()] as const), [0, claps(random, long, 45), 0.5], [0, hiss(random, long, { high: 400, low: 3000 }), 0.3]]), (t) => Math.min(1, t / 0.4) * Math.min(1, Math.max(0, long - t) / 1));
  },
  applause: (random, lasts) => {
    const long = Math.max(2.5, lasts);
    return shaped(claps(random, long, 95), (t) => Math.min(1, t / 0.5) * Math.min(1, Math.max(0, long - t) / 0.9));
  },
  laughter: (random) => together([[0, laugh(random)], [0.25, laugh(random), 0.5]]),
  whistle: () => hump(glide(0.9, (t) => 2250 + 60 * Math.sin(t * 130)), 0.3),
  ball_bounce: (random) => together([0, 0.52, 0.92, 1.22, 1.44].map((at, i) => [at, together([[0, ring(88 + 4 * i, 0.2, [[1, 1, 0.05], [2.2, 0.4, 0.03]])], [0, burst(random, { seconds: 0.04, decay: 0.008, high: 500, low: 3000, gain: 0.5 })]]), 1 - 0.16 * i] as const)),
  net: (random) => hump(burst(random, { seconds: 0.35, decay: 0.2, high: 1800, low: 7000 })),
  heartbeat: (random, lasts) => repeated({ lasts, every: 0.86, random, sway: 0.02 }, () => together([[0, thump(58)], [0.26, thump(50), 0.75]])),
  explosion: (random) => together([[0, burst(random, { seconds: 2.4, decay: 0.5, attack: 0.01, low: 420 }), 1.4], [0, burst(random, { seconds: 0.4, decay: 0.07, high: 300, low: 3500 }), 0.5], [0, thump(42), 1.2]]),
  impact: (random) => together([[0, thump(70)], [0, burst(random, { seconds: 0.25, decay: 0.035, low: 2400 }), 0.8]]),
  thud: (random) => together([[0, thump(78), 0.9], [0, burst(random, { seconds: 0.15, decay: 0.03, low: 700 }), 0.7]]),
  gunshot: (random) => together([[0, burst(random, { seconds: 0.7, decay: 0.07, high: 150, low: 5000 })], [0, thump(90), 0.6], [0.1, burst(random, { seconds: 0.9, decay: 0.25, low: 1200, gain: 0.3 })]]),
  sword: (random) => together([[0, ring(1900, 1.2, [[1, 0.6, 0.3], [1.41, 0.5, 0.25], [2.13, 0.4, 0.2], [3.3, 0.25, 0.12]])], [0, burst(random, { seconds: 0.08, decay: 0.01, high: 2500 })]]),
  magic: (random) => together(Array.from({ length: 9 }, (_, i) => [i * 0.09, ring(1200 * 1.19 ** i, 0.8, [[1, 0.5, 0.3], [2, 0.15, 0.15]]), 0.5 + 0.3 * random()] as const)),
  whoosh: (random) => hump(filtered(hiss(random, 0.7, { edge: 0.2 }), { band: 900, q: 0.8 }), 2),
} as const satisfies Readonly<Record<string, Maker>>;

function thump(hertz: number): Float32Array {
  return shaped(glide(0.4, (t) => hertz * (1 + 1.2 * Math.exp(-t / 0.02))), (t) => Math.exp(-t / 0.09) * Math.min(1, t / 0.003));
}
