/** A photographic print: what it shows within a white border, a fold across a corner, a sheen. Knows no hand and no picture but the one it is given. */
import type { Canvas } from "@napi-rs/canvas";
import type { Context, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, linear, line, polygon } from "../paint/path.ts";

export interface Print {
  readonly picture: Canvas;
  readonly light: Light;
  /** Of what it shows; its middle is at 0,0. */
  readonly high: number;
}

/** Width by height of what a print shows. */
export const PRINT = 1.32;
/** Radians by which it is held askew. */
export const TILT = -0.055;

export function paintSheet(ctx: Context, { picture, light, high }: Print): void {
  const wide = high * PRINT;
  const edge = high * 0.06;
  box(ctx, [-wide / 2 - edge + high * 0.04, -high / 2 - edge + high * 0.06, wide + 2 * edge, high + 2 * edge], "rgba(4,2,10,0.45)");
  box(ctx, [-wide / 2 - edge, -high / 2 - edge, wide + 2 * edge, high + 2 * edge], mix("#f4ecd8", light.ambient, light.tint * 0.3));
  ctx.drawImage(picture, -wide / 2, -high / 2, wide, high);
  const [left, top, thick] = [-wide / 2 - edge, -high / 2 - edge, high / 260];
  line(ctx, [[left + wide * 0.16, top], [left, top + high * 0.22]], "rgba(255,250,235,0.7)", 2.5 * thick);
  line(ctx, [[left + wide * 0.16 + 3 * thick, top], [left, top + high * 0.22 + 3 * thick]], alpha("#3a2a1a", 0.3), 2 * thick);
  polygon(ctx, [[-wide * 0.1, -high / 2], [wide * 0.18, -high / 2], [-wide * 0.16, high / 2], [-wide * 0.44, high / 2]], linear(ctx, [-wide * 0.3, 0, wide * 0.2, 0], [[0, "rgba(255,255,255,0)"], [0.5, "rgba(255,255,255,0.13)"], [1, "rgba(255,255,255,0)"]]));
}
