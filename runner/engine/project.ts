/**
 * Projection: values cut down to what a node type declares that it reads, so that nothing else can make it stale.
 * Pure; knows neither files nor keys.
 */
import { isArtifact } from "../../schema/artifact.ts";
import { isObject } from "../../schema/json.ts";
import { isLazy } from "../../schema/lazy.ts";
import type { Fits } from "../../schema/type.ts";

/** A JSON Schema as far as projection reads it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema | readonly Schema[] | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly artifact?: string;
  readonly fits?: Fits;
  readonly model?: string;
  readonly provenance?: boolean;
}

/** From an alias or `provider:model-id` to the model that serves, for an operation. */
export type ResolveModel = (model: string, operation: string) => string;

/** Cuts `value` down to `schema`: undeclared fields and provenance are dropped, defaults filled in, models resolved. */
export function project(schema: Schema, value: unknown, resolveModel: ResolveModel): unknown {
  if (schema.model !== undefined) return typeof value === "string" ? resolveModel(value, schema.model) : value;
  if (schema.artifact !== undefined || isArtifact(value) || isLazy(value)) return value;
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return project(branches.find((branch) => fits(branch, value)) ?? {}, value, resolveModel);
  if (Array.isArray(value)) return value.map((item, index) => project(itemSchema(schema, index), item, resolveModel));
  return isObject(value) && declaresFields(schema) ? projectObject(schema, value, resolveModel) : value;
}

/** The schema with provenance taken out: what a projected value must satisfy. */
export function hashedSchema(schema: Schema): Schema {
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema).map(([key, part]) => [key, hashedPart(key, part)] as const);
  const bare = Object.fromEntries(entries) as Schema;
  const dropped = Object.entries(schema.properties ?? {}).filter(([, part]) => part.provenance === true).map(([name]) => name);
  return dropped.length === 0 ? bare : { ...bare, required: (bare.required ?? []).filter((name) => !dropped.includes(name)) };
}

function hashedPart(key: string, part: unknown): unknown {
  if (key === "properties" && isObject(part)) {
    const kept = Object.entries(part as Readonly<Record<string, Schema>>).filter(([, field]) => field.provenance !== true);
    return Object.fromEntries(kept.map(([name, field]) => [name, hashedSchema(field)]));
  }
  if (key === "patternProperties" && isObject(part)) {
    return Object.fromEntries(Object.entries(part).map(([name, field]) => [name, hashedSchema(field as Schema)]));
  }
  if (["items", "additionalProperties"].includes(key) && isObject(part)) return hashedSchema(part as Schema);
  if (["anyOf", "oneOf", "allOf", "prefixItems", "items"].includes(key) && Array.isArray(part)) return part.map((each: Schema) => hashedSchema(each));
  return part;
}

function projectObject(schema: Schema, value: Readonly<Record<string, unknown>>, resolveModel: ResolveModel): unknown {
  const projected: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fieldsOf(schema))) {
    if (field.provenance === true) continue;
    const given = absent(schema, name, field, value[name]) ? field.default : value[name];
    if (given !== undefined) projected[name] = project(field, given, resolveModel);
  }
  const rest = restSchema(schema);
  if (!rest) return projected;
  for (const [name, given] of Object.entries(value)) {
    if (fieldsOf(schema)[name] === undefined && given !== undefined) projected[name] = project(rest, given, resolveModel);
  }
  return projected;
}

/** An optional field that is `null` counts as left out, unless null is one of its values. */
function absent(schema: Schema, name: string, field: Schema, given: unknown): boolean {
  if (given === undefined) return true;
  return given === null && !(schema.required ?? []).includes(name) && !fits(field, null);
}

function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> {
  return schema.allOf ? Object.assign({}, schema.properties, ...schema.allOf.map(fieldsOf)) : (schema.properties ?? {});
}

function declaresFields(schema: Schema): boolean {
  return schema.properties !== undefined || schema.allOf !== undefined || restSchema(schema) !== undefined;
}

function restSchema(schema: Schema): Schema | undefined {
  const patterns = Object.values(schema.patternProperties ?? {});
  if (patterns[0]) return patterns[0];
  if (schema.additionalProperties === true) return {};
  return isObject(schema.additionalProperties) ? (schema.additionalProperties as Schema) : undefined;
}

function itemSchema(schema: Schema, index: number): Schema {
  const tuple = schema.prefixItems ?? (Array.isArray(schema.items) ? (schema.items as readonly Schema[]) : undefined);
  if (tuple) return tuple[index] ?? {};
  return isObject(schema.items) ? (schema.items as Schema) : {};
}

/** Whether a value could be meant by a branch of a union: its type, constants and required fields agree. */
function fits(schema: Schema, value: unknown): boolean {
  if (schema.const !== undefined) return schema.const === value;
  if (schema.enum) return schema.enum.includes(value);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return branches.some((branch) => fits(branch, value));
  if (schema.artifact !== undefined) return isArtifact(value);
  if (schema.type !== undefined && !typesOf(schema).includes(jsonType(value))) return false;
  if (!isObject(value)) return true;
  const required = (schema.required ?? []).every((name) => value[name] !== undefined || schema.properties?.[name]?.provenance === true);
  return required && Object.entries(schema.properties ?? {}).every(([name, field]) => value[name] === undefined || fits(field, value[name]));
}

function typesOf(schema: Schema): readonly string[] {
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return types.includes("number") ? [...types, "integer"] : types;
}

function jsonType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}
