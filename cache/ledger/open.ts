/**
 * Opens the ledger: makes one where there is none, refuses that of a newer vp, moves a damaged one aside.
 * Knows nothing of what its rows mean.
 */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cannotRead, cannotWrite, ledgerBegunAnew, ledgerDamaged, ledgerNewer } from "../../schema/messages/cache.ts";
import type { Files } from "../../schema/ports.ts";
import { failed, ok, type Settled } from "../../schema/settled.ts";
import { isAbsence } from "../blobs.ts";
import type { Layout } from "../layout.ts";
import type { Ledger } from "../ledger.ts";
import { openCalls } from "./calls.ts";
import { number } from "./columns.ts";
import { connect, sqliteCode, type Database } from "./database.ts";
import { openHistory } from "./history.ts";
import { openRuns } from "./runs.ts";
import { openSpending } from "./spending.ts";
import { CHANGES, LEDGER_VERSION, TABLES } from "./tables.ts";

export interface OpenedLedger {
  readonly ledger: Ledger;
  /** Something a person must know: the one before was damaged. */
  readonly notice?: { readonly message: string; readonly fix: string };
}

/** Opens the ledger for a run, making it when there is none. */
export function openLedger(layout: Layout, files: Files): Settled<OpenedLedger> {
  const seen = files.statSync(layout.ledger, { throwIfNoEntry: false });
  const opened = isTorn(layout, files) ? ({ type: "damaged" } as const) : tryToOpen(layout);
  if (opened.type === "newer") return failed(ledgerNewer(layout.ledger));
  if (opened.type === "stuck") return failed(cannotWrite(layout.ledger, opened.trouble));
  if (opened.type === "open") return ok({ ledger: ledgerOn(layout, opened.database) });
  const aside = moveAside(layout, files, seen?.ino);
  const anew = tryToOpen(layout);
  if (anew.type !== "open") return failed(ledgerDamaged(layout.ledger));
  return ok({ ledger: ledgerOn(layout, anew.database), ...(aside === undefined ? {} : { notice: ledgerBegunAnew(aside) }) });
}

/** Opens the ledger as it is now, to look only: nothing is made, moved or changed. `undefined` when there is none. */
export function lookIntoLedger(layout: Layout, files: Files): Settled<Ledger | undefined> {
  if (!files.existsSync(layout.ledger)) return ok(undefined);
  let database: Database | undefined;
  try {
    database = connect(placeToLook(layout, files), { readOnly: true });
    const found = looked(database, layout, files);
    if (found.type === "failed" || found.value === undefined) database.close();
    return found;
  } catch (trouble) {
    database?.close();
    return failed(isDamage(trouble) ? ledgerDamaged(layout.ledger) : cannotRead(layout.ledger, trouble));
  }
}

function looked(database: Database, layout: Layout, files: Files): Settled<Ledger | undefined> {
  const version = versionOf(database);
  if (version > LEDGER_VERSION) return failed(ledgerNewer(layout.ledger));
  // Another process is just making it.
  if (version === 0) return ok(undefined);
  return isSound(database) && !isTorn(layout, files) ? ok(ledgerOver(database, () => database)) : failed(ledgerDamaged(layout.ledger));
}

/**
 * SQLite fills a page that was cut up with zeros, and takes less than its shortest page for nothing at all. A journal
 * beside the file mends what a killed writer left of a page.
 */
function isTorn(layout: Layout, files: Files): boolean {
  const size = files.statSync(layout.ledger, { throwIfNoEntry: false })?.size ?? 0;
  return size % SHORTEST_PAGE > 0 && (size < SHORTEST_PAGE || !files.existsSync(`${layout.ledger}-wal`));
}

const SHORTEST_PAGE = 512;

type Attempt =
  | { readonly type: "open"; readonly database: Database }
  | { readonly type: "newer" }
  | { readonly type: "damaged" }
  | { readonly type: "stuck"; readonly trouble: unknown };

function tryToOpen(layout: Layout): Attempt {
  let database: Database | undefined;
  try {
    layout.prepare();
    database = connect(layout.ledger, { readOnly: false });
    return prepared(database);
  } catch (trouble) {
    database?.close();
    return isDamage(trouble) ? { type: "damaged" } : { type: "stuck", trouble };
  }
}

/** Several processes may be making the tables at once: the version is read again under the right to write. */
function prepared(database: Database): Attempt {
  if (versionOf(database) > LEDGER_VERSION) return closedAs(database, "newer");
  if (versionOf(database) > 0 && !isSound(database)) return closedAs(database, "damaged");
  database.writeAhead();
  database.exec("PRAGMA synchronous = FULL");
  database.transaction(() => {
    const version = versionOf(database);
    for (const change of version === 0 ? [TABLES] : CHANGES.slice(version - 1)) database.exec(change);
  });
  return { type: "open", database };
}

function closedAs(database: Database, type: "newer" | "damaged"): Attempt {
  database.close();
  return { type };
}

function versionOf(database: Database): number {
  const row = database.first("PRAGMA user_version");
  return row === undefined ? 0 : number(row, "user_version");
}

function isSound(database: Database): boolean {
  return database.first("PRAGMA quick_check(1)")?.["quick_check"] === "ok";
}

const SQLITE = { error: 1, corrupt: 11, notADatabase: 26 };

/** An error in a statement means that the tables are not those of this version. */
function isDamage(trouble: unknown): boolean {
  const code = sqliteCode(trouble);
  return code === SQLITE.corrupt || code === SQLITE.notADatabase || code === SQLITE.error;
}

function ledgerOn(layout: Layout, durable: Database): Ledger {
  let quick: Database | undefined;
  const open = (): Database => {
    const database = connect(layout.ledger, { readOnly: false });
    // Written at once, synced by the next durable change: only a power cut can take it back.
    database.exec("PRAGMA synchronous = NORMAL");
    return database;
  };
  const ledger = ledgerOver(durable, () => (quick ??= open()));
  return {
    ...ledger,
    close() {
      quick?.close();
      durable.close();
    },
  };
}

function ledgerOver(durable: Database, quick: () => Database): Ledger {
  return {
    runs: openRuns(quick),
    history: openHistory(quick),
    calls: openCalls(durable, quick),
    spending: openSpending(durable),
    close: () => durable.close(),
  };
}

/** Without a journal beside it nobody is at it, and reading need not make one. */
function placeToLook(layout: Layout, files: Files): string | URL {
  if (files.existsSync(`${layout.ledger}-wal`)) return layout.ledger;
  const place = pathToFileURL(layout.ledger);
  place.search = "?immutable=1";
  return place;
}

/** Only the file that was found damaged: another process may have put a new one in its place meanwhile. */
function moveAside(layout: Layout, files: Files, seen: number | undefined): string | undefined {
  if (seen === undefined || files.statSync(layout.ledger, { throwIfNoEntry: false })?.ino !== seen) return undefined;
  const aside = join(layout.quarantine, `ledger-${randomBytes(4).toString("hex")}.db`);
  files.mkdirSync(layout.quarantine, { recursive: true });
  // Journals first: a new ledger must not find those of the old one and take them for its own.
  for (const suffix of ["-wal", "-shm", ""]) moveIfThere(files, layout.ledger + suffix, aside + suffix);
  return aside;
}

function moveIfThere(files: Files, from: string, to: string): void {
  try {
    files.renameSync(from, to);
  } catch (trouble) {
    if (!isAbsence(trouble)) throw trouble;
  }
}
