/** Gives an instance the files of a person in place of a result: it never runs, whatever became of what it reads. */
import { baseKey } from "../../../schema/action.ts";
import type { Use } from "../../../schema/decisions.ts";
import { publishPathsOf, type InstanceEvaluation } from "../evaluate.ts";
import { prepare } from "../prepare.ts";
import { publish } from "../publish.ts";
import type { Run } from "../run.ts";
import { transition } from "../states.ts";
import type { Instance } from "../tree.ts";
import { givenOutputs } from "./given.ts";

/**
 * What was decided for this film stays with the address. What was decided for another holds where it would be made from
 * the very same, as in a new draft of a screenplay or in one that was renamed; so an instance has its base key by then.
 */
export function useOf(run: Run, { address, base }: Instance): Use | undefined {
  const own = run.decisions.uses.findLast((use) => use.address === address);
  if (own) return givesNothing(own) ? undefined : own;
  return run.otherDecisions.uses.findLast((use) => use.address === address && base !== undefined && use.base === base);
}

/** A film's word that it makes what it would have from another film's decision. */
export function givesNothing({ outputs }: { readonly outputs: object }): boolean {
  return Object.keys(outputs).length === 0;
}

export async function settleUsed(run: Run, instance: Instance, use: Use, evaluation: InstanceEvaluation): Promise<void> {
  const given = await givenOutputs(run, instance, use.outputs, {});
  if (given.type === "failed") return transition(run, instance, "failed", { failure: given.failure });
  if (evaluation.type === "ready") await noteBase(run, instance, evaluation.inputs);
  const published = await publish(run, instance, given.value, publishPathsOf(instance));
  if (published.type === "failed") return transition(run, instance, "failed", { failure: published.failure });
  instance.value = given.value;
  const files = Object.values(use.outputs).flatMap((output) => (output.type === "file" ? [output.file] : []));
  const moved = instance.base !== undefined && use.base !== undefined && instance.base !== use.base;
  instance.decided = { type: "use", ports: Object.keys(use.outputs), files, moved };
  transition(run, instance, "ready");
  transition(run, instance, "fresh", { decided: instance.decided });
}

/** Inputs that do not fit are no trouble for what never runs. */
async function noteBase(run: Run, instance: Instance, inputs: Readonly<Record<string, unknown>>): Promise<void> {
  const prepared = await prepare(run, instance, inputs);
  if (prepared.type === "failed") return;
  instance.action = prepared.value.action;
  instance.base = baseKey(prepared.value.action);
}
