/** `vp edit`: a person's changes to an output win over what the node made. */
import type { Command } from "commander";
import { edit, keepEdit } from "../../engine/decisions/editing.ts";
import { answered } from "../answered.ts";
import { dropOf, wishOf } from "../decision-wish.ts";
import { editedBy } from "../edited.ts";
import { addHandingFlags, type HandingFlags } from "../handed.ts";
import { paintOf } from "../screen.ts";
import type { Surroundings } from "../surroundings.ts";
import { tellDecided } from "../tell-decision.ts";

const EXAMPLES = `
Examples
  vp edit film.yaml script                                      in $EDITOR
  vp edit film.yaml script better.yaml                          from a file, or from - for what is piped in
  vp edit film.yaml script --value 'shots[1].picture=a hand'    one part of it
  vp edit film.yaml script --keep                               although it was made anew since
  vp edit film.yaml script --drop                               as it was made
An edit is of what was made, and asks you when that is made anew. For a file of yours that stays whatever comes: vp use;
for a published file that you changed in the output folder: vp adopt.`;

export function define(command: Command, surroundings: Surroundings): void {
  addHandingFlags(command.argument("<words...>", "the pipeline, one instance, then the changed output as a file"))
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: HandingFlags) => decideEdit(words, flags, surroundings));
}

async function decideEdit(words: readonly string[], flags: HandingFlags, surroundings: Surroundings): Promise<void> {
  const wish = await wishOf(words, flags, surroundings, "one");
  if (wish === undefined) return;
  if (flags.drop === true) return dropOf(wish, "edits");
  const { options, world } = wish;
  const change = editedBy(wish.files, flags, surroundings);
  const edited = await answered(flags.keep === true ? keepEdit(options, world) : edit(options, change, world), surroundings, flags);
  if (edited === undefined) return;
  const { bold } = paintOf(surroundings);
  const ports = Object.keys(edited.outputs);
  const line = ports.length === 0 ? `${bold(edited.address)} is as it was made` : `${bold(edited.address)}: your ${ports.join(", ")} from now on`;
  tellDecided([line], edited, wish, "runs what reads it");
}
