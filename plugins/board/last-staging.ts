/** The last moment of a shot in which much moves: who walks has gone on, who rises stands, who comes in has come. Pure. */
import { hundredths } from "../film/types-rounding.ts";
import type { Figure, Staging } from "../film/types-staging.ts";
import { comesIn, goesIn } from "../film/types-scene.ts";
import { wordsAbout } from "./told.ts";
import type { ToStage } from "./read.ts";

export function lastStagingOf(toStage: ToStage, staging: Staging): Staging {
  const { shot, cast } = toStage;
  if (shot.variation === "small") return staging;
  const people = cast.filter(({ id }) => shot.characters.includes(id));
  const speakers = shot.dialogue.map(({ character }) => character);
  return {
    ...staging,
    figures: staging.figures.map((figure) => {
      const person = people.find(({ id }) => id === figure.character);
      const told = person === undefined ? "" : wordsAbout({ description: shot.description, people, speakers }, person);
      return lastOf(figure, told);
    }),
  };
}

function lastOf(figure: Figure, told: string): Figure {
  if (figure.pose === "winded" || figure.pose === "reaching") return figure;
  if (goesIn(told)) return { ...figure, pose: figure.pose === "running" ? "running" : "walking", x: figure.facing === "left" ? -1 : 1, depth: hundredths(Math.min(1, figure.depth + 0.25)) };
  if (comesIn(told) || figure.pose === "walking" || figure.pose === "running") return goneOn(figure);
  if (/\b(stands up|rises|gets up|stands,)|(?<!\p{L})вста[её]т|立ち上が/iu.test(told)) return { ...figure, pose: "standing" };
  if (/\b(sits down|sinks)\b|(?<!\p{L})садится|腰を下ろ/iu.test(told)) return { ...figure, pose: "sitting" };
  if (/\b(lies down)\b|(?<!\p{L})ложится/iu.test(told)) return { ...figure, pose: "lying" };
  if (figure.pose === "hugging") return { ...figure, x: hundredths(figure.x * 0.7) };
  return told === "" ? figure : { ...figure, x: hundredths(figure.x * 0.85) };
}

function goneOn(figure: Figure): Figure {
  if (figure.facing === "back") return { ...figure, depth: hundredths(Math.min(1, figure.depth + 0.4)) };
  const direction = figure.facing === "left" ? -1 : 1;
  return { ...figure, x: hundredths(Math.min(1, Math.max(-1, figure.x + 0.42 * direction))) };
}
