/** Loads a pipeline and its modules from YAML. Everything that is wrong is told at once. Knows no node types. */
import { dirname, relative, resolve } from "node:path";
import type { Checked, Diagnostic, Span } from "../../schema/diagnostic.ts";
import { inReadingOrder, nowhere } from "../../schema/messages/diagnostic-of.ts";
import * as say from "../../schema/messages/pipeline.ts";
import { emptyFile, missingKey } from "../../schema/messages/yaml.ts";
import type { NamedNode, Pipeline, PluginReference, Template } from "../../schema/pipeline.ts";
import { asList, asText, entriesOf, lacks } from "./fields.ts";
import { loadNode, namedNodes } from "./load-node.ts";
import { loadParam } from "./load-param.ts";
import { loadingOf, type Loading } from "./loading.ts";
import { isUsableFolder, isUsableName } from "./name.ts";
import { templateOf } from "./parse-template.ts";
import { isInside, readText, startOf, type NamedFile, type Sources } from "./source.ts";
import { findWorkspaceRoot } from "./workspace.ts";
import { parseYaml } from "./parse-yaml.ts";
import { type YamlEntry, type YamlNode } from "./yaml-tree.ts";

/** The pipeline at an absolute path. `root` is the workspace, found from the file when left out. */
export function loadPipeline(file: string, sources: Sources, root = findWorkspaceRoot(file, sources)): Checked<Pipeline> {
  const diagnostics: Diagnostic[] = [];
  const modules = new Map<string, Pipeline | undefined>();
  const pipeline = loadFile({ file, written: file, from: nowhere(file) }, { root, sources, diagnostics, modules, path: [] });
  const isWrong = diagnostics.some((diagnostic) => diagnostic.severity === "error");
  if (pipeline === undefined || isWrong) return { type: "wrong", diagnostics: inReadingOrder(diagnostics) };
  return { type: "ok", value: pipeline, warnings: diagnostics };
}

type Outer = Pick<Loading, "root" | "sources" | "diagnostics" | "modules" | "path">;

function loadFile(named: NamedFile, outer: Outer): Pipeline | undefined {
  const { file } = named;
  const source = readText(named, outer.sources);
  if (source.type === "wrong") {
    outer.diagnostics.push(source.diagnostic);
    return undefined;
  }
  const { root, diagnostics } = parseYaml(source.text, file);
  outer.diagnostics.push(...diagnostics);
  if (root === undefined) {
    if (diagnostics.length === 0) outer.diagnostics.push(emptyFile(startOf(file)));
    return undefined;
  }
  const loading: Loading = loadingOf(file, { ...outer, loadModule: (module) => loadModule(module, loading) });
  return pipelineOf(root, loading);
}

function loadModule(named: NamedFile, outer: Loading): Pipeline | undefined {
  const { file, from } = named;
  if (outer.path.includes(file)) {
    const cycle = [...outer.path.slice(outer.path.indexOf(file)), file];
    outer.diagnostics.push(say.moduleCycle(from, cycle.map((path) => relative(outer.root, path))));
    return undefined;
  }
  if (!outer.modules.has(file)) outer.modules.set(file, loadFile(named, outer));
  return outer.modules.get(file);
}

const PIPELINE_KEYS = ["name", "description", "params", "plugins", "nodes", "outputs", "states"];

function pipelineOf(root: YamlNode, loading: Loading): Pipeline | undefined {
  const { diagnostics, file } = loading;
  const fields = entriesOf(root, { of: "a pipeline", known: PIPELINE_KEYS }, diagnostics);
  const name = requiredText(fields, "name", root, diagnostics);
  if (name !== undefined && !isUsableFolder(name)) diagnostics.push(say.badPipelineName(fields.get("name")?.value.span ?? startOf(file), name));
  const description = optionalText(fields, "description", diagnostics);
  const params = named(fields.get("params"), "params", diagnostics, (entry) => loadParam(entry, loading));
  const nodes = named(fields.get("nodes"), "nodes", diagnostics, (entry) => loadNode(entry, loading));
  tellNoNodes(root, fields.get("nodes"), diagnostics);
  const outputs = named<Template>(fields.get("outputs"), "outputs", diagnostics, (entry) => templateOf(entry.value, loading));
  const plugins = pluginsOf(fields.get("plugins"), loading);
  const span = fields.get("name")?.value.span ?? startOf(file);
  const modules = [...nodes.values()].flatMap(({ uses }) => (uses.type === "module" ? uses.pipeline.sources : []));
  return {
    file, name: name ?? "", ...(description === undefined ? {} : { description }),
    params, plugins, nodes, outputs, states: statesOf(fields.get("states"), diagnostics), sources: [...new Set([file, ...modules])], span,
  };
}

