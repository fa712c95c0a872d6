/** Which gates hold something up, however far before it they stand. Reads what a plan has found; runs nothing. */
import type { Run } from "./run.ts";
import type { Group, Instance } from "./tree.ts";

/** The gates that are shut among all that an address waits for, in the order of their addresses. */
export function gatesHolding(run: Run, address: string): readonly string[] {
  const seen = new Set<string>();
  const left = [address];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    left.push(...causesOf(run, at));
  }
  return [...seen].filter((each) => each !== address && isShutGate(run.film.instances.get(each))).sort();
}

export function isShutGate(instance: Instance | undefined): boolean {
  return instance?.state === "blocked" && instance.group.nodeType?.runs === "person";
}

/** What it waits for itself; where it is not there yet, what the fan-out that will have it waits for. */
function causesOf({ film }: Run, address: string): readonly string[] {
  const instance = film.instances.get(address);
  if (instance) return instance.because ?? [];
  const group = film.groups.get(address);
  if (group) return waitedFor(group);
  const around = [...film.groups.values()].find((each) => each.expansion.type !== "known" && (address.startsWith(`${each.address}[`) || address.startsWith(`${each.address}/`)));
  return around ? waitedFor(around) : [];
}

/** A fan-out waits for its members once it knows them. */
function waitedFor({ expansion }: Group): readonly string[] {
  if (expansion.type === "dead") return expansion.because;
  if (expansion.type === "unknown") return [];
  return [...expansion.members.values()].flatMap((member) =>
    member.type === "instance" ? [member.instance.address] : [...member.scope.groups.values()].map(({ address }) => address));
}
