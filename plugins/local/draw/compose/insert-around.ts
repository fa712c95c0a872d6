/** Those who sit beyond the table on which something fills the picture: out of focus, where they sit in the wide ones. Knows no hand in the picture. */
import type { Size } from "vp/plugin";
import type { Figure, Staging } from "../../../film/types-staging.ts";
import type { Act, Light } from "../contract.ts";
import { figureArtist } from "../figure/index.ts";
import type { Box } from "./camera.ts";
import { atLeftEnd, atRightEnd } from "./ends.ts";
import { handlingOf } from "./insert-hands.ts";
import { isOnTableOfMany, placeOf } from "./insert-laid.ts";
import { finished, vividFigure, type Manner } from "./look.ts";
import { asideOfSheet, beyondSheet, endBeyondSheet } from "./insert-read.ts";
import { APART, shareOf } from "./seats.ts";
import { bake, blurred, type Sprite } from "./sprite.ts";
import { HIGH } from "./table-laid.ts";

interface Beyond {
  readonly size: Size;
  readonly whole: Box;
  readonly light: Light;
  readonly manner: Manner;
  /** Pixels from the picture's top to the far edge of the table, and by which the middle of the table is to the right. */
  readonly edge: number;
  readonly aside: number;
}

/** Whether anybody is seen beyond it. */
export function isAmongPeople(staging: Staging): boolean {
  return (staging.around?.length ?? 0) > 0 && isOnTableOfMany(staging);
}

/** And is there as in the wide ones, and not beyond a sheet that is read. */
export function hasGuests(staging: Staging): boolean {
  return isAmongPeople(staging) && endBeyondSheet(staging) === undefined && peopleOf(staging).people.length > 0;
}

function peopleOf(staging: Staging): { readonly people: readonly Figure[]; readonly near: number } {
  const { around = [], camera } = staging;
  const seen = around.map((figure): Figure => ({ ...figure, facing: atLeftEnd(figure) ? "right" : atRightEnd(figure) ? "left" : "front" }));
  // Arms that come from beside the picture have nobody beyond them.
  if (OF_ARMS.has(handlingOf(staging))) return { people: [], near: LEVEL };
  if (endBeyondSheet(staging) !== undefined) return { people: beyondSheet(staging).map((figure): Figure => ({ ...figure, facing: "front" })), near: OVER_SHEET };
  return { people: seen, near: camera.angle === "high" ? FROM_ABOVE : LEVEL };
}

export function aroundTable(staging: Staging, { size, whole, light, manner, edge, aside }: Beyond): readonly Sprite[] {
  if (!isAmongPeople(staging)) return [];
  const { people, near } = peopleOf(staging);
  const unit = (size.height / 360) * near;
  const here = placeOf(staging);
  const over = endBeyondSheet(staging) !== undefined;
  const sprite = bake(whole, (ctx) => {
    for (const figure of people) {
      const away = (over ? asideOfSheet(figure) : ((shareOf(figure) ?? 0) - here) * APART) * unit;
      const x = size.width / 2 + aside + away;
      if (Math.abs(x - size.width / 2) > size.width * 0.7) continue;
      ctx.save();
      ctx.translate(x, edge + HIGH * unit);
      ctx.scale(unit, unit);
      figureArtist.draw(ctx, vividFigure(turned(figure, away), manner), STILL, light);
      ctx.restore();
    }
  });
  return [blurred({ ...sprite, canvas: finished(sprite.canvas, manner) }, size.height * SOFT)];
}

/** They look at what the picture is of. */
function turned(figure: Figure, away: number): Figure {
  return { ...figure, gaze: away > 0 ? "left" : "right" };
}

const OF_ARMS: ReadonlySet<string> = new Set(["joined", "drawn"]);

/** Pixels of a figure unit in a picture 360 high. */
const LEVEL = 0.72;
const FROM_ABOVE = 0.52;
const OVER_SHEET = 0.6;
/** Picture heights. */
const SOFT = 0.0095;
const STILL: Act = { mouth: "closed", blink: 0, seconds: 0, gesture: 0 };
