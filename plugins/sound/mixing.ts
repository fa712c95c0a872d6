/** Mixes lines, music and ambience into one stereo master of a film's length. Reads and writes no file. */
import { decibels, integratedLoudness, ratioOf, truePeak } from "../media/loudness.ts";
import { limiterOf } from "../media/limiter.ts";
import { resampleSound } from "../media/resample.ts";
import type { Sound } from "../media/wav.ts";
import { ambience, type Ambience } from "./ambience.ts";

export const MIX_RATE = 48_000;

/** Levels in LUFS, changes in decibels. */
const LEVELS = { line: -18, music: -23, ambience: -38, master: -14 };
const DUCK = { music: -11, ambience: -4 };
const CEILING = -1.3;
/** The most a line is lifted: past that it is noise that is lifted. */
const MOST_LIFT = 30;

export interface MixedLine {
  readonly sound: Sound;
  /** Seconds of the film. */
  readonly at: number;
  /** Decibels. */
  readonly gain: number;
  /** -1 left, 1 right. */
  readonly pan: number;
}

export interface Mix {
  readonly lines: readonly MixedLine[];
  readonly music?: Sound;
  readonly ambience: readonly { readonly kind: Ambience; readonly from: number; readonly to: number }[];
  readonly seconds: number;
}

export interface Master {
  readonly sound: Sound;
  /** LUFS; -99 for silence. */
  readonly lufs: number;
  /** dBTP; -99 for silence. */
  readonly peak: number;
}

export function mix({ lines, music, ambience: places, seconds }: Mix): Master {
  const frames = Math.round(seconds * MIX_RATE);
  const out = [new Float32Array(frames), new Float32Array(frames)] as const;
  const levelled = lines.map(levelledLine);
  levelled.forEach((line) => addLine(out, line));
  const speech = speechEnvelope(frames, levelled);
  if (music !== undefined) addMusic(out, music, speech);
  places.forEach((place, index) => addAmbience(out, place, { speech, seed: String(index) }));
  return master({ sampleRate: MIX_RATE, channels: out });
}

interface LevelledLine {
  readonly samples: Float32Array;
  readonly at: number;
  readonly pan: number;
}

function levelledLine({ sound, at, gain, pan }: MixedLine): LevelledLine {
  const mono = monoOf(resampleSound(sound, MIX_RATE));
  const loudness = integratedLoudness({ sampleRate: MIX_RATE, channels: [mono, mono] });
  const lift = Number.isFinite(loudness) ? Math.min(MOST_LIFT, LEVELS.line - loudness) : 0;
  const ratio = ratioOf(lift + gain);
  return { samples: mono.map((sample) => sample * ratio), at: Math.round(at * MIX_RATE), pan: Math.max(-1, Math.min(1, pan)) };
}

function monoOf({ channels }: Sound): Float32Array {
  const [first = new Float32Array(0), second] = channels;
  return second === undefined ? first : first.map((sample, i) => (sample + (second[i] ?? 0)) / 2);
}

type Stereo = readonly [Float32Array, Float32Array];

function addLine([left, right]: Stereo, { samples, at, pan }: LevelledLine): void {
  const [toLeft, toRight] = [Math.min(1, 1 - pan), Math.min(1, 1 + pan)];
  for (let i = 0; i < samples.length && at + i < left.length; i++) {
    left[at + i] = (left[at + i] ?? 0) + (samples[i] ?? 0) * toLeft;
    right[at + i] = (right[at + i] ?? 0) + (samples[i] ?? 0) * toRight;
  }
}

/** 0 without speech and 1 under it: down a little before a word, up slowly after, and not in a breath between two. */
function speechEnvelope(frames: number, lines: readonly LevelledLine[]): Float32Array {
  const before = 0.25 * MIX_RATE;
  const after = 0.35 * MIX_RATE;
  const speaks = new Uint8Array(frames);
  for (const { at, samples } of lines) speaks.fill(1, Math.max(0, Math.round(at - before)), Math.round(at + samples.length + after));
  const down = 1 - Math.exp(-1 / (0.08 * MIX_RATE));
  const up = 1 - Math.exp(-1 / (0.4 * MIX_RATE));
  let level = 0;
  return Float32Array.from(speaks, (spoken) => (level += (spoken - level) * (spoken > level ? down : up)));
}

