/**
 * The graph of a pipeline as it is written: nodes by name, edges from what is read to what reads it. Pure; knows no
 * instances, no node types and nothing of running.
 */
import { DirectedGraph } from "graphology";
import { topologicalSort } from "graphology-dag";
import type { NodeDeclaration, Pipeline, Reference, Template } from "../../schema/pipeline.ts";
import { referencesIn } from "../../schema/template.ts";

export interface StaticGraph {
  /** Static references and `needs`. */
  readonly graph: DirectedGraph;
  /** Edges through a computed index: drawn, but part of no order and no cycle. */
  readonly dynamicEdges: readonly Edge[];
  /** Every node after all it waits for, dynamic edges respected where they can be; empty when there is a cycle. */
  readonly order: readonly string[];
  /** The names along a cycle, the first one again at the end. */
  readonly cycle?: readonly string[];
  /** How many nodes lie on the longest way from each node to the end: what is highest should start first. */
  readonly remaining: ReadonlyMap<string, number>;
}

export interface Edge {
  readonly from: string;
  readonly to: string;
}

export function staticGraph(pipeline: Pipeline): StaticGraph {
  const known = drawn.get(pipeline)?.deref();
  if (known !== undefined) return known;
  const graph = draw(pipeline);
  drawn.set(pipeline, new WeakRef(graph));
  return graph;
}

/** A loaded pipeline never changes, and the check and the order both draw it; nobody needs the drawing for long. */
const drawn = new WeakMap<Pipeline, WeakRef<StaticGraph>>();

function draw(pipeline: Pipeline): StaticGraph {
  const graph = new DirectedGraph();
  for (const name of pipeline.nodes.keys()) graph.addNode(name);
  const edges = [...pipeline.nodes.values()].flatMap((node) => edgesOf(node, pipeline));
  for (const { from, to, isDynamic } of edges) if (!isDynamic) graph.mergeEdge(from, to);
  const dynamicEdges = edges.filter(({ from, to, isDynamic }) => isDynamic && !graph.hasDirectedEdge(from, to)).map(({ from, to }) => ({ from, to }));
  const cycle = cycleIn(graph);
  if (cycle !== undefined) return { graph, dynamicEdges, order: [], cycle, remaining: new Map() };
  const ordered = dynamicEdges.length === 0 ? graph : withoutCycles(graph, dynamicEdges);
  const order = topologicalSort(ordered);
  return { graph, dynamicEdges, order, remaining: remainingPaths(ordered, order) };
}

/** Everything a node reads, each with the template it stands in. */
export function templatesOf(node: NodeDeclaration): readonly Template[] {
  const publish = node.publish === undefined ? [] : node.publish.type === "only" ? [node.publish.path] : [...node.publish.paths.values()];
  return [node.forEach, node.key, node.when, ...node.with.values(), ...publish].filter((template) => template !== undefined);
}

/** References of a node to other nodes; the element's own name hides a node of that name. */
export function nodeReferences(node: NodeDeclaration, pipeline: Pipeline): readonly Reference[] {
  const outside = node.forEach === undefined ? [] : referencesIn(node.forEach);
  const inside = templatesOf(node).filter((template) => template !== node.forEach).flatMap(referencesIn);
  const isElement = ({ root }: Reference): boolean => node.forEach !== undefined && root === node.as;
  return [...outside, ...inside.filter((reference) => !isElement(reference))].filter(({ root }) => pipeline.nodes.has(root));
}

/** A way round in a directed graph, the first name again at the end; `undefined` when there is none. */
function cycleIn(graph: DirectedGraph): readonly string[] | undefined {
  const finished = new Set<string>();
  for (const start of graph.nodes()) {
    const cycle = cycleFrom(start, graph, finished);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

interface WrittenEdge extends Edge {
  readonly isDynamic: boolean;
}

function edgesOf(node: NodeDeclaration, pipeline: Pipeline): readonly WrittenEdge[] {
  const references = nodeReferences(node, pipeline).map(({ root, dynamic }) => ({ from: root, to: node.name, isDynamic: dynamic }));
  const needs = node.needs.filter(({ name }) => pipeline.nodes.has(name));
  return [...references, ...needs.map(({ name }) => ({ from: name, to: node.name, isDynamic: false }))];
}

/** Depth first with a stack of its own: a chain of thousands of nodes must not overflow the call stack. */
function cycleFrom(start: string, graph: DirectedGraph, finished: Set<string>): readonly string[] | undefined {
  if (finished.has(start)) return undefined;
  const path = [start];
  const onPath = new Set(path);
  const waiting = [graph.outNeighbors(start)];
  while (path.length > 0) {
    const next = waiting.at(-1)?.pop();
    if (next === undefined) {
      const left = path.pop() ?? start;
      waiting.pop();
      onPath.delete(left);
      finished.add(left);
    } else if (onPath.has(next)) {
      return [...path.slice(path.indexOf(next)), next];
    } else if (!finished.has(next)) {
      path.push(next);
      onPath.add(next);
      waiting.push(graph.outNeighbors(next));
    }
  }
  return undefined;
}

/** The static graph with each dynamic edge that closes no cycle. */
function withoutCycles(graph: DirectedGraph, dynamicEdges: readonly Edge[]): DirectedGraph {
  const whole = graph.copy();
  for (const { from, to } of dynamicEdges) {
    if (!isReachable(whole, to, from)) whole.mergeEdge(from, to);
  }
  return whole;
}

function isReachable(graph: DirectedGraph, from: string, to: string): boolean {
  const seen = new Set([from]);
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === to) return true;
    for (const next of graph.outNeighbors(node)) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return false;
}

function remainingPaths(graph: DirectedGraph, order: readonly string[]): ReadonlyMap<string, number> {
  const remaining = new Map<string, number>();
  for (const node of order.toReversed()) {
    const behind = graph.outNeighbors(node).map((next) => remaining.get(next) ?? 0);
    remaining.set(node, 1 + behind.reduce((longest, length) => Math.max(longest, length), 0));
  }
  return remaining;
}
