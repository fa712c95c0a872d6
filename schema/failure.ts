/** Failures: trouble that can be expected while a film is made. A bug is an `Error("internal: …")` instead. */

export type FailureType =
  | "plugin" // the node type threw
  | "transient" // worth another try; never cached
  | "refused" // the provider said no for good; remembered under the call's key
  | "contract" // a result that does not fit what was declared
  | "expression" // an expression failed on real values
  | "cycle" // instances wait for each other
  | "cancelled"
  | "timeout"
  | "input" // a file that cannot be read
  | "disk";

export interface Failure {
  readonly type: FailureType;
  /** One sentence: what went wrong, with the subject quoted. */
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
  /** Lines a person may need: standard error, a provider's answer. */
  readonly detail?: string;
  /** Wait this long before another try. */
  readonly retryAfterMs?: number;
}

/** Thrown by a node type or provider for trouble that may pass: it is retried and never cached. */
export class Transient extends Error {
  override readonly name = "Transient";
  readonly retryAfterMs: number | undefined;
  constructor(reason: string, options: { readonly retryAfterMs?: number; readonly cause?: unknown } = {}) {
    super(reason, { cause: options.cause });
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** Thrown by a provider that says no for good (policy, a bad request): remembered, and not asked again by itself. */
export class Refused extends Error {
  override readonly name = "Refused";
  /** The input at fault, e.g. `prompt`. */
  readonly input: string | undefined;
  constructor(reason: string, options: { readonly input?: string; readonly cause?: unknown } = {}) {
    super(reason, { cause: options.cause });
    this.input = options.input;
  }
}
