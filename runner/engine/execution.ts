/** What is to be executed, and what came of its address before. */
import type { ActionReceipt } from "../../schema/receipt.ts";
import type { PublishPath } from "./evaluate.ts";
import type { Prepared } from "./prepare.ts";
import type { Run } from "./run.ts";
import type { Instance } from "./tree.ts";

/** What is to be executed, and all that it needs. */
export interface Execution {
  readonly instance: Instance;
  readonly prepared: Prepared;
  readonly publish: readonly PublishPath[];
}

/** What this address last came from. */
export function earlierReceipt(run: Run, instance: Pick<Instance, "address">): ActionReceipt | undefined {
  const known = run.store.state.addresses.get(instance.address);
  const receipt = known && run.store.receipts.read(known.key, known.receipt);
  return receipt?.type === "action" ? receipt : undefined;
}
