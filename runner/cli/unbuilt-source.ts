/**
 * Stands in for the digests that the build bakes in, when the TypeScript runs as it is: one digest over every plugin
 * file, so an edit to any of them makes all of them new. Coarse, and never wrong.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOfBytes, digestOfJson } from "../../schema/digest.ts";

export function unbuiltSource(plugins: string): string {
  const files = readdirSync(plugins, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return digestOfJson(paths.map((path) => [path.slice(plugins.length), digestOfBytes(readFileSync(path))]));
}
