/** The runs that a workspace remembers, and which of them a word on a command line means. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Ledger } from "../../cache/ledger.ts";
import type { Layout } from "../../cache/layout.ts";
import { nodeOf } from "../../schema/address.ts";
import type { InstanceState } from "../../schema/event.ts";
import type { AttemptRecord, RunRecord } from "../../schema/ledger.ts";
import { suggestion } from "../../schema/suggest.ts";
import type { RunInFull, RunRow } from "../report/runs-report.ts";
import { emptyView, fold } from "../report/view.ts";
import { USAGE } from "./asked.ts";
import { readEvents } from "./event-file.ts";
import { eventsFile, isGone } from "./look-back.ts";
import { complain, type Surroundings } from "./surroundings.ts";

/** As they stand now, the newest first. */
export function rowsOf(ledger: Ledger | undefined, surroundings: Surroundings): readonly RunRow[] {
  return ledger?.runs.list().map((run) => rowOf(run, ledger, surroundings)) ?? [];
}

export function rowOf(run: RunRecord, ledger: Ledger, surroundings: Surroundings): RunRow {
  const { id, name, pipeline, startedAt, finishedAt, savedUsd = 0, counts = {}, film } = run;
  const outcome = run.outcome ?? (isGone(surroundings, run.holder) ? "killed" : "underway");
  const until = finishedAt ?? (outcome === "underway" ? surroundings.ports.clock.now() : undefined);
  const usd = finishedAt === undefined ? ledger.spending.list({ run: id }).reduce((sum, charge) => sum + charge.usd, 0) : run.usd;
  return { id, name, pipeline, ...(film === undefined ? {} : { film }), outcome, startedAt, ...(until === undefined ? {} : { durationMs: until - startedAt }), usd, savedUsd, counts };
}

export function inFull(run: RunRecord, ledger: Ledger, surroundings: Surroundings): RunInFull {
  const row = rowOf(run, ledger, surroundings);
  const of = { run: run.id };
  return { row, attempts: ledger.history.attempts(of), spending: ledger.spending.list(of), open: ledger.calls.open().filter((call) => call.run === run.id) };
}

const BEGUN: ReadonlySet<InstanceState> = new Set(["running", "done", "failed", "blocked"]);

/** What a killed run was at, by the events that it left: its end came before it was put into the ledger. */
export async function attemptsTold(layout: Layout, { row, attempts }: RunInFull): Promise<readonly AttemptRecord[]> {
  const file = eventsFile(layout, row.id);
  if (!existsSync(file)) return attempts;
  const view = emptyView();
  for await (const event of readEvents(file)) fold(view, event);
  return [...view.instances.values()].filter(({ state }) => BEGUN.has(state)).map(({ address, nodeType, key, state, durationMs, usd, failure }) =>
    ({ run: row.id, address, node: nodeOf(address), nodeType, key, state, at: view.at, durationMs, usd, failure }));
}

/** The run that a word means, by its id or the end of it; the newest without a word. Ends the command when there is none. */
export function chooseRun(ids: readonly string[], word: string | undefined, surroundings: Surroundings): string | undefined {
  if (word === undefined) return ids[0] ?? noRun("nothing was built here yet", surroundings);
  const [found, second] = ids.filter((id) => id === word || id.startsWith(word) || id.endsWith(word));
  if (found !== undefined && (second === undefined || found === word)) return found;
  if (second !== undefined) return noRun(`"${word}" means more than one run: ${found}, ${second}`, surroundings);
  return noRun(`no run is called "${word}"\n  ${suggestion(word, ids, "runs here") ?? "vp runs lists them"}`, surroundings);
}

/** Runs whose events are there, the newest first. */
export function recordedRuns({ runs }: Layout, { ports }: Surroundings): readonly string[] {
  const names = ports.files.existsSync(runs) ? ports.files.readdirSync(runs) : [];
  return names.filter((name) => ports.files.existsSync(join(runs, name, "events.ndjson"))).sort().reverse();
}

function noRun(what: string, surroundings: Surroundings): undefined {
  complain(surroundings, `vp: ${what}`, USAGE);
}
