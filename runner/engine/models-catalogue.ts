/** The models that can be named here: those of the cards of every provider, and those that vp.yaml names. Asks none of them. */
import { join } from "node:path";
import type { Diagnostic } from "../../schema/diagnostic.ts";
import type { ModelCard } from "../../schema/model-card.ts";
import { ratesOf, type PriceTable, type Rates } from "../../schema/prices.ts";
import type { ProviderDescription } from "../../schema/provider.ts";
import type { Operation } from "../../schema/type.ts";
import { openLayout } from "../../cache/layout.ts";
import type { Config } from "../../schema/config.ts";
import { configSpans, loadConfig, withShipped } from "../load/config.ts";
import { readEnvironment } from "../load/environment.ts";
import { findWorkspaceRoot } from "../load/workspace.ts";
import type { Executor } from "./host/executor.ts";
import { openPlugins } from "./host/open-plugins.ts";
import { OFFLINE_MODELS } from "./models.ts";
import { locationsOf, unwatched } from "./open.ts";
import { openPrices } from "./prices.ts";
import { setupsOf } from "./provider-setups.ts";
import type { World } from "./world.ts";

export interface CataloguedModel {
  /** `provider:model-id`. */
  readonly model: string;
  readonly operation: Operation;
  readonly card?: ModelCard;
  /** Absent when nobody knows; empty when it is free. */
  readonly rates?: Rates;
  /** Aliases that mean it, those of a profile as `profile/alias`. */
  readonly aliases: readonly string[];
  readonly needsKey: boolean;
  /** Variables that its provider needs and that are not set; of a list any one will do. */
  readonly unset: readonly (readonly string[])[];
}

export interface Catalogue {
  readonly models: readonly CataloguedModel[];
  readonly providers: readonly ProviderDescription[];
  /** When the prices were looked up, ISO 8601. */
  readonly date: string;
  readonly root: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param cwd absolute */
export async function modelsHere(cwd: string, world: World): Promise<Catalogue> {
  const sources = unwatched(world);
  const root = findWorkspaceRoot(join(cwd, "vp.yaml"), sources);
  const loaded = loadConfig(root, sources);
  const config = loaded.type === "ok" ? withShipped(loaded.value, world.shippedConfig, sources) : undefined;
  const environment = readEnvironment(root, sources, world.ports.environment);
  const variables = environment.type === "ok" ? environment.value.variables : world.ports.environment;
  const { ports, builtIns, builtInSource: builtInSources, hostEntry, pluginApi } = world;
  const opened = await openPlugins(config === undefined ? [] : locationsOf([], config, root), {
    ports, builtIns, builtInSources, hostEntry, pluginApi, workFolder: openLayout(root, ports.files).work,
    ...(config === undefined ? {} : { setups: setupsOf(config), spanOf: (provider: string, path: readonly string[]) => configSpans(config).spanOf(["providers", provider, ...path]) }),
  });
  const providers = opened.registry.providerNames.flatMap((name) => opened.registry.provider(name) ?? []);
  const prices = await openPrices(world, config ?? { prices: {} }, opened.registry);
  const diagnostics = [...(loaded.type === "wrong" ? loaded.diagnostics : []), ...opened.diagnostics];
  const models = await Promise.all(catalogued({ providers, named: namedIn(config), variables }).map((each) => priced(each, { providers, prices, executor: opened.executor })));
  await opened.executor.close();
  return { models, providers, date: prices.date, root, diagnostics };
}

interface Named {
  readonly alias: string;
  readonly operation: string;
  readonly model: string;
}

function namedIn(config: Config | undefined): readonly Named[] {
  const of = (models: Config["models"], prefix: string): readonly Named[] =>
    Object.entries(models).flatMap(([alias, chain]) => chain.map((model) => ({ alias: `${prefix}${alias}`, operation: alias, model })));
  const profiles = Object.entries(config?.profiles ?? {}).flatMap(([name, { models }]) => of(models, `${name}/`));
  return [...of({ ...OFFLINE_MODELS, ...config?.models }, ""), ...profiles];
}

interface Parts {
  readonly providers: readonly ProviderDescription[];
  readonly named: readonly Named[];
  readonly variables: Readonly<Record<string, string | undefined>>;
}

function catalogued({ providers, named, variables }: Parts): readonly CataloguedModel[] {
  return providers.flatMap((provider) => {
    const unset = (provider.needs.variables ?? []).map((names) => [names].flat()).filter((names) => !names.some((name) => (variables[name] ?? "") !== ""));
    const own = named.filter(({ model, operation }) => model.startsWith(`${provider.name}:`) && operation in provider.operations);
    const carded = provider.cards.map((card) => ({ model: `${provider.name}:${card.model}`, operation: card.operation, card }));
    const known = new Set(carded.map(({ model, operation }) => `${operation} ${model}`));
    const others = own.filter(({ model, operation }) => !known.has(`${operation} ${model}`)).map(({ model, operation }) => ({ model, operation: operation as Operation }));
    const distinct = new Map([...carded, ...others].map((each) => [`${each.operation} ${each.model}`, each]));
    return [...distinct.values()].map((each): CataloguedModel => {
      return { ...each, unset, needsKey: (provider.needs.variables ?? []).length > 0, aliases: own.filter(({ model, operation }) => model === each.model && operation === each.operation).map(({ alias }) => alias) };
    });
  });
}

interface Pricing extends Pick<Parts, "providers"> {
  readonly prices: PriceTable;
  readonly executor: Executor;
}

/** By the table, else by the call where the provider says itself what one costs whatever is asked. */
async function priced(each: CataloguedModel, { providers, prices, executor }: Pricing): Promise<CataloguedModel> {
  const { model, operation } = each;
  const offer = providers.find(({ name }) => model.startsWith(`${name}:`))?.operations[operation];
  const rates = offer?.priced === false ? {} : offer?.measured === true ? ratesOf(prices, model) : await ownRates(executor, model, operation);
  return rates === undefined ? each : { ...each, rates };
}

async function ownRates(executor: Executor, model: string, operation: Operation): Promise<Rates | undefined> {
  try {
    const { usd } = await executor.quote(model.slice(0, model.indexOf(":")), operation, { model, prompt: "" });
    return usd === undefined ? undefined : usd === 0 ? {} : { call: usd };
  } catch {
    // What it costs depends on what is asked.
    return undefined;
  }
}
