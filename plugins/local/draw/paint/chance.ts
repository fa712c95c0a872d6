/** Ways to use a stream of chance: a number of a range, one of some choices. */
import type { Random } from "./random.ts";

export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** One of the choices. */
export function oneOf<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}
