/** Calls, charges and holders for tests of the ledger. */
import type { WantedCall } from "../../cache/ledger.ts";
import { digestOfBytes, type Digest } from "../../schema/digest.ts";
import type { Holder, SpendRecord } from "../../schema/ledger.ts";

export const me: Holder = { host: "here", pid: 100, birth: "1", run: "r1" };
export const other: Holder = { host: "here", pid: 200, birth: "2", run: "r2" };
export const elsewhere: Holder = { host: "there", pid: 100, birth: "1", run: "r3" };

/** A call that costs a dollar and five seconds, held by `me`; others on this machine live. */
export function wantedCall(name: string, change: Partial<WantedCall> = {}): WantedCall {
  return {
    key: digestOfBytes(name), idempotencyKey: `once-${name}`, pipeline: "/film.yaml", address: `clip[${name}]`, node: "clip", pool: "studio",
    call: { schema: 1, provider: "mock", model: "m", operation: "video", body: { prompt: name }, references: [], take: 1, roll: 0 },
    holder: me, cost: { usd: 1, calls: 1, seconds: 5 }, caps: [], now: 1000, isGone: () => false,
    origin: { action: digestOfBytes(`action ${name}`), film: {}, unknownFate: "repeat" },
    ...change,
  };
}

export function spent(key: Digest, run: string, change: Partial<SpendRecord> = {}): SpendRecord {
  return {
    key, run, usd: 1, calls: 1, seconds: 5, pipeline: "/film.yaml", address: "clip[a]", node: "clip", provider: "mock", model: "m", operation: "video",
    pool: "studio", at: 2000, outcome: "answered", ...change,
  };
}
