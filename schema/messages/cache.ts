/** What a person reads about bytes on disk: one builder a sentence. */
import type { Digest } from "../digest.ts";
import type { Failure } from "../failure.ts";

export function blobMissing(digest: Digest): Failure {
  return {
    type: "disk",
    message: `the cache no longer holds "${digest}"`,
    fix: "build again: what made it runs again or is fetched again",
  };
}

export function blobDamaged(digest: Digest, quarantine: string): Failure {
  return {
    type: "disk",
    message: `the cached content of "${digest}" was damaged on disk and has been moved aside`,
    fix: "build again: what made it runs again or is fetched again",
    detail: `moved to ${quarantine}`,
  };
}

export function receiptDamaged(name: string, quarantine: string): Failure {
  return {
    type: "disk",
    message: `the receipt "${name}" was damaged on disk and has been moved aside`,
    fix: "nothing need be done: what it told of is found by its other receipts, or made again",
    detail: `moved to ${quarantine}`,
  };
}

export function cannotWrite(path: string, cause: unknown): Failure {
  return {
    type: "disk",
    message: `"${path}" cannot be written: ${reasonOf(cause)}`,
    fix: "free the place, or its rights, and build again; nothing that was made is lost",
  };
}

export function cannotRead(path: string, cause: unknown): Failure {
  return { type: "disk", message: `"${path}" cannot be read: ${reasonOf(cause)}` };
}

export function leavesFolder(path: string, folder: string): Failure {
  return {
    type: "disk",
    message: `"${path}" is not written because a symbolic link leads it out of "${folder}"`,
    fix: "remove the link or choose another --out folder",
  };
}

export function stateNewer(path: string): Failure {
  return {
    type: "disk",
    message: `"${path}" was written by a newer vp, so what it names in the cache is not known here`,
    fix: "clean up with that version; nothing has been removed",
  };
}

export function ledgerNewer(path: string): Failure {
  return {
    type: "disk",
    message: `"${path}" was written by a newer vp`,
    fix: "build with that version; nothing in it has been changed",
  };
}

export function ledgerDamaged(path: string): Failure {
  return { type: "disk", message: `"${path}" is damaged`, fix: "run vp build: it is moved aside and a new one begun" };
}

/** Told beside the work that goes on. */
export function ledgerBegunAnew(quarantine: string): { readonly message: string; readonly fix: string } {
  return {
    message: `the ledger was damaged and has been moved to "${quarantine}": limits count from zero, and requests that were under way are not known`,
    fix: "look at the bills of your providers before raising a limit",
  };
}

/** What the file system reported, or SQLite of the ledger's file, as a failure; nothing when the error is of another kind. */
export function diskTrouble(error: unknown): Failure | undefined {
  return sqliteTrouble(error) ?? fileTrouble(error);
}

/** The ledger is the one file that vp reads and writes by way of another's code. */
function sqliteTrouble(error: unknown): Failure | undefined {
  if (!(error instanceof Error && "errcode" in error && typeof error.errcode === "number")) return undefined;
  const code = SQLITE_CODES[error.errcode & 0xff];
  if (code === undefined) return undefined;
  const fix = FIXES[code] ?? LOOK_AND_GO_ON;
  return { type: "disk", message: `"ledger.db" cannot be written: ${REASONS[code] ?? error.message}`, fix };
}

/** What of SQLite's own numbers is trouble with the file, as the file system would call it. */
const SQLITE_CODES: Readonly<Record<number, string>> = { 5: "EBUSY", 8: "EROFS", 10: "EIO", 13: "ENOSPC", 14: "EMFILE" };

function fileTrouble(error: unknown): Failure | undefined {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) return undefined;
  const verb = VERBS[String(error.syscall)];
  if (verb === undefined) return undefined;
  const path = "dest" in error && error.syscall === "rename" ? error.dest : "path" in error ? error.path : undefined;
  const subject = typeof path === "string" ? `"${path}"` : "a file";
  return { type: "disk", message: `${subject} cannot be ${verb}: ${reasonOf(error)}`, fix: FIXES[String(error.code)] ?? LOOK_AND_GO_ON };
}

/** Told when something that is only a convenience could not be written down. */
export function notRemembered(what: string, cause: Failure): { readonly message: string; readonly fix?: string } {
  return { message: `${what}: ${cause.message}`, ...(cause.fix === undefined ? {} : { fix: cause.fix }) };
}

/** Told when what nobody publishes any more could not be taken away. */
export function notRemoved({ message, fix }: Failure): { readonly message: string; readonly fix?: string } {
  return { message: `what nothing publishes any more stays for now: ${message}`, ...(fix === undefined ? {} : { fix }) };
}

/** System calls to what they do to their file. */
const VERBS: Readonly<Record<string, string>> = {
  open: "opened", read: "read", scandir: "listed", stat: "looked at", lstat: "looked at", fstat: "looked at", realpath: "looked at", readlink: "looked at",
  write: "written", fsync: "written", copyfile: "copied", ftruncate: "written", futime: "written", utime: "written", close: "written",
  mkdir: "made", mkdtemp: "made", rename: "put in place", link: "put in place", symlink: "put in place", chmod: "given its rights", fchmod: "given its rights",
  unlink: "removed", rmdir: "removed", rm: "removed",
};

const LOOK_AND_GO_ON = "look at the place and build again; everything that was finished is kept";

const FIXES: Readonly<Record<string, string>> = {
  ENOSPC: "free some space and build again; everything that was finished is kept",
  EDQUOT: "free some space and build again; everything that was finished is kept",
  EMFILE: "build with fewer at once (-j 1), or allow more open files (ulimit -n 4096); everything that was finished is kept",
  ENFILE: "end other programs and build again; everything that was finished is kept",
  EACCES: "see to whom it belongs and what its rights are, and build again; everything that was finished is kept",
  EPERM: "see to whom it belongs and what its rights are, and build again; everything that was finished is kept",
  EIO: "check the disk and build again; everything that was finished is kept",
};

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "permission denied",
  EPERM: "the operation is not permitted",
  EROFS: "the file system is read-only",
  EISDIR: "a folder is in its place",
  ENOTEMPTY: "a folder is in its place",
  ENOTDIR: "a file stands where a folder is needed",
  ENOENT: "it is not there",
  EMFILE: "too many files are open",
  EBUSY: "another process holds it",
  EIO: "the disk reported an error",
};

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  return REASONS[code] ?? cause.message;
}
