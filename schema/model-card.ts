/**
 * What a model can do, as data: a request beyond it is refused before anything is spent, naming the models that can.
 * What a card leaves out is not limited, or nobody knows. Prices are elsewhere.
 */
import type { Size } from "./model.ts";
import type { Operation } from "./type.ts";

export interface ModelCard {
  /** The model's name without its provider. */
  readonly model: string;
  readonly operation: Operation;
  /** What it is good for, in a few words. */
  readonly summary?: string;
  /** The most pictures that a request may refer to; 0 for none. */
  readonly references?: number;
  /** Video: whether it starts from a picture, and whether it ends on one. */
  readonly firstFrame?: boolean;
  readonly lastFrame?: boolean;
  /** Video: whether mouths follow a sound that is given. */
  readonly audio?: boolean;
  /** Lengths it makes, in seconds. A shorter wish gets the next longer one; a longer one than all is refused. */
  readonly seconds?: readonly number[] | { readonly least: number; readonly most: number };
  /** Sizes it makes; a wish gets the one nearest in shape, and is refused when more than a fifth of that would be cut off. */
  readonly sizes?: readonly Size[];
  /** Shapes it makes, for models that take a shape and no size: `16:9`. */
  readonly aspects?: readonly string[];
  /** Whether equal requests can be varied by a number. */
  readonly seed?: boolean;
  /** Whether it can be told what must not be seen. */
  readonly negative?: boolean;
  /** Text: whether it answers by a JSON Schema. */
  readonly schema?: boolean;
  /** Speech: its voices, and whether it gives the times of words. */
  readonly voices?: readonly VoiceCard[];
  readonly times?: boolean;
  /** The most characters of a prompt, or of a line to speak. */
  readonly characters?: number;
}

export interface VoiceCard {
  /** As the provider calls it. */
  readonly name: string;
  readonly gender: "female" | "male" | "neutral";
  /** 0 is the lowest, 1 the highest of its gender. */
  readonly height?: number;
  readonly age?: "child" | "young" | "adult" | "old";
  readonly accent?: string;
}
