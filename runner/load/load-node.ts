/** Loads the declaration of one node. Knows no node types, and nothing of the nodes beside it. */
import { resolve } from "node:path";
import type { Span } from "../../schema/diagnostic.ts";
import * as say from "../../schema/messages/pipeline.ts";
import type { Json } from "../../schema/json.ts";
import { missingKey, wrongShape } from "../../schema/messages/yaml.ts";
import type { NamedNode, NodeDeclaration, Publish, Template, Uses } from "../../schema/pipeline.ts";
import { asDurationMs, asInteger, asList, asOneOf, asShare, asText, entriesOf, lacks, type Field } from "./fields.ts";
import type { Loading } from "./loading.ts";
import { isUsableName } from "./name.ts";
import { templateOf } from "./parse-template.ts";
import { isInside } from "./source.ts";
import { describeJson, type YamlEntry, type YamlNode } from "./yaml-tree.ts";

const NODE_KEYS = [
  "uses", "with", "for_each", "as", "key", "when", "needs", "pool", "retry", "timeout", "take", "fresh_for", "on_failure",
  "min_success", "publish", "description",
];
const ONLY_FOR_FAN_OUTS = ["as", "key", "min_success"];
const NOT_FOR_MODULES = ["pool", "retry", "timeout", "take", "fresh_for", "on_failure", "min_success"];

export function loadNode({ key: name, keySpan, value: node }: YamlEntry, loading: Loading): NodeDeclaration | undefined {
  const of = `node "${name}"`;
  const fields = entriesOf(node, { of, known: NODE_KEYS }, loading.diagnostics);
  if (lacks(node, "uses")) loading.diagnostics.push(missingKey(keySpan, "uses", of));
  const read = readerOf(fields, of, loading);
  const uses = read.uses();
  checkBelonging(fields, uses, loading);
  const spans = spansOf(fields);
  const loaded = {
    name, span: keySpan, spans,
    with: read.templates("with"), as: read.elementName(), needs: read.needs(), onFailure: read.onFailure(),
    forEach: read.template("for_each"), key: read.template("key"), when: read.template("when"),
    pool: read.value("pool", asText), retry: read.value("retry", (field) => asInteger(field, { minimum: 0, maximum: 100 })),
    timeoutMs: read.value("timeout", asDurationMs), take: read.value("take", (field) => asInteger(field, { minimum: 1, maximum: 1_000_000 })),
    freshForMs: read.value("fresh_for", asDurationMs), minSuccess: read.value("min_success", asShare),
    publish: read.publish(), description: read.value("description", asText),
  };
  checkShapes(loaded, of, loading);
  return uses && { ...loaded, uses };
}

/** Where the keys stand, and those below `with` and `publish`: `with.prompt`. */
function spansOf(fields: ReadonlyMap<string, YamlEntry>): ReadonlyMap<string, Span> {
  const inner = ["with", "publish"].flatMap((key) => {
    const value = fields.get(key)?.value;
    return value?.type === "map" ? value.entries.map((entry) => [`${key}.${entry.key}`, entry.keySpan] as const) : [];
  });
  return new Map([...[...fields].map(([key, entry]) => [key, entry.keySpan] as const), ...inner]);
}

interface NodeReader {
  uses(): Uses | undefined;
  template(key: string): Template | undefined;
  templates(key: string): ReadonlyMap<string, Template>;
  value<T>(key: string, as: (field: Field) => T | undefined): T | undefined;
  elementName(): string;
  needs(): NodeDeclaration["needs"];
  onFailure(): NodeDeclaration["onFailure"];
  publish(): Publish | undefined;
}

function readerOf(fields: ReadonlyMap<string, YamlEntry>, of: string, loading: Loading): NodeReader {
  const { diagnostics } = loading;
  const fieldOf = (key: string, node: YamlNode): Field => ({ node, subject: `"${key}" of ${of}`, diagnostics });
  const value: NodeReader["value"] = (key, as) => {
    const entry = fields.get(key);
    return entry && as(fieldOf(key, entry.value));
  };
  const template = (key: string): Template | undefined => value(key, ({ node }) => templateOf(node, loading));
  const templates = (key: string): ReadonlyMap<string, Template> => {
    const entries = value(key, ({ node, subject }) => entriesOf(node, { of: subject }, diagnostics)) ?? new Map<string, YamlEntry>();
    return new Map([...entries].map(([port, entry]) => [port, templateOf(entry.value, loading)]));
  };
  return {
    value, template, templates,
    uses: () => value("uses", (field) => usesOf(field, loading)),
    elementName: () => elementName(fields.get("as"), loading) ?? "item",
    needs: () => value("needs", namedNodes) ?? [],
    onFailure: () => value("on_failure", (field) => asOneOf(field, ["fail", "skip"])) ?? "fail",
    publish: () => value("publish", ({ node }): Publish | undefined => {
      if (node.type === "map") return { type: "ports", paths: templates("publish") };
      const path = template("publish");
      return path && { type: "only", path };
    }),
  };
}

