/** Turns values as written in YAML into templates: constants with expressions in their places. Evaluates nothing. */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import * as say from "../../schema/messages/expression.ts";
import type { Expression, Template } from "../../schema/pipeline.ts";
import { parseExpression } from "./expression.ts";
import { filesNotThere } from "./named-files.ts";
import { plainValue, type YamlNode, type YamlScalar } from "./yaml-tree.ts";

export interface TemplateContext {
  /** Folder of the YAML, which `file()` is relative to. */
  readonly folder: string;
  /** The workspace, which `file()` stays inside. */
  readonly root: string;
  readonly diagnostics: Diagnostic[];
  /** Whether a file is there, by absolute path. */
  readonly sources: { exists(path: string): boolean };
}

/** The template a YAML value is. What is wrong in it is added to the context's diagnostics. */
export function templateOf(node: YamlNode, context: TemplateContext): Template {
  if (node.type === "scalar") return scalarTemplate(node, context);
  const template = node.type === "list" ? listTemplate(node.items, node, context) : mapTemplate(node, context);
  return isConstant(template) ? { type: "constant", value: plainValue(node), span: node.span } : template;
}

/** True when a text holds `${{`. */
export function holdsExpression(node: YamlNode): boolean {
  if (node.type === "scalar") return typeof node.value === "string" && node.value.includes("${{");
  if (node.type === "list") return node.items.some(holdsExpression);
  return node.entries.some((entry) => holdsExpression(entry.value));
}

function listTemplate(items: readonly YamlNode[], node: YamlNode, context: TemplateContext): Template {
  return { type: "list", items: items.map((item) => templateOf(item, context)), span: node.span };
}

function mapTemplate(node: YamlNode & { readonly type: "map" }, context: TemplateContext): Template {
  const entries = node.entries.map((entry) => [entry.key, templateOf(entry.value, context)] as const);
  return { type: "map", entries, span: node.span };
}

function isConstant(template: Template): boolean {
  if (template.type === "list") return template.items.every((item) => item.type === "constant");
  return template.type === "map" && template.entries.every(([, value]) => value.type === "constant");
}

function scalarTemplate(node: YamlScalar, context: TemplateContext): Template {
  const { value, span } = node;
  if (typeof value === "string") context.diagnostics.push(...nearlyExpressions(node, value));
  if (typeof value !== "string" || !value.includes("${{")) return { type: "constant", value, span };
  const parts: (string | Expression)[] = [];
  for (const piece of piecesOf(value)) {
    const part = partOf(piece, node, context);
    if (part !== undefined) parts.push(part);
  }
  // Blanks beside a lone expression do not make it text: a block scalar always ends with a line break.
  const [only, ...others] = parts.filter((part) => typeof part !== "string" || part.trim() !== "");
  const keepsItsType = typeof only === "object" && others.length === 0;
  return keepsItsType ? { type: "expression", expression: only, span } : { type: "text", parts, span };
}

/** `${ params.style }}`: what opens it lacks a bracket. */
function nearlyExpressions(node: YamlScalar, value: string): readonly Diagnostic[] {
  return [...value.matchAll(NEARLY)].flatMap((match) => {
    const end = match.index + match[0].length;
    const [opened, closed] = ["{", "}"].map((bracket) => value.slice(0, end).split(bracket).length);
    return opened === closed ? [] : [say.nearlyExpression(node.part(match.index, end), match[0].replace("${", OPEN))];
  });
}

const NEARLY = /\$\{(?!\{)[^{}$]*\}\}/g;

function partOf(piece: Piece, node: YamlScalar, context: TemplateContext): string | Expression | undefined {
  if (piece.type === "text") return piece.text;
  if (piece.type === "open") {
    context.diagnostics.push(say.openExpression(node.part(piece.start, piece.start + OPEN.length)));
    return undefined;
  }
  const parsed = parseExpression({
    source: piece.text,
    folder: context.folder,
    root: context.root,
    spanAt: (start, end) => node.part(piece.start + start, piece.start + end),
  });
  if (parsed.type === "expression") {
    context.diagnostics.push(...filesNotThere(parsed.expression, context.sources));
    return parsed.expression;
  }
  context.diagnostics.push(...parsed.diagnostics);
  return undefined;
}

const OPEN = "${{";
const CLOSE = "}}";

type Piece =
  | { readonly type: "text"; readonly text: string }
  /** `start` is where the expression's own text begins. */
  | { readonly type: "expression"; readonly text: string; readonly start: number }
  | { readonly type: "open"; readonly start: number };

function piecesOf(value: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  while (offset < value.length) {
    const open = value.indexOf(OPEN, offset);
    if (open !== offset) pieces.push({ type: "text", text: value.slice(offset, open < 0 ? undefined : open) });
    if (open < 0) break;
    const start = open + OPEN.length;
    const end = endOfExpression(value, start);
    if (end === undefined) return [...pieces, { type: "open", start: open }];
    pieces.push({ type: "expression", text: value.slice(start, end), start });
    offset = end + CLOSE.length;
  }
  return pieces;
}

/** Where the closing `}}` stands; one inside quotes or closing map literals is not it. */
function endOfExpression(value: string, start: number): number | undefined {
  let depth = 0;
  let offset = start;
  while (offset < value.length) {
    const unit = value[offset];
    if (unit === '"' || unit === "'") offset = endOfQuoted(value, offset, unit);
    else if (depth === 0 && value.startsWith(CLOSE, offset)) return offset;
    else {
      if (unit === "{") depth++;
      if (unit === "}") depth--;
      offset++;
    }
  }
  return undefined;
}

/** The offset behind a CEL text that opens at `start`. */
function endOfQuoted(value: string, start: number, quote: string): number {
  const closing = value.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  let offset = start + closing.length;
  while (offset < value.length && !value.startsWith(closing, offset)) offset += value[offset] === "\\" ? 2 : 1;
  return offset + closing.length;
}
