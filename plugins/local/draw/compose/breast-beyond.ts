/** Whose hands are before us sits beyond the table on which they are: their breast over its far edge, out of focus. Knows no hand. */
import type { Size } from "vp/plugin";
import type { Figure } from "../../../film/types-staging.ts";
import type { Act, Light } from "../contract.ts";
import { figureArtist } from "../figure/index.ts";
import type { Box } from "./camera.ts";
import { finished, vividFigure, type Manner } from "./look.ts";
import { bake, blurred, type Sprite } from "./sprite.ts";

export interface Beyond {
  readonly size: Size;
  readonly whole: Box;
  readonly light: Light;
  readonly manner: Manner;
  /** Pixels from the picture's top to the far edge of the table. */
  readonly edge: number;
}

export interface Sits {
  /** Picture widths from the left. */
  readonly at: number;
  /** Of a picture 540 high: pixels of a figure unit. */
  readonly near: number;
  /** Figure units from the ground to what is seen of them over the edge of the table. */
  readonly high: number;
}

export function breastBeyond(figure: Figure, { at, near, high }: Sits, { size, whole, light, manner, edge }: Beyond): Sprite {
  const unit = (size.height / 540) * near;
  const sprite = bake(whole, (ctx) => {
    ctx.translate(size.width * at, edge + high * unit);
    ctx.scale(unit, unit);
    figureArtist.draw(ctx, vividFigure({ ...figure, pose: "standing", seat: undefined, seated: false, holding: undefined }, manner), STILL, light);
  });
  return blurred({ ...sprite, canvas: finished(sprite.canvas, manner) }, size.height * SOFT);
}

/** Picture heights. */
const SOFT = 0.012;
const STILL: Act = { mouth: "closed", blink: 0, seconds: 0, gesture: 0 };
