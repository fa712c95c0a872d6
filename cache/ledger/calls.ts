/** Calls under way: every move is one transaction that holds only under the newest token. Knows no limit. */
import type { Holder, SpendRecord } from "../../schema/ledger.ts";
import type { Claim, Ledger } from "../ledger.ts";
import { beginCall } from "./begin.ts";
import { holderColumns, number, text } from "./columns.ts";
import type { Database, Row } from "./database.ts";
import { listCalls } from "./open-calls.ts";
import { recordSpend } from "./spending.ts";

/**
 * @param durable every change on it is on the disk when it returns
 * @param quick for what may be lost in a power cut
 */
export function openCalls(durable: Database, quick: () => Database): Ledger["calls"] {
  return {
    begin: (wanted) => beginCall(durable, wanted),
    accept: ({ key, token }, handle) => durable.transaction(() => durable.run(ACCEPT, { key, token, handle: JSON.stringify(handle) }) === 1),
    settle: (claim, spent) => durable.transaction(() => settle(durable, claim, spent)),
    park: ({ key, token }) => durable.transaction(() => void durable.run(PARK, { key, token })),
    doubt: ({ key, token }, why) => durable.transaction(() => void durable.run(DOUBT, { key, token, why })),
    letGo: (holder) => durable.transaction(() => void durable.run(LET_GO, { ...holderColumns(holder), run: holder.run })),
    open: (query = {}) => listCalls(durable, query),
    forget: (key) => durable.transaction(() => durable.run("DELETE FROM call WHERE key = $key", { key }) === 1),
    beat: (holder, now) => beat(quick(), holder, now),
  };
}

/**
 * A claim that went in doubt and was not taken over still holds: a late answer of the one who asked is what the person
 * would have to find out.
 */
const UNDER_CLAIM = "WHERE key = $key AND token = $token";
const SAME_PROCESS = "host = $host AND pid = $pid AND birth IS $birth";
const ACCEPT = `UPDATE call SET state = 'submitted', handle = $handle ${UNDER_CLAIM}`;
const PARK = `UPDATE call SET host = NULL, pid = NULL, birth = NULL ${UNDER_CLAIM}`;
const LET_GO = `UPDATE call SET host = NULL, pid = NULL, birth = NULL WHERE ${SAME_PROCESS} AND run = $run`;
const DOUBT = `UPDATE call SET state = 'in-doubt', doubt = $why, host = NULL, pid = NULL, birth = NULL ${UNDER_CLAIM}`;

/** The charge is written down under its request, so that two who settle the same one count it once. */
function settle(database: Database, { key, token }: Claim, spent: SpendRecord | undefined): boolean {
  const row = database.first("SELECT request FROM claim WHERE token = $token", { token });
  if (spent) recordSpend(database, row && number(row, "request"), spent);
  return database.run(`DELETE FROM call ${UNDER_CLAIM}`, { key, token }) === 1;
}

function beat(database: Database, holder: Holder, now: number): readonly string[] {
  const own = holderColumns(holder);
  return database.transaction(() => {
    database.run(`UPDATE call SET heartbeat_at = $now WHERE ${SAME_PROCESS} AND run = $run`, { now, ...own, run: holder.run });
    return database.all(`SELECT id FROM run WHERE ${SAME_PROCESS} AND cancel_asked = 1 AND finished_at IS NULL`, own).map(idOf);
  });
}


function idOf(row: Row): string {
  return text(row, "id");
}
