/** The action: everything that can change a result, and nothing else. Its digest is the action key. */
import { digestOfJson, type Digest } from "./digest.ts";
import type { Json } from "./json.ts";
import type { Operation } from "./type.ts";

/** Raised when the form of actions changes; every key changes with it. */
export const KEY_SCHEMA = 1;

export interface Action {
  readonly schema: typeof KEY_SCHEMA;
  readonly nodeType: string;
  readonly version: number;
  /** Digest of the node type's source. */
  readonly source: string;
  /** Projected onto the node type's input schema; artifacts as digests, models resolved, provenance dropped. */
  readonly inputs: Json;
  /** Tool name to version; embedded models to the digest of their source, models that vp.yaml describes to that of what it says. */
  readonly tools: Readonly<Record<string, string>>;
  /** A number that salts the key; 1 when nobody asked for another roll. */
  readonly take: number;
}

export type ActionKey = Digest;

export function actionKey(action: Action): ActionKey {
  return digestOfJson(action);
}

/** The action key without the take: what decisions are made on. */
export function baseKey(action: Action): ActionKey {
  return digestOfJson({ ...action, take: 1 });
}

/** One request to a model, exactly as it will be sent. Content-addressed like an action. */
export interface Call {
  readonly schema: typeof KEY_SCHEMA;
  readonly provider: string;
  readonly model: string;
  readonly operation: Operation;
  readonly body: Json;
  readonly references: readonly Digest[];
  readonly take: number;
  readonly roll: number;
  /** Digest of the provider's source, for embedded providers only. */
  readonly source?: string;
}

/** How often the same request was rolled before this one; a pipeline counts its takes from 1. */
export function rollsBefore({ take }: Pick<Call, "take">): number {
  return take - 1;
}

export function callKey(call: Call): Digest {
  return digestOfJson(call);
}
