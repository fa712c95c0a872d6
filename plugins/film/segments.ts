/**
 * Makes pieces of clips into segments that can follow each other in one track without being encoded again: those that agree
 * are copied, the others encoded once. Knows nothing of sound and transitions.
 */
import path from "node:path";
import { BITEXACT, h264, runFfmpeg } from "../media/ffmpeg-run.ts";
import { spanned, withBars } from "../media/frames-read.ts";
import { isCopyable, type Piece } from "../media/pieces.ts";
import { probeVideo, type VideoFacts } from "../media/video-probe.ts";

export interface Wanted {
  readonly path: string;
  /** First picture; the very first unless said. */
  readonly from?: number;
  /** Last pictures that are left out. */
  readonly less?: number;
}

export interface Segment extends Piece {
  readonly facts: VideoFacts;
}

export interface Place {
  readonly workDir: string;
  readonly signal: AbortSignal;
  log(line: string): void;
}

export async function segmentsOf(wanted: readonly Wanted[], place: Place): Promise<readonly Segment[]> {
  const segments = await Promise.all(wanted.map(segmentOf));
  const usual = mostUsual(segments.map(({ facts }) => facts));
  const fitting: Segment[] = [];
  for (const [index, segment] of segments.entries()) {
    const agrees = printOf(segment.facts) === printOf(usual) && (await isCopyable(segment));
    fitting.push(agrees ? segment : await encoded(segment, { index, format: usual }, place));
  }
  if (new Set(fitting.map(({ facts }) => printOf(facts))).size <= 1) return await Promise.all(fitting.map((segment, index) => pictureOnly(segment, index, place)));
  place.log("the clips were encoded in another way than vp encodes, so all of them are encoded again");
  const all: Segment[] = [];
  for (const [index, segment] of segments.entries()) {
    const done = fitting[index];
    all.push(done && done !== segment ? done : await encoded(segment, { index, format: usual }, place));
  }
  return all;
}

/** Pictures in a segment. */
export function lengthOf({ from, to }: Piece): number {
  return to - from;
}

async function segmentOf({ path, from = 0, less = 0 }: Wanted): Promise<Segment> {
  const facts = await probeVideo(path);
  return { path, from, to: facts.frames - less, frames: facts.frames, facts };
}

/** What must be equal for one segment to follow another in one track. */
function printOf({ width, height, fps, codec, timescale, setup }: VideoFacts): string {
  return JSON.stringify([width, height, fps, codec, timescale, setup]);
}

function mostUsual(facts: readonly VideoFacts[]): VideoFacts {
  const counts = new Map<string, number>();
  for (const each of facts) counts.set(printOf(each), (counts.get(printOf(each)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const usual = facts.find((each) => counts.get(printOf(each)) === most);
  if (usual === undefined) throw new Error("a film needs at least one clip");
  return { ...usual, width: even(usual.width), height: even(usual.height) };
}

const even = (size: number): number => size - (size % 2);

async function encoded(segment: Segment, { index, format }: { readonly index: number; readonly format: VideoFacts }, place: Place): Promise<Segment> {
  const out = path.join(place.workDir, `segment-${index}.mp4`);
  const { width, height } = format;
  const fps = Math.round(format.fps);
  place.log(`clip ${index + 1} is encoded again: it differs from the others in size, rate or encoding`);
  const picture = `setpts=PTS-STARTPTS,${withBars({ width, height, fps })},setsar=0,scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+bitexact`;
  const seen = spanned({ from: segment.from, to: segment.to, fps: segment.facts.fps }, segment.path);
  const seconds = ["-t", (lengthOf(segment) / segment.facts.fps).toFixed(6)];
  await runFfmpeg([...seen.slice(0, -2), "-map", "0:v:0", "-an", "-vf", picture, ...seconds, ...h264(fps), ...BITEXACT, out], { signal: place.signal });
  const facts = await probeVideo(out);
  return { path: out, from: 0, to: facts.frames, frames: facts.frames, facts };
}

/** A clip that came with its own sound would push what follows it about: its picture alone is copied out. */
async function pictureOnly(segment: Segment, index: number, { workDir, signal }: Place): Promise<Segment> {
  if (!segment.facts.hasSound) return segment;
  const out = path.join(workDir, `picture-${index}.mp4`);
  await runFfmpeg(["-i", segment.path, "-map", "0:v:0", "-c", "copy", ...BITEXACT, out], { signal });
  return { ...segment, path: out, facts: { ...segment.facts, hasSound: false } };
}
