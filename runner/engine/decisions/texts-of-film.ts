/** All that is read for a film: which files it may name. Those are nobody's leavings. */
import type { Files } from "../../../schema/ports.ts";
import { decisionsFile } from "../../load/decisions.ts";
import type { Opened } from "../open.ts";

/** Pipelines, vp.yaml, files of params, plugins, and what the params came to be; all but the decisions. */
export function textsOf({ sources, params, pipeline }: Pick<Opened, "sources" | "params" | "pipeline">, files: Files): readonly string[] {
  const read = [...sources.keys()].filter((path) => path !== decisionsFile(pipeline.file) && files.existsSync(path));
  return [...read.map((path) => files.readFileSync(path, "utf8")), ...[...params.values()].map(({ value }) => JSON.stringify(value))];
}
