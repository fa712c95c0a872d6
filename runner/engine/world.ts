/** The world the engine is put into: ports, built-ins and the places of its own code. Made by the command line. */
import type { NodeType } from "../../schema/node-type.ts";
import type { Looker } from "../../schema/look.ts";
import type { PriceTable } from "../../schema/prices.ts";
import type { Ports } from "../../schema/ports.ts";
import type { ConfigurableProvider, Provider } from "../../schema/provider.ts";

type Loader<T> = () => Promise<{ readonly default: T }>;

export interface BuiltIns {
  readonly nodeTypes: Readonly<Record<string, Loader<NodeType>>>;
  readonly providers: Readonly<Record<string, Loader<Provider | ConfigurableProvider>>>;
  readonly prices: Loader<PriceTable>;
  /** Looks into what a person gives. */
  readonly looker: Loader<Looker>;
}

export interface World {
  readonly ports: Ports;
  readonly builtIns: BuiltIns;
  /** Digest of the source behind a built-in, baked at build. */
  builtInSource(kind: "node" | "provider", name: string, operation?: string): string;
  /** Absolute path of the file that a child host runs. */
  readonly hostEntry: string;
  /** Absolute path of `vp/plugin`, for workspaces that have no such package. */
  readonly pluginApi: string;
  /** Absolute path of the vp.yaml that ships, with the profiles that need only a key. */
  readonly shippedConfig: string;
  /** vp's own files by which a change of its built-ins shows. */
  readonly codeFiles: readonly string[];
  /** The version of vp itself. */
  readonly version: string;
}
