/**
 * The ledger: what is under way and what was paid, in one SQLite file that several processes share. Every change is one
 * transaction with an expected-from state. Knows no provider, no plugin, and no pipeline beyond its path.
 */
import type { AttemptRecord, Amounts, ArtifactRecord, CallOrigin, Cap, Holder, OpenCall, RunRecord, SpendRecord } from "../schema/ledger.ts";
import type { Digest } from "../schema/digest.ts";
import type { Json } from "../schema/json.ts";

export interface Ledger {
  readonly runs: {
    begin(run: Pick<RunRecord, "id" | "pipeline" | "name" | "film" | "holder" | "startedAt">): void;
    end(id: string, end: Required<Pick<RunRecord, "finishedAt" | "outcome" | "counts" | "usd" | "savedUsd" | "savedMs">>): void;
    /** Newest first. */
    list(limit?: number): readonly RunRecord[];
    find(id: string): RunRecord | undefined;
    askToCancel(id: string): boolean;
    /** Forgets runs, their attempts and nothing else: money that was spent stays known. */
    forget(ids: readonly string[]): void;
  };
  readonly history: {
    /** Many at once, in one transaction that is not synced: history is derived from events. */
    record(attempts: readonly AttemptRecord[], artifacts: readonly ArtifactRecord[]): void;
    attempts(query: { readonly run?: string; readonly address?: string }): readonly AttemptRecord[];
    artifacts(pipeline: string): readonly ArtifactRecord[];
  };
  readonly calls: {
    /** Takes the call up in one transaction: claims it, reserves its cost and writes down the intent; or says why not. */
    begin(wanted: WantedCall): Begun;
    /** The provider accepted it: writes down what finds its work again. False when the claim was lost meanwhile. */
    accept(claim: Claim, handle: Json): boolean;
    /** Done: the claim and the reservation go, the charge stays. A lost claim's charge is recorded all the same; false then. */
    settle(claim: Claim, spent: SpendRecord | undefined): boolean;
    /** Lets go of work that goes on at the provider. */
    park(claim: Claim): void;
    /** Nobody knows what became of it: a person is asked. */
    doubt(claim: Claim, why: string): void;
    /** A run is over: whatever its process still holds of it, nobody is at it any more. */
    letGo(holder: Holder): void;
    open(query?: { readonly pipeline?: string; readonly key?: Digest }): readonly OpenCall[];
    /** A person knows that it was never accepted, or does not care: it is forgotten, with its reservation. */
    forget(key: Digest): boolean;
    /** Tells the others that this process still lives, for those on other machines. Gives back ids of runs asked to end. */
    beat(holder: Holder, now: number): readonly string[];
  };
  readonly spending: {
    list(query?: { readonly run?: string; readonly since?: number }): readonly SpendRecord[];
    total(scope: Cap["scope"]): { readonly spent: Amounts; readonly reserved: Amounts };
  };
  close(): void;
}

/** The right to write about a call. */
export interface Claim {
  readonly key: Digest;
  readonly token: number;
}

export interface WantedCall extends Pick<OpenCall, "key" | "call" | "idempotencyKey" | "pipeline" | "address" | "node" | "pool"> {
  readonly origin: CallOrigin;
  readonly holder: Holder;
  readonly cost: Amounts;
  readonly caps: readonly Cap[];
  readonly now: number;
  /** Whether the process of a holder on this machine is gone. */
  readonly isGone: (holder: Holder) => boolean;
}

export type Begun =
  /** The intent is written down: send it. */
  | { readonly type: "go"; readonly claim: Claim }
  /** An earlier intent, which nobody knows the fate of, under the same idempotency key: look for it, or send it again. */
  | { readonly type: "repeat"; readonly claim: Claim; readonly idempotencyKey: string }
  /** The provider works on it already: poll on. */
  | { readonly type: "resume"; readonly claim: Claim; readonly handle: Json }
  /** Another process is at it. */
  | { readonly type: "held"; readonly by: Holder }
  | { readonly type: "in-doubt"; readonly open: OpenCall }
  | { readonly type: "over"; readonly cap: Cap; readonly spent: number; readonly reserved: number; readonly wanted: number };
