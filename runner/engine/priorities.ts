/** How long a way to the end lies behind each node as written: what keeps most waiting goes first. */
import type { NodeDeclaration, Pipeline } from "../../schema/pipeline.ts";
import { staticGraph } from "../graph/static-graph.ts";
import { withModules } from "./with-modules.ts";

export function prioritiesOf(pipeline: Pipeline): ReadonlyMap<NodeDeclaration, number> {
  const priorities = new Map<NodeDeclaration, number>();
  for (const each of withModules(pipeline)) {
    const { remaining } = staticGraph(each);
    for (const [name, declaration] of each.nodes) priorities.set(declaration, remaining.get(name) ?? 0);
  }
  return priorities;
}
