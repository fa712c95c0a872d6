/** The sound that clips came with, one after the other, each exactly as long as its picture. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { decodeSound } from "../media/sound-read.ts";
import { probeVideo } from "../media/video-probe.ts";
import { writeWav } from "../media/wav.ts";
import type { Place, Segment } from "./segments.ts";

const SAMPLE_RATE = 48_000;

/** Path of a WAV; nothing when no clip has sound. */
export async function soundOfClips(clips: readonly string[], segments: readonly Segment[], { workDir, signal }: Place): Promise<string | undefined> {
  const facts = await Promise.all(clips.map(probeVideo));
  if (!facts.some(({ hasSound }) => hasSound)) return undefined;
  const ends = endsOf(segments);
  const channels = [new Float32Array(ends.at(-1) ?? 0), new Float32Array(ends.at(-1) ?? 0)] as const;
  for (const [index, clip] of clips.entries()) {
    if (!facts[index]?.hasSound) continue;
    const from = ends[index - 1] ?? 0;
    const sound = await decodeSound(clip, signal);
    sound.channels.forEach((samples, side) => channels[side === 0 ? 0 : 1].set(samples.subarray(0, (ends[index] ?? from) - from), from));
  }
  const out = path.join(workDir, "clips.wav");
  await writeFile(out, writeWav({ sampleRate: SAMPLE_RATE, channels }));
  return out;
}

/** The sample at which each segment ends. */
function endsOf(segments: readonly Segment[]): readonly number[] {
  let seconds = 0;
  return segments.map(({ facts }) => {
    seconds += facts.frames / facts.fps;
    return Math.round(seconds * SAMPLE_RATE);
  });
}
