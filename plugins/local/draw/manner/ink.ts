/** Pen and wash: hatching for shade, crossed where it is darker, black where nothing is seen, a thin grey under what has no colour, a few printed colours, and a wash over all when the day is over. */
import type { Colour } from "../contract.ts";
import { brightness, mix, rgbOf, type Rgb } from "../paint/colour.ts";
import { hueOf, PRINTED, printsOf, type Printed } from "./ink-prints.ts";
import { exposed, hills, linesOf, ramp, tonesOf, type Hour, type Pixels } from "./pixels.ts";

const PAPER: Rgb = [246, 239, 223];
const INK: Rgb = [20, 16, 14];
interface Wash {
  /** Of what is in shadow, of what the sky lights, and of what burns. */
  readonly deep: Rgb;
  readonly air: Rgb;
  readonly lamp: Rgb;
}

/** A brush of thinned colour over the whole sheet, but where a lamp or the last of the sun is. */
const WASHES: Readonly<Record<Hour, Wash>> = {
  dusk: { deep: [166, 116, 122], air: [234, 170, 122], lamp: [255, 222, 146] },
  dawn: { deep: [156, 142, 156], air: [240, 200, 172], lamp: [255, 232, 190] },
  night: { deep: [74, 88, 122], air: [122, 138, 166], lamp: [255, 226, 150] },
};
/** How far a figure is lifted out of it. */
const LIFTED = 0.34;

/** Clothes of a strong colour get one that the printer has, whatever the light: people keep theirs in every picture. */
export function markedForInk(colour: Colour): Colour {
  const { hue, share, most } = hueOf(rgbOf(colour));
  if (hue >= 18 && hue < 48 && share > 0.5 && most > 150) return "#ff8a00";
  if (hue > -30 && hue < 48 && share > 0.5 && most > 130) return mix("#ff5a34", "#a81c08", most > 190 ? 0 : 0.4);
  if (hue > 195 && hue < 265 && share > 0.34) return mix("#3f62ff", "#1c2fc0", most > 150 ? 0 : 1);
  return share < 0.34 && brightness(colour) > HATCHED[0] && brightness(colour) < HATCHED[1] ? mix(colour, "#14161c", DARKER) : colour;
}

/** Cloth so grey would have as few strokes as the ground, and look like paper that was left bare: it is darkened. */
const HATCHED = [0.27, 0.46] as const;
const DARKER = 0.36;

/** Clothes of those who pass: flat greys, so that nobody is taken for a part of what they stand before; what is nearly white stays paper. */
export function passingInInk(colour: Colour): Colour {
  const light = brightness(colour);
  if (light > LINEN) return colour;
  return mix("#f58cf5", "#5c145c", 1 - Math.min(1, Math.max(0, (light - 0.2) * 1.8)));
}

/** Aprons and shirts. */
const LINEN = 0.84;

/** Their skin: pale enough for the thin wash of the place that is like it and for no strokes, and darker beside whose is fairer. */
export function skinInInk(colour: Colour): Colour {
  return mix(mix(colour, "#f9dcba", 0.5), "#fdeedb", Math.max(0, 0.74 - brightness(colour)) * 0.6);
}

