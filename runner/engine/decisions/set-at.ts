/** A value with one part of it replaced, the part named as a person writes it: `shots[1].picture`. Pure. */
import { isObject, type Json } from "../../../schema/json.ts";

/** `["shots", 1, "picture"]`; nothing for what is no path. */
export function parsePath(path: string): readonly (string | number)[] | undefined {
  if (!/^[^.[\]]+(\.[^.[\]]+|\[\d+\])*$/.test(path)) return undefined;
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, field, index]) => field ?? Number(index));
}

export function valueAt(value: unknown, [first, ...rest]: readonly (string | number)[]): unknown {
  if (first === undefined) return value;
  if (typeof first === "number") return Array.isArray(value) ? valueAt(value[first], rest) : undefined;
  return isObject(value) ? valueAt(value[first], rest) : undefined;
}

/** The value with the part at the path replaced; nothing where there is no such list or map on the way. */
export function setAt(value: unknown, [first, ...rest]: readonly (string | number)[], part: Json): Json | undefined {
  if (first === undefined) return part;
  if (typeof first === "number") {
    if (!Array.isArray(value) || first >= value.length) return undefined;
    const inner = setAt(value[first], rest, part);
    return inner === undefined ? undefined : value.map((item: Json, index) => (index === first ? inner : item));
  }
  if (!isObject(value)) return undefined;
  const inner = setAt(value[first], rest, part);
  return inner === undefined ? undefined : { ...(value as Readonly<Record<string, Json>>), [first]: inner };
}
