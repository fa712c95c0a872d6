/** A request as it will be sent, and its price. Paths never get into it: artifacts stand in it as digest and media type. */
import { isDigest } from "../../../schema/digest.ts";
import { isObject, type Json } from "../../../schema/json.ts";
import type { QuantityRange } from "../../../schema/prices.ts";
import { noSuchOperation } from "../../../schema/messages/host.ts";
import type { Operation } from "../../../schema/type.ts";
import { operationOf, type AnyProvider } from "./definitions.ts";
import { FailureError, isAmount } from "./failure-of.ts";
import { plainJson } from "./plain-json.ts";

export interface Quote {
  readonly body: Json;
  /** US dollars; `undefined` when it cannot be told, 0 when free. */
  readonly usd: number | undefined;
  /** What it will use, where a table of prices is to make money of that. */
  readonly measured?: QuantityRange;
}

export function quoteOf(provider: AnyProvider, name: Operation, request: Json): Quote {
  const operation = operationOf(provider, name);
  if (operation === undefined) throw new FailureError(noSuchOperation(provider.name, name));
  const body = operation.body === undefined ? defaultBody(request, provider) : operation.body(request);
  const plain = plainJson(withoutPaths(body), provider.name);
  if (plain.type === "failed") throw new FailureError(plain.failure);
  if (operation.measure === undefined) return { body: plain.value, usd: operation.price === undefined ? 0 : amountOf(operation.price(request)) };
  const measured = operation.measure(request);
  return { body: plain.value, usd: undefined, ...(measured === undefined ? {} : { measured }) };
}

/** A price that cannot be true is not known. */
function amountOf(price: unknown): number | undefined {
  return isAmount(price) ? price : undefined;
}

function defaultBody(request: Json, provider: AnyProvider): unknown {
  if (!isObject(request)) return request;
  const { model: _model, roll: _roll, brief, ...rest } = request;
  return provider.embedded && brief !== undefined ? { ...rest, brief } : rest;
}

function withoutPaths(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPaths);
  if (!isObject(value)) return value;
  if (typeof value["path"] === "string" && isDigest(value["digest"])) return { digest: value["digest"], mediaType: value["mediaType"] };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutPaths(part)]));
}
