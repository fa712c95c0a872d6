/** Chance that is the same every time: a stream of numbers from a word. Knows no clock. */

export type Random = () => number;

/** Numbers from 0 up to 1, always the same for one seed. */
export function randomFrom(seed: string): Random {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A phase from 0 to 2π that belongs to a name, so that people do not breathe in step. */
export function phaseOf(seed: string): number {
  return (hashOf(seed) / 4294967296) * Math.PI * 2;
}

function hashOf(seed: string): number {
  let hash = 1779033703 ^ seed.length;
  for (const letter of seed) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return hash >>> 0;
}
