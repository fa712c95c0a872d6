/** The methods of expressions, on texts and lists already evaluated. Texts are counted in characters, not in code units. */
import * as say from "../../../schema/messages/evaluation.ts";
import { sizeOf, textOf, type CallContext } from "./functions.ts";
import { isInt, isList, nameOfValue, Trouble } from "./values.ts";

type Method = (receiver: unknown, args: readonly unknown[], context: CallContext) => unknown;

export const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ["size", (receiver, _args, context) => sizeOf(receiver, context)],
  ["startsWith", onText((text, other) => text.startsWith(other))],
  ["endsWith", onText((text, other) => text.endsWith(other))],
  ["contains", onText((text, other) => text.includes(other))],
  ["matches", onText(matches)],
  ["lowerAscii", onText((text) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()))],
  ["upperAscii", onText((text) => text.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()))],
  ["trim", onText((text) => text.trim())],
  ["indexOf", onText((text, other) => characters(text, text.indexOf(other)))],
  ["lastIndexOf", onText((text, other) => characters(text, text.lastIndexOf(other)))],
  ["split", onText((text, separator) => (separator === "" ? Array.from(text) : text.split(separator)))],
  ["replace", onText((text, from, to) => text.replaceAll(from, () => to))],
  ["substring", substring],
  ["join", join],
]);

function onText(method: (text: string, first: string, second: string) => unknown): Method {
  return (receiver, args) => {
    const [text, first = "", second = ""] = [receiver, ...args].map(asText);
    return method(text ?? "", first, second);
  };
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  throw new Trouble(say.notText(nameOfValue(value)));
}

function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").test(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Trouble(say.badPattern(pattern));
    throw error;
  }
}

function characters(text: string, units: number): number {
  return units < 0 ? -1 : Array.from(text.slice(0, units)).length;
}

function substring(receiver: unknown, args: readonly unknown[]): string {
  const text = Array.from(asText(receiver));
  const [start, end = text.length] = args;
  if (!isInt(start) || !isInt(end)) throw new Trouble(say.notWhole(nameOfValue(isInt(start) ? end : start)));
  if (start < 0 || end < start || end > text.length) throw new Trouble(say.outOfText(start, end, text.length));
  return text.slice(start, end).join("");
}

function join(receiver: unknown, [separator = ""]: readonly unknown[]): string {
  if (!isList(receiver)) throw new Trouble(say.wrongOperand("join", "a list", nameOfValue(receiver)));
  return receiver.map(textOf).join(asText(separator));
}
