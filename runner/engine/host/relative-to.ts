/** The way from a plugin's entry file to one of its files, equal on every machine; the entry's own name is left out. */
import { dirname, relative, sep } from "node:path";

export function relativeTo(entry: string, file: string): string {
  return file === entry ? "." : relative(dirname(entry), file).split(sep).join("/");
}
