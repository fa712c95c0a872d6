/** A sheet or a print that a hand holds close to us: the fingers behind it, the thumb before it. Knows no paper. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { paintReach, type Reach } from "../figure/reach.ts";
import type { Point } from "../paint/shape.ts";

export interface LeafHeld {
  readonly holder: Figure;
  readonly light: Light;
  /** Where the tips of the thumb and the index meet. */
  readonly at: Point;
  /** Pixels of one figure unit. */
  readonly scale: number;
}

/** The arm comes from the lower right. */
export function paintBehindLeaf(ctx: Context, leaf: LeafHeld): void {
  paintReach(ctx, leaf.holder, leaf.light, { ...reachOf(leaf), part: "thumbless" });
}

export function paintThumbOnLeaf(ctx: Context, leaf: LeafHeld): void {
  paintReach(ctx, leaf.holder, leaf.light, { ...reachOf(leaf), part: "thumb" });
}

function reachOf({ at: [x, y], scale }: LeafHeld): Reach {
  return { from: [x + AWAY[0] * scale, y + AWAY[1] * scale], wrist: [x, y], at: "grip", scale, shape: "sheet", thumb: -1, bend: -0.3 };
}

/** Figure units from what it holds to where the arm comes in. */
const AWAY = [330, 360] as const;
