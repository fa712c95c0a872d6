/**
 * Folds the events of a build into the ledger's history: that it began and ended, what ran, what failed and why, what
 * was published. Writes in batches, and nothing for what is fresh. Knows no graph, and never stops a build: history is
 * derived, and a full disk or a locked file must not end a film for its sake.
 */
import type { Ledger } from "../../cache/ledger.ts";
import type { Event } from "../../schema/event.ts";
import type { ArtifactRecord, AttemptRecord, RunRecord } from "../../schema/ledger.ts";
import { nodeOf } from "../../schema/address.ts";
import { unlessLedgerFails } from "./disk-trouble.ts";

export interface Historian {
  take(event: Event): void;
  /** Writes what is left. A run that was not finished by then has failed. */
  close(now: number): void;
}

export type Beginning = Pick<RunRecord, "id" | "pipeline" | "name" | "film" | "holder" | "startedAt">;

const BATCH_MS = 1000;

export function openHistorian(ledger: Ledger, run: Beginning): Historian {
  const attempts: AttemptRecord[] = [];
  const artifacts: ArtifactRecord[] = [];
  const startedAt = new Map<string, number>();
  let writtenAt = run.startedAt;
  let isEnded = false;

  const write = (now: number): void => {
    writtenAt = now;
    if (attempts.length + artifacts.length > 0) unlessLedgerFails(() => ledger.history.record(attempts.splice(0), artifacts.splice(0)));
  };

  const end = (now: number, { outcome, counts, usd, savedUsd, savedMs }: End): void => {
    isEnded = true;
    unlessLedgerFails(() => ledger.runs.end(run.id, { outcome, counts, usd, savedUsd, savedMs, finishedAt: now }));
  };

  unlessLedgerFails(() => ledger.runs.begin(run));
  return {
    take(event) {
      if (event.type === "instance-changed" && event.to === "running") startedAt.set(event.address, event.at);
      attempts.push(...attemptsIn(event, startedAt));
      artifacts.push(...artifactsIn(event, run.pipeline));
      if (event.at - writtenAt >= BATCH_MS) write(event.at);
      if (event.type === "run-finished") end(event.at, event);
    },
    close(now) {
      write(now);
      if (!isEnded) end(now, { outcome: "failed", counts: {}, usd: 0, savedUsd: 0, savedMs: 0 });
    },
  };
}

type End = Omit<Parameters<Ledger["runs"]["end"]>[1], "finishedAt">;

/** What was cancelled before it ran is no attempt. */
function attemptsIn(event: Event, startedAt: Map<string, number>): readonly AttemptRecord[] {
  if (event.type !== "instance-changed") return [];
  const { run, address, nodeType, key, to: state, at, usd, failure } = event;
  const began = startedAt.get(address);
  const isTold = state === "done" || state === "failed" || state === "blocked" || (state === "cancelled" && began !== undefined);
  if (!isTold) return [];
  startedAt.delete(address);
  const durationMs = event.durationMs ?? (began === undefined ? undefined : at - began);
  return [{ run, address, node: nodeOf(address), nodeType, key, state, at, durationMs, usd, failure }];
}

function artifactsIn(event: Event, pipeline: string): readonly ArtifactRecord[] {
  if (event.type !== "published" || event.outcome === "kept") return [];
  const { path, address, outcome: status, run, at } = event;
  return [{ pipeline, path, address, status, run, at }];
}
