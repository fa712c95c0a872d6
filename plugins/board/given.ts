/** Shots that somebody planned already: what travels from `storyboard.read` to `storyboard.plan`. Shapes only. */
import { Type, type Static } from "vp/plugin";
import { PlannedShot } from "../film/types-briefs.ts";
import { Told } from "../film/types.ts";

export const GivenShot = Type.Object({
  ...PlannedShot.properties,
  /** As the list numbers it: `07`. */
  id: Type.String(),
  told: Told,
});
export type GivenShot = Static<typeof GivenShot>;
