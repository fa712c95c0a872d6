/** The digest of a file's bytes, read in pieces so that its size does not matter. */
import { createHash } from "node:crypto";
import { digestOfBytes, type Digest } from "../schema/digest.ts";
import type { Files } from "../schema/ports.ts";

export interface Hashed {
  readonly digest: Digest;
  /** Bytes that were read. */
  readonly size: number;
}

/** Files up to so many bytes are read at once and without giving way: that is quicker than to ask for it. */
export const SMALL_FILE = 1 << 18;

export async function hashFile(path: string, files: Files): Promise<Hashed> {
  if (files.statSync(path).size <= SMALL_FILE) return hashBytes(files.readFileSync(path));
  const hash = createHash("sha256");
  let size = 0;
  for await (const piece of files.createReadStream(path, { highWaterMark: PIECE })) {
    hash.update(piece);
    size += piece.length;
  }
  return { digest: `sha256:${hash.digest("hex")}`, size };
}

function hashBytes(bytes: Uint8Array): Hashed {
  return { digest: digestOfBytes(bytes), size: bytes.length };
}

/** The same without giving way, for expressions, which cannot wait. */
export function hashFileSync(path: string, files: Files): Hashed {
  if (requireFile(path, files) <= SMALL_FILE) return hashBytes(files.readFileSync(path));
  const handle = files.openSync(path, "r");
  try {
    return hashHandle(handle, files);
  } finally {
    files.closeSync(handle);
  }
}

/** Opening a pipe or a device may wait for ever, so anything but a file is refused before it is read. Gives its bytes. */
export function requireFile(path: string, files: Files): number {
  const stat = files.statSync(path);
  if (stat.isFile()) return stat.size;
  throw new Error(`"${path}" is not a file`);
}

const PIECE = 1 << 20;

function hashHandle(handle: number, files: Files): Hashed {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(PIECE);
  let size = 0;
  for (;;) {
    const count = files.readSync(handle, piece, 0, PIECE, null);
    if (count === 0) return { digest: `sha256:${hash.digest("hex")}`, size };
    hash.update(piece.subarray(0, count));
    size += count;
  }
}
