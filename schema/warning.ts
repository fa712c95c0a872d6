/** What a node type found doubtful in what a person wrote, and went on with all the same. Plain JSON, kept with the result; knows no path. */
import { isObject } from "./json.ts";

export interface Warning {
  /** What and why, in one sentence without a full stop. */
  readonly message: string;
  /** The way out: a suggestion, a command. */
  readonly fix?: string;
  /** The input port whose text it is about. */
  readonly port?: string;
  /** The place in that text; both from 1. */
  readonly line?: number;
  readonly column?: number;
  /** How many letters from there on it is about. */
  readonly length?: number;
}

/** What a plugin told, cut down to what a warning is; `undefined` for what says nothing. */
export function warningIn(told: unknown): Warning | undefined {
  if (!isObject(told) || typeof told["message"] !== "string" || told["message"] === "") return undefined;
  const texts = (["fix", "port"] as const).flatMap((name) => (typeof told[name] === "string" ? [[name, told[name]] as const] : []));
  const places = (["line", "column", "length"] as const).flatMap((name) => (Number.isInteger(told[name]) && Number(told[name]) > 0 ? [[name, Number(told[name])] as const] : []));
  return { message: told["message"], ...Object.fromEntries([...texts, ...places]) };
}
