/** What an action will cost, as far as its node type can tell before it runs. Knows nothing of the cache. */
import type { Json } from "../../schema/json.ts";
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import type { Run } from "./run.ts";

/** US dollars that an action will cost when nothing of it is in the cache; `undefined` when nobody can tell. */
export async function priceOf(run: Run, nodeType: NodeTypeDescription | undefined, inputs: Json): Promise<number | undefined> {
  if (!nodeType?.estimates) return undefined;
  const { executor } = run.plugins;
  let usd = 0;
  for (const { model, operation, count, seconds } of await executor.estimate(nodeType.name, inputs)) {
    const provider = model.slice(0, model.indexOf(":"));
    const quote = await executor.quote(provider, operation, { model, prompt: "", ...(seconds === undefined ? {} : { seconds }) });
    if (quote.usd === undefined) return undefined;
    usd += quote.usd * count;
  }
  return usd;
}
