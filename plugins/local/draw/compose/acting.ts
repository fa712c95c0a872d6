/** What a figure does from moment to moment: mouth, blinks, breath and gestures. Knows no picture. */
import type { Figure } from "../../../film/types-staging.ts";
import { between } from "../paint/chance.ts";
import { randomFrom } from "../paint/random.ts";
import type { Act } from "../contract.ts";
import { mienOf } from "../figure/mien.ts";
import type { Moment } from "../figure/run.ts";

export type Mouth = Act["mouth"];

/** Words that are spoken in a shot. */
export interface Speaking {
  readonly character: string;
  /** Seconds into the shot. */
  readonly from: number;
  readonly to: number;
  mouthAt(seconds: number): Mouth;
}

/** Figures are drawn on twos: twelve pictures a second. */
export const TWOS = 12;

export interface Acting {
  readonly figure: Figure;
  readonly speaking: readonly Speaking[];
  /** Speaks before anybody else in the picture. */
  readonly begins?: boolean;
  /** Of the shot. */
  readonly seconds: number;
  /** Makes the blinks of one shot and person their own. */
  readonly seed: string;
  /** How long the steps are, 0 to 1. */
  readonly stride?: number;
  /** The how manieth of several who walk. */
  readonly abreast?: number;
  /** At which moment of a run the shot begins. */
  readonly moment?: Moment | undefined;
  /** Where their hand is held. */
  readonly clasp?: Act["clasp"];
  /** Seeds another way to hold the pose. */
  readonly roll?: string;
  /** Seeds another performance from the same first moment: its blinks and the beat of its gestures. */
  readonly performance?: string;
}

/** The act of a figure at every second; acts that look the same are the same, so a drawing can be used again. */
export function actsOf({ figure, speaking, begins = false, seconds, seed, stride, abreast, moment, clasp, roll = "", performance = "" }: Acting): (at: number) => Act {
  const own = speaking.filter(({ character }) => character === figure.character);
  const random = randomFrom(`${seed} ${figure.character}${roll}`);
  const phase = between(random, 0, 4);
  const played = performance === "" ? random : randomFrom(`${seed} ${figure.character}${performance}`);
  const blinks = blinkTimes(played, seconds);
  const beat: Beat = performance === "" ? { pace: 2.3, from: 0 } : { pace: between(played, 1.5, 3.4), from: between(played, 0, 2 * Math.PI) };
  const active = MOVING.has(figure.pose);
  const stepped = moment?.seconds ?? 0;
  return (at) => {
    const time = Math.floor(at * TWOS + 1e-6) / TWOS;
    const line = own.find(({ from, to }) => time >= from && time < to);
    return {
      mouth: line?.mouthAt(time) ?? (begins && isAbout(figure, { own, time }) ? (QUIET.has(figure.expression) && !isUnderHair(figure) ? "small" : "open") : "closed"),
      blink: blinkAt(blinks, time),
      seconds: active ? time + stepped : breath(time + phase),
      gesture: line ? gestureAt(line, time, beat) : 0,
      ...(stride === undefined ? {} : { stride }),
      ...(abreast === undefined ? {} : { abreast }),
      ...(moment === undefined ? {} : { turn: moment.turn }),
      ...(clasp === undefined ? {} : { clasp }),
      ...(roll === "" ? {} : { roll }),
    };
  };
}

/** Who speaks in this picture has begun to: so has it the clip that begins with it, as one draws breath. A smile is told by closed lips. */
function isAbout(figure: Figure, { own, time }: { readonly own: readonly Speaking[]; readonly time: number }): boolean {
  return mienOf(figure).gape === undefined && figure.expression !== "happy" && time < BREATH && own.every(({ from }) => time < from);
}

/** Lips that are hardly parted are not seen under a moustache. */
function isUnderHair({ look: { beard, moustache } }: Figure): boolean {
  return beard || moustache === true;
}

const BREATH = 0.5;
const QUIET: ReadonlySet<Figure["expression"]> = new Set<Figure["expression"]>(["shy", "sad", "tired", "tender"]);

const MOVING: ReadonlySet<Figure["pose"]> = new Set(["walking", "running", "dancing", "dribbling", "shooting", "clapping", "waving", "typing", "writing"]);

/** Seconds that go to and fro, so breath and sway come back to drawings that were made before. */
function breath(seconds: number): number {
  const [low, high] = [0, 2];
  const swing = (1 - Math.cos((seconds / 4) * 2 * Math.PI)) / 2;
  return low + (high - low) * (Math.round(swing * 8) / 8);
}

/** At uneven times, two to five seconds apart, and now and then twice. */
function blinkTimes(random: () => number, seconds: number): readonly number[] {
  const times: number[] = [];
  let at = between(random, 0.7, 2.6);
  while (at < seconds + 1) {
    times.push(at);
    at += random() < 0.18 ? 0.34 : between(random, 2, 4.8);
  }
  return times;
}

function blinkAt(blinks: readonly number[], time: number): number {
  const since = blinks.map((blink) => time - blink).find((passed) => passed >= 0 && passed < 3 / TWOS);
  if (since === undefined) return 0;
  return since < 1 / TWOS ? 0.5 : since < 2 / TWOS ? 1 : 0.4;
}

/** Radians a second, and those that it begins with. */
interface Beat {
  readonly pace: number;
  readonly from: number;
}

/** Swells with the phrase and rests at its ends. */
function gestureAt({ from, to }: Speaking, time: number, swell: Beat): number {
  const ends = Math.min(1, (time - from) / 0.5, (to - time) / 0.4);
  const beat = 0.55 + 0.45 * Math.sin(swell.from + (time - from) * swell.pace);
  return Math.round(Math.max(0, ends * beat) * 6) / 6;
}
