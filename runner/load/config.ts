/** Loads vp.yaml at the workspace root. Knows no pipeline, and reads no secret. */
import { join } from "node:path";
import type { Config, PoolLimits, Profile } from "../../schema/config.ts";
import type { Checked, Diagnostic, Span } from "../../schema/diagnostic.ts";
import type { Json } from "../../schema/json.ts";
import { inReadingOrder, nowhere } from "../../schema/messages/diagnostic-of.ts";
import { asConstant, asInteger, asList, asNumber, asText, entriesOf, type Field } from "./fields.ts";
import { readText, startOf, type Sources } from "./source.ts";
import { parseYaml, type YamlEntry, type YamlNode } from "./yaml-tree.ts";

export const CONFIG_FILE = "vp.yaml";

/** What vp.yaml says; all of it is optional, and so is the file. `root` is the workspace. */
export function loadConfig(root: string, sources: Sources): Checked<Config> {
  const file = join(root, CONFIG_FILE);
  if (!sources.exists(file)) return { type: "ok", value: NOTHING, warnings: [] };
  const source = readText({ file, written: CONFIG_FILE, from: startOf(file) }, sources);
  if (source.type === "wrong") return { type: "wrong", diagnostics: [source.diagnostic] };
  const tree = parseYaml(source.text, file);
  const diagnostics = [...tree.diagnostics];
  const config = tree.root === undefined ? NOTHING : configOf(tree.root, diagnostics);
  if (diagnostics.length > 0) return { type: "wrong", diagnostics: inReadingOrder(diagnostics) };
  if (tree.root !== undefined) places.set(config, { file, root: tree.root });
  return { type: "ok", value: config, warnings: [] };
}

/** Where the values of a loaded config are written, for messages. */
export function configSpans(config: Config): { readonly file?: string; spanOf(path: readonly string[]): Span } {
  const place = places.get(config);
  if (place === undefined) return { spanOf: () => nowhere(CONFIG_FILE) };
  return { file: place.file, spanOf: (path) => spanAt(place.root, path) };
}

const NOTHING: Config = { models: {}, profiles: {}, pools: {}, plugins: [], params: {} };
const CONFIG_KEYS = ["models", "profiles", "pools", "plugins", "params"];

const places = new WeakMap<Config, { readonly file: string; readonly root: YamlNode }>();

function configOf(root: YamlNode, diagnostics: Diagnostic[]): Config {
  const fields = entriesOf(root, { of: CONFIG_FILE, known: CONFIG_KEYS }, diagnostics);
  const fieldOf = (key: string): Field | undefined => {
    const entry = fields.get(key);
    return entry && { node: entry.value, subject: `"${key}"`, diagnostics };
  };
  return {
    models: recordOf(fieldOf("models"), modelsOf),
    profiles: recordOf(fieldOf("profiles"), profileOf),
    pools: recordOf(fieldOf("pools"), poolOf),
    plugins: textsOf(fieldOf("plugins")),
    params: recordOf(fieldOf("params"), asConstant),
  };
}

function recordOf<T>(field: Field | undefined, read: (field: Field) => T | undefined): Readonly<Record<string, T>> {
  if (field === undefined) return {};
  const entry = ([key, { value }]: [string, YamlEntry]): readonly [string, T][] => {
    const one = read({ node: value, subject: `"${key}" of ${field.subject}`, diagnostics: field.diagnostics });
    return one === undefined ? [] : [[key, one]];
  };
  return Object.fromEntries([...entriesOf(field.node, { of: field.subject }, field.diagnostics)].flatMap(entry));
}

/** One model, or a chain of them tried in order. */
function modelsOf(field: Field): readonly string[] | undefined {
  if (field.node.type === "list") return textsOf(field);
  const model = asText(field);
  return model === undefined ? undefined : [model];
}

function profileOf({ node, subject, diagnostics }: Field): Profile {
  const fields = entriesOf(node, { of: subject, known: ["models", "params"] }, diagnostics);
  const fieldOf = (key: string): Field | undefined => {
    const entry = fields.get(key);
    return entry && { node: entry.value, subject: `"${key}" of ${subject}`, diagnostics };
  };
  return { models: recordOf(fieldOf("models"), modelsOf), params: recordOf<Json>(fieldOf("params"), asConstant) };
}

function poolOf({ node, subject, diagnostics }: Field): PoolLimits {
  const fields = entriesOf(node, { of: subject, known: ["concurrency", "rate"] }, diagnostics);
  const concurrency = fields.get("concurrency");
  const rate = fields.get("rate");
  const subjectOf = (key: string): string => `"${key}" of ${subject}`;
  return {
    ...(concurrency && { concurrency: asInteger({ node: concurrency.value, subject: subjectOf("concurrency"), diagnostics }, { minimum: 1, maximum: 10_000 }) }),
    ...(rate && { rate: asNumber({ node: rate.value, subject: subjectOf("rate"), diagnostics }) }),
  };
}

function textsOf(field: Field | undefined): readonly string[] {
  if (field === undefined) return [];
  return (asList(field) ?? []).map((node) => asText({ ...field, node })).filter((text) => text !== undefined);
}

function spanAt(root: YamlNode, path: readonly string[]): Span {
  const [key, ...rest] = path;
  const entry = root.type === "map" ? root.entries.find((candidate) => candidate.key === key) : undefined;
  return entry === undefined ? root.span : rest.length === 0 ? entry.value.span : spanAt(entry.value, rest);
}
