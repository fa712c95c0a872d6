/** The providers of vp.yaml as the host makes them. */
import type { Config } from "../../schema/config.ts";
import type { ProviderSetup } from "./host/protocol.ts";

export function setupsOf({ providers }: Config): readonly ProviderSetup[] {
  return Object.entries(providers).map(([name, { uses = name, settings }]) => ({ name, uses, settings }));
}
