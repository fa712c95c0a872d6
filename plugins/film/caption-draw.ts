/** Draws captions as pictures that lie over a clip: where the norms put them, and not over a face where that can be helped. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import { letter } from "../media/fonts.ts";
import type { Overlay } from "./treat.ts";
import type { ClipCaption } from "./types-captions.ts";
import type { FramedBox } from "./types-framing.ts";

export interface Drawing {
  readonly size: Size;
  /** Shares of the picture in which faces are. */
  readonly faces: readonly FramedBox[];
  readonly workDir: string;
}

export async function drawCaptions(captions: readonly ClipCaption[], { size, faces, workDir }: Drawing): Promise<readonly Overlay[]> {
  return await Promise.all(
    captions.map(async (caption, at) => {
      const out = path.join(workDir, `caption-${at}.png`);
      const { picture, ...box } = drawn(caption, size, faces);
      await writeFile(out, picture);
      return { path: out, ...box, from: caption.from, to: caption.to };
    }),
  );
}

interface Setting {
  /** Pixels. */
  readonly letters: number;
  /** Free above and below: title-safe, and in an upright picture above what an app lays over it. */
  readonly margin: number;
  /** Width that lines may take. */
  readonly width: number;
}

function settingFor({ width, height }: Size): Setting {
  const shape = width / height;
  if (shape < 0.8) return { letters: width * 0.06, margin: height * 0.16, width: width * 0.86 };
  if (shape < 1.2) return { letters: width * 0.046, margin: height * 0.07, width: width * 0.88 };
  return { letters: height * 0.054, margin: height * 0.065, width: width * 0.86 };
}

const LEADING = 1.28;

function drawn(caption: ClipCaption, size: Size, faces: readonly FramedBox[]): Omit<Overlay, "path" | "from" | "to"> & { readonly picture: Buffer } {
  const setting = settingFor(size);
  const letters = fitted(caption, setting);
  const pad = Math.ceil(letters * 0.5);
  const widest = Math.max(...widthsOf(caption, letters));
  const width = even(Math.min(size.width, Math.ceil(widest) + 2 * pad));
  const height = even(Math.ceil(caption.lines.length * letters * LEADING) + 2 * pad);
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  caption.lines.forEach((line, at) => drawLine(ctx, line, { x: width / 2, y: pad + letters * (LEADING * at + 0.98), letters, caption }));
  const x = even((size.width - width) / 2);
  const below = even(size.height - setting.margin - height + pad);
  const above = even(setting.margin - pad);
  const box = (y: number): FramedBox => ({ left: x / size.width, right: (x + width) / size.width, top: (y + pad) / size.height, bottom: (y + height - pad) / size.height });
  const y = hidden(box(below), faces) > 0.05 && hidden(box(above), faces) < hidden(box(below), faces) / 2 ? above : below;
  return { picture: canvas.toBuffer("image/png"), width, height, x, y };
}

/** The share of the faces that a box covers. */
function hidden(box: FramedBox, faces: readonly FramedBox[]): number {
  return faces.reduce((sum, face) => {
    const [across, down] = [Math.min(box.right, face.right) - Math.max(box.left, face.left), Math.min(box.bottom, face.bottom) - Math.max(box.top, face.top)];
    const area = (face.right - face.left) * (face.bottom - face.top);
    return sum + (area <= 0 ? 0 : (Math.max(0, across) * Math.max(0, down)) / area);
  }, 0);
}

/** Smaller where a line would be wider than is safe. */
function fitted(caption: ClipCaption, { letters, width }: Setting): number {
  const widest = Math.max(...widthsOf(caption, letters));
  return widest <= width ? letters : (letters * width) / widest;
}

function widthsOf(caption: ClipCaption, letters: number): readonly number[] {
  const ctx = createCanvas(2, 2).getContext("2d");
  return caption.lines.map((line) => {
    letter(ctx, line, { size: letters, weight: 600, italic: caption.italic });
    return ctx.measureText(line).width;
  });
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly letters: number;
  readonly caption: ClipCaption;
}

/** A dark outline and a soft shadow: it can be read on snow and on night alike. */
function drawLine(ctx: SKRSContext2D, line: string, { x, y, letters, caption }: Line): void {
  letter(ctx, line, { size: letters, weight: 600, italic: caption.italic });
  ctx.textAlign = "center";
  ctx.lineJoin = "round";
  ctx.shadowColor = "rgba(0,0,0,0.55)";
  ctx.shadowBlur = letters * 0.22;
  ctx.shadowOffsetY = letters * 0.05;
  ctx.strokeStyle = "rgba(10,10,14,0.92)";
  ctx.lineWidth = letters * 0.17;
  ctx.strokeText(line, x, y);
  ctx.shadowColor = "transparent";
  ctx.fillStyle = caption.colour;
  ctx.fillText(line, x, y);
}

function even(value: number): number {
  return Math.max(0, 2 * Math.round(value / 2));
}
