/**
 * What a plan says of something stale: that it would run, and what that spends anew beside what is paid for or set aside
 * already; or what holds it up until a person decides. Asks no model anything but its price.
 */
import type { StaleReason } from "../../schema/event.ts";
import type { Failure } from "../../schema/failure.ts";
import { fateOf, type OpenCall } from "../../schema/ledger.ts";
import { inDoubt } from "../../schema/messages/calls.ts";
import { standingOf, type Standing } from "./calls/known.ts";
import type { Prepared } from "./prepare.ts";
import { estimatedPrice } from "./price.ts";
import type { Run } from "./run.ts";
import { transition, type Told } from "./states.ts";
import type { Instance } from "./tree.ts";

interface Stale {
  readonly instance: Instance;
  readonly prepared: Prepared;
}

export async function foresee(run: Run, { instance, prepared }: Stale, told: Told & { readonly reason: StaleReason }): Promise<void> {
  const begun = instance.key === undefined ? [] : (run.unsettled.get(instance.key) ?? []);
  const answers = answersOf(run, instance, told.reason);
  const failure = doubtIn(run, begun) ?? answers.flatMap((answer) => (answer.type === "lost" ? [answer.failure] : []))[0];
  if (failure !== undefined) return transition(run, instance, "blocked", { ...told, failure });
  const isAnswered = answers.length > 0 && answers.every(({ type }) => type === "there");
  const { usd, leastUsd } = isAnswered ? { usd: 0, leastUsd: undefined } : await estimatedPrice(run, prepared);
  const setAsideUsd = begun.reduce((sum, { reserved }) => sum + reserved.usd, 0);
  const anew = usd === undefined ? {} : { usd: Math.max(0, usd - setAsideUsd), ...(leastUsd === undefined ? {} : { leastUsd: Math.max(0, leastUsd - setAsideUsd) }) };
  transition(run, instance, "planned", { ...told, ...anew, ...(begun.length === 0 ? {} : { setAsideUsd }) });
}

function doubtIn(run: Run, begun: readonly OpenCall[]): Failure | undefined {
  const open = begun.find((each) => isInDoubt(run, each));
  return open && inDoubt(open);
}

/** A build that finds an intent of nobody asks a person, where it may neither look for it, send it again nor has its answer. */
function isInDoubt(run: Run, { key, state, holder, origin }: OpenCall): boolean {
  if (standingOf(run, key).type === "there") return false;
  const isHeld = holder !== undefined && !run.isGone(holder);
  return fateOf({ state }, { isHeld, unknownFate: origin?.unknownFate }) === "in-doubt";
}

/** Lost content is asked for once more: whether the answers to that are there is known by their receipts. */
function answersOf(run: Run, { address, key }: Instance, reason: StaleReason): readonly Standing[] {
  if (reason.type !== "lost" || key === undefined || run.settings.rebuy(address)) return [];
  const made = run.store.receipts.find(key).findLast((receipt) => receipt.type === "action");
  return made?.type === "action" ? made.calls.map((call) => standingOf(run, call)) : [];
}
