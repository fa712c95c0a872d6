/** What became of something that may fail in expected ways. */
import type { Failure } from "./failure.ts";

export type Settled<T> = { readonly type: "ok"; readonly value: T } | { readonly type: "failed"; readonly failure: Failure };

export const ok = <T>(value: T): Settled<T> => ({ type: "ok", value });
export const failed = (failure: Failure): Settled<never> => ({ type: "failed", failure });
