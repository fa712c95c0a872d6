/** `vp reject`: turns a gate's subject down; the reason is kept and can feed the next take. */
import type { Command } from "commander";
import { addPipelineFlags } from "../build-flags.ts";
import type { Surroundings } from "../surroundings.ts";
import { giveVerdict, type VerdictFlags } from "../verdict.ts";

const EXAMPLES = `
Examples
  vp reject film.yaml approve_script --reason "the ending is too sad"`;

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("[words...]", "the pipeline, then the gates"))
    .requiredOption("--reason <text>", "what should be different")
    .option("--subject <digest>", "the digest of what was seen, or its beginning; what was shown last when left out")
    .option("--by <name>", "who decides; you when left out")
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: VerdictFlags) => giveVerdict(words, "rejected", flags, surroundings));
}
