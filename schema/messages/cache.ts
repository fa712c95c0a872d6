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
  EIO: "the disk reported an error",
};

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  return REASONS[code] ?? cause.message;
}
