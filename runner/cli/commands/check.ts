/** `vp check`: every problem in a pipeline and in the texts it is given, found without making anything. */
import type { Command } from "commander";
import { checkTexts } from "../../engine/check-texts.ts";
import { open } from "../../engine/open.ts";
import { counted } from "../../report/figures.ts";
import { askedFor, type Asked } from "../asked.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { optionsOf } from "../carry-out.ts";
import { showDiagnostics } from "../diagnostics.ts";
import { paintOf } from "../screen.ts";
import { say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp check pipelines/idea2video.yaml
  vp check film.yaml --json`;

const WRONG = 2;

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("[pipeline]", "a pipeline's YAML"))
    .addHelpText("after", EXAMPLES)
    .action(async (pipeline: string | undefined, flags: PipelineFlags) => {
      const asked = askedFor(pipeline === undefined ? [] : [pipeline], surroundings);
      if (asked !== undefined) await check(asked, flags, surroundings);
    });
}

async function check(asked: Asked, flags: PipelineFlags, surroundings: Surroundings): Promise<void> {
  const opened = await open(optionsOf(asked, flags, surroundings), await surroundings.world(), { readOnly: true });
  const diagnostics = opened.type === "wrong" ? opened.diagnostics : [...opened.value.warnings, ...(await checkTexts(opened.value, surroundings.ports))];
  if (opened.type === "ok") await opened.value.plugins.executor.close();
  showDiagnostics(diagnostics, surroundings, flags);
  if (flags.json !== true) say(surroundings, verdict(asked, diagnostics, surroundings));
  surroundings.end(diagnostics.some(({ severity }) => severity === "error") ? WRONG : 0);
}

function verdict({ pipeline }: Asked, diagnostics: readonly { readonly severity: string }[], surroundings: Surroundings): string {
  const paint = paintOf(surroundings);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  const told = [...(errors > 0 ? [counted(errors, "error")] : []), ...(warnings > 0 ? [counted(warnings, "warning")] : [])].join(" and ");
  if (errors > 0) return `${paint.red("✗")} ${pipeline}: ${told}`;
  return `${paint.green("✓")} ${pipeline} is right${told === "" ? "" : `, with ${told}`}`;
}
