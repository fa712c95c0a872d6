/** Changes the decisions file of a pipeline: read, changed and written by one process at a time, and kept for good. */
import type { Checked } from "../../../schema/diagnostic.ts";
import type { Ports } from "../../../schema/ports.ts";
import { writeAtomically } from "../../../cache/atomic-write.ts";
import { withFileLock } from "../../../cache/file-lock.ts";
import { decisionsFile, readDecisions } from "../../load/decisions.ts";

/** @param change from the text as it is at that moment to what it shall be; never given a text that cannot be read */
export function amendDecisions(ports: Ports, pipelineFile: string, change: (text: string) => string): Promise<Checked<undefined>> {
  const file = decisionsFile(pipelineFile);
  const { files } = ports;
  return withFileLock(ports, file, () => {
    const before = files.existsSync(file) ? files.readFileSync(file, "utf8") : "";
    const read = readDecisions(before, file);
    if (read.type === "wrong") return read;
    const after = change(before);
    if (after !== before) writeAtomically(files, file, after, { durable: true });
    return { type: "ok", value: undefined, warnings: [] };
  });
}
