/** vp.yaml at the workspace root: which models serve, and under which limits. */
import type { Json } from "./json.ts";

export interface Config {
  /** Alias to `provider:model-id`, or a chain of them tried in order. */
  readonly models: Readonly<Record<string, readonly string[]>>;
  readonly profiles: Readonly<Record<string, Profile>>;
  readonly pools: Readonly<Record<string, PoolLimits>>;
  readonly plugins: readonly string[];
  /** Default values of params, below profiles and the command line. */
  readonly params: Readonly<Record<string, Json>>;
}

export interface Profile {
  readonly models: Readonly<Record<string, readonly string[]>>;
  readonly params: Readonly<Record<string, Json>>;
}

export interface PoolLimits {
  readonly concurrency?: number;
  /** Calls a minute. */
  readonly rate?: number;
}
