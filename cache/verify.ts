/**
 * Looks at everything the cache holds: every blob is hashed, every receipt read. Moves aside what
 * is damaged, and takes back what another file still has; makes nothing again.
 */
import type { Artifact } from "../schema/artifact.ts";
import type { Digest } from "../schema/digest.ts";
import type { Failure } from "../schema/failure.ts";
import type { Files } from "../schema/ports.ts";
import type { Receipt } from "../schema/receipt.ts";
import { openCas, type Cas } from "./cas.ts";
import { hashFile } from "./hash-file.ts";
import type { Layout } from "./layout.ts";
import { blobsOf, openReceipts } from "./receipts.ts";

export interface Verified {
  readonly blobs: number;
  readonly receipts: number;
  /** What was found damaged and moved aside, and was not taken back, as it is told. */
  readonly damaged: readonly Failure[];
  /** What was damaged or gone and is whole again, with the file that still had it. */
  readonly regained: readonly { readonly digest: Digest; readonly from: string }[];
  /** One receipt of every key that has none left with all its content. */
  readonly lost: readonly Receipt[];
}

/** @param elsewhere files that may hold what the cache has lost, by digest */
export async function verifyCache(layout: Layout, files: Files, elsewhere: ReadonlyMap<Digest, readonly string[]>): Promise<Verified> {
  const damaged: Failure[] = [];
  const note = (found: Failure): void => void damaged.push(found);
  const cas = openCas(layout, files, note);
  const { checked, damaged: digests } = await cas.verifyAll();
  const bad = new Map(digests.map((digest, index) => [digest, damaged[index]]));
  const receipts = [...openReceipts(layout, files, note).all()];
  const regained: { digest: Digest; from: string }[] = [];
  for (const blob of receipts.flatMap(blobsOf)) {
    const from = cas.has(blob) ? undefined : await takeBack(cas, files, { blob, paths: elsewhere.get(blob.$artifact) ?? [] });
    if (from !== undefined) regained.push({ digest: blob.$artifact, from });
  }
  const healed = new Set(regained.map(({ digest }) => bad.get(digest)));
  return { blobs: checked, receipts: receipts.length, damaged: damaged.filter((failure) => !healed.has(failure)), regained, lost: lostOf(receipts, cas) };
}

/** The file that had it. */
async function takeBack(cas: Cas, files: Files, { blob, paths }: { readonly blob: Artifact; readonly paths: readonly string[] }): Promise<string | undefined> {
  for (const path of paths) {
    const isFile = files.lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
    if (!isFile || (await hashFile(path, files)).digest !== blob.$artifact) continue;
    const taken = await cas.importFile(path, { durable: true, mediaType: blob.mediaType });
    if (taken.$artifact === blob.$artifact) return path;
  }
  return undefined;
}

function lostOf(receipts: readonly Receipt[], cas: Cas): readonly Receipt[] {
  const lost = new Map<Digest, Receipt>();
  const whole = new Set<Digest>();
  for (const receipt of receipts) {
    if (blobsOf(receipt).every((blob) => cas.has(blob))) whole.add(receipt.key);
    else lost.set(receipt.key, receipt);
  }
  return [...lost.values()].filter(({ key }) => !whole.has(key));
}
