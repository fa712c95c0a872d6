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
import { isSettled, type Group, type Instance, type Parking, type Waiter } from "./tree.ts";

const NEXT: Readonly<Record<InstanceState, readonly InstanceState[]>> = {
  wanted: ["ready", "skipped", "failed", "cancelled", "deferred", "blocked"],
  ready: ["fresh", "queued", "failed", "blocked", "planned", "cancelled", "skipped"],
  queued: ["running", "cancelled", "failed"],
  running: ["done", "failed", "cancelled", "blocked"],
  fresh: [], done: [], failed: [], blocked: [], skipped: [], cancelled: [], planned: [], deferred: [],
};

export type Told = Omit<Extract<Unstamped, { type: "instance-changed" }>, "type" | "address" | "node" | "nodeType" | "from" | "to">;

/** Changes an instance's state: the only place where one does. */
export function transition(run: Run, instance: Instance, to: InstanceState, told: Told = {}): void {
  const from = instance.state;
  if (!NEXT[from].includes(to)) throw new Error(`internal: ${instance.address} cannot go from ${from} to ${to}`);
  instance.state = to;
  for (const field of KEPT) if (told[field] !== undefined) keep(instance, told, field);
  const { declaration, nodeType } = instance.group;
  run.emit({
    type: "instance-changed", address: instance.address, node: declaration.name, nodeType: nodeType?.name ?? "", from, to,
    ...(instance.key === undefined ? {} : { key: instance.key }), ...told,
  });
  if (isSettled(instance)) settle(run, instance);
}

const KEPT = ["reason", "failure", "because", "usd", "durationMs", "saved"] as const;

function keep<Field extends (typeof KEPT)[number]>(to: Pick<Instance, Field>, from: Pick<Instance, Field>, field: Field): void {
  to[field] = from[field];
}

/** Puts back on the agenda whoever waited long enough for `address` and its like. */
export function wakeWaiters(film: Film, address: string, how: { readonly atOnce: boolean } = { atOnce: false }): void {
  const waiting = film.waiters.get(address);
  if (!waiting) return;
  film.waiters.delete(address);
  for (const parking of waiting) {
    if (parking.left > 0) wakeOne(film, parking, how.atOnce ? 0 : parking.left - 1);
  }
}

/** Wakes all who wait for several addresses and have seen one of them: nothing else moves. True when there was anybody. */
export function wakeTheHalfWay(film: Film): boolean {
  const halfWay = [...film.waiters.values()].flatMap((waiting) => [...waiting]).filter(({ left, patience }) => left > 0 && left < patience);
  for (const parking of new Set(halfWay)) wakeOne(film, parking, 0);
  return halfWay.length > 0;
}

function wakeOne(film: Film, parking: Parking, left: number): void {
  parking.left = left;
  if (left === 0) film.agenda.push(parking.waiter);
}

/** Who waits for more than this is not looked at again for each that settles: a join of thousands would take for ever. */
const FEW = 8;

/** Notes that `waiter` is to be considered again when any of `on` settles; of many, when half of them have. */
export function park(film: Film, waiter: Waiter, on: readonly string[]): void {
  const patience = on.length <= FEW ? 1 : Math.ceil(on.length / 2);
  const parking: Parking = { waiter, patience, left: patience };
  for (const address of on) {
    const waiting = film.waiters.get(address);
    if (waiting) waiting.push(parking);
    else film.waiters.set(address, [parking]);
  }
}

function settle(run: Run, instance: Instance): void {
  const group = instance.group;
  group.unsettled -= 1;
  if (instance.state === "failed" && !run.settings.keepGoing && !forgiving(group)) run.stopping = true;
  // One without a value may end those who wait for it, and they are told now.
  const how = { atOnce: instance.value === undefined };
  wakeWaiters(run.film, instance.address, how);
  if (group.unsettled === 0 && group.address !== instance.address) wakeWaiters(run.film, group.address, how);
  run.film.wake();
}

function forgiving(group: Group): boolean {
  return group.declaration.onFailure === "skip" || group.declaration.minSuccess !== undefined;
}
