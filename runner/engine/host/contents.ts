/**
 * What files hold, as a process has used them: what it imported stays as it was then, all else is looked at anew.
 * Knows no plugin.
 */
import * as fs from "node:fs";
import { digestOfBytes } from "../../../schema/digest.ts";
import type { Files } from "../../../schema/ports.ts";

export interface Contents {
  /** The digest of what the file held when it was imported, else of what it holds now; `missing` when it is not there. */
  digestOf(file: string): string;
  /** Keeps the digest as it is now, whatever becomes of the file. */
  hold(file: string): void;
}

export function openContents(): Contents {
  const held = new Map<string, string>();
  const seen = new Map<string, Seen>();
  return {
    hold: (file) => void held.set(file, digestOfFile(file, fs)),
    digestOf: (file) => held.get(file) ?? digestNow(file, seen),
  };
}

export function digestOfFile(file: string, files: Pick<Files, "existsSync" | "readFileSync">): string {
  return files.existsSync(file) ? digestOfBytes(files.readFileSync(file)) : "missing";
}

interface Seen {
  readonly identity: string;
  readonly digest: string;
}

/** A picture that a plugin names may be large, and is not hashed again at every run. */
function digestNow(file: string, seen: Map<string, Seen>): string {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return "missing";
  const identity = [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(" ");
  const known = seen.get(file);
  if (known?.identity === identity) return known.digest;
  const digest = digestOfFile(file, fs);
  seen.set(file, { identity, digest });
  return digest;
}
