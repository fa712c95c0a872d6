/** Which functions and methods expressions have and how many arguments each takes. Runs none of them. */
import type { ASTNode } from "@marcbachmann/cel-js";
import type { Diagnostic, Span } from "../../../schema/diagnostic.ts";
import * as say from "../../../schema/messages/expression.ts";
import { childrenOf, isCelNamespace, MACROS } from "./ast.ts";

/** Functions, with the numbers of arguments they take. `feedback` is served by whoever evaluates. */
const FUNCTIONS: ReadonlyMap<string, readonly number[]> = new Map([
  ["size", [1]],
  ["has", [1]],
  ["string", [1]],
  ["int", [1]],
  ["double", [1]],
  ["bool", [1]],
  ["dyn", [1]],
  ["list", [1]],
  ["keys", [1]],
  ["flatten", [1]],
  ["zip", [2]],
  ["sort_by", [2]],
  ["file", [1]],
  ["json", [1]],
  ["feedback", [1]],
  ["makers", [1]],
]);

const METHODS: ReadonlyMap<string, readonly number[]> = new Map([
  ...MACROS,
  ["size", [0]],
  ["startsWith", [1]],
  ["endsWith", [1]],
  ["contains", [1]],
  ["matches", [1]],
  ["lowerAscii", [0]],
  ["upperAscii", [0]],
  ["trim", [0]],
  ["indexOf", [1]],
  ["lastIndexOf", [1]],
  ["substring", [1, 2]],
  ["replace", [2]],
  ["split", [1]],
  ["join", [0, 1]],
]);

/** The nodes that `feedback("…")` names, in the order they are written. */
export function feedbackOf(ast: ASTNode, spanAt: SpanAt): readonly { readonly name: string; readonly span: Span }[] {
  const name = feedbackName(ast);
  const inner = childrenOf(ast).flatMap((child) => feedbackOf(child, spanAt));
  return name === undefined ? inner : [{ name: name.text, span: spanAt(name.node.start, name.node.end) }, ...inner];
}

type SpanAt = (start: number, end: number) => Span;

/** Unknown functions, wrong numbers of arguments, and literals that a pipeline has no use for. */
export function misusedFunctions(ast: ASTNode, spanAt: SpanAt): readonly Diagnostic[] {
  const own = misuse(ast, spanAt);
  const inner = childrenOf(ast).flatMap((child) => misusedFunctions(child, spanAt));
  return own === undefined ? inner : [own, ...inner];
}

function misuse(node: ASTNode, spanAt: SpanAt): Diagnostic | undefined {
  if (node.op !== "value" && node.op !== "call" && node.op !== "rcall") return undefined;
  const span = spanAt(node.start, node.end);
  if (node.op === "value") return misusedLiteral(node.args, span);
  if (node.op === "call") {
    const [name, args] = node.args;
    const nameSpan = spanAt(node.start, node.start + name.length);
    if (name === "has" && args.length === 1) return args[0]?.op === "." ? undefined : say.badHas(span);
    const misused = miscalled({ name, count: args.length, known: FUNCTIONS, kind: "function" }, nameSpan);
    return misused ?? (name === "feedback" && feedbackName(node) === undefined ? say.feedbackNeedsName(span) : undefined);
  }
  const [name, receiver, args] = node.args;
  if (isCelNamespace(receiver) && name === "bind" && args.length === 3) return undefined;
  return miscalled({ name, count: args.length, known: METHODS, kind: "method" }, spanAt(receiver.end, node.end));
}

/** The constant text that a call of `feedback` is given. */
function feedbackName(node: ASTNode): { readonly text: string; readonly node: ASTNode } | undefined {
  const [only] = node.op === "call" && node.args[0] === "feedback" ? node.args[1] : [];
  return only?.op === "value" && typeof only.args === "string" ? { text: only.args, node: only } : undefined;
}

function misusedLiteral(value: unknown, span: Span): Diagnostic | undefined {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? undefined : say.numberTooBig(span);
  return typeof value === "object" && value !== null ? say.bytesLiteral(span) : undefined;
}

interface CallShape {
  readonly name: string;
  readonly count: number;
  readonly known: ReadonlyMap<string, readonly number[]>;
  readonly kind: "function" | "method";
}

function miscalled({ name, count, known, kind }: CallShape, span: Span): Diagnostic | undefined {
  const counts = known.get(name);
  if (counts === undefined) return say.unknownFunction(span, { name, known: [...known.keys()], kind });
  if (counts.includes(count)) return undefined;
  const wanted = counts.join(" or ");
  return say.wrongArguments(span, name, `${wanted} argument${wanted === "1" ? "" : "s"}, not ${count}`);
}
