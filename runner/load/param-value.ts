/** Says whether a value fits a param, and turns texts of the command line into values. Reads no file. */
import { parseDocument } from "yaml";
import type { Diagnostic, Span } from "../../schema/diagnostic.ts";
import { isObject, sameJson, type Json } from "../../schema/json.ts";
import { moduleParam, paramOutOfRange, wrongParamType } from "../../schema/messages/params.ts";
import type { Param, ParamType } from "../../schema/pipeline.ts";
import { describeJson } from "./yaml-tree.ts";

export interface ValuePlace {
  readonly span: Span;
  /** What gave the value: `its default`, `--set`. */
  readonly from: string;
}

const WANTED: Readonly<Record<ParamType, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  file: "the path of a file",
  object: "a map",
  list: "a list",
  image: "the path of an image",
  video: "the path of a video",
  audio: "the path of a sound file",
};

/** What is wrong with a value for a param, or `undefined`. Null fits when the default is null. */
export function misfitOf(param: Param, value: Json, { span, from }: ValuePlace): Diagnostic | undefined {
  if (value === null && param.default === null) return undefined;
  const { name, type } = param;
  if (!fits(type, value)) return wrongParamType(span, { name, wanted: WANTED[type], found: describeJson(value), from });
  const bound = brokenBound(param, value);
  return bound === undefined ? undefined : paramOutOfRange(span, { name, value: describeJson(value), bound, from });
}

/** Why a module cannot take what it is given for a param, or `undefined`. Files are input files or artifacts. */
export function moduleMisfitOf(param: Param, value: unknown): string | undefined {
  if (value === null && param.default === null) return undefined;
  const { name, type } = param;
  const isFile = isObject(value) && ("$input" in value || "$artifact" in value);
  const isFit = isPlainType(type) ? isJson(value) && fits(type, value) : isFile;
  if (!isFit) return moduleParam(name, isPlainType(type) ? WANTED[type] : "a file", isFile ? "a file" : describeJson(value));
  const bound = isJson(value) ? brokenBound(param, value) : undefined;
  return bound === undefined ? undefined : moduleParam(name, bound, describeJson(value));
}

/** A text of the command line as the param's type means it; the text itself when it means nothing of that type. */
export function valueOfText(param: Param, text: string): Json {
  if (text === "null" && param.default === null) return null;
  switch (param.type) {
    case "number":
    case "integer": return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
    case "boolean": return text === "true" || text === "false" ? text === "true" : text;
    case "object":
    case "list": return yamlValue(text);
    default: return text;
  }
}

function isPlainType(type: ParamType): boolean {
  return !["file", "image", "video", "audio"].includes(type);
}

/** What an expression came to is JSON. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}

function fits(type: ParamType, value: Json): boolean {
  switch (type) {
    case "number": return typeof value === "number" && Number.isFinite(value);
    case "integer": return Number.isSafeInteger(value);
    case "boolean": return typeof value === "boolean";
    case "object": return isObject(value);
    case "list": return Array.isArray(value);
    case "string": return typeof value === "string";
    default: return typeof value === "string" && value !== "";
  }
}

function brokenBound(param: Param, value: Json): string | undefined {
  if (param.enum !== undefined && !param.enum.some((choice) => sameJson(choice, value))) {
    return `one of ${param.enum.map(describeJson).join(", ")}`;
  }
  if (typeof value !== "number") return undefined;
  if (param.minimum !== undefined && value < param.minimum) return `at least ${param.minimum}`;
  if (param.maximum !== undefined && value > param.maximum) return `at most ${param.maximum}`;
  const step = param.multipleOf ?? value;
  return value % step === 0 || value === 0 ? undefined : `a multiple of ${step}${suchAs(param, value, step)}`;
}

/** The nearest multiple that its other bounds allow. */
function suchAs({ minimum = -Infinity, maximum = Infinity }: Param, value: number, step: number): string {
  const below = value - (value % step);
  const fitting = [below, below + step].find((each) => each >= minimum && each <= maximum);
  return fitting === undefined ? "" : `, such as ${fitting}`;
}

function yamlValue(text: string): Json {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return text;
  const value: Json = document.toJS({ maxAliasCount: 100 });
  return value;
}
