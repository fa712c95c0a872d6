/** Paints a place: picks its painter, then lays weather and manner over it. Knows no shot and no figure. */
import type { PlaceKind } from "../../../film/types-lexicon.ts";
import type { PaintPlace } from "../contract.ts";
import { airOf } from "./air.ts";
import { beach, harbor, sea } from "./coast.ts";
import { bar, cafe, restaurant } from "./eatery.ts";
import { bedroom, kitchen, livingRoom } from "./home.ts";
import { classroom, gym, library, school } from "./learning.ts";
import { lighthouse } from "./lighthouse.ts";
import { groundAt, siteOf, type Scenographer } from "./site.ts";
import { alley, rooftop, street } from "./town.ts";
import { field, forest, mountain, nightSky, park } from "./wilds.ts";

export const paintPlace: PaintPlace = (place, style) => {
  const site = siteOf(place, style, place.setting === "INT");
  const scenery = PAINTERS[place.kind](site);
  const weather = airOf(site);
  return {
    light: { ...site.light, ...scenery.light },
    behind: scenery.behind,
    before: scenery.before ?? [],
    ground: groundAt,
    air: (ctx, seconds) => {
      weather(ctx, seconds);
      scenery.air?.(ctx, seconds);
    },
  };
};

const PAINTERS: Readonly<Record<PlaceKind, Scenographer>> = {
  rooftop, street, alley, park, forest, beach, sea, mountain, field, road: street, bridge: street, harbor, lighthouse, village: street, school,
  gym, classroom, library, office: street, living_room: livingRoom, bedroom, kitchen, restaurant, cafe,
  bar, hospital: street, train: street, car: street, workshop: street, studio: street, corridor: street, hall: street, stage: street, cave: street,
  spaceship: street, night_sky: nightSky,
};
