/** Decisions: what a person decided, kept in `<pipeline>.decisions.yaml` beside the pipeline and committed. */
import type { Digest } from "./digest.ts";

export interface Decisions {
  /** Address to the take it was given, for the base key it was given on. */
  readonly takes: readonly { readonly address: string; readonly take: number; readonly base: Digest }[];
  readonly approvals: readonly Approval[];
}

export interface Approval {
  readonly address: string;
  readonly verdict: "approved" | "rejected";
  /** The digest of the subject that was seen. Approvals match it alone. */
  readonly subject: Digest;
  readonly reason?: string;
  readonly by?: string;
  /** ISO 8601. */
  readonly at?: string;
}

export const NO_DECISIONS: Decisions = { takes: [], approvals: [] };
