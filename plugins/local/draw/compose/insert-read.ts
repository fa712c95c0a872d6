/** A sheet in the hand of who sits at a table of many, seen with their eyes: beyond it is the nearer end of the table, and whoever has that. Pure; draws nothing. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { atLeftEnd, atRightEnd } from "./ends.ts";
import { handlingOf, isSheet } from "./insert-hands.ts";
import { shareOf } from "./seats.ts";
import { isLong } from "./table-places.ts";

/** Which end they look to, over the sheet; nothing where nobody holds one at such a table. */
export function endBeyondSheet(staging: Staging): "left" | "right" | undefined {
  const [reader] = staging.figures;
  const share = reader === undefined ? undefined : shareOf(reader);
  if (reader === undefined || share === undefined || !isSheet(staging) || handlingOf(staging) !== "lifted" || !staging.props.some(isLong)) return undefined;
  return (atLeftEnd(reader) || share > 0) && !atRightEnd(reader) ? "right" : "left";
}

/** Of those round it, who is before the eyes of whoever reads: the one at that end, and those who sit between. */
export function beyondSheet(staging: Staging): readonly Figure[] {
  const end = endBeyondSheet(staging);
  const way = end === "right" ? 1 : -1;
  const from = staging.figures.flatMap((figure) => shareOf(figure) ?? [])[0];
  if (end === undefined || from === undefined) return [];
  return (staging.around ?? []).filter((figure) => ((shareOf(figure) ?? from) - from) * way > 0);
}

/** Figure units to the right of the sheet: the table is on the one side of who sits along it, their neighbours are on the other. */
export function asideOfSheet(figure: Figure): number {
  return atRightEnd(figure) ? ACROSS : atLeftEnd(figure) ? -ACROSS : (shareOf(figure) ?? 0) > 0 ? -ALONG : ALONG;
}

const ACROSS = 300;
const ALONG = 330;
