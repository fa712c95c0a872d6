/** One request to a model as the call layer passes it on: who asks, whom, what exactly. Asks nobody. */
import { callKey, KEY_SCHEMA, type ActionKey, type Call } from "../../../schema/action.ts";
import { isDigest, type Digest } from "../../../schema/digest.ts";
import type { Event } from "../../../schema/event.ts";
import { isObject, type Json } from "../../../schema/json.ts";
import type { Settled } from "../../../schema/settled.ts";
import type { Operation } from "../../../schema/type.ts";
import type { Account } from "../account.ts";
import type { FoundModel } from "../models.ts";
import { priceOfQuote } from "../price.ts";
import type { Answered, Run } from "../run.ts";

/** Who asks. */
export interface Asker {
  readonly address: string;
  readonly node: string;
  readonly take: number;
  /** The key of the action that asks. */
  readonly action: ActionKey;
  readonly account: Account;
  readonly signal: AbortSignal;
}

export interface Ask {
  readonly asker: Asker;
  readonly operation: Operation;
  readonly found: FoundModel;
  /** As the node type made it. */
  readonly request: Json;
  readonly call: Call;
  readonly key: Digest;
  /** The most that it may cost, US dollars; `undefined` when it cannot be told. */
  readonly price: number | undefined;
  /** True when it may cost less. */
  readonly mayCostLess: boolean;
}

/** The request as it will be sent, its key and its price. */
export async function askOf(run: Run, asker: Asker, { operation, found, request }: Pick<Ask, "operation" | "found" | "request">): Promise<Ask> {
  const { provider, model, offer } = found;
  const quote = await run.plugins.executor.quote(provider.name, operation, request);
  const { body } = quote;
  const price = priceOfQuote(run, `${provider.name}:${model}`, quote);
  const call: Call = {
    schema: KEY_SCHEMA, provider: provider.name, model, operation, body, references: digestsIn(body), take: asker.take,
    roll: isObject(request) && typeof request["roll"] === "number" ? request["roll"] : 0,
    ...(provider.embedded ? { source: offer.source } : {}),
  };
  return { asker, operation, found, request, call, key: callKey(call), price: price?.most, mayCostLess: price !== undefined && price.least < price.most };
}

export function modelOf({ call }: Pick<Ask, "call">): string {
  return `${call.provider}:${call.model}`;
}

/** Nobody wants the answer any more, or nothing new may be sent. */
export function isEnding(run: Run, { asker }: Ask): boolean {
  return run.stop.aborted || asker.signal.aborted;
}

type Told = Extract<Event, { readonly type: "call" }>;

export function tell(run: Run, ask: Ask, outcome: Told["outcome"], more: Partial<Pick<Told, "usd" | "failure" | "note">> = {}): void {
  const { asker, operation, key } = ask;
  run.emit({ type: "call", address: asker.address, operation, model: modelOf(ask), key, outcome, ...more });
}

/** Tells how it ended, and gives it back. */
export function toldEnd(run: Run, ask: Ask, outcome: Told["outcome"], result: Settled<Answered>): Settled<Answered> {
  tell(run, ask, outcome, result.type === "ok" ? { usd: result.value.usd } : { failure: result.failure });
  return result;
}

function digestsIn(body: Json): readonly Digest[] {
  if (Array.isArray(body)) return body.flatMap(digestsIn);
  if (!isObject(body)) return [];
  if (isDigest(body["digest"])) return [body["digest"]];
  return Object.values(body).flatMap((part) => digestsIn(part as Json));
}
