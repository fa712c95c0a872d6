/** `vp use`: a person's own file in place of what a node would make. */
import type { Command } from "commander";
import { keepUse, use } from "../../engine/decisions/uses.ts";
import type { Use } from "../../../schema/decisions.ts";
import { answered } from "../answered.ts";
import { USAGE } from "../asked.ts";
import { dropOf, wishOf } from "../decision-wish.ts";
import { addHandingFlags, handedFiles, type HandingFlags } from "../handed.ts";
import { paintOf } from "../screen.ts";
import { complain, type Surroundings } from "../surroundings.ts";
import { tellDecided } from "../tell-decision.ts";

const EXAMPLES = `
Examples
  vp use film.yaml 'frames[s1-03]' my.png
  vp use film.yaml 'lines[s1-04]' audio=take.wav --value seconds=3.2
  vp use film.yaml 'frames[s1-03]' --drop      let it be made again
What is given stays, whatever it would be made from. To change what was made, and be asked when that is made anew:
vp edit; for a published file that you changed in the output folder: vp adopt.`;

export function define(command: Command, surroundings: Surroundings): void {
  addHandingFlags(command.argument("<words...>", "the pipeline, one instance, then the file, or OUTPUT=FILE for each"))
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: HandingFlags) => decideUse(words, flags, surroundings));
}

async function decideUse(words: readonly string[], flags: HandingFlags, surroundings: Surroundings): Promise<void> {
  const wish = await wishOf(words, flags, surroundings, "one");
  if (wish === undefined) return;
  if (flags.drop === true) return dropOf(wish, "uses");
  const { options, world } = wish;
  const handed = [...handedFiles(wish.files, flags, surroundings), ...flags.value.map(([port, text]) => ({ port, handed: { type: "written", text } as const }))];
  if (handed.length === 0 && flags.keep !== true) return complain(surroundings, "vp: no file is named\n  vp use FILM.yaml INSTANCE FILE", USAGE);
  const used = await answered(flags.keep === true ? keepUse(options, world) : use(options, handed, world), surroundings, flags);
  if (used !== undefined) tellDecided([lineOf(used, surroundings)], used, wish);
}

function lineOf({ address, outputs }: Use, surroundings: Surroundings): string {
  const files = Object.values(outputs).flatMap((output) => (output.type === "file" ? [output.file] : []));
  const what = files.length === 0 ? "what you gave" : files.join(", ");
  return `${paintOf(surroundings).bold(address)} uses ${what}${files.length === 0 ? "" : " (commit it)"} and does not run`;
}
