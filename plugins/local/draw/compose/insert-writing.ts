/** Who writes at a desk behind which they sit: their hand comes from its far side, and what they write stands on its head for us. Knows no place. */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { paletteOf } from "../figure/palette.ts";
import { paintReach, type Reach } from "../figure/reach.ts";
import { acrossTable, paintPadWritten, paintPencil } from "../figure/writing.ts";
import type { Point } from "../paint/shape.ts";
import { breastBeyond, type Beyond } from "./breast-beyond.ts";
import { besideOnDesk } from "./desk.ts";
import type { Sprite } from "./sprite.ts";

/** Whose desk it is sits beyond it in every picture. */
export function writesAcross(staging: Staging): boolean {
  return staging.insert?.kind === "pen" && staging.figures[0]?.pose === "writing" && besideOnDesk(staging).length > 0;
}

/** Their breast over its far edge. */
export function writerBeyond(staging: Staging, beyond: Beyond): readonly Sprite[] {
  const [writer] = staging.figures;
  return writer !== undefined && writesAcross(staging) ? [breastBeyond({ ...writer, facing: "front", gaze: "down" }, { at: AT, near: 2.6, high: 520 }, beyond)] : [];
}

/** Shares of the picture: the middle of the pad. */
const AT = 0.46;
const DOWN = 0.66;

export function paintWriterAcross(ctx: Context, writer: Figure, light: Light, { width, height }: Size): void {
  const palette = paletteOf(writer.look, light);
  const unit = height / 540;
  const [x, y] = acrossTable(...END);
  const point: Point = [width * AT + x * unit, height * DOWN + y * unit];
  const held: Reach = { from: [point[0] - 470 * unit, point[1] - 460 * unit], wrist: [point[0] - 30 * unit, point[1] - 40 * unit], at: "grip", scale: 2.2 * unit, shape: "pen", thumb: 1, bend: 0.1 };
  ctx.save();
  ctx.translate(width * AT, height * DOWN);
  ctx.scale(unit, unit);
  paintPadWritten(ctx, palette, acrossTable);
  ctx.restore();
  paintReach(ctx, writer, light, { ...held, part: "thumbless" });
  ctx.save();
  ctx.translate(...point);
  ctx.rotate(0.5);
  ctx.scale(unit * -0.78, unit * 0.78);
  paintPencil(ctx, palette);
  ctx.restore();
  paintReach(ctx, writer, light, { ...held, part: "thumb" });
}

/** Of the page: where the last line has come to. */
const END: Point = [62, -14];
