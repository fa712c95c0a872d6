/** YAML as a tree of plain values with their places. Knows nothing of what the values mean. */
import {
  isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type Scalar, type YAMLError,
  type YAMLMap,
} from "yaml";
import type { Diagnostic, Span } from "../../schema/diagnostic.ts";
import type { Json } from "../../schema/json.ts";
import * as say from "../../schema/messages/yaml.ts";
import { lineIndex, type LineIndex } from "./line-index.ts";
import { scalarOffsets, type ScalarStyle } from "./scalar-offsets.ts";
import { startOf } from "./source.ts";

export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly type: "scalar";
  readonly value: null | boolean | number | string;
  readonly span: Span;
  /** Where a part of a string value stands in the file. */
  part(start: number, end: number): Span;
}

export interface YamlList {
  readonly type: "list";
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlMap {
  readonly type: "map";
  readonly entries: readonly YamlEntry[];
  /** False when entries were so wrong that they are left out, so that what is missing may have been written. */
  readonly isWhole: boolean;
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlTree {
  /** `undefined` when the text is too broken, or empty. */
  readonly root: YamlNode | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const MAX_DEPTH = 64;
const MAX_ALIASED_NODES = 10_000;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
/** Indicators that open a block each: `- - - …`, which the parser would follow for ever. */
const DEEP_LINE = /(?:[-?:][ \t]+){65}/;

/** Reads YAML text; every problem is found at once. */
export function parseYaml(text: string, file: string): YamlTree {
  const lines = lineIndex(text, file);
  const deep = DEEP_LINE.exec(text);
  if (deep !== null) return { root: undefined, diagnostics: [say.tooDeep(lines.spanBetween(deep.index, deep.index + 1), MAX_DEPTH)] };
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  const tree = new TreeReader({ file, text, lines, document });
  const diagnostics = firstOfEachLine([...document.errors, ...document.warnings].map((error) => syntaxDiagnostic(tree, error)));
  if (diagnostics.length > 0 || document.contents === null) return { root: undefined, diagnostics };
  const root = tree.read(document.contents, 0);
  return { root, diagnostics: tree.diagnostics };
}

/** The plain value of a tree. */
export function plainValue(node: YamlNode): Json {
  if (node.type === "scalar") return node.value;
  if (node.type === "list") return node.items.map(plainValue);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plainValue(entry.value)]));
}

/** What a value is called in a message: `a list`, `"soon"`, `3`. */
export function describeNode(node: YamlNode): string {
  return node.type === "scalar" ? describeJson(node.value) : node.type === "list" ? "a list" : "a map";
}

export function describeJson(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null || value === undefined) return "null";
  if (typeof value === "object") return "a map";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

interface Text {
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly document: Document;
}

class TreeReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly source: Text;
  #aliased = 0;
  #insideAlias = 0;

  constructor(source: Text) {
    this.source = source;
  }

  read(node: Node | null | undefined, depth: number): YamlNode | undefined {
    if (depth > MAX_DEPTH) return this.#refuse(say.tooDeep(this.spanOf(node), MAX_DEPTH));
    if (this.#insideAlias > 0 && ++this.#aliased > MAX_ALIASED_NODES) {
      return this.#aliased === MAX_ALIASED_NODES + 1 ? this.#refuse(say.tooManyAliases(this.spanOf(node))) : undefined;
    }
    if (isAlias(node)) return this.#readAlias(node, depth);
    if (isMap(node)) return this.#readMap(node, depth);
    if (isSeq(node)) return this.#readList(node, node.items.filter(isNode), depth);
    if (isScalar(node)) return this.#readScalar(node);
    return nullAt(this.spanOf(node));
  }

  spanOf(node: Node | null | undefined): Span {
    const range = node?.range;
    return range ? this.spanBetween(range[0], range[1]) : startOf(this.source.file);
  }

  spanBetween(start: number, end: number): Span {
    return this.source.lines.spanBetween(start, end);
  }

  /** True when the line of an offset holds an expression, which YAML trips over unless it is quoted. */
  hasExpressionNear(offset: number): boolean {
    const { text } = this.source;
    const start = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
    const end = text.indexOf("\n", offset);
    return text.slice(start, end < 0 ? undefined : end).includes("${{");
  }

  #readAlias(node: Node & { readonly source: string; resolve(document: Document): Node | undefined }, depth: number): YamlNode | undefined {
    const target = node.resolve(this.source.document);
    if (target === undefined) return this.#refuse(say.unknownAlias(this.spanOf(node), node.source));
    this.#insideAlias++;
    const read = this.read(target, depth + 1);
    this.#insideAlias--;
    return read;
  }

  #readList(list: Node, items: readonly Node[], depth: number): YamlList {
    const read = items.map((item) => this.read(item, depth + 1)).filter((item) => item !== undefined);
    return { type: "list", items: read, span: this.spanOf(list) };
  }

  #readMap(map: YAMLMap, depth: number): YamlMap {
    const entries = new Map<string, YamlEntry>();
    for (const pair of map.items) {
      const entry = this.#readEntry(pair, depth);
      if (entry === undefined) continue;
      const first = entries.get(entry.key);
      if (first === undefined) entries.set(entry.key, entry);
      else this.#refuse(say.duplicateKey(entry.keySpan, entry.key, first.keySpan));
    }
    const isWhole = entries.size === map.items.length;
    return { type: "map", entries: [...entries.values()], isWhole, span: this.spanOf(map) };
  }

  #readEntry(pair: Pair, depth: number): YamlEntry | undefined {
    const keyNode = isAlias(pair.key) ? pair.key.resolve(this.source.document) : pair.key;
    const keySpan = this.spanOf(isNode(pair.key) ? pair.key : null);
    if (!isScalar(keyNode) || typeof keyNode.value === "object") return this.#refuse(say.keyNotText(keySpan));
    const key = typeof keyNode.value === "string" ? keyNode.value : (keyNode.source ?? String(keyNode.value));
    if (FORBIDDEN_KEYS.has(key)) return this.#refuse(say.forbiddenKey(keySpan, key));
    const value = isNode(pair.value) ? this.read(pair.value, depth + 1) : nullAt(keySpan);
    return value === undefined ? undefined : { key, keySpan, value };
  }

  #readScalar(scalar: Scalar): YamlNode | undefined {
    const span = this.spanOf(scalar);
    const { value } = scalar;
    if (typeof value === "number" && !isExact(value, scalar.source)) return this.#refuse(say.notJson(span, scalar.source ?? String(value)));
    if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number") {
      return { type: "scalar", value, span, part: partsOf(scalar, span, this.source) };
    }
    return this.#refuse(say.notJson(span, scalar.source ?? String(value)));
  }

  #refuse(diagnostic: Diagnostic): undefined {
    this.diagnostics.push(diagnostic);
  }
}

