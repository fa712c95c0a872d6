/** What an action will cost, as far as its node type can tell before it runs. Knows nothing of the cache. */
import type { Json } from "../../schema/json.ts";
import type { Estimate, NodeTypeDescription } from "../../schema/node-type.ts";
import type { Prepared } from "./prepare.ts";
import type { Run } from "./run.ts";

/** US dollars that an action would cost to run; nothing when nobody can tell. */
export async function estimatedPrice(run: Run, { action, priced }: Prepared): Promise<{ readonly usd?: number }> {
  if (!priced) return { usd: 0 };
  const usd = await priceOf(run, run.plugins.registry.nodeType(action.nodeType), action.inputs);
  return usd === undefined ? {} : { usd };
}

/** US dollars that an action will cost when nothing of it is in the cache; `undefined` when nobody can tell. */
export async function priceOf(run: Run, nodeType: NodeTypeDescription | undefined, inputs: Json): Promise<number | undefined> {
  if (!nodeType?.estimates) return undefined;
  const estimates = await run.plugins.executor.estimate(nodeType.name, inputs);
  if (estimates === undefined) return undefined;
  let usd = 0;
  for (const estimate of estimates) {
    const each = await quoted(run, estimate);
    if (each === undefined) return undefined;
    usd += each * estimate.count;
  }
  return usd;
}

/** The request is not written yet, so a price may need more of it than there is; when it is asked, that is trouble. */
async function quoted(run: Run, { model, operation, seconds, size, fps }: Estimate): Promise<number | undefined> {
  const provider = model.slice(0, model.indexOf(":"));
  const more = { ...(seconds === undefined ? {} : { seconds }), ...(size && { size: { ...size } }), ...(fps === undefined ? {} : { fps }) };
  try {
    return (await run.plugins.executor.quote(provider, operation, { model, prompt: "", ...more })).usd;
  } catch {
    return undefined;
  }
}
