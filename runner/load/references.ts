/** Finds what an expression names: its free roots with the path behind each. Evaluates nothing. */
import type { ASTNode } from "@marcbachmann/cel-js";
import type { Span } from "../../schema/diagnostic.ts";
import type { Reference } from "../../schema/pipeline.ts";
import { childrenOf, isCelNamespace, MACROS } from "./cel/ast.ts";

type SpanAt = (start: number, end: number) => Span;

/** All references with a free root, in the order they are written. Names that macros bind are not among them. */
export function referencesOf(ast: ASTNode, spanAt: SpanAt): readonly Reference[] {
  const found: Reference[] = [];
  visit(ast, { bound: new Set(), insideIndex: false, found, spanAt });
  return found;
}

/** The chain of fields and indexes that a node is, down to the name it starts from. */
export interface Chain {
  readonly root: string;
  readonly path: readonly (string | null)[];
  /** The computed indexes in it. */
  readonly computed: readonly ASTNode[];
}

export function chainOf(node: ASTNode): Chain | undefined {
  const path: (string | null)[] = [];
  const computed: ASTNode[] = [];
  let current = node;
  while (current.op === "." || current.op === "[]") {
    const step: string | null = current.op === "." ? current.args[1] : constantIndex(current.args[1]);
    path.unshift(step);
    if (current.op === "[]" && step === null) computed.unshift(current.args[1]);
    current = current.args[0];
  }
  return current.op === "id" ? { root: current.args, path, computed } : undefined;
}

interface Visit {
  readonly bound: ReadonlySet<string>;
  readonly insideIndex: boolean;
  readonly found: Reference[];
  readonly spanAt: SpanAt;
}

function visit(node: ASTNode, state: Visit): void {
  const chain = chainOf(node);
  if (chain !== undefined) return visitChain(node, chain, state);
  if (node.op === "rcall") return visitMethod(node.args[0], node.args[1], node.args[2], state);
  for (const child of childrenOf(node)) visit(child, state);
}

function visitChain(node: ASTNode, chain: Chain, state: Visit): void {
  if (!state.bound.has(chain.root)) {
    state.found.push({
      root: chain.root,
      path: chain.path,
      dynamic: state.insideIndex || chain.computed.length > 0,
      span: state.spanAt(node.start, node.end),
    });
  }
  for (const index of chain.computed) visit(index, { ...state, insideIndex: true });
}

function visitMethod(name: string, receiver: ASTNode, args: readonly ASTNode[], state: Visit): void {
  const [variable, ...rest] = args;
  if (variable?.op !== "id" || !bindsItsFirst(name, receiver, args)) {
    visit(receiver, state);
    for (const arg of args) visit(arg, state);
    return;
  }
  const inner = { ...state, bound: new Set([...state.bound, variable.args]) };
  if (!isCelNamespace(receiver)) visit(receiver, state);
  const [value, ...body] = rest;
  if (isCelNamespace(receiver) && value !== undefined) visit(value, state);
  for (const arg of isCelNamespace(receiver) ? body : rest) visit(arg, inner);
}

/** True for `list.map(x, …)` and its kin, and for `cel.bind(x, …, …)`: the first argument is a name, not a value. */
function bindsItsFirst(name: string, receiver: ASTNode, args: readonly ASTNode[]): boolean {
  if (isCelNamespace(receiver) && name === "bind") return args.length === 3;
  return MACROS.get(name)?.includes(args.length) ?? false;
}

function constantIndex(index: ASTNode): string | null {
  if (index.op !== "value") return null;
  const { args } = index;
  return typeof args === "string" || typeof args === "bigint" ? String(args) : null;
}
