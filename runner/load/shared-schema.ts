/** What a JSON Schema says several times is said once, under `definitions`: the same to every reader, and much shorter. Pure. */
import { createHash } from "node:crypto";
import { isObject } from "../../schema/json.ts";

type Schema = Readonly<Record<string, unknown>>;

/** Letters below which a reference would be no shorter. */
const WORTH = 60;

/** Only whole schemas move: whatever stands beside a reference is lost to older readers. */
export function shared(schema: Schema): Schema {
  const counts = new Map<string, number>();
  walk(schema, "", (part) => counts.set(textOf(part), (counts.get(textOf(part)) ?? 0) + 1));
  const names = new Map<string, string>();
  const definitions = new Map<string, unknown>();
  const whole = rewritten(schema, "", (part, called) => {
    const text = textOf(part);
    if (text.length < WORTH || (counts.get(text) ?? 0) < 2) return undefined;
    const name = names.get(text) ?? nameOf(called, text);
    names.set(text, name);
    return name;
  }, definitions);
  return definitions.size === 0 ? schema : { ...whole, definitions: Object.fromEntries([...definitions].toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

/** By where it is met first, and by what it says: another schema elsewhere renames nothing. */
function nameOf(called: string, text: string): string {
  return `${called === "" ? "any" : called}-${createHash("sha256").update(text).digest("hex").slice(0, 6)}`;
}

function textOf(schema: Schema): string {
  return JSON.stringify(schema);
}

type Named = (part: Schema, called: string) => string | undefined;

/** @param called the property that it is the schema of */
function walk(schema: Schema, called: string, see: (part: Schema, called: string) => void): void {
  for (const { part, called: own } of partsOf(schema, called)) {
    see(part, own);
    walk(part, own, see);
  }
}

function rewritten(schema: Schema, called: string, named: Named, definitions: Map<string, unknown>): Schema {
  const replaced = (part: unknown, own: string): unknown => {
    if (!isObject(part)) return part;
    const name = named(part, own);
    if (name === undefined) return rewritten(part, own, named, definitions);
    if (!definitions.has(name)) {
      definitions.set(name, {});
      definitions.set(name, rewritten(part, own, named, definitions));
    }
    return { $ref: `#/definitions/${name}` };
  };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => {
    if (MAPS.has(key) && isObject(value)) return [key, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, name)]))];
    if (LISTS.has(key) && Array.isArray(value)) return [key, value.map((part: unknown) => replaced(part, called))];
    return [key, ONES.has(key) ? replaced(value, called) : value];
  }));
}

function partsOf(schema: Schema, called: string): readonly { readonly part: Schema; readonly called: string }[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (MAPS.has(key) && isObject(value)) return Object.entries(value).flatMap(([name, part]) => (isObject(part) ? [{ part, called: name }] : []));
    if (LISTS.has(key) && Array.isArray(value)) return value.filter(isObject).map((part) => ({ part, called }));
    return ONES.has(key) && isObject(value) ? [{ part: value, called }] : [];
  });
}

/** Keywords under which schemas stand: by name, in a list, alone. What is a value, as under `enum`, is left as it is. */
const MAPS: ReadonlySet<string> = new Set(["properties", "patternProperties"]);
const LISTS: ReadonlySet<string> = new Set(["anyOf", "oneOf", "allOf"]);
const ONES: ReadonlySet<string> = new Set(["items", "additionalProperties", "then", "propertyNames"]);
