/** Gives an instance its result: a person's edit put over it, published, remembered. Made and looked-up results alike. */
import type { ActionReceipt } from "../../schema/receipt.ts";
import { withEdits, type Edited } from "./decisions/edits.ts";
import { sameAsEarlier } from "./decisions/same-take.ts";
import { settleDisk } from "./disk-trouble.ts";
import { tellDoubts } from "./doubts.ts";
import type { PublishPath } from "./evaluate.ts";
import { recordOrigin } from "./pipeline-state.ts";
import { publish } from "./publish.ts";
import type { Run } from "./run.ts";
import { transition, type Told } from "./states.ts";
import type { Instance } from "./tree.ts";

export interface Finishing {
  readonly receipt: ActionReceipt;
  readonly publish: readonly PublishPath[];
  readonly to: "fresh" | "done";
  readonly told: Told;
}

export async function finish(run: Run, instance: Instance, { receipt, publish: paths, to, told }: Finishing): Promise<void> {
  const made = receipt.outputs as Readonly<Record<string, unknown>>;
  instance.made = { outputs: made, receipt: receipt.id, calls: receipt.calls };
  tellDoubts(run, instance, receipt);
  const edited = await settleDisk(() => withEdits(run, instance, made));
  if (edited.type === "outputs") {
    const published = await publish(run, instance, edited.outputs, paths);
    if (published.type === "failed") return transition(run, instance, "failed", { failure: published.failure });
  }
  if (run.mode === "build") recordOrigin(run.store.state, instance.address, { key: receipt.key, receipt: receipt.id }, run.id);
  if (edited.type === "failed") return transition(run, instance, "failed", { failure: edited.failure });
  // What it cost is told all the same: the execution is done and kept.
  if (edited.type === "moved") return transition(run, instance, "blocked", { ...told, failure: edited.failure });
  instance.value = edited.outputs;
  noteEdit(instance, edited);
  if (to === "done") noteSame(run, instance, receipt);
  transition(run, instance, to, { ...told, ...(instance.decided ? { decided: instance.decided } : {}) });
}

function noteEdit(instance: Instance, { edit }: Extract<Edited, { type: "outputs" }>): void {
  if (edit) instance.decided = { type: "edit", ports: Object.keys(edit.outputs) };
}

/** Who rolled it again hears that nothing came of it. */
function noteSame(run: Run, instance: Instance, receipt: ActionReceipt): void {
  if (instance.decided?.type !== "take") return;
  const sameAs = sameAsEarlier(run, receipt);
  if (sameAs) instance.decided = { ...instance.decided, sameAs };
}
