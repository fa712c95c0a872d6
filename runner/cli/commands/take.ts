/** `vp take`: another roll of the dice for an instance; the old one is kept. */
import { InvalidArgumentError, type Command } from "commander";
import { take } from "../../engine/decisions/takes.ts";
import { answered } from "../answered.ts";
import { addPipelineFlags, type PipelineFlags } from "../build-flags.ts";
import { dropOf, wishOf } from "../decision-wish.ts";
import { tellTaken } from "../tell-decision.ts";
import type { Surroundings } from "../surroundings.ts";

interface TakeFlags extends PipelineFlags {
  readonly take?: number;
  readonly drop?: boolean;
}

const EXAMPLES = `
Examples
  vp take film.yaml 'clips[s1-03]'             the next build rolls it again
  vp take film.yaml 'clips[s1-03]' --take 1    back to the first, at no cost
  vp take film.yaml 'clips[s1-03]' --drop      as the pipeline says`;

export function define(command: Command, surroundings: Surroundings): void {
  addPipelineFlags(command.argument("<words...>", "the pipeline, then the instances or nodes"))
    .option("--take <n>", "this take instead of a new one", takeNumber)
    .option("--drop", "take the decision back")
    .addHelpText("after", EXAMPLES)
    .action((words: readonly string[], flags: TakeFlags) => decideTake(words, flags, surroundings));
}

export function takeNumber(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("a take is a whole number from 1 on");
  return number;
}

async function decideTake(words: readonly string[], flags: TakeFlags, surroundings: Surroundings): Promise<void> {
  const wish = await wishOf(words, flags, surroundings);
  if (wish === undefined) return;
  if (flags.drop === true) return dropOf(wish, "takes");
  const taken = await answered(take(wish.options, flags, wish.world), surroundings, flags);
  if (taken !== undefined) tellTaken(taken, wish);
}
