/** The boxes of an MP4 file: where each begins and how long it is, by their own words. Opens none but those it is asked to. */
import { open } from "node:fs/promises";

export interface Box {
  /** Four letters. */
  readonly type: string;
  /** Bytes from the beginning of the file. */
  readonly from: number;
  readonly size: number;
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
