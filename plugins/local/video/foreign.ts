/** A clip of a picture that was not drawn here: a slow move over it, cropped to fill. Knows nothing of what it shows. */
import { createCanvas, loadImage, type Canvas, type Image } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import { between } from "../draw/paint/chance.ts";
import { randomFrom } from "../draw/paint/random.ts";
import type { Context, Shot } from "../draw/contract.ts";

/** How much larger than the picture the image is kept, so that there is room to move. */
const ROOM = 1.12;

export interface Played {
  readonly seconds: number;
  /** Seeds another way over the picture; empty for the first. */
  readonly performance: string;
}

export async function foreignShot(picture: Buffer, size: Size, { seconds, performance }: Played): Promise<Shot> {
  const image = await loadImage(picture);
  const kept = covering(image, { width: Math.round(size.width * ROOM), height: Math.round(size.height * ROOM) });
  const [overX, overY] = [kept.width - size.width, kept.height - size.height];
  // The longer side is panned along; a picture of the film's own shape is approached instead.
  const sideways = overX / size.width >= overY / size.height;
  const pans = Math.abs(image.width / image.height - size.width / size.height) > 0.08;
  const travel = travelOf(performance);
  return {
    paint: (ctx, at) => {
      const progress = travel(Math.min(1, at / Math.max(0.1, seconds)));
      if (pans) panned(ctx, { kept, x: sideways ? overX * (0.15 + 0.7 * progress) : overX / 2, y: sideways ? overY / 2 : overY * (0.15 + 0.7 * progress) });
      else approached(ctx, kept, { size, scale: (1 / ROOM) * (1 + 0.1 * progress) });
    },
  };
}

/** From 0 to 1, or a shorter way, or back. */
function travelOf(performance: string): (progress: number) => number {
  if (performance === "") return (progress) => progress;
  const random = randomFrom(`travel ${performance}`);
  const [from, to] = [between(random, 0, 0.25), between(random, 0.7, 0.95)];
  const back = random() < 0.5;
  return (progress) => from + (to - from) * (back ? 1 - progress : progress);
}

function panned(ctx: Context, { kept, x, y }: { readonly kept: Canvas; readonly x: number; readonly y: number }): void {
  ctx.drawImage(kept, -x, -y);
}

function approached(ctx: Context, kept: Canvas, { size, scale }: { readonly size: Size; readonly scale: number }): void {
  const [width, height] = [kept.width * scale, kept.height * scale];
  ctx.drawImage(kept, (size.width - width) / 2, (size.height - height) / 2, width, height);
}

/** The image scaled so that it covers a size; what is beyond on its longer side stays, up to half as much again. */
function covering(image: Image, size: Size): Canvas {
  const scale = Math.max(size.width / image.width, size.height / image.height);
  const width = Math.min(Math.round(image.width * scale), Math.round(size.width * 1.5));
  const height = Math.min(Math.round(image.height * scale), Math.round(size.height * 1.5));
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext("2d");
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(image, (width - image.width * scale) / 2, (height - image.height * scale) / 2, image.width * scale, image.height * scale);
  return canvas;
}
