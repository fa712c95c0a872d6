/** From what a pipeline calls a model to the provider that serves it. Asks nobody. */
import type { Offer, ProviderDescription } from "../../schema/provider.ts";
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import type { NodeDeclaration } from "../../schema/pipeline.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import type { Operation } from "../../schema/type.ts";
import { unknownModel, unknownProvider, unservedOperation } from "../../schema/messages/run.ts";
import type { Registry } from "./host/executor.ts";
import { isFreeModel } from "./prices.ts";
import type { PriceTable } from "../../schema/prices.ts";
import type { Schema } from "./project.ts";
import type { Run } from "./run.ts";

/** What each operation's own alias means when vp.yaml says nothing: the offline studio. */
export const OFFLINE_MODELS: Readonly<Record<string, readonly string[]>> = {
  text: ["local:outline"],
  image: ["local:animatic"],
  video: ["local:animatic"],
  speech: ["local:voice"],
  music: ["local:score"],
};

/** Who serves models here, and what they are called. */
export interface Serving {
  readonly registry: Registry;
  readonly models: Readonly<Record<string, readonly string[]>>;
  readonly prices: PriceTable;
}

/** `provider:model-id` for an alias; anything else as it is. */
export function resolveAlias(models: Readonly<Record<string, readonly string[]>>, model: string): string {
  return models[model]?.[0] ?? model;
}

/** The models that a name stands for, in the order they are asked; never empty. A node's inputs hold the first of them. */
export function chainOf(models: Readonly<Record<string, readonly string[]>>, name: string): readonly [string, ...string[]] {
  const [first, ...others] = models[name] ?? Object.values(models).find(([resolved]) => resolved === name) ?? [];
  return first === undefined ? [name] : [first, ...others];
}

/** A port that takes a model, and the models that it names as it is written, the fallbacks too. */
export interface NamedPort {
  readonly port: string;
  readonly operation: Operation;
  readonly chain: readonly string[];
}

/** What an expression gives is known when it is evaluated, and left out. */
export function portsNaming({ with: given }: NodeDeclaration, { inputs }: NodeTypeDescription, models: Serving["models"]): readonly NamedPort[] {
  return Object.entries((inputs as Schema).properties ?? {}).flatMap(([port, { model: operation }]) => {
    const written = given.get(port);
    const name = written === undefined ? operation : written.type === "constant" ? written.value : undefined;
    return operation === undefined || typeof name !== "string" ? [] : [{ port, operation: operation as Operation, chain: chainOf(models, name) }];
  });
}

export interface FoundModel {
  readonly provider: ProviderDescription;
  /** The model's name without its provider. */
  readonly model: string;
  readonly offer: Offer;
}

export function servingOf({ plugins, settings }: Run): Serving {
  return { registry: plugins.registry, models: settings.models, prices: settings.prices };
}

export function findModel(run: Run, address: string, name: string, operation: string): Settled<FoundModel> {
  return serverOf(servingOf(run), { node: address, name, operation });
}

/** @param asked what a node, by its name or address, asks a model for */
export function serverOf(
  { registry, models, prices }: Serving, { node, name, operation }: { readonly node: string; readonly name: string; readonly operation: string },
): Settled<FoundModel> {
  const resolved = resolveAlias(models, name);
  const colon = resolved.indexOf(":");
  if (colon < 0) return failed(unknownModel(node, name, Object.keys(models)));
  const provider = registry.provider(resolved.slice(0, colon));
  if (!provider) return failed(unknownProvider(resolved, registry.providerNames));
  const offer = provider.operations[operation];
  return offer ? ok({ provider, model: resolved.slice(colon + 1), offer: offer.measured && isFreeModel(prices, resolved) ? { ...offer, priced: false } : offer }) : failed(unservedOperation(resolved, operation));
}
