/** Keys that a person names in a value and that nothing there has. Pure. */
import { isObject } from "../../../schema/json.ts";
import { follow } from "../../graph/check-schema.ts";
import { valueAt } from "./set-at.ts";

export interface UnknownKey {
  readonly key: string;
  /** The keys that there are, of the value and of its schema. */
  readonly known: readonly string[];
}

/** The first key of a path that the map there does not have, and the schema does not declare; a schema that declares no keys takes any. */
export function unknownKeyIn(value: unknown, schema: unknown, path: readonly (string | number)[]): UnknownKey | undefined {
  for (const [at, key] of path.entries()) {
    const map = valueAt(value, path.slice(0, at));
    if (typeof key !== "string" || !isObject(map) || Object.hasOwn(map, key)) continue;
    const followed = follow(schema, path.slice(0, at + 1).map(String));
    return followed.type === "missing" ? { key, known: [...new Set([...Object.keys(map), ...followed.known])] } : undefined;
  }
  return undefined;
}
