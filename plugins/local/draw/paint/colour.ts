/** Colours as `#rrggbb`: mixing, multiplying, and with an opacity. Knows no light and no picture. */
import type { Colour } from "../contract.ts";

export type Rgb = readonly [number, number, number];

export function rgbOf(colour: Colour): Rgb {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function colourOf([red, green, blue]: Rgb): Colour {
  const value = (clamped(red) << 16) | (clamped(green) << 8) | clamped(blue);
  return `#${value.toString(16).padStart(6, "0")}`;
}

/** @param share 0 gives `a`, 1 gives `b` */
export function mix(a: Colour, b: Colour, share: number): Colour {
  const [[ar, ag, ab], [br, bg, bb]] = [rgbOf(a), rgbOf(b)];
  return colourOf([between(ar, br, share), between(ag, bg, share), between(ab, bb, share)]);
}

export function multiply(a: Colour, b: Colour): Colour {
  const [[ar, ag, ab], [br, bg, bb]] = [rgbOf(a), rgbOf(b)];
  return colourOf([(ar * br) / 255, (ag * bg) / 255, (ab * bb) / 255]);
}

/** For canvas: the colour with an opacity from 0 to 1. */
export function alpha(colour: Colour, opacity: number): string {
  const [red, green, blue] = rgbOf(colour);
  return `rgba(${red},${green},${blue},${opacity})`;
}

/** 0 black to 1 white, as an eye sees it. */
export function brightness(colour: Colour): number {
  const [red, green, blue] = rgbOf(colour);
  return (red * 0.3 + green * 0.59 + blue * 0.11) / 255;
}

function between(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function clamped(channel: number): number {
  return Math.max(0, Math.min(255, Math.round(channel)));
}
