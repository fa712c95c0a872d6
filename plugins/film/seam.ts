/**
 * The seam between two clips that are seen together for a while. It holds the pictures they share, and as many more of the
 * later clip as stand before its next picture that stands by itself, so that both clips can be copied around it.
 */
import { encodeFrames } from "../media/ffmpeg-run.ts";
import { readFrames } from "../media/frames-read.ts";
import { keyPicturesOf } from "../media/key-pictures.ts";
import { probeVideo } from "../media/video-probe.ts";
import { between } from "./blend.ts";
import type { Transition } from "./types-transitions.ts";

export interface Seam {
  readonly before: string;
  readonly after: string;
  readonly type: Transition;
  /** Pictures that are shared. */
  readonly frames: number;
  /** Last pictures of the later clip that are not its alone. */
  readonly tail: number;
  readonly out: string;
  readonly signal: AbortSignal;
}

/** Writes the seam. Gives how many pictures of the later clip it holds. */
export async function drawSeam({ before, after, type, frames, tail, out, signal }: Seam): Promise<number> {
  const [earlier, later, { keys }] = [await probeVideo(before), await probeVideo(after), await keyPicturesOf(after)];
  const free = later.frames - tail;
  const holds = Math.min(free, keys.find((key) => key >= frames) ?? free);
  const size = { width: later.width - (later.width % 2), height: later.height - (later.height % 2) };
  const leaving: Buffer[] = [];
  const last = { from: earlier.frames - frames, to: earlier.frames, fps: earlier.fps };
  await readFrames(before, { ...size, format: "yuv420p", span: last, signal }, (frame) => void leaving.push(frame));
  const sink = await encodeFrames({ ...size, fps: Math.round(later.fps), pixels: "yuv420p", out, signal });
  await readFrames(after, { ...size, format: "yuv420p", span: { from: 0, to: holds, fps: later.fps }, signal }, async (frame, at) => {
    const gone = leaving[at];
    await sink.write(gone === undefined ? frame : between(gone, frame, { type, share: (at + 1) / (frames + 1), size }));
  });
  await sink.finish();
  return holds;
}
