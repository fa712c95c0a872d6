/** What of a command line names a build for the no-op check. Shared by the front, which asks, and the build, which records. */

import { DISPLAY } from "./typed.ts";

export interface NoOpWords {
  /** The pipeline as typed. */
  readonly pipeline: string;
  /** All that can change what the build does. Paths in it mean something only in the folder they were typed in. */
  readonly options: readonly string[];
}

/** They tell more than that there is nothing to do, or ask for more than what is stale. */
const ASKS_MORE: ReadonlySet<string> = new Set([
  "--json", "--dry-run", "--help", "-h", "--retry-refused", "--retry-fallbacks", "--rebuy", "--force",
]);

/** Nothing for what is no plain build of a named pipeline, and for a build whose every event is wanted. */
export function noOpWords(argv: readonly string[], cwd: string): NoOpWords | undefined {
  const [command, pipeline, ...rest] = argv;
  if (command !== "build" || pipeline === undefined || !/\.ya?ml$/.test(pipeline) || pipeline.startsWith("-")) return undefined;
  if (rest.some((word) => ASKS_MORE.has(word))) return undefined;
  const options = rest.filter((word) => !DISPLAY.has(word));
  return { pipeline, options: options.length === 0 ? [] : [...options, cwd] };
}
