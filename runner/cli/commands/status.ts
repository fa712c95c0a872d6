/** `vp status`: how a film stands, and the commands that lead on. */
import type { Command } from "commander";
import { statusOf } from "../../report/status.ts";
import { statusReport } from "../../report/status-report.ts";
import { shortPathFrom } from "../../report/short-path.ts";
import { askedFor, type Asked } from "../asked.ts";
import { besideOf } from "../beside.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { planView } from "../carry-out.ts";
import { withFilm } from "../last-built.ts";
import { lookForOther, noteOther } from "../other-film.ts";
import { paintOf } from "../screen.ts";
import { say, type Surroundings } from "../surroundings.ts";
import { typedWords } from "../typed.ts";

const EXAMPLES = `
Examples
  vp status film.yaml
  vp status                            the film that was built last
  vp status film.yaml clips            only these
  vp status film.yaml --json           for programs: state, percent, nodes, troubles, calls`;

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("[words...]", "the pipeline, then nodes or instances"))
    .addHelpText("after", EXAMPLES)
    .action(async (words: readonly string[], flags: PipelineFlags) => {
      const asked = askedFor(words, surroundings);
      if (asked !== undefined) await tellStatus(asked, withFilm(flags, asked.film), surroundings);
    });
}

async function tellStatus(asked: Asked, flags: PipelineFlags, surroundings: Surroundings): Promise<void> {
  const other = lookForOther(asked, flags, surroundings);
  const view = await planView(asked, flags, surroundings, other.take);
  if (view === undefined) return;
  noteOther(other, "status", surroundings);
  const naming = { pipeline: asked.pipeline, options: typedWords(surroundings.argv, flags).options };
  const beside = besideOf(naming, flags, surroundings);
  if (beside === undefined) return;
  const status = statusOf(view, beside);
  if (flags.json === true) return say(surroundings, JSON.stringify(status, null, 2));
  surroundings.stdout.write(statusReport(status, view, { ...naming, paint: paintOf(surroundings), now: surroundings.ports.clock.now(), shortPath: shortPathFrom(surroundings.cwd) }));
}
