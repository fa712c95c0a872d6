/** Whether another take came out as an earlier one did, and whether one more could be different. Runs nothing. */
import { actionKey } from "../../../schema/action.ts";
import type { SameAs } from "../../../schema/decisions.ts";
import { digestOfJson } from "../../../schema/digest.ts";
import type { ActionReceipt } from "../../../schema/receipt.ts";
import type { Run } from "../run.ts";

export function sameAsEarlier(run: Run, receipt: ActionReceipt): SameAs | undefined {
  const { action, outputs } = receipt;
  const made = digestOfJson(outputs);
  const earlier = Array.from({ length: action.take - 1 }, (_, index) => index + 1);
  const take = earlier.find((each) => run.store.receipts.find(actionKey({ ...action, take: each })).some((other) => digestOfJson(other.outputs) === made));
  return take === undefined ? undefined : { take, mayDiffer: asksOthers(run, receipt) };
}

/** A model that comes with vp and gave the same once will give it again, and so does a node that asks none. */
function asksOthers(run: Run, { calls }: ActionReceipt): boolean {
  return calls.flatMap((key) => run.store.receipts.find(key)).some((receipt) => receipt.type === "call" && receipt.call.source === undefined);
}
