/** Measures a finished film: black, frozen and silent spans, loudness, lengths. Judges nothing. */
import { boxesOf } from "../media/boxes.ts";
import { integratedLoudness, rms, truePeak } from "../media/loudness.ts";
import { readFrames } from "../media/frames-read.ts";
import { decodeSound } from "../media/sound-read.ts";
import { probeVideo, type VideoFacts } from "../media/video-probe.ts";
import type { Sound } from "../media/wav.ts";
import type { Stretch } from "./check/finding.ts";
import { GLANCE, picturesIn, readGlance } from "./glance.ts";

export interface Measures {
  readonly facts: VideoFacts;
  readonly sound: Sound | undefined;
  readonly black: readonly Stretch[];
  readonly frozen: readonly Stretch[];
  readonly silent: readonly Stretch[];
  readonly file: FileFacts;
  /** LUFS; -99 for silence. */
  readonly lufs: number;
  /** dBTP; -99 for silence. */
  readonly peak: number;
}

export interface FileFacts {
  readonly sound?: { readonly codec: string; readonly channels: number; readonly sampleRate: number };
  /** Its index comes before its pictures, so that a player can begin while it loads. */
  readonly startsAtOnce: boolean;
}

/** Mean brightness of 255 below which a picture is black. */
const BLACK = 6;
/** Mean difference of brightness below which two pictures are the same. */
const FROZEN = 0.25;
/** Seconds between the pictures compared: a slow drift shows over this long, and not from frame to frame. */
const APART = 2;
/** dBFS. */
const SILENT = -60;
/** Seconds below which a stretch is not told of. */
const SHORTEST = { black: 0.5, frozen: 3, silent: 1 };
const HOP = 0.1;

/** What is known of a film already, so that it need not be measured again. */
export interface Known {
  /** Path of its glance; of no use when it has not as many pictures as the film. */
  readonly glance?: string;
  readonly levels?: Levels;
}

export type Levels = Pick<Measures, "lufs" | "peak">;

export async function measure(film: string, signal: AbortSignal, { glance, levels }: Known = {}): Promise<Measures> {
  const facts = await probeVideo(film);
  const isWhole = glance !== undefined && (await picturesIn(glance)) === facts.frames;
  const picture = await measurePicture(facts, (onFrame) => (isWhole ? readGlance(glance, onFrame) : readFrames(film, { ...GLANCE, signal }, onFrame)));
  const sound = facts.hasSound ? await decodeSound(film, signal) : undefined;
  return { facts, sound, file: await fileFacts(film), ...picture, silent: silentIn(sound, facts.seconds), ...(levels ?? levelsOf(sound)) };
}

export function levelsOf(sound: Sound | undefined): Levels {
  if (sound === undefined) return { lufs: -99, peak: -99 };
  return { lufs: level(integratedLoudness(sound)), peak: level(truePeak(sound)) };
}

async function fileFacts(film: string): Promise<FileFacts> {
  const { ALL_FORMATS, FilePathSource, Input } = await import("mediabunny");
  const track = await new Input({ formats: ALL_FORMATS, source: new FilePathSource(film) }).getPrimaryAudioTrack();
  const order = (await boxesOf(film)).map(({ type }) => type);
  const startsAtOnce = order.indexOf("moov") < order.indexOf("mdat");
  return track === null ? { startsAtOnce } : { startsAtOnce, sound: { codec: track.codec ?? "unknown", channels: track.numberOfChannels, sampleRate: track.sampleRate } };
}

async function measurePicture({ fps }: VideoFacts, read: (onFrame: (frame: Buffer) => void) => Promise<void>): Promise<Pick<Measures, "black" | "frozen">> {
  const black: boolean[] = [];
  const still: boolean[] = [];
  const earlier: Buffer[] = [];
  await read((frame) => {
    black.push(frame.reduce((sum, value) => sum + value, 0) / frame.length < BLACK);
    earlier.push(frame);
    const before = earlier.length > APART * fps ? earlier.shift() : undefined;
    still.push(before !== undefined && difference(before, frame) < FROZEN);
  });
  const frozen = stretches(still, 1 / fps, SHORTEST.frozen - APART).map(({ from, to }) => ({ from: milliseconds(from - APART), to }));
  return { black: stretches(black, 1 / fps, SHORTEST.black), frozen };
}

function difference(a: Buffer, b: Buffer): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;
}

function silentIn(sound: Sound | undefined, seconds: number): readonly Stretch[] {
  if (sound === undefined) return [{ from: 0, to: seconds }];
  const hop = Math.round(HOP * sound.sampleRate);
  const hops = Math.ceil((sound.channels[0]?.length ?? 0) / hop);
  const quiet = Array.from({ length: hops }, (_, i) => sound.channels.every((channel) => !(rms(channel, i * hop, (i + 1) * hop) > SILENT)));
  return stretches(quiet, HOP, SHORTEST.silent).map(({ from, to }) => ({ from, to: Math.min(to, milliseconds(seconds)) }));
}

const level = (value: number): number => (Number.isFinite(value) ? Math.round(value * 10) / 10 : -99);

/** Runs of `true` that last, as seconds. */
function stretches(flags: readonly boolean[], each: number, shortest: number): readonly Stretch[] {
  const out: Stretch[] = [];
  let from = 0;
  for (let i = 0; i <= flags.length; i++) {
    if (flags[i] === true) continue;
    if ((i - from) * each >= shortest) out.push({ from: milliseconds(from * each), to: milliseconds(i * each) });
    from = i + 1;
  }
  return out;
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;
