/**
 * Calls that wait for a person: what became of a request that nobody knows the fate of, and work at a provider that is
 * to end. Changes the ledger and the cache; builds nothing.
 */
import { resolve as resolvePath } from "node:path";
import { openCas } from "../../cache/cas.ts";
import { openLayout, type Layout } from "../../cache/layout.ts";
import { openLedger } from "../../cache/ledger/open.ts";
import type { Ledger } from "../../cache/ledger.ts";
import { openReceipts } from "../../cache/receipts.ts";
import { rollsBefore } from "../../schema/action.ts";
import { mediaTypeOf } from "../../schema/artifact.ts";
import { filmOptions, isSameFilm } from "../../schema/command-line.ts";
import type { Failure } from "../../schema/failure.ts";
import { isObject, type Json, type JsonObject } from "../../schema/json.ts";
import { fateOf, type OpenCall, type SpendRecord } from "../../schema/ledger.ts";
import { whichFilm } from "../../schema/messages/calls.ts";
import { inputUnreadable } from "../../schema/messages/run.ts";
import { RECEIPT_SCHEMA, type CallReceipt } from "../../schema/receipt.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import { unreachable } from "../../schema/unreachable.ts";
import { findWorkspaceRoot } from "../load/workspace.ts";
import type { BuildOptions } from "./api.ts";
import { receiptSince } from "./calls/leftovers.ts";
import { askedIn } from "./open-run.ts";
import { open } from "./open.ts";
import { rubbishGiven } from "./plain-rubbish.ts";
import type { World } from "./world.ts";

export type Resolution =
  /** It was never accepted: nothing was charged, and the next build sends it. */
  | { readonly type: "lost" }
  /** It may have been charged, which is booked, and the next build sends it again. */
  | { readonly type: "resend" }
  /** This file is the answer. */
  | { readonly type: "import"; readonly file: string }
  /** Its work at the provider is to end. It was charged for all that is known, which is booked. */
  | { readonly type: "cancel" };

export interface Resolved {
  readonly address: string;
  /** `provider:model-id`. */
  readonly model: string;
  /** `left`: it cannot be ended there, and is forgotten here. */
  readonly outcome: "resolved" | "left" | "busy" | "refused";
  /** Booked for it, US dollars. */
  readonly usd?: number;
  /** Why not. */
  readonly failure?: Failure;
}

/** Every unsettled call of a pipeline, with what `targets` name of it, or all; those whose answer is kept are only to be booked. */
function unsettledCalls({ options, world, layout, ledger }: At, pipeline: string): readonly OpenCall[] {
  const { targets = [] } = options;
  const receipts = openReceipts(layout, world.ports.files);
  const isNamed = (address: string): boolean =>
    targets.length === 0 || targets.some((target) => address === target || address.startsWith(`${target}[`) || address.startsWith(`${target}/`));
  return ledger.calls.open({ pipeline }).filter((call) => isNamed(call.address) && receiptSince(receipts, call) === undefined);
}

/** Says what became of the calls that `options.targets` name; of all that wait when it names none. */
export async function resolveCalls(options: BuildOptions, resolution: Resolution, world: World): Promise<Settled<readonly Resolved[]>> {
  const { files } = world.ports;
  const pipeline = resolvePath(options.cwd ?? process.cwd(), options.pipeline);
  const layout = openLayout(findWorkspaceRoot(pipeline, { exists: files.existsSync }), files);
  const opened = openLedger(layout, files);
  if (opened.type === "failed") return opened;
  const { ledger } = opened.value;
  try {
    const resolved: Resolved[] = [];
    const at: At = { options, world, layout, ledger };
    const meant = ofOneFilm(unsettledCalls(at, pipeline).filter((call) => mayMean(at, resolution, call)), options);
    if (meant.type === "failed") return meant;
    for (const call of resolution.type === "import" ? newestOfEach(meant.value) : meant.value) {
      resolved.push(await resolveOne(at, call, resolution));
    }
    return ok(resolved);
  } finally {
    ledger.close();
  }
}

/** What the next build takes up by itself is in no doubt: whoever means it must name it. */
function mayMean({ options: { targets = [] }, world }: At, resolution: Resolution, { state, holder, origin }: OpenCall): boolean {
  if (resolution.type === "cancel" || targets.length > 0) return true;
  const isHeld = holder !== undefined && isAtWork(world, holder);
  return fateOf({ state }, { isHeld, unknownFate: origin?.unknownFate }) === "in-doubt";
}

/**
 * An address stands in every film that params make of a pipeline: what is said of one is never said of another, also when
 * that is the only one left.
 */
function ofOneFilm(calls: readonly OpenCall[], options: BuildOptions): Settled<readonly OpenCall[]> {
  const film = askedIn(options);
  const mine = calls.filter(({ origin }) => origin === undefined || isSameFilm(origin.film, film));
  if (mine.length > 0 || calls.length === 0) return ok(mine);
  return failed(whichFilm([...new Set(calls.map(({ origin }) => filmOptions(origin?.film ?? {})))]));
}

/** A file is the answer of the request that was made last. */
function newestOfEach(calls: readonly OpenCall[]): readonly OpenCall[] {
  return [...new Map(calls.toSorted((a, b) => a.beganAt - b.beganAt).map((call) => [call.address, call])).values()];
}

interface At {
  readonly options: BuildOptions;
  readonly world: World;
  readonly layout: Layout;
  readonly ledger: Ledger;
}

