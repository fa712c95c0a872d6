/** The operators of expressions over plain values. Ints and doubles mix. Knows no syntax. */
import { unreachable } from "../../../schema/unreachable.ts";
import * as say from "../../../schema/messages/evaluation.ts";
import { doubleOf, isInt, isList, isNumber, isPlainMap, nameOfValue, numberOf, Trouble } from "./values.ts";

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%";
export type ComparisonOperator = "<" | "<=" | ">" | ">=";

/** The longest text and list that `+` makes, so that doubling over and over ends. */
const MAX_LENGTH = 10_000_000;

export function arithmetic(operator: ArithmeticOperator, left: unknown, right: unknown): unknown {
  if (isInt(left) && isInt(right)) return intArithmetic(operator, left, right);
  if (isNumber(left) && isNumber(right)) return doubleOf(compute(operator, numberOf(left), numberOf(right)));
  if (operator === "+" && typeof left === "string" && typeof right === "string") return bounded(left + right);
  if (operator === "+" && isList(left) && isList(right)) return bounded([...left, ...right]);
  const isMixed = (typeof left === "string" && isNumber(right)) || (isNumber(left) && typeof right === "string");
  throw new Trouble((isMixed ? say.mixedWithText : say.noMeaning)(nameOfValue(left), operator, nameOfValue(right)));
}

export function negate(value: unknown): unknown {
  if (isInt(value)) return value === 0 ? 0 : -value;
  if (isNumber(value)) return doubleOf(-numberOf(value));
  throw new Trouble(say.noNegative(nameOfValue(value)));
}

export function isOrdered(operator: ComparisonOperator, left: unknown, right: unknown): boolean {
  const order = compare(left, right);
  switch (operator) {
    case "<": return order < 0;
    case "<=": return order <= 0;
    case ">": return order > 0;
    case ">=": return order >= 0;
    default: return unreachable(operator);
  }
}

/** Negative, zero or positive, as a sort wants it; `NaN` when neither comes first. */
export function compare(left: unknown, right: unknown): number {
  if (isNumber(left) && isNumber(right)) return Math.sign(numberOf(left) - numberOf(right));
  if (typeof left === "string" && typeof right === "string") return left < right ? -1 : left > right ? 1 : 0;
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  throw new Trouble(say.noOrder(nameOfValue(left), nameOfValue(right)));
}

/** Equality by value; values of different types are simply not equal. Records must have been read before. */
export function areEqual(left: unknown, right: unknown): boolean {
  if (isNumber(left) && isNumber(right)) return numberOf(left) === numberOf(right);
  if (isList(left) && isList(right)) return left.length === right.length && left.every((item, index) => areEqual(item, right[index]));
  if (isPlainMap(left) && isPlainMap(right)) return mapsAreEqual(left, right);
  return (left ?? null) === (right ?? null);
}

function mapsAreEqual(left: Readonly<Record<string, unknown>>, right: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => Object.hasOwn(right, key) && areEqual(left[key], right[key]));
}

function intArithmetic(operator: ArithmeticOperator, left: number, right: number): number {
  if ((operator === "/" || operator === "%") && right === 0) throw new Trouble(say.divisionByZero());
  const result = Math.trunc(compute(operator, left, right));
  if (!Number.isSafeInteger(result)) throw new Trouble(say.notExact(`${left} ${operator} ${right}`));
  return result === 0 ? 0 : result;
}

function compute(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case "+": return left + right;
    case "-": return left - right;
    case "*": return left * right;
    case "/": return left / right;
    case "%": return left % right;
    default: return unreachable(operator);
  }
}

function bounded<T extends string | readonly unknown[]>(value: T): T {
  if (value.length > MAX_LENGTH) throw new Trouble(say.tooLong());
  return value;
}
