/** What every command that decides on instances is asked: which film, what in it, and the taking back. Decides nothing. */
import { drop } from "../engine/decisions/drop.ts";
import { WORDS, type Droppable } from "../engine/decisions/other-decisions.ts";
import type { World } from "../engine/world.ts";
import { answered } from "./answered.ts";
import { askedFor, needsTarget } from "./asked.ts";
import type { PipelineFlags } from "./build-flags.ts";
import { optionsOf } from "./carry-out.ts";
import { clearly, lookForOther } from "./other-film.ts";
import { paintOf } from "./screen.ts";
import type { Surroundings } from "./surroundings.ts";
import { tellDecided, type Telling } from "./tell-decision.ts";

export interface Wish extends Telling {
  readonly world: World;
  /** The words after the one instance, where only one is decided on. */
  readonly files: readonly string[];
}

/**
 * @param targets how many of the words after the pipeline are instances; with `one` the rest are files
 * @returns nothing when no pipeline or no instance is named, and that has been said
 */
export async function wishOf(words: readonly string[], flags: PipelineFlags, surroundings: Surroundings, targets: "one" | "all" = "all"): Promise<Wish | undefined> {
  const asked = askedFor(words, surroundings);
  if (asked === undefined || !needsTarget(asked, surroundings)) return undefined;
  const split = targets === "all" ? asked.rest.length : 1;
  const other = lookForOther(asked, flags, surroundings);
  const options = clearly(optionsOf({ ...asked, rest: asked.rest.slice(0, split) }, flags, surroundings), other);
  return { surroundings, options, flags, other, world: await surroundings.world(), files: asked.rest.slice(split) };
}

/** Takes back what was decided in a list of decisions. */
export async function dropOf(wish: Wish, list: Droppable): Promise<void> {
  const { surroundings, options, flags, world } = wish;
  const addresses = await answered(drop(options, list, world), surroundings, flags);
  if (addresses === undefined) return;
  const { bold } = paintOf(surroundings);
  tellDecided(addresses.map((address) => `the ${WORDS[list]} of ${bold(address)} is taken back`), addresses, wish);
}
