/** A photograph that fills the picture, and the fingers that hold it. */
import type { Canvas } from "@napi-rs/canvas";
import { createCanvas } from "@napi-rs/canvas";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { glow } from "../paint/path.ts";
import { paintBehindLeaf, paintThumbOnLeaf } from "./leaf-held.ts";
import { paintSheet, PRINT, TILT } from "../prop/print.ts";

export interface HeldPrint {
  readonly picture: Canvas;
  readonly light: Light;
  /** Whose hand it is in. */
  readonly holder?: Figure;
  readonly width: number;
  readonly height: number;
}

export function paintPrint(ctx: Context, { picture, light, holder, width, height }: HeldPrint): void {
  const high = height * 0.66;
  const wide = high * PRINT;
  ctx.save();
  ctx.translate(width * 0.47, height * 0.47);
  glow(ctx, [0, 0], height * 0.9, { colour: light.key, strength: 0.16 });
  ctx.rotate(TILT);
  const leaf = { light, at: [wide * 0.37, high * 0.36], scale: high * 0.0062 } as const;
  if (holder !== undefined) paintBehindLeaf(ctx, { ...leaf, holder });
  paintSheet(ctx, { picture, light, high });
  if (holder !== undefined) paintThumbOnLeaf(ctx, { ...leaf, holder });
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
