/**
 * Checks what vp.yaml and nodes say of models, pools and limits beside the plugins that are there. Of vp.yaml only what
 * this pipeline uses has to be right: another one may name other plugins.
 */
import type { Config } from "../../schema/config.ts";
import type { Diagnostic, Span } from "../../schema/diagnostic.ts";
import * as say from "../../schema/messages/check.ts";
import type { NodeDeclaration, Pipeline } from "../../schema/pipeline.ts";
import { suggest } from "../../schema/suggest.ts";
import { configSpans } from "../load/config.ts";
import { serverOf, type Serving } from "./models.ts";
import type { Schema } from "./project.ts";

export interface Configured extends Serving {
  readonly config: Config;
  /** The profile that was chosen. */
  readonly profile?: string | undefined;
}

/** @param pipelines a pipeline and every module below it */
export function checkConfig(pipelines: readonly Pipeline[], configured: Configured): readonly Diagnostic[] {
  const nodes = pipelines.flatMap((pipeline) => [...pipeline.nodes.values()]);
  const models = nodes.flatMap((node) => checkModels(node, configured));
  const once = new Map(models.map((diagnostic) => [JSON.stringify([diagnostic.span, diagnostic.message]), diagnostic]));
  return [...once.values(), ...checkPools(nodes, configured), ...checkBudget(configured), ...checkPrices(configured)];
}

function checkModels(node: NodeDeclaration, configured: Configured): readonly Diagnostic[] {
  const nodeType = node.uses.type === "node-type" ? configured.registry.nodeType(node.uses.name) : undefined;
  const ports = Object.entries((nodeType?.inputs as Schema | undefined)?.properties ?? {});
  return ports.flatMap(([port, { model: operation }]) => (operation === undefined ? [] : checkModel(node, { port, operation }, configured)));
}

/** What an expression gives is known when it is evaluated. */
function checkModel(node: NodeDeclaration, { port, operation }: { readonly port: string; readonly operation: string }, configured: Configured): readonly Diagnostic[] {
  const template = node.with.get(port);
  if (template !== undefined && (template.type !== "constant" || typeof template.value !== "string")) return [];
  const name = typeof template?.value === "string" ? template.value : operation;
  const chain = configured.models[name];
  const places = chain?.map((model, index) => ({ model, span: aliasSpan(name, index, configured) })) ?? [{ model: name, span: template?.span ?? node.span }];
  return places.flatMap(({ model, span }) => {
    const served = serverOf(configured, { node: node.name, name: model, operation });
    return served.type === "failed" ? [say.unservedModel(span, served.failure)] : [];
  });
}

/** Where a model of an alias is written: in the profile, when that has the alias. */
function aliasSpan(alias: string, index: number, { config, profile }: Configured): Span {
  const isOfProfile = profile !== undefined && config.profiles[profile]?.models[alias] !== undefined;
  return configSpans(config).spanOf([...(isOfProfile ? ["profiles", profile] : []), "models", alias, String(index)]);
}

function checkPools(nodes: readonly NodeDeclaration[], { config, registry }: Configured): readonly Diagnostic[] {
  const used = new Set([
    ...nodes.flatMap(({ pool }) => (pool === undefined ? [] : [pool])),
    ...registry.nodeTypeNames.map((name) => registry.nodeType(name)?.pool ?? ""),
    ...registry.providerNames.map((name) => registry.provider(name)?.pool ?? name),
  ]);
  const spans = configSpans(config);
  return misspelt(config.pools, used).map(([name, meant]) => say.idlePool(spans.spanOf(["pools", name]), name, meant));
}

function checkBudget({ config, registry }: Configured): readonly Diagnostic[] {
  const spans = configSpans(config);
  return misspelt(config.budget.providers, new Set(registry.providerNames)).map(([name, meant]) => say.idleBudget(spans.spanOf(["budget", "providers", name]), name, meant));
}

function checkPrices({ config, registry }: Configured): readonly Diagnostic[] {
  const spans = configSpans(config);
  const byProvider = Object.groupBy(Object.keys(config.prices), (model) => model.slice(0, Math.max(0, model.indexOf(":"))));
  return misspelt(byProvider, new Set(registry.providerNames)).flatMap(([name, meant]) =>
    (byProvider[name] ?? []).map((model) => say.idlePrice(spans.spanOf(["prices", model]), model, meant)));
}

/** A name that is near no other is probably that of a plugin which another pipeline names. */
function misspelt(written: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): readonly (readonly [string, string])[] {
  return Object.keys(written).flatMap((name) => {
    const meant = known.has(name) ? undefined : suggest(name, known);
    return meant === undefined ? [] : [[name, meant] as const];
  });
}
