/** The vp that a test's own entry starts in a world of its own: the shipped one where the rig names it, else the sources'. */
import { enableCompileCache } from "node:module";
import { pathToFileURL } from "node:url";
import type { main } from "../../runner/cli/main.ts";

/** The environment variable that names the shipped one. */
export const MAIN = "VP_TEST_MAIN";

export async function mainOf(environment: NodeJS.ProcessEnv): Promise<typeof main> {
  // As vp's own front does.
  enableCompileCache();
  const { [MAIN]: shipped } = environment;
  const room: { readonly main: typeof main } = await import(shipped === undefined ? "../../runner/cli/main.ts" : pathToFileURL(shipped).href);
  return room.main;
}
