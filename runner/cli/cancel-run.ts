/** Ends a run that is under way: a signal to its process on this machine, a word in the ledger for one elsewhere. */
import type { RunRecord } from "../../schema/ledger.ts";
import { USAGE } from "./asked.ts";
import { changeLedger, isGone, layoutOf, withLedger } from "./look-back.ts";
import { chooseRun } from "./past-runs.ts";
import { complain, say, type Surroundings } from "./surroundings.ts";

export function cancelRun(word: string | undefined, surroundings: Surroundings): void {
  const underway = withLedger(layoutOf(surroundings), surroundings, (ledger) => ledger?.runs.list().filter((run) => isUnderway(run, surroundings)) ?? []);
  if (underway === undefined) return;
  const ids = underway.map(({ id }) => id);
  if (ids.length === 0) return complain(surroundings, "vp: no build is under way\n  vp runs lists those that were", USAGE);
  if (word === undefined && ids.length > 1) return complain(surroundings, `vp: ${ids.length} builds are under way\n  name one of ${ids.join(", ")}`, USAGE);
  const id = chooseRun(ids, word, surroundings);
  const run = underway.find((each) => each.id === id);
  if (run !== undefined) ask(run, surroundings);
}

function isUnderway({ finishedAt, holder }: RunRecord, surroundings: Surroundings): boolean {
  return finishedAt === undefined && !isGone(surroundings, holder);
}

function ask({ id, holder }: RunRecord, surroundings: Surroundings): void {
  if (holder.host === surroundings.ports.machine.host) process.kill(holder.pid, "SIGINT");
  else changeLedger(layoutOf(surroundings), surroundings, (ledger) => ledger.runs.askToCancel(id));
  say(surroundings, `${id} was asked to end: it finishes what runs and starts nothing new`);
}
