/** A photograph that fills the picture, and the fingers that hold it. */
import type { Canvas } from "@napi-rs/canvas";
import { createCanvas } from "@napi-rs/canvas";
import type { Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { paintBehindHeld, paintThumb, type Hand } from "../figure/fingers.ts";
import { glow } from "../paint/path.ts";
import { paintSheet, PRINT, TILT } from "../prop/print.ts";

export interface HeldPrint {
  readonly picture: Canvas;
  readonly light: Light;
  readonly hand?: Hand;
  readonly width: number;
  readonly height: number;
}

export function paintPrint(ctx: Context, { picture, light, hand, width, height }: HeldPrint): void {
  const high = height * 0.66;
  const wide = high * PRINT;
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
  paintSheet(ctx, { picture, light, high });
  grip(paintThumb);
  ctx.restore();
}

/** What a photograph shows, which is a shot of its own, taken at another time: the same whether it fills the picture or lies in a hand. */
export function pictured({ insert, depicted }: Staging, height: number, paint: (shown: Staging, on: Canvas) => void): { readonly picture?: Canvas } {
  const shown = insert?.depicts ?? depicted;
  if (shown === undefined) return {};
  const { place, figures } = shown;
  const picture = createCanvas(Math.round(height * 0.66 * PRINT), Math.round(height * 0.66));
  paint({ place, figures, camera: { size: figures.length > 1 ? "MS" : "MCU", angle: "eye", movement: "static" }, props: [], crowd: false, style: "" }, picture);
  return { picture };
}
