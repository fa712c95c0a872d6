/** What somebody carries in both arms, close: in those arms, before the breast. Knows no table. */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Act, Context, Light } from "../contract.ts";
import { figureArtist } from "../figure/index.ts";
import { pieceOf } from "../prop/index.ts";
import { paintReach } from "../figure/reach.ts";
import { penOf } from "../prop/pen.ts";
import { isPerson } from "./persons.ts";
import { bake, blurred, stamp } from "./sprite.ts";

/** Whose arms a thing is in that nobody would put down to have it looked at. */
export function carrierOf({ insert, figures }: Staging): Figure | undefined {
  const [first, second] = figures;
  if (first === undefined || second !== undefined || insert === undefined || !isPerson(first) || first.pose !== "holding" || first.seated === true) return undefined;
  const holding = CARRIED.find((kind) => kind === insert.kind);
  return holding === undefined ? undefined : { ...first, facing: "front", gaze: first.facing === "left" ? "left" : "right", pose: "carrying", holding, held_note: insert.note };
}

const CARRIED = ["fishbowl", "cactus", "gift", "trophy"] as const;
const STILL: Act = { mouth: "closed", blink: 0, seconds: 0, gesture: 0 };

interface Carrying {
  readonly carrier: Figure;
  readonly light: Light;
  readonly seconds: number;
}

export function paintCarried(ctx: Context, carrying: Carrying, size: Size): void {
  if (carrying.carrier.holding === "fishbowl") paintCupped(ctx, carrying, size);
  else paintInArms(ctx, carrying, size);
}

/** What is looked into is between both palms, and the breast behind it out of focus. */
function paintCupped(ctx: Context, { carrier, light, seconds }: Carrying, { width, height }: Size): void {
  const { holding = "other", held_note: note = "" } = carrier;
  const piece = pieceOf({ kind: holding, note });
  const scale = Math.min((width * 0.8) / piece.width, (height * 0.6) / piece.height);
  // A little to the side: who holds it looks into it from the other.
  const [x, foot] = [width * (carrier.gaze === "left" ? 0.5 - ASIDE : 0.5 + ASIDE), height * 0.5 + (piece.height * scale) / 2];
  const breast = { ...carrier, pose: "standing", holding: undefined } as const;
  const { chest, waist } = figureArtist.anchorsOf(breast);
  const near = scale * BEHIND;
  stamp(ctx, blurred(bake({ x: 0, y: 0, width, height }, (behind) => {
    behind.translate(width / 2, height * 0.52 - ((chest + waist) / 2) * near);
    behind.scale(near, near);
    figureArtist.draw(behind, breast, { ...STILL, seconds }, light);
  }), height / 130));
  ctx.save();
  ctx.translate(x, foot);
  // Turned over with whoever looks left, as it is in their arms.
  ctx.scale(carrier.gaze === "left" ? -scale : scale, scale);
  piece.draw(penOf(ctx, { kind: holding, note }, { light, seconds }));
  ctx.restore();
  for (const side of [-1, 1] as const) {
    const at = (out: number, down: number): readonly [number, number] => [x + side * out * piece.width * scale, foot + down * piece.height * scale];
    paintReach(ctx, carrier, light, { from: at(0.66, 0.95), wrist: at(0.5, 0.07), scale: scale * 1.2, shape: "cup", thumb: side > 0 ? -1 : 1, bend: side * -0.86 });
  }
}

/** Share of the width. */
const ASIDE = 0.055;
/** Times as large as the thing before it: all that is seen is the breast. */
const BEHIND = 1.55;

function paintInArms(ctx: Context, { carrier, light, seconds }: Carrying, { width, height }: Size): void {
  const { hand } = figureArtist.anchorsOf(carrier);
  const { width: wide, height: high } = pieceOf({ kind: carrier.holding ?? "other", note: carrier.held_note ?? "" });
  // A tall picture has it from edge to edge.
  const scale = Math.min((width * (height > width ? 1.08 : 0.92)) / wide, (height * 0.62) / high);
  // It rests on the hand, and reaches past it.
  const past = carrier.gaze === "left" ? -46 : 46;
  ctx.save();
  ctx.translate(width * (height > width ? 0.54 : 0.5) - (hand.x + past) * scale, height * (height > width ? 0.46 : 0.52) - (hand.y - 70) * scale);
  ctx.scale(scale, scale);
  figureArtist.draw(ctx, carrier, { ...STILL, seconds }, light);
  ctx.restore();
}
