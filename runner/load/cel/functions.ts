/** The functions and methods of expressions, on values already evaluated. Knows no syntax, and no I/O. */
import { resolve } from "node:path";
import { isLazy } from "../../../schema/lazy.ts";
import * as say from "../../../schema/messages/evaluation.ts";
import { isInside } from "../source.ts";
import { compare } from "./operators.ts";
import {
  doubleOf, isInt, isList, isNumber, isPlainMap, keysOf, nameOfValue, numberOf, Trouble, wholeOf, type Reader,
} from "./values.ts";

export interface CallContext {
  readonly reader: Reader;
  /** What `file()` is relative to, and stays inside. */
  readonly folder: string;
  readonly root: string;
}

type Callable = (args: readonly unknown[], context: CallContext) => unknown;

export const functions: ReadonlyMap<string, Callable> = new Map<string, Callable>([
  ["size", ([value], context) => sizeOf(value, context)],
  ["dyn", ([value]) => value],
  ["string", ([value]) => textOf(value)],
  ["int", ([value]) => intOf(value)],
  ["double", ([value]) => doubleFrom(value)],
  ["bool", ([value]) => boolOf(value)],
  ["list", ([value], context) => listOf(value, context)],
  ["keys", ([value], context) => keyListOf(value, context)],
  ["flatten", ([value], context) => flattened(value, context)],
  ["zip", ([left, right], context) => zipped(left, right, context)],
  ["sort_by", ([list, field], context) => sortedBy(list, field, context)],
  ["file", ([path], context) => inputAt(path, context)],
  ["json", ([text]) => parsedJson(text)],
]);

/** How many characters, elements or keys. */
export function sizeOf(value: unknown, { reader }: CallContext): number {
  if (typeof value === "string") return Array.from(value).length;
  if (isList(value)) return value.length;
  if (isLazy(value)) return keysOf(value, reader).length;
  if (isPlainMap(value)) return Object.keys(value).length;
  throw new Trouble(say.noSize(nameOfValue(value)));
}

export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (isNumber(value)) return String(numberOf(value));
  if (typeof value === "boolean") return String(value);
  throw new Trouble(say.notTextable(nameOfValue(value)));
}

function intOf(value: unknown): number {
  if (isNumber(value)) return exactInt(Math.trunc(numberOf(value)), value);
  if (typeof value === "string" && /^[+-]?\d+$/.test(value)) return exactInt(Number(value), value);
  throw new Trouble(say.notWhole(nameOfValue(value)));
}

function exactInt(int: number, value: unknown): number {
  if (!isInt(int)) throw new Trouble(say.notExact(nameOfValue(value)));
  return int;
}

function doubleFrom(value: unknown): unknown {
  if (isNumber(value)) return doubleOf(numberOf(value));
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  if (Number.isNaN(number)) throw new Trouble(say.notNumber(nameOfValue(value)));
  return doubleOf(number);
}

function boolOf(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "false") return value === "true";
  throw new Trouble(say.notBoolean(nameOfValue(value)));
}

function listOf(value: unknown, { reader }: CallContext): readonly unknown[] {
  if (isList(value)) return value;
  if (isLazy(value)) return [...(wholeOf(value, reader) ?? []).values()];
  if (isPlainMap(value)) return Object.values(value);
  throw new Trouble(say.wrongOperand("list", "a fan-out, a map or a list", nameOfValue(value)));
}

function keyListOf(value: unknown, { reader }: CallContext): readonly string[] {
  if (isLazy(value)) return keysOf(value, reader);
  if (isPlainMap(value)) return Object.keys(value);
  throw new Trouble(say.wrongOperand("keys", "a fan-out or a map", nameOfValue(value)));
}

/** One level of lists taken away; what is no list stays as it is. */
function flattened(value: unknown, context: CallContext): readonly unknown[] {
  const flat = listOf(value, context).flat();
  context.reader.spend(flat.length);
  return flat;
}

function zipped(left: unknown, right: unknown, context: CallContext): readonly unknown[] {
  const [lefts, rights] = [listOf(left, context), listOf(right, context)];
  context.reader.spend(lefts.length);
  // Pairing up to the shorter one would drop the rest of the film without a word.
  if (lefts.length !== rights.length) throw new Trouble(say.unequalZip(lefts.length, rights.length));
  return lefts.map((item, index) => [item, rights[index]]);
}

function sortedBy(list: unknown, field: unknown, context: CallContext): readonly unknown[] {
  if (typeof field !== "string") throw new Trouble(say.wrongOperand("sort_by", "the name of a field as text", nameOfValue(field)));
  const items = listOf(list, context);
  context.reader.spend(items.length);
  const valueOf = (item: unknown): unknown => {
    if (isPlainMap(item) && Object.hasOwn(item, field)) return item[field];
    throw new Trouble(say.sortsByNothing(field));
  };
  return items.toSorted((a, b) => compare(valueOf(a), valueOf(b)));
}

/** Marks content to be read: whoever evaluates takes a snapshot of it. */
function inputAt(path: unknown, { folder, root }: CallContext): { readonly $input: string } {
  if (typeof path !== "string" || path === "") throw new Trouble(say.wrongOperand("file", "a path as text", nameOfValue(path)));
  const absolute = resolve(folder, path);
  if (!isInside(root, absolute)) throw new Trouble(say.fileOutside(path));
  return { $input: absolute };
}

function parsedJson(text: unknown): unknown {
  if (typeof text !== "string") throw new Trouble(say.wrongOperand("json", "text", nameOfValue(text)));
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Trouble(say.badJson(nameOfValue(text)));
    throw error;
  }
}