function addMusic(out: Stereo, music: Sound, speech: Float32Array): void {
  const sound = resampleSound(music, MIX_RATE);
  const loudness = integratedLoudness(sound);
  if (!Number.isFinite(loudness)) return;
  const [left = new Float32Array(0), right = left] = sound.channels;
  const gain = ratioOf(LEVELS.music - loudness);
  const fade = 0.6 * MIX_RATE; // music longer than the film must not be cut off
  const cut = left.length > out[0].length ? fade : 1;
  for (let i = 0; i < Math.min(left.length, out[0].length); i++) {
    const level = gain * ratioOf(DUCK.music * (speech[i] ?? 0)) * Math.min(1, (out[0].length - i) / cut);
    out[0][i] = (out[0][i] ?? 0) + (left[i] ?? 0) * level;
    out[1][i] = (out[1][i] ?? 0) + (right[i] ?? 0) * level;
  }
}

interface Under {
  readonly speech: Float32Array;
  readonly seed: string;
}

/** Reaches a little past both ends, where it crosses over into its neighbour. */
function addAmbience(out: Stereo, place: Mix["ambience"][number], { speech, seed }: Under): void {
  const cross = 0.4;
  const from = Math.max(0, Math.round((place.from - cross / 2) * MIX_RATE));
  const seconds = Math.min(out[0].length / MIX_RATE, place.to + cross / 2) - from / MIX_RATE;
  if (seconds <= 0) return;
  const channels = ambience(place.kind, seconds, seed);
  const loudness = integratedLoudness({ sampleRate: MIX_RATE, channels });
  if (!Number.isFinite(loudness)) return;
  const gain = ratioOf(LEVELS.ambience - loudness);
  const ramp = cross * MIX_RATE;
  channels.forEach((samples, side) => {
    const target = out[side === 0 ? 0 : 1];
    for (let i = 0; i < samples.length && from + i < target.length; i++) {
      const edge = Math.min(1, (i + 1) / ramp, (samples.length - i) / ramp);
      target[from + i] = (target[from + i] ?? 0) + (samples[i] ?? 0) * gain * edge * ratioOf(DUCK.ambience * (speech[from + i] ?? 0));
    }
  });
}

/** Brought to the loudness of the master; the limiter takes some of it away, so a few rounds come close. */
function master(sound: Sound): Master {
  const raw = integratedLoudness(sound);
  if (!Number.isFinite(raw)) return { sound, lufs: -99, peak: -99 };
  const limited = limiterOf(sound);
  let gain = ratioOf(LEVELS.master - raw);
  let best = limited({ gain, ceiling: CEILING });
  for (let round = 0; round < 5; round++) {
    const off = LEVELS.master - integratedLoudness(best);
    if (Math.abs(off) < 0.1) break;
    gain *= ratioOf(off * 1.2);
    best = limited({ gain, ceiling: CEILING });
  }
  return { sound: best, lufs: rounded(integratedLoudness(best)), peak: rounded(truePeak(best)) };
}

const rounded = (level: number): number => Math.round(level * 100) / 100;

/** How loud a span of a mix is, in dBFS: what a check asks of every line. */
export function levelOf({ channels, sampleRate }: Sound, from: number, to: number): number {
  const [a, b] = [Math.max(0, Math.floor(from * sampleRate)), Math.floor(to * sampleRate)];
  const energy = channels.reduce((total, channel) => total + channel.subarray(a, b).reduce((sum, sample) => sum + sample * sample, 0), 0);
  return decibels(Math.sqrt(energy / Math.max(1, (b - a) * channels.length)));
}
