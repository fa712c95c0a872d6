/** What has to come first where an instance cannot be decided on yet: a gate that waits for a person, or a build. */
import { nodeOf } from "../../../schema/address.ts";
import type { First } from "../../../schema/messages/decisions.ts";
import { gatesHolding } from "../held-by.ts";
import { rootOf, type Run } from "../run.ts";
import { declares } from "./warnings.ts";

/** Whether a target may come to be there: its node is written, and a fan-out on the way to it has yet to learn its keys. */
export function isUnexpanded(run: Run, target: string): boolean {
  if (!declares(rootOf(run).pipeline, nodeOf(target).split("/"))) return false;
  return [...run.film.groups.values()].some(({ address, expansion }) =>
    expansion.type !== "known" && (target === address || target.startsWith(`${address}[`) || target.startsWith(`${address}/`)));
}

export function firstFor(run: Run, address: string): First {
  const gates = gatesHolding(run, address);
  return { gates, command: gates.length > 0 ? run.command("gates") : run.command("build") };
}
