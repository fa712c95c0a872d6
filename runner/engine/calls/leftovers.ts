/**
 * Calls whose process was killed between keeping the answer and booking it: the receipt tells what was paid, so they are
 * booked when the next run begins, whether or not anybody asks for them again.
 */
import type { Receipts } from "../../../cache/receipts.ts";
import type { OpenCall, SpendRecord } from "../../../schema/ledger.ts";
import type { CallReceipt } from "../../../schema/receipt.ts";
import { ledgerOf, type Run } from "../run.ts";

export function bookLeftovers(run: Run): void {
  for (const open of ledgerOf(run).calls.open()) {
    // Another machine's process may be just about to book it.
    if (open.holder !== undefined && !run.isGone(open.holder)) continue;
    bookByReceipt(run, open);
  }
}

/** Books a call whose answer is known by the receipt of it; one without a receipt stays open. */
export function bookByReceipt(run: Run, open: OpenCall): void {
  const receipt = receiptSince(run.store.receipts, open);
  if (receipt) ledgerOf(run).calls.settle({ key: open.key, token: open.token }, receipt.usd > 0 ? spendOf(open, receipt) : undefined);
}

/** A receipt from before the call was begun is another request's: of an answer that was lost and is bought again. */
export function receiptSince(receipts: Pick<Receipts, "find">, { key, beganAt }: Pick<OpenCall, "key" | "beganAt">): CallReceipt | undefined {
  const ofCalls = receipts.find(key).filter((receipt) => receipt.type === "call");
  return ofCalls.findLast(({ startedAt }) => Date.parse(startedAt) >= beganAt);
}

function spendOf({ call, reserved, pipeline, address, node, pool }: OpenCall, { key, usd, run, startedAt, durationMs, refusal }: CallReceipt): SpendRecord {
  return {
    ...reserved, usd, key, run, pipeline, address, node, pool, provider: call.provider, model: call.model, operation: call.operation,
    at: Date.parse(startedAt) + durationMs, outcome: refusal ? "refused" : "answered",
  };
}
