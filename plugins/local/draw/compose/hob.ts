/** The range that somebody cooks at, with the pot on it: between them and us, at their side. Knows no recipe. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { mix } from "../paint/colour.ts";
import { box, linear, oval, pill } from "../paint/path.ts";
import { KITCHEN_RANGE } from "../place/heart.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { isAtWorktop } from "./at-worktop.ts";
import type { Framing, Placed } from "./framing.ts";
import { cooksAtWall, TO_POT } from "./kitchen.ts";
import type { Performer, Set } from "./performer.ts";
import { standingPiece } from "./standing-piece.ts";

/** Figure units from the ground to the top, and half of its width. */
const HIGH = 425;
const HALF = 240;
/** From the middle of the range to the pot, which is on the burner that is nearer. */
const POT_AT = -118;
/** Its spoon is in the hand. */
const POT = { kind: "pot", note: "stirred" } as const;

export function hobsOf(staging: Staging, framing: Framing, set: Set): readonly Performer[] {
  if (cooksAtWall(staging)) return framing.placed.map((placed) => potOf(placed, set));
  return framing.placed.filter(({ figure }) => isAtRange(figure, staging)).map((placed) => hobOf(placed, set));
}

/** A kitchen has one range: where somebody cooks at it near us it stands there, and not along the wall. */
export function withOneRange(staging: Staging): Staging["place"] {
  const { place } = staging;
  return staging.figures.some((figure) => isAtRange(figure, staging)) ? { ...place, features: [...(place.features ?? []), "near_range"] } : place;
}

function isAtRange(figure: Figure, staging: Staging): boolean {
  const { place, camera, insert } = staging;
  if (cooksAtWall(staging)) return false;
  if (place.setting !== "INT" || camera.size === "ECU" || camera.size === "CU" || insert !== undefined) return false;
  return figure.pose === "cooking" && !isAtWorktop(figure) && figure.seated !== true && figure.facing !== "back";
}

/** The pot of the range along the wall hides the hand that is behind it. */
function potOf({ y, scale }: Placed, set: Set): Performer {
  const { pot } = KITCHEN_RANGE;
  return standingPiece({ x: pot.x, y: y + 4, scale, tall: 860, wide: 420 }, set, (ctx) => {
    ctx.translate(0, (pot.y - y - 4) / scale);
    ctx.scale(pot.scale / scale, pot.scale / scale);
    pieceOf(POT).draw(penOf(ctx, POT, { light: set.light, seconds: 0 }));
  });
}

function hobOf({ figure, x, y, scale }: Placed, set: Set): Performer {
  const side = figure.facing === "left" ? -1 : 1;
  return standingPiece({ x: x + side * TO_POT * scale, y: y + 4, scale, tall: 860, wide: 420 }, set, (ctx) => {
    const pen = penOf(ctx, POT, { light: set.light, seconds: 0 });
    const middle = -POT_AT * side;
    const iron = pen.lit("#4a5058");
    box(ctx, [middle - HALF, -HIGH, HALF * 2, HIGH], pen.round(middle - HALF, HALF * 2, iron));
    pill(ctx, [middle - 190, -298, 380, 220], 22, pen.on ? linear(ctx, [0, -298, 0, -78], [[0, "#5a2a1a"], [1, "#e8863a"]]) : pen.lit("#23282e"));
    for (const at of [-150, -50, 50, 150]) oval(ctx, [middle + at, -HIGH + 64], [23, 23], pen.lit("#d9d4c8"));
    box(ctx, [middle - HALF - 9, -HIGH - 22, HALF * 2 + 18, 32], mix(iron, set.light.key, 0.25));
    pill(ctx, [middle + side * 120 - 70, -HIGH - 92, 140, 72], 32, pen.lit("#5f8fa0"));
    ctx.translate(0, -HIGH - 20);
    const { width, draw } = pieceOf(POT);
    ctx.scale(230 / width, 230 / width);
    draw(pen);
  });
}
