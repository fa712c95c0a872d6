/**
 * Considers one instance: parked, unwanted, fresh, or stale and why. What is stale is queued, or in a plan only told.
 * Starts nothing itself.
 */
import { actionKey, baseKey, type Action } from "../../schema/action.ts";
import type { Digest } from "../../schema/digest.ts";
import type { StaleReason } from "../../schema/event.ts";
import type { ActionReceipt } from "../../schema/receipt.ts";
import { rollOf } from "./decisions/roll.ts";
import { settleUsed, useOf } from "./decisions/used.ts";
import { differences } from "./difference.ts";
import { diskFailure } from "./disk-trouble.ts";
import { evaluateInstance, type InstanceEvaluation, type PublishPath } from "./evaluate.ts";
import { earlierReceipt, type Execution } from "./execution.ts";
import { isDead, want } from "./expand.ts";
import { finish } from "./finish.ts";
import { canForeknow, foreknow } from "./foreknow.ts";
import { foresee } from "./foresee.ts";
import { incapable } from "./incapable.ts";
import { considerGate } from "./gates.ts";
import { prepare } from "./prepare.ts";
import { isWhole, wholeReceipts } from "./regain.ts";
import type { Run } from "./run.ts";
import { park, transition } from "./states.ts";
import { isSettled, type Instance } from "./tree.ts";

/** Takes an instance as far as it can go now. Gives back what is to be executed, if anything. */
export async function considerInstance(run: Run, instance: Instance): Promise<Execution | undefined> {
  if (instance.state !== "wanted" || run.film.considering.has(instance)) return undefined;
  const evaluation = evaluateInstance(instance);
  if (evaluation.type === "unwanted") return skip(run, instance);
  const dead = evaluation.type === "parked" ? parkOrDie(run, instance, evaluation.on) : [];
  if (dead === undefined) return undefined;
  run.film.considering.add(instance);
  let outcome: Considered;
  try {
    outcome = await considerEvaluated(run, instance, evaluation, dead);
  } catch (thrown) {
    return void transition(run, instance, "failed", { failure: diskFailure(thrown) });
  } finally {
    run.film.considering.delete(instance);
  }
  return outcome?.type === "parked" ? waitAgain(run, instance, outcome.on) : outcome?.execution;
}

type Considered = { readonly type: "execution"; readonly execution: Execution } | { readonly type: "parked"; readonly on: readonly string[] } | undefined;

async function considerEvaluated(run: Run, instance: Instance, evaluation: Exclude<InstanceEvaluation, { type: "unwanted" }>, dead: readonly string[]): Promise<Considered> {
  const use = useOf(run, instance);
  if (use) return void (await settleUsed(run, instance, use, evaluation));
  if (evaluation.type === "parked") return neverReady(run, instance, dead);
  if (evaluation.type === "wrong") return void transition(run, instance, "failed", { failure: evaluation.failure });
  if (run.mode !== "build") instance.evaluated = evaluation.inputs;
  if (instance.group.nodeType?.runs === "person") return void (await considerGate(run, instance, evaluation));
  return decide(run, instance, evaluation);
}

function skip(run: Run, instance: Instance): undefined {
  instance.value = null;
  transition(run, instance, "skipped");
}

/** Parks it; or gives back what it waits for in vain. */
function parkOrDie(run: Run, instance: Instance, on: readonly string[]): readonly string[] | undefined {
  for (const address of on) want(run, address);
  const dead = on.filter((address) => isDead(run, address));
  return dead.length > 0 ? dead : void park(run.film, { type: "instance", instance }, on);
}

