/** Descriptions as the engine reads them, from what a definition says of itself and where it comes from. */
import type { NodeTypeDescription } from "../../../schema/node-type.ts";
import type { ProviderDescription } from "../../../schema/provider.ts";
import type { DescribedNodeType, DescribedProvider } from "./protocol.ts";

export function nodeTypeDescription(
  described: DescribedNodeType,
  origin: { readonly plugin: string; readonly source: string; readonly runs: NodeTypeDescription["runs"] },
): NodeTypeDescription {
  const { name, version, summary, inputs, outputs, pool = "default", prior, estimates, usesTools } = described;
  return { name, version, summary, inputs: schemaOf(inputs), outputs: schemaOf(outputs), pool, prior, estimates, usesTools, ...origin };
}

export function providerDescription(
  described: DescribedProvider,
  origin: { readonly plugin: string; readonly sourceOf: (operation: string) => string },
): ProviderDescription {
  const { name, embedded, operations, cards = [], needs = {} } = described;
  return {
    name,
    embedded,
    cards,
    needs,
    pool: described.pool ?? (embedded ? "cpu" : name),
    operations: Object.fromEntries(Object.entries(operations).map(([operation, { version, ...offered }]) => {
      const source = origin.sourceOf(operation);
      return [operation, { ...offered, source: version === undefined ? source : `${source} version ${version}` }];
    })),
    plugin: origin.plugin,
  };
}

function schemaOf(schema: unknown): object {
  return typeof schema === "object" && schema !== null ? schema : {};
}
