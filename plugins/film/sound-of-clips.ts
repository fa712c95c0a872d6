/** The sound that clips came with, each where its picture is and exactly as long. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { decodeSound } from "../media/sound-read.ts";
import { probeVideo } from "../media/video-probe.ts";
import { writeWav } from "../media/wav.ts";
import type { Place } from "./segments.ts";

const SAMPLE_RATE = 48_000;

/** Where a clip is heard: pictures of the film. */
export interface Heard {
  readonly path: string;
  readonly start: number;
  readonly frames: number;
  /** First pictures that it shares with the clip before it, whose sound goes as this one comes. */
  readonly head: number;
  readonly tail: number;
}

/** Path of a WAV; nothing when no clip has sound. */
export async function soundOfClips(clips: readonly Heard[], fps: number, { workDir, signal }: Place): Promise<string | undefined> {
  const facts = await Promise.all(clips.map(({ path }) => probeVideo(path)));
  if (!facts.some(({ hasSound }) => hasSound)) return undefined;
  const sample = (pictures: number): number => Math.round((pictures / fps) * SAMPLE_RATE);
  const length = Math.max(...clips.map(({ start, frames }) => sample(start + frames)));
  const channels = [new Float32Array(length), new Float32Array(length)] as const;
  for (const [index, clip] of clips.entries()) {
    if (!facts[index]?.hasSound) continue;
    const { channels: heard } = await decodeSound(clip.path, signal);
    const [from, to, comes, goes] = [sample(clip.start), sample(clip.start + clip.frames), sample(clip.head), sample(clip.tail)];
    heard.forEach((samples, side) => added(channels[side === 0 ? 0 : 1], samples, { from, to, comes, goes }));
  }
  const out = path.join(workDir, "clips.wav");
  await writeFile(out, writeWav({ sampleRate: SAMPLE_RATE, channels }));
  return out;
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** Samples over which it comes, and goes. */
  readonly comes: number;
  readonly goes: number;
}

function added(channel: Float32Array, samples: Float32Array, { from, to, comes, goes }: Span): void {
  const length = Math.min(samples.length, to - from);
  for (let i = 0; i < length; i++) {
    const level = Math.min(1, comes === 0 ? 1 : i / comes, goes === 0 ? 1 : (to - from - i) / goes);
    channel[from + i] = (channel[from + i] ?? 0) + (samples[i] ?? 0) * level;
  }
}
