/** Choices that look free and are the same every time: made by a text's hash. Pure. */

/** 32-bit FNV-1a with a final mix, so that texts that differ in one letter fall far apart. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One of the choices, the same for the same seed. */
export function choose<T>(choices: readonly [T, ...T[]] | readonly T[], seed: string): T {
  const chosen = choices[seedOf(seed) % choices.length];
  if (chosen === undefined) throw new Error(`internal: nothing to choose from for "${seed}"`);
  return chosen;
}

/** 0 up to 1. */
export function chance(seed: string): number {
  return seedOf(seed) / 0x1_0000_0000;
}
