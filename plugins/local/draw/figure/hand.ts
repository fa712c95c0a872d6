/** Hands: a palm, four fingers and a thumb, as the pose has them. Drawn hanging down from the wrist at 0,0; about 88 long. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, outside, softOutside, stroke } from "../paint/brush.ts";
import { written } from "../paint/shape.ts";
import type { Palette } from "./palette.ts";
import type { HandShape } from "./stance.ts";

interface Drawing {
  /** The outline, thumb on the right. */
  readonly outline: string;
  /** Lines between the fingers. */
  readonly lines: readonly string[];
}

const DRAWINGS: Readonly<Record<HandShape, Drawing>> = {
  relaxed: {
    outline: "M-15 -10 C-19 8 -24 22 -23 38 C-23 50 -20 60 -18 70 C-17 80 -9 83 -6 76 C-4 86 5 89 8 80 C12 86 19 82 19 73 C19 66 19 58 19 50 C24 56 28 62 31 58 C35 52 28 40 24 30 C21 20 18 6 15 -10 Z",
    lines: ["M-8 46 C-8 56 -7 66 -6 76", "M5 48 C6 58 8 70 8 80", "M16 40 C17 46 18 50 19 56"],
  },
  open: {
    outline: "M-15 -10 C-20 10 -27 24 -30 36 C-36 46 -44 56 -46 62 C-47 70 -39 71 -34 65 L-25 53 C-27 64 -30 76 -30 84 C-29 92 -21 92 -19 84 L-13 58 C-12 70 -12 84 -10 92 C-7 99 1 98 2 90 L3 58 C7 68 11 78 15 85 C20 91 27 87 25 79 C22 68 19 56 18 46 C26 48 36 49 42 45 C48 40 44 34 38 34 C30 34 26 26 22 16 C19 8 17 0 15 -10 Z",
    lines: ["M-16 36 C-6 42 6 42 14 36"],
  },
  fist: {
    outline: "M-15 -10 C-19 4 -28 14 -28 28 C-30 42 -26 56 -14 58 C-4 62 10 62 18 57 C28 53 31 42 28 30 C26 16 18 6 15 -10 Z",
    lines: ["M-15 36 C-15 44 -14 52 -12 57", "M-3 38 C-2 46 -2 54 -1 59", "M9 38 C10 46 10 52 10 58", "M26 26 C16 30 6 32 -4 30 C-8 36 -2 40 6 39 C16 38 24 36 28 32"],
  },
  point: {
    outline: "M-15 -10 C-19 4 -27 14 -27 28 C-29 42 -24 54 -12 55 C-6 57 0 57 4 54 C6 66 8 80 10 90 C13 98 21 97 22 89 C23 76 22 58 24 44 C29 34 26 22 22 12 C19 4 17 -2 15 -10 Z",
    lines: ["M-15 34 C-15 42 -14 50 -12 55", "M-4 36 C-3 44 -3 50 -2 56", "M4 54 C4 46 4 42 4 36", "M22 22 C12 26 2 28 -6 26"],
  },
  hold: {
    outline: "M-15 -10 C-18 4 -24 14 -24 26 C-25 40 -20 50 -10 54 C2 60 18 60 25 54 C31 48 29 42 23 42 C29 38 31 30 24 28 C30 22 28 12 22 10 C20 4 17 -2 15 -10 Z",
    lines: ["M23 42 C14 44 6 43 0 40", "M24 28 C16 31 8 30 2 28", "M22 12 C14 18 8 18 2 16"],
  },
  flat: {
    outline: "M-13 -10 C-16 8 -19 22 -19 38 C-19 56 -16 74 -11 84 C-6 91 3 91 6 86 C12 84 14 74 14 62 C15 54 15 48 15 42 C20 48 24 52 27 48 C30 42 24 32 21 24 C18 14 15 2 13 -10 Z",
    lines: ["M-7 50 C-6 62 -5 74 -3 84", "M4 50 C5 62 6 74 6 84"],
  },
};

export interface HandPlace {
  readonly x: number;
  readonly y: number;
  /** Radians from hanging down, clockwise positive. */
  readonly turn: number;
  /** 1 has the thumb on the right while it hangs. */
  readonly thumb: 1 | -1;
  readonly scale: number;
  readonly shape: HandShape;
  readonly far: boolean;
}

export function paintHand(ctx: Context, place: HandPlace, palette: Palette): void {
  const { outline, lines } = DRAWINGS[place.shape];
  const { skin, light } = palette;
  ctx.save();
  ctx.translate(place.x, place.y);
  const [cos, sin] = [Math.cos(place.turn), Math.sin(place.turn)];
  // The path itself is turned, so that light still comes from where it comes from.
  const warp = (x: number, y: number): readonly [number, number] => {
    const [sx, sy] = [x * place.thumb * place.scale, y * place.scale];
    return [sx * cos - sy * sin, sx * sin + sy * cos];
  };
  const path = written(outline, warp);
  fill(ctx, path, place.far ? mix(skin.base, skin.shade, 0.35) : skin.base);
  inside(ctx, path, () => {
    softOutside(ctx, path, [light.x * 11, light.y * 9], [skin.shade, place.far ? 0.3 : 0.4]);
    outside(ctx, path, [-light.x * 3.5, -light.y * 3.5], alpha(skin.rim, 0.85));
  });
  for (const line of lines) stroke(ctx, written(line, warp), alpha(skin.deep, 0.5), 2.4 * place.scale);
  ctx.restore();
}
