/** The size at which a picture can be coded as video, which is done in squares of two pixels. */
import type { Size, Warning } from "vp/plugin";

export function evenSize({ width, height }: Size): Size {
  return { width: Math.max(2, width - (width % 2)), height: Math.max(2, height - (height % 2)) };
}

/** A size that is none, with the one that is used. */
export function oddSize(size: Size): Warning | undefined {
  const { width, height } = evenSize(size);
  if (width === size.width && height === size.height) return undefined;
  return { port: "size", message: `video is coded in squares of two pixels: its clips are ${width}x${height}, and not ${size.width}x${size.height}`, fix: "give even numbers" };
}
