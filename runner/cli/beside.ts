/** What the ledger knows of a pipeline beside its plan: calls under way, what stopped the last build, how much ran at once. */
import { resolve } from "node:path";
import type { Ledger } from "../../cache/ledger.ts";
import type { AttemptRecord, OpenCall } from "../../schema/ledger.ts";
import type { Beside, CallStatus } from "../report/status.ts";
import { shortPathFrom } from "../report/short-path.ts";
import type { Naming } from "../report/ways-out.ts";
import { isGone, layoutOf, withLedger } from "./look-back.ts";
import type { Surroundings } from "./surroundings.ts";

/** `undefined` when the ledger cannot be read, and that has been said. */
export function besideOf(naming: Naming, surroundings: Surroundings): Beside | undefined {
  const file = resolve(surroundings.cwd, naming.pipeline);
  return withLedger(layoutOf(surroundings, naming.pipeline), surroundings, (ledger): Beside => {
    const nothing = { ...naming, shortPath: shortPathFrom(surroundings.cwd), calls: [], lastTroubles: new Map(), parallel: 1 };
    if (ledger === undefined) return nothing;
    const calls = ledger.calls.open({ pipeline: file }).map((call) => callStatus(call, surroundings));
    return { ...nothing, calls, ...lastBuild(ledger, file) };
  });
}

function callStatus(open: OpenCall, surroundings: Surroundings): CallStatus {
  const { address, call, beganAt, reserved } = open;
  return { address, model: `${call.provider}:${call.model}`, standing: standingOf(open, surroundings), beganAt, usd: reserved.usd };
}

function standingOf({ state, holder }: OpenCall, surroundings: Surroundings): CallStatus["standing"] {
  if (state === "in-doubt") return "in-doubt";
  if (holder === undefined) return "parked";
  return isGone(surroundings, holder) ? "abandoned" : "underway";
}

function lastBuild(ledger: Ledger, pipeline: string): Pick<Beside, "lastTroubles" | "parallel"> {
  const runs = ledger.runs.list().filter((run) => run.pipeline === pipeline);
  const [last] = runs;
  const whole = runs.find((run) => run.finishedAt !== undefined && attemptsOf(ledger, run.id).some(ranAWhile));
  return {
    lastTroubles: new Map(attemptsOf(ledger, last?.id).flatMap(({ address, key, failure }) => (failure === undefined ? [] : [[address, { key, failure }]]))),
    parallel: whole?.finishedAt === undefined ? 1 : parallelIn(attemptsOf(ledger, whole.id), whole.finishedAt - whole.startedAt),
  };
}

function attemptsOf(ledger: Ledger, run: string | undefined): readonly AttemptRecord[] {
  return run === undefined ? [] : ledger.history.attempts({ run });
}

function ranAWhile({ durationMs = 0 }: AttemptRecord): boolean {
  return durationMs > 0;
}

function parallelIn(attempts: readonly AttemptRecord[], wallMs: number): number {
  const work = attempts.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0);
  return Math.max(1, work / Math.max(1, wallMs));
}
