/** What draws a thing: a canvas in figure units and colours as the light shows them. Knows no place and no person. */
import type { Colour, Context, Light } from "../contract.ts";
import { mix, multiply } from "../paint/colour.ts";
import { linear, type Fill } from "../paint/path.ts";

export interface Pen {
  readonly ctx: Context;
  readonly light: Light;
  readonly seconds: number;
  /** The thing as the text says it. */
  readonly note: string;
  /** A lamp burns, a screen shines. */
  readonly on: boolean;
  /** In somebody's hand, with a face over it. */
  readonly held: boolean;
  /** Looked up at. */
  readonly low: boolean;
  /** What a clock shows, where it is told. */
  readonly hour?: string;
  /** The colour that the note names, else this one; as the light shows it. */
  own(colour: Colour): Colour;
  /** A colour as the light shows it. */
  lit(colour: Colour): Colour;
  /** Round from left to right. */
  round(x: number, width: number, colour: Colour): Fill;
  /** From a lit top to a shaded foot. */
  down(y: number, height: number, colour: Colour): Fill;
}

export interface Thing {
  readonly kind: string;
  readonly note: string;
  readonly hour?: string;
}

export function penOf(ctx: Context, thing: Thing, { light, seconds, held = false, low = false }: { readonly light: Light; readonly seconds: number; readonly held?: boolean; readonly low?: boolean }): Pen {
  const lit = (colour: Colour): Colour => mix(colour, multiply(colour, mix(light.ambient, "#ffffff", 0.25)), light.tint);
  const named = colourNamed(thing.note);
  const bright = (colour: Colour): Colour => mix(colour, light.key, 0.16 + 0.2 * light.strength);
  const dim = (colour: Colour): Colour => mix(colour, light.shade, 0.3 + 0.16 * light.strength);
  return {
    ctx, light, seconds, held, low, note: thing.note, lit,
    on: isOn(thing.note, light),
    ...(thing.hour === undefined ? {} : { hour: thing.hour }),
    own: (colour) => lit(named ?? colour),
    round: (x, width, colour) => linear(ctx, [x, 0, x + width, 0], light.x < 0 ? [[0, mix(colour, light.key, 0.2)], [0.25, bright(colour)], [0.55, colour], [1, dim(colour)]] : [[0, dim(colour)], [0.45, colour], [0.75, bright(colour)], [1, mix(colour, light.key, 0.2)]]),
    down: (y, height, colour) => linear(ctx, [0, y, 0, y + height], [[0, bright(colour)], [0.3, colour], [1, dim(colour)]]),
  };
}

/** The colour that words name, as paint. */
export function colourNamed(words: string): Colour | undefined {
  return COLOURS.find(([word]) => word.test(words))?.[1];
}

/** Told not to burn or shine. */
export function isOut(note: string): boolean {
  return /\b(?:dark|unlit|out|off|dead|cold|broken)\b/i.test(note);
}

function isOn(note: string, light: Light): boolean {
  if (isOut(note)) return false;
  return light.tint > 0.1 || /\b(lit|glowing|burning|bright|flickering|on)\b/i.test(note);
}

const COLOURS: readonly (readonly [RegExp, Colour])[] = [
  [/\bred\b/i, "#c8402f"], [/\bblue\b/i, "#3a6ea8"], [/\bgreen\b/i, "#4a8a5a"], [/\byellow\b/i, "#e8b93a"], [/\bwhite\b/i, "#f2eee4"], [/\bblack\b/i, "#2c2c34"],
  [/\b(brass|gold|golden)\b/i, "#c99a3f"], [/\b(silver|steel)\b/i, "#aab4bc"], [/\b(copper|rusty)\b/i, "#a8623a"], [/\b(wooden|brown|oak)\b/i, "#8f623c"], [/\b(pink|rose)\b/i, "#e08a9a"], [/\b(purple|violet)\b/i, "#7a5aa0"], [/\b(grey|gray)\b/i, "#868c94"],
];

export interface Piece {
  /** Figure units that it takes. */
  readonly width: number;
  readonly height: number;
  /** Where it is at home when it fills a picture: on a table, on the ground, in the air or in water. */
  readonly at: "table" | "floor" | "air" | "water";
  /** It lies flat: more of what it lies on is seen, and nothing of it stands up to be mirrored there. */
  readonly flat?: true;
  draw(pen: Pen): void;
}

export type Pieces = Readonly<Record<string, Piece>>;

/** A small thing: on a table when it fills a picture. */
export function small(width: number, height: number, draw: (pen: Pen) => void): Piece {
  return { width, height, at: "table", draw };
}

export function large(width: number, height: number, draw: (pen: Pen) => void): Piece {
  return { width, height, at: "floor", draw };
}

export function aloft(width: number, height: number, draw: (pen: Pen) => void): Piece {
  return { width, height, at: "air", draw };
}
