/** A photograph that fills the picture: what it shows within a white border, a crease, and the fingers that hold it. */
import type { Canvas } from "@napi-rs/canvas";
import type { Context, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, glow, linear, line, polygon } from "../paint/path.ts";
import { paintBehindHeld, paintThumb, type Hand } from "../figure/fingers.ts";

export interface Print {
  readonly picture: Canvas;
  readonly light: Light;
  readonly hand?: Hand;
  readonly width: number;
  readonly height: number;
}

/** Width by height of what a print shows. */
export const PRINT = 1.32;
const TILT = -0.055;

export function paintPrint(ctx: Context, { picture, light, hand, width, height }: Print): void {
  const high = height * 0.66;
  const wide = high * PRINT;
  const edge = high * 0.06;
  ctx.save();
  ctx.translate(width * 0.47, height * 0.47);
  glow(ctx, [0, 0], height * 0.9, { colour: light.key, strength: 0.16 });
  ctx.rotate(TILT);
  const grip = (paint: typeof paintThumb): void => {
    if (hand === undefined) return;
    ctx.save();
    ctx.translate(wide * 0.44, high * 0.44);
    ctx.scale(high / 760, high / 760);
    paint(ctx, hand);
    ctx.restore();
  };
  grip(paintBehindHeld);
  box(ctx, [-wide / 2 - edge + 10, -high / 2 - edge + 14, wide + 2 * edge, high + 2 * edge], "rgba(4,2,10,0.45)");
  box(ctx, [-wide / 2 - edge, -high / 2 - edge, wide + 2 * edge, high + 2 * edge], mix("#f4ecd8", light.ambient, light.tint * 0.3));
  ctx.drawImage(picture, -wide / 2, -high / 2, wide, high);
  age(ctx, { wide, high, edge });
  grip(paintThumb);
  ctx.restore();
}

/** Brown at the rims, a fold across a corner, a sheen. */
function age(ctx: Context, { wide, high, edge }: { readonly wide: number; readonly high: number; readonly edge: number }): void {
  const [left, top] = [-wide / 2 - edge, -high / 2 - edge];
  line(ctx, [[left + wide * 0.16, top], [left, top + high * 0.22]], "rgba(255,250,235,0.7)", 2.5);
  line(ctx, [[left + wide * 0.16 + 3, top], [left, top + high * 0.22 + 3]], alpha("#3a2a1a", 0.3), 2);
  polygon(ctx, [[-wide * 0.1, -high / 2], [wide * 0.18, -high / 2], [-wide * 0.16, high / 2], [-wide * 0.44, high / 2]], linear(ctx, [-wide * 0.3, 0, wide * 0.2, 0], [[0, "rgba(255,255,255,0)"], [0.5, "rgba(255,255,255,0.13)"], [1, "rgba(255,255,255,0)"]]));
}
