/**
 * The one stream of events; terminal, status and web are folds over it and keep no other truth. `--json` writes it, one
 * event a line, and so does `.vp/runs/<id>/events.ndjson`. Its families: run, node, call, gate, artifact, spend, warning.
 * `event-schema.ts` says the same as a JSON Schema, for programs.
 */
import type { Decided } from "./decisions.ts";
import type { Digest } from "./digest.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Failure } from "./failure.ts";
import type { Json } from "./json.ts";
import type { ParamOrigin } from "./pipeline.ts";
import type { Substitute } from "./receipt.ts";

/**
 * ```
 * wanted → ready → (fresh | queued → running → done | failed) ; blocked ; skipped ; cancelled
 * ```
 * In a plan nothing runs: what would be queued is `planned`, what waits for it is `deferred`.
 */
export type InstanceState =
  | "wanted" | "ready" | "fresh" | "queued" | "running" | "done" | "failed" | "blocked" | "skipped" | "cancelled"
  | "planned" | "deferred";

/** Why an instance must run, in the order a person would ask. */
export type StaleReason =
  | { readonly type: "new" } // no execution is known at this address
  | { readonly type: "changed"; readonly changes: readonly Change[] }
  | { readonly type: "lost" } // the receipt is there, its content is not
  | { readonly type: "expired" } // fresh_for has passed
  | { readonly type: "forced" }
  | { readonly type: "failed"; readonly failure: Failure }; // the same action was tried before

/** One path-level difference between two actions. */
export interface Change {
  /** `inputs.description`, `version`, `tools.ffmpeg`. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What is likely, by what was made before. */
export interface Forecast {
  /** More than one for a fan-out that does not know its keys yet; absent when nobody can tell. */
  readonly instances?: number;
  /** US dollars. Answers may be in the cache and results may be as before, so it can cost less than the most. */
  readonly leastUsd: number;
  /** US dollars; absent when nobody can tell. */
  readonly mostUsd?: number;
  /** Milliseconds of work. */
  readonly durationMs?: number;
}

interface Stamp {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly run: string;
}

export type Event = Stamp &
  (
    | {
        readonly type: "run-started";
        readonly pipeline: string;
        readonly name: string;
        readonly mode: "build" | "plan" | "explain";
        /** The states of the production in their order, with the nodes of each, modules before them: `scenes/clips`. */
        readonly states?: Readonly<Record<string, readonly string[]>>;
        /** The most that the run may spend, US dollars. */
        readonly limitUsd?: number;
        /** Files as `{$input: absolute path}`. */
        readonly params?: Readonly<Record<string, { readonly value: Json; readonly from: ParamOrigin }>>;
      }
    | {
        /** These instances are wanted: a fan-out learnt its keys, or somebody reads them. Each is told once. */
        readonly type: "instances-added";
        readonly node: string;
        readonly addresses: readonly string[];
      }
    | {
        readonly type: "instance-changed";
        readonly address: string;
        readonly node: string;
        readonly nodeType: string;
        readonly from: InstanceState;
        readonly to: InstanceState;
        readonly key?: Digest;
        readonly reason?: StaleReason;
        readonly failure?: Failure;
        /** Addresses it waits for or was stopped by. */
        readonly because?: readonly string[];
        readonly durationMs?: number;
        /** Estimated for `planned`, spent for `done`; US dollars. */
        readonly usd?: number;
        /** Of `planned`: the least that it may cost, where `usd` is the most; US dollars. */
        readonly leastUsd?: number;
        /** Of `planned`: what is set aside already for requests of it that go on, which is not in `usd`. US dollars. */
        readonly setAsideUsd?: number;
        /** What running it cost before: what a fresh one saves. Milliseconds and US dollars. */
        readonly saved?: { readonly durationMs: number; readonly usd: number };
        /** How long the last run at this address took; feeds the ETA. Milliseconds. */
        readonly expectedMs?: number;
        /** What of it a person decided. */
        readonly decided?: Decided;
        /** Models that stood in for those the pipeline names. */
        readonly substitutes?: readonly Substitute[];
      }
    | ({
        /** What a plan expects of a node that is deferred, or that cannot tell its price: told before the run finishes. */
        readonly type: "forecast";
        readonly address: string;
      } & Forecast)
    | { readonly type: "progress"; readonly address: string; readonly fraction: number; readonly note?: string }
    | { readonly type: "log"; readonly address: string; readonly line: string }
    | {
        readonly type: "call";
        readonly address: string;
        readonly operation: string;
        readonly model: string;
        readonly key: Digest;
        /**
         * `waits`: another process makes the same request. `resumed`: its work at the provider is taken up again.
         * `parked`: it goes on there. `fell-back`: the next model of the chain is asked.
         */
        readonly outcome: "asked" | "answered" | "cached" | "joined" | "failed" | "retrying" | "waits" | "resumed" | "parked" | "fell-back";
        /** What is said of it beside its outcome: who is waited for, which model comes next. */
        readonly note?: string;
        /** What it cost; of `parked` what stays set aside for it. */
        readonly usd?: number;
        readonly durationMs?: number;
        readonly failure?: Failure;
      }
    | {
        readonly type: "published";
        readonly address: string;
        /** Relative to the output folder. */
        readonly path: string;
        readonly absolute: string;
        readonly outcome: "written" | "restored" | "kept" | "edited" | "removed";
      }
    | {
        readonly type: "gate";
        readonly address: string;
        readonly subject: Digest;
        readonly outcome: "asks" | "approved" | "open" | "rejected";
        readonly instructions?: string;
        /** Where the subject can be looked at: absolute path of a file or a folder. Told by a build that asks. */
        readonly look?: string;
        /** Why it was rejected. */
        readonly reason?: string;
      }
    | {
        /** Money was spent, or is set aside for a request that is about to be sent. US dollars, this run's. */
        readonly type: "spend";
        readonly address: string;
        readonly model: string;
        readonly outcome: "reserved" | "spent" | "released";
        readonly usd: number;
        readonly spentUsd: number;
        readonly reservedUsd: number;
      }
    | {
        readonly type: "warning";
        readonly diagnostic: Diagnostic;
        /** Of the instance that found it, where one did. */
        readonly address?: string;
      }
    | {
        readonly type: "notice";
        readonly message: string;
        readonly fix?: string;
        /** Told once more at the end of the run. */
        readonly atEnd?: boolean;
      }
    | {
        readonly type: "run-finished";
        readonly outcome: Outcome;
        readonly counts: Readonly<Partial<Record<InstanceState, number>>>;
        readonly durationMs: number;
        readonly usd: number;
        readonly savedUsd: number;
        readonly savedMs: number;
        /** Output name to absolute path, for outputs that were published; else their value. */
        readonly outputs: Readonly<Record<string, unknown>>;
      }
  );

/** 0 done, 1 failed, 2 bad pipeline or usage, 3 waiting for a person, 130 interrupted. */
export type Outcome = "done" | "failed" | "wrong" | "waiting" | "interrupted";

export const EXIT_CODE: Readonly<Record<Outcome, number>> = { done: 0, failed: 1, wrong: 2, waiting: 3, interrupted: 130 };

/** An event before the run stamps it. */
export type Unstamped<E = Event> = E extends Event ? Omit<E, "at" | "run"> : never;
