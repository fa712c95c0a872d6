/**
 * Makes clips into segments that can follow each other in one track without being encoded again: those that agree stay
 * as they are, the others and those with a transition are encoded once. Knows nothing of sound.
 */
import path from "node:path";
import { BITEXACT, encodeFrames, runFfmpeg } from "../media/ffmpeg-run.ts";
import { readFrames } from "../media/frames-read.ts";
import { probeVideo, type VideoFacts } from "../media/video-probe.ts";
import type { TRANSITIONS } from "./types.ts";

export type Transition = (typeof TRANSITIONS)[number];

export interface Clip {
  readonly path: string;
  /** How it begins (`dissolve` from the clip before, `fade_in`) or ends (`fade_out`). */
  readonly transition: Transition;
}

export interface Segment {
  readonly path: string;
  readonly facts: VideoFacts;
}

export interface Place {
  readonly workDir: string;
  readonly signal: AbortSignal;
  log(line: string): void;
}

/** Seconds a dissolve or fade takes. */
const TRANSITION = 0.5;

export async function segmentsOf(clips: readonly Clip[], place: Place): Promise<readonly Segment[]> {
  const segments = await Promise.all(clips.map(async ({ path }): Promise<Segment> => ({ path, facts: await probeVideo(path) })));
  const usual = mostUsual(segments.map(({ facts }) => facts));
  const agree = (segment: Segment, clip: Clip | undefined): boolean => printOf(segment.facts) === printOf(usual) && clip?.transition === "cut";
  const fitting: Segment[] = [];
  for (const [index, segment] of segments.entries()) {
    fitting.push(agree(segment, clips[index]) ? segment : await encoded({ clips, index, format: usual, segment }, place));
  }
  if (new Set(fitting.map(({ facts }) => printOf(facts))).size <= 1) return await Promise.all(fitting.map((segment, index) => pictureOnly(segment, index, place)));
  place.log("the clips were encoded in another way than vp encodes, so all of them are encoded again");
  const all: Segment[] = [];
  for (const [index, segment] of segments.entries()) {
    const done = fitting[index];
    all.push(done && done !== segment ? done : await encoded({ clips, index, format: usual, segment }, place));
  }
  return all;
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

interface Encoding {
  readonly clips: readonly Clip[];
  readonly index: number;
  readonly format: VideoFacts;
  readonly segment: Segment;
}

async function encoded(encoding: Encoding, place: Place): Promise<Segment> {
  const { clips, index } = encoding;
  const out = path.join(place.workDir, `segment-${index}.mp4`);
  const transition = clips[index]?.transition ?? "cut";
  const { width, height, fps } = encoding.format;
  place.log(`clip ${index + 1} is encoded again: ${transition === "cut" ? "it differs from the others in size, rate or encoding" : transition.replace("_", " ")}`);
  await withTransition({ ...encoding, out, transition }, { width, height, fps: Math.round(fps) }, place);
  return { path: out, facts: await probeVideo(out) };
}

interface Format {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
}

async function withTransition(encoding: Encoding & { readonly out: string; readonly transition: Transition }, format: Format, place: Place): Promise<void> {
  const { segment, out, transition, clips, index } = encoding;
  const previous = clips[index - 1];
  const before = transition === "dissolve" && previous !== undefined ? await lastFrame(previous.path, format, place) : black(format);
  const total = Math.round((segment.facts.frames / segment.facts.fps) * format.fps);
  const length = Math.max(1, Math.min(Math.round(TRANSITION * format.fps), Math.floor(total / 2)));
  const sink = await encodeFrames({ ...format, out, signal: place.signal });
  await readFrames(segment.path, { ...format, format: "rgba", signal: place.signal }, async (frame, at) => {
    await sink.write(blended(before, frame, shareAt(transition, { at, total, length })));
  });
  await sink.finish();
}

/** How much of a picture of the clip is seen, 0 to 1. */
function shareAt(transition: Transition, { at, total, length }: { readonly at: number; readonly total: number; readonly length: number }): number {
  if (transition === "cut") return 1;
  return transition === "fade_out" ? Math.max(0, Math.min(1, (total - 1 - at) / length)) : Math.min(1, (at + 1) / (length + 1));
}

/** The picture a dissolve comes from: it stands still while the new one appears, so the film's length stays as planned. */
async function lastFrame(file: string, format: Format, { signal }: Place): Promise<Buffer> {
  let last: Buffer = black(format);
  await readFrames(file, { ...format, format: "rgba", signal }, (frame) => void (last = frame));
  return last;
}

function black({ width, height }: Format): Buffer {
  return Buffer.alloc(width * height * 4);
}

function blended(before: Buffer, after: Buffer, share: number): Buffer {
  if (share >= 1) return after;
  const weight = Math.round(share * 256);
  const out = Buffer.allocUnsafe(after.length);
  for (let i = 0; i < out.length; i++) out[i] = ((after[i] ?? 0) * weight + (before[i] ?? 0) * (256 - weight)) >> 8;
  return out;
}

/** A clip that came with its own sound would push what follows it about: its picture alone is copied out. */
async function pictureOnly(segment: Segment, index: number, { workDir, signal }: Place): Promise<Segment> {
  if (!segment.facts.hasSound) return segment;
  const out = path.join(workDir, `picture-${index}.mp4`);
  await runFfmpeg(["-i", segment.path, "-map", "0:v:0", "-c", "copy", ...BITEXACT, out], { signal });
  return { path: out, facts: { ...segment.facts, hasSound: false } };
}
