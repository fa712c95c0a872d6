/** What travels along while a pipeline and its modules are loaded: where from, what was read, what is wrong so far. */
import { dirname } from "node:path";
import type { Span } from "../../schema/diagnostic.ts";
import type { Pipeline } from "../../schema/pipeline.ts";
import type { TemplateContext } from "./parse-template.ts";
import type { Sources } from "./source.ts";

export interface Loading extends TemplateContext {
  /** Absolute path of the YAML being read. */
  readonly file: string;
  readonly sources: Sources;
  /** The pipelines that lead here, the outermost first, this one last. */
  readonly path: readonly string[];
  /** Modules that were loaded; `undefined` for one that is wrong. */
  readonly modules: Map<string, Pipeline | undefined>;
  /** Loads a module by its absolute path; `from` is the place that names it. */
  loadModule(named: { readonly file: string; readonly written: string; readonly from: Span }): Pipeline | undefined;
}

/** The same loading, of another file. */
export function loadingOf(file: string, outer: Omit<Loading, "file" | "folder">): Loading {
  return { ...outer, file, folder: dirname(file), path: [...outer.path, file] };
}
