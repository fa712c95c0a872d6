/** What is said between the rig's providers and their far side. Types only. */

export type Operation = "text" | "image" | "video";

/** Where in its life a request is: a quick one is only ever asked, a job is handed in and asked about. */
export type Phase = "ask" | "submit" | "poll" | "fetch" | "find" | "cancel";

/** One request that reached the server. */
export interface Ask {
  readonly provider: string;
  readonly phase: Phase;
  readonly operation: Operation;
  readonly model: string;
  readonly prompt: string;
  /** Contents of the files sent along. */
  readonly references: readonly string[];
  readonly idempotencyKey: string;
  /** The job that is asked about. */
  readonly job?: string;
}

export type Reply =
  | { readonly type: "answer"; readonly value: unknown }
  | { readonly type: "transient"; readonly retryAfterMs: number } // nothing is charged
  | { readonly type: "refused"; readonly reason: string }
  | { readonly type: "failure"; readonly reason: string }
  | { readonly type: "charged-failure"; readonly reason: string; readonly usd: number }
  | { readonly type: "garbage" } // charged, and the answer cannot be read
  | { readonly type: "empty" } // charged, and there is no answer
  | { readonly type: "lost" } // charged, and the connection breaks before the answer
  | { readonly type: "reset" } // the connection breaks before it is accepted
  | { readonly type: "hang" } // never accepted, never answered
  | { readonly type: "expired" } // of a result: the link no longer holds
  | { readonly type: "missing" };

export interface Matcher {
  readonly operation?: Operation;
  readonly provider?: string;
  /** Part of the prompt. */
  readonly prompt?: string;
  /** Handing in when left out. */
  readonly phase?: Phase;
  /** How many asks it is for; all when left out. */
  readonly times?: number;
}

export function fits(matcher: Matcher, ask: Ask): boolean {
  const isPhase = matcher.phase === undefined ? ask.phase === "ask" || ask.phase === "submit" : matcher.phase === ask.phase;
  const isOf = (matcher.operation ?? ask.operation) === ask.operation && (matcher.provider ?? ask.provider) === ask.provider;
  return isPhase && isOf && ask.prompt.includes(matcher.prompt ?? "");
}
