/** What ran and what was published, for people who look back. Derived from events: losing the last moments does no harm. */
import type { ArtifactRecord, AttemptRecord } from "../../schema/ledger.ts";
import type { Ledger } from "../ledger.ts";
import { json, number, optional, text } from "./columns.ts";
import type { Database, Row } from "./database.ts";

export function openHistory(database: () => Database): Ledger["history"] {
  return {
    record: (attempts, artifacts) => record(database(), attempts, artifacts),
    attempts: (query) => database().all(ATTEMPTS, query).map(asAttempt),
    artifacts: (pipeline) => database().all("SELECT * FROM artifact WHERE pipeline = $pipeline ORDER BY path", { pipeline }).map(asArtifact),
  };
}

const ATTEMPTS = "SELECT * FROM attempt WHERE ($run IS NULL OR run = $run) AND ($address IS NULL OR address = $address) ORDER BY id";

const ADD_ATTEMPT = `
  INSERT INTO attempt (run, address, node, node_type, key, state, at, duration_ms, usd, failure)
  VALUES ($run, $address, $node, $nodeType, $key, $state, $at, $durationMs, $usd, $failure)`;

const SET_ARTIFACT = `
  INSERT OR REPLACE INTO artifact (pipeline, path, address, status, run, at)
  VALUES ($pipeline, $path, $address, $status, $run, $at)`;

function record(database: Database, attempts: readonly AttemptRecord[], artifacts: readonly ArtifactRecord[]): void {
  database.transaction(() => {
    for (const { key, durationMs, usd, failure, ...attempt } of attempts) {
      database.run(ADD_ATTEMPT, { ...attempt, key, durationMs, usd, failure: failure && JSON.stringify(failure) });
    }
    for (const artifact of artifacts) database.run(SET_ARTIFACT, { ...artifact });
  });
}

function asAttempt(row: Row): AttemptRecord {
  return {
    run: text(row, "run"), address: text(row, "address"), node: text(row, "node"), nodeType: text(row, "node_type"),
    ...optional(row, "key", "key", (row, column) => text(row, column) as AttemptRecord["key"]),
    state: text(row, "state") as AttemptRecord["state"], at: number(row, "at"),
    ...optional(row, "duration_ms", "durationMs", number), ...optional(row, "usd", "usd", number),
    ...optional(row, "failure", "failure", (row, column) => json(row, column) as AttemptRecord["failure"]),
  };
}

function asArtifact(row: Row): ArtifactRecord {
  return {
    pipeline: text(row, "pipeline"), path: text(row, "path"), address: text(row, "address"),
    status: text(row, "status") as ArtifactRecord["status"], run: text(row, "run"), at: number(row, "at"),
  };
}
