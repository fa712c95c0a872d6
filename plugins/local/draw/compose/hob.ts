/** The hob that somebody cooks at, with the pot on it: between them and us, at their side. Knows no recipe. */
import type { Staging } from "../../../film/types-staging.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, oval, pill } from "../paint/path.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import type { Framing, Placed } from "./framing.ts";
import type { Performer, Set } from "./performer.ts";
import { standingPiece } from "./standing-piece.ts";
import { isAtWorktop } from "./worktop.ts";

/** Figure units from the ground to the hob, and from who cooks to the middle of the pot. */
const HIGH = 400;
const AWAY = 205;
const POT = { kind: "pot", note: "" } as const;

export function hobsOf({ place, camera }: Staging, framing: Framing, set: Set): readonly Performer[] {
  if (place.setting !== "INT" || camera.size === "ECU" || camera.size === "CU") return [];
  return framing.placed.filter(({ figure }) => figure.pose === "cooking" && !isAtWorktop(figure) && figure.seated !== true && figure.facing !== "back").map((placed) => hobOf(placed, set));
}

function hobOf({ figure, x, y, scale }: Placed, set: Set): Performer {
  const side = figure.facing === "left" ? -1 : 1;
  return standingPiece({ x: x + side * AWAY * scale, y: y + 4, scale, tall: 760, wide: 340 }, set, (ctx) => {
    const pen = penOf(ctx, POT, { light: set.light, seconds: 0 });
    const wood = pen.lit("#7d8f86");
    box(ctx, [-190, -HIGH, 380, HIGH], pen.down(-HIGH, HIGH, wood));
    for (const at of [-176, 6]) pill(ctx, [at, -HIGH + 70, 170, HIGH - 100], 10, alpha(mix(wood, set.light.shade, 0.4), 0.35));
    for (const at of [-120, -40, 40, 120]) oval(ctx, [at, -HIGH + 40], [13, 13], pen.lit("#d9d4c8"));
    pill(ctx, [-206, -HIGH - 22, 412, 34], 8, pen.down(-HIGH - 22, 34, pen.lit("#3a3e46")));
    oval(ctx, [0, -HIGH - 22], [120, 12], "#e8863a");
    ctx.translate(0, -HIGH - 22);
    const { width, draw } = pieceOf(POT);
    ctx.scale(230 / width, 230 / width);
    draw(pen);
  });
}
