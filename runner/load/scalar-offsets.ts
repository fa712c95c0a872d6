/** Where each character of a YAML scalar's value stands in the text it was written as. Knows no values but strings. */

export type ScalarStyle = "plain" | "single" | "double" | "block";

/**
 * For each character of `value`, its offset in `written` (which may be longer: quotes, escapes, indentation, folds);
 * one more entry for the end.
 */
export function scalarOffsets(value: string, written: string, style: ScalarStyle): readonly number[] {
  const cursor = new Cursor(written, style);
  const offsets: number[] = [];
  for (const unit of value.split("")) offsets.push(cursor.take(unit));
  offsets.push(cursor.offset);
  return offsets;
}

/** Walks the written form one value character at a time. */
class Cursor {
  readonly written: string;
  readonly style: ScalarStyle;
  readonly indent: number;
  offset: number;
  /** Value characters that the last escape still stands for, e.g. the second half of `\U0001F600`. */
  #owed = 0;

  constructor(written: string, style: ScalarStyle) {
    this.written = written;
    this.style = style;
    this.offset = contentStart(written, style);
    this.indent = style === "block" ? blockIndent(written, this.offset) : 0;
    if (style === "block") this.offset += this.#indentAt(this.offset);
  }

  take(unit: string): number {
    if (this.#owed > 0) {
      this.#owed--;
      return this.offset;
    }
    if (this.style === "double" && this.written[this.offset] === "\\") return this.#takeEscape(unit);
    if (this.style === "single" && this.written.startsWith("''", this.offset)) return this.#advance(2);
    if (this.written[this.offset] === unit && unit !== "\n") return this.#takeSame(unit);
    return isBlank(unit) ? this.#takeFold(unit) : this.#takeAfterBlanks(unit);
  }

  #advance(count: number): number {
    const start = this.offset;
    this.offset = Math.min(this.written.length, start + count);
    return start;
  }

  /** A space that ends a written line is no part of the value: there the value's space is the fold itself. */
  #takeSame(unit: string): number {
    const folds = unit === " " && this.style !== "block" && /^[ \t]*\r?\n/.test(this.written.slice(this.offset, this.offset + 80));
    return folds ? this.#takeFold(unit) : this.#advance(1);
  }

  #takeEscape(unit: string): number {
    const next = this.written[this.offset + 1];
    if (next === "\n" || next === "\r") {
      this.#skipBlanks(this.offset + 1);
      return this.take(unit);
    }
    const length = next === "x" ? 4 : next === "u" ? 6 : next === "U" ? 10 : 2;
    const start = this.#advance(length);
    if (next === "U" && isHighSurrogate(unit)) this.#owed = 1;
    return start;
  }

  #takeFold(unit: string): number {
    const start = this.offset;
    const newline = this.written.indexOf("\n", start);
    if (newline < 0) return this.#advance(1);
    if (this.style === "block") {
      this.offset = newline + 1;
      this.offset += this.#indentAt(this.offset);
      return start;
    }
    if (unit === "\n") this.offset = newline + 1;
    else this.#skipBlanks(start);
    return start;
  }

  #takeAfterBlanks(unit: string): number {
    const at = this.written.indexOf(unit, this.offset);
    const between = at < 0 ? "x" : this.written.slice(this.offset, at);
    if (between.trim() === "") this.offset = at;
    return this.#advance(1);
  }

  #skipBlanks(from: number): void {
    let offset = from;
    while (offset < this.written.length && /\s/.test(this.written[offset] ?? "x")) offset++;
    this.offset = offset;
  }

  #indentAt(offset: number): number {
    let count = 0;
    while (count < this.indent && this.written[offset + count] === " ") count++;
    return count;
  }
}

function contentStart(written: string, style: ScalarStyle): number {
  if (style === "plain") return 0;
  return style === "block" ? written.indexOf("\n") + 1 : 1;
}

function blockIndent(written: string, from: number): number {
  const line = written.slice(from).split("\n").find((candidate) => candidate.trim() !== "");
  return line === undefined ? 0 : line.length - line.trimStart().length;
}

const isBlank = (unit: string): boolean => unit === " " || unit === "\n";
const isHighSurrogate = (unit: string): boolean => unit >= "\uD800" && unit <= "\uDBFF";
