/** `vp explain`: the difference between the action an instance came from and the one it would be now. */
import type { Command } from "commander";
import { EXIT_CODE } from "../../../schema/event.ts";
import { explain } from "../../engine/explain.ts";
import { explainReport } from "../../report/explain-report.ts";
import { askedFor, needsTarget, USAGE } from "../asked.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { optionsOf, orUsage } from "../carry-out.ts";
import { showDiagnostics } from "../diagnostics.ts";
import { withFilm } from "../last-built.ts";
import { lookForOther, noteOther } from "../other-film.ts";
import { paintOf } from "../screen.ts";
import { shortPathFrom } from "../../report/short-path.ts";
import { complain, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp explain film.yaml 'clips[s1-03]'
  vp explain film.yaml s1-03           the one of that key, or those there are to choose from
  vp explain film.yaml clips           what is alike is told once
  vp explain film.yaml clips --all
  vp explain film.yaml clips --json`;

interface ExplainFlags extends PipelineFlags {
  readonly all?: boolean;
}

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("<words...>", "the pipeline, then the instances or nodes to explain"))
    .option("--all", "tell each instance and each change by itself, however alike they are")
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: ExplainFlags) => explainWords(words, flags, surroundings));
}

async function explainWords(words: readonly string[], given: ExplainFlags, surroundings: Surroundings): Promise<void> {
  const asked = askedFor(words, surroundings);
  if (asked === undefined || !needsTarget(asked, surroundings)) return;
  const flags = withFilm(given, asked.film);
  const other = lookForOther(asked, flags, surroundings);
  const explained = await orUsage(explain({ ...optionsOf(asked, flags, surroundings), onEvent: other.take }, await surroundings.world()), surroundings);
  if (explained === undefined) return;
  if (explained.type === "wrong") {
    showDiagnostics(explained.diagnostics, surroundings, flags);
    return surroundings.end(EXIT_CODE.wrong);
  }
  noteOther(other, "explain", surroundings);
  if (explained.value.length === 0) {
    return complain(surroundings, `vp: nothing is called ${asked.rest.map((word) => `"${word}"`).join(", ")}\n  vp status ${asked.pipeline} lists what there is`, USAGE);
  }
  if (flags.json === true) surroundings.stdout.write(`${JSON.stringify(explained.value, null, 2)}\n`);
  else surroundings.stdout.write(explainReport(explained.value, { paint: paintOf(surroundings), shortPath: shortPathFrom(surroundings.cwd), all: flags.all, named: new Set(asked.rest) }));
}
