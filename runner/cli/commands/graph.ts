/** `vp graph`: the pipeline as a drawing: SVG, or text for Graphviz or Mermaid. */
import { Option, type Command } from "commander";
import { EXIT_CODE } from "../../../schema/event.ts";
import type { Pipeline } from "../../../schema/pipeline.ts";
import { open } from "../../engine/open.ts";
import { graphSvg } from "../../report/graph-svg.ts";
import { statusOf, type Status } from "../../report/status.ts";
import { askedFor, type Asked } from "../asked.ts";
import { besideOf } from "../beside.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { optionsOf, planView } from "../carry-out.ts";
import { chartsOf } from "../charts.ts";
import { showDiagnostics } from "../diagnostics.ts";
import { asDot, asMermaid, asPlainGraph } from "../graph-text.ts";
import { say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp graph film.yaml --svg > film.svg
  vp graph film.yaml --svg --state > film.svg      coloured by what is made, stale, failed or waiting
  vp graph film.yaml --format mermaid`;

interface GraphFlags extends PipelineFlags {
  readonly format: "dot" | "mermaid" | "svg";
  readonly svg?: boolean;
  readonly state?: boolean;
}

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("[pipeline]", "a pipeline's YAML"))
    .addOption(new Option("--format <format>", "how to draw it").choices(["dot", "mermaid", "svg"]).default("dot"))
    .option("--svg", "the same as --format svg")
    .option("--state", "with SVG: colour the nodes by how they stand")
    .addHelpText("after", EXAMPLES)
    .action((pipeline: string | undefined, flags: GraphFlags) => draw(pipeline, flags, surroundings));
}

async function draw(word: string | undefined, flags: GraphFlags, surroundings: Surroundings): Promise<void> {
  const asked = askedFor(word === undefined ? [] : [word], surroundings);
  if (asked === undefined) return;
  const opened = await open(optionsOf(asked, flags, surroundings), await surroundings.world(), { readOnly: true });
  if (opened.type === "wrong") {
    showDiagnostics(opened.diagnostics, surroundings, flags);
    return surroundings.end(EXIT_CODE.wrong);
  }
  const { pipeline, plugins } = opened.value;
  await plugins.executor.close();
  if (flags.json === true) return say(surroundings, JSON.stringify(asPlainGraph(pipeline), null, 2));
  if (flags.svg === true || flags.format === "svg") return drawSvg(pipeline, asked, flags, surroundings);
  say(surroundings, flags.format === "dot" ? asDot(pipeline) : asMermaid(pipeline));
}

async function drawSvg(pipeline: Pipeline, asked: Asked, flags: GraphFlags, surroundings: Surroundings): Promise<void> {
  surroundings.stdout.write(graphSvg(chartsOf(pipeline, flags.state === true ? await standing(asked, flags, surroundings) : undefined)));
}

async function standing(asked: Asked, flags: PipelineFlags, surroundings: Surroundings): Promise<Status | undefined> {
  const view = await planView(asked, flags, surroundings);
  const beside = besideOf({ pipeline: asked.pipeline }, flags, surroundings);
  return view === undefined || beside === undefined ? undefined : statusOf(view, beside);
}
