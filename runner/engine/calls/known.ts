/** What the cache says to a request. Asks nobody. */
import type { Claim } from "../../../cache/ledger.ts";
import type { Digest } from "../../../schema/digest.ts";
import type { Failure } from "../../../schema/failure.ts";
import { lostAnswer, lostReceipt } from "../../../schema/messages/calls.ts";
import { refusedBefore } from "../../../schema/messages/run.ts";
import type { CallReceipt } from "../../../schema/receipt.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { blobsOf } from "../../../cache/receipts.ts";
import { isWithin } from "../regain.ts";
import type { Answered, Run } from "../run.ts";
import { modelOf, type Ask } from "./ask.ts";

/**
 * An answer wins over a refusal, whichever came first.
 * @param begun the claim that was only just begun, of which nothing was sent yet
 */
export function knownAnswer(run: Run, ask: Ask, begun?: Claim): Settled<Answered> | undefined {
  const receipts = run.store.receipts.find(ask.key).filter((receipt) => receipt.type === "call");
  const answers = receipts.filter(({ refusal }) => !refusal);
  const whole = answers.find((receipt) => blobsOf(receipt).every((blob) => run.store.cas.has(blob)));
  if (whole) return ok({ answer: whole.outputs, usd: 0, key: ask.key });
  const [gone] = answers;
  if (gone && gone.usd > 0 && !run.settings.rebuy(ask.asker.address)) return failed(lostAnswer(modelOf(ask), gone.usd));
  if (!gone && ask.found.offer.priced && run.store.receipts.wasDamaged(ask.key) && !run.settings.rebuy(ask.asker.address)) {
    return failed(lostReceipt(modelOf(ask), paidFor(run, ask.key)));
  }
  const refused = receipts.findLast(({ refusal }) => refusal);
  if (!refused?.refusal || run.settings.retryRefused || wasSentSince(run, refused, begun)) return undefined;
  return failed(refusedBefore(refused.refusal));
}

/** In spite of the refusal, and what became of that is not settled: it is what is asked about. */
function wasSentSince({ store: { ledger } }: Run, { key, startedAt }: CallReceipt, begun: Claim | undefined): boolean {
  const calls = ledger?.calls.open({ key }) ?? [];
  return calls.some(({ token, beganAt }) => token !== begun?.token && beganAt > Date.parse(startedAt));
}

/** Whether an answer is there, or stands where it was published and would be taken back from there; else what was paid for it. */
export function standingOf(run: Run, key: Digest): Standing {
  const answers = run.store.receipts.find(key).filter((receipt) => receipt.type === "call").filter(({ refusal }) => !refusal);
  if (answers.some((receipt) => blobsOf(receipt).every((blob) => isWithin(run, blob)))) return { type: "there" };
  const [gone] = answers;
  return gone && gone.usd > 0 ? { type: "lost", failure: lostAnswer(`${gone.call.provider}:${gone.call.model}`, gone.usd) } : { type: "unknown" };
}

export type Standing = { readonly type: "there" | "unknown" } | { readonly type: "lost"; readonly failure: Failure };

function paidFor(run: Run, key: Digest): number | undefined {
  return run.store.ledger?.spending.list().findLast((spent) => spent.key === key)?.usd;
}
