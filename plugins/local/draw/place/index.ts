/** Paints a place: picks its painter, then lets the weather into its air. Knows no shot and no figure. */
import { isIndoors, type PlaceKind } from "../../../film/types-lexicon.ts";
import type { Place } from "../../../film/types-staging.ts";
import type { PaintPlace } from "../contract.ts";
import { airOf } from "./air.ts";
import { beach, harbor, sea } from "./coast.ts";
import { bar, cafe, restaurant } from "./eatery.ts";
import { bedroom, kitchen, livingRoom } from "./home.ts";
import { car, spaceship, train } from "./journey.ts";
import { classroom, gym, library, school } from "./learning.ts";
import { lighthouse } from "./lighthouse.ts";
import { corridor, hall, stage } from "./public.ts";
import { groundAt, siteOf, type Scenographer } from "./site.ts";
import { studio } from "./studio.ts";
import { alley, rooftop, street } from "./town.ts";
import { bridge, cave, road, village } from "./ways.ts";
import { field, forest, mountain, nightSky, park } from "./wilds.ts";
import { hospital, office, workshop } from "./work.ts";

export const paintPlace: PaintPlace = (place, style) => {
  const within = place.setting === "INT" ? INSIDE[place.kind] : undefined;
  const indoors = isIndoors(place.kind) || within !== undefined;
  const site = siteOf(place, style, indoors);
  const scenery = (within ?? PAINTERS[place.kind])(site);
  const air = airOf(site);
  return {
    light: { ...site.light, ...scenery.light },
    behind: scenery.behind,
    before: scenery.before ?? [],
    ground: groundAt,
    air: (ctx, seconds) => {
      air(ctx, seconds);
      scenery.air?.(ctx, seconds);
    },
  };
};

const PAINTERS: Readonly<Record<PlaceKind, Scenographer>> = {
  rooftop, street, alley, park, forest, beach, sea, mountain, field, road, bridge, harbor, lighthouse, village, school, gym, classroom, library, office,
  living_room: livingRoom, bedroom, kitchen, restaurant, cafe, bar, hospital, train, car, workshop, studio, corridor, hall, stage, cave, spaceship,
  night_sky: nightSky,
};

/** What a place that is mostly outdoors looks like from within. */
const INSIDE: Readonly<Partial<Record<Place["kind"], Scenographer>>> = {
  lighthouse, school: corridor, village: livingRoom, harbor: workshop, beach: livingRoom, forest: livingRoom, field: workshop, mountain: cave, park: cafe,
  street: corridor, alley: corridor, bridge: corridor, road: cafe,
};
