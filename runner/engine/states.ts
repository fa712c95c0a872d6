/**
 * The states of an instance. Every change goes through `transition`, which checks it, tells it and wakes who waited.
 *
 * ```
 * wanted → ready → fresh | queued → running → done | failed | blocked
 *        ↘ skipped blocked failed cancelled          (a plan: planned, deferred)
 * ```
 */
import type { InstanceState, Unstamped } from "../../schema/event.ts";
import type { Film, Run } from "./run.ts";
import { isSettled, type Group, type Instance, type Waiter } from "./tree.ts";

const NEXT: Readonly<Record<InstanceState, readonly InstanceState[]>> = {
  wanted: ["ready", "skipped", "failed", "cancelled", "deferred", "blocked"],
  ready: ["fresh", "queued", "failed", "blocked", "planned", "cancelled", "skipped"],
  queued: ["running", "cancelled", "failed"],
  running: ["done", "failed", "cancelled", "blocked"],
  fresh: [], done: [], failed: [], blocked: [], skipped: [], cancelled: [], planned: [], deferred: [],
};

type Told = Omit<Extract<Unstamped, { type: "instance-changed" }>, "type" | "address" | "node" | "nodeType" | "from" | "to">;

/** Changes an instance's state: the only place where one does. */
export function transition(run: Run, instance: Instance, to: InstanceState, told: Told = {}): void {
  const from = instance.state;
  if (!NEXT[from].includes(to)) throw new Error(`internal: ${instance.address} cannot go from ${from} to ${to}`);
  instance.state = to;
  const { reason, failure, because, usd, durationMs, saved } = told;
  Object.assign(instance, dropUndefined({ reason, failure, because, usd, durationMs, saved }));
  const { declaration, nodeType } = instance.group;
  run.emit({
    type: "instance-changed", address: instance.address, node: declaration.name, nodeType: nodeType?.name ?? "", from, to,
    ...(instance.key === undefined ? {} : { key: instance.key }), ...told,
  });
  if (isSettled(instance)) settle(run, instance);
}

/** Puts whoever waits for `address` back on the agenda. */
export function wakeWaiters(film: Film, address: string): void {
  const waiting = film.waiters.get(address);
  if (!waiting) return;
  film.waiters.delete(address);
  film.agenda.push(...waiting);
}

/** Notes that `waiter` is to be considered again when any of `on` settles. */
export function park(film: Film, waiter: Waiter, on: readonly string[]): void {
  for (const address of on) {
    const waiting = film.waiters.get(address) ?? new Set();
    waiting.add(waiter);
    film.waiters.set(address, waiting);
  }
}

function settle(run: Run, instance: Instance): void {
  const group = instance.group;
  group.unsettled -= 1;
  if (instance.state === "failed" && !run.settings.keepGoing && !forgiving(group)) run.stopping = true;
  wakeWaiters(run.film, instance.address);
  if (group.unsettled === 0 && group.address !== instance.address) wakeWaiters(run.film, group.address);
  run.film.wake();
}

function forgiving(group: Group): boolean {
  return group.declaration.onFailure === "skip" || group.declaration.minSuccess !== undefined;
}

function dropUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<T>;
}
