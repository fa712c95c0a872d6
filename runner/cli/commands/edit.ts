/** `vp edit`: a person's changes to an output win over what the node made. */
import type { Command } from "commander";
import { drop } from "../../engine/decisions/drop.ts";
import { edit, keepEdit } from "../../engine/decisions/editing.ts";
import { answered } from "../answered.ts";
import { askedFor, needsTarget } from "../asked.ts";
import { optionsOf } from "../carry-out.ts";
import { editedBy } from "../edited.ts";
import { addHandingFlags, type HandingFlags } from "../handed.ts";
import { paintOf } from "../screen.ts";
import type { Surroundings } from "../surroundings.ts";
import { tellDecided, tellDropped } from "../tell-decision.ts";

const EXAMPLES = `
Examples
  vp edit film.yaml script                                      in $EDITOR
  vp edit film.yaml script better.yaml                          from a file, or from - for what is piped in
  vp edit film.yaml script --value 'shots[1].picture=a hand'    one part of it
  vp edit film.yaml script --keep                               although it was made anew since
  vp edit film.yaml script --drop                               as it was made`;

export function define(command: Command, surroundings: Surroundings): void {
  addHandingFlags(command.argument("<words...>", "the pipeline, one instance, then the changed output as a file"))
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: HandingFlags) => decideEdit(words, flags, surroundings));
}

async function decideEdit(words: readonly string[], flags: HandingFlags, surroundings: Surroundings): Promise<void> {
  const asked = askedFor(words, surroundings);
  if (asked === undefined || !needsTarget(asked, surroundings)) return;
  const [target = "", ...files] = asked.rest;
  const options = optionsOf({ ...asked, rest: [target] }, flags, surroundings);
  const telling = { surroundings, options, flags };
  const world = await surroundings.world();
  if (flags.drop === true) return tellDropped("edit", await answered(drop(options, "edits", world), surroundings, flags), telling);
  const change = editedBy(files, flags, surroundings);
  const edited = await answered(flags.keep === true ? keepEdit(options, world) : edit(options, change, world), surroundings, flags);
  if (edited === undefined) return;
  const { bold } = paintOf(surroundings);
  const ports = Object.keys(edited.outputs);
  const line = ports.length === 0 ? `${bold(edited.address)} is as it was made` : `${bold(edited.address)}: your ${ports.join(", ")} from now on`;
  tellDecided([line], edited, telling, "runs what reads it");
}