function neverReady(run: Run, instance: Instance, dead: readonly string[]): undefined {
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

async function decide(run: Run, instance: Instance, ready: Ready): Promise<Considered> {
  const prepared = await prepare(run, instance, ready.inputs);
  if (prepared.type === "failed") return void transition(run, instance, "failed", { failure: prepared.failure });
  const base = baseKey(prepared.value.action);
  instance.base = base;
  const use = useOf(run, instance);
  if (use) return void (await settleUsed(run, instance, use, { type: "ready", ...ready }));
  const roll = await rollOf(run, instance, base);
  if (roll.type === "parked") return roll;
  const action = { ...prepared.value.action, take: roll.take ?? prepared.value.action.take };
  const key = action.take === 1 ? base : actionKey(action);
  Object.assign(instance, { action, base, key, decided: roll.decided });
  const found = await findReceipt(run, instance, roll.pinned);
  const wrong = found.type === "stale" ? await incapable(run, { ...prepared.value, action }) : undefined;
  // Asked last: nothing is waited for between this and being underway oneself.
  const sameUnderway = found.type === "stale" ? run.film.underway.get(key) : undefined;
  if (sameUnderway !== undefined && sameUnderway !== instance.address) return { type: "parked", on: [sameUnderway] };
  transition(run, instance, "ready");
  if (wrong !== undefined) return void transition(run, instance, "failed", { failure: wrong });
  if (found.type === "fresh") return void (await settleFresh(run, instance, found.receipt, ready.publish));
  const execution = await markStale(run, { instance, prepared: { ...prepared.value, action }, publish: ready.publish }, found.reason);
  return execution && { type: "execution", execution };
}

/** Parks it, or considers it again at once when what it waits for settled while it was considered. */
function waitAgain(run: Run, instance: Instance, on: readonly string[]): undefined {
  for (const address of on) want(run, address);
  if (on.some((address) => isOver(run, address))) run.film.agenda.push({ type: "instance", instance });
  else park(run.film, { type: "instance", instance }, on);
}

function isOver(run: Run, address: string): boolean {
  const instance = run.film.instances.get(address);
  const group = run.film.groups.get(address);
  return instance ? isSettled(instance) : group?.expansion.type !== "unknown" && group?.unsettled === 0;
}

type Found = { readonly type: "fresh"; readonly receipt: ActionReceipt } | { readonly type: "stale"; readonly reason: StaleReason };

/** The pinned receipt, else the one this workspace last used for the key, else the oldest good one; so a newer roll elsewhere changes nothing. */
async function findReceipt(run: Run, instance: Instance, pinnedTo: string | undefined): Promise<Found> {
  const { action, key } = instance;
  if (!action || !key) throw new Error(`internal: ${instance.address} has no key`);
  const lastUsed = run.store.state.addresses.get(instance.address)?.receipt;
  const freshFor = instance.group.declaration.freshForMs;
  // Nearly always the first choice is there, and the others need not be looked at.
  const first = pinnedTo ?? (freshFor === undefined ? lastUsed : undefined);
  const named = first === undefined ? undefined : receiptNamed(run, key, first);
  const receipts = named ? [named] : run.store.receipts.find(key).filter((receipt) => receipt.type === "action");
  const good = named ? receipts : await wholeReceipts(run, receipts);
  const pinned = good.find(({ id }) => id === pinnedTo);
  if (pinned) return { type: "fresh", receipt: pinned };
  const receipt = freshFor === undefined ? (good.find(({ id }) => id === lastUsed) ?? good[0]) : good.at(-1);
  if (!receipt) return { type: "stale", reason: receipts.length > 0 ? { type: "lost" } : whyStale(run, instance, action) };
  if (receipt.substitutes && run.settings.retryFallbacks) return { type: "stale", reason: { type: "forced" } };
  if (freshFor !== undefined && expired(run, receipt, freshFor)) return { type: "stale", reason: { type: "expired" } };
  return { type: "fresh", receipt };
}

/** The receipt of that name alone, if it is there with all its content. */
function receiptNamed(run: Run, key: Digest, id: string): ActionReceipt | undefined {
  const receipt = run.store.receipts.read(key, id);
  return receipt?.type === "action" && isWhole(run, receipt) ? receipt : undefined;
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

function settleFresh(run: Run, instance: Instance, receipt: ActionReceipt, paths: readonly PublishPath[]): Promise<void> {
  const { durationMs, usd, substitutes } = receipt;
  const told = { saved: { durationMs, usd }, ...(substitutes ? { substitutes } : {}) };
  return finish(run, instance, { receipt, publish: paths, to: "fresh", told });
}

async function markStale(run: Run, execution: Execution, reason: StaleReason): Promise<Execution | undefined> {
  const { instance } = execution;
  const expectedMs = earlierReceipt(run, instance)?.durationMs;
  const told = { reason, ...(expectedMs === undefined ? {} : { expectedMs }) };
  if (run.mode !== "build") {
    if (canForeknow(run, execution)) run.film.foreknowable.push({ address: instance.address, carryOut: () => foreknow(run, execution, told) });
    else await foresee(run, execution, told);
    return undefined;
  }
  if (run.stopping) return void transition(run, instance, "cancelled");
  if (instance.key) run.film.underway.set(instance.key, instance.address);
  transition(run, instance, "queued", told);
  return execution;
}
