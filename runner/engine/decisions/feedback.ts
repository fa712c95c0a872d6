/** `feedback("gate")` in expressions: every reason a gate's subject was rejected for. Reads decisions; makes no edge. */
import type { Decisions } from "../../../schema/decisions.ts";
import { expressionsOf } from "../../../schema/template.ts";
import { staticGraph, templatesOf } from "../../graph/static-graph.ts";
import type { Functions } from "../../load/template.ts";
import type { Group } from "../tree.ts";

/** True where something that the gate's subject is made of asks why that was rejected, and so is made anew. */
export function isAskedWhy({ scope: { pipeline }, declaration: gate }: Pick<Group, "scope" | "declaration">): boolean {
  const { graph } = staticGraph(pipeline);
  const before = new Set<string>();
  const wanted = [gate.name];
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (before.has(name)) continue;
    before.add(name);
    wanted.push(...graph.inNeighbors(name));
  }
  const expressions = [...pipeline.nodes.values()].filter(({ name }) => before.has(name)).flatMap(templatesOf).flatMap(expressionsOf);
  return expressions.some(({ feedback }) => feedback.some(({ name }) => name === gate.name));
}

/** @param prefix of the scope whose expressions call it: gates are named as they are there */
export function feedbackIn({ approvals }: Decisions, prefix: string): Functions {
  const reasonsOf = (gate: string): readonly string[] =>
    approvals
      .filter(({ verdict, address }) => verdict === "rejected" && (address === gate || address.startsWith(`${gate}[`)))
      .flatMap(({ reason }) => reason ?? []);
  return new Map([["feedback", ([gate]) => reasonsOf(prefix + String(gate))]]);
}
