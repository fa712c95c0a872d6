/**
 * Fits clips to a length, a size and a rate, without sound and encoded as vp encodes, so that a film joins them by copying;
 * joins several into one; and takes single pictures out of them. Knows nothing of what they show.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Size } from "vp/plugin";
import { evenSize } from "./even-size.ts";
import { BITEXACT, TIMESCALE, h264, readFfmpeg, runFfmpeg } from "./ffmpeg-run.ts";
import { ABOVE } from "./fit-picture.ts";
import { inTurn } from "./turns.ts";
import { probeVideo, type VideoFacts } from "./video-probe.ts";

export interface ClipFormat {
  readonly size: Size;
  readonly seconds: number;
  /** Frames a second. */
  readonly fps: number;
}

interface Place {
  /** Path of what is written. */
  readonly out: string;
  readonly signal: AbortSignal;
}

/** How many pictures a clip of that format has. */
export function framesOf({ seconds, fps }: Pick<ClipFormat, "seconds" | "fps">): number {
  return Math.max(1, Math.round(seconds * fps));
}

/** What a clip has that its format does not want, a few words each; nothing for one that can stay as it is. */
export async function misfitsOf(clip: string, format: ClipFormat): Promise<readonly string[]> {
  const facts = await probeVideo(clip);
  const { width, height } = evenSize(format.size);
  return [
    ...(facts.width === width && facts.height === height ? [] : [`${facts.width}x${facts.height} is made ${width}x${height}`]),
    ...(Math.abs(facts.fps - format.fps) < 0.01 ? [] : [`${facts.fps} pictures a second are made ${format.fps}`]),
    ...(Math.abs(secondsOf(facts) - framesOf(format) / format.fps) < 0.5 / format.fps ? [] : [lengthTold(facts, format)]),
    ...(facts.codec === "avc" ? [] : [`${facts.codec} is made avc`]),
    ...(facts.hasSound ? ["its sound is dropped"] : []),
  ];
}

/** Writes the clip's first pictures in the format; one that is too short holds its last picture. */
export async function fitClip(clip: string, format: ClipFormat, { out, signal }: Place): Promise<void> {
  const frames = ["-frames:v", String(framesOf(format))];
  const args = ["-i", clip, "-map", "0:v:0", "-an", "-vf", `${fitted(format)},${CODED}`, ...frames, ...h264(format.fps), ...BITEXACT, out];
  await inTurn(() => runFfmpeg(args, { signal }));
}

/** Joins clips that `fitClip` wrote with one size and rate, copying their pictures. */
export async function joinClips(clips: readonly string[], { out, signal }: Place): Promise<void> {
  const facts = await Promise.all(clips.map((clip) => probeVideo(clip)));
  const list = `${out}.txt`;
  // With exact lengths, so that rounding never adds up.
  const listed = clips.map((clip, at) => `file '${path.resolve(clip).replaceAll("'", "'\\''")}'\nduration ${secondsOf(facts[at]).toFixed(6)}\n`);
  await writeFile(list, listed.join(""));
  await runFfmpeg(["-f", "concat", "-safe", "0", "-i", list, "-map", "0:v:0", "-c", "copy", ...BITEXACT, "-video_track_timescale", String(TIMESCALE), out], { signal });
}

/** Writes one picture of the clip, seen in the format, as PNG. Pictures count from 0; past the end it is the last one. */
export async function pictureAt(clip: string, { at, ...format }: ClipFormat & { readonly at: number }, { out, signal }: Place): Promise<void> {
  const { width, height } = evenSize(format.size);
  const chunks: Buffer[] = [];
  const args = ["-i", clip, "-map", "0:v:0", "-an", "-vf", `${fitted(format)},select=eq(n\\,${at})`, "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgba", "pipe:1"];
  await inTurn(() => readFfmpeg(args, (bytes) => void chunks.push(bytes), { signal }));
  const { ImageData, createCanvas } = await import("@napi-rs/canvas");
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").putImageData(new ImageData(new Uint8ClampedArray(Buffer.concat(chunks)), width, height), 0, 0);
  await writeFile(out, await canvas.encode("png"));
}

const CODED = "scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+bitexact";

/** Rate, size and shape of the format, pixels that are square because nothing is said of them, as in every clip of vp; the last picture goes on for as long as the format lasts. */
function fitted({ size, seconds, fps }: ClipFormat): string {
  const { width, height } = evenSize(size);
  const scale = `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=bicubic+bitexact+accurate_rnd`;
  return `fps=${fps},${scale},crop=${width}:${height}:(iw-ow)/2:(ih-oh)*${ABOVE.toFixed(6)},setsar=0,tpad=stop_mode=clone:stop_duration=${seconds}`;
}

function lengthTold(facts: VideoFacts, { seconds }: ClipFormat): string {
  const length = secondsOf(facts);
  return length > seconds ? `${length.toFixed(2)} s are cut to ${seconds.toFixed(2)} s` : `${length.toFixed(2)} s are held to last ${seconds.toFixed(2)} s`;
}

function secondsOf(facts: VideoFacts | undefined): number {
  return facts === undefined ? 0 : facts.frames / facts.fps;
}
