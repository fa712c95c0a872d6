/** `vp pin`: keeps a result, whatever newer ones arrive. */
import type { Command } from "commander";
import { pin } from "../../engine/decisions/takes.ts";
import { answered } from "../answered.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { dropOf, wishOf } from "../decision-wish.ts";
import { paintOf } from "../screen.ts";
import type { Surroundings } from "../surroundings.ts";
import { tellDecided } from "../tell-decision.ts";
import { takeNumber } from "./take.ts";

interface PinFlags extends PipelineFlags {
  readonly take?: number;
  readonly receipt?: string;
  readonly drop?: boolean;
}

const EXAMPLES = `
Examples
  vp pin film.yaml 'clips[s1-03]'             what it has now
  vp pin film.yaml 'clips[s1-03]' --take 1    what the first roll gave
  vp pin film.yaml 'clips[s1-03]' --drop`;

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("<words...>", "the pipeline, then one instance"))
    .option("--take <n>", "the result of this take", takeNumber)
    .option("--receipt <id>", "this result of several")
    .option("--drop", "take the decision back")
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: PinFlags) => decidePin(words, flags, surroundings));
}

async function decidePin(words: readonly string[], flags: PinFlags, surroundings: Surroundings): Promise<void> {
  const wish = await wishOf(words, flags, surroundings);
  if (wish === undefined) return;
  if (flags.drop === true) return dropOf(wish, "pins");
  const pinned = await answered(pin(wish.options, flags, wish.world), surroundings, flags);
  if (pinned === undefined) return;
  const { bold } = paintOf(surroundings);
  tellDecided([`${bold(pinned.address)} is pinned to take ${pinned.take}, result ${pinned.receipt}`], pinned, wish);
}
