/** Files beside the decisions that nothing names any more. Removes only copies: what the cache has as well. */
import { basename, dirname, join } from "node:path";
import type { Cas } from "../../../cache/cas.ts";
import { namesIn } from "../../../cache/blobs.ts";
import { hashFileSync } from "../../../cache/hash-file.ts";
import { mediaTypeOf } from "../../../schema/artifact.ts";
import type { Decisions, GivenOutput } from "../../../schema/decisions.ts";
import type { Files } from "../../../schema/ports.ts";
import { assetsFolder } from "../../load/decisions.ts";
import { isInside } from "../../load/source.ts";
import { troubleWith } from "../disk-trouble.ts";

export interface Beside {
  readonly files: Files;
  readonly cas: Cas;
  /** What the film is read from beside its decisions; asked for once there is something to remove. */
  readonly texts: () => readonly string[];
}

/** @returns absolute paths of what went */
export function removeUnnamed({ files, cas, texts }: Beside, pipelineFile: string, { before, after }: { readonly before: Decisions; readonly after: Decisions }): readonly string[] {
  const folder = assetsFolder(pipelineFile);
  const named = new Set(filesIn(after).map(({ file }) => file));
  const removed: string[] = [];
  for (const { file, digest, size } of filesIn(before)) {
    const path = join(dirname(pipelineFile), file);
    if (named.has(file) || removed.includes(path) || !isInside(folder, path) || !files.existsSync(path)) continue;
    const isCopy = cas.has({ $artifact: digest, mediaType: mediaTypeOf(file), size });
    if (isCopy && !texts().some((text) => mayName(text, path))) troubleWith(() => { if (hashFileSync(path, files).digest === digest) { files.rmSync(path); removed.push(path); } });
  }
  if (removed.length > 0) troubleWith(() => { if (namesIn(folder, files).length === 0) files.rmdirSync(folder); });
  return removed;
}

/** True when a file of the folder stands in a text, in full or as far as it is not put together there: `"film.assets/" + shot.id`. */
function mayName(text: string, path: string): boolean {
  const [folder, name] = [basename(dirname(path)), basename(path)].map((part) => part.normalize("NFC"));
  return text.normalize("NFC").split(folder ?? "").slice(1).some((after) => {
    const written = /^[\\/]*([^\s'"`$*?{[]*)/.exec(after)?.[1] ?? "";
    return name?.startsWith(written) === true || written.startsWith(name ?? "");
  });
}

function filesIn({ uses, edits }: Decisions): readonly Extract<GivenOutput, { type: "file" }>[] {
  return [...uses, ...edits].flatMap(({ outputs }) => Object.values(outputs).filter((output) => output.type === "file"));
}
