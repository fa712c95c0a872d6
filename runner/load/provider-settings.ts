/** What vp.yaml says of providers and of prices. A file that a setting names is read here, so that what it holds is watched. Knows no provider. */
import { dirname, resolve } from "node:path";
import type { ProviderSettings } from "../../schema/config.ts";
import { isObject, type Json } from "../../schema/json.ts";
import { unknownKey } from "../../schema/messages/yaml.ts";
import { UNITS, type Rates } from "../../schema/prices.ts";
import { asAmount, asConstant, asMap, asText, type Field } from "./fields.ts";
import { readText, type Sources } from "./source.ts";
import type { YamlNode } from "./yaml-tree.ts";

/** Everything but `uses` is the provider's own. */
export function providerSettingsOf(field: Field, sources: Sources): ProviderSettings | undefined {
  const { node } = field;
  if (asMap(field) === undefined) return undefined;
  const written = asConstant(field);
  const uses = entry(node, "uses");
  const name = uses && asText({ ...field, node: uses, subject: `"uses" of ${field.subject}` });
  if (!isObject(written)) return undefined;
  const { uses: _uses, ...own } = written;
  const settings = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, withFiles(value as Json, entry(node, key) ?? node, { field, sources })]));
  return { ...(name === undefined ? {} : { uses: name }), settings };
}

/** US dollars by unit; a bare 0 means that a model is free. */
export function ratesOf(field: Field): Rates | undefined {
  if (field.node.type === "scalar") return asAmount(field) === 0 ? {} : onlyZero(field);
  const map = asMap(field);
  if (map === undefined) return undefined;
  return Object.fromEntries(map.entries.flatMap(({ key, keySpan, value }) => {
    if (!UNITS.includes(key.split("/")[0] ?? "")) field.diagnostics.push(unknownKey(keySpan, { key, of: field.subject, known: UNITS }));
    const rate = asAmount({ ...field, node: value, subject: `"${key}" of ${field.subject}` });
    return rate === undefined ? [] : [[key, rate]];
  }));
}

function onlyZero(field: Field): undefined {
  asMap(field);
}

interface Reading {
  readonly field: Field;
  readonly sources: Sources;
}

/** A text that begins like a relative path becomes the path and what the file holds. */
function withFiles(value: Json, node: YamlNode, reading: Reading): Json {
  if (typeof value === "string") return /^\.{1,2}\//.test(value) ? fileAt(value, node, reading) : value;
  if (Array.isArray(value)) return value.map((item, index) => withFiles(item, (node.type === "list" ? node.items[index] : undefined) ?? node, reading));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withFiles(part as Json, entry(node, key) ?? node, reading)]));
}

function fileAt(written: string, node: YamlNode, { field, sources }: Reading): Json {
  const path = resolve(dirname(node.span.file), written);
  const source = readText({ file: path, written, from: node.span }, sources);
  if (source.type === "text") return { path, text: source.text };
  field.diagnostics.push(source.diagnostic);
  return { path, text: "" };
}

function entry(node: YamlNode, key: string): YamlNode | undefined {
  return node.type === "map" ? node.entries.find((each) => each.key === key)?.value : undefined;
}
