/**
 * Calls to models: content-addressed like actions, so a node that runs again for any reason pays only for requests
 * that are new. One call in flight for each key.
 */
import { join } from "node:path";
import { callKey, KEY_SCHEMA, type Call } from "../../schema/action.ts";
import { isDigest, type Digest } from "../../schema/digest.ts";
import { Refused, Transient, type Failure } from "../../schema/failure.ts";
import { isObject, type Json } from "../../schema/json.ts";
import { refusedBefore } from "../../schema/messages/run.ts";
import { RECEIPT_SCHEMA, type CallReceipt } from "../../schema/receipt.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import type { Operation } from "../../schema/type.ts";
import { blobsOf } from "../../cache/receipts.ts";
import { layOut, pause, receiptId, type Account } from "./account.ts";
import { collectOutputs } from "./collect.ts";
import { findModel, type FoundModel } from "./models.ts";
import type { Answered, Run } from "./run.ts";

/** Who asks. */
export interface Asker {
  readonly address: string;
  readonly take: number;
  readonly account: Account;
  readonly signal: AbortSignal;
}

/** Asks a model, or gives the answer that is known. Throws `Transient`, `Refused` or an error the plugin may catch. */
export async function askModel(run: Run, asker: Asker, operation: string, request: Json): Promise<Json> {
  const answered = await answer(run, asker, operation, request);
  if (answered.type === "failed") throw asError(answered.failure);
  asker.account.calls.push(answered.value.key);
  asker.account.usd += answered.value.usd;
  const laid = await layOut(run, asker.account, answered.value.answer as Json);
  if (laid.type === "failed") throw asError(laid.failure);
  return laid.value;
}

interface Ask {
  readonly asker: Asker;
  readonly operation: Operation;
  readonly found: FoundModel;
  readonly request: Json;
  readonly call: Call;
  readonly key: Digest;
}

async function answer(run: Run, asker: Asker, operation: string, request: Json): Promise<Settled<Answered>> {
  const named = isObject(request) ? request["model"] : undefined;
  const found = findModel(run, asker.address, typeof named === "string" ? named : operation, operation);
  if (found.type === "failed") return found;
  const { provider, model, offer } = found.value;
  const { body } = await run.plugins.executor.quote(provider.name, operation as Operation, request);
  const call: Call = {
    schema: KEY_SCHEMA, provider: provider.name, model, operation, body, references: digestsIn(body), take: asker.take,
    roll: isObject(request) && typeof request["roll"] === "number" ? request["roll"] : 0,
    ...(provider.embedded ? { source: offer.source } : {}),
  };
  const key = callKey(call);
  return answerOnce(run, { asker, operation: operation as Operation, found: found.value, request, call, key });
}

/** The receipt, else the call already in flight, else a new call. */
async function answerOnce(run: Run, ask: Ask): Promise<Settled<Answered>> {
  const known = findAnswer(run, ask.key);
  if (known?.refusal) return tell(run, ask, "failed", failed(refusedBefore(known.refusal)));
  if (known) return tell(run, ask, "cached", ok({ answer: known.outputs, usd: 0, key: ask.key }));
  const inFlight = run.calls.get(ask.key);
  if (inFlight) {
    const joined = await inFlight;
    return tell(run, ask, "joined", joined.type === "ok" ? ok({ ...joined.value, usd: 0 }) : joined);
  }
  const call = run.pools.admit(`call:${ask.found.provider.pool}`, 0, () => callProvider(run, ask));
  run.calls.set(ask.key, call);
  try {
    return await call;
  } finally {
    run.calls.delete(ask.key);
  }
}

/** An answer wins over a refusal, whichever came first. */
function findAnswer(run: Run, key: Digest): CallReceipt | undefined {
  const receipts = run.store.receipts.find(key).filter((receipt) => receipt.type === "call");
  const answered = receipts.find((receipt) => !receipt.refusal && blobsOf(receipt).every((blob) => run.store.cas.has(blob)));
  return answered ?? (run.settings.retryRefused ? undefined : receipts.find((receipt) => receipt.refusal));
}

const ATTEMPTS = 4;

async function callProvider(run: Run, ask: Ask): Promise<Settled<Answered>> {
  for (let attempt = 1; ; attempt += 1) {
    tell(run, ask, "asked");
    const result = await callOnce(run, ask);
    if (result.type === "ok" || result.failure.type !== "transient" || attempt === ATTEMPTS || ask.asker.signal.aborted) {
      return tell(run, ask, result.type === "ok" ? "answered" : "failed", result);
    }
    tell(run, ask, "retrying", result);
    await pause(result.failure.retryAfterMs ?? backoff(run, attempt), ask.asker.signal);
  }
}

