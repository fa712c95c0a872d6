/** A forearm and a hand that come into a close picture, in the sleeve and the skin of whose they are. Knows no body. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { crescent, fill } from "../paint/brush.ts";
import type { Point } from "../paint/shape.ts";
import { buildOf } from "./build.ts";
import { clothsOf, garmentOf } from "./garments.ts";
import { paintHand } from "./hand.ts";
import { limbPath, paintLimb, type Halves, type Limb } from "./limb.ts";
import { paletteOf } from "./palette.ts";
import { paintRobotReach } from "./robot.ts";
import type { HandShape } from "./stance.ts";

export interface Reach {
  /** Pixels: where the arm comes in, and where the wrist is. */
  readonly from: Point;
  readonly wrist: Point;
  /** Pixels of one figure unit. */
  readonly scale: number;
  readonly shape: HandShape;
  /** 1 has the thumb on the right of a hand that hangs down. */
  readonly thumb: 1 | -1;
  /** Radians that the wrist is bent, clockwise. */
  readonly bend?: number;
}

export function paintReach(ctx: Context, figure: Figure, light: Light, { from, wrist, scale, shape, thumb, bend = 0 }: Reach): void {
  const { look, wardrobe } = figure;
  if (look.species === "robot") return paintRobotReach(ctx, figure, light, { from, wrist, scale });
  const build = buildOf(look);
  const palette = paletteOf(look, light);
  const garment = garmentOf(figure);
  const wide = scale * build.width;
  const limb: Limb = { from, bend: [(from[0] + wrist[0]) / 2, (from[1] + wrist[1]) / 2 + 6 * scale], to: wrist };
  const skin: Halves = [22 * wide, 19 * wide, 14 * wide];
  if (garment.sleeve !== "long") paintLimb(ctx, limbPath(limb, skin), limb, { halves: skin, tones: palette.skin, palette });
  const turn = Math.atan2(wrist[1] - from[1], wrist[0] - from[0]) - Math.PI / 2 + bend;
  paintHand(ctx, { x: wrist[0], y: wrist[1], turn, thumb, scale: scale * build.length ** 0.72 * 1.06, shape, far: false }, palette);
  if (garment.sleeve !== "long") return;
  const cloth: Halves = [(27 + garment.loose) * wide, (24 + garment.loose) * wide, (18 + garment.loose * 1.05) * wide];
  const tones = palette.tones(clothsOf(wardrobe).top);
  paintLimb(ctx, limbPath(limb, cloth, [0, 1.03]), limb, { halves: cloth, tones, palette, folds: true });
  const cuff = limbPath(limb, cloth, [0.97, 1.03]);
  fill(ctx, cuff, alpha(tones.deep, 0.5));
  crescent(ctx, cuff, [-light.x * 4, 0], alpha(tones.rim, 0.6));
}
