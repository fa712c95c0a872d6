/**
 * Where a film comes from: each file that was published, what made it and of what, which models were asked and which
 * answered, what was paid and what a person decided. Shapes only.
 */
import type { FilmOptions } from "./command-line.ts";
import type { Approval, Decided } from "./decisions.ts";
import type { Digest } from "./digest.ts";
import type { Json } from "./json.ts";
import type { Substitute } from "./receipt.ts";

export interface Provenance {
  readonly film: string;
  /** Relative to the workspace. */
  readonly pipeline: string;
  /** The version of vp that wrote this. */
  readonly vp: string;
  /** ISO 8601. */
  readonly at: string;
  readonly profile?: FilmOptions["profile"];
  readonly params: Readonly<Record<string, Json>>;
  /** False when a build would make some of it anew now: of that it is told how it was made last. */
  readonly complete: boolean;
  /** US dollars, each request once. */
  readonly usd: number;
  /** Who answered, by `provider:model-id`. */
  readonly models: Readonly<Record<string, { readonly calls: number; readonly usd: number }>>;
  readonly files: readonly PublishedFile[];
  /** The files that it was made from, as they were read. */
  readonly inputs: readonly InputFile[];
  /** By address. */
  readonly made: Readonly<Record<string, Made>>;
}

export interface InputFile {
  /** Relative to the workspace. */
  readonly path: string;
  readonly digest: Digest;
}

export interface PublishedFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly digest: Digest;
  readonly by: string;
}

/** How one instance came to its result. */
export interface Made {
  readonly nodeType: string;
  /** A build would make it anew now. */
  readonly stale?: true;
  /** Addresses whose results it was made of. */
  readonly from: readonly string[];
  /** Absent for what a person did: a gate, a file of one's own. */
  readonly execution?: Execution;
  /** Models that answered in place of the wanted ones, and why. */
  readonly substitutes?: readonly Substitute[];
  readonly decided?: Decided;
  readonly approval?: Omit<Approval, "address" | "span" | "film">;
}

export interface Execution {
  /** The action key. */
  readonly key: Digest;
  readonly version: number;
  readonly take: number;
  readonly run: string;
  /** ISO 8601. */
  readonly at: string;
  readonly durationMs: number;
  readonly calls: readonly MadeCall[];
}

export interface MadeCall {
  readonly key: Digest;
  readonly operation: string;
  /** `provider:model-id`. */
  readonly model: string;
  /** As the provider resolved it. */
  readonly resolvedModel?: string;
  /** US dollars. */
  readonly usd: number;
  readonly usage?: Readonly<Record<string, number>>;
  readonly take: number;
  /** ISO 8601. */
  readonly at: string;
}
