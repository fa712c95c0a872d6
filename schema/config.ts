/** vp.yaml at the workspace root: which models serve, under which limits, and who is told. */
import type { Json } from "./json.ts";
import type { Rates } from "./prices.ts";

export interface Config {
  /** Alias to `provider:model-id`, or a chain of them tried in order. */
  readonly models: Readonly<Record<string, readonly string[]>>;
  readonly profiles: Readonly<Record<string, Profile>>;
  readonly pools: Readonly<Record<string, PoolLimits>>;
  readonly plugins: readonly string[];
  /** How providers are reached and what their models are, by the name that models go by. */
  readonly providers: Readonly<Record<string, ProviderSettings>>;
  /** Prices over those of the table, by `provider:model-id` or `provider:*`. */
  readonly prices: Readonly<Record<string, Rates>>;
  /** Default values of params, below profiles and the command line. */
  readonly params: Readonly<Record<string, Json>>;
  readonly budget: Budget;
  readonly notify: readonly Notify[];
}

export interface Profile {
  readonly models: Readonly<Record<string, readonly string[]>>;
  readonly params: Readonly<Record<string, Json>>;
}

export interface ProviderSettings {
  /** The definition that it is made of; the one of its own name when left out. */
  readonly uses?: string;
  /** A file that a setting names stands in it as `{ path, text }`. */
  readonly settings: Json;
}

export interface PoolLimits {
  readonly concurrency?: number;
  /** Calls a minute. */
  readonly rate?: number;
  /** Calls a day. */
  readonly day?: number;
}

export interface Budget {
  readonly run?: Limit;
  readonly day?: Limit;
  readonly providers: Readonly<Record<string, Limit>>;
}

/** The most that may be spent; a measure that is left out has no limit. */
export interface Limit {
  /** US dollars. */
  readonly usd?: number;
  readonly calls?: number;
  /** Seconds of video, speech or music. */
  readonly seconds?: number;
}

export type Occasion = "run-finished" | "gate" | "failed" | "budget";

/** Somebody outside who is told. Texts may hold `${env:NAME}`, which is read only when they are sent. */
export interface Notify {
  readonly url: string;
  readonly on: readonly Occasion[];
  readonly headers: Readonly<Record<string, string>>;
}
