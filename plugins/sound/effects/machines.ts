/** Bells, telephones, vehicles and alarms, by synthesis. A table of makers. */
import type { Seeded } from "../../media/random.ts";
import { burst, filtered, glide, hiss, hump, repeated, ring, shaped, throat, together, type Maker } from "./tools.ts";

const BELL = [[0.5, 0.3, 1.6], [1, 1, 1.1], [1.19, 0.5, 0.8], [1.56, 0.3, 0.6], [2, 0.5, 0.5], [2.66, 0.25, 0.35], [3.76, 0.15, 0.2]] as const;
const CHIME = [[1, 1, 0.7], [2.76, 0.5, 0.35], [5.4, 0.25, 0.15]] as const;

const telephone = (random: Seeded): Float32Array => {
  const hammer = repeated({ lasts: 0.95, every: 0.05, random, sway: 0 }, (turn) => ring(turn % 2 === 0 ? 1180 : 1420, 0.22, [[1, 0.8, 0.07], [2.7, 0.4, 0.04], [4.2, 0.2, 0.02]]));
  return shaped(hammer, (t) => (t < 1 ? 1 : Math.exp(-(t - 1) / 0.12)));
};

/** An engine at idle: pulses through an iron body. */
function engine(random: Seeded, seconds: number, hertz: (t: number) => number): Float32Array {
  const pulses = glide(seconds, hertz, 1).map((sample) => sample * (0.85 + 0.3 * random()));
  return filtered(throat(pulses, [[110, 1, 1.5], [260, 0.6, 2], [700, 0.25, 2]]), { low: 2400 });
}

/** Water that comes to the boil: a rumble in iron, and bubbles that rise and break ever closer. */
const boiling: Maker = (random, lasts) => {
  const seconds = Math.max(3, lasts);
  const bubbles = repeated({ lasts: seconds - 0.2, every: 0.05, random, sway: 0.7 }, () => {
    const hertz = 260 + 460 * random();
    return shaped(glide(0.06, (t) => hertz * (1 + 7 * t)), (t) => Math.exp(-t / 0.016));
  });
  const rumble = throat(hiss(random, seconds, { high: 70, low: 900, edge: 0.8 }), [[180, 1, 3], [420, 0.5, 4]]);
  return shaped(together([[0, rumble], [0.1, bubbles, 0.5]]), (t) => (0.35 + 0.65 * Math.min(1, t / (seconds * 0.6))) * Math.min(1, Math.max(0, seconds + 0.1 - t) / 0.4));
};

const horn = (random: Seeded, seconds: number, notes: readonly number[]): Float32Array =>
  shaped(filtered(together(notes.map((hertz) => [0, glide(seconds, () => hertz * (1 + 0.001 * random()), 0.85)] as const)), { low: 2600 }), (t) => Math.min(1, t / 0.03) * Math.min(1, Math.max(0, seconds - t) / 0.06));

