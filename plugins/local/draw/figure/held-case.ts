/** A suitcase by its handle: at the end of an arm, or on the ground before who bends to it. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { handOf } from "./arms.ts";
import type { Dressed } from "./legs.ts";

const CASE = { kind: "suitcase", note: "" } as const;
/** It is as large in a hand as when somebody sits on it. */
const GROWN = 1.165;
/** Figure units from its top to the middle of its handle. */
const HANDLE = 24;

export function paintCase(ctx: Context, dressed: Dressed, { figure, seconds }: { readonly figure: Figure; readonly seconds: number }): void {
  const { height, draw } = pieceOf(CASE);
  if (/\b(?:small|little|tiny)\b|маленьк|小さ/iu.test(figure.held_note ?? "")) ctx.scale(0.62, 0.62);
  ctx.translate(0, figure.pose === "lifting" ? toGround(dressed) : (height - HANDLE) * GROWN);
  ctx.scale(GROWN, GROWN);
  draw(penOf(ctx, CASE, { light: dressed.palette.light, seconds }));
}

/** From the grip to the ground, in units of what is held. */
function toGround({ skeleton, build: { length } }: Dressed): number {
  const { y, turn } = handOf(skeleton.right);
  return -(y + Math.cos(turn) * 44 * length ** 0.72) / length ** 0.6;
}
