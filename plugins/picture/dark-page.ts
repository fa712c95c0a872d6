/** The dark page that sheets are drawn on: its colours and pens. Knows nothing of what stands on it. */
import { createCanvas, type Canvas, type loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import type { Lettering } from "../media/fonts.ts";

export type Picture = Awaited<ReturnType<typeof loadImage>>;

export const MARGIN = 40;
export const PAPER = { ground: "#14131a", ink: "#f3eee4", soft: "#cdc6d2", quiet: "#a39daf", line: "#34313f", accent: "#e8b45a" };
export const PEN = {
  title: { size: 40, weight: 600 },
  facts: { size: 20, weight: 400 },
  heading: { size: 20, weight: 600 },
  name: { size: 18, weight: 600 },
  label: { size: 18, weight: 400 },
  words: { size: 17, weight: 400 },
} satisfies Readonly<Record<string, Lettering>>;

export function darkPage(width: number, height: number): { readonly canvas: Canvas; readonly ctx: SKRSContext2D } {
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  ctx.textBaseline = "alphabetic";
  ctx.fillStyle = PAPER.ground;
  ctx.fillRect(0, 0, width, height);
  return { canvas, ctx };
}
