/** `vp build`: makes the film, running only what is stale. */
import type { Command } from "commander";
import { askedFor } from "../asked.ts";
import { addBuildFlags, type BuildFlags } from "../build-flags.ts";
import { carryOutBuild } from "../carry-out.ts";
import type { Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp build pipelines/idea2video.yaml --set idea="a lighthouse keeper adopts a storm"
  vp build film.yaml 'clips[s1-03]' portraits      only these, and what they need
  vp build film.yaml -k -j 4 --profile google`;

export function define(command: Command, surroundings: Surroundings): void {
  addBuildFlags(command.argument("[words...]", "the pipeline, then nodes or instances; everything when none are named"))
    .option("--dry-run", "show the plan instead")
    .addHelpText("after", EXAMPLES)
    .action(async (words: readonly string[], flags: BuildFlags) => {
      const asked = askedFor(words, surroundings);
      if (asked === undefined) return;
      if (flags.dryRun !== true) return carryOutBuild(asked, flags, surroundings);
      const { showPlan } = await import("./plan.ts");
      return showPlan(asked, flags, surroundings);
    });
}
