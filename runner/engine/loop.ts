/** The one loop: consider what may be ready, start what is queued, settle what finished, until nothing moves. */
import type { Failure } from "../../schema/failure.ts";
import { waitsForItself } from "../../schema/messages/run.ts";
import { considerInstance } from "./consider.ts";
import { withGiven } from "./decisions/given-read.ts";
import { settleDisk } from "./disk-trouble.ts";
import { evaluateInstance } from "./evaluate.ts";
import { execute } from "./execute.ts";
import type { Execution } from "./execution.ts";
import { expandGroup, killGroup } from "./expand.ts";
import { finish } from "./finish.ts";
import { foreknowAll } from "./foreknow.ts";
import type { Run } from "./run.ts";
import { transition, wakeTheHalfWay } from "./states.ts";
import { wantTarget } from "./targets.ts";
import type { Instance, Waiter } from "./tree.ts";

/** Runs until everything wanted has settled. */
export async function runLoop(run: Run): Promise<void> {
  for (;;) {
    while (run.film.agenda.length > 0) await considerSome(run);
    saveNowAndThen(run);
    if (run.film.pending > 0) await nextSettled(run);
    else if (run.film.foreknowable.length > 0) await foreknowAll(run);
    else if (run.bug !== undefined || !breakDeadlock(run)) return;
  }
}

/** So many are considered before the first of them settle: who comes later then finds what it reads, and is evaluated once. */
const AT_ONCE = 8;

/** Considers each by itself: one that waits for a large file or a slow tool holds up nobody. */
async function considerSome(run: Run): Promise<void> {
  const waiters = dedupe(run.film.agenda);
  run.film.agenda = [];
  for (const [index, waiter] of waiters.entries()) {
    pend(run, considerAndStart(run, waiter));
    if (index % AT_ONCE === AT_ONCE - 1) await nextTurn();
  }
}

async function considerAndStart(run: Run, waiter: Waiter): Promise<void> {
  const execution = await consider(run, waiter);
  if (execution) start(run, execution);
}

/** Counts work that the loop waits for; what it throws is a mistake of vp itself. */
function pend(run: Run, work: Promise<void>): void {
  run.film.pending += 1;
  const settled = work.catch((error: unknown) => {
    run.bug ??= error;
    run.stopping = true;
  });
  void settled.finally(() => {
    run.film.pending -= 1;
    run.film.wake();
  });
}

/** Lets all that need not wait for anything outside come to its end. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

function dedupe(agenda: readonly Waiter[]): readonly Waiter[] {
  const seen = new Set<unknown>();
  return agenda.filter((waiter) => {
    const subject = subjectOf(waiter);
    return seen.has(subject) ? false : seen.add(subject);
  });
}

function subjectOf(waiter: Waiter): unknown {
  if (waiter.type === "instance") return waiter.instance;
  return waiter.type === "group" ? waiter.group : waiter.target;
}

async function consider(run: Run, waiter: Waiter): Promise<Execution | undefined> {
  if (waiter.type === "group") return void expandGroup(run, waiter.group);
  if (waiter.type === "target") return void wantTarget(run, waiter.target);
  return considerInstance(run, waiter.instance);
}

const SAVE_EVERY_MS = 1000;
/** Saving takes no more than this share of the time, however large the film. */
const SAVING_SHARE = 0.04;

function saveNowAndThen(run: Run): void {
  if (run.mode !== "build" || run.elapsed() < run.film.saveAt) return;
  const began = run.elapsed();
  run.store.state.save();
  run.film.saveAt = run.elapsed() + Math.max(SAVE_EVERY_MS, (run.elapsed() - began) / SAVING_SHARE);
}

function nextSettled(run: Run): Promise<void> {
  return new Promise((resolve) => {
    run.film.wake = resolve;
  });
}

/** Puts an execution into its pool; when its turn comes it runs, unless the run is stopping by then. */
function start(run: Run, execution: Execution): void {
  const priority = run.film.priorities.get(execution.instance.group.declaration) ?? 0;
  pend(run, run.pools.admit(execution.prepared.pool, priority, () => carryOut(run, execution)));
}

