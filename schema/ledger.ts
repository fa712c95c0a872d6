/** What the ledger remembers: runs, attempts, artifacts, calls under way, money. Plain records; knows no database. */
import type { ActionKey, Call } from "./action.ts";
import type { FilmOptions } from "./command-line.ts";
import type { Digest } from "./digest.ts";
import type { InstanceState, Outcome } from "./event.ts";
import type { Failure } from "./failure.ts";
import type { Json } from "./json.ts";

/** A process that does something, told apart from a later one of the same number. */
export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** What the system says of its start; absent where it says nothing. */
  readonly birth?: string;
  readonly run: string;
}

export interface RunRecord {
  readonly id: string;
  /** Absolute path of the pipeline's YAML. */
  readonly pipeline: string;
  readonly name: string;
  /** What was asked for beside the pipeline; paths are absolute. Absent for a run that an earlier vp began. */
  readonly film?: FilmOptions;
  readonly holder: Holder;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Absent while it goes on, or when it was killed. */
  readonly finishedAt?: number;
  readonly outcome?: Outcome;
  readonly counts?: Readonly<Partial<Record<InstanceState, number>>>;
  /** US dollars that this run paid. */
  readonly usd: number;
  readonly savedUsd?: number;
  readonly savedMs?: number;
  /** Somebody asked it to end. */
  readonly cancelAsked: boolean;
}

/** One execution of an instance, as far as it came. */
export interface AttemptRecord {
  readonly run: string;
  readonly address: string;
  readonly node: string;
  readonly nodeType: string;
  readonly key?: Digest;
  readonly state: InstanceState;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly durationMs?: number;
  readonly usd?: number;
  readonly failure?: Failure;
}

/** A published file and what became of it last. */
export interface ArtifactRecord {
  readonly pipeline: string;
  readonly path: string;
  readonly address: string;
  readonly status: "written" | "restored" | "kept" | "edited" | "removed";
  readonly run: string;
  readonly at: number;
}

/**
 * A priced call that is not settled:
 * ```
 * (nothing) → intent → submitted → (nothing: settled, its cost is in the spending)
 *                ↓         ↓
 *             in-doubt   parked (submitted, held by nobody)
 * ```
 */
export interface OpenCall {
  readonly key: Digest;
  readonly call: Call;
  readonly state: "intent" | "submitted" | "in-doubt";
  /** Which run was at it last. */
  readonly run: string;
  /** Absent when nobody works on it: parked, or in doubt. */
  readonly holder?: Holder;
  /** Grows with every taking over; a write under an older one is refused. */
  readonly token: number;
  readonly idempotencyKey: string;
  /** Absent in what an earlier vp wrote down. */
  readonly origin?: CallOrigin;
  /** What it met, where that is why nobody knows what became of it. */
  readonly doubt?: string;
  /** What the provider gave for finding its work again. */
  readonly handle?: Json;
  readonly reserved: Amounts;
  readonly pipeline: string;
  readonly address: string;
  readonly node: string;
  readonly pool: string;
  /** Milliseconds since 1970. */
  readonly beganAt: number;
  readonly heartbeatAt: number;
}

/** Who asked for a call: whoever asks for the same goes on with it. */
export interface CallOrigin {
  /** The action that asked. */
  readonly action: ActionKey;
  /** The film that it belongs to; paths are absolute. */
  readonly film: FilmOptions;
  /** What may be done about it when nobody knows whether it was accepted. */
  readonly unknownFate: "repeat" | "ask-person";
}

/** What a call costs, in the measures that limits are set in. */
export interface Amounts {
  /** US dollars. */
  readonly usd: number;
  readonly calls: number;
  /** Seconds of video, speech or music. */
  readonly seconds: number;
}

/** One limit as it is checked: what is spent and reserved within `scope`, plus what is asked for, may not be above `most`. */
export interface Cap {
  /** As a message names it: `--max-cost`, `budget.day`, `budget.providers.google`. */
  readonly name: string;
  readonly measure: keyof Amounts;
  readonly most: number;
  readonly scope: CapScope;
}

export type CapScope =
  | { readonly type: "run"; readonly run: string }
  /** All runs of this workspace since `from`, milliseconds since 1970; one provider's or one pool's share when named. */
  | { readonly type: "since"; readonly from: number; readonly provider?: string; readonly pool?: string };

/** Money that was spent, one record a charge. */
export interface SpendRecord extends Amounts {
  readonly key: Digest;
  readonly run: string;
  readonly pipeline: string;
  readonly address: string;
  readonly node: string;
  readonly provider: string;
  readonly model: string;
  readonly operation: string;
  readonly pool: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly outcome: "answered" | "refused" | "failed";
}

/** What an unsettled call comes to for who finds it: `repeat` may be sent again, or be looked for at the provider. */
export type Fate = "held" | "in-doubt" | "resume" | "repeat";

/** @param found whether a process is at it, and what is to be done where nobody knows whether it was accepted */
export function fateOf({ state }: Pick<OpenCall, "state">, { isHeld, unknownFate }: { readonly isHeld: boolean; readonly unknownFate: "repeat" | "ask-person" | undefined }): Fate {
  if (isHeld) return "held";
  if (state === "in-doubt") return "in-doubt";
  if (state === "submitted") return "resume";
  return unknownFate === "ask-person" ? "in-doubt" : "repeat";
}
