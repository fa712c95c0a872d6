/** The boxes of an MP4 file: where each begins and how long it is, by their own words. Opens none but those it is asked to. */
import { appendFile, open } from "node:fs/promises";

export interface Box {
  /** Four letters. */
  readonly type: string;
  /** Bytes from the beginning of the file. */
  readonly from: number;
  readonly size: number;
}

/** By which readers know that a box of their own kind holds XMP. */
const XMP = Buffer.from("be7acfcb97a942e89c71999491e3afac", "hex");

/** Puts an XMP packet behind all that is there; the offsets in the file stay true. */
export async function appendXmp(path: string, packet: Uint8Array): Promise<void> {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + XMP.length + packet.length);
  head.write("uuid", 4, "latin1");
  await appendFile(path, Buffer.concat([head, XMP, packet]));
}

/** The XMP packet of a file; nothing when it has none. */
export async function xmpIn(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    for (const { type, from, size } of await boxesOf(path)) {
      if (type !== "uuid") continue;
      const bytes = Buffer.alloc(size - 8);
      await file.read(bytes, 0, bytes.length, from + 8);
      if (bytes.subarray(0, 16).equals(XMP)) return bytes.toString("utf8", 16);
    }
    return undefined;
  } finally {
    await file.close();
  }
}

/** Those at the top, in order. */
export async function boxesOf(path: string): Promise<readonly Box[]> {
  const file = await open(path);
  try {
    const { size: whole } = await file.stat();
    const boxes: Box[] = [];
    const head = Buffer.alloc(16);
    for (let from = 0; from + 8 <= whole; from += boxes.at(-1)?.size ?? whole) {
      await file.read(head, 0, 16, from);
      const size = head.readUInt32BE(0);
      // 1 means that the size follows as eight bytes, 0 that the box goes on to the end.
      const long = size === 1 ? Number(head.readBigUInt64BE(8)) : size === 0 ? whole - from : size;
      if (long < 8) break;
      boxes.push({ type: head.toString("latin1", 4, 8), from, size: long });
    }
    return boxes;
  } finally {
    await file.close();
  }
}
