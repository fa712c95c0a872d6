/** The path-level difference between two JSON values. Pure: explain and the reason for staleness are this one walk. */
import type { Change } from "../../schema/event.ts";
import { isObject, sameJson } from "../../schema/json.ts";

const MOST_CHANGES = 50;

/** Every path at which two values differ, deepest first where both sides go on; at most 50. */
export function differences(before: unknown, after: unknown): readonly Change[] {
  const found: Change[] = [];
  walk({ before, after, path: "" }, found);
  return found;
}

interface Pair {
  readonly before: unknown;
  readonly after: unknown;
  readonly path: string;
}

function walk({ before, after, path }: Pair, found: Change[]): void {
  if (found.length >= MOST_CHANGES || sameValue(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    for (const [index, part] of before.entries()) walk({ before: part, after: after[index], path: `${path}[${index}]` }, found);
  } else if (isObject(before) && isObject(after) && before["$artifact"] === undefined) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      walk({ before: before[key], after: after[key], path: path === "" ? key : `${path}.${key}` }, found);
    }
  } else found.push({ path, before, after });
}

function sameValue(before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after;
  return sameJson(before, after);
}
