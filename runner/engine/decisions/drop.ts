/** Takes decisions back: for an instance that is there, what applies to it; for any other address, what names it. */
import { failed, ok } from "../../../schema/settled.ts";
import { without } from "../../load/amend-decisions.ts";
import type { BuildOptions } from "../api.ts";
import type { World } from "../world.ts";
import { decideOn, type Answer } from "./deciding.ts";
import { nothingToDrop, writtenFor, type Droppable } from "./other-decisions.ts";

/** Drops what `options.targets` have in a list of decisions. Gives back the addresses that it was written under. */
export function drop(options: BuildOptions, list: Droppable, world: World): Promise<Answer<readonly string[]>> {
  return decideOn(options, world, async (run) => {
    const addresses: string[] = [];
    for (const target of options.targets ?? []) {
      const found = writtenFor(run, list, target);
      if (found.length === 0) return failed(nothingToDrop(run, list, target));
      addresses.push(...found);
    }
    return ok({ answer: addresses, amend: (text) => addresses.reduce((now, address) => without(now, { list, address }), text) });
  });
}
