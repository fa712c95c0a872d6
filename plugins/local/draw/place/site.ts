/** What every painter of a place is handed, and what it hands back. The ground is the same in all places. */
import type { Feature } from "../../../film/types-features.ts";
import type { Figure, Place } from "../../../film/types-staging.ts";
import type { Along, Colour, Context, Ground, Layer, Light, PaintedPlace, Side } from "../contract.ts";
import { mix } from "../paint/colour.ts";
import { randomFrom, type Random } from "../paint/random.ts";
import { tonesOf, type Tones } from "./tones.ts";

export interface Site {
  readonly place: Place;
  readonly tones: Tones;
  readonly light: Light;
  readonly indoors: boolean;
  readonly style: string;
  readonly side: Side;
  /** It is looked down into. */
  readonly above: boolean;
  /** Who are in the boat that is out there. */
  readonly aboard: readonly Figure[];
  /** It is looked along to its end. */
  readonly along?: Along;
  /** Where the sun or moon stands: world pixels. */
  readonly sun: { readonly x: number; readonly y: number };
  /** Chance of this place for one purpose: the same at each call. */
  random(purpose: string): Random;
}

export type Air = PaintedPlace["air"];

export interface Scenery {
  readonly behind: readonly Layer[];
  readonly before?: readonly Layer[];
  readonly light?: Partial<Light>;
  /** Where its wall has a door: world pixels of the middle. */
  readonly door?: PaintedPlace["door"];
  /** Before which part of that wall its one table stands, and where the one lamp of a street does: world pixels. */
  readonly table?: PaintedPlace["table"];
  readonly lamp?: PaintedPlace["lamp"];
  readonly posts?: PaintedPlace["posts"];
  readonly stalls?: PaintedPlace["stalls"];
  readonly aside?: PaintedPlace["aside"];
  /** What burns on when the lamps fail. */
  readonly burning?: Layer;
  /** Besides the weather. */
  readonly air?: Air;
}

/** Builds the scenery of one kind of place. */
export type Scenographer = (site: Site) => Scenery;

/** The eye's height on the picture: lines that run away meet at its middle. */
export const HORIZON = 690;
/** And in figure units above the ground. */
export const EYE = 578;
export const VANISHING = { x: 960, y: HORIZON } as const;
/** Layers paint a tenth beyond the world's edges. */
export const EDGE = { left: -192, right: 2112, top: -108, bottom: 1188, width: 2304, height: 1296 } as const;

/** Feet and size agree with the horizon, so figures at different depths stand on one plane. */
export function groundAt(depth: number): Ground {
  return { y: 1048 - 184 * depth, scale: 0.62 - 0.32 * depth };
}

export function siteOf(place: Place, style: string, { indoors, side, above, aboard, along }: Pick<Site, "indoors" | "side" | "above" | "aboard" | "along">): Site {
  const tones = tonesOf({ place, style, indoors, bright: BRIGHT.test(place.kind) && !isUnlit(place) });
  const random = (purpose: string): Random => randomFrom(`${place.kind}/${place.name}/${purpose}`);
  const stands = random("sun")();
  // One that is told of stands aside, clear of what rises in the middle.
  const sun = { x: isSunny(place) ? (stands < 0.5 ? SUNNY.left : SUNNY.right) : 480 + stands * 960, y: SUN_HEIGHT[place.time] };
  return { place, tones, light: lightOf(place, tones, { indoors, side: stands < 0.5 ? -1 : 1 }), indoors, style, side, above, aboard, ...(along ? { along } : {}), sun, random };
}

/** By day, and told. */
export function isSunny({ time, features }: Place): boolean {
  return time === "day" && features?.includes("sunshine") === true;
}

/** Whether the text tells this of the place. */
export function has({ place }: Site, feature: Feature): boolean {
  return place.features?.includes(feature) ?? false;
}

export function layer(distance: number, paint: (ctx: Context) => void): Layer {
  return { distance, paint };
}

/** Where strip lamps hang. */
const BRIGHT = /^(gym|classroom|office|hospital|train|corridor|elevator|museum|shop)$/;

/** No strip lamp burns, whatever the hour. */
function isUnlit({ features = [] }: Place): boolean {
  return features.includes("dim") || features.includes("dark");
}

/** What lies on the ground: its own colour, or snow. */
export function underfoot(site: Site, colour: Colour): Colour {
  return site.place.weather === "snow" ? mix(colour, "#e9f0f6", 0.82) : colour;
}

/** World pixels. */
const SUNNY = { left: 440, right: 1490 } as const;
const SUN_HEIGHT: Readonly<Record<Place["time"], number>> = { day: 210, dusk: 560, dawn: 590, night: 230 };
const TINT: Readonly<Record<Place["time"], number>> = { day: 0.06, dusk: 0.26, dawn: 0.2, night: 0.5 };

function lightOf(place: Place, tones: Tones, { indoors, side }: { readonly indoors: boolean; readonly side: number }): Light {
  const low = place.time === "dusk" || place.time === "dawn";
  const outdoors: Light = {
    x: side * (low ? 0.9 : 0.6), y: low ? -0.35 : -0.8, key: tones.key, shade: tones.shade, ambient: tones.ambient,
    strength: tones.overcast ? 0.35 : 0.85, tint: TINT[place.time],
  };
  if (!indoors) return isSunny(place) && !tones.overcast ? { ...outdoors, casts: true } : outdoors;
  const lamp = place.features?.includes("dark") === true ? "#9db8e8" : place.time === "night" || place.time === "dusk" ? "#ffce8c" : tones.key;
  return { ...outdoors, y: -0.6, key: lamp, strength: 0.6, tint: place.features?.includes("dark") === true ? 0.78 : TINT[place.time] * 0.6 };
}
