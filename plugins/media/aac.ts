/** How the sound of a film is encoded, and how high it peaks once that is done: an encoder overshoots what it was given. */
import path from "node:path";
import { runFfmpeg } from "./ffmpeg-run.ts";
import { truePeak } from "./loudness.ts";
import { decodeSound } from "./sound-read.ts";

export const AAC = ["-c:a", "aac", "-b:a", "192k", "-ar", "48000", "-ac", "2", "-flags:a", "+bitexact"];

/** The true peak of a sound file after it went through the film's encoder and back, in dBTP. */
export async function peakOnceEncoded(sound: string, { workDir, signal }: { readonly workDir: string; readonly signal: AbortSignal }): Promise<number> {
  const encoded = path.join(workDir, "encoded.m4a");
  await runFfmpeg(["-i", sound, "-map", "0:a:0", ...AAC, encoded], { signal });
  return truePeak(await decodeSound(encoded, signal));
}
