/** The dark page that sheets are drawn on: its colours and pens. Knows nothing of what stands on it. */
import { createCanvas, type Canvas, type loadImage, type SKRSContext2D } from "@napi-rs/canvas";
import { FAMILIES, registerFonts } from "../media/fonts.ts";

export type Picture = Awaited<ReturnType<typeof loadImage>>;

export const MARGIN = 40;
export const PAPER = { ground: "#14131a", ink: "#f3eee4", soft: "#cdc6d2", quiet: "#a39daf", line: "#34313f", accent: "#e8b45a" };
export const PEN = {
  title: `600 40px ${FAMILIES}`,
  facts: `400 20px ${FAMILIES}`,
  heading: `600 20px ${FAMILIES}`,
  name: `600 18px ${FAMILIES}`,
  label: `400 18px ${FAMILIES}`,
  words: `400 17px ${FAMILIES}`,
};

export function darkPage(width: number, height: number): { readonly canvas: Canvas; readonly ctx: SKRSContext2D } {
  registerFonts();
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  ctx.textBaseline = "alphabetic";
  ctx.fillStyle = PAPER.ground;
  ctx.fillRect(0, 0, width, height);
  return { canvas, ctx };
}
