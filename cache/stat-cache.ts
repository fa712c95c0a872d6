/**
 * Digests of input files without reading them again, as long as their stat shows that they are as they were.
 * Knows nothing of why a file is an input.
 */
import { join } from "node:path";
import { isDigest } from "../schema/digest.ts";
import { isObject } from "../schema/json.ts";
import type { Clock, Files } from "../schema/ports.ts";
import { isAbsence } from "./blobs.ts";
import { hashFileSync, type Hashed } from "./hash-file.ts";
import type { Layout } from "./layout.ts";
import { readState, writeState, type StateFile } from "./state-file.ts";

export interface StatCache {
  /** `undefined` when there is no such file. A folder or an unreadable file throws what the file system says. */
  digestOf(path: string): Hashed | undefined;
  /** A file's stat as text; take it before reading the bytes, for `record`. */
  identityOf(path: string): string | undefined;
  /** Remembers a digest that was worked out elsewhere, if the file is still the one whose identity was taken. */
  record(path: string, identity: string, hashed: Hashed): void;
  save(): void;
}

export function openStatCache(layout: Layout, files: Files, clock: Clock): StatCache {
  const file = stateFile(layout);
  const state = readState(files, file);
  const cache: Cache = {
    files,
    clock,
    known: new Map(state.type === "known" ? Object.entries(state.value) : []),
    writtenAt: state.type === "known" ? changedAt(files, file.path) : 0n,
    changed: false,
  };
  return {
    digestOf: (path) => digestOf(cache, path),
    identityOf: (path) => identify(files, path)?.identity,
    record: (path, identity, hashed) => record(cache, path, { identity, hashed }),
    save() {
      if (!cache.changed || state.type === "newer") return;
      layout.prepare();
      writeState(files, file, Object.fromEntries(cache.known));
      Object.assign(cache, { writtenAt: changedAt(files, file.path), changed: false });
    },
  };
}

interface Entry extends Hashed {
  /** Size, mtime, ctime and inode. */
  readonly identity: string;
}

interface Cache {
  readonly files: Files;
  readonly clock: Clock;
  readonly known: Map<string, Entry>;
  /** When the state was written by the file system's own clock, nanoseconds; 0 when it never was. */
  writtenAt: bigint;
  changed: boolean;
}

/** Timestamps move in ticks of up to 10 ms; an edit within the tick of the last one leaves no trace in the stat. */
const TICK_MS = 20;

function digestOf(cache: Cache, path: string): Hashed | undefined {
  const before = identify(cache.files, path);
  if (before === undefined) return forget(cache, path);
  const entry = cache.known.get(path);
  // Git's racy rule: a file as young as the state may have been edited after it was hashed without its stat showing it.
  if (entry?.identity === before.identity && before.newest < cache.writtenAt) return { digest: entry.digest, size: entry.size };
  const hashed = hashFileSync(path, cache.files);
  record(cache, path, { identity: before.identity, hashed });
  return hashed;
}

function record(cache: Cache, path: string, found: { readonly identity: string; readonly hashed: Hashed }): void {
  const now = identify(cache.files, path);
  const settled = now !== undefined && Number(now.newest / 1_000_000n) + TICK_MS < cache.clock.now();
  if (now?.identity !== found.identity || !settled) return void forget(cache, path);
  cache.known.set(path, { ...found.hashed, identity: found.identity });
  cache.changed = true;
}

function forget(cache: Cache, path: string): undefined {
  if (cache.known.delete(path)) cache.changed = true;
}

function identify(files: Files, path: string): { readonly identity: string; readonly newest: bigint } | undefined {
  try {
    const { size, mtimeNs, ctimeNs, ino } = files.statSync(path, { bigint: true });
    return { identity: `${size} ${mtimeNs} ${ctimeNs} ${ino}`, newest: mtimeNs > ctimeNs ? mtimeNs : ctimeNs };
  } catch (trouble) {
    if (isAbsence(trouble)) return undefined;
    throw trouble;
  }
}

function changedAt(files: Files, path: string): bigint {
  return identify(files, path)?.newest ?? 0n;
}

function stateFile(layout: Layout): StateFile<Readonly<Record<string, Entry>>> {
  return { path: join(layout.state, "files.json"), version: 1, parse: parseEntries };
}

function parseEntries(value: unknown): Readonly<Record<string, Entry>> | undefined {
  return isObject(value) && Object.values(value).every(isEntry) ? Object.fromEntries(Object.entries(value).filter(hasEntry)) : undefined;
}

function hasEntry(pair: [string, unknown]): pair is [string, Entry] {
  return isEntry(pair[1]);
}

function isEntry(value: unknown): value is Entry {
  return isObject(value) && isDigest(value["digest"]) && typeof value["size"] === "number" && typeof value["identity"] === "string";
}
