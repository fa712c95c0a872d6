/**
 * Work that the provider does by itself: handed in, followed, fetched. Once its handle is on disk nothing that happens
 * here can lose it: what does not end well is parked and taken up by the next build.
 */
import { isObject, type Json } from "../../../schema/json.ts";
import { jobFailed, PARKED_BY_END, PARKED_BY_TIMEOUT } from "../../../schema/messages/calls.ts";
import { failed, type Settled } from "../../../schema/settled.ts";
import { pause } from "../account.ts";
import { ledgerOf, type Answered } from "../run.ts";
import { modelOf } from "./ask.ts";
import { lostClaim, park, settleAnswer, settleFailure, type Claimed } from "./claim.ts";
import { fetchAnswer, find, hooksOf, poll, submit } from "./generate.ts";

/** Hands the request in and writes its handle down before anything else. */
export async function handInJob(claimed: Claimed): Promise<Settled<Answered>> {
  const { run, ask, once } = claimed;
  const submitted = await submit(run, ask, once);
  if (submitted.type === "failed") return settleFailure(claimed, submitted.failure);
  run.ports.reached("submitted");
  return accepted(claimed, submitted.value);
}

/** Looks for a request that may have been accepted; hands it in when the provider knows of none. */
export async function findAgain(claimed: Claimed): Promise<Settled<Answered>> {
  const { run, ask, once } = claimed;
  const found = await find(run, ask, once);
  if (found.type === "failed") return settleFailure(claimed, { ...found.failure, fateUnknown: true });
  return found.value === null ? handInJob(claimed) : accepted(claimed, found.value);
}

async function accepted(claimed: Claimed, handle: Json): Promise<Settled<Answered>> {
  const { run, claim } = claimed;
  if (!ledgerOf(run).calls.accept(claim, handle)) return lostClaim(claimed);
  run.ports.reached("accepted");
  return followJob(claimed, handle);
}

/** How often trouble with asking may follow on trouble before the work is parked. */
const MOST_TROUBLE = 5;

/** Polls until the work is done, fetches and keeps it. */
export async function followJob(claimed: Claimed, handle: Json): Promise<Settled<Answered>> {
  const { run, ask, once } = claimed;
  const stopped = AbortSignal.any([ask.asker.signal, run.stop]);
  let trouble = 0;
  for (let round = 0; ; round += 1) {
    if (stopped.aborted) return parkedBySignal(claimed);
    const polled = await poll(run, ask, { ...once, handle, until: stopped });
    run.ports.reached("polled");
    const said = polled.type === "ok" ? polled.value : undefined;
    if (isObject(said) && said["type"] === "failed") return failedThere(claimed, said);
    const end = isObject(said) && said["type"] === "done" ? await fetchAnswer(run, ask, once, handle) : polled;
    if (end.type === "ok" && isFetched(end.value)) return fetched(claimed, end.value);
    if (end.type === "failed") {
      if (end.failure.type === "refused") return settleFailure(claimed, end.failure);
      if (stopped.aborted) return parkedBySignal(claimed);
      trouble += 1;
      if (end.failure.type !== "transient" || trouble === MOST_TROUBLE) return park(claimed, end.failure.message);
      await pause(end.failure.retryAfterMs ?? 1000 * 2 ** (trouble - 1), stopped);
    } else {
      trouble = 0;
      await pause(progressed(claimed, said, round), stopped);
    }
  }
}

function isFetched(value: unknown): value is { readonly answer: Json } {
  return isObject(value) && "answer" in value && !("type" in value);
}

function fetched(claimed: Claimed, value: { readonly answer: Json }): Promise<Settled<Answered>> {
  claimed.run.ports.reached("fetched");
  return settleAnswer(claimed, value);
}

/** Tells how far it is, and gives how long to wait, milliseconds. */
function progressed({ run, ask }: Claimed, said: unknown, round: number): number {
  if (!isObject(said)) return LONGEST_WAIT_MS;
  const { fraction, note, pollAfterMs } = said;
  if (typeof fraction === "number") hooksOf(run, ask).progress(fraction, typeof note === "string" ? note : undefined);
  return typeof pollAfterMs === "number" ? Math.max(SHORTEST_WAIT_MS, pollAfterMs) : Math.min(LONGEST_WAIT_MS, 500 * 1.5 ** round);
}

/** What a provider asks for, but no less: one that says "at once" for ever would keep the machine busy. */
const SHORTEST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 10_000;

/** Handed in again by itself only when it cost nothing. */
function failedThere(claimed: Claimed, said: Readonly<Record<string, unknown>>): Settled<never> {
  const usd = typeof said["usd"] === "number" ? Math.max(0, said["usd"]) : 0;
  const failure = jobFailed(modelOf(claimed.ask), String(said["reason"] ?? "no reason was given"));
  return settleFailure(claimed, usd > 0 ? { ...failure, type: "plugin", usd } : failure);
}

/** Ctrl-C and a timeout never end work that is paid for. */
function parkedBySignal(claimed: Claimed): Settled<never> {
  const { run } = claimed;
  if (run.kill.aborted) return failed({ type: "cancelled", message: PARKED_BY_END });
  return park(claimed, run.stop.aborted ? PARKED_BY_END : PARKED_BY_TIMEOUT);
}
