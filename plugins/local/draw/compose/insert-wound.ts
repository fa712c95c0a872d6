/** A watch that is wound: it lies in one hand, and two fingers of the other are at its crown. */
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { paintReach, type Reach } from "../figure/reach.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { handScale } from "./insert-hands.ts";

/** How much larger the hands are than about a thing that fills the picture. */
const NEAR = 1.6;
/** The hand that winds is behind the thing, and smaller. */
const BEHIND = 0.66;
/** Shares of the picture: where its foot is. */
const LIES = [0.5, 0.7] as const;
/** Of a hand's scale. */
const SMALL = 0.49;

export function paintWound(ctx: Context, { figures, insert }: Staging, { light, seconds }: { readonly light: Light; readonly seconds: number }, size: Size): void {
  const [owner] = figures;
  if (owner === undefined || insert === undefined) return;
  const { width, height } = size;
  const scale = handScale(size) * NEAR;
  const put = ({ from, wrist, ...rest }: Omit<Reach, "scale">, near = 1): void => paintReach(ctx, owner, light, { ...rest, scale: scale * near, from: [from[0] * width, from[1] * height], wrist: [wrist[0] * width, wrist[1] * height] });
  const piece = pieceOf(insert);
  const lying = { from: [-0.16, 1.16], wrist: [LIES[0], LIES[1] - (piece.height * 0.42 * scale * SMALL) / height], at: "grip", shape: "cradle", thumb: -1, bend: 0.3 } as const;
  put(lying);
  ctx.save();
  ctx.translate(width * LIES[0], height * LIES[1]);
  ctx.scale(scale * SMALL, scale * SMALL);
  piece.draw(penOf(ctx, insert, { light, seconds }));
  ctx.restore();
  for (const part of ["tips", "thumb"] as const) put({ ...lying, part });
  put({ from: [1.1, -0.3], wrist: [LIES[0] - 0.03, LIES[1] - (piece.height * 0.9 * scale * SMALL) / height], at: "grip", shape: "pinch", thumb: -1, bend: -0.2 }, BEHIND);
}
