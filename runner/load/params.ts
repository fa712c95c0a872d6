/** Merges the values of params from all that may give them, and says where each came from. Knows no nodes. */
import { dirname, resolve } from "node:path";
import type { Config } from "../../schema/config.ts";
import type { Checked, Diagnostic, Span } from "../../schema/diagnostic.ts";
import { isObject, type Json } from "../../schema/json.ts";
import { nowhere } from "../../schema/messages/diagnostic-of.ts";
import { absentFiles, missingParam, unheardParam, unknownParam, unknownProfile } from "../../schema/messages/params.ts";
import { fileMissing } from "../../schema/messages/yaml.ts";
import type { NodeDeclaration, Param, ParamOrigin, Pipeline } from "../../schema/pipeline.ts";
import { CONFIG_FILE, configSpans } from "./config.ts";
import { asConstant, entriesOf } from "./fields.ts";
import { withFiles } from "./listed-files.ts";
import { isFileType } from "./load-param.ts";
import { misfitOf, valueOfText } from "./param-value.ts";
import { readText, type Sources } from "./source.ts";
import { parseYaml } from "./parse-yaml.ts";

export interface ParamSources {
  readonly config?: Config;
  readonly profile?: string | undefined;
  /** Path of a YAML file of params, relative to `cwd`. */
  readonly paramsFile?: string | undefined;
  /** Texts are read by the param's type. */
  readonly set?: Readonly<Record<string, Json>>;
  readonly cwd: string;
  readonly sources: Sources;
}

export interface ResolvedParam {
  readonly param: Param;
  /** Files as `{$input: absolute path}`. */
  readonly value: Json;
  readonly origin: ParamOrigin;
  /** Where it was given: a line, an argument, or the param itself for its default. */
  readonly span: Span;
}

/** Defaults, then vp.yaml, the profile, the params file, `--set`: the later one wins. */
export function resolveParams(pipeline: Pipeline, given: ParamSources): Checked<ReadonlyMap<string, ResolvedParam>> {
  const diagnostics: Diagnostic[] = [];
  const layers = layersOf(given, diagnostics);
  tellUnknown(pipeline, layers, diagnostics);
  const resolved = new Map<string, ResolvedParam>();
  for (const param of pipeline.params.values()) {
    const one = resolveParam(param, layers, { given, diagnostics });
    if (one !== undefined) resolved.set(param.name, one);
  }
  if (diagnostics.length > 0) return { type: "wrong", diagnostics };
  return { type: "ok", value: resolved, warnings: layers.flatMap((layer) => unheard(pipeline, layer)) };
}

/** The default of a param as expressions see it, files as `{$input}`; `undefined` when there is none. */
export function defaultValueOf(param: Param): Json | undefined {
  const { default: standard, type } = param;
  return isFileType(type) && typeof standard === "string" ? { $input: standard } : standard;
}

/** The absolute path of a param that is a file. */
export function pathIn(value: Json | undefined): string | undefined {
  return isObject(value) && typeof value["$input"] === "string" ? value["$input"] : undefined;
}

interface Layer {
  readonly origin: ParamOrigin;
  /** What a message calls it. */
  readonly from: string;
  readonly values: ReadonlyMap<string, { readonly value: Json; readonly span: Span }>;
  /** What paths are relative to. */
  readonly folder: string;
  /** True when a name the pipeline has no param for is a mistake; vp.yaml speaks to many pipelines. */
  readonly isForThisPipeline: boolean;
}

function layersOf(given: ParamSources, diagnostics: Diagnostic[]): readonly Layer[] {
  const layers = [configLayer(given), profileLayer(given, diagnostics), fileLayer(given, diagnostics), setLayer(given)];
  return layers.filter((layer) => layer !== undefined);
}

function configLayer({ config, cwd }: ParamSources): Layer | undefined {
  if (config === undefined) return undefined;
  const { file, spanOf } = configSpans(config);
  const values = valuesOf(config.params, (name) => spanOf(["params", name]));
  return { origin: { type: "config" }, from: CONFIG_FILE, values, folder: file === undefined ? cwd : dirname(file), isForThisPipeline: false };
}

function profileLayer({ config, profile: name, cwd }: ParamSources, diagnostics: Diagnostic[]): Layer | undefined {
  if (name === undefined) return undefined;
  const profile = config !== undefined && Object.hasOwn(config.profiles, name) ? config.profiles[name] : undefined;
  if (config === undefined || profile === undefined) {
    diagnostics.push(unknownProfile(nowhere(`--profile ${name}`), name, Object.keys(config?.profiles ?? {})));
    return undefined;
  }
  const { file, spanOf } = configSpans(config);
  const values = valuesOf(profile.params, (param) => spanOf(["profiles", name, "params", param]));
  const folder = file === undefined ? cwd : dirname(file);
  return { origin: { type: "profile", name }, from: `profile "${name}"`, values, folder, isForThisPipeline: false };
}

