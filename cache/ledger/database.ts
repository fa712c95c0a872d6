/** One connection to a SQLite file: statements prepared when first used, and transactions. Knows no table. */
import type * as sqlite from "node:sqlite";
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";

export type Row = Readonly<Record<string, SQLOutputValue>>;
/** Named parameters without their mark; `undefined` is NULL. */
export type Parameters = Readonly<Record<string, SQLInputValue | undefined>>;

export interface Database {
  all(sql: string, parameters?: Parameters): readonly Row[];
  first(sql: string, parameters?: Parameters): Row | undefined;
  /** Gives back how many rows it changed. */
  run(sql: string, parameters?: Parameters): number;
  exec(sql: string): void;
  /** Takes the right to write before `work` reads, so that what it read still holds when it writes. */
  transaction<T>(work: () => T): T;
  /** From now on, and for all who open the file: who reads does not wait for who writes. */
  writeAhead(): void;
  close(): void;
}

/** How long a writer waits for the others' transactions, milliseconds; theirs take a few. */
const PATIENCE = 20_000;

/** @param place absolute path, or a file URL with SQLite's options */
export function connect(place: string | URL, options: { readonly readOnly: boolean }): Database {
  const connection = new (engine().DatabaseSync)(place, { readOnly: options.readOnly, timeout: PATIENCE });
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    all: (sql, parameters = {}) => statement(sql).all(bound(parameters)),
    first: (sql, parameters = {}) => statement(sql).get(bound(parameters)),
    run: (sql, parameters = {}) => Number(statement(sql).run(bound(parameters)).changes),
    exec: (sql) => connection.exec(sql),
    transaction: (work) => transaction(connection, work),
    writeAhead: () => writeAhead(connection),
    close: () => void (connection.isOpen && connection.close()),
  };
}

/** SQLite's own number for what went wrong; `undefined` for any other trouble. */
export function sqliteCode(trouble: unknown): number | undefined {
  if (!(trouble instanceof Error) || !("errcode" in trouble) || typeof trouble.errcode !== "number") return undefined;
  // The lower byte is the kind, what is above says more about it.
  return trouble.errcode & 0xff;
}

/** Loaded when the first ledger is opened: most commands need none. */
function engine(): typeof sqlite {
  return process.getBuiltinModule("node:sqlite");
}

function bound(parameters: Parameters): Record<string, SQLInputValue> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, value ?? null]));
}

/** SQLite waits for others' transactions by itself, but not here: it refuses at once while another is at the same, or writes. */
function writeAhead(connection: DatabaseSync): void {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      return connection.exec("PRAGMA journal_mode = WAL");
    } catch (trouble) {
      if (sqliteCode(trouble) !== BUSY || performance.now() > until) throw trouble;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** SQLite's number for a lock that another has. */
const BUSY = 5;

function transaction<T>(connection: DatabaseSync, work: () => T): T {
  connection.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    connection.exec("COMMIT");
    return result;
  } catch (trouble) {
    // Some troubles end the transaction by themselves.
    if (connection.isTransaction) connection.exec("ROLLBACK");
    throw trouble;
  }
}
