/**
 * Checks before anything runs whether models can do what the nodes that name them will ask, as far as that is written:
 * what depends on other nodes counts as given where it is a picture, and is not judged where it is a number.
 */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import { isObject, type Json } from "../../schema/json.ts";
import { unservedModel } from "../../schema/messages/check.ts";
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import type { NodeDeclaration, Pipeline, Template } from "../../schema/pipeline.ts";
import type { Operation } from "../../schema/type.ts";
import { beyond, cardOf, wishOfEstimate } from "./capability.ts";
import type { OpenedPlugins } from "./host/executor.ts";
import { portsNaming, type Serving } from "./models.ts";
import type { Schema } from "./project.ts";
import { knownParams, type Names } from "./view.ts";
import { namesInside, namesWith, surelyNot, valueNow } from "./written.ts";

export interface Film {
  readonly pipeline: Pipeline;
  readonly params: ReadonlyMap<string, { readonly value: unknown }>;
}

export async function checkCapability({ pipeline, params }: Film, serving: Serving, { executor }: Pick<OpenedPlugins, "executor">): Promise<readonly Diagnostic[]> {
  if (!serving.registry.providerNames.some((name) => (serving.registry.provider(name)?.cards.length ?? 0) > 0)) return [];
  const values = knownParams(new Map([...params].map(([name, { value }]) => [name, value])));
  const asks = asksOf(pipeline, namesWith(values), serving);
  const found = await Promise.all(asks.map((ask) => problemsOf(ask, serving, executor)));
  const all = found.flat();
  return [...new Map(all.map((diagnostic) => [diagnostic.message, diagnostic])).values()];
}

/** A node that asks a model with a card. */
interface Asking {
  readonly node: NodeDeclaration;
  readonly nodeType: NodeTypeDescription;
  readonly names: Names;
  /** By port. */
  readonly models: Readonly<Record<string, { readonly chain: readonly string[]; readonly operation: Operation }>>;
}

function asksOf(pipeline: Pipeline, names: Names, serving: Serving): readonly Asking[] {
  return [...pipeline.nodes.values()].flatMap((node) => {
    if (surelyNot({ node, names })) return [];
    if (node.uses.type === "module") return asksOf(node.uses.pipeline, namesInside({ node, names }, node.uses.pipeline), serving);
    const nodeType = serving.registry.nodeType(node.uses.name);
    const models = nodeType === undefined ? {} : modelsOf(node, nodeType, serving);
    return nodeType === undefined || Object.keys(models).length === 0 ? [] : [{ node, nodeType, names, models }];
  });
}

function modelsOf(node: NodeDeclaration, nodeType: NodeTypeDescription, serving: Serving): Asking["models"] {
  const carded = portsNaming(node, nodeType, serving.models).filter(({ chain, operation }) => chain.some((model) => cardOf(serving.registry, model, operation) !== undefined));
  return Object.fromEntries(carded.map(({ port, chain, operation }) => [port, { chain, operation }]));
}

async function problemsOf({ node, nodeType, names, models }: Asking, { registry }: Serving, executor: OpenedPlugins["executor"]): Promise<readonly Diagnostic[]> {
  const written = Object.entries((nodeType.inputs as Schema).properties ?? {}).flatMap(([port, schema]) => {
    const value = inputAt(node.with.get(port), schema, names);
    return value === undefined ? [] : [[port, value] as const];
  });
  const chosen = Object.fromEntries(Object.entries(models).map(([port, { chain: [first = ""] }]) => [port, first]));
  const estimates = (await executor.estimate(nodeType.name, { ...Object.fromEntries(written), ...chosen })) ?? [];
  return Object.entries(models).flatMap(([port, { chain, operation }]) => chain.flatMap((model) => {
    const wrong = estimates.filter((estimate) => estimate.operation === operation).map((estimate) => beyond(registry, { operation, model, wish: wishOfEstimate(estimate) }));
    const failure = wrong.find((each) => each !== undefined);
    return failure === undefined ? [] : [unservedModel(node.with.get(port)?.span ?? node.span, { ...failure, message: `"${node.name}" asks for more than its model can do: ${failure.message}` })];
  }));
}

/** What stands for an input: its value where it is known, some picture for one, or for several, that are yet to be made. */
function inputAt(template: Template | undefined, schema: Schema, names: Names): Json | undefined {
  if (template === undefined) return schema.default as Json | undefined;
  const value = valueNow(template, names);
  if (value !== undefined) return isObject(value) && "$input" in value ? SOME_FILE : (value as Json);
  if (isArtifact(schema)) return SOME_FILE;
  return isObject(schema.items) && isArtifact(schema.items) ? [SOME_FILE] : undefined;
}

const SOME_FILE: Json = { path: "", digest: "", mediaType: "", size: 0 };

function isArtifact(schema: Schema): boolean {
  return schema.artifact !== undefined || (schema.anyOf ?? []).some(isArtifact);
}
