/** Writes a file that somebody asked for by name, and says that it is there or why it is not. */
import { basename, dirname, resolve } from "node:path";
import { USAGE } from "./asked.ts";
import { complain, say, type Surroundings } from "./surroundings.ts";

export function writeOut(file: string, content: string, surroundings: Surroundings): void {
  const { files } = surroundings.ports;
  const path = resolve(surroundings.cwd, file);
  if (!files.existsSync(dirname(path))) return complain(surroundings, `vp: there is no folder "${dirname(file)}" to write "${basename(file)}" to\n  make the folder, or name a file elsewhere`, USAGE);
  files.writeFileSync(path, content);
  say(surroundings, file);
}
