/** Files that stand inside the value of a param: under the keys that it says are paths, in its map or in the maps of its list. Reads none. */
import { isObject, type Json } from "../../schema/json.ts";
import type { Param } from "../../schema/pipeline.ts";

/** The value with `{$input: path}` for each path. @param resolved from what is written to an absolute path */
export function withFiles({ files = [] }: Pick<Param, "files">, value: Json, resolved: (written: string) => string): Json {
  if (files.length === 0) return value;
  if (Array.isArray(value)) return value.map((item: Json) => inMap(files, item, resolved));
  return inMap(files, value, resolved);
}

function inMap(files: readonly string[], value: Json, resolved: (written: string) => string): Json {
  if (!isObject(value)) return value;
  const map: Readonly<Record<string, Json>> = value;
  return Object.fromEntries(Object.entries(map).map(([key, part]) => [key, files.includes(key) && typeof part === "string" && part !== "" ? { $input: resolved(part) } : part]));
}
