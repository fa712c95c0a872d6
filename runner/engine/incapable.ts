/** Why an action cannot be done by the models it names, as far as its node type can tell before it runs. Asks no model. */
import type { Failure } from "../../schema/failure.ts";
import { beyond, wishOfEstimate } from "./capability.ts";
import type { Prepared } from "./prepare.ts";
import type { Run } from "./run.ts";

export async function incapable(run: Run, { action }: Prepared): Promise<Failure | undefined> {
  const { registry, executor } = run.plugins;
  const hasCards = registry.providerNames.some((name) => (registry.provider(name)?.cards.length ?? 0) > 0);
  if (!hasCards || registry.nodeType(action.nodeType)?.estimates !== true) return undefined;
  const estimates = (await executor.estimate(action.nodeType, action.inputs)) ?? [];
  const wrong = estimates.map((estimate) => beyond(registry, { operation: estimate.operation, model: estimate.model, wish: wishOfEstimate(estimate) }));
  return wrong.find((each) => each !== undefined);
}
