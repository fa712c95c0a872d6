/** `vp status`: what is made, stale, failed or waiting. */
import type { Command } from "commander";
import { statusReport } from "../../report/status-report.ts";
import { askedFor } from "../asked.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { carryOutPlan } from "../carry-out.ts";
import { paintOf } from "../screen.ts";
import type { Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp status film.yaml
  vp status film.yaml clips --json      one event a line`;

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("[words...]", "the pipeline, then nodes or instances"))
    .addHelpText("after", EXAMPLES)
    .action(async (words: readonly string[], flags: PipelineFlags) => {
      const asked = askedFor(words, surroundings);
      if (asked === undefined) return;
      const options = { paint: paintOf(surroundings), pipeline: asked.pipeline };
      await carryOutPlan(asked, flags, surroundings, (view) => statusReport(view, options));
    });
}
