/**
 * Opens the built-ins and the plugins a pipeline names: what they define, and an executor that reaches their code.
 * Knows no graph, keys or cache.
 */
import type { Diagnostic, Span } from "../../../schema/diagnostic.ts";
import { definedTwice, noSettings, unknownKind } from "../../../schema/messages/host.ts";
import { suggest } from "../../../schema/suggest.ts";
import type { Ports } from "../../../schema/ports.ts";
import { openAnywhere } from "./anywhere.ts";
import { openBuiltInProviders } from "./built-in-providers.ts";
import type { BuiltIns } from "./built-ins.ts";
import { describeBuiltIns } from "./describe-built-ins.ts";
import { describeOutside, type Outside } from "./describe-outside.ts";
import type { OpenedPlugins, PluginLocation } from "./executor.ts";
import { openHosts } from "./hosts.ts";
import type { Known, Placed } from "./known.ts";
import type { PluginProblem, ProviderSetup } from "./protocol.ts";

export interface PluginDeps {
  readonly ports: Ports;
  readonly builtIns: BuiltIns;
  /** Digest of a built-in's source, baked in when vp is built. */
  readonly builtInSources: (kind: "node" | "provider", name: string, operation?: string) => string;
  /** Absolute path of the entry file of host processes. */
  readonly hostEntry: string;
  /** Absolute path of what `vp/plugin` stands for where the workspace has no vp of its own. */
  readonly pluginApi: string;
  /** Where descriptions of plugins are kept; none are when left out. */
  readonly stateFolder?: string;
  /** True where nothing may be written: kept descriptions are read, new ones are not kept. */
  readonly readOnly?: boolean;
  /** The only folder that plugins from outside may write to; work folders lie below it. Anywhere when left out. */
  readonly workFolder?: string;
  /** How long an aborted run may take to stop before its process is ended, milliseconds; 2000 when left out. */
  readonly graceMs?: number;
  /** Of the providers that vp.yaml says something about. */
  readonly setups?: readonly ProviderSetup[];
  /** Whether a built-in provider may be asked for; all when left out. */
  readonly isWanted?: (provider: string) => boolean;
  /** Whether a built-in node type is used; all when left out. The others are known by name alone. */
  readonly isUsed?: (nodeType: string) => boolean;
  /** Where vp.yaml says something of a provider. */
  readonly spanOf?: (provider: string, path: readonly string[]) => Span;
}

export async function openPlugins(locations: readonly PluginLocation[], deps: PluginDeps): Promise<OpenedPlugins> {
  const { ports, hostEntry, pluginApi, workFolder, graceMs = 2_000, setups = [] } = deps;
  const hosts = openHosts({ ports, entry: hostEntry, pluginApi, workFolder, graceMs });
  const [builtIns, outside] = await Promise.all([describeBuiltIns({ ...deps, setups }), describeOutside(locations, { ...deps, hosts })]);
  const known: Known = { nodeTypes: new Map(), providers: new Map() };
  for (const nodeType of builtIns.nodeTypes) known.nodeTypes.set(nodeType.name, { description: nodeType, home: { type: "built-in" } });
  for (const provider of builtIns.providers) known.providers.set(provider.name, { description: provider, home: { type: "built-in" } });
  const wrong = builtIns.problems.map(({ provider, path, ...problem }): Diagnostic => ({ severity: "error", code: "provider-settings", span: deps.spanOf?.(provider, path) ?? spanAt("vp.yaml", 1, 1), ...problem }));
  const astray = setups.filter(({ uses }) => !(uses in deps.builtIns.providers)).map(({ name, uses }): Diagnostic => ({
    severity: "error", code: "provider-settings", span: deps.spanOf?.(name, []) ?? spanAt("vp.yaml", 1, 1),
    ...(outside.some(({ providers }) => providers.some((provider) => provider.name === uses)) ? noSettings(uses) : unknownKind(uses, suggest(uses, Object.keys(deps.builtIns.providers)))),
  }));
  const diagnostics = outside.flatMap((plugin) => [...plugin.problems.map((problem) => diagnosticOf(plugin.location, problem)), ...add(known, plugin, deps.builtIns)]);
  return {
    registry: {
      nodeType: (name) => known.nodeTypes.get(name)?.description,
      provider: (name) => known.providers.get(name)?.description,
      nodeTypeNames: [...new Set([...known.nodeTypes.keys(), ...Object.keys(deps.builtIns.nodeTypes)])].sort(),
      providerNames: [...new Set([...known.providers.keys(), ...Object.keys(deps.builtIns.providers), ...setups.map(({ name }) => name)])].sort(),
      pluginFiles: [...new Set(outside.flatMap(({ files }) => files))].sort(),
    },
    executor: openAnywhere({ hosts, known, builtIns: deps.builtIns, builtInProviders: openBuiltInProviders(deps.builtIns, setups), files: ports.files, environment: ports.environment, graceMs }),
    diagnostics: [...wrong, ...astray, ...diagnostics],
  };
}

/** The first to define a name keeps it. */
function add(known: Known, plugin: Outside, builtIns: BuiltIns): Diagnostic[] {
  const clashes: Diagnostic[] = [];
  const place = <T extends { readonly name: string; readonly plugin: string }>(into: Map<string, Placed<T>>, description: T, kind: string): void => {
    const isOfVp = kind === "node type" && description.name in builtIns.nodeTypes;
    const other = into.get(description.name)?.description.plugin ?? (isOfVp ? "vp" : undefined);
    if (other === undefined) into.set(description.name, { description, home: plugin.home });
    else clashes.push(diagnosticOf(plugin.location, definedTwice(kind, description.name, other)));
  };
  for (const nodeType of plugin.nodeTypes) place(known.nodeTypes, nodeType, "node type");
  for (const provider of plugin.providers) place(known.providers, provider, "provider");
  return clashes;
}

function diagnosticOf(location: PluginLocation, { at, ...problem }: PluginProblem): Diagnostic {
  const span = location.span ?? spanAt(location.from, 1, 1);
  if (at === undefined) return { severity: "error", ...problem, span };
  return { severity: "error", ...problem, span, related: [{ message: "here in the plugin", span: spanAt(at.file, at.line, at.column) }] };
}

function spanAt(file: string, line: number, column: number): Span {
  return { file, line, column, endLine: line, endColumn: column + 1 };
}
