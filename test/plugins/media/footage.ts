/** Small moving pictures and sounds for tests. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { encodeFrames } from "../../../plugins/media/ffmpeg-run.ts";
import { writeWav } from "../../../plugins/media/wav.ts";

export interface Footage {
  readonly width?: number;
  readonly height?: number;
  readonly fps?: number;
  readonly frames: number;
  /** What a pixel's grey is. */
  readonly grey?: (x: number, y: number, frame: number) => number;
}

/** A grey ramp that moves, unless `grey` says something else. */
export async function shoot(out: string, { width = 64, height = 36, fps = 8, frames, grey = (x, y, frame) => (x * 3 + y + frame * 9) % 200 + 20 }: Footage): Promise<string> {
  const sink = await encodeFrames({ width, height, fps, out });
  for (let frame = 0; frame < frames; frame++) {
    const rgba = new Uint8Array(width * height * 4);
    for (let i = 0; i < width * height; i++) rgba.fill(grey(i % width, Math.floor(i / width), frame), i * 4, i * 4 + 3);
    await sink.write(rgba);
  }
  await sink.finish();
  return out;
}

export const SAMPLE_RATE = 48_000;

export function sine(seconds: number, { hertz = 440, level = 0.3, sampleRate = SAMPLE_RATE } = {}): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, i) => level * Math.sin((2 * Math.PI * hertz * i) / sampleRate));
}

export function record(folder: string, name: string, channels: readonly Float32Array[], sampleRate = SAMPLE_RATE): string {
  const out = path.join(folder, name);
  writeFileSync(out, writeWav({ sampleRate, channels }));
  return out;
}
