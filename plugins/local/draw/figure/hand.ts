/** Hands at the ends of arms. Knows no pose but those of hands. */
import type { Context } from "../contract.ts";
import { paintPosedHand } from "../hand/flesh.ts";
import { ARM_POSES } from "../hand/poses.ts";
import { mix } from "../paint/colour.ts";
import type { Palette } from "./palette.ts";
import type { HandShape } from "./stance.ts";

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
  /** Only what comes round a thing that lies in it. */
  readonly part?: "tips";
}

export function paintHand(ctx: Context, { shape, far, scale, ...place }: HandPlace, palette: Palette): void {
  paintPosedHand(ctx, { ...place, scale: scale * UNIT, pose: ARM_POSES[shape], worn: 0.25 }, far ? shaded(palette) : palette);
}

/** Figure units of one of a hand. */
const UNIT = 0.9;

function shaded(palette: Palette): Palette {
  const { skin } = palette;
  return { ...palette, skin: { ...skin, base: mix(skin.base, skin.shade, 0.35) } };
}
