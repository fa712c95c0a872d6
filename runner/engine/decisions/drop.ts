/** Takes decisions back: for an instance that is there, what applies to it; for any other address, what names it. */
import type { Decisions } from "../../../schema/decisions.ts";
import { nothingToDrop } from "../../../schema/messages/decisions.ts";
import { failed, ok } from "../../../schema/settled.ts";
import { without } from "../../load/amend-decisions.ts";
import type { BuildOptions } from "../api.ts";
import type { Run } from "../run.ts";
import type { World } from "../world.ts";
import { decideOn, type Answer } from "./deciding.ts";

/** What each list holds, as a person calls it. */
const WORDS = { takes: "take", pins: "pin", uses: "use", edits: "edit" } as const;
type Droppable = keyof typeof WORDS;

/** Drops what `options.targets` have in a list of decisions. Gives back the addresses that it was written under. */
export function drop(options: BuildOptions, list: Droppable, world: World): Promise<Answer<readonly string[]>> {
  return decideOn(options, world, async (run) => {
    const addresses: string[] = [];
    for (const target of options.targets ?? []) {
      const found = run.decisions[list].filter((decision) => isMeant(run, decision, target)).map(({ address }) => address);
      if (found.length === 0) return failed(nothingToDrop(target, WORDS[list]));
      addresses.push(...found);
    }
    return ok({ answer: addresses, amend: (text) => addresses.reduce((now, address) => without(now, { list, address }), text) });
  });
}

/** Named as it is written, by its node, or by the instance that it has moved to. */
function isMeant(run: Run, decision: Decisions[Droppable][number], target: string): boolean {
  if (decision.address === target || decision.address.startsWith(`${target}[`)) return true;
  const instance = run.film.instances.get(target);
  return instance?.base !== undefined && "base" in decision && decision.base === instance.base && !run.film.instances.has(decision.address);
}
