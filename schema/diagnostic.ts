/** Diagnostics: what is wrong with a pipeline, where, why, and the way out. */

/** A place in a text file; lines and columns count from 1, `end` is exclusive. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** Stable, kebab-case, e.g. `unknown-node-type`. */
  readonly code: string;
  /** What and why, in one sentence without a full stop. */
  readonly message: string;
  /** The way out: a suggestion, a command. */
  readonly fix?: string;
  readonly span: Span;
  /** Other places that belong to it, e.g. the first of two duplicates. */
  readonly related?: readonly { readonly message: string; readonly span: Span }[];
}

export type Checked<T> =
  | { readonly type: "ok"; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly type: "wrong"; readonly diagnostics: readonly Diagnostic[] };