/** Outlives the reading with the expressions, so it holds on to the text and never to the parser's document. */
function partsOf({ value, range, type }: Scalar, span: Span, { text, lines }: Pick<Text, "text" | "lines">): YamlScalar["part"] {
  if (typeof value !== "string" || !range) return () => span;
  const [start, end] = range;
  let offsets: readonly number[] | undefined;
  return (from, to) => {
    offsets ??= scalarOffsets(value, text.slice(start, end), styleOf(type));
    const first = offsets[Math.min(from, value.length)] ?? 0;
    const last = to > from ? (offsets[Math.min(to, value.length) - 1] ?? first) + 1 : first;
    return lines.spanBetween(start + first, start + Math.max(first, last));
  };
}

function nullAt(span: Span): YamlScalar {
  return { type: "scalar", value: null, span, part: () => span };
}

function isNode(value: unknown): value is Node {
  return isAlias(value) || isMap(value) || isSeq(value) || isScalar(value);
}

function isExact(value: number, source: string | undefined): boolean {
  if (!Number.isFinite(value)) return false;
  return !Number.isInteger(value) || Number.isSafeInteger(value) || /[.eE]/.test(source ?? "");
}

function styleOf(type: Scalar["type"]): ScalarStyle {
  switch (type) {
    case "QUOTE_DOUBLE": return "double";
    case "QUOTE_SINGLE": return "single";
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL": return "block";
    default: return "plain";
  }
}

function syntaxDiagnostic(tree: TreeReader, error: YAMLError): Diagnostic {
  const [start, end] = error.pos;
  const span = tree.spanBetween(start, end);
  if (error.code === "TAB_AS_INDENT") return say.tabIndent(span);
  if (error.code === "RESOURCE_EXHAUSTION") return say.tooDeep(span, MAX_DEPTH);
  if (error.code === "BAD_ALIAS") return say.unknownAlias(span, tree.source.text.slice(start, end).replace(/^\*/, ""));
  return tree.hasExpressionNear(start) ? say.unquotedExpression(span) : say.badYaml(span, plainWords(error));
}

/** What trips the parser once trips it again on the same line. */
function firstOfEachLine(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ span }, index) => diagnostics.findIndex((other) => other.span.line === span.line) === index);
}

/** The library's sentence in this house's form, or our own where its own would puzzle. */
function plainWords(error: YAMLError): string {
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY": return 'there is a second ": " on this line';
    case "MULTIPLE_DOCS": return "there is more than one document";
    case "MULTILINE_IMPLICIT_KEY": return 'a ":" is missing after the key';
    case "TAG_RESOLVE_FAILED": return "tags such as !name have no meaning here";
    case "BAD_INDENT": return "the indentation does not fit the lines around it";
    default: return `${error.message.charAt(0).toLowerCase()}${error.message.slice(1).replace(/[.:]\s*$/, "")}`;
  }
}
