/**
 * Considers one instance: parked, unwanted, fresh, or stale and why. What is stale is queued, or in a plan only told.
 * Starts nothing itself.
 */
import { actionKey, type Action } from "../../schema/action.ts";
import type { StaleReason } from "../../schema/event.ts";
import type { ActionReceipt } from "../../schema/receipt.ts";
import { differences } from "./difference.ts";
import { diskFailure } from "./disk-trouble.ts";
import { evaluateInstance, type PublishPath } from "./evaluate.ts";
import { isDead, want } from "./expand.ts";
import { considerGate } from "./gates.ts";
import { recordOrigin } from "./pipeline-state.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { priceOf } from "./price.ts";
import { publish } from "./publish.ts";
import { wholeReceipts } from "./regain.ts";
import type { Run } from "./run.ts";
import { park, transition } from "./states.ts";
import type { Instance } from "./tree.ts";

/** What is to be executed, and all that it needs. */
export interface Execution {
  readonly instance: Instance;
  readonly prepared: Prepared;
  readonly publish: readonly PublishPath[];
}

/** Takes an instance as far as it can go now. Gives back what is to be executed, if anything. */
export async function considerInstance(run: Run, instance: Instance): Promise<Execution | undefined> {
  if (instance.state !== "wanted" || run.film.considering.has(instance)) return undefined;
  const evaluation = evaluateInstance(instance);
  if (evaluation.type === "parked") return waitFor(run, instance, evaluation.on);
  if (evaluation.type === "wrong") return void transition(run, instance, "failed", { failure: evaluation.failure });
  if (evaluation.type === "unwanted") return skip(run, instance);
  if (run.mode !== "build") instance.evaluated = evaluation.inputs;
  run.film.considering.add(instance);
  try {
    if (instance.group.nodeType?.runs === "person") return void (await considerGate(run, instance, evaluation));
    return await decide(run, instance, evaluation);
  } catch (thrown) {
    return void transition(run, instance, "failed", { failure: diskFailure(thrown) });
  } finally {
    run.film.considering.delete(instance);
  }
}

function skip(run: Run, instance: Instance): undefined {
  instance.value = null;
  transition(run, instance, "skipped");
}

function waitFor(run: Run, instance: Instance, on: readonly string[]): undefined {
  for (const address of on) want(run, address);
  const dead = on.filter((address) => isDead(run, address));
  if (dead.length === 0) return void park(run.film, { type: "instance", instance }, on);
  transition(run, instance, run.mode === "build" ? "skipped" : "deferred", { because: rootsOf(run, dead) });
}

/** What lies at the bottom of it: a deferred or skipped instance is so because of others. */
export function rootsOf(run: Run, addresses: readonly string[]): readonly string[] {
  const roots = addresses.flatMap((address) => {
    const because = run.film.instances.get(address)?.because ?? deadGroup(run, address);
    return because && because.length > 0 ? because : [address];
  });
  return [...new Set(roots)];
}

function deadGroup(run: Run, address: string): readonly string[] | undefined {
  const expansion = run.film.groups.get(address)?.expansion;
  return expansion?.type === "dead" ? expansion.because : undefined;
}

type Ready = { readonly inputs: Readonly<Record<string, unknown>>; readonly publish: readonly PublishPath[] };

async function decide(run: Run, instance: Instance, ready: Ready): Promise<Execution | undefined> {
  const prepared = await prepare(run, instance, ready.inputs);
  if (prepared.type === "failed") return void transition(run, instance, "failed", { failure: prepared.failure });
  const { action } = prepared.value;
  const key = actionKey(action);
  const sameUnderway = run.film.underway.get(key);
  if (sameUnderway !== undefined && sameUnderway !== instance.address) {
    return void park(run.film, { type: "instance", instance }, [sameUnderway]);
  }
  instance.action = action;
  instance.key = key;
  transition(run, instance, "ready");
  const found = await findReceipt(run, instance);
  if (found.type === "fresh") return void (await settleFresh(run, instance, found.receipt, ready.publish));
  return markStale(run, { instance, prepared: prepared.value, publish: ready.publish }, found.reason);
}

