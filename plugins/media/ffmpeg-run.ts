/** Runs ffmpeg: once over arguments, to bytes, or as a sink for frames. Knows how to ask, not what films are. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { requireFfmpeg } from "./ffmpeg.ts";

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Goes to standard input. */
  readonly input?: Readable;
  readonly cwd?: string;
}

/** Same bytes whatever the machine: no versions, dates or thread counts in the result. */
export const BITEXACT = ["-fflags", "+bitexact", "-map_metadata", "-1"];
/** Without the SEI message in which x264 names its build. */
export const BITEXACT_VIDEO = ["-flags:v", "+bitexact", "-bsf:v", "filter_units=remove_types=6"];
/** Divides evenly by every usual frame rate, so segments of any of them can be joined by copying. */
export const TIMESCALE = 90_000;

/** H.264 with closed groups of pictures and no reordering, so that segments join by copying packets. */
export function h264(fps: number): readonly string[] {
  return [
    "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p", "-bf", "0",
    "-g", String(Math.max(1, Math.round(fps * 2))), "-threads", "2",
    "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
    ...BITEXACT_VIDEO, "-video_track_timescale", String(TIMESCALE),
  ];
}

/** Runs ffmpeg to its end. Gives what it said; throws with the last lines of that when it failed. */
export async function runFfmpeg(args: readonly string[], options: RunOptions = {}): Promise<{ readonly stderr: string }> {
  const child = await start(args, options, "ignore");
  options.input?.pipe(child.stdin ?? failNoPipe());
  child.stdin?.on("error", () => undefined); // a reader that stops early is told by its exit code
  return { stderr: await ended(child) };
}

/** Runs ffmpeg and hands over what it writes to `pipe:1`, chunk by chunk. */
export async function readFfmpeg(args: readonly string[], onBytes: (bytes: Buffer) => void | Promise<void>, options: RunOptions = {}): Promise<{ readonly stderr: string }> {
  const child = await start(args, options, "pipe");
  const end = ended(child);
  end.catch(() => undefined); // awaited below, after its bytes
  for await (const chunk of child.stdout ?? []) await onBytes(chunk);
  return { stderr: await end };
}

export interface FrameSink {
  /** One picture: width × height × 4 bytes of RGBA, or × 1.5 of YUV 4:2:0. Waits while ffmpeg is behind. */
  write(picture: Uint8Array): Promise<void>;
  /** Ends the video; the file is whole when this resolves. */
  finish(): Promise<void>;
  /** Ends ffmpeg without a video. */
  abort(): void;
}

export interface FrameFormat {
  /** Pixels; even. */
  readonly width: number;
  /** Pixels; even. */
  readonly height: number;
  readonly fps: number;
  /** `rgba` unless said; `yuv420p` is taken as it is, limited range, BT.709. */
  readonly pixels?: "rgba" | "yuv420p";
  /** Path of the MP4. */
  readonly out: string;
  readonly signal?: AbortSignal;
}

/** Encodes pictures into an H.264 segment: video only, the same bytes for the same pictures. */
export async function encodeFrames(format: FrameFormat): Promise<FrameSink> {
  const { width, height, fps, out, signal, pixels = "rgba" } = format;
  if (width % 2 !== 0 || height % 2 !== 0) throw new Error(`a video of ${width}x${height} cannot be encoded; width and height must be even`);
  const input = ["-f", "rawvideo", "-pix_fmt", pixels, "-s", `${width}x${height}`, "-r", String(fps), "-i", "pipe:0"];
  const colour = pixels === "rgba" ? ["-vf", "scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+bitexact"] : [];
  const child = await start([...input, "-an", ...colour, ...h264(fps), ...BITEXACT, out], signal ? { signal } : {}, "ignore");
  return frameSink(child, width * height * (pixels === "rgba" ? 4 : 1.5));
}

function frameSink(child: ChildProcess, bytes: number): FrameSink {
  const stdin = child.stdin ?? failNoPipe();
  const end = ended(child);
  end.catch(() => undefined); // told by finish(), or by the next write
  stdin.on("error", () => undefined);
  return {
    async write(picture) {
      if (picture.length !== bytes) throw new Error(`internal: a frame of ${picture.length} bytes where ${bytes} are due`);
      if (stdin.destroyed) await end;
      if (!stdin.write(picture)) await Promise.race([once(stdin, "drain"), end]);
    },
    async finish() {
      stdin.end();
      await end;
    },
    abort() {
      child.kill("SIGKILL");
    },
  };
}

async function start(args: readonly string[], options: RunOptions, stdout: "pipe" | "ignore"): Promise<ChildProcess> {
  const ffmpeg = await requireFfmpeg();
  options.signal?.throwIfAborted();
  const feeds = options.input !== undefined || args.includes("pipe:0");
  return spawn(ffmpeg.path, ["-hide_banner", "-loglevel", "warning", "-nostats", "-y", ...(feeds ? [] : ["-nostdin"]), ...args], {
    stdio: [feeds ? "pipe" : "ignore", stdout, "pipe"],
    killSignal: "SIGKILL",
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
}

function ended(child: ChildProcess): Promise<string> {
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-64_000)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(stderr);
      else reject(new Error(`ffmpeg ended with ${code ?? signal}: ${tail(stderr)}`));
    });
  });
}

function tail(stderr: string): string {
  return stderr.trim().split("\n").slice(-8).join("\n");
}

function failNoPipe(): never {
  throw new Error("internal: ffmpeg was started without a pipe");
}