export const MACHINES = {
  phone_ring: (random) => together([[0, telephone(random)], [2, telephone(random), 0.9]]),
  phone_buzz: (random) => repeated({ lasts: 1.4, every: 0.9, random, sway: 0 }, () => hump(filtered(glide(0.5, () => 158, 1), { high: 90, low: 900 }), 0.3)),
  beep: () => together([[0, hump(glide(0.11, () => 1760), 0.3)], [0.2, hump(glide(0.11, () => 1760), 0.3)]]),
  bell: () => ring(1250, 1.6, CHIME),
  church_bell: (random) => repeated({ lasts: 3, every: 2.1, random, sway: 0.02 }, () => ring(294, 4, BELL)),
  school_bell: (random) => shaped(repeated({ lasts: 1.5, every: 0.045, random, sway: 0 }, () => ring(980, 0.2, [[1, 0.8, 0.06], [2.4, 0.5, 0.05], [3.9, 0.3, 0.03]])), (t) => (t < 1.5 ? 1 : Math.exp(-(t - 1.5) / 0.1))),
  bicycle_bell: (random) => repeated({ lasts: 0.5, every: 0.28, random, sway: 0.05 }, () => ring(2350, 0.9, CHIME)),
  clock_tick: (random, lasts) => repeated({ lasts, every: 0.5, random, sway: 0.004 }, (turn) => together([[0, burst(random, { seconds: 0.03, decay: 0.004, high: 1800 })], [0, ring(turn % 2 === 0 ? 2500 : 2050, 0.05, [[1, 0.6, 0.008], [0.4, 0.4, 0.012]])]])),
  switch: (random) => together([[0, burst(random, { seconds: 0.02, decay: 0.003, high: 1500 })], [0.035, ring(1600, 0.05, [[1, 0.7, 0.008], [2.3, 0.4, 0.006]])]]),
  kettle: () => shaped(together([[0, glide(2.6, (t) => 1900 + 420 * Math.min(1, t / 1.2), 0.04)], [0, glide(2.6, (t) => 1935 + 430 * Math.min(1, t / 1.2)), 0.5]]), (t) => Math.min(1, t / 1) * Math.min(1, Math.max(0, 2.6 - t) / 0.4)),
  kettle_boil: boiling,
  car_start: (random) => together([[0, shaped(repeated({ lasts: 0.8, every: 0.11, random, sway: 0.05 }, () => burst(random, { seconds: 0.1, decay: 0.03, high: 150, low: 1700 })), () => 0.7)], [0.85, shaped(engine(random, 2, (t) => 38 + 50 * Math.exp(-t / 0.25)), (t) => Math.min(1, t / 0.08) * Math.min(1, (2 - t) / 0.7))]]),
  car_pass: (random) => hump(together([[0, filtered(hiss(random, 3.4, { high: 120, low: 1500 }), { low: 1100 }), 0.9], [0, engine(random, 3.4, (t) => (t < 1.7 ? 96 : 96 - 14 * Math.min(1, (t - 1.7) / 0.5))), 1.1]]), 2.5),
  car_horn: (random) => together([[0, horn(random, 0.32, [392, 494])], [0.45, horn(random, 0.5, [392, 494])]]),
  car_door: (random) => together([[0, burst(random, { seconds: 0.25, decay: 0.04, low: 900 })], [0, ring(92, 0.25, [[1, 1, 0.06], [2.1, 0.4, 0.04]])], [0.03, burst(random, { seconds: 0.03, decay: 0.006, high: 1500 }), 0.4]]),
  brakes: (random) => hump(together([[0, hiss(random, 1.1, { high: 1400, low: 5000 }), 0.5], [0, glide(1.1, (t) => 1650 - 260 * t + 20 * random(), 0.3), 0.5]]), 0.7),
  siren: () => hump(filtered(glide(3.6, (t) => 760 + 330 * Math.sin(t * 2.1), 0.25), { low: 2800 }), 0.4),
  alarm: (random) => repeated({ lasts: 1.8, every: 0.5, random, sway: 0 }, () => hump(glide(0.28, () => 980, 0.3), 0.25)),
  train_pass: (random) => {
    const wheels = repeated({ lasts: 3.6, every: 0.62, random, sway: 0.02 }, () => together([[0, ring(150, 0.2, [[1, 1, 0.04], [3.1, 0.4, 0.02]])], [0.11, ring(145, 0.2, [[1, 0.8, 0.04], [3.1, 0.4, 0.02]])]]));
    return hump(together([[0, hiss(random, 4.2, { low: 700, edge: 0.6 }), 1.2], [0, wheels, 0.9]]), 1.2);
  },
  train_whistle: (random) => together([[0, horn(random, 0.6, [311, 370, 466])], [0.85, shaped(horn(random, 1.3, [311, 370, 466]), (t) => Math.exp(-t / 1.2))]]),
  ship_horn: () => shaped(filtered(together([[0, glide(2.8, () => 87, 0.9)], [0, glide(2.8, () => 131, 0.7), 0.5]]), { low: 620 }), (t) => Math.min(1, t / 0.25) * Math.min(1, Math.max(0, 2.8 - t) / 0.7)),
  camera_click: (random) => together([[0, burst(random, { seconds: 0.03, decay: 0.004, high: 1500 })], [0.07, burst(random, { seconds: 0.04, decay: 0.007, high: 900 }), 0.8]]),
  static: (random, lasts) => shaped(hiss(random, Math.max(0.5, Math.min(2, lasts || 0.8)), { high: 900, low: 5000, edge: 0.02 }), (t) => 0.5 + 0.5 * (Math.sin(t * 91) * Math.sin(t * 37)) ** 2),
  piano_note: () => together([[0, piano(261.6)], [0.02, piano(329.6), 0.8], [0.04, piano(392), 0.7]]),
  guitar_strum: () => together([196, 247, 294, 392, 494].map((hertz, i) => [i * 0.025, ring(hertz, 1.6, [[1, 1, 0.6], [2, 0.6, 0.35], [3, 0.35, 0.2], [4, 0.2, 0.12]]), 0.7] as const)),
} as const satisfies Readonly<Record<string, Maker>>;

function piano(hertz: number): Float32Array {
  return ring(hertz, 2.2, [[1, 1, 0.8], [2.001, 0.5, 0.5], [3.003, 0.3, 0.3], [4.01, 0.15, 0.2], [5.02, 0.08, 0.12]]);
}
