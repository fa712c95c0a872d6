/**
 * Content by digest: raw read-only blobs, hashed when they come in and again whenever they go out.
 * Knows nothing of what made a blob or who needs it.
 */
import { constants } from "node:fs";
import { dirname, join } from "node:path";
import type { Artifact } from "../schema/artifact.ts";
import { digestOfBytes, hexOf, type Digest } from "../schema/digest.ts";
import { blobDamaged, blobMissing, cannotRead, cannotWrite } from "../schema/messages/cache.ts";
import type { Files } from "../schema/ports.ts";
import { failed, ok, type Settled } from "../schema/settled.ts";
import { makeFolder, publishFile, removeTemporary, temporaryBeside, writeAtomically, writeInFolder, type Durability } from "./atomic-write.ts";
import { listBlobs, type OnDamage } from "./blobs.ts";
import { hashFile, requireFile, SMALL_FILE } from "./hash-file.ts";
import type { Layout } from "./layout.ts";

export interface Cas {
  /** Takes a snapshot of a file: the bytes hashed are the bytes kept, even if the file changes meanwhile. */
  importFile(path: string, options: Durability & { readonly mediaType: string }): Promise<Artifact>;
  importBytes(bytes: string | Uint8Array, mediaType: string, options: Durability): Promise<Artifact>;
  /** True when the blob is there with its size. Its bytes are checked when they are read. */
  has(artifact: Artifact): boolean;
  /** A writable copy (a reflink where the file system can) whose bytes were checked. */
  copyOut(artifact: Artifact, toPath: string): Promise<Settled<void>>;
  read(artifact: Artifact): Promise<Settled<Uint8Array>>;
  /** Hashes every blob; damaged ones are moved aside. */
  verifyAll(): Promise<{ readonly checked: number; readonly damaged: readonly Digest[] }>;
  stats(): { readonly blobs: number; readonly bytes: number };
}

/** @param onDamage told of every blob that is moved aside */
export function openCas(layout: Layout, files: Files, onDamage: OnDamage = () => undefined): Cas {
  const store: Store = { layout, files, onDamage };
  return {
    importFile: (path, options) => importFile(store, path, options),
    importBytes: async (bytes, mediaType, options) => importBytes(store, bytes, { ...options, mediaType }),
    has: (artifact) => sizeOf(store, artifact) === artifact.size,
    copyOut: (artifact, toPath) => copyOut(store, artifact, toPath),
    read: (artifact) => read(store, artifact),
    verifyAll: () => verifyAll(store),
    stats: () => stats(store),
  };
}

interface Store {
  readonly layout: Layout;
  readonly files: Files;
  readonly onDamage: OnDamage;
}

type ImportOptions = Durability & { readonly mediaType: string };

