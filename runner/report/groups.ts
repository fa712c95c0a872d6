/** Instances gathered by the node they come from, and how far the whole is. Reads a view; changes nothing. */
import { nodeOf } from "../../schema/address.ts";
import type { InstanceState } from "../../schema/event.ts";
import { duration, money } from "./figures.ts";
import type { InstanceView, View } from "./view.ts";

export interface Group {
  /** The node as written, modules before it: `scenes/clips`. */
  readonly label: string;
  readonly instances: readonly InstanceView[];
  readonly finished: number;
  readonly running: readonly InstanceView[];
}

/** In the order in which the nodes were first heard of. */
export function groupsOf(view: View): readonly Group[] {
  const members = new Map<string, InstanceView[]>();
  for (const instance of view.instances.values()) {
    const label = nodeOf(instance.address);
    const group = members.get(label);
    if (group === undefined) members.set(label, [instance]);
    else group.push(instance);
  }
  return [...members].map(([label, instances]) => ({
    label,
    instances,
    finished: instances.filter((instance) => isFinished(instance.state)).length,
    running: instances.filter((instance) => instance.state === "running"),
  }));
}

const FINISHED: ReadonlySet<InstanceState> = new Set(["fresh", "done", "failed", "skipped", "blocked"]);

/** What was cancelled is over and not finished: it is still to be made. */
export function isFinished(state: InstanceState): boolean {
  return FINISHED.has(state);
}

export function countOf(view: View, ...states: readonly InstanceState[]): number {
  return states.reduce((sum, state) => sum + (view.counts.get(state) ?? 0), 0);
}

/** States in the order in which they are counted, and their words; in a plan what is planned is stale. */
const COUNTED: readonly (readonly [InstanceState, string])[] = [
  ["done", "made"], ["fresh", "fresh"], ["planned", "stale"], ["deferred", "not known yet"], ["blocked", "waiting for you"],
  ["failed", "failed"], ["skipped", "skipped"], ["cancelled", "not made"], ["wanted", "not reached"],
];

/** `12 fresh, 2 stale, about 24 not known yet`: the same words wherever instances are counted. */
export function countsText(view: View): string {
  const counts = COUNTED.filter(([state]) => (view.counts.get(state) ?? 0) > 0);
  return counts.map(([state, word]) => (state === "fresh" ? freshText(view) : `${state === "deferred" ? deferredCount(view) : view.counts.get(state)} ${word}`)).join(", ");
}

/** `3 shared, 12 fresh`: what the very same was made for in this run was not known before it. */
function freshText(view: View): string {
  const known = countOf(view, "fresh") - view.shared;
  return [...(view.shared > 0 ? [`${view.shared} shared`] : []), ...(known > 0 ? [`${known} fresh`] : [])].join(", ");
}

/** A fan-out that does not know its keys stands for as many as there were. */
function deferredCount(view: View): string {
  const deferred = [...view.instances.values()].filter(({ state }) => state === "deferred");
  const expected = expectedCount(deferred);
  return expected === deferred.length ? `${expected}` : `about ${expected}`;
}

/** How many they are or will be, as far as anybody knows. */
export function expectedCount(instances: readonly InstanceView[]): number {
  return instances.reduce((sum, { forecast }) => sum + (forecast?.instances ?? 1), 0);
}

/** `script, cast and 2 more`: the nodes that some deferred instances wait for in the end. */
export function waitedFor(view: View, instances: readonly InstanceView[]): string {
  const names = nodesAhead(view, instances);
  return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}

/** Nodes that run, or ask, before it can be known how these go on. */
export function nodesAhead(view: View, instances: readonly InstanceView[]): readonly string[] {
  return [...new Set(instances.flatMap((instance) => rootsOf(view, instance, new Set())).map(nodeOf))];
}

/** What is deferred waits for others in its turn; those that would run, or ask, are at the bottom of it. */
function rootsOf(view: View, { because = [] }: InstanceView, seen: Set<string>): readonly string[] {
  return because.flatMap((address) => {
    if (seen.has(address)) return [];
    seen.add(address);
    const cause = view.instances.get(address);
    return cause?.state === "deferred" && cause.because !== undefined ? rootsOf(view, cause, seen) : [address];
  });
}

export function wordOf(state: InstanceState): string {
  return COUNTED.find(([each]) => each === state)?.[1] ?? state;
}

/** Instances that a build stopped before: cancelled, or skipped because of others; not those that `when` leaves out. */
export function isNotReached({ state, because }: InstanceView): boolean {
  return state === "cancelled" || (state === "skipped" && because !== undefined);
}

/** `saved $3.10 and 4m 10s by cache`; nothing when that is nothing. */
export function savedText(view: View): string {
  const saved = savedFigures(view);
  return saved === "" ? "" : `saved ${saved} by cache`;
}

/** What making the fresh ones cost before: `$3.10 and 4m 10s`. */
export function savedFigures(view: View): string {
  const parts = [...(view.savedUsd > 0 ? [money(view.savedUsd)] : []), ...(view.savedMs >= 1000 ? [duration(view.savedMs)] : [])];
  return parts.join(" and ");
}

export interface Progress {
  /** 0 to 1, by expected time where it is known. What is fresh weighs nothing: it is no work. */
  readonly fraction: number;
  /** Milliseconds; `undefined` until something is known of how long things take. */
  readonly remainingMs?: number;
}

/** @param now milliseconds since 1970 */
export function progressOf(view: View, now: number): Progress {
  const expected = expectations(view);
  let whole = 0;
  let left = 0;
  let remaining = 0;
  for (const instance of view.instances.values()) {
    if (instance.state === "fresh" || instance.state === "skipped") continue;
    const weight = expected(instance) ?? 1000;
    whole += weight;
    const own = isFinished(instance.state) ? 0 : leftOf(instance, weight, now);
    left += own;
    remaining += instance.state === "cancelled" ? 0 : own;
  }
  const fraction = whole === 0 ? 0 : 1 - left / whole;
  const known = [...view.instances.values()].some((instance) => expected(instance) !== undefined);
  return known ? { fraction, remainingMs: remaining / Math.max(1, view.running.size) } : { fraction };
}

function leftOf(instance: InstanceView, weight: number, now: number): number {
  if (instance.state !== "running") return weight;
  if (instance.fraction !== undefined) return weight * (1 - instance.fraction);
  return Math.max(weight * 0.05, weight - (now - (instance.startedAt ?? now)));
}

/** How long an instance takes: as it did before, else as others of its node did in this run. */
function expectations(view: View): (instance: InstanceView) => number | undefined {
  const seen = new Map<string, { count: number; total: number }>();
  for (const { node, state, durationMs } of view.instances.values()) {
    if (state !== "done" || durationMs === undefined) continue;
    const sum = seen.get(node) ?? { count: 0, total: 0 };
    seen.set(node, { count: sum.count + 1, total: sum.total + durationMs });
  }
  return (instance) => {
    if (instance.state === "done") return instance.durationMs;
    const sum = seen.get(instance.node);
    return instance.expectedMs ?? (sum === undefined ? undefined : sum.total / sum.count);
  };
}
