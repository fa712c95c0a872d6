/** Pictures out of a video, one by one, at the size and rate that is wanted. Judges none of them. */
import { readFfmpeg } from "./ffmpeg-run.ts";

export interface FramesWanted {
  readonly width: number;
  readonly height: number;
  readonly fps?: number;
  /** `rgba` is 4 bytes a pixel, `yuv420p` one and a half, `gray` one. */
  readonly format: "rgba" | "yuv420p" | "gray";
  /** Only these pictures, of a video of so many a second: the first, and the one after the last. */
  readonly span?: { readonly from: number; readonly to: number; readonly fps: number };
  /** Only the first seconds. */
  readonly seconds?: number;
  readonly signal?: AbortSignal;
}

/** Hands over every picture in order; each buffer is the receiver's to keep. */
export async function readFrames(file: string, wanted: FramesWanted, onFrame: (frame: Buffer, index: number) => void | Promise<void>): Promise<void> {
  const { width, height, format, seconds, span, signal } = wanted;
  const size = width * height * BYTES[format];
  const filter = format === "gray" ? `scale=${width}:${height}:flags=area+bitexact` : withBars(wanted);
  const args = [...(seconds === undefined ? [] : ["-t", String(seconds)]), ...spanned(span, file), "-an", "-vf", filter, "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", format, "pipe:1"];
  let frame = Buffer.allocUnsafe(size);
  let filled = 0;
  let index = 0;
  await readFfmpeg(args, async (bytes) => {
    let read = 0;
    while (read < bytes.length) {
      const taken = bytes.copy(frame, filled, read, read + size - filled);
      filled += taken;
      read += taken;
      if (filled < size) return;
      await onFrame(frame, index++);
      frame = Buffer.allocUnsafe(size);
      filled = 0;
    }
  }, signal ? { signal } : {});
}

const BYTES = { rgba: 4, yuv420p: 1.5, gray: 1 };

/** Sought half a picture early, and so exactly. */
export function spanned(span: FramesWanted["span"], file: string): readonly string[] {
  if (span === undefined) return ["-i", file];
  const seek = span.from === 0 ? [] : ["-ss", ((span.from - 0.5) / span.fps).toFixed(6)];
  return [...seek, "-i", file, "-frames:v", String(span.to - span.from)];
}

/** Fits a picture into a size, with bars where the shapes differ. */
export function withBars({ width, height, fps }: { readonly width: number; readonly height: number; readonly fps?: number }): string {
  const size = `scale=${width}:${height}:force_original_aspect_ratio=decrease:flags=bicubic+bitexact,pad=${width}:${height}:-1:-1,setsar=1`;
  return fps === undefined ? size : `${size},fps=${fps}`;
}
