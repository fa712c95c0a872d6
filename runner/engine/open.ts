/** Opens everything a run needs: the pipeline, vp.yaml, decisions, plugins, params. All that is wrong is told at once. */
import { dirname, resolve } from "node:path";
import type { Config } from "../../schema/config.ts";
import { NO_DECISIONS, type Decisions } from "../../schema/decisions.ts";
import type { Checked, Diagnostic } from "../../schema/diagnostic.ts";
import type { Pipeline } from "../../schema/pipeline.ts";
import { openLayout } from "../../cache/layout.ts";
import { checkPipeline } from "../graph/check.ts";
import { CONFIG_FILE, configSpans, loadConfig } from "../load/config.ts";
import { readEnvironment, variablesIn, type Environment } from "../load/environment.ts";
import { decisionsFile, readDecisions } from "../load/decisions.ts";
import { loadPipeline } from "../load/load-pipeline.ts";
import { resolveParams, type ResolvedParam } from "../load/params.ts";
import type { Sources } from "../load/source.ts";
import { findWorkspaceRoot } from "../load/workspace.ts";
import type { BuildOptions } from "./api.ts";
import { checkConfig } from "./check-config.ts";
import { checkGates } from "./check-gates.ts";
import { discreet } from "./host/discreet.ts";
import type { OpenedPlugins, PluginLocation } from "./host/executor.ts";
import { openPlugins } from "./host/open-plugins.ts";
import { OFFLINE_MODELS } from "./models.ts";
import { identityOf, sha256 } from "./no-op.ts";
import { secretsOf } from "./secrets.ts";
import { prepareWork } from "./work-folder.ts";
import type { World } from "./world.ts";

export interface Opened {
  readonly pipeline: Pipeline;
  readonly root: string;
  readonly config: Config;
  readonly models: Readonly<Record<string, readonly string[]>>;
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
  const pipeline = loadPipeline(file, reader, root);
  const config = loadConfig(root, reader);
  const decisions = loadDecisions(file, reader);
  const environment = readEnvironment(root, unwatched(world), world.ports.environment);
  const wrong = [pipeline, config, decisions, environment].flatMap((part) => (part.type === "wrong" ? part.diagnostics : []));
  if (pipeline.type === "wrong" || config.type === "wrong" || decisions.type === "wrong" || environment.type === "wrong") return { type: "wrong", diagnostics: wrong };
  const params = resolveParams(pipeline.value, { config: config.value, profile: options.profile, paramsFile: options.params, set: options.set ?? {}, cwd, sources: reader });
  const layout = openLayout(root, world.ports.files);
  if (!readOnly) prepareWork(layout, world.ports);
  const { variables } = environment.value;
  const opened = await openPlugins(locationsOf([pipeline.value], config.value, root), {
    ports: { ...world.ports, environment: variables }, builtIns: world.builtIns, builtInSources: world.builtInSource, hostEntry: world.hostEntry,
    pluginApi: world.pluginApi, stateFolder: layout.state, readOnly, workFolder: layout.work,
  });
  const plugins = discreet(opened, secretsOf(variables, new Set(variablesIn(JSON.stringify(config.value)))));
  for (const path of plugins.registry.pluginFiles) if (reader.exists(path)) reader.readFile(path);
  const profile = options.profile === undefined ? undefined : config.value.profiles[options.profile];
  const models = { ...OFFLINE_MODELS, ...config.value.models, ...profile?.models };
  const configured = { registry: plugins.registry, models, config: config.value, profile: options.profile };
  const checked = [...checkPipeline(pipeline.value, plugins.registry), ...checkGates(pipeline.value, configured), ...(hasErrors(plugins.diagnostics) ? [] : checkConfig(withModules(pipeline.value), configured))];
  const diagnostics = [...plugins.diagnostics, ...checked, ...(params.type === "wrong" ? params.diagnostics : [])];
  if (params.type === "wrong" || hasErrors(diagnostics)) {
    await plugins.executor.close();
    return { type: "wrong", diagnostics };
  }
  return {
    type: "ok",
    warnings: [...pipeline.warnings, ...diagnostics],
    value: {
      pipeline: pipeline.value, root, config: config.value, decisions: decisions.value, plugins, environment: environment.value, params: params.value,
      models,
      warnings: diagnostics,
      sources,
    },
  };
}

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

/** A pipeline and every module below it, each once. */
export function withModules(pipeline: Pipeline, seen = new Set<Pipeline>()): readonly Pipeline[] {
  if (!seen.has(pipeline)) {
    seen.add(pipeline);
    for (const { uses } of pipeline.nodes.values()) if (uses.type === "module") withModules(uses.pipeline, seen);
  }
  return [...seen];
}
