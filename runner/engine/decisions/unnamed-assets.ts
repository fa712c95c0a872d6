/** Files beside the decisions that no decision names any more. Removes only copies: what the cache has as well. */
import { dirname, join } from "node:path";
import type { Cas } from "../../../cache/cas.ts";
import { namesIn } from "../../../cache/blobs.ts";
import { hashFileSync } from "../../../cache/hash-file.ts";
import { mediaTypeOf } from "../../../schema/artifact.ts";
import type { Decisions, GivenOutput } from "../../../schema/decisions.ts";
import type { Files } from "../../../schema/ports.ts";
import { assetsFolder } from "../../load/decisions.ts";
import { isInside } from "../../load/source.ts";
import { troubleWith } from "../disk-trouble.ts";

/** @returns absolute paths of what went */
export function removeUnnamed({ files, cas }: { readonly files: Files; readonly cas: Cas }, pipelineFile: string, { before, after }: { readonly before: Decisions; readonly after: Decisions }): readonly string[] {
  const folder = assetsFolder(pipelineFile);
  const named = new Set(filesIn(after).map(({ file }) => file));
  const removed: string[] = [];
  for (const { file, digest, size } of filesIn(before)) {
    const path = join(dirname(pipelineFile), file);
    if (named.has(file) || removed.includes(path) || !isInside(folder, path) || !files.existsSync(path)) continue;
    const isCopy = cas.has({ $artifact: digest, mediaType: mediaTypeOf(file), size });
    if (isCopy) troubleWith(() => { if (hashFileSync(path, files).digest === digest) { files.rmSync(path); removed.push(path); } });
  }
  if (removed.length > 0) troubleWith(() => { if (namesIn(folder, files).length === 0) files.rmdirSync(folder); });
  return removed;
}

function filesIn({ uses, edits }: Decisions): readonly Extract<GivenOutput, { type: "file" }>[] {
  return [...uses, ...edits].flatMap(({ outputs }) => Object.values(outputs).filter((output) => output.type === "file"));
}
