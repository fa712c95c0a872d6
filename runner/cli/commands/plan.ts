/** `vp plan`: the bill before anything is spent. */
import type { Command } from "commander";
import { jsonLines } from "../../report/json.ts";
import { planReport } from "../../report/plan-report.ts";
import { askedFor, type Asked } from "../asked.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { planView } from "../carry-out.ts";
import { paintOf } from "../screen.ts";
import type { Surroundings } from "../surroundings.ts";
import { typedWords } from "../typed.ts";

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
export async function showPlan(asked: Asked, flags: PipelineFlags, surroundings: Surroundings): Promise<void> {
  const events = jsonLines({ write: (text) => void surroundings.stdout.write(text) });
  const view = await planView(asked, flags, surroundings, flags.json === true ? events.take : undefined);
  events.close();
  const options = { paint: paintOf(surroundings), pipeline: asked.pipeline, options: typedWords(surroundings.argv, flags).options };
  if (view !== undefined && flags.json !== true) surroundings.stdout.write(planReport(view, options));
}
