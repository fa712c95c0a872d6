/** Which instances a build stopped before because a gate asks first. Reads a view; changes nothing. */
import { isNotReached } from "./groups.ts";
import type { InstanceView, View } from "./view.ts";

/** True when a gate that asks is at the bottom of it, and nothing that failed. */
export function waitsForGate(view: View, instance: InstanceView): boolean {
  return isNotReached(instance) && endsAtGate(view, instance, new Set());
}

function endsAtGate(view: View, { because = [] }: InstanceView, seen: Set<string>): boolean {
  return because.length > 0 && because.every((address) => {
    if (seen.has(address)) return true;
    seen.add(address);
    const cause = view.instances.get(address) ?? stoppedBelow(view, address);
    return cause !== undefined && (isAsking(view, cause) || (cause.state === "skipped" && endsAtGate(view, cause, seen)));
  });
}

function isAsking(view: View, { address, state }: InstanceView): boolean {
  return state === "blocked" && view.gates.has(address);
}

/** Of a fan-out or a module, one that came to no end. */
function stoppedBelow(view: View, group: string): InstanceView | undefined {
  const isBelow = (address: string): boolean => address.startsWith(`${group}[`) || address.startsWith(`${group}/`);
  const below = [...view.instances.values()].filter(({ address }) => isBelow(address));
  return below.find(({ state }) => state === "failed") ?? below.find((instance) => isNotReached(instance) || instance.state === "blocked");
}