async function carryOut(run: Run, execution: Execution): Promise<void> {
  const { instance } = execution;
  if (instance.key) run.film.underway.delete(instance.key);
  if (run.stopping || run.kill.aborted) return transition(run, instance, "cancelled");
  if (instance.key) run.film.underway.set(instance.key, instance.address);
  transition(run, instance, "running");
  const result = await settleDisk(() => execute(run, execution));
  if (instance.key) run.film.underway.delete(instance.key);
  if (result.type === "failed") {
    const to = endOf(run, result.failure);
    const failure = withGiven(run, execution.prepared.action, result.failure);
    remember(run, instance, to === "failed" ? failure : undefined);
    return transition(run, instance, to, { failure });
  }
  const receipt = result.value;
  const { durationMs, usd, substitutes } = receipt;
  await finish(run, instance, { receipt, publish: execution.publish, to: "done", told: { durationMs, usd, ...(substitutes ? { substitutes } : {}) } });
}

/** A failure is remembered until it ends in another way; not where nothing was asked for lack of something. */
function remember({ store: { state } }: Run, { address, key }: Instance, failure: Failure | undefined): void {
  if (failure === undefined || key === undefined || failure.type === "unset" || failure.type === "beyond") state.failures.delete(address);
  else state.failures.set(address, { key, failure });
}

const WAITS_FOR_PERSON: ReadonlySet<Failure["type"]> = new Set(["budget", "unpaid", "in-doubt", "parked", "lost"]);

function endOf(run: Run, { type }: Failure): "cancelled" | "blocked" | "failed" {
  if (type === "cancelled" || run.kill.aborted || (type === "parked" && run.stop.aborted)) return "cancelled";
  return WAITS_FOR_PERSON.has(type) ? "blocked" : "failed";
}

/** Nothing moves and something waits: then it waits for itself, and the path is told. True when that freed anything. */
function breakDeadlock(run: Run): boolean {
  if (wakeTheHalfWay(run.film)) return true;
  const waiting = [...run.film.wanted].filter((instance) => instance.state === "wanted");
  const path = findCycle(run, waiting);
  if (path) {
    for (const instance of new Set(path.filter((each) => each.state === "wanted"))) {
      transition(run, instance, "failed", { failure: waitsForItself(path.map(({ address }) => address)) });
    }
    return true;
  }
  const unexpanded = [...run.film.groups.values()].filter((group) => group.expansion.type === "unknown" && group.wanted !== "nobody");
  for (const group of unexpanded) killGroup(run, group, waitsForItself([group.address, group.address]));
  if (unexpanded.length === 0 && waiting.length > 0 && !run.stopping) {
    throw new Error(`internal: nothing runs and ${waiting[0]?.address} still waits`);
  }
  for (const instance of waiting) transition(run, instance, "cancelled");
  return unexpanded.length > 0;
}

function findCycle(run: Run, waiting: readonly Instance[]): readonly Instance[] | undefined {
  const finished = new Set<Instance>();
  for (const start of waiting) {
    const path: Instance[] = [];
    const onPath = new Set<Instance>();
    let at: Instance | undefined = start;
    while (at && !finished.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = waitedFor(run, at);
    }
    if (at && onPath.has(at)) return [...path.slice(path.indexOf(at)), at];
    for (const instance of path) finished.add(instance);
  }
  return undefined;
}

/** One unsettled instance that an instance waits for. */
function waitedFor(run: Run, instance: Instance): Instance | undefined {
  const evaluation = evaluateInstance(instance);
  if (evaluation.type !== "parked") return undefined;
  for (const address of evaluation.on) {
    const exact = run.film.instances.get(address);
    if (exact?.state === "wanted") return exact;
    const group = run.film.groups.get(address);
    const members = group?.expansion.type === "known" ? [...group.expansion.members.values()] : [];
    for (const member of members) if (member.type === "instance" && member.instance.state === "wanted") return member.instance;
  }
  return undefined;
}
