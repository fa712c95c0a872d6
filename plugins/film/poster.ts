/** The poster of a film: its first picture that shows something, as a JPEG. */
import path from "node:path";
import { BITEXACT, runFfmpeg } from "../media/ffmpeg-run.ts";
import { readFrames } from "../media/frames-read.ts";
import { probeVideo } from "../media/video-probe.ts";
import type { Place } from "./segments.ts";

const SMALL = { width: 64, height: 36, format: "gray" } as const;
/** Seconds in which it is looked for. */
const LOOK = 20;

export async function drawPoster(film: string, { workDir, signal }: Place): Promise<string> {
  const { fps } = await probeVideo(film);
  const contrasts: number[] = [];
  await readFrames(film, { ...SMALL, seconds: LOOK, signal }, (frame) => void contrasts.push(contrastOf(frame)));
  const best = contrasts.indexOf(Math.max(...contrasts));
  // A picture about as rich as the richest, and not the very first: that may still be fading in.
  const rich = contrasts.findIndex((contrast, i) => i >= Math.round(fps * 0.5) && contrast >= 0.8 * (contrasts[best] ?? 0));
  const seconds = (rich < 0 ? Math.max(0, best) : rich) / fps;
  const out = path.join(workDir, "poster.jpg");
  await runFfmpeg(["-ss", seconds.toFixed(4), "-i", film, "-frames:v", "1", "-an", "-q:v", "3", "-threads", "1", "-flags:v", "+bitexact", ...BITEXACT, out], { signal });
  return out;
}

/** How far brightness spreads around its mean, 0 to 128. */
function contrastOf(frame: Buffer): number {
  const mean = frame.reduce((sum, value) => sum + value, 0) / frame.length;
  return Math.sqrt(frame.reduce((sum, value) => sum + (value - mean) ** 2, 0) / frame.length);
}
