/** The view that expressions are evaluated against: records that know which of their parts are ready. */
import type { Span } from "./diagnostic.ts";

/**
 * A record read part by part. A part that is not ready is `pending`, which parks the evaluation.
 * Nodes, fan-outs and modules are lazy records; everything else in scope is plain JSON.
 */
export interface LazyRecord {
  readonly lazy: true;
  /** `fanout` is an ordered map by key; `list()`, `keys()`, `in` and `size()` work on it. */
  readonly kind: "node" | "fanout" | "module";
  /** What a message calls it: an address. */
  readonly label: string;
  /** All keys in order, or pending until the expansion is known. Needs no element to be ready. */
  keys(): Reading<readonly string[]>;
  /** One part: a plain value, a further lazy record, pending, or missing. */
  get(key: string): Reading<unknown>;
  /** The whole in order: pending once on the whole fan-out, not once per element. Only successes; `null` when it was skipped. */
  all(): Reading<ReadonlyMap<string, unknown> | null>;
}

export type Reading<T> =
  | { readonly type: "ready"; readonly value: T }
  | { readonly type: "pending"; readonly on: readonly string[] }
  | { readonly type: "missing" };

export function isLazy(value: unknown): value is LazyRecord {
  return typeof value === "object" && value !== null && (value as { lazy?: unknown }).lazy === true;
}

/** What an evaluation came to. */
export type Evaluation<T = unknown> =
  | { readonly type: "value"; readonly value: T }
  /** Addresses it touched that were not ready. It is simply evaluated again when one of them is. */
  | { readonly type: "parked"; readonly on: readonly string[] }
  | { readonly type: "wrong"; readonly message: string; readonly fix?: string; readonly span: Span };
