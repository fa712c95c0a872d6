/** Who are in a boat out on the water, before anybody has helped them: drenched, an arm high, calling to whoever has its rope. Pure. */
import { hundredths } from "../film/types-rounding.ts";
import type { Figure, Staging } from "../film/types-staging.ts";
import type { Wardrobe } from "../film/types.ts";
import type { Staged, ToStage } from "./read.ts";

export function aboardOf({ shot: { aboard = [] }, cast }: ToStage): Pick<Staging, "aboard"> {
  const people = aboard.flatMap((id) => cast.filter((each) => each.id === id)).slice(0, 3);
  return people.length === 0 ? {} : { aboard: people.map((person, at) => callingOut(person, people.length === 1 ? 0 : hundredths(at / (people.length - 1) - 0.5))) };
}

/** The rope is on their left, as all who pull it look to the right. */
function callingOut({ id, figure: { look, wardrobe } }: Staged, x: number): Figure {
  return { character: id, look, wardrobe: unwrapped(wardrobe), x, depth: 0.3, facing: "left", gaze: "left", pose: "waving", expression: "afraid", mouth: "calling", wet: true, speaking: true };
}

/** What somebody is wrapped in later is not there yet. */
function unwrapped(wardrobe: Wardrobe): Wardrobe {
  return wardrobe.type === "blanket" ? { ...wardrobe, type: "sweater", colour: "#6a4a42", second: "#3a4252" } : wardrobe;
}
