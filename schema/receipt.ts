/** Receipts: what one execution produced, self-describing, so the cache can be read without anything else. */
import type { Action, ActionKey, Call } from "./action.ts";
import type { Digest } from "./digest.ts";
import type { Failure } from "./failure.ts";
import type { Json } from "./json.ts";
import type { Warning } from "./warning.ts";

export const RECEIPT_SCHEMA = 1;

interface ReceiptBase {
  readonly schema: typeof RECEIPT_SCHEMA;
  /** Names the receipt within its key. */
  readonly id: string;
  readonly key: Digest;
  /** Output ports by name; artifacts as `{$artifact, mediaType, size}`. For a call: the answer. */
  readonly outputs: Json;
  /** US dollars, this execution alone. */
  readonly usd: number;
  readonly usage?: Readonly<Record<string, number>>;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Milliseconds. */
  readonly durationMs: number;
  readonly run: string;
}

/** What a node instance's execution produced. */
export interface ActionReceipt extends ReceiptBase {
  readonly type: "action";
  readonly key: ActionKey;
  readonly action: Action;
  /** Keys of the calls it made, in order. */
  readonly calls: readonly Digest[];
  /** The prior output it was handed, as a digest of its JSON. */
  readonly prior?: Digest;
  /** Models further down a chain that answered in place of its first; there when any did. */
  readonly substitutes?: readonly Substitute[];
  /** What was doubtful in what a person wrote; there when anything was. */
  readonly warnings?: readonly Warning[];
}

/** One model that answered in place of another. `provider:model-id`. */
export interface Substitute {
  readonly wanted: string;
  readonly used: string;
  /** Why the wanted one did not answer. */
  readonly because: string;
}

/** What one model call produced; kept apart so that a node that re-runs pays only for requests that are new. */
export interface CallReceipt extends ReceiptBase {
  readonly type: "call";
  readonly call: Call;
  /** The provider said no for good: there is no answer, and the request is not sent again by itself. */
  readonly refusal?: Failure;
  /** The model as the provider resolved it. */
  readonly resolvedModel?: string;
}

export type Receipt = ActionReceipt | CallReceipt;
