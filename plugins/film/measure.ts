/** Measures a finished film: black, frozen and silent spans, loudness, lengths. Judges nothing. */
import { boxesOf } from "../media/boxes.ts";
import { readFrames } from "../media/frames-read.ts";
import { decodeSound } from "../media/sound-read.ts";
import { probeVideo, type VideoFacts } from "../media/video-probe.ts";
import type { Stretch } from "./check/finding.ts";
import { GLANCE, picturesIn, readGlance } from "./glance.ts";
import { listen, nothingHeard, type DueLine, type Heard } from "./heard.ts";
import { milliseconds, stretches } from "./stretches.ts";

export interface Measures {
  readonly facts: VideoFacts;
  readonly black: readonly Stretch[];
  readonly frozen: readonly Stretch[];
  readonly heard: Heard;
  readonly file: FileFacts;
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
/** Seconds below which a stretch is not told of. */
const SHORTEST = { black: 0.5, frozen: 3 };
/** Seconds by which a sound may seem longer in one file than in another: a few of its packets. */
const PACKETS = 0.1;

/** What is known of a film already, so that it need not be measured again, and the lines to listen for. */
export interface Known {
  /** Path of its glance; of no use when it has not as many pictures as the film. */
  readonly glance?: string | undefined;
  /** Of no use when it was another sound or other lines. */
  readonly heard?: Heard | undefined;
  readonly due: readonly DueLine[];
}

export async function measure(film: string, known: Known, signal: AbortSignal): Promise<Measures> {
  const { glance } = known;
  const facts = await probeVideo(film);
  const isWhole = glance !== undefined && (await picturesIn(glance)) === facts.frames;
  const picture = await measurePicture(facts, (onFrame) => (isWhole ? readGlance(glance, onFrame) : readFrames(film, { ...GLANCE, signal }, onFrame)));
  return { facts, file: await fileFacts(film), ...picture, heard: await measureSound(film, facts, known, signal) };
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

/** Sound that goes on after the picture is not the film's. */
async function measureSound(film: string, { hasSound, seconds, soundSeconds }: VideoFacts, { heard, due }: Known, signal: AbortSignal): Promise<Heard> {
  if (!hasSound) return nothingHeard(seconds, due);
  const isKnown = heard !== undefined && heard.lines.length === due.length && Math.abs(heard.seconds - soundSeconds) < PACKETS;
  const all = isKnown ? heard : await listen(await decodeSound(film, signal), due);
  return { ...all, silent: all.silent.map(({ from, to }) => ({ from, to: Math.min(to, milliseconds(seconds)) })) };
}

function difference(a: Buffer, b: Buffer): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;
}
