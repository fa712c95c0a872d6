/** What a place sounds like, in a few words. */
import type { BoardBrief } from "../../film/types-briefs.ts";
import { placeIn, weatherIn, weatherTurnsTo, type PlaceKind } from "../../film/types-lexicon.ts";
import type { Draft } from "./draft.ts";

/** What happens may be heard itself; rain is heard as long as it is seen. */
export function ambience(brief: BoardBrief, draft: Draft): string {
  if (draft.kind === "card") return heard(brief, "");
  const sound = heard(brief, draft.text);
  return rains(brief, draft) && !sound.endsWith(", rain") ? `${sound}, rain` : sound;
}

/** As the picture has it: from the heading or how the scene opens, until another weather is told. */
function rains({ heading, elements }: BoardBrief, { elements: [first = 0], text }: Draft): boolean {
  const actions = elements.flatMap((element, at) => (element.type === "action" ? [{ at, text: element.text }] : []));
  const turned = [...actions.filter(({ at }) => at < first).map((each) => each.text), text].flatMap((told) => weatherTurnsTo(told) ?? []).at(-1);
  const weather = turned ?? weatherIn(`${heading.location} ${heading.time}`) ?? weatherIn(actions[0]?.text ?? "");
  return weather === "rain" || weather === "storm";
}

function heard({ heading }: BoardBrief, text: string): string {
  const kind = placeIn(heading.location);
  const event = EVENTS.find(([pattern]) => pattern.test(text))?.[1];
  const place = (kind === undefined ? undefined : PLACES[kind]) ?? (heading.setting === "INT" ? "quiet room tone" : "open air, a light wind");
  return event === undefined ? place : `${place}, ${event}`;
}

const EVENTS: readonly (readonly [RegExp, string])[] = [
  [/\b(alarm|siren)/i, "an alarm"], [/\b(rain(?!coats?\b|bows?\b|boots?\b|hats?\b)|storm)/i, "rain"], [/\bthunder/i, "thunder"], [/\b(wave|surf)/i, "waves"], [/\bdoor/i, "a door"],
  [/\bkettle\b[^.]*\b(?:whistl|sing|scream|shriek)|\bwhistling kettle/i, "a kettle whistling"], [/\bkettle\b[^.]*\b(?:boil|bubbl|steam|simmer)|\b(?:boil\w*|(?:puts|sets|switches|turns)(?: on)?) (?:the|a|his|her) kettle\b|\bboiling water\b/i, "a kettle coming to the boil"],
  [/\b(phone|telephone)/i, "a telephone"], [/\b(they|everyone|both|all) laugh/i, "laughter"], [/\b(cheer|applau|clap)/i, "cheering"], [/\b(clock|tick)/i, "a clock ticking"],
  [/\b(step|walk|run)/i, "footsteps"], [/\b(ball|basketball|dribbl)/i, "a bouncing ball"], [/\b(whale|calf)/i, "a low whale call"],
];

const PLACES: Partial<Readonly<Record<PlaceKind, string>>> = {
  sea: "the open sea", beach: "the shore", harbor: "water against the quay", lighthouse: "wind around the tower, the sea below", forest: "leaves and birds",
  street: "a distant street", rooftop: "the city far below", office: "the hum of machines", kitchen: "a refrigerator", bakery: "an oven fire", cafe: "cups and low voices", bar: "low voices, glasses",
  restaurant: "low voices all round", gym: "shoes on a wooden floor", hospital: "a quiet ward", train: "wheels on rails", car: "an engine", cave: "a deep hollow hush", library: "a hush",
  workshop: "a quiet workshop", field: "grass in the wind", mountain: "high wind", park: "leaves, children far away", stage: "an empty house", spaceship: "the hum of the ship", night_sky: "silence",
};
