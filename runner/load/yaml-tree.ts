/** YAML as a tree of plain values with their places. Knows neither how it is read nor what the values mean. */
import type { Diagnostic, Span } from "../../schema/diagnostic.ts";
import type { Json } from "../../schema/json.ts";
import type { LineIndex } from "./line-index.ts";

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

export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
}

/** Nothing may be nested deeper. */
export const MAX_DEPTH = 64;
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** From the first key or item to the end of the last value, whatever comments and blanks follow. */
export function spanOfAll(first: Span, last: Span): Span {
  return { ...first, endLine: last.endLine, endColumn: last.endColumn };
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
