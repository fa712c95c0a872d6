/** The right to make one call, held from its intent to its end; and each way that it can end. */
import type { Failure } from "../../../schema/failure.ts";
import type { Json } from "../../../schema/json.ts";
import type { SpendRecord } from "../../../schema/ledger.ts";
import { bookedAtMost, chargedAbove, claimLost, fateUnknown, parked, spentUnknown } from "../../../schema/messages/calls.ts";
import { cannotWrite } from "../../../schema/messages/cache.ts";
import type { Usage } from "../../../schema/provider.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import type { Claim } from "../../../cache/ledger.ts";
import { ledgerOf, type Answered, type Run } from "../run.ts";
import { costOf } from "../prices.ts";
import { modelOf, tell, type Ask } from "./ask.ts";
import type { Generated } from "./generate.ts";
import { beginTry, keepAnswer, writeReceipt, type Try } from "./keep.ts";
import { amountsOf, setAside } from "./money.ts";

/** A request, and the folder that its answer will be written to. */
export interface Asking {
  readonly run: Run;
  readonly ask: Ask;
  readonly workDir: string;
}

export interface Claimed extends Omit<Asking, "workDir"> {
  readonly claim: Claim;
  readonly once: Try;
  /** Ends the setting aside of its price, with what was spent. */
  readonly free: (spentUsd: number) => void;
}

/** Does `work` with the price set aside; whatever becomes of it, that ends with it. */
export async function underClaim({ run, ask, workDir }: Asking, claim: Claim, work: (claimed: Claimed) => Settled<Answered> | Promise<Settled<Answered>>): Promise<Settled<Answered>> {
  const free = setAside(run, ask);
  const { promise, resolve } = Promise.withResolvers<void>();
  ask.asker.account.underWay.add(promise);
  try {
    return await work({ run, ask, claim, once: beginTry(run, workDir), free });
  } finally {
    free(0);
    ask.asker.account.underWay.delete(promise);
    resolve();
  }
}

/** It need not be made after all. */
export function releaseClaim({ run, claim }: Claimed, result: Settled<Answered>): Settled<Answered> {
  ledgerOf(run).calls.settle(claim, undefined);
  return result;
}

/** It was answered: the answer is kept, then the claim ends and the charge is booked. */
export async function settleAnswer(claimed: Claimed, { answer, usage }: Generated): Promise<Settled<Answered>> {
  const { run, ask } = claimed;
  const usd = spentOn(claimed, usage);
  const kept = await keepPaid(claimed, answer, { usd, usage });
  // An answer that no disk takes was paid for all the same.
  book(claimed, usd, kept.type === "ok" ? "answered" : "failed");
  tellAbove(claimed, usd);
  run.ports.reached("settled");
  return kept.type === "ok" ? ok({ answer: kept.value, usd, key: ask.key }) : kept;
}

/** What it cost: as the provider says, else what it used at the prices that hold, else what it was quoted at. */
function spentOn({ run, ask }: Claimed, usage: Usage | undefined): number {
  if (usage?.usd !== undefined) return usage.usd;
  const used = usage?.quantities === undefined || ask.found.offer.measured !== true ? undefined : costOf(run.settings.prices, modelOf(ask), usage.quantities);
  const usd = used ?? ask.price;
  if (usd === undefined && ask.found.offer.priced) tellOnce(run, ask, spentUnknown(modelOf(ask)));
  if (used === undefined && usd !== undefined && ask.mayCostLess) tellOnce(run, ask, bookedAtMost(modelOf(ask), usd));
  return usd ?? 0;
}

/** Once a model. */
function tellOnce(run: Run, ask: Ask, notice: { readonly message: string; readonly fix: string }): void {
  if (run.purse.vagueCharge.has(modelOf(ask))) return;
  run.purse.vagueCharge.add(modelOf(ask));
  run.emit({ type: "notice", ...notice, atEnd: true });
}

/** Sums are rounded; more than this is no rounding. */
const ROUNDING = 1.01;

