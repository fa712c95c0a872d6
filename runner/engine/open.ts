/** Opens everything a run needs: the pipeline, vp.yaml, decisions, plugins, params. All that is wrong is told at once. */
import { dirname, resolve } from "node:path";
import type { Config } from "../../schema/config.ts";
import { NO_DECISIONS, type Decisions } from "../../schema/decisions.ts";
import type { Checked, Diagnostic } from "../../schema/diagnostic.ts";
import type { PriceTable } from "../../schema/prices.ts";
import type { Pipeline } from "../../schema/pipeline.ts";
import { openLayout } from "../../cache/layout.ts";
import { checkPipeline } from "../graph/check.ts";
import { checkHanded } from "./check-handed.ts";
import { CONFIG_FILE, configSpans, loadConfig, withShipped } from "../load/config.ts";
import { readEnvironment, variablesIn, type Environment } from "../load/environment.ts";
import { decisionsFile, readDecisions } from "../load/decisions.ts";
import { loadPipeline } from "../load/load-pipeline.ts";
import { resolveParams, type ResolvedParam } from "../load/params.ts";
import type { Sources } from "../load/source.ts";
import { findWorkspaceRoot } from "../load/workspace.ts";
import type { BuildOptions } from "./api.ts";
import { checkCapability } from "./check-capability.ts";
import { checkConfig } from "./check-config.ts";
import { checkSetups } from "./check-setups.ts";
import { checkGates } from "./check-gates.ts";
import { discreet } from "./host/discreet.ts";
import type { OpenedPlugins, PluginLocation } from "./host/executor.ts";
import { openPlugins } from "./host/open-plugins.ts";
import { OFFLINE_MODELS } from "./models.ts";
import { setupsOf } from "./provider-setups.ts";
import { withModules } from "./with-modules.ts";
import { openMentions, type Mentions } from "./mentioned.ts";
import { openPrices } from "./prices.ts";
import { identityOf, sha256 } from "./no-op.ts";
import { secretsOf } from "./secrets.ts";
import { prepareWork } from "./work-folder.ts";
import type { World } from "./world.ts";

export interface Opened {
  readonly pipeline: Pipeline;
  readonly root: string;
  readonly config: Config;
  readonly models: Readonly<Record<string, readonly string[]>>;
  readonly prices: PriceTable;
  readonly decisions: Decisions;
  readonly plugins: OpenedPlugins;
  /** What plugins and providers see. */
  readonly environment: Environment;
  readonly params: ReadonlyMap<string, ResolvedParam>;
  readonly warnings: readonly Diagnostic[];
  /** Every file that was read or looked for to get here, by absolute path, as it was then. */
  readonly sources: SeenFiles;
}

export type SeenFiles = Map<string, SeenFile>;

export interface SeenFile {
  /** Size, times and inode; `null` for a file that was not there. */
  readonly identity: string | null;
  /** Hex sha256 of the bytes that were read. */
  readonly digest?: string;
}

export interface Opening {
  /** Gathers every file that was read or looked for, also when the pipeline is wrong. */
  readonly sources?: SeenFiles;
  /** True for a plan or an explanation: not even what was learnt of plugins is kept. */
  readonly readOnly: boolean;
}

/** Loads and checks a pipeline with all that belongs to it. The plugins' processes are the caller's to close. */
export async function open(options: BuildOptions, world: World, { sources = new Map(), readOnly }: Opening): Promise<Checked<Opened>> {
  const reader = readerOf(world, sources);
  const cwd = options.cwd ?? process.cwd();
  const file = resolve(cwd, options.pipeline);
  const root = findWorkspaceRoot(file, reader);
  const mentions = openMentions(reader);
  const pipeline = loadPipeline(file, mentions.sources, root);
  const config = configFor(options, world, { root, reader, mentions });
  const decisions = loadDecisions(file, reader);
  const environment = readEnvironment(root, unwatched(world), world.ports.environment);
  const wrong = [pipeline, config, decisions, environment].flatMap((part) => (part.type === "wrong" ? part.diagnostics : []));
  if (pipeline.type === "wrong" || config.type === "wrong" || decisions.type === "wrong" || environment.type === "wrong") return { type: "wrong", diagnostics: wrong };
  const params = resolveParams(pipeline.value, { config: config.value, profile: options.profile, paramsFile: options.params, set: options.set ?? {}, cwd, sources: reader });
  const layout = openLayout(root, world.ports.files);
  if (!readOnly) prepareWork(layout, world.ports);
  const { variables } = environment.value;
  const profile = options.profile === undefined ? undefined : config.value.profiles[options.profile];
  const models = { ...OFFLINE_MODELS, ...config.value.models, ...profile?.models };
  mentions.note(models);
  if (params.type === "ok") mentions.note([...params.value.values()].map(({ value }) => value));
  const opened = await openPlugins(locationsOf([pipeline.value], config.value, root), {
    ports: { ...world.ports, environment: variables }, builtIns: world.builtIns, builtInSources: world.builtInSource, hostEntry: world.hostEntry,
    pluginApi: world.pluginApi, stateFolder: layout.state, readOnly, workFolder: layout.work,
    setups: setupsOf(config.value), isWanted: mentions.isMentioned, isUsed: usedIn(pipeline.value, config.value), spanOf: (provider, path) => configSpans(config.value).spanOf(["providers", provider, ...path]),
  });
  const plugins = discreet(opened, secretsOf(variables, secretNames(config.value, opened.registry)));
  for (const path of plugins.registry.pluginFiles) if (reader.exists(path)) reader.readFile(path);
  const prices = await openPrices(world, config.value, plugins.registry);
  const configured = { registry: plugins.registry, models, prices, config: config.value, profile: options.profile };
  const checked = [...checkPipeline(pipeline.value, plugins.registry), ...checkGates(pipeline.value, configured), ...(hasErrors(plugins.diagnostics) ? [] : checkConfig(withModules(pipeline.value), configured))];
  const diagnostics = [...plugins.diagnostics, ...checked, ...(params.type === "wrong" ? params.diagnostics : [...params.warnings, ...checkHanded(pipeline.value, params.value)])];
  const incapable = params.type === "wrong" || hasErrors(diagnostics) ? [] : [
    ...(await checkSetups(withModules(pipeline.value), configured, plugins)),
    ...(await checkCapability({ pipeline: pipeline.value, params: params.value }, configured, plugins)),
  ];
  if (params.type === "wrong" || hasErrors([...diagnostics, ...incapable])) {
    await plugins.executor.close();
    return { type: "wrong", diagnostics: [...diagnostics, ...incapable] };
  }
  const warnings = [...pipeline.warnings, ...diagnostics];
  return {
    type: "ok",
    warnings,
    value: {
      pipeline: pipeline.value, root, config: config.value, decisions: decisions.value, plugins, environment: environment.value, params: params.value,
      models, prices,
      warnings,
      sources,
    },
  };
}

