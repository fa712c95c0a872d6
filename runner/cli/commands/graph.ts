/** `vp graph`: the pipeline as a drawing for Graphviz or Mermaid. */
import { Option, type Command } from "commander";
import { EXIT_CODE } from "../../../schema/event.ts";
import { open } from "../../engine/open.ts";
import { askedFor } from "../asked.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { optionsOf } from "../carry-out.ts";
import { showDiagnostics } from "../diagnostics.ts";
import { asDot, asMermaid, asPlainGraph } from "../graph-text.ts";
import { say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp graph film.yaml | dot -Tsvg > film.svg
  vp graph film.yaml --format mermaid`;

interface GraphFlags extends PipelineFlags {
  readonly format: "dot" | "mermaid";
}

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("[pipeline]", "a pipeline's YAML"))
    .addOption(new Option("--format <format>", "how to draw it").choices(["dot", "mermaid"]).default("dot"))
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
  say(surroundings, flags.format === "dot" ? asDot(pipeline) : asMermaid(pipeline));
}