function fileLayer({ paramsFile, cwd, sources }: ParamSources, diagnostics: Diagnostic[]): Layer | undefined {
  if (paramsFile === undefined) return undefined;
  const file = resolve(cwd, paramsFile);
  const source = readText({ file, written: paramsFile, from: nowhere(`--params ${paramsFile}`) }, sources);
  if (source.type === "wrong") {
    diagnostics.push(source.diagnostic);
    return undefined;
  }
  const tree = parseYaml(source.text, file);
  diagnostics.push(...tree.diagnostics);
  if (tree.root === undefined) return undefined;
  const entries = entriesOf(tree.root, { of: "a file of params" }, diagnostics);
  const values = new Map([...entries].map(([name, { value: node }]) => {
    const value = asConstant({ node, subject: `param "${name}"`, diagnostics }) ?? null;
    return [name, { value, span: node.span }];
  }));
  return { origin: { type: "params-file", file }, from: "the params file", values, folder: dirname(file), isForThisPipeline: true };
}

function setLayer({ set = {}, cwd }: ParamSources): Layer {
  const values = valuesOf(set, (name) => nowhere(`--set ${name}=${typeof set[name] === "string" ? set[name] : JSON.stringify(set[name])}`));
  return { origin: { type: "set" }, from: "--set", values, folder: cwd, isForThisPipeline: true };
}

function valuesOf(values: Readonly<Record<string, Json>>, spanOf: (name: string) => Span): Layer["values"] {
  return new Map(Object.entries(values).map(([name, value]) => [name, { value, span: spanOf(name) }]));
}

function tellUnknown(pipeline: Pipeline, layers: readonly Layer[], diagnostics: Diagnostic[]): void {
  for (const { values } of layers.filter((layer) => layer.isForThisPipeline)) {
    for (const [name, { span }] of values) {
      if (!pipeline.params.has(name)) diagnostics.push(unknownParam(span, name, [...pipeline.params.keys()]));
    }
  }
}

/** What a profile sets for a module that is not handed it: the film would be made as if nobody had said so. */
function unheard(pipeline: Pipeline, { origin, from, values }: Layer): readonly Diagnostic[] {
  if (origin.type !== "profile") return [];
  return [...values.keys()].flatMap((name) => {
    const deaf = pipeline.params.has(name) ? undefined : deafModule(pipeline, name);
    return deaf === undefined ? [] : [unheardParam(deaf.span, { name, from, module: deaf.name })];
  });
}

/** A node that takes a module with such a param, or with such a node in it, and gives it no value. */
function deafModule(pipeline: Pipeline, name: string): NodeDeclaration | undefined {
  return [...pipeline.nodes.values()].find((node) => {
    if (node.uses.type !== "module" || node.with.has(name)) return false;
    return node.uses.pipeline.params.has(name) || deafModule(node.uses.pipeline, name) !== undefined;
  });
}

interface Resolving {
  readonly given: ParamSources;
  readonly diagnostics: Diagnostic[];
}

function resolveParam(param: Param, layers: readonly Layer[], { given, diagnostics }: Resolving): ResolvedParam | undefined {
  const layer = layers.findLast(({ values }) => values.has(param.name));
  const found = layer?.values.get(param.name);
  if (layer === undefined || found === undefined) {
    const value = defaultValueOf(param);
    diagnostics.push(...absentFiles(param));
    if (value !== undefined) return { param, value, origin: { type: "default" }, span: param.span };
    diagnostics.push(missingParam(param.span, param.name));
    return undefined;
  }
  const value = layer.origin.type === "set" && typeof found.value === "string" ? valueOfText(param, found.value) : found.value;
  const misfit = misfitOf(param, value, { span: found.span, from: layer.from });
  if (misfit !== undefined) {
    diagnostics.push(misfit);
    return undefined;
  }
  const fileAt = (written: string): string => {
    const path = resolve(layer.folder, written);
    if (!given.sources.exists(path)) diagnostics.push(fileMissing(found.span, written));
    return path;
  };
  const isFile = isFileType(param.type) && typeof value === "string";
  return { param, value: isFile ? { $input: fileAt(value) } : withFiles(param, value, fileAt), origin: layer.origin, span: found.span };
}
