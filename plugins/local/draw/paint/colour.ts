/** Sums with colours written `#rrggbb`. Knows no canvas. */
import type { Colour } from "../contract.ts";

export type Rgb = readonly [number, number, number];

/** From `from` at 0 to `to` at 1. */
export function mix(from: Colour, to: Colour, amount: number): Colour {
  const [a, b] = [rgbOf(from), rgbOf(to)];
  return hexOf([a[0] + (b[0] - a[0]) * amount, a[1] + (b[1] - a[1]) * amount, a[2] + (b[2] - a[2]) * amount]);
}

/** The colour as css with an opacity of 0 to 1. */
export function alpha(colour: Colour, opacity: number): string {
  const [red, green, blue] = rgbOf(colour);
  return `rgba(${red},${green},${blue},${Math.round(Math.min(1, Math.max(0, opacity)) * 1000) / 1000})`;
}

/** What a surface of one colour shows under a light of another. */
export function multiply(surface: Colour, light: Colour): Colour {
  const [a, b] = [rgbOf(surface), rgbOf(light)];
  return hexOf([(a[0] * b[0]) / 255, (a[1] * b[1]) / 255, (a[2] * b[2]) / 255]);
}

/** Away from grey above 1, towards it below. */
export function saturate(colour: Colour, amount: number): Colour {
  const rgb = rgbOf(colour);
  const grey = brightness(colour) * 255;
  return hexOf([grey + (rgb[0] - grey) * amount, grey + (rgb[1] - grey) * amount, grey + (rgb[2] - grey) * amount]);
}

/** Away from middle grey above 1, towards it below. */
export function contrast(colour: Colour, amount: number): Colour {
  const [red, green, blue] = rgbOf(colour);
  return hexOf([128 + (red - 128) * amount, 128 + (green - 128) * amount, 128 + (blue - 128) * amount]);
}

/** 0 black to 1 white, as the eye weighs them. */
export function brightness(colour: Colour): number {
  const [red, green, blue] = rgbOf(colour);
  return (red * 0.3 + green * 0.59 + blue * 0.11) / 255;
}

export function rgbOf(colour: Colour): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function hexOf(rgb: Rgb): Colour {
  return `#${rgb.map((part) => Math.round(Math.min(255, Math.max(0, part))).toString(16).padStart(2, "0")).join("")}`;
}
