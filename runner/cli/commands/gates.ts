/** `vp gates`: every gate, how it stands, what waits behind it, and the commands that decide. */
import type { Command } from "commander";
import { EXIT_CODE } from "../../../schema/event.ts";
import { listGates } from "../../engine/gate-list.ts";
import { shortPathFrom } from "../../report/short-path.ts";
import { askedFor } from "../asked.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { optionsOf } from "../carry-out.ts";
import { showDiagnostics } from "../diagnostics.ts";
import { gateLines } from "../gate-lines.ts";
import { withFilm } from "../last-built.ts";
import { lookForOther, noteOther } from "../other-film.ts";
import { paintOf } from "../screen.ts";
import { say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp gates film.yaml
  vp gates film.yaml approve_frames --json`;

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("[words...]", "the pipeline, then gates; all when none are named"))
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: PipelineFlags) => showGates(words, flags, surroundings));
}

async function showGates(words: readonly string[], given: PipelineFlags, surroundings: Surroundings): Promise<void> {
  const asked = askedFor(words, surroundings);
  if (asked === undefined) return;
  const flags = withFilm(given, asked.film);
  const other = lookForOther(asked, flags, surroundings);
  const options = { ...optionsOf(asked, flags, surroundings), onEvent: other.take };
  const listed = await listGates(options, await surroundings.world());
  showDiagnostics(listed.type === "wrong" ? listed.diagnostics : listed.warnings, surroundings, flags);
  if (listed.type === "wrong") return surroundings.end(EXIT_CODE.wrong);
  noteOther(other, "gates", surroundings);
  if (flags.json === true) return say(surroundings, JSON.stringify(listed.value, null, 2));
  if (listed.value.length === 0) return say(surroundings, asked.rest.length === 0 ? "There is no gate in this pipeline" : "No gate is called that");
  const telling = { options, paint: paintOf(surroundings), shortPath: shortPathFrom(surroundings.cwd) };
  for (const gate of listed.value) say(surroundings, gateLines(gate, telling).join("\n"));
}
