/** `title.render`: an opening title, the end credits or a card with words, as a clip that joins those of the film. No model. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { Image, Type, Video, defineNode, file, type Size } from "vp/plugin";
import { isKnownStyle, mannerOf, MANNERS } from "../film/types-manner.ts";
import { evenSize } from "../media/even-size.ts";
import { ffmpegTool } from "../media/ffmpeg.ts";
import { filmDrawn } from "../media/film-drawn.ts";
import { TitleInputs } from "./title-inputs.ts";
import { paintTitle, secondsOf, type PaintMoment } from "./title-paint.ts";

export default defineNode({
  name: "title.render",
  version: 1,
  summary: "Make an opening title, end credits or a card with words, in the style of the film.",
  inputs: TitleInputs,
  outputs: Type.Object({ video: Video(), image: Image(), seconds: Type.Number() }),
  pool: "cpu",
  runs: "worker",
  tools: async (environment) => ({ ffmpeg: await ffmpegTool(environment) }),
  async run({ inputs, workDir, signal, log, progress }) {
    if (inputs.kind === "credits" && !isKnownStyle(inputs.style)) log(`style "${inputs.style}" names none of the manners that are drawn by rule (${MANNERS.slice(1).join(", ")}), so what is drawn by rule has the house manner`);
    const size = evenSize(inputs.size);
    const { fps } = inputs;
    const frames = Math.max(1, Math.round(secondsOf(inputs) * fps));
    const picture = inputs.picture ? await loadImage(inputs.picture.path) : undefined;
    const paint = paintTitle(inputs, { size, seconds: frames / fps, manner: mannerOf(inputs.style), picture });
    const [out, still] = [path.join(workDir, "title.mp4"), path.join(workDir, "title.png")];
    await filmDrawn({ paint, size, fps, frames, out, signal, progress });
    await writeFile(still, pictureAt(paint, size, Math.min(frames / fps / 2, READABLE)));
    return { video: file(out), image: file(still), seconds: frames / fps };
  },
});

/** Seconds after which all that appears has appeared. */
const READABLE = 2.2;

function pictureAt(paint: PaintMoment, { width, height }: Size, at: number): Buffer {
  const canvas = createCanvas(width, height);
  paint(canvas.getContext("2d"), at);
  return canvas.toBuffer("image/png");
}
