/** Which decisions of a kind are meant by a target, and what else was decided about it where there is none of that kind. */
import { calledInShort, nodeOf } from "../../../schema/address.ts";
import type { Decisions } from "../../../schema/decisions.ts";
import type { Failure } from "../../../schema/failure.ts";
import { noSuchDecision, ofOtherFilm } from "../../../schema/messages/decisions.ts";
import type { Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import { filmWords } from "./film-files.ts";

/** What each list holds, as a person calls it and the command that decides on it. */
export const WORDS = { takes: "take", pins: "pin", uses: "use", edits: "edit" } as const;

export type Droppable = keyof typeof WORDS;

const ALL: readonly Droppable[] = ["takes", "pins", "uses", "edits"];
const KEEPABLE: readonly Droppable[] = ["uses", "edits"];

/** The addresses under which decisions of a list about a target are written. */
export function writtenFor(run: Run, list: Droppable, target: string): readonly string[] {
  const meant = run.decisions[list].filter((decision) => isMeant(run, decision, target)).map(({ address }) => address);
  const short = meant.length > 0 ? [] : calledInShort(target, run.decisions[list].map(({ address }) => address));
  return short.length === 1 ? short : meant;
}

export function nothingToDrop(run: Run, list: Droppable, target: string): Failure {
  const instance = run.film.instances.get(target);
  const elsewhere = run.otherDecisions[list].find((each) => each.address === target || ("base" in each && each.base === instance?.base && nodeOf(each.address) === nodeOf(target)));
  if (elsewhere?.film) {
    const isRoll = "take" in elsewhere && elsewhere.base === instance?.base;
    return ofOtherFilm(target, { what: WORDS[list], film: filmWords(elsewhere.film), here: isRoll ? run.command("take", target, "--take", "1") : undefined });
  }
  return noSuchDecision(target, { what: WORDS[list], wish: "drop" }, others(run, { lists: ALL, target, flag: "--drop" }));
}

export function nothingToKeep(run: Run, { address }: Instance, list: Droppable): Failure {
  return noSuchDecision(address, { what: WORDS[list], wish: "keep" }, others(run, { lists: KEEPABLE, target: address, flag: "--keep" }));
}

function others(run: Run, { lists, target, flag }: { readonly lists: readonly Droppable[]; readonly target: string; readonly flag: string }): Parameters<typeof noSuchDecision>[2] {
  const there = lists.filter((list) => writtenFor(run, list, target).length > 0);
  return there.map((list) => ({ what: WORDS[list], command: run.command(WORDS[list], target, flag) }));
}

/** Named as it is written, by its node, or by the instance that it has moved to. */
function isMeant(run: Run, decision: Decisions[Droppable][number], target: string): boolean {
  if (decision.address === target || decision.address.startsWith(`${target}[`)) return true;
  const instance = run.film.instances.get(target);
  return instance?.base !== undefined && "base" in decision && decision.base === instance.base && !run.film.instances.has(decision.address);
}