function usesOf(field: Field, loading: Loading): Uses | undefined {
  const written = asText(field);
  const { span } = field.node;
  if (written === undefined) return undefined;
  if (!/^\.{0,2}\/|\.ya?ml$/.test(written)) return { type: "node-type", name: written, span };
  const file = resolve(loading.folder, written);
  if (!isInside(loading.root, file)) return refuseOutside(span, written, loading);
  const pipeline = loading.loadModule({ file, written, from: span });
  return pipeline && { type: "module", written, pipeline, span };
}

function refuseOutside(span: Span, written: string, { diagnostics }: Loading): undefined {
  diagnostics.push(say.outsideWorkspace(span, written));
}

function elementName(entry: YamlEntry | undefined, { diagnostics }: Loading): string | undefined {
  const written = entry && asText({ node: entry.value, subject: '"as"', diagnostics });
  if (entry === undefined || written === undefined) return undefined;
  return isUsableName({ key: written, keySpan: entry.value.span }, "as", diagnostics) ? written : undefined;
}

type Shapes = Pick<NodeDeclaration, "name" | "forEach" | "key" | "when" | "publish">;

/** What the fields that may hold an expression must be without one. */
function checkShapes({ name, forEach, key, when, publish }: Shapes, of: string, { diagnostics }: Loading): void {
  const refuse = (field: string, template: Template, wanted: string): void =>
    void diagnostics.push(wrongShape(template.span, { subject: `"${field}" of ${of}`, wanted, found: describeTemplate(template) }));
  if (when && !isExpression(when) && !isConstant(when, (value) => typeof value === "boolean")) refuse("when", when, "true, false or a single expression");
  if (forEach && (forEach.type === "text" || isConstant(forEach, (value) => typeof value !== "object" || value === null))) refuse("for_each", forEach, "a list, a map or a single expression");
  if (key && (key.type === "list" || key.type === "map" || isConstant(key, (value) => typeof value !== "string"))) refuse("key", key, "text");
  else if (forEach && key?.type === "constant") diagnostics.push(say.sameKeyForAll(key.span, name));
  for (const path of publish === undefined ? [] : publish.type === "only" ? [publish.path] : publish.paths.values()) {
    if (path.type === "list" || path.type === "map" || isConstant(path, (value) => typeof value !== "string")) refuse("publish", path, "a path");
  }
}

function isExpression({ type }: Template): boolean {
  return type === "expression";
}

function isConstant(template: Template, test: (value: Json) => boolean): boolean {
  return template.type === "constant" && test(template.value);
}

function describeTemplate(template: Template): string {
  if (template.type === "constant") return describeJson(template.value);
  return template.type === "text" ? "text with an expression in it" : template.type === "list" ? "a list" : "a map";
}

/** One name or a list of them. */
export function namedNodes(field: Field): readonly NamedNode[] {
  const items = field.node.type === "scalar" ? [field.node] : (asList(field) ?? []);
  return items.flatMap((node) => {
    const name = asText({ ...field, node });
    return name === undefined ? [] : [{ name, span: node.span }];
  });
}

/** Keys that mean nothing on this kind of node. */
function checkBelonging(fields: ReadonlyMap<string, YamlEntry>, uses: Uses | undefined, { diagnostics }: Loading): void {
  for (const [key, { keySpan }] of fields) {
    if (ONLY_FOR_FAN_OUTS.includes(key) && !fields.has("for_each")) diagnostics.push(say.onlyForFanOut(keySpan, key));
    if (NOT_FOR_MODULES.includes(key) && uses?.type === "module") diagnostics.push(say.modulesHaveNo(keySpan, key));
  }
}
