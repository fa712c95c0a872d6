/** What the ledger knows of a pipeline beside its plan: calls under way, what stopped the last build, how much ran at once. */
import { resolve } from "node:path";
import type { Ledger } from "../../cache/ledger.ts";
import { fateOf, type AttemptRecord, type Fate, type OpenCall } from "../../schema/ledger.ts";
import { filmOptions, isSameFilm, type FilmOptions } from "../../schema/command-line.ts";
import { openReceipts } from "../../cache/receipts.ts";
import { receiptSince } from "../engine/calls/leftovers.ts";
import { askedIn } from "../engine/open-run.ts";
import { asTyped } from "../report/film-words.ts";
import type { OpenRequest } from "../report/open-requests.ts";
import type { Beside } from "../report/status.ts";
import { shortPathFrom } from "../report/short-path.ts";
import type { Naming } from "../report/ways-out.ts";
import { isGone, layoutOf, withLedger } from "./look-back.ts";
import type { Surroundings } from "./surroundings.ts";

/** `undefined` when the ledger cannot be read, and that has been said. */
export function besideOf(naming: Naming, film: FilmOptions, surroundings: Surroundings): Beside | undefined {
  const { cwd } = surroundings;
  const file = resolve(cwd, naming.pipeline);
  const here: Here = { film: askedIn({ ...film, pipeline: file, cwd }), cwd };
  const layout = layoutOf(surroundings, naming.pipeline);
  const receipts = openReceipts(layout, surroundings.ports.files);
  const isAnswered = (call: OpenCall): boolean => receiptSince(receipts, call) !== undefined;
  return withLedger(layout, surroundings, (ledger): Beside => {
    const nothing = { ...naming, shortPath: shortPathFrom(surroundings.cwd), calls: [], lastTroubles: new Map(), parallel: 1 };
    if (ledger === undefined) return nothing;
    const calls = ledger.calls.open({ pipeline: file })
      .map((call) => requestOf(call, isAnswered(call) ? "abandoned" : standingOf(call, surroundings), here));
    return { ...nothing, calls, ...lastBuild(ledger, file) };
  });
}

interface Here {
  /** The film that is asked about; paths are absolute. */
  readonly film: FilmOptions;
  readonly cwd: string;
}

function requestOf({ address, call, beganAt, reserved, origin }: OpenCall, standing: OpenRequest["standing"], here: Here): OpenRequest {
  const request = { address, model: `${call.provider}:${call.model}`, standing, beganAt, usd: reserved.usd };
  if (origin === undefined) return request;
  const { action, film } = origin;
  return { ...request, origin: { action, isThisFilm: isSameFilm(film, here.film), options: filmOptions(asTyped(film, shortPathFrom(here.cwd))) } };
}

const STANDINGS: Readonly<Record<Fate, OpenRequest["standing"]>> = { held: "underway", "in-doubt": "in-doubt", resume: "parked", repeat: "abandoned" };

/** An intent that nobody is at any more is in doubt at once where the next build would only ask. */
function standingOf({ state, holder, origin }: OpenCall, surroundings: Surroundings): OpenRequest["standing"] {
  const isHeld = holder !== undefined && !isGone(surroundings, holder);
  return STANDINGS[fateOf({ state }, { isHeld, unknownFate: origin?.unknownFate })];
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