export function inked(pixels: Pixels): void {
  const { data, width, left, top, unit, subject, hour, grown = 1 } = pixels;
  const painted = tonesOf(pixels);
  const tones = exposed(painted, pixels);
  const isPlace = subject === "place";
  const lines = linesOf(pixels, tones, isPlace ? { strength: 12, width: 1.1 } : { strength: 14, width: 1.7 + BOLDER * ramp(grown, 1.4, 3) });
  const apart = Math.max(3, 7 * unit);
  const black = isPlace ? (hour === undefined ? 0.12 : NO_BLACK) : 0.2;
  const sheet = sheetOf(pixels);
  const printed = isPlace ? (hour === undefined ? "place" : "washed place") : "figure";
  const shares = new Float64Array(PRINTED.length);
  for (let at = 0; at < tones.length; at++) {
    const from = at * 4;
    if (data[from + 3] === 0) continue;
    const pixel: Rgb = [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    const { grey, plain } = printsOf(pixel, printed, shares);
    const [red = 0, blue = 0, navy = 0] = shares;
    const exposure = tones[at] ?? 1;
    const tone = printed === "place" ? exposure + (ownTone(painted[at] ?? 1) - exposure) * red : exposure;
    const washed = plain * ramp(tone, ...NEARLY_DARK);
    const lift = isPlace ? LIFT[hour === undefined ? "day" : "later"] * ramp(tone, ...NEARLY_DARK) : washed * LIFT.plain;
    // What is red stays red where it is dark: hatched, and not black; what is grey already is hatched in its folds alone.
    const hatching = Math.max(tone + lift + grey * LIFTED + (blue + navy) * LIFT.blue + red * LIFT.red, red * DARKEST_RED);
    const shadow = !isPlace && isShadow(pixel, data[from + 3] ?? 0);
    const covered = shadow ? 1 : Math.max(lines[at] ?? 0, hatched(hatching, { x: left + (at % width), y: top + Math.floor(at / width), apart, unit, black }));
    const wash = washOf(printed, { tone, grey, red, washed });
    const ground = sheet(tone);
    for (let channel = 0; channel < 3; channel++) {
      const bare = (ground[channel] ?? 0) * wash;
      const shade = bare / (PAPER[channel] ?? 1);
      let paper = bare;
      for (let ink = 0; ink < shares.length; ink++) paper += ((PRINTED[ink]?.[channel] ?? 0) * shade - bare) * (shares[ink] ?? 0);
      data[from + channel] = paper + ((INK[channel] ?? 0) - paper) * covered;
    }
  }
}

/** By how much the line is wider round who is near. */
const BOLDER = 0.8;
/** Tones between which a wash begins to do what strokes do in the dark. */
const NEARLY_DARK = [0.14, 0.36] as const;
/** How much lighter a tone is hatched that has a wash or a colour under it. */
const LIFT = { day: 0.06, later: 0.14, plain: 0.26, blue: 0.24, red: 0.16 } as const;

/** The share of the paper's light that a grey wash leaves: more of it the darker the tone. */
function washOf(printed: Printed, { tone, grey, red, washed }: { readonly tone: number; readonly grey: number; readonly red: number; readonly washed: number }): number {
  const passing = 1 - grey * (0.62 - 0.5 * tone);
  if (printed === "figure") return passing * (1 - washed * 0.62 * Math.max(0, 0.72 - tone));
  return printed === "place" ? passing * (1 - (1 - red) * 0.31 * Math.max(0, 0.8 - tone)) : passing;
}

/** The thin dark that somebody throws on what is behind: of paper it would be a pale spot on hatched ground. */
function isShadow([red, green, blue]: Rgb, opacity: number): boolean {
  return opacity < HALF_OPAQUE && Math.max(red, green, blue) < NEARLY_BLACK;
}

const [HALF_OPAQUE, NEARLY_BLACK] = [128, 48] as const;

const DARKEST_RED = 0.3;
/** What is red in a place is by day as light as it is painted, however light the rest of the picture: one red from shot to shot. */
function ownTone(painted: number): number {
  return painted * 1.15 - 0.04;
}

/** Under a wash the ground beside the light of a lamp is crossed more thickly: black where that light ends would be a smear. */
const NO_BLACK = -1;

/** The paper under a tone: bare by day, washed over after it. */
function sheetOf({ hour, subject }: Pixels): (tone: number) => Rgb {
  if (hour === undefined) return () => PAPER;
  const { deep, air, lamp } = WASHES[hour];
  const lift = subject === "figure" ? LIFTED : 0;
  const shades = Array.from({ length: 65 }, (_, at): Rgb => {
    const [rise, burn] = [ramp(at / 64, 0.08, 0.62), ramp(at / 64, 0.72, 0.97) * (subject === "figure" ? 0.5 : 1)];
    const mixed = [0, 1, 2].map((channel) => {
      const washed = (deep[channel] ?? 0) + ((air[channel] ?? 0) - (deep[channel] ?? 0)) * rise;
      const seen = washed + ((lamp[channel] ?? 0) - washed) * burn;
      return seen + ((PAPER[channel] ?? 0) - seen) * lift;
    });
    return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0];
  });
  return (tone) => shades[Math.round(Math.min(1, Math.max(0, tone)) * 64)] ?? PAPER;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  /** Pixels between strokes. */
  readonly apart: number;
  readonly unit: number;
  /** What is darker is black all over. */
  readonly black: number;
}

/** How much of a spot is covered by strokes: they swell as the tone darkens, and a hand is never quite even. */
function hatched(tone: number, { x, y, apart, unit, black }: Spot): number {
  if (tone > 0.66) return 0;
  const sway = (hills(x, y, 70 * unit) - 0.5) * apart * 1.3;
  const first = stroke(x + y * 0.9 + sway, apart, (0.68 - tone) * 0.85);
  const second = tone < 0.36 ? stroke(x * 0.8 - y + sway, apart, (0.38 - tone) * 1.9) : 0;
  return Math.max(first, second, ramp(black - tone, 0, 0.06));
}

/** @param thick share of the way between two strokes that is black */
function stroke(across: number, apart: number, thick: number): number {
  const place = (((across / apart) % 1) + 1) % 1;
  const edge = 0.7 / apart;
  return ramp(thick / 2 - Math.abs(place - 0.5), -edge, edge);
}
