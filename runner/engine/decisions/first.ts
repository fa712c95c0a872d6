/** What has to come first where an instance cannot be decided on yet: a gate that waits for a person, or a build. */
import { nodeOf } from "../../../schema/address.ts";
import type { First } from "../../../schema/messages/decisions.ts";
import { rootOf, type Run } from "../run.ts";
import type { Group, Instance } from "../tree.ts";
import { declares } from "./warnings.ts";

/** The fan-out on the way to a target that does not know its keys yet; nothing where no node is called that at all. */
export function unexpanded(run: Run, target: string): Group | undefined {
  if (!declares(rootOf(run).pipeline, nodeOf(target).split("/"))) return undefined;
  return [...run.film.groups.values()].find(({ address, expansion }) =>
    expansion.type !== "known" && (target === address || target.startsWith(`${address}[`) || target.startsWith(`${address}/`)));
}

export function firstFor(run: Run, waiting: Instance | Group): First {
  const gates = gatesBefore(run, waiting);
  return { gates, command: gates.length > 0 ? run.command("gates") : run.command("build") };
}

/** The gates that wait for a person and hold it up, however far before it. */
function gatesBefore(run: Run, waiting: Instance | Group): readonly string[] {
  const seen = new Set<string>();
  const left = [...causesOf(waiting)];
  for (let address = left.pop(); address !== undefined; address = left.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const cause = run.film.instances.get(address) ?? run.film.groups.get(address);
    if (cause) left.push(...causesOf(cause));
  }
  return [...seen].filter((address) => isShut(run.film.instances.get(address))).sort();
}

function causesOf(waiting: Instance | Group): readonly string[] {
  if ("expansion" in waiting) return waiting.expansion.type === "dead" ? waiting.expansion.because : [];
  return waiting.because ?? [];
}

function isShut(instance: Instance | undefined): boolean {
  return instance?.state === "blocked" && instance.group.nodeType?.runs === "person";
}
