/** `feedback("gate")` in expressions: every reason a gate's subject was rejected for. Reads decisions; makes no edge. */
import type { Decisions } from "../../../schema/decisions.ts";
import type { Functions } from "../../load/template.ts";

/** @param prefix of the scope whose expressions call it: gates are named as they are there */
export function feedbackIn({ approvals }: Decisions, prefix: string): Functions {
  const reasonsOf = (gate: string): readonly string[] =>
    approvals
      .filter(({ verdict, address }) => verdict === "rejected" && (address === gate || address.startsWith(`${gate}[`)))
      .flatMap(({ reason }) => reason ?? []);
  return new Map([["feedback", ([gate]) => reasonsOf(prefix + String(gate))]]);
}
