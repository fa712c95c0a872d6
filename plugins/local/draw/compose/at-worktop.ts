/** Who kneads dough on a table instead of holding it in the air. Pure; draws nothing. */
import type { Figure, Staging } from "../../../film/types-staging.ts";

/** The dough put out of their hands. */
export function atWorktop(staging: Staging): Staging {
  if (!staging.figures.some(kneads)) return staging;
  const figures = staging.figures.map((figure): Figure => {
    if (!kneads(figure)) return figure;
    const { holding: _, ...free } = figure;
    return { ...free, held_note: WORKED };
  });
  return { ...staging, figures, props: staging.props.filter(({ kind }) => kind !== "table" && kind !== "dough") };
}

/** Figure units of the table to either side of who stands at it: behind them, and before them with room for what lies there. */
export const BACK = 210;
export const REACH = 400;
/** From who stands at it to its middle. */
export const TO_MIDDLE = (REACH - BACK) / 2;

const WORKED = "dough on the table";

/** What they work on lies on the table before them. */
export function isAtWorktop({ pose, held_note }: Figure): boolean {
  return pose === "cooking" && held_note === WORKED;
}

/** Hands of flesh are seen on what they work. */
export function kneadsByHand(figure: Figure): boolean {
  return isAtWorktop(figure) && figure.look.species === "person" && figure.facing !== "back";
}

function kneads({ pose, holding, seated }: Figure): boolean {
  return pose === "cooking" && holding === "dough" && seated !== true;
}
