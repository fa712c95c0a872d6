/** How one picture becomes another: over black, into each other, or along an edge. Pixels alone, YUV 4:2:0 of limited range. */
import type { Transition } from "./types-transitions.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Softness of a wipe's edge, as a share of the way it goes. */
const EDGE = 0.08;

/** A picture between two: `share` is how much of the second is there, above 0 and below 1. */
export function between(before: Buffer, after: Buffer, how: { readonly type: Transition; readonly share: number; readonly size: Size }): Buffer {
  const out = Buffer.allocUnsafe(after.length);
  for (const plane of planesOf(how.size)) {
    const weights = weightsOf(how.type, how.share, plane);
    for (let y = 0; y < plane.height; y++) {
      for (let x = 0; x < plane.width; x++) {
        const at = plane.at + y * plane.width + x;
        const weight = weights(x, y);
        out[at] = ((after[at] ?? 0) * weight + (before[at] ?? 0) * (256 - weight) + 128) >> 8;
      }
    }
  }
  return out;
}

interface Plane extends Size {
  /** Byte at which it begins. */
  readonly at: number;
}

function planesOf({ width, height }: Size): readonly Plane[] {
  const [pixels, half] = [width * height, { width: width / 2, height: height / 2 }];
  return [{ width, height, at: 0 }, { ...half, at: pixels }, { ...half, at: pixels * 1.25 }];
}

/** Of 256. */
function weightsOf(type: Transition, share: number, { width, height }: Size): (x: number, y: number) => number {
  const whole = Math.round(share * 256);
  const passed = (along: number): number => Math.round(256 * Math.max(0, Math.min(1, (share * (1 + EDGE) - along) / EDGE)));
  const ways: Partial<Record<Transition, (x: number, y: number) => number>> = {
    wipe_left: (x) => passed(1 - (x + 0.5) / width),
    wipe_right: (x) => passed((x + 0.5) / width),
    wipe_up: (_, y) => passed(1 - (y + 0.5) / height),
    wipe_down: (_, y) => passed((y + 0.5) / height),
    iris: (x, y) => passed(Math.hypot(x + 0.5 - width / 2, y + 0.5 - height / 2) / Math.hypot(width / 2, height / 2)),
  };
  return ways[type] ?? (() => whole);
}
