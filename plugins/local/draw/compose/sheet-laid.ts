/** A sheet that somebody at a table of many has put down to laugh with the others: it lies before them. Pure. */
import { THIN, type Figure } from "../../../film/types-staging.ts";

const LAID = " laid before them";

export function laidDown(figure: Figure): Figure {
  const { holding, held_note, ...free } = figure;
  if (holding === undefined || !THIN.has(holding) || figure.pose !== "holding" || figure.speaking || figure.expression !== "laughing") return figure;
  return { ...free, pose: "laughing", held_note: `${held_note ?? holding}${LAID}` };
}

/** What lies before them, as the text says it. */
export function sheetBefore({ holding, held_note = "" }: Figure): string | undefined {
  return holding === undefined && held_note.endsWith(LAID) ? held_note.slice(0, -LAID.length) : undefined;
}
