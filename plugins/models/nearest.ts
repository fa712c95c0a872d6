/** The name that a mistyped one was meant to be. Knows nothing of what the names stand for. */

/** ` (did you mean "seed"?)`, else the names that there are, else nothing. */
export function meant(written: string, names: readonly string[]): string {
  const near = names
    .map((name) => ({ name, distance: distanceOf(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .toSorted((a, b) => a.distance - b.distance)[0];
  if (near !== undefined) return ` (did you mean "${near.name}"?)`;
  return names.length === 0 ? "" : ` (there is ${names.slice(0, MOST_NAMES).map((name) => `"${name}"`).join(", ")}${names.length > MOST_NAMES ? " …" : ""})`;
}

const MOST_NAMES = 12;

/** How many letters must be put in, taken out or changed. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