/** 1, 2, 4 … seconds, less up to a quarter so that many do not come back at once. */
function backoff(run: Run, attempt: number): number {
  const jitter = Number.parseInt(run.ports.random.hex(2), 16) / 65_535;
  return Math.round(1000 * 2 ** (attempt - 1) * (1 - jitter / 4));
}

async function callOnce(run: Run, ask: Ask): Promise<Settled<Answered>> {
  const { asker, call, key } = ask;
  const workDir = join(asker.account.workDir, `call-${run.ports.random.hex(4)}`);
  await run.ports.files.promises.mkdir(workDir, { recursive: true });
  const startedAt = run.ports.clock.now();
  const began = run.ports.clock.monotonic();
  const request = { provider: call.provider, operation: ask.operation, model: call.model, request: ask.request, workDir, idempotencyKey: key };
  const result = await run.plugins.executor.call(request, hooksOf(run, asker.address), asker.signal);
  const told = (): Timing => ({ startedAt, durationMs: Math.round(run.ports.clock.monotonic() - began) });
  if (result.type === "failed") {
    if (result.failure.type === "refused") writeReceipt(run, ask, { ...told(), outputs: null, usd: 0, refusal: result.failure });
    return result;
  }
  const usd = result.value.usage?.usd ?? (await priceOf(run, ask));
  const collected = await collectOutputs(run, { workDir, calls: [], usd, handed: asker.account.handed }, result.value.answer);
  if (collected.type === "failed") return collected;
  const { quantities, model } = result.value.usage ?? {};
  const used = { ...(quantities ? { usage: quantities } : {}), ...(model === undefined ? {} : { resolvedModel: model }) };
  writeReceipt(run, ask, { ...told(), outputs: collected.value, usd, ...used });
  return ok({ answer: collected.value, usd, key });
}

interface Timing {
  readonly startedAt: number;
  readonly durationMs: number;
}

type Learnt = Timing & Pick<CallReceipt, "outputs" | "usd" | "usage" | "resolvedModel" | "refusal">;

function writeReceipt(run: Run, { key, call, found }: Ask, { startedAt, ...learnt }: Learnt): void {
  const id = receiptId(run, startedAt);
  const at = new Date(startedAt).toISOString();
  const receipt: CallReceipt = { type: "call", schema: RECEIPT_SCHEMA, id, key, call, startedAt: at, run: run.id, ...learnt };
  run.store.receipts.put(receipt, { durable: found.offer.priced });
}

function hooksOf(run: Run, address: string): { log(line: string): void; progress(fraction: number, note?: string): void } {
  return {
    log: (line) => run.emit({ type: "log", address, line }),
    progress: (fraction, note) => run.emit({ type: "progress", address, fraction, ...(note === undefined ? {} : { note }) }),
  };
}

async function priceOf(run: Run, { found, operation, request }: Ask): Promise<number> {
  if (!found.offer.priced) return 0;
  return (await run.plugins.executor.quote(found.provider.name, operation, request)).usd ?? 0;
}

type CallOutcome = "asked" | "answered" | "cached" | "joined" | "failed" | "retrying";

function tell<T extends Settled<Answered> | undefined>(run: Run, { asker, operation, call, key }: Ask, outcome: CallOutcome, result?: T): T {
  const told = result?.type === "ok" ? { usd: result.value.usd } : result?.type === "failed" ? { failure: result.failure } : {};
  run.emit({ type: "call", address: asker.address, operation, model: `${call.provider}:${call.model}`, key, outcome, ...told });
  return result as T;
}

function digestsIn(body: Json): readonly Digest[] {
  if (Array.isArray(body)) return body.flatMap(digestsIn);
  if (!isObject(body)) return [];
  if (isDigest(body["digest"])) return [body["digest"]];
  return Object.values(body).flatMap((part) => digestsIn(part as Json));
}

function asError(failure: Failure): Error {
  if (failure.type === "transient") return new Transient(failure.message, failure.retryAfterMs === undefined ? {} : { retryAfterMs: failure.retryAfterMs });
  return failure.type === "refused" ? new Refused(failure.message) : new Error(failure.message);
}
