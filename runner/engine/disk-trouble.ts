/** Turns what the file system throws into failures that can be told, and lets every other error through. */
import type { Failure } from "../../schema/failure.ts";
import { diskTrouble } from "../../schema/messages/cache.ts";
import { failed, type Failed } from "../../schema/settled.ts";

/** What `work` gives; trouble with a file is its failure. */
export async function settleDisk<T>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (thrown) {
    return failed(diskFailure(thrown));
  }
}

/** For what is only a convenience: the failure if `work` met trouble with a file, nothing if it went well. */
export function troubleWith(work: () => void): Failure | undefined {
  try {
    work();
    return undefined;
  } catch (thrown) {
    return diskFailure(thrown);
  }
}

/** For what the ledger may go without: what `work` gives, or nothing when SQLite has trouble, whatever its kind. */
export function unlessLedgerFails<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ERR_SQLITE_ERROR") return undefined;
    throw thrown;
  }
}

/** What was thrown as a failure, if it is about a file; else it is thrown again. */
export function diskFailure(thrown: unknown): Failure {
  const failure = diskTrouble(thrown);
  if (failure === undefined) throw thrown;
  return failure;
}
