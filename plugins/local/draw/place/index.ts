/** Paints a place: picks its painter, then lets the weather into its air. Knows no shot and no figure. */
import { isIndoors, type PlaceKind } from "../../../film/types-lexicon.ts";
import type { Place } from "../../../film/types-staging.ts";
import type { Layer, Light, PaintPlace } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { glow } from "../paint/path.ts";
import { airOf } from "./air.ts";
import { alley } from "./alley.ts";
import { bakery } from "./bakery.ts";
import { bridge } from "./bridge.ts";
import { beach, harbor, sea } from "./coast.ts";
import { attic, diningRoom } from "./dining.ts";
import { desert } from "./dry.ts";
import { bar, cafe, restaurant } from "./eatery.ts";
import { bedroom, kitchen, livingRoom } from "./home.ts";
import { car, spaceship, train } from "./journey.ts";
import { classroom, gym, library, school } from "./learning.ts";
import { elevator, landing } from "./lift.ts";
import { lighthouse } from "./lighthouse.ts";
import { market } from "./market.ts";
import { corridor, hall } from "./public.ts";
import { paintLightning } from "./neon.ts";
import { church, museum } from "./sacred.ts";
import { prison, shop } from "./shop.ts";
import { EDGE, groundAt, has, layer, siteOf, type Scenographer, type Site } from "./site.ts";
import { stage } from "./theatre.ts";
import { station } from "./station.ts";
import { studio } from "./studio.ts";
import { rooftop, street } from "./town.ts";
import { cave, road, village } from "./ways.ts";
import { field, mountain, nightSky, park } from "./wilds.ts";
import { forest } from "./woods.ts";
import { hospital, office, workshop } from "./work.ts";
import { courtyard, garden } from "./yard.ts";

export const paintPlace: PaintPlace = (place, style, { side = "back", above = false, aboard = [], along } = {}) => {
  const within = place.setting === "INT" ? INSIDE[place.kind] : undefined;
  const indoors = isIndoors(place.kind) || within !== undefined;
  const site = siteOf(place, style, { indoors, side, above, aboard, ...(along ? { along } : {}) });
  const scenery = (within ?? PAINTERS[place.kind])(site);
  const air = airOf(site);
  const dark = has(site, "failing_light");
  const seen = has(site, "lightning") && !indoors ? underLightning(site, scenery.behind) : scenery.behind;
  return {
    light: { ...site.light, ...scenery.light, ...(dark ? FAILING : {}) },
    behind: dark ? [...seen.map(darkened), ...(scenery.burning ? [scenery.burning] : [])] : indoors ? seen : veiled(site, seen),
    before: scenery.before ?? [],
    ground: groundAt,
    ...(scenery.door === undefined ? {} : { door: scenery.door }),
    ...(scenery.table === undefined ? {} : { table: scenery.table }),
    ...(scenery.lamp === undefined ? {} : { lamp: scenery.lamp }),
    ...(scenery.posts === undefined ? {} : { posts: scenery.posts }),
    ...(scenery.stalls === undefined ? {} : { stalls: scenery.stalls }),
    ...(scenery.aside === undefined ? {} : { aside: scenery.aside }),
    air: (ctx, seconds, dry) => {
      air(ctx, seconds, dry);
      scenery.air?.(ctx, seconds);
    },
  };
};

/** Before the sky, behind all else. */
function underLightning(site: Site, [sky, ...rest]: readonly Layer[]): readonly Layer[] {
  return sky === undefined ? rest : [sky, layer(0.95, (ctx) => paintLightning(ctx, site)), ...rest];
}

/** When the lamps fail a red one burns over the door, and the rest is dusk. */
const FAILING: Partial<Light> = { key: "#ff7a52", shade: "#0c1230", ambient: "#5f6f9c", strength: 0.85, tint: 0.44, x: 0.35, y: -0.8 };

function darkened(each: Layer, at: number, all: readonly Layer[]): Layer {
  return layer(each.distance, (ctx) => {
    each.paint(ctx);
    ctx.save();
    ctx.globalCompositeOperation = "multiply";
    ctx.fillStyle = "#8a92c2";
    ctx.fillRect(EDGE.left, EDGE.top, EDGE.width, EDGE.height);
    ctx.restore();
    if (at === all.length - 1) glow(ctx, [960, 150], 900, { colour: "#ff4a2a", strength: 0.5 });
  });
}

/** Bad weather lies between the depths of a view: each but the nearest is paler than it was. */
function veiled(site: Site, layers: readonly Layer[]): readonly Layer[] {
  const strength = VEILS[site.place.weather];
  if (strength === 0) return layers;
  return layers.map((each, at) => (at === 0 || each.luminary !== undefined || each.end !== undefined || each.distance <= 0.05 ? each : layer(each.distance, (ctx) => {
    each.paint(ctx);
    ctx.fillStyle = alpha(site.tones.haze, strength);
    ctx.fillRect(EDGE.left, EDGE.top, EDGE.width, EDGE.height);
  })));
}

const VEILS: Readonly<Record<Place["weather"], number>> = { clear: 0, rain: 0.1, snow: 0.1, fog: 0.2, storm: 0.12 };

const PAINTERS: Readonly<Record<PlaceKind, Scenographer>> = {
  rooftop, street, alley, park, forest, beach, sea, mountain, field, road, bridge, harbor, lighthouse, village, school, gym, classroom, library, office,
  living_room: livingRoom, bedroom, kitchen, restaurant, cafe, bar, hospital, train, car, workshop, studio, corridor: (site) => (has(site, "lift_door") ? landing : corridor)(site), hall, stage, cave, spaceship,
  night_sky: nightSky, station, market, courtyard, garden, dining_room: diningRoom, elevator, attic, church, museum, shop, prison, desert, bakery,
};

/** What a place that is mostly outdoors looks like from within. */
const INSIDE: Readonly<Partial<Record<Place["kind"], Scenographer>>> = {
  lighthouse, school: corridor, village: livingRoom, harbor: workshop, beach: livingRoom, forest: livingRoom, field: workshop, mountain: cave, park: cafe,
  street: corridor, alley: corridor, bridge: corridor, road: cafe, station, market: shop, garden: livingRoom, courtyard: corridor, desert: livingRoom,
};
