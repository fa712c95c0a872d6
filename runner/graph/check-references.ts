/** Checks what expressions name: nodes, params, ports and the fields behind them. Pure; evaluates nothing. */
import type { Diagnostic } from "../../schema/diagnostic.ts";
import * as say from "../../schema/messages/check.ts";
import type { Expression, NodeDeclaration, Pipeline, Reference, Template } from "../../schema/pipeline.ts";
import { expressionsOf, referencesIn } from "../../schema/template.ts";
import { portsOf, type NodeTypes } from "./check-ports.ts";
import { follow, type Schema } from "./check-schema.ts";

/** Where an expression stands: a pipeline, and in it perhaps under a `for_each`. */
export interface Place {
  readonly pipeline: Pipeline;
  readonly nodeTypes: NodeTypes;
  /** The node whose element can be named here. */
  readonly elementOf?: NodeDeclaration | undefined;
}

export function checkReferences(template: Template, place: Place): readonly Diagnostic[] {
  const feedback = expressionsOf(template).flatMap((expression) => expression.feedback);
  return [...referencesIn(template).flatMap((reference) => checkReference(reference, place)), ...feedback.flatMap((asked) => checkFeedback(asked, place))];
}

/** Only gates are rejected, and only those of the same file can be named. */
function checkFeedback({ name, span }: Expression["feedback"][number], { pipeline, nodeTypes }: Place): readonly Diagnostic[] {
  const isGate = ({ uses }: NodeDeclaration): boolean => uses.type === "node-type" && nodeTypes.nodeType(uses.name)?.runs === "person";
  const node = pipeline.nodes.get(name);
  const gates = [...pipeline.nodes.values()].filter(isGate).map((gate) => gate.name);
  if (node === undefined) return [say.unknownFeedback(span, name, gates)];
  return isGate(node) ? [] : [say.feedbackOfNoGate(span, name, gates)];
}

/** The schema of what a template is, when it is nothing but a plain `a.b.c`. */
export function schemaOfTemplate(template: Template, place: Place): Schema | undefined {
  if (template.type !== "expression" || !/^[A-Za-z_][\w.]*$/.test(template.expression.source)) return undefined;
  const [reference] = template.expression.references;
  const target = reference && targetOf(reference, place);
  if (target?.type !== "schema") return undefined;
  const followed = follow(target.schema, target.path);
  return followed.type === "schema" ? followed.schema : undefined;
}

type Target =
  /** A schema and the path into it; `of` is what a message calls it. */
  | { readonly type: "schema"; readonly schema: unknown; readonly path: Reference["path"]; readonly of: string }
  | { readonly type: "open" }
  | { readonly type: "wrong"; readonly diagnostic: Diagnostic };

function checkReference(reference: Reference, place: Place): readonly Diagnostic[] {
  const target = targetOf(reference, place);
  if (target.type === "wrong") return [target.diagnostic];
  if (target.type === "open") return [];
  const followed = follow(target.schema, target.path);
  if (followed.type !== "missing" && followed.type !== "no-fields") return [];
  const field = target.path[followed.at] ?? "";
  const of = [target.of, ...target.path.slice(0, followed.at).map((step) => step ?? "[…]")].join(".");
  if (followed.type === "no-fields") return [say.hasNoFields(reference.span, field, of, followed.what)];
  const missing = { field, of, known: followed.known };
  return [followed.isClosed ? say.fieldMissing(reference.span, missing) : say.fieldUndeclared(reference.span, missing)];
}

function targetOf(reference: Reference, place: Place): Target {
  const { root, span } = reference;
  const { pipeline, elementOf } = place;
  if (elementOf !== undefined && elementOf.as === root) return elementTarget(elementOf, reference, place);
  if (root === "params") return paramTarget(reference, pipeline);
  const node = pipeline.nodes.get(root);
  if (node !== undefined) return nodeTarget(node, reference, place);
  const isElsewhere = [...pipeline.nodes.values()].some((other) => other.forEach !== undefined && other.as === root);
  if (isElsewhere) return wrongly(say.elementOutOfScope(span, root));
  const element = elementOf === undefined ? [] : [elementOf.as];
  return wrongly(say.unknownName(span, root, [...pipeline.nodes.keys(), "params", ...element]));
}

function paramTarget({ path, span }: Reference, pipeline: Pipeline): Target {
  const [name] = path;
  if (typeof name !== "string" || pipeline.params.has(name)) return { type: "open" };
  return wrongly(say.paramUnknown(span, name, [...pipeline.params.keys()]));
}

function nodeTarget(node: NodeDeclaration, { path, span }: Reference, { nodeTypes }: Place): Target {
  const ports = portsOf(node, nodeTypes);
  if (ports === undefined) return { type: "open" };
  const [first] = path;
  if (node.forEach !== undefined && path.length === 1 && typeof first === "string" && ports.outputs.has(first)) {
    return wrongly(say.wholeFanOut(span, node.name, first));
  }
  const [port, ...rest] = node.forEach === undefined ? path : path.slice(1);
  if (typeof port !== "string") return { type: "open" };
  const schema = ports.outputs.get(port);
  if (schema === undefined && ports.isOpen) return { type: "open" };
  if (schema === undefined) return wrongly(say.unknownOutput(span, { port, of: ports.of, known: [...ports.outputs.keys()] }));
  return { type: "schema", schema, path: rest, of: `${node.name}.${port}` };
}

/** The element of a `for_each` over a plain `a.b.c` has the schema of that list's items. */
function elementTarget(node: NodeDeclaration, { path }: Reference, place: Place): Target {
  const list = node.forEach && schemaOfTemplate(node.forEach, { ...place, elementOf: undefined });
  const element = list === undefined ? undefined : list["type"] === "array" ? list["items"] : list["additionalProperties"];
  return element === undefined ? { type: "open" } : { type: "schema", schema: element, path, of: node.as };
}

function wrongly(diagnostic: Diagnostic): Target {
  return { type: "wrong", diagnostic };
}
