/** Which bracket of a text is opened and never closed. Knows quotes and comments; parses nothing. */

/** How far above the place where a reader trips a bracket may stand. */
const MOST_LINES = 60;

/** Where a list or map in brackets begins: alone on its line, or as the value of a key. */
const OPENS_VALUE = /^\s*(?:- +)*(?:[\w.$ -]+:\s+)?(?=[{[])/;

/**
 * The offset of the bracket of a YAML that keeps open what a reader took for no part of it at `end`: the innermost one,
 * of the nearest value that is open there.
 */
export function openBracketBefore(text: string, end: number): number | undefined {
  let start = text.lastIndexOf("\n", Math.max(0, end - 1)) + 1;
  for (let line = 0; line < MOST_LINES; line++) {
    const lead = OPENS_VALUE.exec(text.slice(start, end))?.[0];
    const open = lead === undefined ? undefined : openBracketIn(text.slice(0, end), { from: start + lead.length, comments: true });
    if (open !== undefined || start === 0) return open;
    start = text.lastIndexOf("\n", start - 2) + 1;
  }
  return undefined;
}

/** The offset of the bracket that is open where the text ends, or where one of another kind is closed. */
export function openBracketIn(text: string, { from = 0, comments = false }: { readonly from?: number; readonly comments?: boolean } = {}): number | undefined {
  const open: number[] = [];
  for (let at = from; at < text.length; at++) {
    const unit = text[at] ?? "";
    if (comments && unit === "#" && /\s/.test(text[at - 1] ?? "")) at = endOfLine(text, at);
    else if (QUOTES.has(unit) && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) at = endOfQuoted(text, at, unit);
    else if (unit in CLOSED_BY) open.push(at);
    else if (CLOSING.has(unit)) {
      const last = open.at(-1);
      if (last !== undefined && CLOSED_BY[text[last] ?? ""] !== unit) return last;
      open.pop();
      // The value is whole, and what comes after it is none of its affair.
      if (comments && open.length === 0) return undefined;
    }
  }
  return open.at(-1);
}

/** Whether the rest of a line, from an offset on, closes a brace that it never opened. */
export function closesUnopened(text: string, from: number): boolean {
  let open = 0;
  for (let at = from; at < endOfLine(text, from); at++) {
    const unit = text[at] ?? "";
    if (unit === "#" && /\s/.test(text[at - 1] ?? "")) return false;
    if (QUOTES.has(unit) && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) at = endOfQuoted(text, at, unit);
    else if (unit === "{") open++;
    else if (unit === "}" && --open < 0) return true;
  }
  return false;
}

/** What closes a bracket of that kind. */
export const CLOSED_BY: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };
const CLOSING: ReadonlySet<string> = new Set(Object.values(CLOSED_BY));
const QUOTES: ReadonlySet<string> = new Set(['"', "'"]);

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function endOfQuoted(text: string, from: number, quote: string): number {
  let at = from + 1;
  while (at < text.length && text[at] !== quote) at += text[at] === "\\" && quote === '"' ? 2 : 1;
  return at;
}