/** Built-in node types that no node names are not imported; what vp.yaml says of pools is checked against those of all. */
function usedIn(pipeline: Pipeline, { pools }: Config): (nodeType: string) => boolean {
  const used = new Set(withModules(pipeline).flatMap(({ nodes }) => [...nodes.values()].map(({ uses }) => (uses.type === "node-type" ? uses.name : ""))));
  return (name) => used.has(name) || Object.keys(pools).length > 0;
}

/** Variables that are secret whatever they are called. */
function secretNames(config: Config, { providerNames, provider }: OpenedPlugins["registry"]): ReadonlySet<string> {
  return new Set([...variablesIn(JSON.stringify(config)), ...providerNames.flatMap((name) => (provider(name)?.needs.variables ?? []).flat())]);
}

/**
 * A profile or a provider that the workspace does not have may be one of those that ship, and what ships of a provider
 * holds below what the workspace says of it. An offline film need not read that.
 */
function configFor({ profile }: BuildOptions, world: World, { root, reader, mentions }: { readonly root: string; readonly reader: Sources; readonly mentions: Mentions }): Checked<Config> {
  const config = loadConfig(root, reader);
  if (config.type === "wrong") return config;
  const { profiles, providers, models, plugins } = config.value;
  const chosen = profile === undefined ? undefined : profiles[profile];
  const named = [...Object.values(models), ...Object.values(chosen?.models ?? {})].flat().map((model) => model.slice(0, Math.max(0, model.indexOf(":"))));
  const isStrange = plugins.length === 0 && named.some((name) => name !== "" && !(name in providers) && !(name in world.builtIns.providers));
  const isOnline = Object.keys(world.builtIns.providers).some((name) => !OFFLINE_PROVIDERS.has(name) && (named.includes(name) || mentions.isMentioned(`${name}:`)));
  return isStrange || isOnline || (profile !== undefined && chosen === undefined) ? { ...config, value: withShipped(config.value, world.shippedConfig, reader) } : config;
}

const OFFLINE_PROVIDERS: ReadonlySet<string> = new Set(Object.values(OFFLINE_MODELS).flat().map((model) => model.slice(0, model.indexOf(":"))));

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** Reads files and notes each as it was before it was read: an edit meanwhile then counts as a change. */
function readerOf({ ports }: World, seen: SeenFiles): Sources {
  return {
    readFile: (path) => {
      const identity = identityOf(path);
      const bytes = ports.files.readFileSync(path);
      seen.set(path, { identity, digest: sha256(bytes) });
      return bytes;
    },
    exists: (path) => {
      const there = identityOf(path) !== null;
      if (!there) seen.set(path, { identity: null });
      return there;
    },
  };
}

/** Files that make nothing stale: a key may change in `.env` without a word of the film doing so. */
export function unwatched({ ports: { files } }: World): Sources & { isFolder(path: string): boolean } {
  return {
    readFile: (path) => files.readFileSync(path),
    exists: (path) => files.existsSync(path),
    isFolder: (path) => files.statSync(path).isDirectory(),
  };
}

function loadDecisions(pipelineFile: string, sources: Sources): Checked<Decisions> {
  const file = decisionsFile(pipelineFile);
  if (!sources.exists(file)) return { type: "ok", value: NO_DECISIONS, warnings: [] };
  return readDecisions(new TextDecoder().decode(sources.readFile(file)), file);
}

/** The plugins that pipelines, their modules and vp.yaml name. */
export function locationsOf(pipelines: readonly Pipeline[], config: Config, root: string): readonly PluginLocation[] {
  const found = new Map<string, PluginLocation>();
  const add = (location: PluginLocation): void => void found.set(location.file ?? `${location.written} ${dirname(location.from)}`, location);
  const { spanOf } = configSpans(config);
  for (const [index, written] of config.plugins.entries()) {
    const file = written.startsWith(".") ? resolve(root, written) : undefined;
    add({ written, from: resolve(root, CONFIG_FILE), span: spanOf(["plugins", String(index)]), ...(file === undefined ? {} : { file }) });
  }
  for (const each of pipelines.flatMap((pipeline) => withModules(pipeline))) {
    for (const { written, file, span } of each.plugins) add({ written, from: each.file, span, ...(file === undefined ? {} : { file }) });
  }
  return [...found.values()];
}
