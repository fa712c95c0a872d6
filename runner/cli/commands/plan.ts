/** `vp plan`: the bill before anything is spent. */
import type { Command } from "commander";
import { planReport } from "../../report/plan-report.ts";
import { askedFor, type Asked } from "../asked.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { carryOutPlan } from "../carry-out.ts";
import { paintOf } from "../screen.ts";
import type { Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp plan pipelines/idea2video.yaml --profile google
  vp plan film.yaml clips --json      one event a line`;

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("[words...]", "the pipeline, then nodes or instances"))
    .addHelpText("after", EXAMPLES)
    .action(async (words: readonly string[], flags: PipelineFlags) => {
      const asked = askedFor(words, surroundings);
      if (asked !== undefined) await showPlan(asked, flags, surroundings);
    });
}

/** Also what `vp build --dry-run` shows. */
export function showPlan(asked: Asked, flags: PipelineFlags, surroundings: Surroundings): Promise<void> {
  const options = { paint: paintOf(surroundings), pipeline: asked.pipeline };
  return carryOutPlan(asked, flags, surroundings, (view) => planReport(view, options));
}
