/** What the built-ins are, learnt by importing them: they are small, and what is heavy in them is imported when they run. */
import type { NodeTypeDescription } from "../../../schema/node-type.ts";
import type { ProviderDescription } from "../../../schema/provider.ts";
import type { BuiltIns } from "./built-ins.ts";
import { describeNodeType, describeProvider } from "./definitions.ts";
import { nodeTypeDescription, providerDescription } from "./descriptions.ts";

interface Given {
  readonly builtIns: BuiltIns;
  readonly builtInSources: (kind: "node" | "provider", name: string, operation?: string) => string;
}

export interface BuiltInDescriptions {
  readonly nodeTypes: readonly NodeTypeDescription[];
  readonly providers: readonly ProviderDescription[];
}

export async function describeBuiltIns({ builtIns, builtInSources }: Given): Promise<BuiltInDescriptions> {
  const [nodeTypes, providers] = await Promise.all([loadAll(builtIns.nodeTypes), loadAll(builtIns.providers)]);
  return {
    nodeTypes: nodeTypes.map((nodeType) => {
      const described = describeNodeType(nodeType);
      return nodeTypeDescription(described, { plugin: "vp", source: builtInSources("node", described.name), runs: described.runs ?? "worker" });
    }),
    providers: providers.map((provider) => {
      const described = describeProvider(provider);
      return providerDescription(described, { plugin: "vp", sourceOf: (operation) => builtInSources("provider", described.name, operation) });
    }),
  };
}

async function loadAll<T extends { readonly name: string }>(table: Readonly<Record<string, () => Promise<{ readonly default: T }>>>): Promise<T[]> {
  return Promise.all(Object.entries(table).map(async ([name, load]) => {
    const { default: definition } = await load();
    if (definition.name !== name) throw new Error(`internal: the built-in "${name}" calls itself "${definition.name}"`);
    return definition;
  }));
}
