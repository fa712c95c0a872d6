/** What `vp cache verify` and `vp cache gc` found, as lines for people and as JSON for programs. Looks at nothing itself. */
import type { Garbage } from "../../cache/garbage.ts";
import type { Verified } from "../../cache/verify.ts";
import type { Receipt } from "../../schema/receipt.ts";
import { bytes, counted, duration, money } from "../report/figures.ts";
import { indented } from "../report/failure-text.ts";
import { signOf, type Paint } from "../report/paint.ts";

/** Lost things listed one by one; more than these are counted. */
const MOST = 12;

/** @param short a path as it is told */
export function verifiedAsText({ blobs, receipts, damaged, regained, lost }: Verified, { paint, short }: { readonly paint: Paint; readonly short: (path: string) => string }): string {
  const looked = `${counted(blobs, "blob")} and ${counted(receipts, "receipt")} looked at`;
  const back = indented(regained.map(({ digest, from }) => `"${digest}" was damaged or gone and has been taken back from "${short(from)}"`), "  ");
  if (damaged.length + lost.length === 0) return [`${signOf("done", paint)} the cache is whole${back.length > 0 ? " again" : ""}: ${looked}`, ...back].join("\n");
  // A node that paid for answers is told by those.
  const told = lost.filter(({ type, usd }) => type === "call" || usd === 0);
  const more = told.length - MOST;
  return [
    `${signOf("failed", paint)} the cache is not whole: ${looked}`,
    ...back,
    ...indented(damaged.flatMap(({ message, detail = "" }) => [message, ...indented([paint.dim(detail)], "  ")]), "  "),
    ...indented(told.slice(0, MOST).map((receipt) => `lost: ${nameOf(receipt)}${receipt.usd > 0 ? `, paid ${money(receipt.usd)}` : ", free to make again"}`), "  "),
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...(lost.length === 0 ? [] : [`  ${waysOn(paidFor(lost))}`]),
  ].join("\n");
}

function waysOn(usd: number): string {
  if (usd === 0) return "vp build makes it again when it is needed";
  return `${money(usd)} of it was paid for: bring .vp/cas back from a copy, or buy what a build asks for again with vp build --rebuy`;
}

export function verifiedAsJson({ blobs, receipts, damaged, regained, lost }: Verified): object {
  return { blobs, receipts, damaged: damaged.map(({ message, detail }) => ({ message, detail })), regained, lost: lost.map(asJson), lostUsd: paidFor(lost) };
}

export interface ToldGarbage {
  readonly garbage: Garbage;
  readonly removed: boolean;
  /** The command that removes it. */
  readonly again: string;
}

export function garbageAsText({ garbage, removed, again }: ToldGarbage, paint: Paint): string {
  const { receipts, blobs, leftovers, keptAsPaid } = garbage;
  const none = receipts.length + blobs.length + leftovers.length === 0;
  const usd = paidFor(receipts);
  const cost = usd === 0 ? "" : `, ${paint.yellow(`${money(usd)} of it paid for`)}`;
  return [
    none ? "nothing to remove" : `${removed ? "removed" : "would go"}  ${counted(receipts.length, "receipt")}, ${counted(blobs.length, "blob")}, ${bytes(sizeOf(garbage))}; ${duration(workOf(receipts))} of work${cost}`,
    ...(leftovers.length === 0 ? [] : [`${removed ? "removed" : "would go"}  ${counted(leftovers.length, "leftover")} of builds that were killed, or moved aside as damaged`]),
    ...(keptAsPaid.length === 0 ? [] : [paint.dim(`stays     ${counted(keptAsPaid.length, "receipt")} that nothing names, because ${money(paidFor(keptAsPaid))} was paid; --paid lets them go`)]),
    ...(none || removed ? [] : [paint.cyan(again)]),
  ].join("\n");
}

export function garbageAsJson({ garbage, removed }: ToldGarbage): object {
  const { receipts, blobs, leftovers, keptAsPaid } = garbage;
  return {
    removed, receipts: receipts.map(asJson), blobs: blobs.length, bytes: sizeOf(garbage), leftovers: leftovers.length,
    usd: paidFor(receipts), durationMs: workOf(receipts), keptAsPaid: { receipts: keptAsPaid.length, usd: paidFor(keptAsPaid) },
  };
}

function sizeOf({ blobs }: Garbage): number {
  return blobs.reduce((sum, { size }) => sum + size, 0);
}

/** Of calls alone: a node's receipt only sums up its calls. */
function paidFor(receipts: readonly Receipt[]): number {
  return receipts.reduce((sum, { type, usd }) => sum + (type === "call" ? usd : 0), 0);
}

function workOf(receipts: readonly Receipt[]): number {
  return receipts.reduce((sum, { type, durationMs }) => sum + (type === "action" ? durationMs : 0), 0);
}

function nameOf(receipt: Receipt): string {
  return receipt.type === "action" ? `a result of ${receipt.action.nodeType}` : `an answer of ${receipt.call.provider}:${receipt.call.model}`;
}

function asJson(receipt: Receipt): object {
  const { type, key, id, usd, startedAt } = receipt;
  return { type, key, id, of: receipt.type === "action" ? receipt.action.nodeType : `${receipt.call.provider}:${receipt.call.model}`, usd, startedAt };
}
