/** The node types and providers that come with vp, by name, each loaded only when it is asked for. */
import type { NodeType } from "../../../schema/node-type.ts";
import type { ConfigurableProvider, Provider } from "../../../schema/provider.ts";

export interface BuiltIns {
  readonly nodeTypes: Readonly<Record<string, () => Promise<{ readonly default: NodeType }>>>;
  readonly providers: Readonly<Record<string, () => Promise<{ readonly default: Provider | ConfigurableProvider }>>>;
}
