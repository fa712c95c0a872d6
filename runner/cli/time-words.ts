/** Ages as people type them. */

const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `30m`, `12h`, `7d`, `2w` in milliseconds; `undefined` for anything else. */
export function ageOf(written: string): number | undefined {
  const [, amount, unit] = /^(\d+)([mhdw])$/.exec(written) ?? [];
  const ms = UNIT_MS[unit ?? ""];
  return amount === undefined || ms === undefined ? undefined : Number(amount) * ms;
}
