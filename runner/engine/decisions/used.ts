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

export function useOf(run: Run, { address }: Instance): Use | undefined {
  return run.decisions.uses.findLast((use) => use.address === address);
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
