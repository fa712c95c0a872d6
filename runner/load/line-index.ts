/** Lines and columns of offsets in a text, both from 1. The parser's own counter loses lines after some errors. */
import type { Span } from "../../schema/diagnostic.ts";

export interface LineIndex {
  /** The place between two offsets; offsets beyond the text count as its end. */
  spanBetween(start: number, end: number): Span;
}

export function lineIndex(text: string, file: string): LineIndex {
  let starts: readonly number[] | undefined;
  const placeOf = (offset: number): { readonly line: number; readonly column: number } => {
    const within = Math.max(0, Math.min(offset, text.length));
    starts ??= startsOfLines(text);
    const line = lastAtOrBefore(starts, within);
    return { line: line + 1, column: within - (starts[line] ?? 0) + 1 };
  };
  return {
    spanBetween: (start, end) => {
      const [from, to] = [placeOf(start), placeOf(Math.max(start, end))];
      return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
  };
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last number in a rising list that is not above `limit`. */
function lastAtOrBefore(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rising[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
