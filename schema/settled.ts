/** What became of something that may fail in expected ways. */
import type { Failure } from "./failure.ts";

export interface Failed {
  readonly type: "failed";
  readonly failure: Failure;
}

export type Settled<T> = { readonly type: "ok"; readonly value: T } | Failed;

export const ok = <T>(value: T): Settled<T> => ({ type: "ok", value });
export const failed = (failure: Failure): Failed => ({ type: "failed", failure });
