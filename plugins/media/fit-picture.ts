/**
 * Fits a picture into a size: what is beyond its shape is cut off, the rest is scaled. Knows nothing of what it shows,
 * but that heads are nearer to its upper edge. The drawing library is loaded when a picture is fitted.
 */
import { writeFile } from "node:fs/promises";
import { file, type ArtifactFile, type ReturnedFile, type Size } from "vp/plugin";
import { inTurn } from "./turns.ts";

/** Of what is cut off above and below, the share that is above. */
export const ABOVE = 1 / 3;

interface Fitting {
  readonly size: Size;
  /** Path of the PNG that is written when the picture does not fit. */
  readonly out: string;
  log(line: string): void;
}

/** The picture as it is when it is a PNG of the size; else made one. */
export function fitPicture(picture: ArtifactFile, fitting: Fitting): Promise<ArtifactFile | ReturnedFile> {
  return inTurn(() => fitted(picture, fitting));
}

async function fitted(picture: ArtifactFile, { size, out, log }: Fitting): Promise<ArtifactFile | ReturnedFile> {
  const { createCanvas, loadImage } = await import("@napi-rs/canvas");
  const image = await loadImage(picture.path).catch((cause: unknown) => {
    throw new Error("the model's answer is no picture that can be read", { cause });
  });
  if (picture.mediaType === "image/png" && image.width === size.width && image.height === size.height) return picture;
  const canvas = createCanvas(size.width, size.height);
  const ctx = canvas.getContext("2d");
  ctx.imageSmoothingQuality = "high";
  const { x, y, width, height } = kept(image, size);
  ctx.drawImage(image, x, y, width, height, 0, 0, size.width, size.height);
  await writeFile(out, await canvas.encode("png"));
  log(`the model's picture, ${picture.mediaType} of ${image.width}x${image.height}, is fitted to ${size.width}x${size.height}`);
  return file(out);
}

interface Part extends Size {
  readonly x: number;
  readonly y: number;
}

/** The largest part of a picture that has the shape of a size. */
function kept(picture: Size, size: Size): Part {
  const scale = Math.max(size.width / picture.width, size.height / picture.height);
  const [width, height] = [size.width / scale, size.height / scale];
  return { x: (picture.width - width) / 2, y: (picture.height - height) * ABOVE, width, height };
}
