/** What the other arm keeps while a hand has something else: under it, over it, or in its own hand. Knows no story. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { handOf } from "./arms.ts";
import { isHugged, isKeptInHand, keepsNear } from "./grip.ts";
import { writingOf } from "./right-handed.ts";
import { KEPT, paintThing, type Holding } from "./held.ts";
import { paintDraped } from "./held-daily.ts";

/** Pressed to the far side by the other arm, or in its hand. */
export function paintTucked(ctx: Context, holding: Holding): void {
  const { figure, dressed } = holding;
  if (figure.tucked === undefined || keepsNear(figure)) return;
  if (isKeptInHand(figure.tucked)) return paintInOther(ctx, holding, figure.tucked);
  const { skeleton: { left }, build } = dressed;
  if (figure.tucked === "jacket") return paintDraped(ctx, dressed.palette, { elbow: left.elbow, wrist: left.wrist, worn: figure.wardrobe.colour });
  const thing = { kind: figure.tucked, note: "" };
  const { width, height, draw } = pieceOf(thing);
  const scale = Math.min(0.95, KEPT / Math.max(width, height)) * build.length ** 0.6;
  ctx.save();
  // Between the elbow and the ribs; the forearm goes along its lower edge, or round it.
  if (isHugged(figure.tucked) && figure.pose === "walking") ctx.translate(left.wrist.x * 0.62 + left.elbow.x * 0.38 - 14 * build.length, left.wrist.y + height * scale * 0.34);
  else if (isHugged(figure.tucked)) ctx.translate(left.wrist.x * 0.7 + left.elbow.x * 0.3 + 4 * build.length, left.wrist.y + height * scale * 0.4);
  else ctx.translate((left.elbow.x + left.wrist.x) / 2 - 6 * build.length, (left.elbow.y + left.wrist.y) / 2 + height * scale * 0.5 - 34 * build.length);
  ctx.scale(scale * writingOf(figure.tucked, figure), scale);
  draw(penOf(ctx, thing, { light: dressed.palette.light, seconds: 0 }));
  ctx.restore();
}

/** The grip of the other hand. */
function paintInOther(ctx: Context, holding: Holding, thing: NonNullable<Figure["holding"]>): void {
  const { figure, dressed: { skeleton, build } } = holding;
  const { x, y, turn } = handOf(skeleton.left);
  const reach = 44 * build.length ** 0.72;
  ctx.save();
  ctx.translate(x - Math.sin(turn) * reach, y + Math.cos(turn) * reach);
  ctx.scale(build.length ** 0.6, build.length ** 0.6);
  paintThing(ctx, { ...holding, figure: { ...figure, pose: "holding", holding: thing } }, thing);
  ctx.restore();
}
