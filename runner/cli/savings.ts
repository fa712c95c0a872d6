/**
 * What the cache answered in past builds, request by request: from the events that they left, and from the receipts of
 * what those speak of. A build whose log is gone, or whose receipts are, counts with what is left of them.
 */
import { existsSync } from "node:fs";
import type { Layout } from "../../cache/layout.ts";
import { openReceipts, type Receipts } from "../../cache/receipts.ts";
import type { Digest } from "../../schema/digest.ts";
import type { Event } from "../../schema/event.ts";
import type { RunRecord } from "../../schema/ledger.ts";
import type { Files } from "../../schema/ports.ts";
import type { CallReceipt } from "../../schema/receipt.ts";
import type { SavingRecord, Unbooked } from "../report/cost-report.ts";
import { readEvents } from "./event-file.ts";
import { eventsFile } from "./look-back.ts";

/** Only requests that had a price. */
export async function savingsOf(layout: Layout, files: Files, runs: readonly RunRecord[]): Promise<readonly SavingRecord[]> {
  const price = openPrices(openReceipts(layout, files));
  const savings: SavingRecord[] = [];
  for (const { id: run, pipeline } of runs) {
    const file = eventsFile(layout, run);
    if (!existsSync(file)) continue;
    for await (const event of readEvents(file)) {
      for (const { call, usd } of answeredIn(event, price)) {
        savings.push({ run, pipeline, node: addressIn(event), provider: call.provider, model: call.model, at: event.at, usd });
      }
    }
  }
  return savings;
}

/** What was paid for by its receipts and is under none of the keys that the ledger knows. */
export function unbookedIn(layout: Layout, files: Files, known: ReadonlySet<Digest>): { readonly unbooked?: Unbooked } {
  const paid = [...openReceipts(layout, files).all()].filter(({ type, key, usd }) => type === "call" && usd > 0 && !known.has(key));
  return paid.length === 0 ? {} : { unbooked: { calls: paid.length, usd: paid.reduce((sum, { usd }) => sum + usd, 0) } };
}

/** What was fresh asked nothing that it had asked before; what ran may have found some of its answers. */
function answeredIn(event: Event, price: Prices): readonly CallReceipt[] {
  if (event.type === "call") return event.outcome === "cached" || event.outcome === "joined" ? price.ofCall(event.key) : [];
  return event.type === "instance-changed" && event.to === "fresh" && event.key !== undefined ? price.ofAction(event.key) : [];
}

function addressIn(event: Event): string {
  return "address" in event ? (event.address ?? "") : "";
}

interface Prices {
  ofCall(key: Digest): readonly CallReceipt[];
  ofAction(key: Digest): readonly CallReceipt[];
}

/** Each key is looked up once, however many builds speak of it. */
function openPrices(receipts: Receipts): Prices {
  const known = new Map<Digest, readonly CallReceipt[]>();
  const once = (key: Digest, look: () => readonly CallReceipt[]): readonly CallReceipt[] => {
    const found = known.get(key) ?? look();
    known.set(key, found);
    return found;
  };
  const ofCall = (key: Digest): readonly CallReceipt[] =>
    once(key, () => receipts.find(key).flatMap((receipt) => (receipt.type === "call" && receipt.usd > 0 && !receipt.refusal ? [receipt] : [])).slice(0, 1));
  const ofAction = (key: Digest): readonly CallReceipt[] =>
    once(key, () => {
      const [made] = receipts.find(key).filter((receipt) => receipt.type === "action");
      return made?.calls.flatMap(ofCall) ?? [];
    });
  return { ofCall, ofAction };
}
