/** `vp use`: a person's own file in place of what a node would make. */
import type { Command } from "commander";
import { drop } from "../../engine/decisions/drop.ts";
import { keepUse, use } from "../../engine/decisions/uses.ts";
import type { Use } from "../../../schema/decisions.ts";
import { answered } from "../answered.ts";
import { askedFor, needsTarget, USAGE } from "../asked.ts";
import { optionsOf } from "../carry-out.ts";
import { addHandingFlags, handedFiles, type HandingFlags } from "../handed.ts";
import { paintOf } from "../screen.ts";
import { complain, type Surroundings } from "../surroundings.ts";
import { tellDecided, tellDropped } from "../tell-decision.ts";

const EXAMPLES = `
Examples
  vp use film.yaml 'frames[s1-03]' my.png
  vp use film.yaml 'lines[s1-04]' audio=take.wav --value seconds=3.2
  vp use film.yaml 'frames[s1-03]' --drop      let it be made again`;

export function define(command: Command, surroundings: Surroundings): void {
  addHandingFlags(command.argument("<words...>", "the pipeline, one instance, then the file, or OUTPUT=FILE for each"))
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: HandingFlags) => decideUse(words, flags, surroundings));
}

async function decideUse(words: readonly string[], flags: HandingFlags, surroundings: Surroundings): Promise<void> {
  const asked = askedFor(words, surroundings);
  if (asked === undefined || !needsTarget(asked, surroundings)) return;
  const [target = "", ...files] = asked.rest;
  const options = optionsOf({ ...asked, rest: [target] }, flags, surroundings);
  const telling = { surroundings, options, flags };
  const world = await surroundings.world();
  if (flags.drop === true) return tellDropped("use", await answered(drop(options, "uses", world), surroundings, flags), telling);
  const handed = [...handedFiles(files, flags, surroundings), ...flags.value.map(([port, text]) => ({ port, handed: { type: "written", text } as const }))];
  if (handed.length === 0 && flags.keep !== true) return complain(surroundings, "vp: no file is named\n  vp use FILM.yaml INSTANCE FILE", USAGE);
  const used = await answered(flags.keep === true ? keepUse(options, world) : use(options, handed, world), surroundings, flags);
  if (used !== undefined) tellDecided([lineOf(used, surroundings)], used, telling);
}

function lineOf({ address, outputs }: Use, surroundings: Surroundings): string {
  const files = Object.values(outputs).flatMap((output) => (output.type === "file" ? [output.file] : []));
  const what = files.length === 0 ? "what you gave" : files.join(", ");
  return `${paintOf(surroundings).bold(address)} uses ${what}${files.length === 0 ? "" : " (commit it)"} and does not run`;
}
