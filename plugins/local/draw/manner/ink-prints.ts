/** The colours a printer has for a drawing in ink, and which of them a painted colour gets: one for each kind of cloth and thing, and for places two thin washes, sky and earth. Knows no strokes. */
import type { Rgb } from "../paint/colour.ts";
import { ramp } from "./pixels.ts";

const RED: Rgb = [214, 84, 54];
const BLUE: Rgb = [112, 140, 190];
const NAVY: Rgb = [58, 74, 120];
const ORANGE: Rgb = [236, 148, 58];
const STRAW: Rgb = [206, 164, 98];
/** A thin wash on skin, so that a face is not the paper it stands before. */
const FLESH: Rgb = [240, 206, 172];
/** Air, water, and what they are seen in. */
const SKY: Rgb = [203, 218, 226];
/** Brick, wood, soil. */
const EARTH: Rgb = [232, 202, 172];

/** In the order of the shares that `printsOf` gives. */
export const PRINTED: readonly Rgb[] = [RED, BLUE, NAVY, ORANGE, STRAW, FLESH, SKY, EARTH];

/** A place over which a wash lies already gets no other. */
export type Printed = "figure" | "place" | "washed place";

/**
 * @param shares for each of `PRINTED`, 0 to 1: written
 * @returns how far the colour is that of those who pass, and how far it is none at all, 0 to 1
 */
export function printsOf(pixel: Rgb, printed: Printed, shares: Float64Array): { readonly grey: number; readonly plain: number } {
  const hue = hueOf(pixel);
  shares.fill(0);
  if (printed !== "figure") {
    const red = redness(hue);
    shares[0] = red;
    if (printed === "place") {
      shares[6] = skyness(hue) * (1 - red);
      shares[7] = earthness(hue) * (1 - red);
    }
    return { grey: greyness(hue), plain: 0 };
  }
  const [red, blue, orange, straw] = [Math.max(redness(hue), dyed(hue)), blueness(hue), orangeness(hue), strawness(hue)];
  const dark = navyness(hue);
  const flesh = blue + orange + straw + red > 0 ? 0 : fleshness(hue);
  shares.set([red, blue * (1 - dark), blue * dark, orange, straw, flesh]);
  return { grey: 0, plain: Math.max(0, 1 - red - blue - orange - straw - fleshness(hue)) };
}

function redness({ hue, share, most }: Hue): number {
  return most < 90 ? 0 : ramp(share, 0.56, 0.68) * (1 - ramp(hue, 15, 22)) * ramp(hue, -22, -14);
}

/** Cloth that was marked, where the light falls on it too; purer than skin in the glow of a fire. */
function dyed({ hue, share }: Hue): number {
  return ramp(share, 0.44, 0.56) * ramp(hue, -26, -18) * (1 - ramp(hue, 12, 16));
}

function blueness({ hue, share, most }: Hue): number {
  return ramp(most, 88, 118) * ramp(share, 0.48, 0.58) * ramp(hue, 212, 220) * (1 - ramp(hue, 250, 258));
}

/** How dark a cloth that is printed blue is. */
function navyness({ most }: Hue): number {
  return 1 - ramp(most, 196, 226);
}

/** Purer than any skin or hair. */
function orangeness({ hue, share, most }: Hue): number {
  return ramp(most, 62, 84) * ramp(share, 0.56, 0.64) * ramp(hue, 13, 19) * (1 - ramp(hue, 36, 40));
}

/** Wrapping paper, straw, brass: yellower than any skin. */
function strawness({ hue, share, most }: Hue): number {
  return ramp(most, 80, 110) * ramp(share, 0.26, 0.36) * ramp(hue, 32, 36) * (1 - ramp(hue, 50, 56));
}

/** Skin, light and dark, in the sun, in the shade and by a fire. */
function fleshness({ hue, share, most }: Hue): number {
  return ramp(most, 96, 126) * ramp(share, 0.13, 0.2) * (1 - ramp(share, 0.6, 0.7)) * ramp(hue, -8, 2) * (1 - ramp(hue, 36, 42));
}

/** No colour of any place: marked for those who pass. */
function greyness({ hue, share }: Hue): number {
  return ramp(share, 0.2, 0.32) * Math.max(ramp(hue, 262, 276), 1 - ramp(hue, -46, -34));
}

function skyness({ hue, share, most }: Hue): number {
  return ramp(most, 120, 170) * ramp(share, 0.08, 0.2) * ramp(hue, 180, 192) * (1 - ramp(hue, 232, 246));
}

/** Warm, and no pure colour. */
function earthness({ hue, share, most }: Hue): number {
  return ramp(most, 60, 90) * ramp(share, 0.1, 0.24) * (1 - ramp(share, 0.6, 0.7)) * ramp(hue, 8, 14) * (1 - ramp(hue, 36, 42));
}

interface Hue {
  /** Degrees from red, -60 to 300. */
  readonly hue: number;
  /** 0 grey to 1 pure. */
  readonly share: number;
  /** Of the strongest channel, 0 to 255. */
  readonly most: number;
}

export function hueOf([red, green, blue]: Rgb): Hue {
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range === 0) return { hue: 0, share: 0, most };
  const sixth = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  return { hue: sixth * 60, share: range / most, most };
}
