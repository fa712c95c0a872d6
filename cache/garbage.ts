/**
 * What of the cache nobody names any more, and its removal. Knows nothing of pipelines: what is named is handed in.
 * Paid content is never garbage unless that was asked for.
 */
import { join } from "node:path";
import { isArtifact } from "../schema/artifact.ts";
import { baseKey } from "../schema/action.ts";
import { isDigest, type Digest } from "../schema/digest.ts";
import { isObject } from "../schema/json.ts";
import type { Ports } from "../schema/ports.ts";
import type { Receipt } from "../schema/receipt.ts";
import { isAbandoned } from "./atomic-write.ts";
import { listBlobs, namesIn } from "./blobs.ts";
import type { Layout } from "./layout.ts";
import { blobsOf, openReceipts, receiptPath } from "./receipts.ts";

export interface Named {
  /** Ids of receipts. */
  readonly receipts: ReadonlySet<string>;
  /** Keys of actions, with or without their take, and blobs. */
  readonly digests: ReadonlySet<Digest>;
}

export interface GarbageOptions {
  readonly named: Named;
  /** What is younger stays, milliseconds. */
  readonly keepMs: number;
  /** Whether what was paid for may go as well. */
  readonly paid: boolean;
  /** Whether what was moved aside goes as well. */
  readonly quarantine: boolean;
}

export interface Garbage {
  readonly receipts: readonly Receipt[];
  readonly blobs: readonly { readonly path: string; readonly size: number }[];
  /** What killed writers left, and what was moved aside; absolute paths. */
  readonly leftovers: readonly string[];
  /** Would go if it had not been paid for. */
  readonly keptAsPaid: readonly Receipt[];
}

export function findGarbage(layout: Layout, ports: Ports, options: GarbageOptions): Garbage {
  const all = [...openReceipts(layout, ports.files).all()];
  const since = ports.clock.now() - options.keepMs;
  const isWanted = (receipt: Receipt): boolean => isNamed(receipt, options.named) || changedSince(ports, receiptPath(layout, receipt), since);
  const wanted = withCalls(all, all.filter(isWanted));
  const rest = all.filter((receipt) => !wanted.has(receipt));
  const paid = options.paid ? [] : rest.filter(({ usd }) => usd > 0);
  const kept = new Set([...wanted, ...withCalls(all, paid)]);
  return {
    receipts: all.filter((receipt) => !kept.has(receipt)),
    blobs: unneededBlobs(layout, ports, { kept, named: options.named, since }),
    leftovers: leftoversIn(layout, ports, options),
    keptAsPaid: paid,
  };
}

/** Receipts first: one without its content would be a promise that is not kept. */
export function removeGarbage(layout: Layout, { files }: Ports, garbage: Garbage): void {
  for (const receipt of garbage.receipts) files.rmSync(receiptPath(layout, receipt), { force: true });
  for (const { path } of garbage.blobs) files.rmSync(path, { force: true });
  for (const path of garbage.leftovers) files.rmSync(path, { force: true });
}

function isNamed(receipt: Receipt, { receipts, digests }: Named): boolean {
  if (receipts.has(receipt.id) || digests.has(receipt.key) || blobsOf(receipt).some(({ $artifact }) => digests.has($artifact))) return true;
  return receipt.type === "action" && digests.has(baseKey(receipt.action));
}

/** A node's receipt needs those of its calls, or running it again would ask for them anew. */
function withCalls(all: readonly Receipt[], wanted: readonly Receipt[]): ReadonlySet<Receipt> {
  const keys = new Set(wanted.flatMap((receipt) => (receipt.type === "action" ? receipt.calls : [])));
  return new Set([...wanted, ...all.filter(({ type, key }) => type === "call" && keys.has(key))]);
}

interface Needed {
  readonly kept: ReadonlySet<Receipt>;
  readonly named: Named;
  readonly since: number;
}

function unneededBlobs(layout: Layout, ports: Ports, { kept, named, since }: Needed): Garbage["blobs"] {
  const needed = new Set<Digest>(named.digests);
  for (const receipt of kept) {
    for (const { $artifact } of blobsOf(receipt)) needed.add($artifact);
    collect(receipt.type === "action" ? receipt.action.inputs : receipt.call.references, needed);
  }
  return [...listBlobs(layout, ports.files)]
    .filter(({ digest, path }) => !needed.has(digest) && !changedSince(ports, path, since))
    .map(({ path }) => ({ path, size: ports.files.statSync(path).size }));
}

function collect(value: unknown, into: Set<Digest>): void {
  if (isArtifact(value)) into.add(value.$artifact);
  else if (isDigest(value)) into.add(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (isObject(value)) for (const part of Object.values(value)) collect(part, into);
}

/** By the file's own time: a receipt that a colleague made long ago may have arrived today. */
function changedSince({ files }: Ports, path: string, since: number): boolean {
  const found = files.statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Math.max(found.mtimeMs, found.ctimeMs) >= since;
}

function leftoversIn(layout: Layout, { files, isAlive }: Ports, { quarantine }: GarbageOptions): readonly string[] {
  const below = (folder: string): readonly string[] => namesIn(folder, files).map((name) => join(folder, name));
  const folders = [layout.cas, ...below(layout.cas), ...below(layout.ac).flatMap(below), layout.state, layout.root];
  const abandoned = folders.flatMap((folder) => namesIn(folder, files).filter((name) => isAbandoned(name, isAlive)).map((name) => join(folder, name)));
  return quarantine ? [...abandoned, ...below(layout.quarantine)] : abandoned;
}
