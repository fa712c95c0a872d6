/** What a gate asks about against what was approved there last. A gate runs nothing, so no receipt of its own tells. */
import { digestOfJson, type Digest } from "../../schema/digest.ts";
import type { Change } from "../../schema/event.ts";
import { earlierReceipt } from "./execution.ts";
import { differences } from "./difference.ts";
import type { Run } from "./run.ts";
import type { Instance } from "./tree.ts";

/** How what it asks about now was turned down; nothing where it was not, or was approved since. */
export function rejectionOf(run: Run, { address, subject, state, key }: Instance): { readonly reason?: string } | undefined {
  if (state !== "blocked" || subject === undefined) return undefined;
  const last = [...run.otherDecisions.approvals, ...run.decisions.approvals].findLast((each) => each.address === address && each.subject === key);
  if (last?.verdict !== "rejected") return undefined;
  return last.reason === undefined ? {} : { reason: last.reason };
}

/** Nothing where nobody approved before, or where what was approved is no longer known. */
export function gateChanges(run: Run, { address, subject, state }: Instance): readonly Change[] {
  const last = run.decisions.approvals.findLast((each) => each.address === address && each.verdict === "approved");
  if (state !== "blocked" || subject === undefined || last === undefined) return [];
  const before = approvedValue(run, last.subject);
  return before === undefined ? [] : differences({ inputs: { subject: before } }, { inputs: { subject } });
}

/** Whoever read it behind the gate has it among the inputs it was made from. */
function approvedValue(run: Run, digest: Digest): unknown {
  for (const address of run.store.state.addresses.keys()) {
    const inputs = Object.values(earlierReceipt(run, { address })?.action.inputs ?? {});
    const found = inputs.find((value) => digestOfJson(value) === digest);
    if (found !== undefined) return found;
  }
  return undefined;
}
