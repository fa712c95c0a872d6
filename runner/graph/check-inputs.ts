/** Checks what a node is given against the ports it has. Pure; evaluates nothing. */
import { unreachable } from "../../schema/unreachable.ts";
import type { Diagnostic, Span } from "../../schema/diagnostic.ts";
import { isObject } from "../../schema/json.ts";
import * as say from "../../schema/messages/check.ts";
import type { NodeDeclaration, Template } from "../../schema/pipeline.ts";
import type { Ports } from "./check-ports.ts";
import { schemaOfTemplate, type Place } from "./check-references.ts";
import { declaresItsKeys, describeSchema, isArtifactSchema, misfitsOf, propertiesOf, type Misfit, type Schema } from "./check-schema.ts";

export function checkInputs(node: NodeDeclaration, ports: Ports, place: Place): readonly Diagnostic[] {
  const given = [...node.with].flatMap(([port, template]) => {
    const schema = ports.inputs.get(port);
    if (schema !== undefined) return checkInput(template, schema, { port, path: port, ports, place });
    return [say.unknownInput(node.spans.get(`with.${port}`) ?? template.span, { port, of: ports.of, known: [...ports.inputs.keys()] })];
  });
  const missing = ports.required.filter((port) => !node.with.has(port));
  const span = node.spans.get("with") ?? node.uses.span;
  return [...given, ...missing.map((port) => say.missingInput(span, port, node.name, ports.of))];
}

interface Input {
  readonly port: string;
  /** The port and the way into its value. */
  readonly path: string;
  readonly ports: Ports;
  readonly place: Place;
}

function checkInput(template: Template, schema: Schema, input: Input): readonly Diagnostic[] {
  switch (template.type) {
    case "constant": return misfitsOf(template.value, schema).map((misfit) => tellMisfit(misfit, template.span, input));
    case "text": return accepts(schema, "string") ? [] : [mismatch(template.span, schema, "text", input)];
    case "list": return accepts(schema, "array") ? checkItems(template.items, schema, input) : [mismatch(template.span, schema, "a list", input)];
    case "map": return accepts(schema, "object") ? checkEntries(template, schema, input) : [mismatch(template.span, schema, "a map", input)];
    case "expression": return checkExpression(template, schema, input);
    default: return unreachable(template);
  }
}

function tellMisfit({ path: inner, type, wanted, value, known }: Misfit, span: Span, { path: outer, ports }: Input): Diagnostic {
  const path = `${outer}${inner}`;
  if (type === "unknown-key") return say.unknownField(span, path, known);
  const found = type === "missing" ? "not given" : foundWords(value);
  return say.wrongInput(span, { path, of: ports.of, wanted: describeSchema(wanted), found, fix: fixOf(value, wanted) });
}

function checkItems(items: readonly Template[], schema: Schema, input: Input): readonly Diagnostic[] {
  const { items: item } = schema;
  return isObject(item) ? items.flatMap((template, index) => checkInput(template, item, { ...input, path: `${input.path}[${index}]` })) : [];
}

function checkEntries(template: Template & { readonly type: "map" }, schema: Schema, input: Input): readonly Diagnostic[] {
  const properties = propertiesOf(schema);
  return template.entries.flatMap(([key, value]) => {
    const property = properties.get(key);
    const path = `${input.path}.${key}`;
    if (property !== undefined) return checkInput(value, property, { ...input, path });
    return declaresItsKeys(schema) ? [say.unknownField(value.span, path, [...properties.keys()])] : [];
  });
}

/** Artifacts are never anything else: an image for a video, or for text, is a mistake that can be seen from here. */
function checkExpression(template: Template & { readonly type: "expression" }, wanted: Schema, input: Input): readonly Diagnostic[] {
  const given = schemaOfTemplate(template, input.place);
  if (given === undefined || !isPlain(given) || !isPlain(wanted)) return [];
  if (!isArtifactSchema(given) && !isArtifactSchema(wanted)) return [];
  if (isArtifactSchema(given) && isArtifactSchema(wanted) && overlap(given.artifact, wanted.artifact)) return [];
  return [mismatch(template.span, wanted, describeSchema(given), input)];
}

function isPlain(schema: Schema): boolean {
  return isArtifactSchema(schema) || typeof schema["type"] === "string";
}

function overlap(given: string, wanted: string): boolean {
  return given === wanted || given === "*/*" || wanted === "*/*";
}

/** True when a schema may allow a value of a JSON type. */
function accepts(schema: Schema, type: string): boolean {
  const choices = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(choices)) return choices.some((choice) => isObject(choice) && accepts(choice, type));
  if (isArtifactSchema(schema)) return false;
  const own = schema["type"];
  return own === undefined || own === type || (Array.isArray(own) && own.includes(type));
}

function mismatch(span: Span, schema: Schema, found: string, { path, ports }: Input): Diagnostic {
  return say.wrongInput(span, { path, of: ports.of, wanted: describeSchema(schema), found });
}

function foundWords(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "a map";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function fixOf(value: unknown, wanted: Schema): string | undefined {
  if (typeof value === "string" && isArtifactSchema(wanted)) return `name a file with \${{ file('${value}') }}`;
  return wanted["type"] === "string" && (typeof value === "number" || typeof value === "boolean") ? `quote it: "${String(value)}"` : undefined;
}
