/** Finds the word a person probably meant. Knows nothing of what the words name. */

/** The candidate suggest to `word` by edits, or `undefined` when none is near enough to be a slip of the hand. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** `did you mean "speak"?`, or the whole choice when it is short, or `undefined`. */
export function suggestion(word: string, candidates: Iterable<string>, plural: string): string | undefined {
  const all = [...candidates];
  const meant = suggest(word, all);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  if (all.length === 0) return undefined;
  const shown = all.slice(0, 12).join(", ");
  return `${plural}: ${shown}${all.length > 12 ? ", …" : ""}`;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      current.push(cheapestEdit(a, b, { row, column, current, last, beforeLast }));
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

interface EditRows {
  readonly row: number;
  readonly column: number;
  readonly current: readonly number[];
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

function cheapestEdit(a: string, b: string, { row, column, current, last, beforeLast }: EditRows): number {
  const at = (cells: readonly number[], index: number): number => cells[index] ?? Infinity;
  const same = a[row - 1] === b[column - 1];
  const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return Math.min(
    at(last, column) + 1,
    at(current, column - 1) + 1,
    at(last, column - 1) + (same ? 0 : 1),
    swapped ? at(beforeLast, column - 2) + 1 : Infinity,
  );
}
