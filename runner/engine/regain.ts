/** Content that is gone from the cache may still stand where it was published: it is taken back from there, unpaid. */
import { join } from "node:path";
import type { Artifact } from "../../schema/artifact.ts";
import type { ActionReceipt } from "../../schema/receipt.ts";
import type { Settled } from "../../schema/settled.ts";
import { blobsOf } from "../../cache/receipts.ts";
import { troubleWith } from "./disk-trouble.ts";
import type { Run } from "./run.ts";

/** The receipts whose content is all there. When it is of none, what was published is looked at. */
export async function wholeReceipts(run: Run, receipts: readonly ActionReceipt[]): Promise<readonly ActionReceipt[]> {
  const whole = receipts.filter((receipt) => isWhole(run, receipt));
  if (whole.length > 0 || run.mode !== "build") return whole;
  for (const blob of receipts.flatMap(blobsOf)) if (!run.store.cas.has(blob)) await takeBack(run, blob);
  return receipts.filter((receipt) => isWhole(run, receipt));
}

/** True when all that a receipt names is in the cache. */
export function isWhole(run: Run, receipt: ActionReceipt): boolean {
  return blobsOf(receipt).every((blob) => run.store.cas.has(blob));
}

/** Does `work`, which reads content, again if it failed because the cache lost that and it still stands where it was published. */
export async function regaining<T>(run: Run, artifact: Artifact, work: () => Promise<Settled<T>>): Promise<Settled<T>> {
  const settled = await work();
  if (settled.type === "ok" || run.mode !== "build" || run.store.cas.has(artifact)) return settled;
  await takeBack(run, artifact);
  return run.store.cas.has(artifact) ? work() : settled;
}

/** True when content is in the cache, or stands where it was published and would be taken back from there. */
export function isWithin(run: Run, artifact: Artifact): boolean {
  if (run.store.cas.has(artifact)) return true;
  return [...run.store.state.published].some(([path, digest]) => digest === artifact.$artifact && digestAt(run, join(run.out, path)) === digest);
}

async function takeBack(run: Run, { $artifact: digest, mediaType }: Artifact): Promise<void> {
  for (const [path, published] of run.store.state.published) {
    const absolute = join(run.out, path);
    if (published !== digest || digestAt(run, absolute) !== digest) continue;
    const taken = await run.store.cas.importFile(absolute, { durable: true, mediaType });
    if (taken.$artifact === digest) return;
  }
}

/** Nothing for what cannot be read: it is looked for elsewhere or made again. */
function digestAt(run: Run, path: string): string | undefined {
  let digest: string | undefined;
  const isFile = run.ports.files.lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  if (isFile) troubleWith(() => { digest = run.store.stats.digestOf(path)?.digest; });
  return digest;
}
