/** Looks at everything the cache holds: every blob is hashed, every receipt read. Moves aside what is damaged; mends nothing. */
import type { Digest } from "../schema/digest.ts";
import type { Failure } from "../schema/failure.ts";
import type { Files } from "../schema/ports.ts";
import type { Receipt } from "../schema/receipt.ts";
import { openCas } from "./cas.ts";
import type { Layout } from "./layout.ts";
import { blobsOf, openReceipts } from "./receipts.ts";

export interface Verified {
  readonly blobs: number;
  readonly receipts: number;
  /** What was found damaged and moved aside, as it is told. */
  readonly damaged: readonly Failure[];
  /** One receipt of every key that has none left with all its content. */
  readonly lost: readonly Receipt[];
}

export async function verifyCache(layout: Layout, files: Files): Promise<Verified> {
  const damaged: Failure[] = [];
  const note = (found: Failure): void => void damaged.push(found);
  const cas = openCas(layout, files, note);
  const { checked } = await cas.verifyAll();
  const lost = new Map<Digest, Receipt>();
  const whole = new Set<Digest>();
  let count = 0;
  for (const receipt of openReceipts(layout, files, note).all()) {
    count += 1;
    if (blobsOf(receipt).every((blob) => cas.has(blob))) whole.add(receipt.key);
    else lost.set(receipt.key, receipt);
  }
  return { blobs: checked, receipts: count, damaged, lost: [...lost.values()].filter(({ key }) => !whole.has(key)) };
}
