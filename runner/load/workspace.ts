/** Finds the workspace: the folder that paths stay inside and that holds `vp.yaml` and `.vp`. Reads no file. */
import { dirname, join } from "node:path";
import type { Sources } from "./source.ts";

/** The nearest folder above the pipeline that has vp.yaml, else .git, else the pipeline's own folder. Absolute. */
export function findWorkspaceRoot(pipelineFile: string, sources: Pick<Sources, "exists">): string {
  const folders = ancestorsOf(dirname(pipelineFile));
  const holding = (name: string): string | undefined => folders.find((folder) => sources.exists(join(folder, name)));
  return holding("vp.yaml") ?? holding(".git") ?? dirname(pipelineFile);
}

function ancestorsOf(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestorsOf(above)];
}
