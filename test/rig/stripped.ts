/**
 * A plugin of the tests as plain JavaScript: each of the many host processes that import it would strip its types again.
 * Knows nothing of workspaces.
 */
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";

const known = new Map<string, string>();

/** @param path absolute, of TypeScript; lines and columns stay as they are */
export function stripped(path: string): string {
  const text = known.get(path) ?? withoutTypes(readFileSync(path, "utf8"));
  known.set(path, text);
  return text;
}

/** Node calls this experimental in every process that does it, which is noise among the results. */
function withoutTypes(text: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}
