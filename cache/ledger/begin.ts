/** Takes a call up, in one transaction: who may make it now, or why nobody may. Writes nothing when it may not be made. */
import { fateOf, type Cap, type OpenCall } from "../../schema/ledger.ts";
import type { Begun, Claim, WantedCall } from "../ledger.ts";
import { holderColumns, number } from "./columns.ts";
import type { Database } from "./database.ts";
import { findCall, type Known } from "./open-calls.ts";
import { totalOf } from "./spending.ts";

/** How long a process on another machine may be silent before its calls count as left behind, milliseconds. */
export const LEASE_MS = 30_000;

export function beginCall(database: Database, wanted: WantedCall): Begun {
  return database.transaction(() => {
    const known = findCall(database, wanted.key);
    return known === undefined ? takeUp(database, wanted) : carryOn(database, wanted, known);
  });
}

function takeUp(database: Database, wanted: WantedCall): Begun {
  const over = overCap(database, wanted);
  if (over !== undefined) return over;
  const token = nextToken(database);
  database.run("UPDATE claim SET request = token WHERE token = $token", { token });
  const { key, pipeline, address, node, pool, now, cost } = wanted;
  database.run(INSERT, {
    key, call: JSON.stringify(wanted.call), token, run: wanted.holder.run, ...holderColumns(wanted.holder), idempotencyKey: wanted.idempotencyKey,
    ...cost, pipeline, address, node, pool, provider: wanted.call.provider, now, origin: JSON.stringify(wanted.origin),
  });
  return { type: "go", claim: { key, token } };
}

function carryOn(database: Database, wanted: WantedCall, known: Known): Begun {
  const { open } = known;
  const { holder } = open;
  if (holder !== undefined && isAtIt(holder, open, wanted)) return { type: "held", by: holder };
  // A request that another machine sent may still be on its way.
  const isOurs = holder === undefined || holder.host === wanted.holder.host;
  switch (fateOf(open, { isHeld: false, unknownFate: isOurs ? wanted.origin.unknownFate : "ask-person" })) {
    case "resume": return { type: "resume", claim: takeOver(database, wanted, known), handle: open.handle ?? null };
    case "repeat": return { type: "repeat", claim: takeOver(database, wanted, known), idempotencyKey: open.idempotencyKey };
    default: return doubted(database, wanted, known);
  }
}

/** On this machine a stopped process is alive; of another machine's only the silence is known. */
function isAtIt(holder: NonNullable<OpenCall["holder"]>, open: OpenCall, wanted: WantedCall): boolean {
  if (holder.host === wanted.holder.host) return !wanted.isGone(holder);
  return wanted.now - open.heartbeatAt < LEASE_MS;
}

/** Sums of prices are not exact: a tenth and two tenths are a hair more than three. */
const HAIR = 1e-9;

type Over = Extract<Begun, { type: "over" }>;

/** The limit that leaves the least room. What asks for nothing of a measure is not stopped by it. */
function overCap(database: Database, { caps, cost }: WantedCall): Over | undefined {
  const over = caps.filter(({ measure }) => cost[measure] > 0)
    .map((cap) => checked(database, cap, cost[cap.measure]))
    .filter((checked) => room(checked) < checked.wanted - HAIR);
  return over.sort((a, b) => room(a) / a.wanted - room(b) / b.wanted)[0];
}

function checked(database: Database, cap: Cap, wanted: number): Over {
  const { spent, reserved } = totalOf(database, cap.scope);
  return { type: "over", cap, spent: spent[cap.measure], reserved: reserved[cap.measure], wanted };
}

function room({ cap, spent, reserved }: Over): number {
  return cap.most - spent - reserved;
}

/** The run that goes on with it is now the one that its cost counts for; it was allowed before, so no limit is asked. */
function takeOver(database: Database, wanted: WantedCall, { open, request }: Known): Claim {
  const token = nextToken(database);
  const { key, pipeline, address, node, now, holder } = wanted;
  database.run("UPDATE claim SET request = $request WHERE token = $token", { token, request });
  database.run(TAKE_OVER, { key: open.key, token, run: holder.run, ...holderColumns(holder), pipeline, address, node, now, origin: JSON.stringify(wanted.origin) });
  return { key, token };
}

/** Who finds it is who asks now: what a person is told to type about it names this address in this film. */
function doubted(database: Database, { pipeline, address, node, origin }: WantedCall, { open }: Known): Begun {
  database.run(FOUND_IN_DOUBT, { key: open.key, pipeline, address, node, origin: JSON.stringify(origin) });
  const { holder: _, ...rest } = open;
  return { type: "in-doubt", open: { ...rest, state: "in-doubt", pipeline, address, node, origin } };
}

/** Never gives the same number again, not even after every call is settled. */
function nextToken(database: Database): number {
  const row = database.first("INSERT INTO claim (request) VALUES (NULL) RETURNING token");
  if (row === undefined) throw new Error("internal: an inserted row comes back");
  return number(row, "token");
}

const INSERT = `
  INSERT INTO call (key, call, state, token, request, run, host, pid, birth, idempotency_key,
    usd, calls, seconds, pipeline, address, node, pool, provider, began_at, heartbeat_at, origin)
  VALUES ($key, $call, 'intent', $token, $token, $run, $host, $pid, $birth, $idempotencyKey,
    $usd, $calls, $seconds, $pipeline, $address, $node, $pool, $provider, $now, $now, $origin)`;

const TAKE_OVER = `
  UPDATE call SET token = $token, run = $run, host = $host, pid = $pid, birth = $birth,
    pipeline = $pipeline, address = $address, node = $node, heartbeat_at = $now, origin = $origin
  WHERE key = $key`;

const FOUND_IN_DOUBT = `
  UPDATE call SET state = 'in-doubt', host = NULL, pid = NULL, birth = NULL,
    pipeline = $pipeline, address = $address, node = $node, origin = $origin
  WHERE key = $key`;
