/**
 * The values of expressions. They are plain JSON, read part by part, but for whole doubles: a whole JSON number is an
 * int, so a double that happens to be whole says what it is. Knows no operators.
 */
import { isObject } from "../../../schema/json.ts";
import * as say from "../../../schema/messages/evaluation.ts";
import { isLazy, type LazyRecord, type Reading } from "../../../schema/lazy.ts";

/** A double with a whole value, e.g. `2.0`. */
export class WholeDouble {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** Why an expression has no value. Thrown inside the evaluator only. */
export class Trouble extends Error {
  readonly fix: string | undefined;
  /** Where in the expression's source it went wrong; set by the evaluator. */
  place: { readonly start: number; readonly end: number } | undefined;
  constructor(told: say.Told) {
    super(told.message);
    this.fix = told.fix;
  }
}

/** Thrown when an expression touches what is not ready. What it was is recorded where it was touched. */
export class Park extends Error {
  /** One for all: an error costs more to make than most expressions to evaluate, and nobody reads its stack. */
  static readonly thrown = new Park();
}

export function doubleOf(value: number): number | WholeDouble {
  return Number.isSafeInteger(value) ? new WholeDouble(value) : value;
}

export function isNumber(value: unknown): value is number | WholeDouble {
  return typeof value === "number" || value instanceof WholeDouble;
}

export function isInt(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value);
}

export function numberOf(value: number | WholeDouble): number {
  return typeof value === "number" ? value : value.value;
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** True for a map as JSON has it. */
export function isPlainMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !(value instanceof WholeDouble) && !(value instanceof Map) && !isLazy(value);
}

/** What a message calls a value: `a list`, `"draft"`, `frames[a]`. */
export function nameOfValue(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (isLazy(value)) return value.label;
  if (isList(value)) return "a list";
  if (isNumber(value)) return String(numberOf(value));
  if (typeof value === "object") return "a map";
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

/** What an evaluation may touch, and what becomes of touching it. */
export interface Reader {
  /** The value, or a park that is recorded, or `undefined` when there is none. */
  read<T>(reading: Reading<T>): T | undefined;
  /** Counts work against the limit of one evaluation. */
  spend(count: number): void;
}

export function keysOf(record: LazyRecord, reader: Reader): readonly string[] {
  const keys = reader.read(record.keys());
  if (keys === undefined) throw new Trouble(say.noKeys(record.label));
  return keys;
}

/** Values of a record in order; `null` for what was skipped. */
export function wholeOf(record: LazyRecord, reader: Reader): ReadonlyMap<string, unknown> | null {
  const whole = reader.read(record.all());
  if (whole === undefined) throw new Trouble(say.noValue(record.label));
  reader.spend(whole?.size ?? 1);
  return whole;
}

/** A value as plain JSON: records read whole, doubles as numbers. */
export function plainOf(value: unknown, reader: Reader): unknown {
  reader.spend(1);
  if (isNumber(value)) return finite(numberOf(value));
  if (isLazy(value)) return plainRecord(wholeOf(value, reader), reader);
  if (isList(value)) return value.map((item) => plainOf(item, reader));
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [String(key), plainOf(item, reader)]));
  if (!isObject(value)) return value ?? null;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, plainOf(item, reader)]));
}

function plainRecord(whole: ReadonlyMap<string, unknown> | null, reader: Reader): unknown {
  return whole && Object.fromEntries([...whole].map(([key, item]) => [key, plainOf(item, reader)]));
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Trouble(say.notFinite());
  // JSON has no zero below zero.
  return value === 0 ? 0 : value;
}
