/** A forearm and a hand that come into a close picture, in the sleeve and the skin of whose they are. Knows no body. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { stroke } from "../paint/brush.ts";
import type { Point } from "../paint/shape.ts";
import { buildOf, isYoung } from "./build.ts";
import { clothsOf, garmentOf } from "./garments.ts";
import { paintPosedHand, type HandPart } from "../hand/flesh.ts";
import { gripOf, POSES, type CloseShape } from "../hand/poses.ts";
import { limbPath, paintLimb, type Halves, type Limb } from "./limb.ts";
import { paletteOf } from "./palette.ts";
import { paintRobotReach } from "./robot.ts";
import { paintHole, paintSleeve, type Sleeve } from "./sleeve.ts";

export interface Reach {
  /** Pixels: where the arm comes in, and where the wrist is, or else the middle of what the hand holds. */
  readonly from: Point;
  readonly wrist: Point;
  readonly at?: "grip";
  /** Pixels of one figure unit. */
  readonly scale: number;
  readonly shape: CloseShape;
  /** 1 has the thumb on the right of a hand that hangs down. */
  readonly thumb: 1 | -1;
  /** Radians that the wrist is bent, clockwise. */
  readonly bend?: number;
  readonly part?: HandPart;
}

export function paintReach(ctx: Context, figure: Figure, light: Light, reach: Reach): void {
  const { look, wardrobe } = figure;
  const { from, scale, shape, thumb } = reach;
  if (look.species === "robot") return reach.part === "thumb" || reach.part === "tips" ? undefined : paintRobotReach(ctx, figure, light, reach);
  const build = buildOf(look);
  const stout = isYoung(look.age) ? CHUBBY : 1;
  const large = scale * build.length ** 0.72 * 1.06;
  const turn = turnOf(reach);
  const wrist = wristOf(reach, { turn, large, stout });
  const palette = paletteOf(look, light);
  const hand = { x: wrist[0], y: wrist[1], turn, thumb, scale: large, pose: POSES[shape], stout, worn: wornOf(look) } as const;
  if (reach.part === "thumb" || reach.part === "tips") return paintPosedHand(ctx, { ...hand, part: reach.part }, palette);
  const garment = garmentOf(figure);
  const wide = scale * build.width;
  const limb: Limb = { from, bend: [(from[0] + wrist[0]) / 2, (from[1] + wrist[1]) / 2 + 6 * scale], to: wrist };
  const skin: Halves = [20 * wide, 17 * wide, 12 * wide];
  if (garment.sleeve !== "long") {
    const bare = limbPath(limb, skin);
    paintLimb(ctx, bare, limb, { halves: skin, tones: palette.skin, palette, slanting: true });
    stroke(ctx, bare, alpha(palette.skin.deep, 0.5), 1.1 * large);
  }
  const cloth: Halves = [(27 + garment.loose) * wide, (24 + garment.loose) * wide, (22 + garment.loose * 0.9) * wide];
  const sleeve: Sleeve = { limb, form: { halves: cloth, hangs: 0, opening: INTO }, tones: palette.tones(clothsOf(wardrobe).top), palette, stretch: [0, 1 - (WRIST * large) / Math.hypot(from[0] - wrist[0], from[1] - wrist[1])], far: false, ribbed: garment.ribbed, slanting: true };
  if (garment.sleeve === "long") paintHole(ctx, sleeve);
  paintPosedHand(ctx, { ...hand, part: reach.part }, palette);
  if (garment.sleeve === "long") paintSleeve(ctx, sleeve);
}

/** Units of a hand of which the wrist is seen. */
const WRIST = 8;

/** How far one sees into the sleeve of a hand that is near. */
const INTO = 0.45;

/** How thick the fingers of the young are. */
const CHUBBY = 1.16;

/** How deep the lines of a hand are. */
function wornOf({ age, mature }: Figure["look"]): number {
  return isYoung(age) ? 0 : age === "old" ? 1 : mature === true ? 0.6 : 0.25;
}

/** The hand goes on where the arm points. */
function turnOf({ from, wrist, bend = 0 }: Reach): number {
  return Math.atan2(wrist[1] - from[1], wrist[0] - from[0]) - Math.PI / 2 + bend;
}

/** As far before the thing as this hand is long. */
function wristOf({ wrist: [x, y], at, shape, thumb }: Reach, { turn, large, stout }: { readonly turn: number; readonly large: number; readonly stout: number }): Point {
  if (at !== "grip") return [x, y];
  const grip = gripOf(shape, stout);
  const [gx, gy] = [grip[0] * thumb * large, grip[1] * large];
  return [x - gx * Math.cos(turn) + gy * Math.sin(turn), y - gx * Math.sin(turn) - gy * Math.cos(turn)];
}
