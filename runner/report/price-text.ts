/** What something will cost, as far as it can be told before. Adds up and says; asks nobody. */
import type { StaleReason } from "../../schema/event.ts";
import { money } from "./figures.ts";
import type { InstanceView } from "./view.ts";

/** US dollars. */
export interface PriceRange {
  readonly least: number;
  /** Absent when nobody can tell. */
  readonly most?: number;
}

/** The whole price of some instances that a plan tells of. */
export function priceOf(instances: readonly InstanceView[]): PriceRange {
  return instances.map(priceOfOne).reduce<PriceRange>(add, { least: 0, most: 0 });
}

function priceOfOne({ state, usd, leastUsd, reason, forecast }: InstanceView): PriceRange {
  if (state === "planned" && usd !== undefined) return { least: asksTheSame(reason) ? 0 : (leastUsd ?? usd), most: usd };
  return forecast === undefined ? { least: 0 } : { least: forecast.leastUsd, most: forecast.mostUsd };
}

/** Of a node type that changed by itself the requests may be as they were, and those are answered from the cache. */
function asksTheSame(reason: StaleReason | undefined): boolean {
  return reason?.type === "changed" && reason.changes.length > 0 && reason.changes.every(({ path }) => path === "source" || path === "version" || path.startsWith("tools."));
}

function add(a: PriceRange, b: PriceRange): PriceRange {
  const most = a.most === undefined || b.most === undefined ? undefined : a.most + b.most;
  return { least: a.least + b.least, most };
}

/** No price means that nobody can tell it before, which is not the same as free. */
export function priceText({ least, most }: PriceRange): string {
  if (most === undefined) return isNothing(least) ? "unknown" : `${money(least)} or more`;
  if (most === 0) return "free";
  if (money(least) === money(most)) return money(most);
  return isNothing(least) ? `up to ${money(most)}` : `${money(least)} to ${money(most)}`;
}

/** Less than a sum of money has digits for. */
function isNothing(usd: number): boolean {
  return usd < 0.0005;
}
