/** Checks gates that are written never to ask: nothing behind one may cost money or show itself to the world. */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import { neverBeforePriced } from "../../schema/messages/check.ts";
import type { NodeDeclaration, Pipeline } from "../../schema/pipeline.ts";
import { pathsBehind } from "../graph/behind.ts";
import type { Serving } from "./models.ts";
import { pricedDeclaration } from "./priced.ts";

export function checkGates(pipeline: Pipeline, serving: Serving): readonly Diagnostic[] {
  const nodes = nodesByPath(pipeline, "");
  return [...nodes].flatMap(([path, node]) => {
    if (!neverAsks(node, serving)) return [];
    const behind = [...pathsBehind(pipeline, path)].find((each) => isPriced(nodes.get(each), serving));
    return behind === undefined ? [] : [neverBeforePriced(node.with.get("require")?.span ?? node.span, node.name, behind)];
  });
}

function neverAsks({ uses, with: given }: NodeDeclaration, { registry }: Serving): boolean {
  const require = given.get("require");
  const isGate = uses.type === "node-type" && registry.nodeType(uses.name)?.runs === "person";
  return isGate && require?.type === "constant" && require.value === "never";
}

/** A module is priced by what is in it, which is behind the gate as well. */
function isPriced(node: NodeDeclaration | undefined, serving: Serving): boolean {
  return node?.uses.type === "node-type" && pricedDeclaration(serving, node);
}

function nodesByPath(pipeline: Pipeline, prefix: string): ReadonlyMap<string, NodeDeclaration> {
  return new Map([...pipeline.nodes.values()].flatMap((node) => {
    const path = prefix + node.name;
    return [[path, node] as const, ...(node.uses.type === "module" ? nodesByPath(node.uses.pipeline, `${path}/`) : [])];
  }));
}
