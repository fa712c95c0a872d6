/**
 * Stands in for the digests that the build bakes in, when the TypeScript runs as it is: one digest over every plugin
 * file, so an edit to any of them makes all of them new. Coarse, and never wrong.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOfBytes, digestOfJson } from "../../schema/digest.ts";

export function unbuiltSource(plugins: string): string {
  return digestOfJson(filesOf(plugins).map((path) => [path.slice(plugins.length), digestOfBytes(readFileSync(path))]));
}

/** Every plugin file, absolute. */
export function filesOf(plugins: string): readonly string[] {
  const files = readdirSync(plugins, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}
