/** The artist of figures: people, animals and made beings, each with the points a camera frames it by. */
import type { Act, FigureArtist } from "../contract.ts";
import { anchorsOfPerson } from "./anchors.ts";
import { anchorsOfBeast, kindOf, paintBeast } from "./beasts.ts";
import { paintPerson, personOf } from "./person.ts";

export { strideFor } from "./poses.ts";
export { LANDING, PUSHING, MOMENTS as RUN_MOMENTS } from "./run.ts";

const STILL: Act = { mouth: "closed", blink: 0, seconds: 0, gesture: 0 };

export const figureArtist: FigureArtist = {
  anchorsOf: (figure) => {
    const kind = kindOf(figure);
    return kind === undefined ? anchorsOfPerson(figure, STILL) : anchorsOfBeast(kind, figure);
  },
  draw: (ctx, figure, act, light) => {
    const kind = kindOf(figure);
    if (kind === undefined) return paintPerson(ctx, personOf(figure, act, light), act);
    paintBeast(ctx, kind, figure, { act, light });
  },
};
