/** A bridge over a river: towers with their ropes, the pavement with its rail, and the road. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, glow, line, linear, polygon } from "../paint/path.ts";
import { alongBridge, postsAlong } from "./bridge-along.ts";
import { across } from "./furniture.ts";
import { paintFloorLight } from "./room.ts";
import { EDGE, HORIZON, layer, underfoot, type Scenographer, type Site } from "./site.ts";
import { skyLayers } from "./sky.ts";
import { paintSkyline } from "./skyline.ts";
import { paintWater } from "./water.ts";

export const bridge: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.85, (ctx) => paintSkyline(ctx, site, { depth: 1, base: 706, height: 240 })),
    layer(0.6, (ctx) => paintRiver(ctx, site, site.along ? EDGE.bottom - HORIZON : BETWEEN_BARS)),
    ...(site.along ? alongBridge(site, site.along) : [layer(0.3, (ctx) => paintCables(ctx, site)), layer(0, (ctx) => paintRoadway(ctx, site))]),
  ],
  ...(site.along ? { posts: postsAlong(site.along) } : {}),
});

/** World pixels from the other side to the nearest wave that is seen past a rail. */
const BETWEEN_BARS = 110;

/** The embankment on the other side, and under it waves that are seen between the bars of a rail. */
function paintRiver(ctx: Context, site: Site, reach: number): void {
  const { tones } = site;
  paintWater(ctx, site, { top: 704, bottom: EDGE.bottom, seed: "river" });
  box(ctx, [EDGE.left, 694, EDGE.width, 12], mix(tones.lit("#6a6258"), tones.shade, 0.45));
  const random = site.random("river-waves");
  // Farther off they lie closer together.
  const [waves, crowding] = reach > BETWEEN_BARS ? [340, 2.4] : [150, 1];
  for (let wave = 0; wave < waves; wave++) {
    const near = random() ** crowding;
    const [x, y, wide] = [EDGE.left + random() * EDGE.width, 714 + near * reach, 16 + near * 34];
    curve(ctx, [[x - wide, y], [x - wide * 0.3, y - 4 - near * 3], [x + wide * 0.3, y + 2], [x + wide, y - 2]], alpha(mix(tones.lit("#1f5f7f"), tones.dark, 0.35), 0.75), 2.4 + near * 1.4);
  }
}

/** Two towers with their ropes, running over the picture. */
function paintCables(ctx: Context, site: Site): void {
  const { tones } = site;
  const steel = tones.lit("#a8483a", 0.12);
  const deck = 772;
  for (const x of [430, 1490]) {
    for (const dx of [-52, 30]) box(ctx, [x + dx, 90, 24, deck - 60], across(ctx, site, { x: x + dx, width: 24, colour: steel }));
    for (const y of [110, 300, 500]) box(ctx, [x - 52, y, 106, 20], mix(steel, tones.key, 0.1));
    for (const y of [130, 320]) {
      line(ctx, [[x - 40, y], [x + 40, y + 166]], mix(steel, tones.shade, 0.3), 6);
      line(ctx, [[x + 40, y], [x - 40, y + 166]], mix(steel, tones.shade, 0.3), 6);
    }
    if (tones.lamps > 0.4) {
      disc(ctx, [x, 82], 9, "#ff5a4a");
      glow(ctx, [x, 82], 90, { colour: "#ff5a4a", strength: 0.8 });
    }
  }
  const sag = (x: number): number => {
    const t = x < 430 ? (430 - x) / 1060 : x > 1490 ? (x - 1490) / 1060 : Math.min(x - 430, 1490 - x) / 1060;
    return 100 + (x < 430 || x > 1490 ? t * 1060 * 0.9 : 4 * t * (1 - t) * 590);
  };
  const rope = Array.from({ length: 58 }, (_, at) => EDGE.left + at * 40.5).map((x) => [x, Math.min(deck, sag(x))] as const);
  curve(ctx, rope, mix(steel, tones.shade, 0.2), 13);
  for (const [x, y] of rope) line(ctx, [[x, y], [x, deck]], alpha(tones.dark, 0.55), 3);
  if (tones.lamps > 0.3) rope.forEach(([x, y], at) => at % 2 === 0 && glow(ctx, [x, y], 32, { colour: "#ffe0a0", strength: 0.8 * tones.lamps }));
}

