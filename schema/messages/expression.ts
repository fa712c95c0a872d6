/** What is said about expressions, as written and as evaluated. One builder for each message. */
import type { Diagnostic, Span } from "../diagnostic.ts";
import { suggestion } from "../suggest.ts";
import { doubtful, wrong } from "./diagnostic-of.ts";

export const openExpression = (span: Span): Diagnostic =>
  wrong(span, { code: "bad-expression", message: 'this "${{" is never closed', fix: 'close it with "}}"' });

export const openInExpression = (span: Span, bracket: string, closing: string): Diagnostic =>
  wrong(span, { code: "bad-expression", message: `this "${bracket}" is never closed`, fix: `close it with "${closing}"` });

export const nearlyExpression = (span: Span, meant: string): Diagnostic =>
  doubtful(span, { code: "nearly-expression", message: 'this is text and no expression, as it has one "{" less than "}"', fix: `did you mean "${meant}"?` });

export const emptyExpression = (span: Span): Diagnostic =>
  wrong(span, { code: "bad-expression", message: "there is no expression between ${{ and }}", fix: "write one, e.g. ${{ params.style }}" });

export const badExpression = (span: Span, why: string): Diagnostic =>
  wrong(span, { code: "bad-expression", message: `this is not an expression: ${why}` });

export const expressionTooBig = (span: Span): Diagnostic =>
  wrong(span, { code: "bad-expression", message: "this expression is too long", fix: "split it over several nodes, or move the work into a node type" });

export const reservedWord = (span: Span, word: string): Diagnostic =>
  wrong(span, { code: "bad-expression", message: `"${word}" is a reserved word of expressions and cannot be a name`, fix: "rename it" });

export const bytesLiteral = (span: Span): Diagnostic =>
  wrong(span, { code: "bad-expression", message: "bytes and unsigned numbers have no place in a pipeline", fix: "use text or a whole number" });

export const numberTooBig = (span: Span): Diagnostic =>
  wrong(span, { code: "bad-expression", message: "this whole number is too large to be exact", fix: "write it as text, or with a decimal point" });

export interface UnknownFunction {
  readonly name: string;
  readonly known: readonly string[];
  readonly kind: "function" | "method";
}

export const unknownFunction = (span: Span, { name, known, kind }: UnknownFunction): Diagnostic =>
  wrong(span, { code: "unknown-function", message: `there is no ${kind} "${name}"`, fix: suggestion(name, known, `${kind}s`) });

export const wrongArguments = (span: Span, name: string, wanted: string): Diagnostic =>
  wrong(span, { code: "wrong-arguments", message: `"${name}" takes ${wanted}`, fix: `e.g. ${name}(…)` });

export const badHas = (span: Span): Diagnostic =>
  wrong(span, { code: "bad-expression", message: "has() asks for a field", fix: "write has(x.field); for a key use \"key\" in x" });

export const feedbackNeedsName = (span: Span): Diagnostic =>
  wrong(span, { code: "wrong-arguments", message: "feedback() takes the name of a gate as text", fix: 'write e.g. feedback("approve_script")' });

export const variableAsText = (span: Span, written: string): Diagnostic =>
  wrong(span, {
    code: "variable-not-allowed",
    message: `"${written}" stands here as plain text: variables are filled in under "notify" alone`,
    fix: "write the value itself; keys of providers are read from the environment, or from .env, by the plugin that needs them",
  });

export const badVariable = (span: Span, written: string): Diagnostic =>
  wrong(span, { code: "bad-variable", message: `"${written}" names no variable`, fix: "write e.g. ${env:HOOK_TOKEN}: letters, digits and \"_\", not starting with a digit" });

export const constantOnly = (span: Span, subject: string): Diagnostic =>
  wrong(span, { code: "expression-not-allowed", message: `${subject} cannot hold an expression`, fix: "write the value itself" });