/** A map of names to declarations; a name that expressions cannot use is told. */
function named<T>(
  entry: YamlEntry | undefined, key: "params" | "nodes" | "outputs", diagnostics: Diagnostic[], load: (entry: YamlEntry) => T | undefined,
): ReadonlyMap<string, T> {
  const loaded = new Map<string, T>();
  if (entry === undefined) return loaded;
  for (const declared of entriesOf(entry.value, { of: `"${key}"` }, diagnostics).values()) {
    isUsableName(declared, WHAT[key], diagnostics);
    const value = load(declared);
    if (value !== undefined) loaded.set(declared.key, value);
  }
  return loaded;
}

const WHAT = { params: "param", nodes: "node", outputs: "output" } as const;

function tellNoNodes(root: YamlNode, nodes: YamlEntry | undefined, diagnostics: Diagnostic[]): void {
  if (lacks(root, "nodes")) diagnostics.push(missingKey(firstOf(root.span), "nodes", "a pipeline"));
  if (nodes?.value.type === "map" && nodes.value.isWhole && nodes.value.entries.length === 0) diagnostics.push(say.noNodes(nodes.keySpan));
}

/** Names of their own, as a person says them: no expression reads them. */
function statesOf(entry: YamlEntry | undefined, diagnostics: Diagnostic[]): Pipeline["states"] {
  const states = new Map<string, readonly NamedNode[]>();
  if (entry === undefined) return states;
  for (const { key, value } of entriesOf(entry.value, { of: '"states"' }, diagnostics).values()) {
    states.set(key, namedNodes({ node: value, subject: `state "${key}"`, diagnostics }));
  }
  return states;
}

/** The first character of a place, for what is missing from all of it. */
function firstOf({ file, line, column }: Span): Span {
  return { file, line, column, endLine: line, endColumn: column + 1 };
}

function requiredText(fields: ReadonlyMap<string, YamlEntry>, key: string, root: YamlNode, diagnostics: Diagnostic[]): string | undefined {
  if (lacks(root, key)) diagnostics.push(missingKey(firstOf(root.span), key, "a pipeline"));
  return optionalText(fields, key, diagnostics);
}

function optionalText(fields: ReadonlyMap<string, YamlEntry>, key: string, diagnostics: Diagnostic[]): string | undefined {
  const entry = fields.get(key);
  return entry && asText({ node: entry.value, subject: `"${key}" of the pipeline`, diagnostics });
}

function pluginsOf(entry: YamlEntry | undefined, loading: Loading): readonly PluginReference[] {
  if (entry === undefined) return [];
  const items = asList({ node: entry.value, subject: '"plugins"', diagnostics: loading.diagnostics }) ?? [];
  return items.flatMap((node) => {
    const written = asText({ node, subject: "a plugin", diagnostics: loading.diagnostics });
    const plugin = written === undefined ? undefined : pluginAt(written, node.span, loading);
    return plugin === undefined ? [] : [plugin];
  });
}

function pluginAt(written: string, span: Span, { file, root, diagnostics }: Loading): PluginReference | undefined {
  if (!/^\.{0,2}\//.test(written)) return { written, span };
  const path = resolve(dirname(file), written);
  if (isInside(root, path)) return { written, file: path, span };
  diagnostics.push(say.outsideWorkspace(span, written));
  return undefined;
}

