/** A title as a clip and a still: what `title.render` makes of its inputs. It does not know where in a film it stands. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import { mannerOf } from "../film/types-manner.ts";
import { evenSize } from "../media/even-size.ts";
import { filmDrawn } from "../media/film-drawn.ts";
import type { TitleInputs } from "./title-inputs.ts";
import { paintTitle, secondsOf, type PaintMoment } from "./title-paint.ts";

interface Making {
  readonly workDir: string;
  readonly signal: AbortSignal;
  progress(fraction: number): void;
}

/** @returns paths of the clip and of a picture from it, and seconds of whole frames */
export async function filmTitle(inputs: TitleInputs, { workDir, signal, progress }: Making): Promise<{ readonly video: string; readonly image: string; readonly seconds: number }> {
  const size = evenSize(inputs.size);
  const { fps } = inputs;
  const frames = Math.max(1, Math.round(secondsOf(inputs) * fps));
  const picture = inputs.picture ? await loadImage(inputs.picture.path) : undefined;
  const paint = paintTitle(inputs, { size, seconds: frames / fps, manner: mannerOf(inputs.style), picture });
  const [out, still] = [path.join(workDir, "title.mp4"), path.join(workDir, "title.png")];
  await filmDrawn({ paint, size, fps, frames, out, signal, progress });
  await writeFile(still, pictureAt(paint, size, Math.min(frames / fps / 2, READABLE)));
  return { video: out, image: still, seconds: frames / fps };
}


/** Seconds after which all that appears has appeared. */
const READABLE = 2.2;

function pictureAt(paint: PaintMoment, { width, height }: Size, at: number): Buffer {
  const canvas = createCanvas(width, height);
  paint(canvas.getContext("2d"), at);
  return canvas.toBuffer("image/png");
}
