/**
 * JSON Schema of the narrow kind that some providers hold a model to word by word: all that is named is required, nothing
 * else is allowed. What such a schema may not say is left out of what is sent; the answer is checked against the whole.
 */
import { isObject, type Json, type JsonObject } from "vp/plugin";

const OTHER_WORDS = ["allOf", "oneOf", "not", "if", "patternProperties", "prefixItems", "dependentRequired"];
/** Not taken by all who take strict schemas, and checked by vp in any case. */
const LEFT_OUT: ReadonlySet<string> = new Set(["minLength", "maxLength", "default", "examples", "uniqueItems", "minProperties", "maxProperties", "provenance", "$schema", "$id"]);

export function isStrict(schema: Json): boolean {
  if (!isSchema(schema)) return true;
  if (OTHER_WORDS.some((word) => word in schema)) return false;
  const { properties, required, additionalProperties, type } = schema;
  if (type === "object" && (!isSchema(properties) || additionalProperties !== false)) return false;
  const named = Array.isArray(required) ? required : [];
  if (isSchema(properties) && Object.keys(properties).some((name) => !named.includes(name))) return false;
  return partsOf(schema).every(isStrict);
}

/** The same schema without what strict ones may not say. */
export function relaxed(schema: JsonObject): JsonObject {
  const { properties, items, anyOf, $defs, ...rest } = Object.fromEntries(Object.entries(schema).filter(([word]) => !LEFT_OUT.has(word)));
  return {
    ...(isTextEnum(rest) ? { type: "string" } : {}),
    ...rest,
    ...(isSchema(properties) ? { properties: eachRelaxed(properties) } : {}),
    ...(isSchema($defs) ? { $defs: eachRelaxed($defs) } : {}),
    ...(isSchema(items) ? { items: relaxed(items) } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: anyOf.map((part) => (isSchema(part) ? relaxed(part) : part)) } : {}),
  };
}

function eachRelaxed(schemas: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schemas).map(([name, part]) => [name, isSchema(part) ? relaxed(part) : part]));
}

function isTextEnum({ enum: values }: JsonObject): boolean {
  return Array.isArray(values) && values.every((value) => typeof value === "string");
}

function partsOf({ properties, items, anyOf, $defs }: JsonObject): readonly Json[] {
  return [properties, $defs].flatMap((named) => (isSchema(named) ? Object.values(named) : [])).concat(items ?? null, Array.isArray(anyOf) ? anyOf : null);
}

function isSchema(value: Json | undefined): value is JsonObject {
  return isObject(value);
}
