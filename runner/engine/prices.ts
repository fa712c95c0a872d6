/** The prices that hold for a film: the table that ships, and what vp.yaml says over it. */
import type { Config } from "../../schema/config.ts";
import { costBy, isFree, ratesOf, type PriceTable, type Quantities, type QuantityRange } from "../../schema/prices.ts";
import type { Registry } from "./host/executor.ts";
import type { World } from "./world.ts";

/** US dollars. */
export interface Price {
  readonly least: number;
  readonly most: number;
}

/** The table is read only where a provider that may be asked goes by it. */
export async function openPrices(world: World, { prices }: Pick<Config, "prices">, registry: Registry): Promise<PriceTable> {
  const isAsked = registry.providerNames.some((name) => Object.values(registry.provider(name)?.operations ?? {}).some(({ measured }) => measured === true));
  if (!isAsked) return { date: "", models: prices };
  const { date, models } = (await world.builtIns.prices()).default;
  return { date, models: { ...models, ...prices } };
}

/** @param model `provider:model-id` */
export function priceOfRange(table: PriceTable, model: string, { least, most }: QuantityRange): Price | undefined {
  const [low, high] = [costOf(table, model, least), costOf(table, model, most)];
  return low === undefined || high === undefined ? undefined : { least: Math.min(low, high), most: Math.max(low, high) };
}

export function costOf(table: PriceTable, model: string, used: Quantities): number | undefined {
  const rates = ratesOf(table, model);
  return rates === undefined ? undefined : costBy(rates, used);
}

export function isFreeModel(table: PriceTable, model: string): boolean {
  return isFree(ratesOf(table, model));
}
