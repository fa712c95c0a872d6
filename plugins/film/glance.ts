/**
 * A glance at a video: every picture of it, small and grey, one after the other in a file. Made once for each segment, so that
 * a film can be looked at again without being decoded again. Judges nothing.
 */
import { createWriteStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { once } from "node:events";
import { readFrames } from "../media/frames-read.ts";

export const GLANCE = { width: 64, height: 36, format: "gray" } as const;
const BYTES = GLANCE.width * GLANCE.height;

/** The pictures of a glance from one up to another, which does not belong to it. */
export interface GlancePiece {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

export async function writeGlance(video: string, { out, signal }: { readonly out: string; readonly signal: AbortSignal }): Promise<void> {
  const file = createWriteStream(out);
  await readFrames(video, { ...GLANCE, signal }, (frame) => void file.write(frame));
  file.end();
  await once(file, "close");
}

/** How many pictures it holds. */
export async function picturesIn(glance: string): Promise<number> {
  return (await stat(glance)).size / BYTES;
}

export async function joinGlances(pieces: readonly GlancePiece[], out: string): Promise<void> {
  const file = await open(out, "w");
  try {
    for (const { path, from, to } of pieces) await file.write((await readFile(path)).subarray(from * BYTES, to * BYTES));
  } finally {
    await file.close();
  }
}

export async function readGlance(glance: string, onFrame: (frame: Buffer) => void): Promise<void> {
  const bytes = await readFile(glance);
  for (let at = 0; at + BYTES <= bytes.length; at += BYTES) onFrame(bytes.subarray(at, at + BYTES));
}
