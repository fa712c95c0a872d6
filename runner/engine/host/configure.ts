/**
 * Providers as vp.yaml sets them up: under their own names with its settings, and under names that it gives them. Knows
 * nothing of where definitions come from.
 */
import { digestOfJson } from "../../../schema/digest.ts";
import { isObject, type Json } from "../../../schema/json.ts";
import { badSettings, keyItself, noSettings, notAddress, unknownKind } from "../../../schema/messages/host.ts";
import { misfitsOf } from "./misfits.ts";
import { isProvider, type AnyProvider } from "./definitions.ts";
import type { ProviderSetup } from "./protocol.ts";

/** A provider that vp.yaml says something about. */
export interface AnyConfigurable {
  readonly name: string;
  readonly settings: unknown;
  configure(settings: unknown): unknown;
}

export function isConfigurable(value: unknown): value is AnyConfigurable {
  return isObject(value) && typeof value["name"] === "string" && typeof value["configure"] === "function" && isObject(value["settings"]);
}

export type Configured =
  | { readonly type: "ok"; readonly provider: AnyProvider }
  | { readonly type: "wrong"; readonly problems: readonly SettingProblem[] };

export interface SettingProblem {
  /** Where in the settings, e.g. `["models", "sdxl"]`. */
  readonly path: readonly string[];
  readonly message: string;
  readonly fix?: string;
}

/** The provider behind a definition, under the name and with the settings of vp.yaml. */
export function configured(definition: unknown, { name, settings }: Pick<ProviderSetup, "name" | "settings">): Configured {
  if (!isConfigurable(definition)) {
    if (!isProvider(definition)) return { type: "wrong", problems: [{ path: [], ...unknownKind(name) }] };
    return isEmpty(settings) ? { type: "ok", provider: renamed(definition, name) } : { type: "wrong", problems: [{ path: [], ...noSettings(definition.name) }] };
  }
  const slips = slipsIn(name, settings);
  if (slips.length > 0) return { type: "wrong", problems: slips };
  const misfits = misfitsOf(definition.settings, settings);
  if (misfits.length > 0) return { type: "wrong", problems: misfits.map(({ path, message, fix }) => ({ path, ...badSettings(name, path, message), ...(fix === undefined ? {} : { fix }) })) };
  const made = definition.configure(settings);
  const provider = isObject(made) ? { ...made, name } : { name };
  if (!isProvider(provider)) throw new Error(`internal: "${definition.name}" is configured to no provider`);
  return { type: "ok", provider };
}

/** What no provider can mean: a key in place of its variable's name, an address that is none. */
function slipsIn(name: string, settings: Json): readonly SettingProblem[] {
  const { key, url } = isObject(settings) ? settings : {};
  return [
    ...(typeof key === "string" && !/^[A-Z_][A-Z0-9_]*$/.test(key) ? [{ path: ["key"], ...keyItself(name) }] : []),
    ...(typeof url === "string" && !/^https?:\/\/[^/\s]/.test(url) ? [{ path: ["url"], ...notAddress(name, url) }] : []),
  ];
}

/** What settings say of each model, as a digest; of files that they name, the contents count. */
export function saidOfModels(settings: Json): Readonly<Record<string, string>> {
  const models = isObject(settings) ? settings["models"] : undefined;
  return Object.fromEntries(Object.entries(isObject(models) ? models : {}).map(([model, said]) => [model, digestOfJson(withoutPaths(said))]));
}

function withoutPaths(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPaths);
  if (!isObject(value)) return value;
  if (typeof value["path"] === "string" && typeof value["text"] === "string") return { text: value["text"] };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutPaths(part)]));
}

function renamed(provider: AnyProvider, name: string): AnyProvider {
  return provider.name === name ? provider : { ...provider, name };
}

function isEmpty(settings: Json): boolean {
  return isObject(settings) && Object.keys(settings).length === 0;
}
