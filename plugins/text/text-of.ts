/** The text of a screenplay that is given as a file or as it stands. */
import { readFile } from "node:fs/promises";
import type { ArtifactFile } from "vp/plugin";

export async function textOf(script: ArtifactFile | string): Promise<string> {
  if (typeof script === "string") return script;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(script.path));
  } catch (cause) {
    if (cause instanceof TypeError) throw new Error("the screenplay is not UTF-8 text: save it as UTF-8", { cause });
    throw cause;
  }
}
