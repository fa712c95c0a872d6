/** Sound from a file of any kind: WAV as it is, all else through ffmpeg. Knows nothing of what is heard. */
import { readFile } from "node:fs/promises";
import { readFfmpeg } from "./ffmpeg-run.ts";
import { isWav, readWav, secondsOf, type Sound } from "./wav.ts";

const DECODED_RATE = 48_000;

export async function readSound(path: string, signal?: AbortSignal): Promise<Sound> {
  const bytes = await readFile(path);
  return isWav(bytes) ? readWav(bytes) : await decodeSound(path, signal);
}

/** Seconds of sound in a file, read from its container without decoding it. */
export async function soundSeconds(path: string): Promise<number> {
  const bytes = await readFile(path);
  if (isWav(bytes)) return secondsOf(readWav(bytes));
  const { ALL_FORMATS, BufferSource, Input } = await import("mediabunny");
  return await new Input({ formats: ALL_FORMATS, source: new BufferSource(bytes) }).computeDuration();
}

/** The first sound track of any file, as stereo at 48 kHz. */
export async function decodeSound(path: string, signal?: AbortSignal): Promise<Sound> {
  const chunks: Buffer[] = [];
  const args = ["-i", path, "-vn", "-map", "0:a:0", "-f", "f32le", "-ac", "2", "-ar", String(DECODED_RATE), "pipe:1"];
  await readFfmpeg(args, (chunk) => void chunks.push(chunk), signal ? { signal } : {});
  return { sampleRate: DECODED_RATE, channels: deinterleave(Buffer.concat(chunks)) };
}

function deinterleave(bytes: Buffer): readonly [Float32Array, Float32Array] {
  const frames = Math.floor(bytes.length / 8);
  const left = new Float32Array(frames);
  const right = new Float32Array(frames);
  for (let i = 0; i < frames; i++) {
    left[i] = bytes.readFloatLE(i * 8);
    right[i] = bytes.readFloatLE(i * 8 + 4);
  }
  return [left, right];
}
