/** The rows of calls that are not settled. Knows how they are written, not when they may change. */
import type { Digest } from "../../schema/digest.ts";
import type { Json } from "../../schema/json.ts";
import type { OpenCall } from "../../schema/ledger.ts";
import { amounts, holder, isThere, json, number, optional, text } from "./columns.ts";
import type { Database, Row } from "./database.ts";

/** A call and the request that it is about, which stays the same however often it is taken over. */
export interface Known {
  readonly open: OpenCall;
  readonly request: number;
}

export function findCall(database: Database, key: Digest): Known | undefined {
  const row = database.first("SELECT * FROM call WHERE key = $key", { key });
  return row && { open: asOpenCall(row), request: number(row, "request") };
}

/** Oldest first. */
export function listCalls(database: Database, query: { readonly pipeline?: string; readonly key?: Digest }): readonly OpenCall[] {
  return database.all(LIST, query).map(asOpenCall);
}

const LIST = "SELECT * FROM call WHERE ($pipeline IS NULL OR pipeline = $pipeline) AND ($key IS NULL OR key = $key) ORDER BY request";

function asOpenCall(row: Row): OpenCall {
  return {
    key: text(row, "key") as Digest, call: json(row, "call") as OpenCall["call"], state: text(row, "state") as OpenCall["state"],
    run: text(row, "run"), ...(isThere(row, "host") ? { holder: holder(row, text(row, "run")) } : {}),
    token: number(row, "token"), idempotencyKey: text(row, "idempotency_key"), ...optional(row, "origin", "origin", (row, column) => json(row, column) as OpenCall["origin"]), ...optional(row, "doubt", "doubt", text), ...optional(row, "handle", "handle", (row, column) => json(row, column) as Json),
    reserved: amounts(row), pipeline: text(row, "pipeline"), address: text(row, "address"), node: text(row, "node"), pool: text(row, "pool"),
    beganAt: number(row, "began_at"), heartbeatAt: number(row, "heartbeat_at"),
  };
}
