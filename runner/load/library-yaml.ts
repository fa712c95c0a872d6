/**
 * YAML of any kind, read by the library: every problem is found at once. Knows not what the values mean, nor which part of
 * a text could be read with less.
 */
import {
  isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type Scalar, type YAMLError,
  type YAMLMap, type YAMLSeq,
} from "yaml";
import type { Diagnostic, Span } from "../../schema/diagnostic.ts";
import * as say from "../../schema/messages/yaml.ts";
import { closesUnopened, openBracketBefore } from "./open-bracket.ts";
import { scalarOffsets, type ScalarStyle } from "./scalar-offsets.ts";
import { startOf } from "./source.ts";
import { FORBIDDEN_KEYS, MAX_DEPTH, spanOfAll, type YamlEntry, type YamlList, type YamlMap, type YamlNode, type YamlScalar, type YamlSource, type YamlTree } from "./yaml-tree.ts";

const MAX_ALIASED_NODES = 10_000;
const PARSING = { uniqueKeys: false, prettyErrors: false } as const;

export function readByLibrary(source: YamlSource): YamlTree {
  const document = parseDocument(source.text, PARSING);
  const tree = new TreeReader({ ...source, document, offset: 0 });
  const diagnostics = firstOfEachLine(causesOf([...document.errors, ...document.warnings], source).map((error) => syntaxDiagnostic(tree, error)));
  if (diagnostics.length > 0 || document.contents === null) return { root: undefined, diagnostics };
  const root = tree.read(document.contents, 0);
  return { root, diagnostics: tree.diagnostics };
}

/**
 * A part of a text by itself, with places in the whole; `undefined` when anything is wrong with it or it names what may
 * stand outside. `depth` is how deep it lies.
 */
export function readPartByLibrary(source: YamlSource, { start, end, depth }: { readonly start: number; readonly end: number; readonly depth: number }): YamlNode | undefined {
  const document = parseDocument(source.text.slice(start, end), PARSING);
  if (document.errors.length > 0 || document.warnings.length > 0 || document.contents === null) return undefined;
  const tree = new TreeReader({ ...source, document, offset: start });
  const root = tree.read(document.contents, depth);
  return tree.diagnostics.length > 0 || tree.metAlias ? undefined : root;
}

interface Text extends YamlSource {
  readonly document: Document;
  /** Where in the text the document begins. */
  readonly offset: number;
}

class TreeReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly source: Text;
  metAlias = false;
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
    if (isSeq(node)) return this.#readList(node, depth);
    if (isScalar(node)) return this.#readScalar(node);
    return nullAt(this.spanOf(node));
  }

  spanOf(node: Node | null | undefined): Span {
    const range = node?.range;
    const { offset, file } = this.source;
    return range ? this.spanBetween(offset + range[0], offset + range[1]) : startOf(file);
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
    this.metAlias = true;
    const target = node.resolve(this.source.document);
    if (target === undefined) return this.#refuse(say.unknownAlias(this.spanOf(node), node.source));
    this.#insideAlias++;
    const read = this.read(target, depth + 1);
    this.#insideAlias--;
    // It stands where it is named.
    return read && { ...read, span: this.spanOf(node) };
  }

  #readList(list: YAMLSeq, depth: number): YamlList {
    const items = list.items.filter(isNode).map((item) => this.read(item, depth + 1)).filter((item) => item !== undefined);
    return { type: "list", items, span: this.#spanOfCollection(list, items.at(-1)?.span) };
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
    const read = [...entries.values()];
    return { type: "map", entries: read, isWhole, span: this.#spanOfCollection(map, read.at(-1)?.value.span) };
  }

  /** The library counts what follows the last value to a block. */
  #spanOfCollection(node: YAMLMap | YAMLSeq, last: Span | undefined): Span {
    const span = this.spanOf(node);
    return node.flow === true || last === undefined ? span : spanOfAll(span, last);
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
function partsOf({ value, range, type }: Scalar, span: Span, { text, lines, offset }: Omit<Text, "document">): YamlScalar["part"] {
  if (typeof value !== "string" || !range) return () => span;
  const [start, end] = [offset + range[0], offset + range[1]];
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
  if (isDeeperBelow(error, tree.source)) return say.badYaml(span, "the line below is indented deeper, and this one has a value already");
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && closesUnopened(tree.source.text, start)) return say.missingBracket(span);
  const open = LEFT_OPEN.has(error.code) ? openBracketBefore(tree.source.text, start) : undefined;
  if (open !== undefined && !UNQUOTED.test(tree.source.text.slice(open, tree.source.text.indexOf("\n", start) + 1 || undefined))) return say.openBracket(tree.spanBetween(open, open + 1), tree.source.text[open] ?? "");
  return tree.hasExpressionNear(start) && !MISPLACED.test(error.message) ? say.unquotedExpression(span) : say.badYaml(span, plainWords(error));
}

/** After these the parser takes everything that follows for something else. */
const UNSETTLING: ReadonlySet<YAMLError["code"]> = new Set(["BAD_INDENT", "MULTILINE_IMPLICIT_KEY", "UNEXPECTED_TOKEN"]);
/** What it says of a list or map in brackets that goes on where nobody wanted it to. */
const LEFT_OPEN: ReadonlySet<YAMLError["code"]> = new Set(["BAD_INDENT", "MISSING_CHAR", "UNEXPECTED_TOKEN"]);
/** Its own brackets are taken for more of those. */
const UNQUOTED = /[:,[{]\s*\$\{\{/;
const MISPLACED = /must start at the same column/;

/** In the order of the text, up to the first that unsettles all after it. */
function causesOf(errors: readonly YAMLError[], { text }: Pick<YamlSource, "text">): readonly YAMLError[] {
  const inOrder = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const deeper = new Set(inOrder.filter((error) => isDeeperBelow(error, { text })).map(({ pos }) => pos[0]));
  // The library tells the same place as a second ": " as well.
  const told = inOrder.filter((error) => error.code !== "BLOCK_AS_IMPLICIT_KEY" || !deeper.has(error.pos[0]));
  const first = told.findIndex(({ code }) => UNSETTLING.has(code));
  return first < 0 ? told : told.slice(0, first + 1);
}

/** A value, and below it deeper lines that are none of its own. */
function isDeeperBelow({ code, pos: [start, end] }: YAMLError, { text }: Pick<YamlSource, "text">): boolean {
  return code === "MULTILINE_IMPLICIT_KEY" && text.slice(start, end).trimEnd().includes("\n");
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
