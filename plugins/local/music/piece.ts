/** What a piece of music is made of: voices, notes, bars. Shapes only. */
import type { Seeded } from "../../media/random.ts";
import type { Instruments, Mood } from "./moods.ts";

export const VOICES = { pad: 0, keys: 1, bass: 2, lead: 3, drums: 9 } as const;

export interface Note {
  /** Seconds. */
  readonly at: number;
  /** Seconds. */
  readonly seconds: number;
  /** One of VOICES. */
  readonly channel: number;
  /** MIDI number. */
  readonly pitch: number;
  /** 1 to 127. */
  readonly velocity: number;
}

export type Part = "intro" | "theme" | "contrast" | "return" | "cadence" | "end";

/** One bar: a chord and what goes on over it. */
export interface Bar {
  readonly at: number;
  readonly seconds: number;
  /** Degree of the scale. */
  readonly degree: number;
  readonly part: Part;
  /** Counts within its part. */
  readonly index: number;
}

export interface Piece {
  readonly mood: Mood;
  /** MIDI number of the tonic below middle C. */
  readonly tonic: number;
  readonly bars: readonly Bar[];
  readonly random: Seeded;
  /** Where somebody speaks. */
  readonly spoken: readonly Span[];
}

/** Seconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** How loud all of it is from here on: 0 to 1. */
export interface Control {
  readonly at: number;
  readonly level: number;
}

/** How much of a span somebody speaks: 0 to 1. */
export function spokenIn({ spoken }: Piece, from: number, to: number): number {
  const heard = spoken.reduce((sum, each) => sum + Math.max(0, Math.min(to, each.to) - Math.max(from, each.from)), 0);
  return to > from ? heard / (to - from) : 0;
}

export interface Score {
  readonly notes: readonly Note[];
  /** Who plays from when on. */
  readonly programs: readonly { readonly at: number; readonly instruments: Instruments }[];
  readonly controls: readonly Control[];
  readonly seconds: number;
}
