/** `vp cancel`: ends work that goes on at a provider, so that the next build does not take it up. */
import type { Command } from "commander";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { carryOutResolution } from "../resolution.ts";
import type { Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp cancel film.yaml 'clips[s1-03]'
  vp cancel film.yaml                  everything that goes on for this film`;

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("[words...]", "the pipeline, then the instances; all of them when none are named"))
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: PipelineFlags) => carryOutResolution(words, { type: "cancel" }, flags, surroundings));
}
