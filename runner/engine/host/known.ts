/** All definitions by name, each with where its code is to be found. */
import type { NodeTypeDescription } from "../../../schema/node-type.ts";
import type { ProviderDescription } from "../../../schema/provider.ts";
import type { Home } from "./protocol.ts";

export interface Placed<T> {
  readonly description: T;
  readonly home: Home;
}

export interface Known {
  readonly nodeTypes: Map<string, Placed<NodeTypeDescription>>;
  readonly providers: Map<string, Placed<ProviderDescription>>;
}
