/** Pictures out of a video, one by one, at the size and rate that is wanted. Judges none of them. */
import { readFfmpeg } from "./ffmpeg-run.ts";

export interface FramesWanted {
  readonly width: number;
  readonly height: number;
  readonly fps?: number;
  /** `rgba` is 4 bytes a pixel, `gray` one. */
  readonly format: "rgba" | "gray";
  /** Only the first seconds. */
  readonly seconds?: number;
  readonly signal?: AbortSignal;
}

/** Hands over every picture in order; each buffer is the receiver's to keep. */
export async function readFrames(file: string, wanted: FramesWanted, onFrame: (frame: Buffer, index: number) => void | Promise<void>): Promise<void> {
  const { width, height, format, seconds, signal } = wanted;
  const size = width * height * (format === "rgba" ? 4 : 1);
  const filter = format === "gray" ? `scale=${width}:${height}:flags=area+bitexact` : fitted(wanted);
  const args = [...(seconds === undefined ? [] : ["-t", String(seconds)]), "-i", file, "-an", "-vf", filter, "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", format, "pipe:1"];
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

/** Fits a picture into a size, with bars where the shapes differ. */
function fitted({ width, height, fps }: { readonly width: number; readonly height: number; readonly fps?: number }): string {
  const size = `scale=${width}:${height}:force_original_aspect_ratio=decrease:flags=bicubic+bitexact,pad=${width}:${height}:-1:-1,setsar=1`;
  return fps === undefined ? size : `${size},fps=${fps}`;
}
