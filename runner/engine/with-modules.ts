/** Walks from a pipeline into the modules that it runs. */
import type { Pipeline } from "../../schema/pipeline.ts";

/** A pipeline and every module below it, each once. */
export function withModules(pipeline: Pipeline, seen = new Set<Pipeline>()): readonly Pipeline[] {
  if (!seen.has(pipeline)) {
    seen.add(pipeline);
    for (const { uses } of pipeline.nodes.values()) if (uses.type === "module") withModules(uses.pipeline, seen);
  }
  return [...seen];
}