async function importFile(store: Store, path: string, options: ImportOptions): Promise<Artifact> {
  const { files, layout } = store;
  if (requireFile(path, files) <= SMALL_FILE) return importBytes(store, files.readFileSync(path), options);
  layout.prepare();
  makeFolder(files, layout.cas, options);
  const snapshot = temporaryBeside(join(layout.cas, "snapshot"));
  try {
    await files.promises.copyFile(path, snapshot, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
    const { digest, size } = await hashFile(snapshot, files);
    publishBlob(store, snapshot, digest, options);
    return { $artifact: digest, mediaType: options.mediaType, size };
  } finally {
    removeTemporary(files, snapshot);
  }
}

/** Publishes even when the blob is there: a damaged one is healed by the good bytes at hand. */
function publishBlob(store: Store, snapshot: string, digest: Digest, options: Durability): void {
  const path = blobPath(store.layout, digest);
  makeFolder(store.files, dirname(path), options);
  publishFile(store.files, snapshot, path, { durable: options.durable, readOnly: true });
}

function importBytes({ files, layout }: Store, bytes: string | Uint8Array, options: ImportOptions): Artifact {
  const digest = digestOfBytes(bytes);
  layout.prepare();
  writeAtomically(files, blobPath(layout, digest), bytes, { durable: options.durable, readOnly: true });
  return { $artifact: digest, mediaType: options.mediaType, size: Buffer.byteLength(bytes) };
}

function sizeOf(store: Store, artifact: Artifact): number | undefined {
  const found = store.files.lstatSync(blobPath(store.layout, artifact.$artifact), { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}

async function copyOut(store: Store, artifact: Artifact, toPath: string): Promise<Settled<void>> {
  const { files } = store;
  const size = sizeOf(store, artifact);
  if (size === undefined) return failed(blobMissing(artifact.$artifact));
  try {
    if (size <= SMALL_FILE) return writeOut(store, artifact, toPath) ? ok(undefined) : damaged(store, artifact.$artifact);
    files.mkdirSync(dirname(toPath), { recursive: true });
    await files.promises.copyFile(blobPath(store.layout, artifact.$artifact), toPath, constants.COPYFILE_FICLONE);
    files.chmodSync(toPath, 0o644);
    // The copy is hashed, not the blob: it is the copy that will be used.
    if ((await hashFile(toPath, files)).digest === artifact.$artifact) return ok(undefined);
  } catch (trouble) {
    files.rmSync(toPath, { force: true });
    return failed(cannotWrite(toPath, trouble));
  }
  files.rmSync(toPath, { force: true });
  return damaged(store, artifact.$artifact);
}

/** A small blob by way of memory: the bytes that are written are those that were hashed. False for a damaged one. */
function writeOut(store: Store, { $artifact: digest }: Artifact, toPath: string): boolean {
  const bytes = store.files.readFileSync(blobPath(store.layout, digest));
  if (digestOfBytes(bytes) !== digest) return false;
  writeInFolder(store.files, toPath, bytes, { flag: "w" });
  return true;
}

async function read(store: Store, artifact: Artifact): Promise<Settled<Uint8Array>> {
  if (sizeOf(store, artifact) === undefined) return failed(blobMissing(artifact.$artifact));
  const path = blobPath(store.layout, artifact.$artifact);
  try {
    const bytes = await store.files.promises.readFile(path);
    if (digestOfBytes(bytes) === artifact.$artifact) return ok(bytes);
  } catch (trouble) {
    return failed(cannotRead(path, trouble));
  }
  return damaged(store, artifact.$artifact);
}

/** Moved aside only when the blob itself is bad; a bad copy of a good blob is the other disk's fault. */
async function damaged(store: Store, digest: Digest): Promise<Settled<never>> {
  const path = blobPath(store.layout, digest);
  try {
    if ((await hashFile(path, store.files)).digest === digest) return failed(cannotRead(path, new Error("two reads of it differ")));
    const failure = blobDamaged(digest, moveAside(store, digest));
    store.onDamage(failure);
    return failed(failure);
  } catch (trouble) {
    return failed(cannotRead(path, trouble));
  }
}

function moveAside({ layout, files }: Store, digest: Digest): string {
  const aside = join(layout.quarantine, hexOf(digest));
  files.mkdirSync(layout.quarantine, { recursive: true });
  files.renameSync(blobPath(layout, digest), aside);
  return aside;
}

async function verifyAll(store: Store): Promise<{ checked: number; damaged: Digest[] }> {
  const damaged: Digest[] = [];
  let checked = 0;
  for (const { digest, path } of listBlobs(store.layout, store.files)) {
    checked += 1;
    if ((await hashFile(path, store.files)).digest === digest) continue;
    store.onDamage(blobDamaged(digest, moveAside(store, digest)));
    damaged.push(digest);
  }
  return { checked, damaged };
}

function stats({ layout, files }: Store): { blobs: number; bytes: number } {
  const sizes = [...listBlobs(layout, files)].map(({ path }) => files.statSync(path).size);
  return { blobs: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function blobPath(layout: Layout, digest: Digest): string {
  const hex = hexOf(digest);
  return join(layout.cas, hex.slice(0, 2), hex);
}
