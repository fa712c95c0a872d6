/** The runs that a workspace remembers, and which of them a word on a command line means. */
import { join } from "node:path";
import type { Ledger } from "../../cache/ledger.ts";
import type { Layout } from "../../cache/layout.ts";
import type { RunRecord } from "../../schema/ledger.ts";
import { suggestion } from "../../schema/suggest.ts";
import type { RunRow } from "../report/runs-report.ts";
import { USAGE } from "./asked.ts";
import { isGone } from "./look-back.ts";
import { complain, type Surroundings } from "./surroundings.ts";

/** As they stand now, the newest first. */
export function rowsOf(ledger: Ledger | undefined, surroundings: Surroundings): readonly RunRow[] {
  return ledger?.runs.list().map((run) => rowOf(run, ledger, surroundings)) ?? [];
}

export function rowOf(run: RunRecord, ledger: Ledger, surroundings: Surroundings): RunRow {
  const { id, name, pipeline, startedAt, finishedAt, savedUsd = 0, counts = {} } = run;
  const outcome = run.outcome ?? (isGone(surroundings, run.holder) ? "killed" : "underway");
  const until = finishedAt ?? (outcome === "underway" ? surroundings.ports.clock.now() : undefined);
  const usd = finishedAt === undefined ? ledger.spending.list({ run: id }).reduce((sum, charge) => sum + charge.usd, 0) : run.usd;
  return { id, name, pipeline, outcome, startedAt, ...(until === undefined ? {} : { durationMs: until - startedAt }), usd, savedUsd, counts };
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
