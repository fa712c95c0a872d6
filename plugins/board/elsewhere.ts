/** Where a shot plays when that is not where its scene is headed: the other side of a call, one place of a montage. Pure. */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import { isFeature, passingFeaturesIn } from "../film/types-features.ts";
import { isIndoors, placeIn, timeIn } from "../film/types-lexicon.ts";
import { isMontage, namedIn, sideOf } from "../film/types-scene.ts";
import type { Heading, Shot } from "../film/types.ts";
import { WEATHERS, type Place } from "../film/types-staging.ts";
import { settingOf } from "./place.ts";

export function elsewhereOf(brief: BoardBrief, plan: PlannedShot): Heading | undefined {
  return acrossTheCut(brief, plan) ?? placeInMontage(brief, plan) ?? farOut(brief, plan);
}

/** What people see far out of a room is outside: `Far out on the sea`. */
function farOut({ heading }: BoardBrief, { characters, insert, description }: PlannedShot): Heading | undefined {
  const where = FAR_OUT.exec(description)?.[1];
  const kind = where === undefined ? undefined : placeIn(where);
  if (kind === undefined || characters.length > 0 || insert !== "" || isIndoors(kind)) return undefined;
  return { setting: "EXT", location: `${BY_WATER.has(kind) ? "sea" : kind.replaceAll("_", " ")} near ${heading.location}`.toUpperCase(), time: "" };
}

/** Far out over these is the open water. */
const BY_WATER: ReadonlySet<string> = new Set(["harbor", "beach", "sea"]);
const FAR_OUT = /\bfar (?:out|off|away) ((?:on|over|in|across|at) [^.;,]*)/i;

/** The place as the picture shows it. What a heading does not say, the time and the weather, is as it is in the scene. */
export function placeOf({ where, weather, hour, state = [], features = [], description }: Pick<Shot, "where" | "weather" | "hour" | "state" | "features" | "description">, place: Place): Place {
  const turned = WEATHERS.find((each) => each === weather);
  const there = awayOr({ ...place, ...(turned === undefined ? {} : { weather: turned }), ...(hour === undefined ? {} : { hour }) }, where);
  const changed = [...features, ...state.filter(isFeature), ...passingFeaturesIn(description)];
  return changed.length === 0 ? there : { ...there, features: [...new Set([...(there.features ?? []), ...changed])] };
}

function awayOr(place: Place, where: Shot["where"]): Place {
  if (where === undefined) return place;
  const there = settingOf({ heading: where, synopsis: "", elements: [], cast: [] }).place;
  return { ...there, time: where.time === "" ? place.time : there.time, weather: there.weather === "clear" ? place.weather : there.weather, mood: place.mood };
}

/** An intercut scene: the shot is where those are whom it shows, or of whom its text tells. */
function acrossTheCut(brief: BoardBrief, plan: PlannedShot): Heading | undefined {
  if (brief.elsewhere === undefined) return undefined;
  const told = plan.elements.flatMap((at) => brief.elements[at] ?? []);
  const named = told.flatMap(({ character, text }) => (character === undefined ? namedIn(brief, text) : [character]));
  const before = brief.elements.slice(0, plan.elements[0] ?? 0).flatMap(({ character, type, text }) => (character !== undefined ? [character] : type === "action" ? namedIn(brief, text) : []));
  const [who] = [...plan.characters, ...named, ...before.toReversed()];
  return who === undefined ? undefined : brief.elsewhere[sideOf(brief, who) - 1]?.heading;
}

function placeInMontage(brief: BoardBrief, plan: PlannedShot): Heading | undefined {
  const [first] = plan.elements;
  if (first === undefined || !isMontage(brief, first)) return undefined;
  const text = brief.elements[first]?.text ?? "";
  const kind = placeIn(text);
  if (kind === undefined || kind === placeIn(brief.heading.location)) return undefined;
  return { setting: isIndoors(kind) ? "INT" : "EXT", location: kind.replaceAll("_", " ").toUpperCase(), time: (timeIn(text) ?? "").toUpperCase() };
}
