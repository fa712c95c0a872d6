/** Changes the decisions file of a pipeline: read, changed and written by one process at a time, and kept for good. */
import type { Checked } from "../../../schema/diagnostic.ts";
import type { Ports } from "../../../schema/ports.ts";
import { writeAtomically } from "../../../cache/atomic-write.ts";
import { withFileLock } from "../../../cache/file-lock.ts";
import { isBare } from "../../load/amend-decisions.ts";
import { decisionsFile, readDecisions } from "../../load/decisions.ts";
import { removeUnnamed, type Beside } from "./unnamed-assets.ts";

export interface Amending extends Pick<Beside, "cas" | "texts"> {
  readonly ports: Ports;
}

/**
 * A file in which nothing is decided any more goes, and so do copies beside it that nothing names.
 * @param change from the text as it is at that moment to what it shall be; never given a text that cannot be read
 * @returns absolute paths of the copies that went
 */
export function amendDecisions({ ports, cas, texts }: Amending, pipelineFile: string, change: (text: string) => string): Promise<Checked<readonly string[]>> {
  const file = decisionsFile(pipelineFile);
  const { files } = ports;
  return withFileLock(ports, file, () => {
    const before = files.existsSync(file) ? files.readFileSync(file, "utf8") : "";
    const read = readDecisions(before, file);
    if (read.type === "wrong") return read;
    const after = change(before);
    if (after === before) return { type: "ok", value: [], warnings: [] };
    if (isBare(after)) files.rmSync(file, { force: true });
    else writeAtomically(files, file, after, { durable: true });
    const decided = readDecisions(after, file);
    const removed = decided.type === "wrong" ? [] : removeUnnamed({ files, cas, texts }, pipelineFile, { before: read.value, after: decided.value });
    return { type: "ok", value: removed, warnings: [] };
  });
}
