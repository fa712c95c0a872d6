/** What a place sounds like, in a few words. */
import type { Heading } from "../../film/types.ts";
import type { PlaceKind } from "../../film/types-lexicon.ts";

/** @param text what happens, which may be heard itself */
export function ambience(heading: Heading, kind: PlaceKind | undefined, text: string): string {
  const event = EVENTS.find(([pattern]) => pattern.test(text))?.[1];
  const place = (kind === undefined ? undefined : PLACES[kind]) ?? (heading.setting === "INT" ? "quiet room tone" : "open air, a light wind");
  return event === undefined ? place : `${place}, ${event}`;
}

const EVENTS: readonly (readonly [RegExp, string])[] = [
  [/\b(alarm|siren)/i, "an alarm"], [/\b(rain|storm)/i, "rain"], [/\bthunder/i, "thunder"], [/\b(wave|surf)/i, "waves"], [/\bdoor/i, "a door"],
  [/\b(phone|telephone)/i, "a telephone"], [/\b(they|everyone|both|all) laugh/i, "laughter"], [/\b(cheer|applau|clap)/i, "cheering"], [/\b(clock|tick)/i, "a clock ticking"],
  [/\b(step|walk|run)/i, "footsteps"], [/\b(ball|basketball|dribbl)/i, "a bouncing ball"], [/\b(whale|calf)/i, "a low whale call"],
];

const PLACES: Partial<Readonly<Record<PlaceKind, string>>> = {
  sea: "the open sea", beach: "the shore", harbor: "water against the quay", lighthouse: "wind around the tower, the sea below", forest: "leaves and birds",
  street: "a distant street", rooftop: "the city far below", office: "the hum of machines", kitchen: "a refrigerator", bakery: "an oven fire", cafe: "cups and low voices", bar: "low voices, glasses",
  restaurant: "low voices all round", gym: "shoes on a wooden floor", hospital: "a quiet ward", train: "wheels on rails", car: "an engine", cave: "a deep hollow hush", library: "a hush",
  workshop: "a quiet workshop", field: "grass in the wind", mountain: "high wind", park: "leaves, children far away", stage: "an empty house", spaceship: "the hum of the ship", night_sky: "silence",
};