/** Once a model: a price that is wrong is wrong for all its requests. */
function tellAbove({ run, ask }: Claimed, usd: number): void {
  const { price } = ask;
  if (price === undefined || usd <= price * ROUNDING || run.purse.aboveQuote.has(modelOf(ask))) return;
  run.purse.aboveQuote.add(modelOf(ask));
  run.emit({ type: "notice", ...chargedAbove(modelOf(ask), price, usd), atEnd: true });
}

async function keepPaid({ run, ask, once }: Claimed, answer: Json, told: { readonly usd: number; readonly usage?: Usage }): Promise<Settled<Json>> {
  try {
    const blobs = await keepAnswer(run, ask, once, answer);
    if (blobs.type === "ok") writeReceipt(run, ask, once, { outputs: blobs.value, ...told });
    return blobs;
  } catch (trouble) {
    return failed(cannotWrite(run.store.layout.root, trouble));
  }
}

/** It failed: what the ledger keeps of it depends on whether the request was, or may have been, accepted. */
export function settleFailure(claimed: Claimed, failure: Failure): Settled<never> {
  const { run, ask, once } = claimed;
  if (failure.type === "refused") {
    writeReceipt(run, ask, once, { outputs: null, usd: failure.usd ?? 0, refusal: failure });
    return booked(claimed, failure, { usd: failure.usd ?? 0, outcome: "refused" });
  }
  if (failure.type === "transient" && failure.fateUnknown !== true) return booked(claimed, failure, { usd: failure.usd ?? 0, outcome: "failed" });
  const { priced, idempotent, job } = ask.found.offer;
  // What costs no money costs time on somebody's machine: where it can be found, it is not begun twice.
  if (!priced && job?.finds !== true) return booked(claimed, failure, { usd: failure.usd ?? 0, outcome: "failed" });
  if (failure.type === "plugin" && (failure.usd !== undefined || idempotent)) return booked(claimed, failure, { usd: failure.usd ?? 0, outcome: "failed" });
  // A process that is being ended leaves its intent as it is: the next build sees that nobody holds it.
  if (run.kill.aborted) return failed(failure);
  // The intent and what is set aside stay until it is sent again under its key, or found: it may have been charged.
  if (idempotent || job?.finds === true) {
    ledgerOf(run).calls.park(claimed.claim);
    return failed(failure);
  }
  ledgerOf(run).calls.doubt(claimed.claim, failure.message);
  return failed(fateUnknown(modelOf(ask), failure));
}

/** Another process took it over while this one was held up: what it finds now decides. */
export function lostClaim({ ask }: Claimed): Settled<never> {
  return failed(claimLost(modelOf(ask)));
}

/** Its work goes on at the provider; the next build takes it up. */
export function park({ run, ask, claim }: Claimed, why: string): Settled<never> {
  ledgerOf(run).calls.park(claim);
  tell(run, ask, "parked", { note: why, ...(ask.price === undefined ? {} : { usd: ask.price }) });
  return failed(parked(modelOf(ask), why));
}

function booked(claimed: Claimed, failure: Failure, { usd, outcome }: { readonly usd: number; readonly outcome: SpendRecord["outcome"] }): Settled<never> {
  book(claimed, usd, outcome);
  return failed(failure);
}

function book({ run, ask, claim, free }: Claimed, usd: number, outcome: SpendRecord["outcome"]): void {
  ledgerOf(run).calls.settle(claim, usd > 0 || outcome === "answered" ? spendOf(run, ask, usd, outcome) : undefined);
  free(usd);
}

function spendOf(run: Run, ask: Ask, usd: number, outcome: SpendRecord["outcome"]): SpendRecord {
  const { call, asker, found, key } = ask;
  return {
    ...amountsOf(ask), usd, key, run: run.id, pipeline: run.pipelineFile, address: asker.address, node: asker.node,
    provider: call.provider, model: call.model, operation: call.operation, pool: found.provider.pool, at: run.ports.clock.now(), outcome,
  };
}
