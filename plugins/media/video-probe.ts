/** What a video file holds, read from its container without decoding it. */

export interface VideoFacts {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
  /** Seconds of picture. */
  readonly seconds: number;
  /** `avc`, `hevc`, `vp9` … */
  readonly codec: string;
  /** Ticks a second of the picture track. */
  readonly timescale: number;
  /** The decoder's set-up as hex: equal ones can follow each other in one track. */
  readonly setup: string;
  readonly hasSound: boolean;
  /** Seconds of sound; 0 without. */
  readonly soundSeconds: number;
}

export async function probeVideo(file: string): Promise<VideoFacts> {
  const { ALL_FORMATS, FilePathSource, Input } = await import("mediabunny");
  const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(file) });
  const video = await input.getPrimaryVideoTrack();
  if (video === null) throw new Error(`"${file}" holds no picture`);
  const sound = await input.getPrimaryAudioTrack();
  const [stats, config, seconds] = await Promise.all([video.computePacketStats(), video.getDecoderConfig(), video.computeDuration()]);
  return {
    width: video.codedWidth,
    height: video.codedHeight,
    fps: Math.round(stats.averagePacketRate * 1000) / 1000,
    frames: stats.packetCount,
    seconds,
    codec: video.codec ?? "unknown",
    timescale: video.timeResolution,
    setup: hexOf(config?.description),
    hasSound: sound !== null,
    soundSeconds: sound === null ? 0 : await sound.computeDuration(),
  };
}

function hexOf(description: ArrayBufferView | ArrayBuffer | SharedArrayBuffer | undefined): string {
  if (description === undefined) return "";
  return ArrayBuffer.isView(description)
    ? Buffer.from(description.buffer, description.byteOffset, description.byteLength).toString("hex")
    : Buffer.from(description).toString("hex");
}
