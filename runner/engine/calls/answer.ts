/** The answer to a request: known, already being made, or made now, again for trouble that may pass. */
import type { Failure } from "../../../schema/failure.ts";
import { leftAlone } from "../../../schema/messages/calls.ts";
import { ended } from "../../../schema/messages/run.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { pause } from "../account.ts";
import { missingNeeds } from "../needs.ts";
import { ledgerOf, type Answered, type Run } from "../run.ts";
import { isEnding, modelOf, tell, toldEnd, type Ask } from "./ask.ts";
import { askForFree } from "./free.ts";
import { knownAnswer } from "./known.ts";
import { askUnderClaim } from "./paid.ts";

/** The receipt, else the call already in flight, else a new call. */
export async function answer(run: Run, ask: Ask): Promise<Settled<Answered>> {
  for (;;) {
    const known = knownAnswer(run, ask);
    if (known) return toldEnd(run, ask, known.type === "ok" ? "cached" : "failed", known);
    const inFlight = run.calls.get(ask.key);
    if (!inFlight) return make(run, ask);
    const made = await inFlight.made;
    if (made.type === "ok" || !inFlight.signal.aborted || isEnding(run, ask)) return joined(run, ask, made);
  }
}

async function make(run: Run, ask: Ask): Promise<Settled<Answered>> {
  const unset = missingNeeds(run, ask.call.provider);
  if (unset !== undefined) return toldEnd(run, ask, "failed", failed(unset));
  const made = run.pools.admit(poolOf(ask), 0, () => askUntilAnswered(run, ask));
  run.calls.set(ask.key, { made, signal: ask.asker.signal });
  try {
    return await made;
  } finally {
    run.calls.delete(ask.key);
  }
}

function joined(run: Run, ask: Ask, result: Settled<Answered>): Settled<Answered> {
  return toldEnd(run, ask, "joined", result.type === "ok" ? ok({ ...result.value, usd: 0 }) : result);
}

function poolOf({ found }: Ask): string {
  return `call:${found.provider.pool}`;
}

const ATTEMPTS = 4;

async function askUntilAnswered(run: Run, ask: Ask): Promise<Settled<Answered>> {
  for (let attempt = 1; ; attempt += 1) {
    if (isEnding(run, ask)) return toldEnd(run, ask, "failed", failed(ended));
    if (mayNotPay(run, ask)) return toldEnd(run, ask, "failed", failed(leftAlone(modelOf(ask), ask.price)));
    const result = isJournalled(ask) ? await askUnderClaim(run, ask) : await askForFree(run, ask);
    if (result.type === "ok") return toldEnd(run, ask, "answered", result);
    if (result.failure.type !== "transient" || attempt === ATTEMPTS) return toldEnd(run, ask, "failed", result);
    tell(run, ask, "retrying", { failure: result.failure });
    await waitForAnother(run, ask, { failure: result.failure, attempt });
  }
}

/** What was handed in before is paid for: following it to its end spends nothing. */
function mayNotPay(run: Run, { found: { offer }, price, key }: Ask): boolean {
  if (run.settings.spend !== "never" || !offer.priced || price === 0) return false;
  return !ledgerOf(run).calls.open({ key }).some(({ state }) => state === "submitted");
}

/** What costs money, and what goes on at the provider without us, is written down before it is sent. */
function isJournalled({ found: { offer } }: Ask): boolean {
  return offer.priced || offer.job !== undefined;
}

/** A provider that says when to come back says it to all who ask it. */
async function waitForAnother(run: Run, ask: Ask, { failure, attempt }: { readonly failure: Failure; readonly attempt: number }): Promise<void> {
  const { retryAfterMs } = failure;
  if (retryAfterMs !== undefined) run.pools.hold(poolOf(ask), retryAfterMs);
  await pause(retryAfterMs ?? backoff(run, attempt), AbortSignal.any([ask.asker.signal, run.stop]));
}

/** 1, 2, 4 … seconds, less up to a quarter so that many do not come back at once. */
function backoff(run: Run, attempt: number): number {
  const jitter = Number.parseInt(run.ports.random.hex(2), 16) / 65_535;
  return Math.round(1000 * 2 ** (attempt - 1) * (1 - jitter / 4));
}
