/** The poster of a film: of the shots that show someone best, the richest picture. Knows which shots there are, not why. */
import path from "node:path";
import { BITEXACT, runFfmpeg } from "../media/ffmpeg-run.ts";
import { readFrames } from "../media/frames-read.ts";
import { probeVideo } from "../media/video-probe.ts";
import type { Place } from "./segments.ts";

export interface PosterShot {
  readonly path: string;
  /** As framed: `MCU`. */
  readonly size: string;
  /** How many are seen. */
  readonly people: number;
}

interface Picture {
  readonly path: string;
  readonly seconds: number;
  readonly contrast: number;
}

const SMALL = { width: 64, height: 36, format: "gray" } as const;
/** How well a face fills a picture that stands for the whole film. */
const FILLS: Readonly<Record<string, number>> = { MCU: 6, MS: 5, CU: 4, MLS: 3, LS: 2, ECU: 1, ELS: 1 };
/** Shots whose pictures are looked at. */
const LOOKS = 6;
/** Where in a shot: mouths are mostly open, and movements done, a little after its middle. */
const WITHIN = [0.3, 0.6];

export async function drawPoster(shots: readonly PosterShot[], place: Place): Promise<string> {
  const ranked = shots.map((shot, at) => ({ shot, rank: rankOf(shot, at / shots.length) })).sort((a, b) => b.rank - a.rank);
  const best = ranked.slice(0, LOOKS);
  const pictures = (await Promise.all(best.map(({ shot }) => picturesOf(shot, place)))).flat();
  const richest = Math.max(...pictures.map(({ contrast }) => contrast));
  // About as rich as the richest is rich enough: then the shot that ranks higher.
  const chosen = pictures.find(({ contrast }) => contrast >= 0.75 * richest);
  if (chosen === undefined) throw new Error("internal: a film without a picture");
  const out = path.join(place.workDir, "poster.jpg");
  const seek = ["-ss", chosen.seconds.toFixed(4), "-i", chosen.path];
  await runFfmpeg([...seek, "-frames:v", "1", "-an", "-q:v", "2", "-threads", "1", "-flags:v", "+bitexact", ...BITEXACT, out], { signal: place.signal });
  return out;
}

/** Two are as good as one, nobody is worse than a crowd; the middle of a film is not its beginning and gives no end away. */
function rankOf({ size, people }: PosterShot, at: number): number {
  const seen = people === 0 ? -6 : people <= 2 ? 2 : 0;
  return (FILLS[size] ?? 0) + seen - Math.abs(at - 0.45) * 2;
}

async function picturesOf({ path }: PosterShot, { signal }: Place): Promise<readonly Picture[]> {
  const { fps, frames } = await probeVideo(path);
  return await Promise.all(
    WITHIN.map(async (share) => {
      const at = Math.floor((frames - 1) * share);
      let contrast = 0;
      await readFrames(path, { ...SMALL, span: { from: at, to: at + 1, fps }, signal }, (frame) => void (contrast = contrastOf(frame)));
      return { path, seconds: Math.max(0, at - 0.5) / fps, contrast };
    }),
  );
}

/** How far brightness spreads around its mean, 0 to 128. */
function contrastOf(frame: Buffer): number {
  const mean = frame.reduce((sum, value) => sum + value, 0) / frame.length;
  return Math.sqrt(frame.reduce((sum, value) => sum + (value - mean) ** 2, 0) / frame.length);
}