/** World pixels from the top to the hand rail: over it and between its bars the river is seen. */
const RAIL = 756;

function paintRoadway(ctx: Context, site: Site): void {
  const { tones } = site;
  const deck = tones.lit(underfoot(site, "#a09d98"));
  box(ctx, [EDGE.left, 822, EDGE.width, 370], linear(ctx, [0, 822, 0, EDGE.bottom], [[0, mix(deck, tones.shade, 0.24)], [0.2, deck], [1, mix(deck, tones.shade, 0.3)]]));
  paintPaving(ctx, site, deck);
  const rail = tones.lit("#a8483a");
  for (let x = -180; x < 2112; x += 58) box(ctx, [x, RAIL, 7, 828 - RAIL], mix(rail, tones.shade, 0.25));
  for (const [y, h] of [[RAIL, 13], [812, 20]] as const) box(ctx, [EDGE.left, y, EDGE.width, h], linear(ctx, [0, y, 0, y + h], [[0, mix(rail, tones.key, 0.3)], [1, mix(rail, tones.shade, 0.2)]]));
  // Beside the towers: none stands in the middle of the way.
  for (const x of [150, 1770]) {
    const iron = tones.lit("#3a414b");
    line(ctx, [[x, 826], [x, 520]], iron, 10);
    polygon(ctx, [[x - 26, 832], [x - 14, 776], [x + 14, 776], [x + 26, 832]], iron);
    disc(ctx, [x, 500], 29, iron);
    disc(ctx, [x, 500], 23, tones.lamps > 0.3 ? "#fff3d0" : tones.lit("#e6ebec"));
    polygon(ctx, [[x - 30, 484], [x, 458], [x + 30, 484]], iron);
    if (tones.lamps > 0.3) glow(ctx, [x, 500], 300, { colour: "#ffce86", strength: 0.7 * tones.lamps });
    if (tones.lamps > 0.3) paintFloorLight(ctx, { x, y: 900, wide: 360, colour: "#ffb866", strength: 0.35 * tones.lamps });
  }
}

/** A pavement of slabs with its kerb, then the road: its line, its drains, and the seams where the deck may stretch. */
function paintPaving(ctx: Context, site: Site, deck: string): void {
  const { tones } = site;
  const from = (x: number, y: number): number => 960 + ((x - 960) * (y - HORIZON)) / (836 - HORIZON);
  for (let i = -12; i <= 12; i++) line(ctx, [[from(960 + i * 104, 828), 828], [from(960 + i * 104, 856), 856]], alpha(tones.dark, 0.3), 2.5);
  box(ctx, [EDGE.left, 856, EDGE.width, 7], mix(deck, tones.key, 0.4));
  box(ctx, [EDGE.left, 863, EDGE.width, 9], mix(deck, tones.shade, 0.6));
  for (const i of [-7, -2.5, 3.5, 8]) {
    const x = 960 + i * 150;
    for (const dx of [0, 9]) line(ctx, [[from(x + dx, 874), 874], [from(x + dx, EDGE.bottom), EDGE.bottom]], alpha(tones.dark, 0.4), 3.5);
  }
  for (let x = 960 - 1240; x < 2300; x += 310) polygon(ctx, [[from(x, 960), 960], [from(x + 84, 960), 960], [from(x + 84, 974), 974], [from(x, 974), 974]], mix(tones.lit("#f3ead0"), deck, 0.25));
  for (const x of [430, 1490]) {
    polygon(ctx, [[x - 46, 876], [x + 46, 876], [x + 52, 890], [x - 52, 890]], mix(deck, tones.dark, 0.7));
    for (let bar = -3; bar <= 3; bar++) line(ctx, [[x + bar * 13, 877], [x + bar * 14.4, 889]], mix(deck, tones.key, 0.2), 3);
  }
}
