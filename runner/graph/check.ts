/**
 * Checks a pipeline beside the node types it uses, modules included, and tells everything that is wrong before anything
 * runs. Pure; reads no file and evaluates nothing.
 */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import { inReadingOrder } from "../../schema/messages/diagnostic-of.ts";
import * as say from "../../schema/messages/check.ts";
import { absentFiles } from "../../schema/messages/params.ts";
import type { NamedNode, NodeDeclaration, Pipeline, Uses } from "../../schema/pipeline.ts";
import { referencesIn } from "../../schema/template.ts";
import { checkInputs } from "./check-inputs.ts";
import { portsOf, type NodeTypes } from "./check-ports.ts";
import { checkPublish, checkPublishedPaths } from "./check-publish.ts";
import { checkReferences, schemaOfTemplate, type Place } from "./check-references.ts";
import { nodeReferences, staticGraph, templatesOf } from "./static-graph.ts";

export type { NodeTypes };

export function checkPipeline(pipeline: Pipeline, nodeTypes: NodeTypes): readonly Diagnostic[] {
  const pipelines = withModules(pipeline, new Set());
  return inReadingOrder([...[...pipelines].flatMap((each) => checkOne(each, nodeTypes)), ...checkPublishedPaths(pipeline)]);
}

function withModules(pipeline: Pipeline, seen: Set<Pipeline>): ReadonlySet<Pipeline> {
  if (seen.has(pipeline)) return seen;
  seen.add(pipeline);
  for (const { uses } of pipeline.nodes.values()) if (uses.type === "module") withModules(uses.pipeline, seen);
  return seen;
}

function checkOne(pipeline: Pipeline, nodeTypes: NodeTypes): readonly Diagnostic[] {
  const place: Place = { pipeline, nodeTypes };
  return [
    ...[...pipeline.nodes.values()].flatMap((node) => checkNode(node, place)),
    ...[...pipeline.outputs.values()].flatMap((output) => checkReferences(output, place)),
    ...checkCycle(pipeline),
    ...checkStates(pipeline),
    ...checkGates(pipeline, nodeTypes),
  ];
}

function checkNode(node: NodeDeclaration, outside: Place): readonly Diagnostic[] {
  const inside: Place = { ...outside, elementOf: node.forEach === undefined ? undefined : node };
  const ports = portsOf(node, outside.nodeTypes);
  return [
    ...(ports === undefined ? unknownType(node, outside.nodeTypes) : [...checkInputs(node, ports, inside), ...checkPublish(node, ports)]),
    ...templatesOf(node).flatMap((template) => checkReferences(template, template === node.forEach ? outside : inside)),
    ...checkNeeds(node, outside.pipeline),
    ...checkElementName(node, outside.pipeline),
    ...checkKey(node, outside),
    ...checkDefaults(node),
  ];
}

function unknownType(node: NodeDeclaration, { nodeTypeNames }: NodeTypes): readonly Diagnostic[] {
  const { uses } = node;
  return uses.type === "module" ? [] : [say.unknownNodeType(uses.span, node.name, uses.name, nodeTypeNames)];
}

function checkNeeds({ needs }: NodeDeclaration, pipeline: Pipeline): readonly Diagnostic[] {
  const unknown = needs.filter(({ name }) => !pipeline.nodes.has(name));
  return unknown.map(({ name, span }) => say.unknownNeed(span, name, [...pipeline.nodes.keys()]));
}

/** The elements of a list need labels; those of a map have them. */
function checkKey({ name, forEach, key }: NodeDeclaration, place: Place): readonly Diagnostic[] {
  if (forEach === undefined || key !== undefined) return [];
  const isList = forEach.type === "list" || (forEach.type === "constant" && Array.isArray(forEach.value)) || schemaOfTemplate(forEach, place)?.["type"] === "array";
  return isList ? [say.unkeyedList(forEach.span, name)] : [];
}

/** A module that is not handed a file takes the one its param names. */
function checkDefaults({ uses, with: given }: NodeDeclaration): readonly Diagnostic[] {
  return uses.type === "module" ? [...uses.pipeline.params.values()].filter(({ name }) => !given.has(name)).flatMap(absentFiles) : [];
}

function checkElementName(node: NodeDeclaration, pipeline: Pipeline): readonly Diagnostic[] {
  if (node.forEach === undefined || !pipeline.nodes.has(node.as)) return [];
  return [say.shadowedName(node.spans.get("as") ?? node.forEach.span, node.as)];
}

function checkCycle(pipeline: Pipeline): readonly Diagnostic[] {
  const { cycle } = staticGraph(pipeline);
  const [from, to] = cycle ?? [];
  const node = to === undefined ? undefined : pipeline.nodes.get(to);
  if (cycle === undefined || node === undefined) return [];
  const reference = nodeReferences(node, pipeline).find(({ root, dynamic }) => root === from && !dynamic);
  const need = node.needs.find(({ name }) => name === from);
  return [say.cycle((reference ?? need ?? node).span, cycle)];
}

function checkStates(pipeline: Pipeline): readonly Diagnostic[] {
  return [...pipeline.states.values()].flat().flatMap((named) => checkPath(named, pipeline));
}

/** `scenes/clips` leads through the module `scenes`; what is wrong is the first name that leads nowhere. */
function checkPath({ name: path, span }: NamedNode, pipeline: Pipeline): readonly Diagnostic[] {
  let inside: Pipeline | undefined = pipeline;
  const walked: string[] = [];
  for (const name of path.split("/")) {
    const uses: Uses | undefined = inside?.nodes.get(name)?.uses;
    if (uses === undefined) return [say.unknownInState(span, path, [...(inside?.nodes.keys() ?? [])].map((known) => [...walked, known].join("/")))];
    inside = uses.type === "module" ? uses.pipeline : undefined;
    walked.push(name);
  }
  return [];
}

/** A gate holds back what reads it; one that nobody reads holds back nothing. */
function checkGates(pipeline: Pipeline, nodeTypes: NodeTypes): readonly Diagnostic[] {
  const nodes = [...pipeline.nodes.values()];
  const read = new Set([
    ...nodes.flatMap((node) => [...nodeReferences(node, pipeline).map(({ root }) => root), ...node.needs.map(({ name }) => name)]),
    ...[...pipeline.outputs.values()].flatMap(referencesIn).map(({ root }) => root),
  ]);
  const isGate = ({ uses }: NodeDeclaration): boolean => uses.type === "node-type" && nodeTypes.nodeType(uses.name)?.runs === "person";
  return nodes.filter((node) => isGate(node) && !read.has(node.name)).map((node) => say.idleGate(node.span, node.name));
}
