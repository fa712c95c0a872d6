/** Parses one CEL expression and says what it names. Evaluates nothing. */
import { Environment, ParseError, type ASTNode } from "@marcbachmann/cel-js";
import type { Diagnostic, Span } from "../../schema/diagnostic.ts";
import { isObject } from "../../schema/json.ts";
import * as say from "../../schema/messages/expression.ts";
import type { Expression } from "../../schema/pipeline.ts";
import { feedbackOf, misusedFunctions } from "./cel/signatures.ts";
import { CLOSED_BY, openBracketIn } from "./open-bracket.ts";
import { referencesOf } from "./references.ts";

/** The parsed form behind `Expression.compiled`. */
export interface Compiled {
  readonly ast: ASTNode;
  /** Folder of the YAML, which `file()` is relative to. */
  readonly folder: string;
  /** The workspace, which `file()` stays inside. */
  readonly root: string;
  /** Where characters of the expression's source stand in the YAML. */
  spanAt(start: number, end: number): Span;
}

export interface ExpressionText {
  readonly source: string;
  readonly folder: string;
  /** The workspace, which `file()` stays inside. */
  readonly root: string;
  spanAt(start: number, end: number): Span;
}

export type ParsedExpression =
  | { readonly type: "expression"; readonly expression: Expression }
  | { readonly type: "wrong"; readonly diagnostics: readonly Diagnostic[] };

/** What an expression may not be called: the reserved words of CEL. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  "as", "break", "const", "continue", "else", "for", "function", "if", "import", "in", "let", "loop", "package", "namespace",
  "return", "var", "void", "while", "true", "false", "null", "__proto__", "prototype", "constructor",
]);

const MAX_NODES = 2000;
const MAX_CHARACTERS = 8000;

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  homogeneousAggregateLiterals: false,
  limits: { maxAstNodes: MAX_NODES, maxDepth: 100 },
});

export function parseExpression(text: ExpressionText): ParsedExpression {
  const { source, spanAt, folder, root } = text;
  const whole = spanAt(0, source.length);
  if (source.trim() === "") return wrongly(say.emptyExpression(whole));
  if (source.length > MAX_CHARACTERS) return wrongly(say.expressionTooBig(whole));
  const parsed = parseCel(source, spanAt);
  if ("code" in parsed) return wrongly(parsed);
  const misuses = misusedFunctions(parsed, spanAt);
  if (misuses.length > 0) return { type: "wrong", diagnostics: misuses };
  const compiled: Compiled = { ast: parsed, folder, root, spanAt };
  return { type: "expression", expression: { source: source.trim(), span: whole, references: referencesOf(parsed, spanAt), feedback: feedbackOf(parsed, spanAt), compiled } };
}

/** The parsed form of an expression that this room made. */
export function compiledOf(expression: Expression): Compiled {
  if (!isCompiled(expression.compiled)) throw new Error(`internal: "${expression.source}" was not parsed here`);
  return expression.compiled;
}

function isCompiled(value: unknown): value is Compiled {
  return isObject(value) && "ast" in value && "spanAt" in value;
}

function parseCel(source: string, spanAt: ExpressionText["spanAt"]): ASTNode | Diagnostic {
  try {
    return environment.parse(source).ast;
  } catch (error) {
    if (error instanceof RangeError) return say.expressionTooBig(spanAt(0, source.length));
    if (!(error instanceof ParseError)) throw error;
    return syntaxProblem(error, source, spanAt);
  }
}

function syntaxProblem(error: ParseError, source: string, spanAt: ExpressionText["spanAt"]): Diagnostic {
  const { start, end } = error.range ?? { start: 0, end: source.length };
  const span = spanAt(start, Math.max(end, start + 1));
  const found = source.slice(start, end).trim();
  const open = OUT_OF_PLACE.has(error.code) ? openBracketIn(source) : undefined;
  if (open !== undefined) return say.openInExpression(spanAt(open, open + 1), source[open] ?? "", CLOSED_BY[source[open] ?? ""] ?? "");
  switch (error.code) {
    case "reserved_identifier": return say.reservedWord(span, found);
    case "limit_exceeded": return say.expressionTooBig(span);
    case "unterminated_string":
    case "unterminated_triple_quoted_string": return say.badExpression(span, "a text is opened and never closed");
    case "unexpected_token":
    case "unexpected_character":
    case "expected_token": return say.badExpression(span, found === "" ? "it ends too early" : `"${found}" is not expected here`);
    case "invalid_macro_argument": return say.badExpression(span, "the first argument must be a name for each element");
    default: return say.badExpression(span, plain(error.summary));
  }
}

/** What a bracket that is left open ends in. */
const OUT_OF_PLACE: ReadonlySet<string> = new Set(["unexpected_token", "unexpected_character", "expected_token"]);

function plain(summary: string): string {
  return summary.charAt(0).toLowerCase() + summary.slice(1);
}

function wrongly(diagnostic: Diagnostic): ParsedExpression {
  return { type: "wrong", diagnostics: [diagnostic] };
}
