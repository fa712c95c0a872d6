/** A hand that puts a plate on a table: the thumb on its rim, the fingers under it. Knows no table. */
import { Path2D } from "@napi-rs/canvas";
import type { Size } from "vp/plugin";
import type { Figure } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { paintReach, type Reach } from "../figure/reach.ts";
import { pieceOf } from "../prop/index.ts";
import { middleOf } from "../prop/insert.ts";
import { PLATE_AT_HAND, RIM } from "../prop/opened.ts";
import type { Thing } from "../prop/pen.ts";

export function paintAtRim(ctx: Context, holder: Figure, { thing, light, scale, most }: { readonly thing: Thing; readonly light: Light; readonly scale: number; readonly most: number }, { width, height }: Size): void {
  const { x, y, half, rise } = middleOf(thing, { width, height, most });
  const unit = (half * 2) / pieceOf(thing).width;
  const plate = { x: x + PLATE_AT_HAND.x * unit, y: y + rise + PLATE_AT_HAND.y * unit };
  const rim = [plate.x + RIM[0] * unit * ON_RIM, plate.y + RIM[1] * unit * -0.2] as const;
  const hand: Reach = { from: [width * 1.16, height * 1.2], wrist: [...rim], at: "grip", scale: scale * NEAR, shape: "sheet", thumb: -1, bend: 0.3 };
  ctx.save();
  const beside = new Path2D();
  beside.rect(-width, -height, width * 3, height * 3);
  beside.ellipse(plate.x, plate.y, RIM[0] * unit, RIM[1] * unit, 0, 0, Math.PI * 2);
  ctx.clip(beside, "evenodd");
  paintReach(ctx, holder, light, { ...hand, part: "thumbless" });
  ctx.restore();
  paintReach(ctx, holder, light, { ...hand, part: "thumb" });
}

/** As large as a hand is beside a plate. */
const NEAR = 0.68;
/** Half plates from its middle to where it is gripped. */
const ON_RIM = 0.64;
