/** Joins pieces of videos by copying their packets: nothing is decoded. Knows nothing of what they show. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { BITEXACT, TIMESCALE, runFfmpeg } from "./ffmpeg-run.ts";
import { keyPicturesOf } from "./key-pictures.ts";

/** The pictures of a video from one up to another, which does not belong to it. */
export interface Piece {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** Pictures that the video has. */
  readonly frames: number;
}

export interface Joining {
  readonly fps: number;
  /** Path of the MP4. */
  readonly out: string;
  readonly signal: AbortSignal;
}

/** True for a piece that can be copied: it is whole, or begins at a picture that stands by itself in a video stored in order. */
export async function isCopyable({ path: file, from, to, frames }: Piece): Promise<boolean> {
  if (from === 0 && to === frames) return true;
  const { keys, inOrder } = await keyPicturesOf(file);
  return inOrder && (from === 0 || keys.includes(from));
}

/** The list of ffmpeg's concat demuxer. With exact lengths, so that rounding never adds up over many joins. */
export function listOf(pieces: readonly Piece[], fps: number): string {
  const lines = pieces.flatMap(({ path: file, from, to, frames }) => [
    `file '${path.resolve(file).replaceAll("'", "'\\''")}'`,
    `duration ${((to - from) / fps).toFixed(6)}`,
    ...(from === 0 ? [] : [`inpoint ${microseconds(from / fps)}`]),
    ...(to === frames ? [] : [`outpoint ${microseconds(to / fps - 0.5 / fps)}`]),
  ]);
  return `${lines.join("\n")}\n`;
}

/** Writes pieces of one encoding as one video, pictures only. */
export async function joinPieces(pieces: readonly Piece[], { fps, out, signal }: Joining): Promise<void> {
  const list = `${out}.txt`;
  await writeFile(list, listOf(pieces, fps));
  await runFfmpeg(["-f", "concat", "-safe", "0", "-i", list, "-map", "0:v:0", "-c", "copy", ...BITEXACT, "-video_track_timescale", String(TIMESCALE), out], { signal });
}

/** Never before the picture: a search for a moment a hair before it would find the key picture that comes earlier. */
function microseconds(seconds: number): string {
  return (Math.ceil(seconds * 1e6 - 1e-3) / 1e6).toFixed(6);
}
