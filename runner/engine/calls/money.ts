/** What a call costs and which limits it is under; what this run has spent and set aside. The ledger decides. */
import type { Amounts, Cap, CapScope } from "../../../schema/ledger.ts";
import { isObject } from "../../../schema/json.ts";
import type { Limit } from "../../../schema/config.ts";
import type { Run } from "../run.ts";
import { modelOf, type Ask } from "./ask.ts";

export function amountsOf({ price, request }: Ask): Amounts {
  const seconds = isObject(request) && typeof request["seconds"] === "number" ? request["seconds"] : 0;
  return { usd: price ?? 0, calls: 1, seconds };
}

/** Every limit that a call is under. */
export function capsOn(run: Run, { found: { provider } }: Ask): readonly Cap[] {
  const { budget, pools } = run.settings.config;
  const thisRun: CapScope = { type: "run", run: run.id };
  const today = { type: "since", from: startOfDay(run.ports.clock.now()) } as const;
  const perDay = pools[provider.pool]?.day;
  return [
    ...capsOf("--max-cost", run.settings.maxCost === undefined ? undefined : { usd: run.settings.maxCost }, thisRun),
    ...capsOf("budget.run", budget.run, thisRun),
    ...capsOf("budget.day", budget.day, today),
    ...capsOf(`budget.providers.${provider.name}`, budget.providers[provider.name], { ...today, provider: provider.name }),
    ...capsOf(`pools.${provider.pool}.day`, perDay === undefined ? undefined : { calls: perDay }, { ...today, pool: provider.pool }),
  ];
}

function capsOf(name: string, limit: Limit | undefined, scope: CapScope): readonly Cap[] {
  const measures = ["usd", "calls", "seconds"] as const;
  return measures.flatMap((measure) => {
    const most = limit?.[measure];
    return most === undefined ? [] : [{ name, measure, most, scope }];
  });
}

/** A day of limits begins at midnight where the person is. */
function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}

/** Sets the price of a call aside, and gives the way to end that: with what was spent, or nothing. */
export function setAside(run: Run, ask: Ask): (spentUsd: number) => void {
  const usd = ask.price ?? 0;
  run.purse.reservedUsd += usd;
  run.purse.underWay += 1;
  tellSpend(run, ask, "reserved", usd);
  let open = true;
  return (spentUsd) => {
    if (!open) return;
    open = false;
    run.purse.underWay -= 1;
    // Sums of prices are not exact, and what is left over at the end is no money.
    run.purse.reservedUsd = run.purse.underWay === 0 ? 0 : run.purse.reservedUsd - usd;
    run.purse.spentUsd += spentUsd;
    tellSpend(run, ask, spentUsd > 0 ? "spent" : "released", spentUsd > 0 ? spentUsd : usd);
    for (const wake of run.purse.waiting) wake();
    run.purse.waiting.clear();
  };
}

function tellSpend(run: Run, ask: Ask, outcome: "reserved" | "spent" | "released", usd: number): void {
  if (usd === 0) return;
  const { spentUsd, reservedUsd } = run.purse;
  run.emit({ type: "spend", address: ask.asker.address, model: modelOf(ask), outcome, usd, spentUsd, reservedUsd });
}

/** Resolves when money that this run has set aside was spent or set free; at once when no request is under way. False then. */
export async function nextRelease(run: Run): Promise<boolean> {
  if (run.purse.underWay === 0) return false;
  await new Promise<void>((resolve) => run.purse.waiting.add(resolve));
  return true;
}
