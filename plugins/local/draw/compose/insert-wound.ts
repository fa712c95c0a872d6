/** A watch that is wound: it lies in one hand, and two fingers of the other are at its crown. */
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { paintReach, type Reach } from "../figure/reach.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { handScale } from "./insert-hands.ts";

/** How much larger the hands are than about a thing that fills the picture. */
const NEAR = 1.5;
/** Shares of the picture: where its middle is. */
const LIES = [0.46, 0.5] as const;
/** Of a hand's scale: it is small in the palm. */
const SMALL = 0.34;
/** Radians that its crown is turned to the hand that winds; both arms come from below, where its owner is. */
const TURNED = 0.3;

export function paintWound(ctx: Context, { figures, insert }: Staging, { light, seconds }: { readonly light: Light; readonly seconds: number }, size: Size): void {
  const [owner] = figures;
  if (owner === undefined || insert === undefined) return;
  const { width, height } = size;
  const scale = handScale(size) * NEAR;
  const put = ({ from, wrist, ...rest }: Omit<Reach, "scale">): void => paintReach(ctx, owner, light, { ...rest, scale, from: [from[0] * width, from[1] * height], wrist: [wrist[0] * width, wrist[1] * height] });
  const piece = pieceOf(insert);
  const unit = scale * SMALL;
  // Seen by its owner, the palm of the left hand has its thumb on the outside.
  const lying = { from: [-0.06, 1.3], wrist: LIES, at: "grip", shape: "cradle", thumb: 1, bend: 0.3 } as const;
  put(lying);
  ctx.save();
  ctx.translate(width * LIES[0], height * LIES[1]);
  ctx.rotate(TURNED);
  ctx.scale(unit, unit);
  ctx.translate(0, piece.height * 0.4);
  piece.draw(penOf(ctx, insert, { light, seconds }));
  ctx.restore();
  for (const part of ["tips", "thumb"] as const) put({ ...lying, part });
  const crown = piece.height * 0.47 * unit;
  put({ from: [1.06, 1.3], wrist: [LIES[0] + (Math.sin(TURNED) * crown) / width, LIES[1] - (Math.cos(TURNED) * crown) / height], at: "grip", shape: "pinch", thumb: 1, bend: -0.3 });
}
