/** What was spent, and what is set aside for calls under way. Knows no limit. */
import type { Amounts, CapScope, SpendRecord } from "../../schema/ledger.ts";
import type { Ledger } from "../ledger.ts";
import { amounts, number, text } from "./columns.ts";
import type { Database, Parameters, Row } from "./database.ts";

export function openSpending(database: Database): Ledger["spending"] {
  return {
    list: (query = {}) => database.all(LIST, { run: query.run, since: query.since }).map(asSpend),
    total: (scope) => totalOf(database, scope),
  };
}

export function totalOf(database: Database, scope: CapScope): { readonly spent: Amounts; readonly reserved: Amounts } {
  if (scope.type === "run") return { spent: sum(database, SPENT_BY_RUN, { run: scope.run }), reserved: sum(database, RESERVED_BY_RUN, { run: scope.run }) };
  const share = { provider: scope.provider, pool: scope.pool };
  // What is set aside will be spent after `from`, whenever it was set aside.
  return { spent: sum(database, SPENT_SINCE, { from: scope.from, ...share }), reserved: sum(database, RESERVED, share) };
}

/** Writes a charge down, unless that of the same request is there. */
export function recordSpend(database: Database, request: number | undefined, spent: SpendRecord): void {
  database.run(INSERT, { request, ...spent });
}

const LIST = "SELECT * FROM spend WHERE ($run IS NULL OR run = $run) AND ($since IS NULL OR at >= $since) ORDER BY at, id";

const SUMS = "SELECT coalesce(sum(usd), 0) AS usd, coalesce(sum(calls), 0) AS calls, coalesce(sum(seconds), 0) AS seconds";
const SHARE = "($provider IS NULL OR provider = $provider) AND ($pool IS NULL OR pool = $pool)";
const SPENT_BY_RUN = `${SUMS} FROM spend WHERE run = $run`;
const RESERVED_BY_RUN = `${SUMS} FROM call WHERE run = $run`;
const SPENT_SINCE = `${SUMS} FROM spend WHERE at >= $from AND ${SHARE}`;
const RESERVED = `${SUMS} FROM call WHERE ${SHARE}`;

const INSERT = `
  INSERT INTO spend (request, key, run, usd, calls, seconds, pipeline, address, node, pool, provider, model, operation, at, outcome)
  VALUES ($request, $key, $run, $usd, $calls, $seconds, $pipeline, $address, $node, $pool, $provider, $model, $operation, $at, $outcome)
  ON CONFLICT (request) DO NOTHING`;

function sum(database: Database, sql: string, parameters: Parameters): Amounts {
  const row = database.first(sql, parameters);
  if (row === undefined) throw new Error("internal: a sum is always one row");
  return amounts(row);
}

function asSpend(row: Row): SpendRecord {
  return {
    ...amounts(row), key: text(row, "key") as SpendRecord["key"], run: text(row, "run"), pipeline: text(row, "pipeline"),
    address: text(row, "address"), node: text(row, "node"), pool: text(row, "pool"), provider: text(row, "provider"),
    model: text(row, "model"), operation: text(row, "operation"), at: number(row, "at"), outcome: text(row, "outcome") as SpendRecord["outcome"],
  };
}
