/** Which nodes can cost money, or show something to the world, as far as that can be told from how they are written. */
import type { NodeTypeDescription } from "../../schema/node-type.ts";
import type { NodeDeclaration, Pipeline, Template } from "../../schema/pipeline.ts";
import { namesOf, openReader } from "./evaluate.ts";
import { serverOf, servingOf, type Serving } from "./models.ts";
import type { Schema } from "./project.ts";
import type { Run } from "./run.ts";
import type { Group } from "./tree.ts";

/** A node is priced when it publishes to the world, or when a provider that serves one of its models has a price. */
export function pricedGroup(run: Run, group: Group): boolean {
  const { uses } = group.declaration;
  const serving = servingOf(run);
  if (uses.type === "module") return group.expansion.type !== "known" && pricedPipeline(serving, uses.pipeline);
  return group.nodeType !== undefined && pricedNode(serving, group.nodeType, (port) => modelOf(group, port));
}

/** The same for a node that has not expanded: an expression counts as whatever its alias is. */
export function pricedDeclaration(serving: Serving, { uses, with: given }: NodeDeclaration): boolean {
  if (uses.type === "module") return pricedPipeline(serving, uses.pipeline);
  const nodeType = serving.registry.nodeType(uses.name);
  return nodeType !== undefined && pricedNode(serving, nodeType, (port) => constantOf(given.get(port)));
}

/** @param modelAt what a port names as its model; nothing for the alias of its operation */
export function pricedNode(serving: Serving, nodeType: NodeTypeDescription, modelAt: (port: string) => string | undefined): boolean {
  if (nodeType.name.startsWith("publish.")) return true;
  const ports = (nodeType.inputs as Schema).properties ?? {};
  return Object.entries(ports).some(([port, { model: operation }]) => {
    if (operation === undefined) return false;
    const served = serverOf(serving, { node: nodeType.name, name: modelAt(port) ?? operation, operation });
    return served.type === "ok" && served.value.offer.priced;
  });
}

function pricedPipeline(serving: Serving, pipeline: Pipeline): boolean {
  return [...pipeline.nodes.values()].some((node) => pricedDeclaration(serving, node));
}

function modelOf(group: Group, port: string): string | undefined {
  const template = group.declaration.with.get(port);
  if (!template) return undefined;
  const value = openReader(namesOf(group, undefined)).read(template);
  return typeof value === "string" ? value : undefined;
}

function constantOf(template: Template | undefined): string | undefined {
  return template?.type === "constant" && typeof template.value === "string" ? template.value : undefined;
}
