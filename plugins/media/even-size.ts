/** The size at which a picture can be coded as video, which is done in squares of two pixels. */
import type { Size } from "vp/plugin";

export function evenSize({ width, height }: Size): Size {
  return { width: Math.max(2, width - (width % 2)), height: Math.max(2, height - (height % 2)) };
}
