/** A bridge as one sees it who goes over it: the roadway between its rails, ropes that come down to both sides of it, and at its end a tower. */
import type { Along, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, glow, line, linear, oval, polygon, type Point } from "../paint/path.ts";
import { paintFloorLight } from "./room.ts";
import { EDGE, EYE, HORIZON, layer, underfoot, type Scenery, type Site } from "./site.ts";

type Layers = Scenery["behind"];

/** Figure units from the middle of the way to its kerb and to its rail. */
const KERB = 1340;
const RAIL = { aside: 1900, top: 490 } as const;
/** As near to us as the ground is seen. */
const NEAREST = 1;
const SIDES = [-1, 1] as const;

export function alongBridge(site: Site, along: Along): Layers {
  return [
    layer(0, (ctx) => {
      paintTower(ctx, site, along);
      paintDeck(ctx, site, along);
      for (const side of SIDES) {
        paintRope(ctx, site, { along, side });
        paintRail(ctx, site, { along, side });
        paintLamps(ctx, site, { along, side });
      }
    }),
  ];
}

/** World pixels of what is so far from the middle and so high over the ground, in figure units; `away` is one over their scale. */
function spot({ middle }: Along, aside: number, up: number, away: number): Point {
  return [middle + aside / away, HORIZON + (EYE - up) / away];
}

/** Where the tower stands: behind what stands at the end. */
function towerOf({ away }: Along): number {
  return away * 1.16 + 0.12;
}

interface Part {
  readonly along: Along;
  readonly side: -1 | 1;
}

/** Where its tower, its lamps and what the ropes hang on stand, on both sides of the way. */
export function postsAlong(along: Along): readonly { readonly from: number; readonly to: number }[] {
  const far = towerOf(along);
  const post = (aside: number, away: number, wide: number): { readonly from: number; readonly to: number } => {
    const [x] = spot(along, aside, 0, away);
    return { from: x - wide / away / 2, to: x + wide / away / 2 };
  };
  return SIDES.flatMap((side) => [
    post(side * LEG, far, TOWER),
    ...lampsOf(along).map((away) => post(side * (RAIL.aside - 60), away, 26)),
    ...thinned(NEAREST, far, HANGERS).map((away) => post(side * ropeAside(along, away), away, 13)),
  ]);
}

/** Distances at which something is repeated, from us to the end. */
function steps(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, at) => from + at * step);
}

/** Who draws leaves out what far off would be black. */
function thinned(from: number, to: number, step: number): readonly number[] {
  return steps(from, to, step).filter((away, at) => at % (away < 3 ? 1 : away < 5.5 ? 2 : 5) === 0);
}

function strip(along: Along, [inner, outer]: Point, [near, far]: Point): readonly Point[] {
  return [spot(along, inner, 0, near), spot(along, outer, 0, near), spot(along, outer, 0, far), spot(along, inner, 0, far)];
}

/** Asphalt with its joints and the dashes of its line; planks for those on foot on both sides. */
function paintDeck(ctx: Context, site: Site, along: Along): void {
  const { tones } = site;
  // Under what stands at the end there is ground, too.
  const far = 2.4 * along.away;
  const [deck, wood] = [tones.lit(underfoot(site, "#a09d98")), tones.lit(underfoot(site, "#b3966c"))];
  const [, top] = spot(along, 0, 0, far);
  polygon(ctx, strip(along, [-RAIL.aside, RAIL.aside], [NEAREST, far]), linear(ctx, [0, top, 0, EDGE.bottom], [[0, mix(deck, tones.shade, 0.2)], [0.3, deck], [1, mix(deck, tones.shade, 0.22)]]));
  for (const side of SIDES) {
    polygon(ctx, strip(along, [side * KERB, side * RAIL.aside], [NEAREST, far]), wood);
    for (const away of thinned(NEAREST, far, 0.14)) line(ctx, [spot(along, side * KERB, 0, away), spot(along, side * RAIL.aside, 0, away)], alpha(tones.dark, 0.4), Math.max(1.6, 7 / away));
    polygon(ctx, strip(along, [side * (KERB - 46), side * KERB], [NEAREST, far]), mix(deck, tones.key, 0.5));
    line(ctx, [spot(along, side * (KERB - 46), 0, NEAREST), spot(along, side * (KERB - 46), 0, far)], mix(deck, tones.shade, 0.7), 4);
  }
  for (const away of steps(NEAREST + 0.3, far, 0.55)) line(ctx, [spot(along, -KERB, 0, away), spot(along, KERB, 0, away)], alpha(tones.dark, 0.32), Math.max(1.6, 7 / away));
  const paint = mix(tones.lit("#f3ead0"), deck, 0.15);
  for (const away of steps(NEAREST + 0.1, far - 0.4, 0.62)) polygon(ctx, strip(along, [-34, 34], [away, away + 0.3]), paint);
  for (const [aside, away] of [[-620, 2.15], [760, 3.05]] as const) {
    const [x, y] = spot(along, aside, 0, away);
    oval(ctx, [x, y], [150 / away, 46 / away], mix(deck, tones.dark, 0.55));
    oval(ctx, [x, y - 4 / away], [126 / away, 36 / away], mix(deck, tones.shade, 0.25));
  }
}

/** From the top of the tower down to the rail where the bridge has its middle, as a share of the way to that tower, and up again towards us. */
const ROPE = { low: 600, high: 2560, middle: 0.35 } as const;
/** Figure units from the middle of the way to a leg of the tower, outside the rail. */
const LEG = 2080;
/** How wide the leg is, and the distances between what the ropes hang on. */
const TOWER = 250;
const HANGERS = 0.36;

