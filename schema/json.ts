/** JSON as a type, and its one canonical text. Knows nothing of what the JSON means. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * The canonical text of a JSON value: keys sorted by code unit, no white space, `-0` as `0`.
 * Keys whose value is `undefined` are left out. Equal values give equal text, which is what digests are made of.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (isObject(value)) return canonicalObject(value);
  throw new Error(`internal: ${typeof value} is not JSON`);
}

/** True for a plain JSON object: not null, not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True when two JSON values are the same value, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`internal: ${value} is not JSON`);
  return JSON.stringify(value === 0 ? 0 : value);
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  let pairs = "";
  for (const key of Object.keys(value).sort()) {
    if (value[key] !== undefined) pairs += `${pairs === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(value[key])}`;
  }
  return `{${pairs}}`;
}
