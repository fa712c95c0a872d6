/** Says whether a name can stand in expressions. Knows nothing of what it names. */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import { badName, reservedName } from "../../schema/messages/pipeline.ts";
import { RESERVED_WORDS } from "./expression.ts";
import type { YamlEntry } from "./yaml-tree.ts";

/** True when expressions can use the name; otherwise why not is added. */
export function isUsableName({ key, keySpan }: Pick<YamlEntry, "key" | "keySpan">, what: string, diagnostics: Diagnostic[]): boolean {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) diagnostics.push(badName(keySpan, what, key));
  else if (isReserved(key, what)) diagnostics.push(reservedName(keySpan, what, key));
  else return true;
  return false;
}

/** True when a name can be a folder on every system: the results go to `out/<name>`. */
export function isUsableFolder(name: string): boolean {
  // eslint-disable-next-line no-control-regex
  return !/[/\\:*?"<>|\u0000-\u001f\u007f]|^[\s.]|[\s.]$/.test(name) && Buffer.byteLength(name) <= 200;
}

/** Params and outputs are read as fields, where only `in` and the literals are refused. */
function isReserved(name: string, what: string): boolean {
  const isRoot = what === "node" || what === "as";
  return isRoot ? RESERVED_WORDS.has(name) || name === "params" : FIELD_WORDS.has(name);
}

const FIELD_WORDS: ReadonlySet<string> = new Set(["in", "true", "false", "null"]);
