/** What JSON Schemas say about values and about the ways into them. Pure; knows no pipeline. */
import { isObject, sameJson, type Json } from "../../schema/json.ts";

export type Schema = Readonly<Record<string, unknown>>;

/** Where a path leads in a schema. */
export type Followed =
  | { readonly type: "schema"; readonly schema: Schema }
  /** Nothing is known there. */
  | { readonly type: "open" }
  | { readonly type: "missing"; readonly at: number; readonly known: readonly string[]; readonly isClosed: boolean }
  | { readonly type: "no-fields"; readonly at: number; readonly what: string };

const SCALARS: ReadonlySet<unknown> = new Set(["string", "number", "integer", "boolean", "null"]);

/** Follows fields and indexes into a schema; `null` is a computed step. */
export function follow(start: unknown, path: readonly (string | null)[]): Followed {
  let schema = plainSchema(start);
  for (const [at, step] of path.entries()) {
    if (schema === undefined) return { type: "open" };
    const next = stepInto(schema, step, at);
    if (next.type !== "schema") return next;
    schema = plainSchema(next.schema);
  }
  return schema === undefined ? { type: "open" } : { type: "schema", schema };
}

/** What is wrong with a constant. */
export interface Misfit {
  /** The way into the value: `[0].id`; empty for the value itself. */
  readonly path: string;
  readonly type: "unknown-key" | "missing" | "wrong";
  readonly wanted: Schema;
  /** The part that is wrong. */
  readonly value: Json;
  readonly known: readonly string[];
}

/** Everything about a constant that its schema does not allow. */
export function misfitsOf(value: Json, wanted: unknown, path = ""): readonly Misfit[] {
  const schema = isObject(wanted) ? wanted : {};
  const choices = choicesOf(schema);
  if (choices !== undefined) {
    const tries = choices.map((choice) => misfitsOf(value, choice, path));
    const near = tries.find((found) => found.every((misfit) => misfit.path !== path));
    return tries.some((found) => found.length === 0) ? [] : (near ?? [misfit(value, schema, path)]);
  }
  if (!fitsItself(value, schema)) return [misfit(value, schema, path)];
  if (Array.isArray(value)) return value.flatMap((item: Json, index) => misfitsOf(item, schema["items"], `${path}[${index}]`));
  return isObject(value) ? misfitsOfMap(value, schema, path) : [];
}

/** What a value of the schema is called: `text`, `a whole number`, `an image`. */
export function describeSchema(schema: Schema): string {
  const choices = choicesOf(schema);
  if (choices !== undefined) return [...new Set(choices.map(describeSchema))].join(" or ");
  if ("const" in schema) return JSON.stringify(schema["const"]);
  if (Array.isArray(schema["enum"])) return schema["enum"].map((choice) => JSON.stringify(choice)).join(" or ");
  if (typeof schema["artifact"] === "string") return ARTIFACT_WORDS[schema["artifact"]] ?? "a file";
  const word = TYPE_WORDS[String(schema["type"])] ?? "another value";
  return `${word}${boundsOf(schema)}`;
}

export function isArtifactSchema(schema: unknown): schema is Schema & { readonly artifact: string } {
  return isObject(schema) && typeof schema["artifact"] === "string";
}

export function propertiesOf(schema: unknown): ReadonlyMap<string, Schema> {
  const properties = isObject(schema) ? schema["properties"] : undefined;
  if (!isObject(properties)) return NO_PROPERTIES;
  const known = propertiesBySchema.get(properties) ?? new Map(Object.entries(properties).map(([name, value]) => [name, isObject(value) ? value : {}]));
  propertiesBySchema.set(properties, known);
  return known;
}

const NO_PROPERTIES: ReadonlyMap<string, Schema> = new Map();
/** A schema never changes, and thousands of nodes may be of one type. */
const propertiesBySchema = new WeakMap<object, ReadonlyMap<string, Schema>>();

export function requiredOf(schema: unknown): readonly string[] {
  const required = isObject(schema) ? schema["required"] : undefined;
  return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}

/** True when keys beyond the declared ones are not part of the schema. */
export function declaresItsKeys(schema: Schema): boolean {
  return isObject(schema["properties"]) && !isObject(schema["additionalProperties"]) && schema["additionalProperties"] !== true && !("patternProperties" in schema);
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "text", number: "a number", integer: "a whole number", boolean: "true or false", null: "null", array: "a list", object: "a map",
};
const ARTIFACT_WORDS: Readonly<Record<string, string>> = { "image/*": "an image", "video/*": "a video", "audio/*": "a sound file" };

/** A schema with its nullable wrapping taken off; `undefined` when it is a choice of several. */
function plainSchema(schema: unknown): Schema | undefined {
  if (!isObject(schema)) return undefined;
  const choices = choicesOf(schema)?.filter((choice) => choice["type"] !== "null");
  if (choices === undefined) return "allOf" in schema || "$ref" in schema ? undefined : schema;
  return choices.length === 1 ? plainSchema(choices[0]) : undefined;
}

