/** What an action will cost, as far as its node type can tell before it runs. Knows nothing of the cache. */
import type { ArtifactFile } from "../../schema/artifact.ts";
import { digestOfBytes } from "../../schema/digest.ts";
import { isObject, type Json } from "../../schema/json.ts";
import type { Estimate, NodeTypeDescription } from "../../schema/node-type.ts";
import type { Quote } from "./host/body.ts";
import type { Prepared } from "./prepare.ts";
import { priceOfRange, type Price } from "./prices.ts";
import type { Run } from "./run.ts";

/** US dollars that an action would cost to run, at the most, and at the least where that is less; nothing when nobody can tell. */
export async function estimatedPrice(run: Run, { action, priced }: Prepared): Promise<{ readonly usd?: number; readonly leastUsd?: number }> {
  if (!priced) return { usd: 0 };
  const price = await priceOf(run, run.plugins.registry.nodeType(action.nodeType), action.inputs);
  if (price === undefined) return {};
  return { usd: price.most, ...(price.least < price.most ? { leastUsd: price.least } : {}) };
}

/** What an action will cost when nothing of it is in the cache; `undefined` when nobody can tell. */
export async function priceOf(run: Run, nodeType: NodeTypeDescription | undefined, inputs: Json): Promise<Price | undefined> {
  if (!nodeType?.estimates) return undefined;
  const estimates = await run.plugins.executor.estimate(nodeType.name, inputs);
  if (estimates === undefined) return undefined;
  const sum = { least: 0, most: 0 };
  for (const estimate of estimates) {
    const each = await quoted(run, estimate);
    if (each === undefined) return undefined;
    sum.least += each.least * estimate.count;
    sum.most += each.most * (estimate.most ?? estimate.count);
  }
  return sum;
}

/** What a quote comes to at the prices that hold here. */
export function priceOfQuote({ settings }: Run, model: string, { usd, measured }: Quote): Price | undefined {
  if (measured !== undefined) return priceOfRange(settings.prices, model, measured);
  return usd === undefined ? undefined : { least: usd, most: usd };
}

/** The request is not written yet, so a price may need more of it than there is; when it is asked, that is trouble. */
async function quoted(run: Run, { model, operation, count: _count, most: _most, references = 0, firstFrame = false, lastFrame = false, ...known }: Estimate): Promise<Price | undefined> {
  const provider = model.slice(0, model.indexOf(":"));
  const said = operation === "speech" ? { text: known.prompt ?? "" } : {};
  const pictures = {
    ...(references === 0 ? {} : { references: Array.from({ length: references }, () => STAND_IN) }),
    ...(firstFrame ? { firstFrame: STAND_IN } : {}), ...(lastFrame ? { lastFrame: STAND_IN } : {}),
  };
  const request: unknown = JSON.parse(JSON.stringify({ model, prompt: "", ...known, ...said, ...pictures }));
  try {
    return isObject(request) ? priceOfQuote(run, model, await run.plugins.executor.quote(provider, operation, request as Json)) : undefined;
  } catch {
    return undefined;
  }
}

/** A picture that is only known to be there: what is asked to an end on one may be longer, and what looks at some costs more. */
const STAND_IN: ArtifactFile = { path: "", digest: digestOfBytes(""), mediaType: "image/png", size: 0 };
