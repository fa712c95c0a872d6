/** The built-in providers as vp.yaml sets them up. Each is made when it is first asked for. */
import type { BuiltIns } from "./built-ins.ts";
import { configured } from "./configure.ts";
import type { AnyProvider } from "./definitions.ts";
import type { ProviderSetup } from "./protocol.ts";

export interface BuiltInProviders {
  /** @param name as models name it */
  get(name: string): Promise<AnyProvider>;
}

/** @param setups of the providers that vp.yaml says something about */
export function openBuiltInProviders({ providers }: BuiltIns, setups: readonly ProviderSetup[]): BuiltInProviders {
  const made = new Map<string, Promise<AnyProvider>>();
  const make = async (name: string): Promise<AnyProvider> => {
    const setup = setups.find((each) => each.name === name) ?? { name, uses: name, settings: {} };
    const result = configured((await providers[setup.uses]?.())?.default, setup);
    if (result.type === "ok") return result.provider;
    throw new Error(`internal: the built-in provider "${name}" was asked for and is set up wrongly`);
  };
  return {
    get(name) {
      const known = made.get(name) ?? make(name);
      made.set(name, known);
      return known;
    },
  };
}
