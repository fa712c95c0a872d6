/** The two shapes every diagnostic starts from. Knows no message. */
import type { Diagnostic, Span } from "../diagnostic.ts";

export interface Wording {
  readonly code: string;
  readonly message: string;
  readonly fix?: string | undefined;
  readonly related?: Diagnostic["related"];
}

export function wrong(span: Span, wording: Wording): Diagnostic {
  return diagnostic("error", span, wording);
}

export function doubtful(span: Span, wording: Wording): Diagnostic {
  return diagnostic("warning", span, wording);
}

/** As a person reads: files in the order they came, each from top to bottom. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = [...new Set(diagnostics.map(({ span }) => span.file))];
  return diagnostics.toSorted(
    ({ span: a }, { span: b }) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

function diagnostic(severity: Diagnostic["severity"], span: Span, { code, message, fix, related }: Wording): Diagnostic {
  return {
    severity,
    code,
    message,
    ...(fix === undefined ? {} : { fix }),
    span,
    ...(related === undefined ? {} : { related }),
  };
}

/** A place that is no text, e.g. a command-line argument: line and column are 0. */
export function nowhere(what: string): Span {
  return { file: what, line: 0, column: 0, endLine: 0, endColumn: 0 };
}
