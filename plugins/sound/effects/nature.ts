/** Weather, water, fire and animals, by synthesis. A table of makers. */
import type { Seeded } from "../../media/random.ts";
import { bubble } from "./doors-and-steps.ts";
import { burst, filtered, glide, hiss, hump, repeated, ring, shaped, throat, together, type Maker } from "./tools.ts";

const bark = (random: Seeded): Float32Array => {
  const top = 420 + 80 * random();
  const voice = glide(0.17, (t) => top * (1 + 0.5 * Math.sin(Math.PI * Math.min(1, t / 0.17))) - 900 * t, 1);
  const rough = voice.map((sample) => 0.7 * sample + 0.5 * (random() * 2 - 1));
  return shaped(throat(rough, [[700, 1, 3], [1500, 0.7, 4], [2700, 0.3, 5]]), (t) => Math.min(1, t / 0.012) * Math.exp(-t / 0.07));
};

const meow = (random: Seeded): Float32Array => {
  const base = 520 + 60 * random();
  const voice = glide(0.75, (t) => base * (1 + 0.55 * Math.sin(Math.PI * Math.min(1, t / 0.75)) - 0.25 * t) * (1 + 0.012 * Math.sin(t * 38)), 0.75);
  return hump(throat(voice, [[900, 1, 4], [1900, 0.8, 5], [3300, 0.35, 6]]), 0.6);
};

const chirp = (random: Seeded): Float32Array => {
  const from = 2600 + 1600 * random();
  const bend = (random() - 0.35) * 1800;
  return hump(glide(0.07 + 0.07 * random(), (t) => from + bend * Math.sin(t * 40) + 4000 * t * (random() < 0.5 ? 1 : 0.6)));
};

const song = (random: Seeded): Float32Array => together(Array.from({ length: 4 + Math.floor(random() * 3) }, (_, i) => [i * 0.16, chirp(random), 0.6 + 0.4 * random()] as const));

export const NATURE = {
  thunder: (random) => {
    const crack = burst(random, { seconds: 0.8, decay: 0.16, attack: 0.01, high: 90, low: 2200 });
    const roll = shaped(filtered(hiss(random, 5, { low: 160, edge: 0.2 }), { high: 28 }), (t) => Math.exp(-t / 1.6) * (0.6 + 0.4 * Math.sin(t * 7 + Math.sin(t * 3.1))));
    return together([[0, crack, 0.35], [0.15, roll, 6]]);
  },
  drip: (random, lasts) => repeated({ lasts, every: 1.1, random, sway: 0.35 }, () => bubble(random)),
  splash: (random) => together([[0, burst(random, { seconds: 0.9, decay: 0.18, attack: 0.02, high: 400, low: 6000 })], ...Array.from({ length: 9 }, (_, i) => [0.15 + 0.07 * i * random(), bubble(random), 0.5] as const)]),
  wave: (random) => shaped(hiss(random, 4.5, { high: 150, low: 2600, edge: 1.2 }), (t) => Math.sin((Math.PI * Math.min(t, 4.5)) / 4.5) ** 2 * (1 + 0.3 * Math.sin(t * 3))),
  wind_gust: (random) => {
    const raw = hiss(random, 3.2, { low: 1600, edge: 0.8 });
    return hump(together([[0, filtered(raw, { band: 380, q: 1.5 })], [0, filtered(raw, { band: 720, q: 3 }), 0.5]]), 1.5);
  },
  fire_crackle: (random, lasts) => together([[0, hiss(random, Math.max(0.6, lasts), { low: 420 }), 0.5], ...Array.from({ length: Math.ceil(Math.max(1, lasts) * 9) }, () => [random() * Math.max(0.5, lasts - 0.1), burst(random, { seconds: 0.04, decay: 0.004, high: 1500 }), random() ** 3] as const)]),
  bird: (random) => together([[0, song(random)], [1.1, song(random), 0.5]]),
  owl: () => together([[0, hoot(0.28)], [0.5, hoot(0.75), 0.9]]),
  gull: (random) => repeated({ lasts: 1.2, every: 0.42, random }, (turn) => hump(throat(glide(0.36, (t) => 1250 - 120 * turn + 500 * Math.sin(t * 8) - 900 * t, 0.6), [[1400, 1, 3], [2800, 0.8, 4]]))),
  horse: (random) => hump(throat(glide(1.3, (t) => (950 - 380 * t) * (1 + 0.09 * Math.sin(t * 62)), 0.8).map((sample) => sample + 0.25 * (random() * 2 - 1)), [[1000, 1, 3], [2200, 0.6, 4]]), 0.5),
  whale: () => hump(together([[0, glide(3.6, (t) => 150 + 90 * Math.sin(t * 1.3) + 30 * Math.sin(t * 5))], [0.2, glide(3.2, (t) => 302 + 170 * Math.sin(t * 1.25), 0.05), 0.35]])),
  crickets: (random, lasts) => repeated({ lasts, every: 0.62, random, sway: 0.15 }, () => hump(shaped(glide(0.3, () => 4300), (t) => Math.max(0, Math.sin(t * 180))))),
  dog_bark: (random) => together([[0, bark(random)], [0.34, bark(random), 0.9]]),
  dog_whine: (random) => hump(throat(glide(0.9, (t) => 900 + 350 * Math.sin(t * 3.4) + 40 * random(), 0.3), [[1100, 1, 3], [2400, 0.4, 4]])),
  cat_meow: (random) => meow(random),
} as const satisfies Readonly<Record<string, Maker>>;

function hoot(seconds: number): Float32Array {
  return hump(together([[0, glide(seconds, (t) => 370 - 30 * t)], [0, ring(740, seconds, [[1, 0.08, 0.4]])]]), 0.7);
}
