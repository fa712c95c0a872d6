/** Loads vp.yaml at the workspace root. Knows no pipeline, and reads no secret. */
import { join } from "node:path";
import type { Budget, Config, Limit, Notify, Occasion, PoolLimits, Profile } from "../../schema/config.ts";
import type { Checked, Diagnostic, Span } from "../../schema/diagnostic.ts";
import { isObject, type Json } from "../../schema/json.ts";
import { badVariable, variableAsText } from "../../schema/messages/expression.ts";
import { inReadingOrder, nowhere } from "../../schema/messages/diagnostic-of.ts";
import { missingKey, notWebAddress } from "../../schema/messages/yaml.ts";
import { asAmount, asConstant, asInteger, asList, asOneOf, asPositive, asText, entriesOf, lacks, type Field } from "./fields.ts";
import { variablesIn } from "./environment.ts";
import { readText, startOf, type Sources } from "./source.ts";
import { parseYaml } from "./parse-yaml.ts";
import { providerSettingsOf, ratesOf } from "./provider-settings.ts";
import { type YamlEntry, type YamlNode, type YamlScalar } from "./yaml-tree.ts";

export const CONFIG_FILE = "vp.yaml";

/** What vp.yaml says; all of it is optional, and so is the file. `root` is the workspace. */
export function loadConfig(root: string, sources: Sources): Checked<Config> {
  return loadConfigFile(join(root, CONFIG_FILE), sources);
}

/** With the profiles and providers of the vp.yaml that ships with vp below its own: a folder of one's own need not repeat them. */
export function withShipped(config: Config, shipped: string, sources: Sources): Config {
  const own = places.get(config);
  const loaded = own?.file === shipped ? undefined : loadConfigFile(shipped, sources);
  if (loaded?.type !== "ok") return config;
  const { profiles, providers } = loaded.value;
  const merged = { ...config, profiles: { ...profiles, ...config.profiles }, providers: { ...providers, ...providersOver(providers, config.providers) } };
  if (own !== undefined) places.set(merged, own);
  return merged;
}

/** What is said of a provider that ships is said beside what ships of it, so that another address needs no more than that. */
function providersOver(shipped: Config["providers"], own: Config["providers"]): Config["providers"] {
  return Object.fromEntries(Object.entries(own).map(([name, said]) => {
    const below = shipped[name];
    if (below === undefined || (said.uses ?? name) !== (below.uses ?? name)) return [name, said];
    return [name, { ...below, ...said, settings: over(below.settings, said.settings) }];
  }));
}

/** Lists and files are taken whole. */
function over(below: Json, own: Json): Json {
  if (!isObject(below) || !isObject(own) || "text" in own) return own;
  const merged = Object.entries(own).map(([key, value]) => {
    const shipped = below[key];
    return [key, shipped === undefined ? value : over(shipped, value)] as const;
  });
  return { ...below, ...Object.fromEntries(merged) };
}

function loadConfigFile(file: string, sources: Sources): Checked<Config> {
  if (!sources.exists(file)) return { type: "ok", value: NOTHING, warnings: [] };
  const source = readText({ file, written: CONFIG_FILE, from: startOf(file) }, sources);
  if (source.type === "wrong") return { type: "wrong", diagnostics: [source.diagnostic] };
  const tree = parseYaml(source.text, file);
  const diagnostics = [...tree.diagnostics];
  const config = tree.root === undefined ? NOTHING : configOf(tree.root, diagnostics, sources);
  if (diagnostics.length > 0) return { type: "wrong", diagnostics: inReadingOrder(diagnostics) };
  if (tree.root !== undefined) places.set(config, { file, root: tree.root });
  return { type: "ok", value: config, warnings: [] };
}

/** Where the values of a loaded config are written, for messages; the parts of a list go by their number. */
export function configSpans(config: Config): { readonly file?: string; spanOf(path: readonly string[]): Span } {
  const place = places.get(config);
  if (place === undefined) return { spanOf: () => nowhere(CONFIG_FILE) };
  return { file: place.file, spanOf: (path) => spanAt(place.root, path) };
}

const NOTHING: Config = { models: {}, profiles: {}, pools: {}, plugins: [], providers: {}, prices: {}, params: {}, budget: { providers: {} }, notify: [] };
const CONFIG_KEYS = ["models", "profiles", "pools", "plugins", "providers", "prices", "params", "budget", "notify"];

const OCCASIONS: readonly Occasion[] = ["run-finished", "gate", "failed", "budget"];

const places = new WeakMap<Config, { readonly file: string; readonly root: YamlNode }>();

function configOf(root: YamlNode, diagnostics: Diagnostic[], sources: Sources): Config {
  const fieldOf = fieldsOf({ node: root, subject: CONFIG_FILE, diagnostics }, CONFIG_KEYS, (key) => `"${key}"`);
  diagnostics.push(...strayVariables(root));
  return {
    models: recordOf(fieldOf("models"), modelsOf),
    profiles: recordOf(fieldOf("profiles"), profileOf),
    pools: recordOf(fieldOf("pools"), poolOf),
    plugins: textsOf(fieldOf("plugins")),
    providers: recordOf(fieldOf("providers"), (field) => providerSettingsOf(field, sources)),
    prices: recordOf(fieldOf("prices"), ratesOf),
    params: recordOf(fieldOf("params"), asConstant),
    budget: budgetOf(fieldOf("budget")),
    notify: notifyOf(fieldOf("notify")),
  };
}

