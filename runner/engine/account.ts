/** What one attempt at an action has at hand and gathers: its folder, the files it was given, the calls it made. */
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { extensionOf, isArtifact, type Artifact, type ArtifactFile } from "../../schema/artifact.ts";
import type { Digest } from "../../schema/digest.ts";
import type { Failure } from "../../schema/failure.ts";
import { isObject, type Json } from "../../schema/json.ts";
import type { Substitute } from "../../schema/receipt.ts";
import { ok, type Settled } from "../../schema/settled.ts";
import type { Warning } from "../../schema/warning.ts";
import { regaining } from "./regain.ts";
import type { Run } from "./run.ts";
import { LONGEST_TIMER_MS } from "./time-limit.ts";

export interface Account {
  readonly workDir: string;
  readonly calls: Digest[];
  usd: number;
  /** Files handed to the plugin, by path: returning one of them returns its content. */
  readonly handed: Map<string, Artifact>;
  /** Requests that are written down and not yet settled; each resolves with its end. */
  readonly underWay: Set<Promise<void>>;
  /** Models that answered in place of others. */
  readonly substitutes: Substitute[];
  /** What the node type found doubtful. */
  readonly warnings: Warning[];
  /** What a call met that holds the whole instance up, whatever the plugin made of it. */
  held?: Failure;
  /** A model could not be reached, after all the tries that a call is given. */
  outage?: boolean;
}

export function openAccount(workDir: string): Account {
  return { workDir, calls: [], usd: 0, handed: new Map(), underWay: new Set(), substitutes: [], warnings: [] };
}

/** Gives the plugin a copy of its own of every artifact in a value, as `ArtifactFile`. */
export async function layOut(run: Run, account: Account, value: Json): Promise<Settled<Json>> {
  if (isArtifact(value)) return layOutOne(run, account, value);
  if (Array.isArray(value)) {
    const items: Json[] = [];
    for (const item of value) {
      const laid = await layOut(run, account, item);
      if (laid.type === "failed") return laid;
      items.push(laid.value);
    }
    return ok(items);
  }
  if (!isObject(value)) return ok(value);
  const entries: [string, Json][] = [];
  for (const [name, part] of Object.entries(value as Readonly<Record<string, Json>>)) {
    const laid = await layOut(run, account, part);
    if (laid.type === "failed") return laid;
    entries.push([name, laid.value]);
  }
  return ok(Object.fromEntries(entries));
}

async function layOutOne(run: Run, account: Account, artifact: Artifact): Promise<Settled<Json>> {
  const path = join(account.workDir, "in", `${account.handed.size + 1}.${extensionOf(artifact.mediaType)}`);
  account.handed.set(path, artifact);
  const copied = await regaining(run, artifact, () => run.store.cas.copyOut(artifact, path));
  if (copied.type === "failed") return copied;
  const { $artifact: digest, mediaType, size } = artifact;
  const laid: ArtifactFile = { path, digest, mediaType, size };
  return ok({ ...laid });
}

/** Receipts sort by age under one key. */
export function receiptId(run: Run, startedAt: number): string {
  return `${startedAt.toString(36).padStart(9, "0")}-${run.ports.random.hex(4)}`;
}

/** Waits, but no longer than until `signal`. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(Math.min(ms, LONGEST_TIMER_MS), undefined, { signal }).catch(() => undefined);
}
