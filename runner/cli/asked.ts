/** From the words of a command line to the pipeline they mean, or the end of the command with a usage error. */
import { choosePipeline } from "./pipeline-choice.ts";
import { complain, type Surroundings } from "./surroundings.ts";

export interface Asked {
  /** As it is said on a command line. */
  readonly pipeline: string;
  readonly rest: readonly string[];
}

export const USAGE = 2;

export function askedFor(words: readonly string[], surroundings: Surroundings): Asked | undefined {
  const choice = choosePipeline(words, surroundings.cwd, surroundings.ports.files);
  if (choice.type === "ok") return choice;
  complain(surroundings, `vp: ${choice.message}\n  ${choice.fix}`, USAGE);
  return undefined;
}

/** The words after the pipeline when at least one must be there. */
export function needsTarget(asked: Asked, surroundings: Surroundings): boolean {
  if (asked.rest.length > 0) return true;
  complain(surroundings, `vp: no instance is named\n  vp status ${asked.pipeline} lists them`, USAGE);
  return false;
}
