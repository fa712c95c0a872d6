/** What somebody carries in both arms, close: in those arms, before the breast. Knows no table. */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Act, Context, Light } from "../contract.ts";
import { figureArtist } from "../figure/index.ts";
import { pieceOf } from "../prop/index.ts";
import { isPerson } from "./persons.ts";

/** Whose arms a thing is in that nobody would put down to have it looked at. */
export function carrierOf({ insert, figures }: Staging): Figure | undefined {
  const [first, second] = figures;
  if (first === undefined || second !== undefined || insert === undefined || !isPerson(first) || first.pose !== "holding" || first.seated === true) return undefined;
  const holding = CARRIED.find((kind) => kind === insert.kind);
  return holding === undefined ? undefined : { ...first, facing: holding === "fishbowl" ? (first.facing === "left" ? "left" : "right") : "front", gaze: first.facing === "left" ? "left" : "right", pose: "carrying", holding, held_note: insert.note };
}

const CARRIED = ["fishbowl", "cactus", "gift", "trophy"] as const;
const STILL: Act = { mouth: "closed", blink: 0, seconds: 0, gesture: 0 };

export function paintCarried(ctx: Context, { carrier, light, seconds }: { readonly carrier: Figure; readonly light: Light; readonly seconds: number }, { width, height }: Size): void {
  const { hand } = figureArtist.anchorsOf(carrier);
  const { width: wide, height: high } = pieceOf({ kind: carrier.holding ?? "other", note: carrier.held_note ?? "" });
  // A tall picture has it from edge to edge.
  const scale = Math.min((width * (height > width ? 1.08 : 0.92)) / wide, (height * 0.62) / high);
  // It rests on the hand, and reaches past it.
  const past = carrier.gaze === "left" ? -46 : 46;
  // Seen from the side it is beside the body, and no chin is over it.
  const [aside, raised] = carrier.facing === "front" ? [0, 0] : [carrier.facing === "left" ? -0.06 : 0.06, 0.06];
  ctx.save();
  ctx.translate(width * ((height > width ? 0.54 : 0.5) + aside) - (hand.x + past) * scale, height * ((height > width ? 0.46 : 0.52) - raised) - (hand.y - 70) * scale);
  ctx.scale(scale, scale);
  figureArtist.draw(ctx, carrier, { ...STILL, seconds }, light);
  ctx.restore();
}
