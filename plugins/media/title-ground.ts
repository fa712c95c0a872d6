/** What titles stand on: a picture of the film, softened until its clip begins, or plain paper in the film's manner. */
import { createCanvas, type Canvas, type Image, type SKRSContext2D } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import type { Manner } from "../film/types-manner.ts";

export interface Ground {
  /** Colours of the paper, of what is written, and of what is written small. */
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  /** A line of ornament. */
  readonly accent: string;
}

export const GROUNDS: Readonly<Record<Manner, Ground>> = {
  house: { paper: "#15101f", ink: "#fff6e6", quiet: "#d9c7c2", accent: "#f0b060" },
  ink: { paper: "#f2ebda", ink: "#17130f", quiet: "#4d453c", accent: "#a3281e" },
  flat: { paper: "#1f3a4d", ink: "#fdf3dc", quiet: "#f2c14e", accent: "#e4572e" },
  noir: { paper: "#0b0b0c", ink: "#f3f1ea", quiet: "#a9a7a1", accent: "#f3f1ea" },
  blueprint: { paper: "#12397c", ink: "#eaf3ff", quiet: "#a9c8f2", accent: "#eaf3ff" },
  pencil: { paper: "#efeae0", ink: "#2e2c31", quiet: "#6a6670", accent: "#7a7680" },
  watercolour: { paper: "#f8f2e4", ink: "#33415c", quiet: "#6d6a80", accent: "#c4705a" },
  sepia: { paper: "#21160c", ink: "#f3e3c3", quiet: "#c2a67c", accent: "#c2a67c" },
};

export type PaintGround = (ctx: SKRSContext2D, share: number) => void;

/** Paper with a little light on it, that breathes so that the picture never stands still. */
export function plainGround({ paper, ink }: Ground, { manner, size }: { readonly manner: Manner; readonly size: Size }): PaintGround {
  const lit = createCanvas(size.width, size.height);
  const ctx = lit.getContext("2d");
  const long = Math.hypot(size.width, size.height) / 2;
  const light = ctx.createRadialGradient(size.width / 2, size.height * 0.42, 0, size.width / 2, size.height * 0.42, long);
  light.addColorStop(0, `${ink}26`);
  light.addColorStop(1, `${ink}00`);
  ctx.fillStyle = light;
  ctx.fillRect(0, 0, size.width, size.height);
  if (manner === "blueprint") ruled(ctx, size, ink);
  return (to, share) => {
    to.fillStyle = paper;
    to.fillRect(0, 0, size.width, size.height);
    to.globalAlpha = 0.65 + 0.35 * Math.sin(Math.PI * share);
    to.drawImage(lit, 0, 0);
    to.globalAlpha = 1;
  };
}

function ruled(ctx: SKRSContext2D, { width, height }: Size, ink: string): void {
  const gap = Math.max(8, Math.round(Math.min(width, height) / 24));
  ctx.fillStyle = `${ink}1c`;
  for (let x = gap; x < width; x += gap) ctx.fillRect(x, 0, 1, height);
  for (let y = gap; y < height; y += gap) ctx.fillRect(0, y, width, 1);
}

/** How much nearer than whole the picture begins. */
const NEAR = 0.06;
/** Shares of the title at which the picture clears, up to its end. */
const CLEARS = 0.84;

/** The picture, soft and veiled, drawing back to exactly itself at the end, so that its clip goes on from there. */
export function pictureGround(picture: Image, manner: Manner, size: Size): PaintGround {
  const whole = covering(picture, size);
  const soft = softened(whole, manner, size);
  const { paper } = GROUNDS[manner];
  return (to, share) => {
    const near = 1 + NEAR * (1 - eased(share));
    to.save();
    to.translate(size.width / 2, size.height / 2);
    to.scale(near, near);
    to.translate(-size.width / 2, -size.height / 2);
    to.drawImage(whole, 0, 0);
    to.globalAlpha = 1 - eased(Math.max(0, (share - CLEARS) / (1 - CLEARS)));
    to.drawImage(soft, 0, 0);
    to.restore();
    to.globalAlpha = Math.max(0, 1 - share * 9);
    to.fillStyle = paper;
    to.fillRect(0, 0, size.width, size.height);
    to.globalAlpha = 1;
  };
}

function softened(whole: Canvas, manner: Manner, { width, height }: Size): Canvas {
  const { paper } = GROUNDS[manner];
  const soft = createCanvas(width, height);
  const ctx = soft.getContext("2d");
  const radius = Math.round((Math.min(width, height) / 720) * 9 * 100) / 100;
  // Beyond its edges, where a softened picture would let the ground through.
  const over = radius * 3;
  ctx.filter = `blur(${radius}px)`;
  ctx.drawImage(whole, -over, -over, width + 2 * over, height + 2 * over);
  ctx.filter = "none";
  ctx.fillStyle = `${paper}8c`;
  ctx.fillRect(0, 0, width, height);
  return soft;
}

function covering(picture: Image, { width, height }: Size): Canvas {
  const scale = Math.max(width / picture.width, height / picture.height);
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  // Smoothing softens even what keeps its size.
  ctx.imageSmoothingEnabled = scale !== 1;
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(picture, (width - picture.width * scale) / 2, (height - picture.height * scale) / 2, picture.width * scale, picture.height * scale);
  return canvas;
}

/** Slow at both ends. */
export function eased(share: number): number {
  return (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, share)))) / 2;
}
