/** Failures: trouble that can be expected while a film is made. A bug is an `Error("internal: …")` instead. */

export type FailureType =
  | "plugin" // the node type threw
  | "unfit" // a model's answer cannot be used, and would be read again; another take asks anew
  | "transient" // worth another try; never cached
  | "refused" // the provider said no for good; remembered under the call's key
  | "beyond" // more is asked than the model can do; nothing was sent
  | "contract" // a result that does not fit what was declared
  | "expression" // an expression failed on real values
  | "cycle" // instances wait for each other
  | "cancelled"
  | "timeout"
  | "input" // a file that cannot be read
  | "budget" // a limit on money or quantities would be crossed
  | "unset" // a variable or a package that a provider needs is not there
  | "unpaid" // it has a price, and this build was told to pay for nothing
  | "in-doubt" // nobody knows whether a request was accepted; a person decides
  | "parked" // its work goes on at the provider, and the next build takes it up
  | "lost" // something paid for is gone from the cache; a person decides
  | "moved" // what a person decided on is no longer what it was; a person decides again
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
  /** Nobody knows whether the request was accepted. */
  readonly fateUnknown?: boolean;
  /** It was tried again already, as often as makes sense. */
  readonly exhausted?: boolean;
  /** What was charged although there is no answer, US dollars. */
  readonly usd?: number;
  /** The limit that would be crossed, e.g. `budget.day`. */
  readonly limit?: string;
}

export interface TransientOptions {
  readonly retryAfterMs?: number;
  /** True when nobody knows whether the request was accepted: a connection that broke after it was sent. */
  readonly fateUnknown?: boolean;
  /** What the provider charged all the same, US dollars. */
  readonly usd?: number;
  readonly cause?: unknown;
}

/** Thrown by a node type or provider for trouble that may pass: it is retried and never cached. */
export class Transient extends Error {
  override readonly name = "Transient";
  readonly retryAfterMs: number | undefined;
  readonly fateUnknown: boolean;
  readonly usd: number | undefined;
  constructor(reason: string, options: TransientOptions = {}) {
    super(reason, { cause: options.cause });
    this.retryAfterMs = options.retryAfterMs;
    this.fateUnknown = options.fateUnknown ?? false;
    this.usd = options.usd;
  }
}

/** Thrown by a provider that says no for good (policy, a bad request): remembered, and not asked again by itself. */
export class Refused extends Error {
  override readonly name = "Refused";
  /** The input at fault, e.g. `prompt`. */
  readonly input: string | undefined;
  /** What the provider charged all the same, US dollars. */
  readonly usd: number | undefined;
  constructor(reason: string, options: { readonly input?: string; readonly usd?: number; readonly cause?: unknown } = {}) {
    super(reason, { cause: options.cause });
    this.input = options.input;
    this.usd = options.usd;
  }
}

/** Thrown by a node type that cannot use what a model answered: the answer is kept, so only another take asks anew. */
export class Unfit extends Error {
  override readonly name = "Unfit";
}

/**
 * Thrown by a provider that was turned away before anything was accepted or charged, such as for a wrong key: the next
 * build asks again. What is thrown without saying so may have been charged.
 */
export class NotAccepted extends Error {
  override readonly name = "NotAccepted";
}
