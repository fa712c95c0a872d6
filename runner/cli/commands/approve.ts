/** `vp approve`: lets gates pass, for exactly the bytes that are there now. */
import type { Command } from "commander";
import { addPipelineFlags } from "../build-flags.ts";
import type { Surroundings } from "../surroundings.ts";
import { giveVerdict, type VerdictFlags } from "../verdict.ts";

const EXAMPLES = `
Examples
  vp approve film.yaml approve_script
  vp approve film.yaml                  every gate that asks`;

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("[words...]", "the pipeline, then the gates"))
    .option("--subject <digest>", "the digest of what was seen, or its beginning; what was shown last when left out")
    .option("--by <name>", "who decides; you when left out")
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: VerdictFlags) => giveVerdict(words, "approved", flags, surroundings));
}