function choicesOf(schema: Schema): readonly Schema[] | undefined {
  const choices = schema["anyOf"] ?? schema["oneOf"];
  return Array.isArray(choices) ? choices.filter(isObject) : undefined;
}

function stepInto(schema: Schema, step: string | null, at: number): Followed {
  if (isArtifactSchema(schema)) return { type: "open" };
  if (schema["type"] === "array") return isIndex(step) ? opened(schema["items"]) : { type: "no-fields", at, what: "a list" };
  if (SCALARS.has(schema["type"])) return { type: "no-fields", at, what: describeSchema({ type: schema["type"] }) };
  const properties = propertiesOf(schema);
  if (step === null || !isObject(schema["properties"])) return opened(schema["additionalProperties"]);
  const property = properties.get(step);
  if (property !== undefined) return { type: "schema", schema: property };
  if (!declaresItsKeys(schema)) return opened(schema["additionalProperties"]);
  return { type: "missing", at, known: [...properties.keys()], isClosed: schema["additionalProperties"] === false };
}

function opened(schema: unknown): Followed {
  return isObject(schema) ? { type: "schema", schema } : { type: "open" };
}

function isIndex(step: string | null): boolean {
  return step === null || /^\d+$/.test(step);
}

function fitsItself(value: Json, schema: Schema): boolean {
  if (isArtifactSchema(schema)) return false;
  if ("const" in schema) return sameJson(schema["const"], value);
  if (Array.isArray(schema["enum"])) return schema["enum"].some((choice) => sameJson(choice, value));
  return hasType(value, schema["type"]) && isWithin(value, schema);
}

function hasType(value: Json, type: unknown): boolean {
  if (Array.isArray(type)) return type.some((one) => hasType(value, one));
  switch (type) {
    case "string":
    case "number":
    case "boolean": return typeof value === type;
    case "integer": return Number.isInteger(value);
    case "null": return value === null;
    case "array": return Array.isArray(value);
    case "object": return isObject(value);
    default: return true;
  }
}

function isWithin(value: Json, schema: Schema): boolean {
  const number = (key: string, otherwise: number): number => (typeof schema[key] === "number" ? schema[key] : otherwise);
  const spans = (size: number, minimum: string, maximum: string): boolean => size >= number(minimum, -Infinity) && size <= number(maximum, Infinity);
  if (typeof value === "number") return spans(value, "minimum", "maximum") && isMultiple(value, schema["multipleOf"]);
  if (typeof value === "string") return spans(value.length, "minLength", "maxLength");
  return Array.isArray(value) ? spans(value.length, "minItems", "maxItems") : true;
}

/** Of whole steps: those of fractions come out uneven. */
function isMultiple(value: number, step: unknown): boolean {
  return !Number.isInteger(step) || value % Number(step) === 0;
}

function boundsOf(schema: Schema): string {
  const { multipleOf } = schema;
  return `${rangeOf(schema)}${multipleOf === undefined ? "" : `, a multiple of ${String(multipleOf)}`}`;
}

function rangeOf(schema: Schema): string {
  const { minimum, maximum, minLength, minItems } = schema;
  if (minimum !== undefined && maximum !== undefined) return ` from ${String(minimum)} to ${String(maximum)}`;
  if (minimum !== undefined) return ` of at least ${String(minimum)}`;
  if (maximum !== undefined) return ` of at most ${String(maximum)}`;
  return (minLength ?? minItems) === undefined ? "" : ` with at least ${String(minLength ?? minItems)} in it`;
}

function misfitsOfMap(value: Readonly<Record<string, Json>>, schema: Schema, path: string): readonly Misfit[] {
  const properties = propertiesOf(schema);
  const inner = Object.entries(value).flatMap(([key, item]): readonly Misfit[] => {
    const property = properties.get(key);
    if (property !== undefined) return misfitsOf(item, property, `${path}.${key}`);
    if (declaresItsKeys(schema)) return [{ path: `${path}.${key}`, type: "unknown-key", wanted: schema, value: item, known: [...properties.keys()] }];
    return misfitsOf(item, schema["additionalProperties"], `${path}.${key}`);
  });
  const missing = requiredOf(schema).filter((key) => !Object.hasOwn(value, key) && !("default" in (properties.get(key) ?? {})));
  return [...inner, ...missing.map((key): Misfit => ({ path: `${path}.${key}`, type: "missing", wanted: properties.get(key) ?? {}, value, known: [] }))];
}

function misfit(value: Json, schema: Schema, path: string): Misfit {
  return { path, type: "wrong", wanted: schema, value, known: [] };
}
