/** Encodes pictures as they are painted, one canvas for all of them. Knows nothing of what is painted. */
import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import { encodeFrames } from "./ffmpeg-run.ts";

export interface DrawnFilm {
  /** Paints the whole picture, `at` seconds from the first. */
  paint(ctx: SKRSContext2D, at: number): void;
  /** Even, as the encoder wants it. */
  readonly size: Size;
  readonly fps: number;
  readonly frames: number;
  /** Path of the MP4. */
  readonly out: string;
  readonly signal: AbortSignal;
  /** @param fraction 0 to 1 */
  progress(fraction: number): void;
}

/** Throws what the encoder or the signal throws; half a file is left to the work folder. */
export async function filmDrawn({ paint, size, fps, frames, out, signal, progress }: DrawnFilm): Promise<void> {
  const canvas = createCanvas(size.width, size.height);
  const ctx = canvas.getContext("2d");
  const sink = await encodeFrames({ ...size, fps, out, signal });
  try {
    for (let at = 0; at < frames; at++) {
      paint(ctx, at / fps);
      await sink.write(canvas.data());
      signal.throwIfAborted();
      if (at % 12 === 0) progress(at / frames);
    }
    await sink.finish();
  } catch (error) {
    sink.abort();
    throw error;
  }
}
