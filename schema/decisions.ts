/** Decisions: what a person decided, kept in `<pipeline>.decisions.yaml` beside the pipeline and committed. */
import type { Span } from "./diagnostic.ts";
import type { Digest } from "./digest.ts";
import type { Json } from "./json.ts";

export interface Decisions {
  readonly takes: readonly Take[];
  readonly pins: readonly Pin[];
  readonly uses: readonly Use[];
  readonly edits: readonly Edit[];
  /** In the order in which they were given. */
  readonly approvals: readonly Approval[];
}

/**
 * Which film of a pipeline: the files, or the words, that it is made from, by param. A path is relative to the decisions file, with `/`:
 * so it means the same on every machine, and whatever becomes the top of the workspace.
 */
export type FilmFiles = Readonly<Record<string, string>>;

interface Decision {
  readonly address: string;
  /** The film that it was decided for; absent where the pipeline is made from neither, and in what was written before films were told apart. */
  readonly film?: FilmFiles;
  /** Where it is written; absent until it was read from a file. */
  readonly span?: Span;
}

/** Another roll of the same dice. Applies to this base key anywhere under the address's node. */
export interface Take extends Decision {
  /** The action key without the take. */
  readonly base: Digest;
  readonly take: number;
}

/** This result and no other, whatever newer ones arrive. Applies as a take does. */
export interface Pin extends Decision {
  readonly base: Digest;
  readonly take: number;
  /** Receipt id. */
  readonly receipt: string;
}

/** A person's own files in place of what the node would make: it never runs. Stays with its address. */
export interface Use extends Decision {
  /** The base key that it was decided on, when one was known. */
  readonly base?: Digest;
  readonly outputs: Readonly<Record<string, GivenOutput>>;
}

/** Outputs that a person changed: they win over the node's own as long as those are what they were. */
export interface Edit extends Decision {
  /** Digest of the outputs that the edit was made on. */
  readonly on: Digest;
  readonly outputs: Readonly<Record<string, GivenOutput>>;
}

/** An output as a person gave it: a file that is kept beside the decisions, or a value written in them. */
export type GivenOutput =
  | { readonly type: "file"; /** Relative to the decisions file. */ readonly file: string; readonly digest: Digest; /** Bytes. */ readonly size: number }
  | { readonly type: "value"; readonly value: Json };

export interface Approval extends Decision {
  readonly verdict: "approved" | "rejected";
  /** The digest of the subject that was seen. Approvals match it alone. */
  readonly subject: Digest;
  readonly reason?: string;
  readonly by?: string;
  /** ISO 8601. */
  readonly at?: string;
}

export const NO_DECISIONS: Decisions = { takes: [], pins: [], uses: [], edits: [], approvals: [] };

/** What of a result comes from a decision, as events and explanations tell it. */
export type Decided =
  | { readonly type: "take"; readonly take: number; readonly sameAs?: SameAs }
  | { readonly type: "pin"; readonly take: number; readonly receipt: string }
  /** `moved`: the inputs are no longer those it was decided on. */
  | { readonly type: "use"; readonly ports: readonly string[]; readonly files: readonly string[]; readonly moved: boolean }
  | { readonly type: "edit"; readonly ports: readonly string[] };

/** An earlier take that has the very bytes of a new one. */
export interface SameAs {
  readonly take: number;
  /** Whether one more take could be different: a model was asked that does not give the same every time. */
  readonly mayDiffer: boolean;
}
