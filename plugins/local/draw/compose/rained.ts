/** Whom the rain wets: whoever is out in it and under no umbrella. Pure; draws nothing. */
import type { Figure, Staging } from "../../../film/types-staging.ts";
import { isFurled } from "../figure/grip.ts";
import { isPerson } from "./persons.ts";

export function rained(staging: Staging): Staging {
  const { place, figures } = staging;
  if (place.setting !== "EXT" || (place.weather !== "rain" && place.weather !== "storm")) return staging;
  const dry = new Set(figures.filter(isUnderOne).flatMap(({ character, over }) => (over === undefined ? [character] : [character, over])));
  return { ...staging, figures: figures.map((figure) => (isPerson(figure) && !dry.has(figure.character) ? { ...figure, wet: true } : figure)) };
}

function isUnderOne(figure: Figure): boolean {
  return figure.holding === "umbrella" && !isFurled(figure);
}
