/** What models cost, as data: how much of each unit, and what a unit costs. Knows no request. */

/** How much a request uses, by unit: `{ input: 1200, output: 400 }`, `{ "image/1024x1024/high": 1 }`, `{ "second/1080p": 8 }`. */
export type Quantities = Readonly<Record<string, number>>;

/** What a request will use, as far as that can be told before it is sent. */
export interface QuantityRange {
  readonly least: Quantities;
  readonly most: Quantities;
}

/**
 * US dollars for a unit: `input`, `output` and `characters` by the million, all else by the piece (`image`, `second`, `call`).
 * `second/1080p` is told apart from `second`, which holds for what no longer name fits.
 */
export type Rates = Readonly<Record<string, number>>;

export interface PriceTable {
  /** When the prices were looked up, ISO 8601. */
  readonly date: string;
  /** By `provider:model-id`; `provider:*` stands for all of a provider. No units at all mean that it is free. */
  readonly models: Readonly<Record<string, Rates>>;
}

export const BY_THE_MILLION: ReadonlySet<string> = new Set(["input", "output", "characters"]);

/** What a unit's name may begin with; what follows a `/` tells its kind. */
export const UNITS: readonly string[] = ["input", "output", "characters", "image", "second", "megapixel", "call"];

/** US dollars; `undefined` when the price of a unit is not known. */
export function costBy(rates: Rates, used: Quantities): number | undefined {
  let usd = 0;
  for (const [unit, quantity] of Object.entries(used)) {
    const rate = rateOf(rates, unit);
    if (rate === undefined) return undefined;
    usd += rate * quantity;
  }
  return usd;
}

export function ratesOf({ models }: PriceTable, model: string): Rates | undefined {
  return models[model] ?? models[`${model.slice(0, model.indexOf(":"))}:*`];
}

export function isFree(rates: Rates | undefined): boolean {
  return rates !== undefined && Object.values(rates).every((rate) => rate === 0);
}

/** The rate of a unit, else of the shorter name that it is a kind of. */
function rateOf(rates: Rates, unit: string): number | undefined {
  if (isFree(rates)) return 0;
  for (let name = unit; name !== ""; name = name.slice(0, Math.max(0, name.lastIndexOf("/")))) {
    const rate = rates[name];
    if (rate !== undefined) return BY_THE_MILLION.has(name.split("/")[0] ?? "") ? rate / 1e6 : rate;
  }
  return undefined;
}
