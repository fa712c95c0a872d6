/** The artist of figures: people, animals and made beings, each with the points a camera frames it by. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Act, Anchors, FigureArtist } from "../contract.ts";
import { anchorsOfPerson } from "./anchors.ts";
import { paintPerson, personOf } from "./person.ts";

const STILL: Act = { mouth: "closed", blink: 0, seconds: 0, gesture: 0 };

export const figureArtist: FigureArtist = {
  anchorsOf: (figure: Figure): Anchors => anchorsOfPerson(figure, STILL),
  draw: (ctx, figure, act, light) => paintPerson(ctx, personOf(figure, act, light), act),
};
