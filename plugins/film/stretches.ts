/** Runs of what is so, as seconds. Knows neither pictures nor sound. */

/** @param each seconds of one flag @param shortest seconds that a run must last */
export function stretches(flags: readonly boolean[], each: number, shortest: number): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 0; i <= flags.length; i++) {
    if (flags[i] === true) continue;
    if ((i - from) * each >= shortest) out.push({ from: milliseconds(from * each), to: milliseconds(i * each) });
    from = i + 1;
  }
  return out;
}

export const milliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;
