/**
 * Reads the YAML that pipelines are mostly made of, maps of words and texts on one line each, in one walk over the text:
 * the library takes eight times as long over it, and a tree of its own. Whatever is not that plain is read by the library,
 * entry by entry; where even that leaves a doubt nothing is read, and the library is to judge the whole.
 */
import type { Span } from "../../schema/diagnostic.ts";
import { readPartByLibrary } from "./library-yaml.ts";
import { scalarOffsets } from "./scalar-offsets.ts";
import { FORBIDDEN_KEYS, MAX_DEPTH, spanOfAll, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar, type YamlSource } from "./yaml-tree.ts";

/** The tree of a text in which nothing is wrong; `undefined` leaves it to the library. */
export function readPlainly(source: YamlSource): YamlNode | undefined {
  if (UNUSUAL.test(source.text)) return undefined;
  const walk = new Walk(source);
  const root = walk.readMap(0);
  return walk.isAtEnd ? root : undefined;
}

/** Tabs, carriage returns, other controls and marks of byte order. */
const UNUSUAL = /[^\n -\uFEFE\uFF00-\uFFFE]/;
const KEY = /([A-Za-z_][\w-]*):(?: +|(?=\n)|$)/y;
/** Other lines can mean something together with the lines around them. */
const BEGINS_ENTRY = /["'\w$./(]/y;
const REST = /[^\n]*/y;
const EMPTY = /^(?:#|$)/;
const SINGLE_QUOTED = /^'([^'\n]*)'(?= *$| +#)/;
const DOUBLE_QUOTED = /^"(?:[^"\\\n]|\\["\\/bfnrt])*"(?= *$| +#)/;
const BARE_TEXT = /^[A-Za-z_$/]/;
const BARE_NUMBER = /^(?:0|-?[1-9]\d{0,14})$/;
/** Neither ends the text nor makes it something else. */
const NOT_BARE = /: |:$| #/;
const CONSTANTS: ReadonlyMap<string, null | boolean> = new Map(
  ([["null", null], ["true", true], ["false", false]] as const).flatMap(([word, value]) => {
    const spellings = [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)];
    return spellings.map((each) => [each, value] as const);
  }),
);

class Walk {
  readonly #source: YamlSource;
  /** Where the line begins that is read next, and its number. */
  #start = 0;
  #line = 1;

  constructor(source: YamlSource) {
    this.#source = source;
  }

  get isAtEnd(): boolean {
    return this.#start >= this.#source.text.length;
  }

  /** The map whose keys stand at the column of the next line. */
  readMap(depth: number): YamlMap | undefined {
    const indent = this.#nextIndent();
    const entries = new Map<string, YamlEntry>();
    let [first, last]: (Span | undefined)[] = [];
    while (this.#nextIndent() === indent && !this.isAtEnd) {
      const entry = depth > MAX_DEPTH ? undefined : this.#readEntry(indent, depth);
      if (entry === undefined || entries.has(entry.key)) return undefined;
      entries.set(entry.key, entry);
      first ??= entry.keySpan;
      last = entry.value.span;
    }
    if (first === undefined || last === undefined || this.#nextIndent() > indent) return undefined;
    return { type: "map", entries: [...entries.values()], isWhole: true, span: spanOfAll(first, last) };
  }

  /** The column of the first character on the next line that says something; those before it are passed over. */
  #nextIndent(): number {
    const { text } = this.#source;
    for (;;) {
      let at = this.#start;
      while (text[at] === " ") at += 1;
      if (at >= text.length) this.#start = text.length;
      else if (text[at] === "\n" || text[at] === "#") this.#passLine();
      else return at - this.#start;
      if (this.isAtEnd) return 0;
    }
  }

  #passLine(): void {
    const end = this.#source.text.indexOf("\n", this.#start);
    this.#start = end < 0 ? this.#source.text.length : end + 1;
    this.#line += 1;
  }

  #readEntry(indent: number, depth: number): YamlEntry | undefined {
    const { text } = this.#source;
    const at = this.#start + indent;
    const key = matchAt(KEY, text, at);
    const word = key?.[1];
    if (key === null || word === undefined || CONSTANTS.has(word) || FORBIDDEN_KEYS.has(word)) return this.#readOddEntry(indent, depth);
    const keySpan = this.#spanOnLine(indent, indent + word.length);
    const rest = matchAt(REST, text, at + key[0].length)?.[0] ?? "";
    const before = [this.#start, this.#line] as const;
    const scalar = EMPTY.test(rest) ? undefined : this.#scalarOf(rest, indent + key[0].length);
    this.#passLine();
    const goesOn = this.#nextIndent() > indent && !this.isAtEnd;
    if (scalar !== undefined && !goesOn) return { key: word, keySpan, value: scalar };
    if (EMPTY.test(rest) && goesOn && this.#isAtKey()) {
      const map = this.readMap(depth + 1);
      return map && { key: word, keySpan, value: map };
    }
    [this.#start, this.#line] = before;
    return this.#readOddEntry(indent, depth);
  }

  #isAtKey(): boolean {
    return matchAt(KEY, this.#source.text, this.#start + this.#nextIndent()) !== null;
  }

  /** An entry with all lines below it that stand further in, by the library. */
  #readOddEntry(indent: number, depth: number): YamlEntry | undefined {
    const { text } = this.#source;
    const start = this.#start;
    if (matchAt(BEGINS_ENTRY, text, start + indent) === null) return undefined;
    do this.#passLine(); while (this.#nextIndent() > indent && !this.isAtEnd);
    const part = readPartByLibrary(this.#source, { start, end: this.#start, depth });
    const [entry, another] = part?.type === "map" && part.isWhole ? part.entries : [];
    return another === undefined ? entry : undefined;
  }

  #scalarOf(rest: string, column: number): YamlScalar | undefined {
    const written = rest.trimEnd();
    const single = SINGLE_QUOTED.exec(rest);
    if (single?.[1] !== undefined) return this.#oneToOne(single[1], single[0], column, 1);
    const double = DOUBLE_QUOTED.exec(rest)?.[0];
    if (double !== undefined) return double.includes("\\") ? this.#escaped(double, column) : this.#oneToOne(double.slice(1, -1), double, column, 1);
    if (NOT_BARE.test(written)) return undefined;
    if (CONSTANTS.has(written)) return this.#constant(CONSTANTS.get(written) ?? null, written, column);
    if (BARE_NUMBER.test(written)) return this.#constant(Number(written), written, column);
    return BARE_TEXT.test(written) ? this.#oneToOne(written, written, column, 0) : undefined;
  }

  #constant(value: null | boolean | number, written: string, column: number): YamlScalar {
    const span = this.#spanOnLine(column, column + written.length);
    return { type: "scalar", value, span, part: () => span };
  }

  /** A text whose every character stands as it is. */
  #oneToOne(value: string, written: string, column: number, quote: 0 | 1): YamlScalar {
    const span = this.#spanOnLine(column, column + written.length);
    return { type: "scalar", value, span, part: (from, to) => within(span, quote + Math.min(from, value.length), quote + Math.min(Math.max(from, to), value.length)) };
  }

  #escaped(written: string, column: number): YamlScalar {
    const span = this.#spanOnLine(column, column + written.length);
    const value: string = JSON.parse(written);
    const part: YamlScalar["part"] = (from, to) => {
      const offsets = scalarOffsets(value, written, "double");
      const first = offsets[Math.min(from, value.length)] ?? 0;
      return within(span, first, to > from ? Math.max(first, (offsets[Math.min(to, value.length) - 1] ?? first) + 1) : first);
    };
    return { type: "scalar", value, span, part };
  }

  #spanOnLine(start: number, end: number): Span {
    return { file: this.#source.file, line: this.#line, column: start + 1, endLine: this.#line, endColumn: end + 1 };
  }
}

/** A part of a place on one line. */
function within({ file, line, column }: Span, start: number, end: number): Span {
  return { file, line, column: column + start, endLine: line, endColumn: column + end };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
