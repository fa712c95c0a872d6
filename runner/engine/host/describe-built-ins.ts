/** What the built-ins are, learnt by importing them: they are small, and what is heavy in them is imported when they run. */
import type { NodeTypeDescription } from "../../../schema/node-type.ts";
import type { ProviderDescription } from "../../../schema/provider.ts";
import type { BuiltIns } from "./built-ins.ts";
import { configured, saidOfModels, type SettingProblem } from "./configure.ts";
import { describeNodeType, describeProvider } from "./definitions.ts";
import { nodeTypeDescription, providerDescription } from "./descriptions.ts";
import type { ProviderSetup } from "./protocol.ts";

interface Given {
  readonly builtIns: BuiltIns;
  readonly builtInSources: (kind: "node" | "provider", name: string, operation?: string) => string;
  readonly setups?: readonly ProviderSetup[];
  /** Whether a provider may be asked for; all when left out. The others are not even imported. */
  readonly isWanted?: (provider: string) => boolean;
  /** The same of node types. */
  readonly isUsed?: (nodeType: string) => boolean;
}

export interface BuiltInDescriptions {
  readonly nodeTypes: readonly NodeTypeDescription[];
  readonly providers: readonly ProviderDescription[];
  readonly problems: readonly (SettingProblem & { readonly provider: string })[];
}

export async function describeBuiltIns(given: Given): Promise<BuiltInDescriptions> {
  const { builtIns, builtInSources, isWanted = () => true, isUsed = () => true } = given;
  const [nodeTypes, providers] = await Promise.all([loadAll(builtIns.nodeTypes, isUsed), Promise.all(setupsOf(given).filter(({ name }) => isWanted(name)).map((setup) => describeOne(given, setup)))]);
  return {
    nodeTypes: nodeTypes.map((nodeType) => {
      const described = describeNodeType(nodeType);
      return nodeTypeDescription(described, { plugin: "vp", source: builtInSources("node", described.name), runs: described.runs ?? "worker" });
    }),
    providers: providers.flatMap((each) => (each.type === "ok" ? [each.description] : [])),
    problems: providers.flatMap((each) => (each.type === "ok" ? [] : each.problems)),
  };
}

/** Every built-in under its own name, and what vp.yaml makes of them under others. */
function setupsOf({ builtIns, setups = [] }: Given): readonly Setup[] {
  const own = Object.keys(builtIns.providers).filter((name) => setups.every((setup) => setup.name !== name));
  return [...own.map((name) => ({ name, uses: name, settings: {}, isBare: true })), ...setups.filter(({ uses }) => uses in builtIns.providers)];
}

interface Setup extends ProviderSetup {
  /** vp.yaml says nothing of it: one that cannot be without settings is then no provider, and no mistake. */
  readonly isBare?: boolean;
}

type Described =
  | { readonly type: "ok"; readonly description: ProviderDescription }
  | { readonly type: "wrong"; readonly problems: BuiltInDescriptions["problems"] };

async function describeOne({ builtIns, builtInSources }: Given, setup: Setup): Promise<Described> {
  const definition = (await builtIns.providers[setup.uses]?.())?.default;
  if (definition?.name !== setup.uses) throw new Error(`internal: the built-in "${setup.uses}" calls itself "${definition?.name}"`);
  const result = configured(definition, setup);
  if (result.type === "wrong" && setup.isBare === true) return { type: "wrong", problems: [] };
  if (result.type === "wrong") return { type: "wrong", problems: result.problems.map((problem) => ({ ...problem, provider: setup.name })) };
  const described = describeProvider(result.provider);
  const description = providerDescription(described, { plugin: "vp", sourceOf: (operation) => builtInSources("provider", setup.uses, operation) });
  return { type: "ok", description: { ...description, said: saidOfModels(setup.settings) } };
}

async function loadAll<T extends { readonly name: string }>(table: Readonly<Record<string, () => Promise<{ readonly default: T }>>>, isUsed: (name: string) => boolean): Promise<T[]> {
  return Promise.all(Object.entries(table).filter(([name]) => isUsed(name)).map(async ([name, load]) => {
    const { default: definition } = await load();
    if (definition.name !== name) throw new Error(`internal: the built-in "${name}" calls itself "${definition.name}"`);
    return definition;
  }));
}