/** Elsewhere a variable would be taken for text, and its value would get into keys. */
function strayVariables(root: YamlNode): readonly Diagnostic[] {
  const entries = root.type === "map" ? root.entries : [];
  return entries.flatMap(({ key, value }) => scalarsIn(value).flatMap((scalar) => strayIn(scalar, key === "notify")));
}

function strayIn({ value, part }: YamlScalar, isFilledIn: boolean): readonly Diagnostic[] {
  return [...String(value).matchAll(/\$\{env:[^}]*\}?/g)].flatMap((match) => {
    const [written] = match;
    const span = part(match.index, match.index + written.length);
    if (variablesIn(written).length === 0) return [badVariable(span, written)];
    return isFilledIn ? [] : [variableAsText(span, written)];
  });
}

function scalarsIn(node: YamlNode): readonly YamlScalar[] {
  if (node.type === "scalar") return [node];
  return (node.type === "list" ? node.items : node.entries.map(({ value }) => value)).flatMap(scalarsIn);
}

/** One model, or a chain of them tried in order. */
function modelsOf(field: Field): readonly string[] | undefined {
  if (field.node.type === "list") return textsOf(field);
  const model = asText(field);
  return model === undefined ? undefined : [model];
}

function profileOf(field: Field): Profile {
  const fieldOf = fieldsOf(field, ["models", "params"]);
  return { models: recordOf(fieldOf("models"), modelsOf), params: recordOf<Json>(fieldOf("params"), asConstant) };
}

function poolOf(field: Field): PoolLimits {
  const fieldOf = fieldsOf(field, ["concurrency", "rate", "day"]);
  return {
    ...given("concurrency", fieldOf("concurrency"), (concurrency) => asInteger(concurrency, { minimum: 1, maximum: 10_000 })),
    ...given("rate", fieldOf("rate"), asPositive),
    ...given("day", fieldOf("day"), asCount),
  };
}

function budgetOf(field: Field | undefined): Budget {
  if (field === undefined) return NOTHING.budget;
  const fieldOf = fieldsOf(field, ["run", "day", "providers"]);
  return {
    ...given("run", fieldOf("run"), limitOf),
    ...given("day", fieldOf("day"), limitOf),
    providers: recordOf(fieldOf("providers"), limitOf),
  };
}

/** A number means US dollars. */
function limitOf(field: Field): Limit | undefined {
  if (field.node.type !== "map") return given("usd", field, asAmount);
  const fieldOf = fieldsOf(field, ["usd", "calls", "seconds"]);
  return {
    ...given("usd", fieldOf("usd"), asAmount),
    ...given("calls", fieldOf("calls"), asCount),
    ...given("seconds", fieldOf("seconds"), asAmount),
  };
}

/** One address, or a list of whom to tell of what. */
function notifyOf(field: Field | undefined): readonly Notify[] {
  if (field === undefined) return [];
  const items = field.node.type === "list" ? field.node.items : [field.node];
  return items.map((node) => oneNotify({ ...field, node })).filter((notify) => notify !== undefined);
}

function oneNotify(field: Field): Notify | undefined {
  if (field.node.type !== "map") return notifyAt(asWebAddress(field), undefined, undefined);
  const fieldOf = fieldsOf({ ...field, subject: `an entry of ${field.subject}` }, ["url", "on", "headers"]);
  const url = fieldOf("url");
  if (lacks(field.node, "url")) field.diagnostics.push(missingKey(field.node.span, "url", `an entry of ${field.subject}`));
  return notifyAt(url && asWebAddress(url), fieldOf("on"), fieldOf("headers"));
}

function notifyAt(url: string | undefined, on: Field | undefined, headers: Field | undefined): Notify | undefined {
  const told = on && (asList(on) ?? []).map((node) => asOneOf({ ...on, node }, OCCASIONS)).filter((occasion) => occasion !== undefined);
  const sent = recordOf(headers, asText);
  return url === undefined ? undefined : { url, on: told ?? OCCASIONS, headers: sent };
}

function asWebAddress(field: Field): string | undefined {
  const url = asText(field);
  if (url === undefined || url.startsWith("${env:") || /^https?:\/\/[^/\s]/.test(url)) return url;
  field.diagnostics.push(notWebAddress(field.node.span, url));
  return undefined;
}

function asCount(field: Field): number | undefined {
  return asInteger(field, { minimum: 0, maximum: 1_000_000_000 });
}

/** The fields of a map by key; unknown keys are told. */
function fieldsOf({ node, subject, diagnostics }: Field, known: readonly string[], named = (key: string): string => `"${key}" of ${subject}`): (key: string) => Field | undefined {
  const entries = entriesOf(node, { of: subject, known }, diagnostics);
  return (key) => {
    const entry = entries.get(key);
    return entry && { node: entry.value, subject: named(key), diagnostics };
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

/** `{key: value}` for a field that is there and right, else nothing. */
function given<K extends string, T>(key: K, field: Field | undefined, read: (field: Field) => T | undefined): { readonly [key in K]?: T } {
  const value = field && read(field);
  const entry: { [key in K]?: T } = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}

function textsOf(field: Field | undefined): readonly string[] {
  if (field === undefined) return [];
  return (asList(field) ?? []).map((node) => asText({ ...field, node })).filter((text) => text !== undefined);
}

function spanAt(root: YamlNode, path: readonly string[]): Span {
  const [key, ...rest] = path;
  const value = root.type === "map" ? root.entries.find((candidate) => candidate.key === key)?.value : root.type === "list" ? root.items[Number(key)] : undefined;
  return value === undefined ? root.span : rest.length === 0 ? value.span : spanAt(value, rest);
}