type Found = { readonly type: "fresh"; readonly receipt: ActionReceipt } | { readonly type: "stale"; readonly reason: StaleReason };

/** The receipt this workspace last used for the key, else the oldest good one; so a newer roll elsewhere changes nothing. */
async function findReceipt(run: Run, instance: Instance): Promise<Found> {
  const { action, key } = instance;
  if (!action || !key) throw new Error(`internal: ${instance.address} has no key`);
  const receipts = run.store.receipts.find(key).filter((receipt) => receipt.type === "action");
  const good = await wholeReceipts(run, receipts);
  const lastUsed = run.store.state.addresses.get(instance.address)?.receipt;
  const freshFor = instance.group.declaration.freshForMs;
  const receipt = freshFor === undefined ? (good.find(({ id }) => id === lastUsed) ?? good[0]) : good.at(-1);
  if (!receipt) return { type: "stale", reason: receipts.length > 0 ? { type: "lost" } : whyStale(run, instance, action) };
  if (receipt.substitutes && run.settings.retryFallbacks) return { type: "stale", reason: { type: "forced" } };
  if (freshFor !== undefined && expired(run, receipt, freshFor)) return { type: "stale", reason: { type: "expired" } };
  return { type: "fresh", receipt };
}

function expired(run: Run, receipt: ActionReceipt, freshForMs: number): boolean {
  return Date.parse(receipt.startedAt) + receipt.durationMs + freshForMs <= run.ports.clock.now();
}

function whyStale(run: Run, instance: Instance, action: Action): StaleReason {
  const failed = run.store.state.failures.get(instance.address);
  if (failed?.key === instance.key && failed) return { type: "failed", failure: failed.failure };
  const before = earlierReceipt(run, instance);
  return before ? { type: "changed", changes: differences(before.action, action) } : { type: "new" };
}

/** What this address last came from. */
export function earlierReceipt(run: Run, instance: Pick<Instance, "address">): ActionReceipt | undefined {
  const known = run.store.state.addresses.get(instance.address);
  const receipt = known && run.store.receipts.find(known.key).find(({ id }) => id === known.receipt);
  return receipt?.type === "action" ? receipt : undefined;
}

async function settleFresh(run: Run, instance: Instance, receipt: ActionReceipt, paths: readonly PublishPath[]): Promise<void> {
  const outputs = receipt.outputs as Readonly<Record<string, unknown>>;
  const published = await publish(run, instance, outputs, paths);
  if (published.type === "failed") return transition(run, instance, "failed", { failure: published.failure });
  instance.value = outputs;
  if (run.mode === "build") recordOrigin(run.store.state, instance.address, { key: receipt.key, receipt: receipt.id }, run.id);
  const { durationMs, usd, substitutes } = receipt;
  transition(run, instance, "fresh", { saved: { durationMs, usd }, ...(substitutes ? { substitutes } : {}) });
}

async function markStale(run: Run, execution: Execution, reason: StaleReason): Promise<Execution | undefined> {
  const { instance } = execution;
  const expectedMs = earlierReceipt(run, instance)?.durationMs;
  const told = { reason, ...(expectedMs === undefined ? {} : { expectedMs }) };
  if (run.mode !== "build") {
    transition(run, instance, "planned", { ...told, ...(await estimatedPrice(run, execution.prepared)) });
    return undefined;
  }
  if (run.stopping) return void transition(run, instance, "cancelled");
  if (execution.prepared.priced && run.settings.spend === "never") return void transition(run, instance, "blocked", told);
  if (instance.key) run.film.underway.set(instance.key, instance.address);
  transition(run, instance, "queued", told);
  return execution;
}

async function estimatedPrice(run: Run, { action, priced }: Prepared): Promise<{ readonly usd?: number }> {
  if (!priced) return { usd: 0 };
  const usd = await priceOf(run, run.plugins.registry.nodeType(action.nodeType), action.inputs);
  return usd === undefined ? {} : { usd };
}
