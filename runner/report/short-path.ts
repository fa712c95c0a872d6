/** Says a path as shortly as it can be said from a folder. */
import { relative } from "node:path";

export function shortPathFrom(cwd: string): (path: string) => string {
  return (path) => {
    const from = relative(cwd, path);
    return from === "" || from.startsWith("../..") ? path : from;
  };
}