/** To the rope: over the rail, and at the tower over its leg. */
function ropeAside(along: Along, away: number): number {
  return RAIL.aside + (LEG - RAIL.aside) * (away / towerOf(along)) ** 6;
}

function ropeUp(along: Along, away: number): number {
  const share = (away / towerOf(along) - ROPE.middle) / (1 - ROPE.middle);
  return ROPE.low + (ROPE.high - ROPE.low) * Math.min(1.4, share * share);
}

function paintRope(ctx: Context, site: Site, { along, side }: Part): void {
  const { tones } = site;
  const steel = tones.lit("#a8483a", 0.06);
  const far = towerOf(along);
  const at = steps(0.8, far, (far - 0.8) / 40);
  for (const away of thinned(NEAREST, far, HANGERS)) line(ctx, [spot(along, side * ropeAside(along, away), ropeUp(along, away), away), spot(along, side * ropeAside(along, away), 0, away)], mix(tones.lit("#6a4038"), tones.shade, 0.35), Math.max(2.2, 13 / away));
  const [upper, lower] = [1, -1].map((edge) => at.map((away) => spot(along, side * ropeAside(along, away), ropeUp(along, away) + edge * 26, away)));
  polygon(ctx, [...(upper ?? []), ...(lower ?? []).toReversed()], mix(steel, tones.shade, 0.25));
  curve(ctx, upper ?? [], mix(steel, tones.key, 0.25), 2.4);
}

function paintRail(ctx: Context, site: Site, { along, side }: Part): void {
  const { tones } = site;
  const rail = tones.lit("#a8483a");
  const far = towerOf(along);
  const bar = (low: number, high: number): readonly Point[] => [spot(along, side * RAIL.aside, low, NEAREST), spot(along, side * RAIL.aside, low, far), spot(along, side * RAIL.aside, high, far), spot(along, side * RAIL.aside, high, NEAREST)];
  // A face of its own, as from the side: a line would be ink, and the rail another.
  const post = (away: number, [low, high]: Point, [wide, colour]: readonly [number, string]): void => {
    const [x, foot] = spot(along, side * RAIL.aside, low, away);
    const [, top] = spot(along, side * RAIL.aside, high, away);
    box(ctx, [x - wide / away / 2, top, wide / away, foot - top], colour);
  };
  for (const away of thinned(NEAREST, far, 0.09)) post(away, [0, RAIL.top], [13, mix(rail, tones.key, 0.1)]);
  for (const away of steps(NEAREST, far, 0.54)) post(away, [-20, RAIL.top + 45], [44, mix(rail, tones.key, 0.14)]);
  polygon(ctx, bar(30, 90), mix(rail, tones.key, 0.1));
  polygon(ctx, bar(RAIL.top - 56, RAIL.top), mix(rail, tones.key, 0.2));
}

/** Two legs beside the way and beams over it: one goes through under them. */
function paintTower(ctx: Context, site: Site, along: Along): void {
  const { tones } = site;
  const away = towerOf(along);
  const steel = tones.lit("#a8483a", 0.12);
  const [foot, head] = [-1400, ROPE.high + 60];
  const beams = [[1720, 150], [2360, 130]] as const;
  for (const [up, high] of beams) box(ctx, [...spot(along, -LEG, up + high, away), (2 * LEG) / away, high / away], mix(steel, tones.shade, 0.12));
  for (const side of SIDES) {
    line(ctx, [spot(along, -side * LEG, 1860, away), spot(along, side * LEG, 2370, away)], mix(steel, tones.shade, 0.3), 60 / away);
    const [x, y] = spot(along, side * LEG, head, away);
    const wide = TOWER / away;
    box(ctx, [x - wide / 2, y, wide, (head - foot) / away], linear(ctx, [x - wide / 2, 0, x + wide / 2, 0], [[0, mix(steel, tones.key, 0.24)], [0.5, steel], [1, mix(steel, tones.shade, 0.4)]]));
    box(ctx, [x - wide * 0.7, y - wide * 0.3, wide * 1.4, wide * 0.4], mix(steel, tones.shade, 0.3));
    if (tones.lamps > 0.4) glow(ctx, [x, y - wide * 0.4], 90, { colour: "#ff5a4a", strength: 0.8 });
  }
}

/** How far before the end the last one stands, and how far they are apart. */
const LAMPS = { last: 0.1, apart: 2.45 } as const;

function lampsOf({ away }: Along): readonly number[] {
  return steps(LAMPS.last, away - NEAREST, LAMPS.apart).map((before) => away - before);
}

function paintLamps(ctx: Context, site: Site, { along, side }: Part): void {
  const { tones } = site;
  const iron = tones.lit("#3a414b");
  for (const away of lampsOf(along)) {
    const [x, y] = spot(along, side * (RAIL.aside - 60), 1180, away);
    const [, foot] = spot(along, 0, 0, away);
    line(ctx, [[x, foot], [x, y]], iron, Math.max(3, 26 / away));
    disc(ctx, [x, y], 74 / away, iron);
    disc(ctx, [x, y], 58 / away, tones.lamps > 0.3 ? "#fff3d0" : tones.lit("#e6ebec"));
    polygon(ctx, [[x - 80 / away, y - 44 / away], [x, y - 112 / away], [x + 80 / away, y - 44 / away]], iron);
    if (tones.lamps <= 0.3) continue;
    glow(ctx, [x, y], 760 / away, { colour: "#ffce86", strength: 0.7 * tones.lamps });
    paintFloorLight(ctx, { x, y: foot, wide: 900 / away, colour: "#ffb866", strength: 0.35 * tones.lamps });
  }
}
