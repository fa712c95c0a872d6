/** Pen and ink: hatching for shade, crossed where it is darker, black where nothing is seen, one red for what is red, one orange and one blue for clothes, straw for what is wrapped; a wash over all when the day is over. */
import type { Colour } from "../contract.ts";
import { brightness, mix, rgbOf, type Rgb } from "../paint/colour.ts";
import { exposed, hills, linesOf, ramp, tonesOf, type Hour, type Pixels } from "./pixels.ts";

const PAPER: Rgb = [246, 239, 223];
const INK: Rgb = [20, 16, 14];
const RED: Rgb = [214, 84, 54];
const ORANGE: Rgb = [236, 148, 58];
const BLUE: Rgb = [112, 140, 190];
const NAVY: Rgb = [74, 92, 142];
const STRAW: Rgb = [206, 164, 98];
/** A thin wash on skin, so that a face is not the paper it stands before. */
const FLESH: Rgb = [242, 214, 184];

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

/** Clothes of those who pass: a flat grey, so that nobody is taken for a part of what they stand before. */
export function passingInInk(colour: Colour): Colour {
  return mix("#ec3cec", "#4a0c4a", 1 - Math.min(1, Math.max(0, (brightness(colour) - 0.12) * 2)));
}

export function inked(pixels: Pixels): void {
  const { data, width, left, top, unit } = pixels;
  const painted = tonesOf(pixels);
  const tones = exposed(painted, pixels);
  const lines = linesOf(pixels, tones, { strength: pixels.subject === "place" ? 9 : 14, width: pixels.subject === "place" ? 1.1 : 1.7 });
  const apart = Math.max(3, 7 * unit);
  const black = pixels.subject === "figure" ? 0.2 : pixels.hour === undefined ? 0.12 : NO_BLACK;
  const sheet = sheetOf(pixels);
  for (let at = 0; at < tones.length; at++) {
    const from = at * 4;
    if (data[from + 3] === 0) continue;
    const [x, y] = [left + (at % width), top + Math.floor(at / width)];
    const pixel: Rgb = [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0];
    const red = pixels.subject === "figure" ? Math.max(redness(pixel), dyed(pixel)) : redness(pixel);
    const grey = pixels.subject === "place" ? greyness(pixel) : 0;
    // What is red stays red where it is dark: hatched, and not black; what is grey already is hatched in its folds alone.
    const covered = Math.max(lines[at] ?? 0, hatched(Math.max((tones[at] ?? 1) + grey * LIFTED, red * DARKEST_RED), { x, y, apart, unit, black }));
    const blue = pixels.subject === "figure" ? blueness(pixel) : 0;
    const orange = pixels.subject === "figure" ? orangeness(pixel) : 0;
    const straw = pixels.subject === "figure" ? strawness(pixel) : 0;
    const dark = blue > 0 ? navyness(pixel) : 0;
    const shadow = pixels.subject === "figure" && isShadow(pixel, data[from + 3] ?? 0);
    const flesh = blue + orange + straw + red > 0 || pixels.subject !== "figure" ? 0 : fleshness(pixel);
    const ground = sheet(tones[at] ?? 1);
    const flat = 1 - grey * (0.5 - 0.3 * (tones[at] ?? 1));
    for (let channel = 0; channel < 3; channel++) {
      const bare = (ground[channel] ?? 0) * flat;
      const shade = bare / (PAPER[channel] ?? 1);
      const paper = bare + ((RED[channel] ?? 0) * shade - bare) * red + (((BLUE[channel] ?? 0) + ((NAVY[channel] ?? 0) - (BLUE[channel] ?? 0)) * dark) * shade - bare) * blue + ((ORANGE[channel] ?? 0) * shade - bare) * orange + ((STRAW[channel] ?? 0) * shade - bare) * straw + ((FLESH[channel] ?? 0) * shade - bare) * flesh;
      data[from + channel] = paper + ((INK[channel] ?? 0) - paper) * (shadow ? 1 : covered);
    }
  }
}

/** The thin dark that somebody throws on what is behind: of paper it would be a pale spot on hatched ground. */
function isShadow([red, green, blue]: Rgb, opacity: number): boolean {
  return opacity < HALF_OPAQUE && Math.max(red, green, blue) < NEARLY_BLACK;
}

const [HALF_OPAQUE, NEARLY_BLACK] = [128, 48] as const;

const DARKEST_RED = 0.3;
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

function redness(pixel: Rgb): number {
  const { hue, share, most } = hueOf(pixel);
  return most < 90 ? 0 : ramp(share, 0.56, 0.68) * (1 - ramp(hue, 15, 22)) * ramp(hue, -22, -14);
}

/** Cloth that was marked, where the light falls on it too. */
function dyed(pixel: Rgb): number {
  const { hue, share } = hueOf(pixel);
  return ramp(share, 0.34, 0.46) * ramp(hue, -26, -18) * (1 - ramp(hue, 12, 16));
}

function blueness(pixel: Rgb): number {
  const { hue, share, most } = hueOf(pixel);
  return ramp(most, 88, 118) * ramp(share, 0.48, 0.58) * ramp(hue, 212, 220) * (1 - ramp(hue, 250, 258));
}

/** How dark a cloth that is printed blue is. */
function navyness([red, green, blue]: Rgb): number {
  return 1 - ramp(Math.max(red, green, blue), 196, 226);
}

/** Purer than any skin or hair. */
function orangeness(pixel: Rgb): number {
  const { hue, share, most } = hueOf(pixel);
  return ramp(most, 62, 84) * ramp(share, 0.56, 0.64) * ramp(hue, 13, 19) * (1 - ramp(hue, 36, 40));
}

/** Wrapping paper, straw, brass: yellower than any skin. */
function strawness(pixel: Rgb): number {
  const { hue, share, most } = hueOf(pixel);
  return ramp(most, 80, 110) * ramp(share, 0.26, 0.36) * ramp(hue, 32, 36) * (1 - ramp(hue, 50, 56));
}

/** Skin, light and dark, in the sun and in the shade. */
function fleshness(pixel: Rgb): number {
  const { hue, share, most } = hueOf(pixel);
  return ramp(most, 110, 140) * ramp(share, 0.13, 0.2) * (1 - ramp(share, 0.6, 0.7)) * ramp(hue, 8, 14) * (1 - ramp(hue, 36, 42));
}

/** No colour of any place: marked for those who pass. */
function greyness(pixel: Rgb): number {
  const { hue, share } = hueOf(pixel);
  return ramp(share, 0.2, 0.32) * Math.max(ramp(hue, 262, 276), 1 - ramp(hue, -46, -34));
}

interface Hue {
  /** Degrees from red, -60 to 300. */
  readonly hue: number;
  /** 0 grey to 1 pure. */
  readonly share: number;
  /** Of the strongest channel, 0 to 255. */
  readonly most: number;
}

function hueOf([red, green, blue]: Rgb): Hue {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range === 0) return { hue: 0, share: 0, most };
  const sixth = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  return { hue: sixth * 60, share: range / most, most };
}
