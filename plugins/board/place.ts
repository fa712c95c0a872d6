/** Where a scene is, as a picture shows it: from the heading first, then from how the scene opens. Pure. */
import { isIndoors, placeTold, timeIn, weatherIn } from "../film/types-lexicon.ts";
import { featuresIn, lastsBeyond } from "../film/types-features.ts";
import { actionsOf } from "../film/types-scene.ts";
import { headedTimeIn } from "../film/types-tongues.ts";
import { hourBefore, hourIn } from "../film/types-hours.ts";
import { moodIn } from "../film/types-moods.ts";
import { TIMES, WEATHERS, type Place } from "../film/types-staging.ts";
import type { ReadScene } from "./read.ts";

export interface SceneSetting {
  readonly place: Place;
  /** More people than the named ones. */
  readonly crowd: boolean;
}

export function settingOf(scene: ReadScene): SceneSetting {
  const { heading, synopsis } = scene;
  // Only the opening counts: a later line that mentions rain must not repaint the whole scene.
  const opening = `${synopsis} ${scene.elements.find(({ type }) => type === "action")?.text ?? ""}`;
  const { kind } = placeTold(heading, opening);
  const told = featuresIn(`${heading.location}. ${actionsOf(scene).join(" ")} ${(scene.carried ?? []).filter((told) => lastsBeyond(told).length > 0).join(" ")}`);
  const features = [...new Set([...(scene.features ?? []), ...told])];
  const hour = hourAt(scene);
  const time = timeIn(heading.time) ?? headedTimeIn(heading.time) ?? timeIn(heading.location) ?? timeIn(opening) ?? TIMES.find((each) => each === scene.time) ?? "day";
  const place: Place = {
    kind,
    setting: isIndoors(kind) || (heading.setting === "INT" && kind !== "sea" && kind !== "night_sky") ? "INT" : "EXT",
    name: heading.location === "" ? kind.replace("_", " ") : heading.location,
    time,
    weather: weatherIn(`${heading.location} ${heading.time}`) ?? weatherIn(opening.replace(YET_TO_COME, "")) ?? WEATHERS.find((each) => each === scene.weather) ?? "clear",
    mood: moodIn(opening, time),
    ...(hour === undefined ? {} : { hour }),
    ...(features.length > 0 ? { features: [...features] } : {}),
  };
  return { place, crowd: CROWD.test(opening) };
}

/** What begins once the scene is under way. */
const YET_TO_COME = /(?<=[.!?] )[^.!?]*\b(?:rain|snow|storm|fog|mist) (?:begins|starts) to\b[^.!?]*/gi;

export const CROWD = /\b(crowd|crowded|crowds|bustling|busy (?:market|street|square|station|bar|caf[eé]|hall)|packed|students|spectators|guests|audience|passengers|customers|dancers|villagers|reporters|children|players|diners|commuters|passers-by|shoppers|people (?:hurry|pass|walk|stroll|stream|push|queue|wait|rush|crowd|jostle))\b/i;

/** What its clocks show when the scene begins: five minutes before the hour that one of them comes to. */
function hourAt(scene: ReadScene): string | undefined {
  const told = actionsOf(scene).find((text) => hourIn(text) !== undefined) ?? "";
  const hour = hourIn(told);
  return hour !== undefined && COMES_TO.test(told) ? hourBefore(hour) : hour;
}

const COMES_TO = /\b(?:jumps?|strikes?|ticks?|moves?|goes|turns?|springs?) (?:to |over )?(?:\w+)|бь[её]т/iu;
