/** Takes what a provider answered into the cache: blobs first, then the receipt. From then on it is never asked again. */
import { join } from "node:path";
import type { Failure } from "../../../schema/failure.ts";
import type { Json } from "../../../schema/json.ts";
import type { Usage } from "../../../schema/provider.ts";
import { RECEIPT_SCHEMA, type CallReceipt } from "../../../schema/receipt.ts";
import type { Settled } from "../../../schema/settled.ts";
import { openAccount, receiptId } from "../account.ts";
import { collectOutputs } from "../collect.ts";
import type { Run } from "../run.ts";
import type { Ask } from "./ask.ts";

/** One try at a call: its own folder and its time. */
export interface Try {
  readonly workDir: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly elapsed: () => number;
}

/** Made before anything is written down about the request: a disk that has no room for it leaves nothing in doubt. */
export async function makeTryFolder({ ports }: Run, { asker }: Ask): Promise<string> {
  const folder = join(asker.account.workDir, `call-${ports.random.hex(4)}`);
  await ports.files.promises.mkdir(folder, { recursive: true });
  return folder;
}

export function beginTry({ ports: { clock } }: Run, workDir: string): Try {
  const began = clock.monotonic();
  return { workDir, startedAt: clock.now(), elapsed: () => Math.round(clock.monotonic() - began) };
}

/** The answer with its files as artifacts. What was paid for survives a power cut. */
export async function keepAnswer(run: Run, ask: Ask, { workDir }: Try, answer: Json): Promise<Settled<Json>> {
  const { handed } = ask.asker.account;
  const kept = await collectOutputs(run, { ...openAccount(workDir), handed, usd: ask.found.offer.priced ? Infinity : 0 }, answer);
  if (kept.type === "ok") run.ports.reached("blob");
  return kept;
}

export interface Learnt {
  readonly outputs: Json;
  /** US dollars. */
  readonly usd: number;
  readonly usage?: Usage;
  readonly refusal?: Failure;
}

export function writeReceipt(run: Run, { key, call, found }: Ask, { startedAt, elapsed }: Try, { outputs, usd, usage, refusal }: Learnt): void {
  const receipt: CallReceipt = {
    type: "call", schema: RECEIPT_SCHEMA, id: receiptId(run, startedAt), key, call, outputs, usd,
    ...(usage?.quantities ? { usage: usage.quantities } : {}), ...(usage?.model === undefined ? {} : { resolvedModel: usage.model }),
    ...(refusal ? { refusal } : {}),
    startedAt: new Date(startedAt).toISOString(), durationMs: elapsed(), run: run.id,
  };
  run.store.receipts.put(receipt, { durable: found.offer.priced });
  run.ports.reached("receipt");
}
