/** Evaluates templates: each expression by itself, then the whole put together. Reads no file and starts nothing. */
import { unreachable } from "../../schema/unreachable.ts";
import type { Span } from "../../schema/diagnostic.ts";
import type { Evaluation } from "../../schema/lazy.ts";
import type { Expression, Template } from "../../schema/pipeline.ts";
import * as say from "../../schema/messages/evaluation.ts";
import { Evaluator } from "./cel/evaluator.ts";
import type { Names } from "./cel/names.ts";
import { nameOfValue, Park, Trouble } from "./cel/values.ts";
import { compiledOf } from "./expression.ts";

export type Functions = ReadonlyMap<string, (args: unknown[]) => unknown>;

const NO_FUNCTIONS: Functions = new Map();

/**
 * The value of a template as plain JSON; files it names as `{$input: absolute path}`.
 * Scope values are plain JSON or lazy records. Pure, so a parked template is simply evaluated again.
 */
export function evaluate(template: Template, scope: Names, functions: Functions = NO_FUNCTIONS): Evaluation {
  if (template.type === "constant") return { type: "value", value: template.value };
  const seen: Seen = { scope, functions, parkedOn: new Set(), wrong: undefined };
  const value = valueOf(template, seen);
  if (seen.wrong !== undefined) return seen.wrong;
  return seen.parkedOn.size > 0 ? { type: "parked", on: [...seen.parkedOn] } : { type: "value", value };
}

interface Seen {
  readonly scope: Names;
  readonly functions: Functions;
  readonly parkedOn: Set<string>;
  /** The first thing that went wrong. */
  wrong: (Evaluation & { readonly type: "wrong" }) | undefined;
}

function valueOf(template: Template, seen: Seen): unknown {
  switch (template.type) {
    case "constant": return template.value;
    case "expression": return expressionValue(template.expression, seen);
    case "text": return template.parts.map((part) => (typeof part === "string" ? part : splicedText(part, seen))).join("");
    case "list": return template.items.map((item) => valueOf(item, seen));
    case "map": return Object.fromEntries(template.entries.map(([key, value]) => [key, valueOf(value, seen)]));
    default: return unreachable(template);
  }
}

function expressionValue(expression: Expression, seen: Seen): unknown {
  const { ast, folder, root, spanAt } = compiledOf(expression);
  const evaluator = new Evaluator({ scope: seen.scope, functions: seen.functions, folder, root });
  try {
    const value = evaluator.valueOf(ast);
    for (const address of evaluator.parkedOn) seen.parkedOn.add(address);
    return value;
  } catch (error) {
    for (const address of evaluator.parkedOn) seen.parkedOn.add(address);
    if (error instanceof Park) return undefined;
    if (!(error instanceof Trouble)) throw error;
    // Trouble found beside something unready may be gone once that is ready, so it is only believed without it.
    if (evaluator.parkedOn.size === 0) note(seen, error, spanAt(error.place?.start ?? ast.start, error.place?.end ?? ast.end));
    return undefined;
  }
}

function splicedText(expression: Expression, seen: Seen): string {
  const value = expressionValue(expression, seen);
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  const trouble = new Trouble(say.notSpliced(nameOfValue(value)));
  note(seen, trouble, expression.span);
  return "";
}

function note(seen: Seen, trouble: Trouble, span: Span): void {
  const fix = trouble.fix === undefined ? {} : { fix: trouble.fix };
  seen.wrong ??= { type: "wrong", message: trouble.message, ...fix, span };
}
