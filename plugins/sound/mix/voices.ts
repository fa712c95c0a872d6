/** The lines of a film on their bus: each at one loudness, treated, in its room and at its place. Reads no file. */
import type { Room, Treatment } from "../../film/types-sound.ts";
import { integratedLoudness, ratioOf, rms } from "../../media/loudness.ts";
import { resampleSound } from "../../media/resample.ts";
import type { Sound } from "../../media/wav.ts";
import { RATE } from "../effects/tools.ts";
import type { Stereo } from "../places/tone.ts";
import { echoOf } from "./rooms.ts";
import { treated } from "./treatments.ts";

export interface MixedLine {
  readonly sound: Sound;
  /** Seconds of the film. */
  readonly at: number;
  /** Decibels. */
  readonly gain: number;
  /** -1 left, 1 right. */
  readonly pan: number;
  readonly treatment: Treatment;
  readonly room: Room;
}

/** Where somebody speaks; samples of the film. */
export interface Spoken {
  readonly from: number;
  readonly to: number;
}

/** LUFS of a line that is simply said, before the whole is brought to the loudness of the master. */
const LOUDNESS = -18;
/** The most a line is lifted: past that it is noise that is lifted. */
const MOST_LIFT = 30;

/** Adds a line to the film's sound. */
export function addLine(out: Stereo, { sound, at, gain, pan, treatment, room }: MixedLine): Spoken {
  const said = treated(monoOf(resampleSound(sound, RATE)), { treatment, room, pan });
  const lift = ratioOf(liftOf(said.samples) + said.gain + gain);
  const from = Math.round(at * RATE);
  const placed = { from, pan: Math.max(-1, Math.min(1, said.pan)) };
  addAt(out, said.samples, { ...placed, gain: lift });
  if (said.room !== "none") addRoom(out, said.samples, { from, gain: lift * ratioOf(said.wet), room: said.room });
  return { from, to: from + said.samples.length };
}

function monoOf({ channels }: Sound): Float32Array {
  const [first = new Float32Array(0), second] = channels;
  return second === undefined ? first : first.map((sample, i) => (sample + (second[i] ?? 0)) / 2);
}

function liftOf(samples: Float32Array): number {
  const loudness = integratedLoudness({ sampleRate: RATE, channels: [samples, samples] });
  return Number.isFinite(loudness) ? Math.min(MOST_LIFT, LOUDNESS - loudness) : 0;
}

interface Placed {
  readonly from: number;
  readonly gain: number;
  readonly pan: number;
}

/** Adds mono sound, a little to one side. What lies outside the film is not heard. */
export function addAt([left, right]: Stereo, samples: Float32Array, { from, gain, pan }: Placed): void {
  const [toLeft, toRight] = [gain * Math.min(1, 1 - pan), gain * Math.min(1, 1 + pan)];
  for (let i = Math.max(0, -from); i < samples.length && from + i < left.length; i++) {
    left[from + i] = (left[from + i] ?? 0) + (samples[i] ?? 0) * toLeft;
    right[from + i] = (right[from + i] ?? 0) + (samples[i] ?? 0) * toRight;
  }
}

/** What comes back from the walls, as loud beside the voice as `gain` says. */
export function addRoom(out: Stereo, samples: Float32Array, { from, gain, room }: { readonly from: number; readonly gain: number; readonly room: Exclude<Room, "none"> }): void {
  const echo = echoOf(samples, room);
  const scale = gain * ratioOf(rms(samples) - Math.max(rms(echo[0], 0, samples.length), -90));
  addAt([out[0], new Float32Array(0)], echo[0], { from, gain: scale, pan: 0 });
  addAt([out[1], new Float32Array(0)], echo[1], { from, gain: scale, pan: 0 });
}
