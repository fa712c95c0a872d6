/** Takes decisions back: for an instance that is there, what applies to it; for any other address, what names it. */
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { without, withEdit, withUse } from "../../load/amend-decisions.ts";
import type { Run } from "../run.ts";
import type { World } from "../world.ts";
import { decideOn, type Answer, type DecideOptions } from "./deciding.ts";
import { editOf } from "./edits.ts";
import { ofFilm } from "./film-files.ts";
import { nothingToDrop, writtenFor, type Droppable } from "./other-decisions.ts";
import { useOf } from "./used.ts";

/** Drops what `options.targets` have in a list of decisions. Gives back the addresses that it was written under. */
export function drop(options: DecideOptions, list: Droppable, world: World): Promise<Answer<readonly string[]>> {
  return decideOn(options, world, async (run) => {
    const dropped = new Map<string, (text: string) => string>();
    for (const target of options.targets ?? []) {
      const found = dropOne(run, list, target);
      if (found.type === "failed") return found;
      for (const [address, amend] of found.value) dropped.set(address, amend);
    }
    return ok({ answer: [...dropped.keys()], amend: (text) => [...dropped.values()].reduce((now, amend) => amend(now), text) });
  });
}

type Dropped = readonly (readonly [address: string, amend: (text: string) => string])[];

function dropOne(run: Run, list: Droppable, target: string): Settled<Dropped> {
  const written = writtenFor(run, list, target);
  if (written.length > 0) return ok(written.map((address) => [address, (text) => without(text, { list, address, film: run.filmFiles })]));
  const refusal = refusing(run, list, target);
  return refusal === undefined ? failed(nothingToDrop(run, list, target)) : ok([[target, refusal]]);
}

/** What another film has decided on the very same holds here too: it is left to that film, and here is written that it is made. */
function refusing(run: Run, list: Droppable, target: string): ((text: string) => string) | undefined {
  const instance = run.film.instances.get(target);
  if (!instance) return undefined;
  const { address, base, made } = instance;
  const refused = { address, outputs: {}, ...ofFilm(run) };
  if (list === "uses" && useOf(run, instance)) return (text) => withUse(text, { ...refused, ...(base ? { base } : {}) });
  const edit = list === "edits" ? editOf(run, instance, made?.outputs) : undefined;
  return edit && ((text) => withEdit(text, { ...refused, on: edit.on }));
}
