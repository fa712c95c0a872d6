/** From a pipeline to the charts that are drawn of it: its own, and one for each module, coloured by how it stands. */
import type { InstanceState } from "../../schema/event.ts";
import type { NodeDeclaration, Pipeline } from "../../schema/pipeline.ts";
import { staticGraph, type Edge } from "../graph/static-graph.ts";
import type { Chart, ChartNode } from "../report/chart.ts";
import type { NodeStatus, Status } from "../report/status.ts";

/** @param status colours the nodes when it is given */
export function chartsOf(pipeline: Pipeline, status?: Status): readonly Chart[] {
  return chartsBelow(pipeline, { title: pipeline.name, prefix: "", status });
}

interface Below {
  readonly title: string;
  /** Modules that lead here: `scenes/`. */
  readonly prefix: string;
  readonly status: Status | undefined;
  /** The state of the module, for what of it has not been told apart yet. */
  readonly around?: InstanceState;
}

function chartsBelow(pipeline: Pipeline, { title, prefix, status, around }: Below): readonly Chart[] {
  const { graph, dynamicEdges, order } = staticGraph(pipeline);
  const edges = [...graph.mapEdges((_edge, _attributes, from, to) => ({ from, to, isDynamic: false })), ...onceEach(dynamicEdges).map((edge) => ({ ...edge, isDynamic: true }))];
  const nodes = order.flatMap((name) => pipeline.nodes.get(name) ?? []);
  const told = nodes.map((node) => chartNode(node, statusBelow(status, `${prefix}${node.name}`), around));
  const own = { title, nodes: told, edges };
  const modules = nodes.flatMap(({ name, uses }, at) =>
    uses.type === "module" ? chartsBelow(uses.pipeline, { title: `${prefix}${name}: ${uses.pipeline.name}`, prefix: `${prefix}${name}/`, status, around: told[at]?.state }) : []);
  return [own, ...modules];
}

/** A node may read several things of another. */
function onceEach(edges: readonly Edge[]): readonly Edge[] {
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()];
}

function chartNode({ name, uses, forEach }: NodeDeclaration, status: readonly NodeStatus[], around: InstanceState | undefined): ChartNode {
  const told = { name, uses: uses.type === "module" ? uses.written : uses.name, isFanOut: forEach !== undefined, isGate: uses.type === "node-type" && uses.name === "gate" };
  const [first] = status;
  if (first === undefined) return around === undefined ? told : { ...told, state: around };
  const [made, total] = [sum(status, (each) => each.made), sum(status, (each) => each.total)];
  const state = WORST_FIRST.find((each) => status.some((one) => one.state === each)) ?? first.state;
  const count = state !== "deferred" ? `${made}/${total}` : made === 0 ? `~${total}` : undefined;
  return { ...told, state, ...(total > 1 && count !== undefined ? { count } : {}) };
}

const WORST_FIRST = ["failed", "blocked", "planned", "deferred", "cancelled"] as const;

/** A node's own row, or those of all that a module holds. */
function statusBelow(status: Status | undefined, label: string): readonly NodeStatus[] {
  return status?.nodes.filter(({ node }) => node === label || node.startsWith(`${label}/`)) ?? [];
}

function sum(status: readonly NodeStatus[], of: (one: NodeStatus) => number): number {
  return status.reduce((total, one) => total + of(one), 0);
}
