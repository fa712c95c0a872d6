/** The tables of the ledger as SQL, and the version of their form. Knows no transition. */

/** Raised when the form of the tables changes. A ledger of a newer version is left alone. */
export const LEDGER_VERSION = 4;

/**
 * `claim` is the sequence that tokens come from, and tells which request a token was about: a request that was taken
 * over twice has three tokens and is one charge. `call.run` stays when nobody holds the call, so that a run's limit
 * counts what it left behind.
 */
export const TABLES = `
  CREATE TABLE run (
    id TEXT PRIMARY KEY, pipeline TEXT NOT NULL, name TEXT NOT NULL,
    host TEXT NOT NULL, pid INTEGER NOT NULL, birth TEXT,
    started_at REAL NOT NULL, finished_at REAL, outcome TEXT, counts TEXT,
    usd REAL NOT NULL DEFAULT 0, saved_usd REAL, saved_ms REAL, cancel_asked INTEGER NOT NULL DEFAULT 0,
    film TEXT
  ) STRICT;
  CREATE INDEX run_by_start ON run (started_at);

  CREATE TABLE attempt (
    id INTEGER PRIMARY KEY, run TEXT NOT NULL, address TEXT NOT NULL, node TEXT NOT NULL, node_type TEXT NOT NULL,
    key TEXT, state TEXT NOT NULL, at REAL NOT NULL, duration_ms REAL, usd REAL, failure TEXT
  ) STRICT;
  CREATE INDEX attempt_by_run ON attempt (run);
  CREATE INDEX attempt_by_address ON attempt (address);

  CREATE TABLE artifact (
    pipeline TEXT NOT NULL, path TEXT NOT NULL, address TEXT NOT NULL, status TEXT NOT NULL, run TEXT NOT NULL, at REAL NOT NULL,
    PRIMARY KEY (pipeline, path)
  ) STRICT;

  CREATE TABLE claim (token INTEGER PRIMARY KEY AUTOINCREMENT, request INTEGER) STRICT;

  CREATE TABLE call (
    key TEXT PRIMARY KEY, call TEXT NOT NULL, state TEXT NOT NULL, token INTEGER NOT NULL, request INTEGER NOT NULL,
    run TEXT NOT NULL, host TEXT, pid INTEGER, birth TEXT, idempotency_key TEXT NOT NULL, handle TEXT,
    usd REAL NOT NULL, calls REAL NOT NULL, seconds REAL NOT NULL,
    pipeline TEXT NOT NULL, address TEXT NOT NULL, node TEXT NOT NULL, pool TEXT NOT NULL, provider TEXT NOT NULL,
    began_at REAL NOT NULL, heartbeat_at REAL NOT NULL, origin TEXT, doubt TEXT
  ) STRICT;

  CREATE TABLE spend (
    id INTEGER PRIMARY KEY, request INTEGER UNIQUE, key TEXT NOT NULL, run TEXT NOT NULL,
    usd REAL NOT NULL, calls REAL NOT NULL, seconds REAL NOT NULL,
    pipeline TEXT NOT NULL, address TEXT NOT NULL, node TEXT NOT NULL, pool TEXT NOT NULL,
    provider TEXT NOT NULL, model TEXT NOT NULL, operation TEXT NOT NULL, at REAL NOT NULL, outcome TEXT NOT NULL
  ) STRICT;
  CREATE INDEX spend_by_time ON spend (at);
  CREATE INDEX spend_by_run ON spend (run);

  PRAGMA user_version = ${LEDGER_VERSION};
`;

/** What takes the tables of each version to the next one, that of version 1 first. */
export const CHANGES: readonly string[] = [
  "ALTER TABLE call ADD COLUMN origin TEXT; PRAGMA user_version = 2",
  "ALTER TABLE call ADD COLUMN doubt TEXT; PRAGMA user_version = 3",
  "ALTER TABLE run ADD COLUMN film TEXT; PRAGMA user_version = 4",
];