async function resolveOne(at: At, open: OpenCall, resolution: Resolution): Promise<Resolved> {
  const told = { address: open.address, model: `${open.call.provider}:${open.call.model}` };
  if (open.holder && isAtWork(at.world, open.holder)) return { ...told, outcome: "busy" };
  const done = await carryOut(at, open, resolution);
  if (done.type === "failed") return { ...told, outcome: "refused", failure: done.failure };
  const books = resolution.type === "resend" || resolution.type === "cancel";
  return { ...told, outcome: done.value, ...(books ? { usd: open.reserved.usd } : {}) };
}

function isAtWork({ ports }: World, { host, pid, birth }: NonNullable<OpenCall["holder"]>): boolean {
  return host !== ports.machine.host || (birth === undefined ? ports.isAlive(pid) : ports.birthOf(pid) === birth);
}

type Done = Settled<"resolved" | "left">;

async function carryOut(at: At, open: OpenCall, resolution: Resolution): Promise<Done> {
  switch (resolution.type) {
    case "lost":
      forgetRefusals(at, open);
      at.ledger.calls.forget(open.key);
      return ok("resolved");
    case "resend":
      forgetRefusals(at, open);
      return book(at, open, "failed");
    case "import": return importAnswer(at, open, resolution.file);
    case "cancel": return cancelThere(at, open);
    default: return unreachable(resolution);
  }
}

/** It was sent in spite of them, so they say no more of whether the next build sends it. */
function forgetRefusals({ layout, world }: At, { key }: OpenCall): void {
  const receipts = openReceipts(layout, world.ports.files);
  for (const receipt of receipts.find(key)) {
    if (receipt.type === "call" && receipt.refusal) receipts.drop(receipt);
  }
}

/** Ends a call in the ledger with what was set aside for it as spent. */
function book(at: At, open: OpenCall, outcome: SpendRecord["outcome"]): Done {
  at.ledger.calls.settle({ key: open.key, token: open.token }, spendOf(at, open, outcome));
  return ok("resolved");
}

function spendOf({ world }: At, { reserved, call, holder, ...open }: OpenCall, outcome: SpendRecord["outcome"]): SpendRecord {
  const { key, pipeline, address, node, pool } = open;
  const { provider, model, operation } = call;
  return { ...reserved, key, run: holder?.run ?? "", pipeline, address, node, provider, model, operation, pool, at: world.ports.clock.now(), outcome };
}

async function importAnswer(at: At, open: OpenCall, file: string): Promise<Done> {
  const { ports } = at.world;
  const path = resolvePath(at.options.cwd ?? process.cwd(), file);
  const answer = await answerFrom(at, open, path);
  if (answer.type === "failed") return answer;
  const now = ports.clock.now();
  const receipt: CallReceipt = {
    type: "call", schema: RECEIPT_SCHEMA, id: `${now.toString(36).padStart(9, "0")}-${ports.random.hex(4)}`, key: open.key, call: open.call,
    outputs: answer.value, usd: open.reserved.usd, startedAt: new Date(now).toISOString(), durationMs: 0, run: open.holder?.run ?? "",
  };
  openReceipts(at.layout, ports.files).put(receipt, { durable: true });
  return book(at, open, "answered");
}

/** The port that each operation's file is the answer of. */
const PORTS: Readonly<Record<string, string>> = { image: "image", video: "video", speech: "audio", music: "audio" };

/** What a file does not tell: an answer has it all the same. */
const UNTOLD: Readonly<Record<string, JsonObject>> = { speech: { words: [], visemes: [] }, transcript: { words: [] } };

async function answerFrom({ world, layout }: At, { call }: OpenCall, path: string): Promise<Settled<Json>> {
  const { files } = world.ports;
  try {
    const port = PORTS[call.operation];
    const untold = UNTOLD[call.operation] ?? {};
    if (port === undefined) return ok({ ...textAnswer(call.body, files.readFileSync(path, "utf8")), ...untold });
    const rubbish = rubbishGiven(files, path);
    if (rubbish) return failed(rubbish);
    const artifact = await openCas(layout, files).importFile(path, { durable: true, mediaType: mediaTypeOf(path) });
    return ok({ [port]: { ...artifact }, ...untold });
  } catch (trouble) {
    return failed(inputUnreadable(path, trouble instanceof Error ? trouble.message : String(trouble)));
  }
}

/** A request with a schema wants a value, every other wants words. */
function textAnswer(body: Json, text: string): JsonObject {
  return isObject(body) && body["schema"] !== undefined ? { text, value: JSON.parse(text) } : { text };
}

async function cancelThere(at: At, open: OpenCall): Promise<Done> {
  const ended = await endThere(at, open);
  if (ended.type === "failed") return ended;
  book(at, open, "failed");
  return ended;
}

/** Asks the provider to end it, where it can. */
async function endThere(at: At, { call, handle, key }: OpenCall): Promise<Done> {
  const opened = await open(at.options, at.world, { readOnly: true });
  if (opened.type === "wrong") return failed({ type: "contract", message: opened.diagnostics[0]?.message ?? "the pipeline is wrong" });
  const { executor, registry } = opened.value.plugins;
  try {
    const offer = registry.provider(call.provider)?.operations[call.operation];
    if (handle === undefined || !offer?.job?.cancels) return ok("left");
    const job = { provider: call.provider, operation: call.operation, model: call.model, handle, workDir: at.layout.work, idempotencyKey: key, take: rollsBefore(call) };
    const ended = await executor.moveJob("cancel", job, { hooks: { log: () => undefined, progress: () => undefined }, signal: AbortSignal.timeout(CANCEL_MS) });
    return ended.type === "failed" ? ended : ok("resolved");
  } finally {
    await executor.close();
  }
}

/** A provider that does not answer by then is not waited for, milliseconds. */
const CANCEL_MS = 30_000;
