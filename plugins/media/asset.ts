/** Finds files that ship with vp, whether it runs from source or bundled. Reads none of them. */
import { existsSync } from "node:fs";
import path from "node:path";

/** Absolute path of a shipped file, e.g. `plugins/local/music/sonivox.sf3`, from the package's own folder. */
export function assetPath(relative: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, relative))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`"${relative}" is missing from this installation of vp; install it again`);
    folder = parent;
  }
  return path.join(folder, relative);
}
