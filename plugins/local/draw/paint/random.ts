/** Numbers that look random for drawing, the same for the same seed on every machine. */
import { seeded, type Seeded } from "../../../media/random.ts";

export type { Seeded };

export const prng = seeded;

export function between(random: Seeded, low: number, high: number): number {
  return low + (high - low) * random();
}

/** One of the choices; of none there is no choice. */
export function oneOf<T>(random: Seeded, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}
