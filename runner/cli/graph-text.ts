/** The graph of a pipeline as DOT and as Mermaid. Draws nodes as written, not instances. */
import type { NodeDeclaration, Pipeline } from "../../schema/pipeline.ts";
import { staticGraph, type Edge } from "../graph/static-graph.ts";

interface Drawing {
  readonly nodes: readonly NodeDeclaration[];
  readonly edges: readonly Edge[];
  /** Through a computed index: known only while the film is made. */
  readonly dynamicEdges: readonly Edge[];
}

function drawingOf(pipeline: Pipeline): Drawing {
  const { graph, dynamicEdges } = staticGraph(pipeline);
  const edges = graph.mapEdges((_edge, _attributes, from, to) => ({ from, to }));
  return { nodes: [...pipeline.nodes.values()], edges, dynamicEdges };
}

export function asDot(pipeline: Pipeline): string {
  const { nodes, edges, dynamicEdges } = drawingOf(pipeline);
  return [
    `digraph ${quoted(pipeline.name)} {`,
    '  rankdir=LR; node [shape=box, style=rounded, fontname="Helvetica"];',
    ...nodes.map((node) => `  ${quoted(node.name)} [label=${quoted(`${node.name}${each(node)}\n${usesOf(node)}`)}${isGate(node) ? ", shape=diamond" : ""}];`),
    ...edges.map(({ from, to }) => `  ${quoted(from)} -> ${quoted(to)};`),
    ...dynamicEdges.map(({ from, to }) => `  ${quoted(from)} -> ${quoted(to)} [style=dashed];`),
    "}",
  ].join("\n");
}

export function asMermaid(pipeline: Pipeline): string {
  const { nodes, edges, dynamicEdges } = drawingOf(pipeline);
  return [
    "flowchart LR",
    ...nodes.map((node) => `  ${mermaidId(node.name)}${shapeOf(node)}`),
    ...edges.map(({ from, to }) => `  ${mermaidId(from)} --> ${mermaidId(to)}`),
    ...dynamicEdges.map(({ from, to }) => `  ${mermaidId(from)} -.-> ${mermaidId(to)}`),
  ].join("\n");
}

/** For programs. */
export function asPlainGraph(pipeline: Pipeline): object {
  const { nodes, edges, dynamicEdges } = drawingOf(pipeline);
  return { name: pipeline.name, nodes: nodes.map((node) => ({ name: node.name, uses: usesOf(node), fanOut: node.forEach !== undefined })), edges, dynamicEdges };
}

function usesOf({ uses }: NodeDeclaration): string {
  return uses.type === "module" ? uses.written : uses.name;
}

function each(node: NodeDeclaration): string {
  return node.forEach === undefined ? "" : " ×";
}

function isGate({ uses }: NodeDeclaration): boolean {
  return uses.type === "node-type" && uses.name === "gate";
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Prefixed, since some names, `end` for one, are words of Mermaid's own. */
function mermaidId(name: string): string {
  return `n_${name}`;
}

function shapeOf(node: NodeDeclaration): string {
  const label = `"${node.name}${each(node)}<br/><small>${usesOf(node)}</small>"`;
  if (isGate(node)) return `{${label}}`;
  return node.uses.type === "module" ? `[[${label}]]` : `(${label})`;
}
