/** The runs of this workspace: who began them, how they ended, who asked them to end. */
import type { FilmOptions } from "../../schema/command-line.ts";
import type { RunRecord } from "../../schema/ledger.ts";
import type { Ledger } from "../ledger.ts";
import { holder, holderColumns, json, number, optional, text } from "./columns.ts";
import type { Database, Row } from "./database.ts";

export function openRuns(database: () => Database): Ledger["runs"] {
  return {
    begin: ({ holder, film, ...run }) => void database().run(BEGIN, { ...run, film: film === undefined ? undefined : JSON.stringify(film), ...holderColumns(holder) }),
    end: (id, { counts, ...end }) => void database().run(END, { id, ...end, counts: JSON.stringify(counts) }),
    list: (limit) => database().all("SELECT * FROM run ORDER BY started_at DESC, id DESC LIMIT $limit", { limit: limit ?? -1 }).map(asRun),
    find: (id) => database().all("SELECT * FROM run WHERE id = $id", { id }).map(asRun)[0],
    askToCancel: (id) => database().run("UPDATE run SET cancel_asked = 1 WHERE id = $id AND finished_at IS NULL", { id }) === 1,
    forget: (ids) => forget(database(), ids),
  };
}

const BEGIN = `
  INSERT INTO run (id, pipeline, name, film, host, pid, birth, started_at)
  VALUES ($id, $pipeline, $name, $film, $host, $pid, $birth, $startedAt)`;

const END = `
  UPDATE run SET finished_at = $finishedAt, outcome = $outcome, counts = $counts, usd = $usd, saved_usd = $savedUsd, saved_ms = $savedMs
  WHERE id = $id`;

function forget(database: Database, ids: readonly string[]): void {
  database.transaction(() => {
    for (const id of ids) {
      database.run("DELETE FROM attempt WHERE run = $id", { id });
      database.run("DELETE FROM run WHERE id = $id", { id });
    }
  });
}

function asRun(row: Row): RunRecord {
  const id = text(row, "id");
  return {
    id, pipeline: text(row, "pipeline"), name: text(row, "name"), ...optional(row, "film", "film", (of, column) => json(of, column) as FilmOptions), holder: holder(row, id), startedAt: number(row, "started_at"),
    ...optional(row, "finished_at", "finishedAt", number),
    ...optional(row, "outcome", "outcome", (row, column) => text(row, column) as RunRecord["outcome"]),
    ...optional(row, "counts", "counts", (row, column) => json(row, column) as RunRecord["counts"]),
    usd: number(row, "usd"), ...optional(row, "saved_usd", "savedUsd", number), ...optional(row, "saved_ms", "savedMs", number),
    cancelAsked: number(row, "cancel_asked") === 1,
  };
}
