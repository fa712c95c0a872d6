/** How the TypeScript of a person's own is read: what is written as a module is one. Knows no plugin. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isInstalled } from "./closure.ts";

const MODULE = "module-typescript";
const WRITTEN_AS_MODULE = /^\s*(import|export)\b/m;

/**
 * Where a file leads, with the format that its own words say. Node goes by the "type" of the package.json above it, and
 * npm writes that of another kind, or none, into the folder of somebody who never looks there.
 */
export function asWritten<T extends { readonly url: string; readonly format?: string | null | undefined }>(resolved: T): T {
  const { url, format } = resolved;
  if (format === MODULE || !url.startsWith("file:") || !url.endsWith(".ts")) return resolved;
  const file = fileURLToPath(url);
  return !isInstalled(file) && WRITTEN_AS_MODULE.test(textOf(file)) ? { ...resolved, format: MODULE } : resolved;
}

/** What cannot be read is told by whoever imports it. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
