/**
 * The only module that publishes bytes: a reader sees the old content or the new one, never a part.
 * Knows nothing of what the bytes mean.
 */
import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { diskTrouble } from "../schema/messages/cache.ts";
import type { Files } from "../schema/ports.ts";

export interface Durability {
  /** Survives a power cut, not only a killed process. */
  readonly durable: boolean;
}

export interface PublishOptions extends Durability {
  readonly readOnly?: boolean;
}

/** Puts `bytes` at `path`, making its folder. On trouble nothing is left behind and the old content stays. */
export function writeAtomically(files: Files, path: string, bytes: string | Uint8Array, options: PublishOptions): void {
  if (options.durable) makeFolder(files, dirname(path), options);
  const temporary = temporaryBeside(path);
  discardOnTrouble(files, { temporary, path }, () => {
    writeInFolder(files, temporary, bytes, { flag: "wx" });
    publishFile(files, temporary, path, options);
  });
}

/** Writes a file that nobody reads yet. Its folder is nearly always there, so it is made only when it is missed. */
export function writeInFolder(files: Files, path: string, bytes: string | Uint8Array, options: { readonly flag: "w" | "wx" }): void {
  try {
    files.writeFileSync(path, bytes, options);
  } catch (trouble) {
    if (!(trouble instanceof Error && "code" in trouble && trouble.code === "ENOENT")) throw trouble;
    files.mkdirSync(dirname(path), { recursive: true });
    files.writeFileSync(path, bytes, options);
  }
}

/** Moves a finished temporary file of the same folder to where it is read. The temporary is gone afterwards in any case. */
export function publishFile(files: Files, temporary: string, path: string, options: PublishOptions): void {
  discardOnTrouble(files, { temporary, path }, () => {
    if (options.readOnly) files.chmodSync(temporary, 0o444);
    if (options.durable) syncPath(files, temporary);
    files.renameSync(temporary, path);
  });
  if (options.durable) syncFolder(files, dirname(path));
}

/** A name in the same folder that no other writer uses, so that the final rename stays within one file system. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `${TEMPORARY}${basename(path).slice(0, 80)}-${process.pid}-${(counter += 1)}-${UNIQUE}`);
}

/** True for what a writer of this machine left that is gone. */
export function isAbandoned(name: string, isAlive: (pid: number) => boolean): boolean {
  const [, pid] = /^\.tmp-.*-(\d+)-\d+-[0-9a-f]+$/.exec(name) ?? [];
  return pid !== undefined && !isAlive(Number(pid));
}

/** What cannot be removed now is a killed writer's for whoever cleans up; it must not hide the trouble that led here. */
export function removeTemporary(files: Files, temporary: string): void {
  try {
    files.rmSync(temporary, { force: true });
  } catch (trouble) {
    if (diskTrouble(trouble) === undefined) throw trouble;
  }
}

/** Makes a folder and its parents; durable means that their entries survive too. */
export function makeFolder(files: Files, folder: string, options: Durability): void {
  const first = files.mkdirSync(folder, { recursive: true });
  if (!options.durable) return;
  // A folder that was there may have been made by a writer who did not care, so its own entry is made sure of too.
  const upTo = dirname(first ?? folder);
  for (let at = dirname(folder); at.length >= upTo.length && at !== dirname(at); at = dirname(at)) syncFolder(files, at);
}

const TEMPORARY = ".tmp-";
/** Tells this process from those of other machines and of other times that have the same number. */
const UNIQUE = randomBytes(6).toString("hex");
let counter = 0;

function discardOnTrouble(files: Files, { temporary, path }: { readonly temporary: string; readonly path: string }, write: () => void): void {
  try {
    write();
  } catch (trouble) {
    removeTemporary(files, temporary);
    // A write or a sync does not know the name of what it failed on.
    if (trouble instanceof Error && "syscall" in trouble && !("path" in trouble)) Object.assign(trouble, { path });
    throw trouble;
  }
}

function syncPath(files: Files, path: string): void {
  const handle = files.openSync(path, "r");
  try {
    files.fsyncSync(handle);
  } finally {
    files.closeSync(handle);
  }
}

function syncFolder(files: Files, folder: string): void {
  // Windows opens no folder; its file system journals renames itself.
  if (process.platform !== "win32") syncPath(files, folder);
}
