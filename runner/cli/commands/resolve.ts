/** `vp resolve`: says what became of a request that nobody knows the fate of. */
import type { Command } from "commander";
import type { Resolution } from "../../engine/resolve.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { carryOutResolution } from "../resolution.ts";
import { complain, type Surroundings } from "../surroundings.ts";
import { USAGE } from "../asked.ts";

const EXAMPLES = `
Examples
  vp resolve film.yaml 'clips[s1-03]' --lost             it never arrived: nothing was charged, send it
  vp resolve film.yaml 'clips[s1-03]' --resend           send it again, even if that is charged twice
  vp resolve film.yaml 'clips[s1-03]' --import clip.mp4  this is what the provider made
  vp resolve film.yaml --lost                            everything that waits for an answer`;

interface Flags extends PipelineFlags {
  readonly lost?: boolean;
  readonly resend?: boolean;
  readonly import?: string;
}

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("[words...]", "the pipeline, then the instances; all that wait when none are named"))
    .option("--lost", "the request never arrived, and nothing was charged")
    .option("--resend", "send it again, whether or not it was charged; what it cost is booked")
    .option("--import <file>", "this file is the answer")
    .addHelpText("after", EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      const resolution = resolutionOf(flags);
      if (resolution === undefined) return complain(surroundings, "vp: say what became of the request: --lost, --resend or --import FILE", USAGE);
      await carryOutResolution(words, resolution, flags, surroundings);
    });
}

/** Exactly one of them. */
function resolutionOf({ lost, resend, import: file }: Flags): Resolution | undefined {
  const said: Resolution[] = [
    ...(lost === true ? [{ type: "lost" } as const] : []),
    ...(resend === true ? [{ type: "resend" } as const] : []),
    ...(file === undefined ? [] : [{ type: "import", file } as const]),
  ];
  return said.length === 1 ? said[0] : undefined;
}
