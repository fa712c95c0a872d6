/** What a piece of music is made of: voices, notes, bars. Shapes only. */
import type { Seeded } from "../../media/random.ts";
import type { Mood } from "./moods.ts";

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
}

export interface Score {
  readonly notes: readonly Note[];
  readonly seconds: number;
}
