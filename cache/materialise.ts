/**
 * Puts content where people look for it, whole or not at all: the previous good file stays until the new one is complete.
 * Knows nothing of why it goes there or whether a person edited what was there.
 */
import { dirname, isAbsolute, relative, sep } from "node:path";
import type { Artifact } from "../schema/artifact.ts";
import { digestOfBytes, type Digest } from "../schema/digest.ts";
import { cannotWrite, leavesFolder } from "../schema/messages/cache.ts";
import type { Files } from "../schema/ports.ts";
import { failed, ok, type Settled } from "../schema/settled.ts";
import { publishFile, temporaryBeside, writeAtomically } from "./atomic-write.ts";
import { isAbsence } from "./blobs.ts";
import type { Cas } from "./cas.ts";

export interface Materialising {
  readonly cas: Cas;
  readonly files: Files;
  /** The output folder; what a symbolic link would lead out of it is refused. */
  readonly within?: string;
}

export interface Materialised {
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
}

/** @param path absolute; its parents are made */
export async function materialise(to: Materialising, content: Artifact | string | Uint8Array, path: string): Promise<Settled<Materialised>> {
  try {
    if (to.within !== undefined && !staysWithin(to.files, to.within, path)) return failed(leavesFolder(path, to.within));
    if (typeof content === "string" || content instanceof Uint8Array) return writeBytes(to, content, path);
    return await writeArtifact(to, content, path);
  } catch (trouble) {
    return failed(cannotWrite(path, trouble));
  }
}

function writeBytes({ files }: Materialising, bytes: string | Uint8Array, path: string): Settled<Materialised> {
  writeAtomically(files, path, bytes, { durable: false });
  return ok({ digest: digestOfBytes(bytes), size: Buffer.byteLength(bytes) });
}

async function writeArtifact({ cas, files }: Materialising, artifact: Artifact, path: string): Promise<Settled<Materialised>> {
  files.mkdirSync(dirname(path), { recursive: true });
  const temporary = temporaryBeside(path);
  const copied = await cas.copyOut(artifact, temporary);
  if (copied.type === "failed") return copied;
  publishFile(files, temporary, path, { durable: false });
  return ok({ digest: artifact.$artifact, size: artifact.size });
}

/** Where the nearest folder that exists really lies decides; the last part itself is replaced, never followed. */
export function staysWithin(files: Files, within: string, path: string): boolean {
  files.mkdirSync(within, { recursive: true });
  const way = relative(files.realpathSync(within), realFolder(files, dirname(path)));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realFolder(files: Files, folder: string): string {
  try {
    return files.realpathSync(folder);
  } catch (trouble) {
    if (!isAbsence(trouble) || dirname(folder) === folder) throw trouble;
    // A dangling link would be followed by mkdir, so it counts as leading out.
    if (files.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) throw trouble;
    return realFolder(files, dirname(folder));
  }
}
