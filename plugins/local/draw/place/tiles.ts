/** A roof of curved tiles, as on an old Japanese house, over others like it; at night the moon stands in a gap of the clouds. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, glow, line, linear, oval, pill, polygon, type Point } from "../paint/path.ts";
import { EDGE, HORIZON, layer, VANISHING, type Scenographer, type Site } from "./site.ts";
import { paintHaze, paintSky } from "./sky.ts";

export const tiledRoof: Scenographer = (site) => ({
  behind: [
    layer(1, (ctx) => {
      paintSky(ctx, { ...site, sun: moonOf(site) }, HORIZON + 60);
      if (site.place.time === "night") paintDepth(ctx);
    }),
    ...(site.place.time === "night" ? [{ ...layer(1, (ctx) => paintMoonGap(ctx, site)), luminary: { ...moonOf(site), radius: 122 } }] : []),
    layer(0.7, (ctx) => {
      for (const [x, y, wide] of [[-260, 372, 410], [150, 430, 310], [460, 430, 320], [790, 390, 340], [1140, 430, 360], [1510, 376, 340], [1860, 420, 400]] as const) paintFarRoof(ctx, site, { x, y: underMoon(site, x + wide / 2) ? 516 : y, wide });
      paintHaze(ctx, site, { y: 780, height: 120, strength: 0.3 });
    }),
    layer(0, (ctx) => paintTiles(ctx, site)),
  ],
});

/** In the same place whether it rains or has stopped: a clear sky has its moon already, and this one lies over it. */
function moonOf({ sun }: Site): Site["sun"] {
  return { x: sun.x > 960 ? 1300 : 620, y: 280 };
}

function paintDepth(ctx: Context): void {
  ctx.fillStyle = linear(ctx, [0, EDGE.top, 0, HORIZON], [[0, alpha("#070d26", 0.72)], [0.6, alpha("#0d1a3f", 0.5)], [1, alpha("#16264f", 0.2)]]);
  ctx.fillRect(EDGE.left, EDGE.top, EDGE.width, EDGE.height);
}

function paintMoonGap(ctx: Context, site: Site): void {
  const { x, y } = moonOf(site);
  glow(ctx, [x, y], 620, { colour: "#fff0c0", strength: 0.75 });
  disc(ctx, [x, y], 122, "#fff8de");
  for (const [dx, dy, size] of [[-38, -26, 26], [34, 26, 34], [40, -46, 16], [-30, 48, 18]] as const) disc(ctx, [x + dx, y + dy], size, alpha("#d9c893", 0.4));
  for (const [dx, dy, wide, high] of [[-150, 62, 260, 26], [170, 30, 240, 20], [60, 96, 300, 22], [-60, -96, 220, 16]] as const) oval(ctx, [x + dx, y + dy], [wide, high], alpha(mix(site.tones.sky[1], site.tones.dark, 0.2), 0.42));
}

/** No roof and no chimney stands before the moon. */
function underMoon(site: Site, x: number): boolean {
  return site.place.time === "night" && Math.abs(x - moonOf(site).x) < 335;
}

/** A house below ours: its tiled roof and chimney against the sky, and windows in which somebody is still up. */
function paintFarRoof(ctx: Context, site: Site, { x, y, wide }: { readonly x: number; readonly y: number; readonly wide: number }): void {
  const { tones } = site;
  const ink = site.place.time === "night" ? mix(tones.dark, "#0c1230", 0.75) : tones.dark;
  // Rain and paper make all that is dark alike: wet tiles hold the light of the sky.
  const roof = mix(tones.lit("#5c667a", 0.3), "#b4c0dc", site.place.time === "night" ? 0.5 : 0.1);
  const wall = mix(tones.lit("#8a7a68", 0.3), ink, 0.5);
  const [high, middle] = [96, x + wide / 2];
  if (!underMoon(site, middle)) {
    box(ctx, [x + wide * 0.66, y - 62, 46, 90], mix(roof, ink, 0.2));
    box(ctx, [x + wide * 0.66 - 8, y - 74, 62, 16], mix(roof, ink, 0.45));
  }
  box(ctx, [x + 34, y + high - 10, wide - 68, 320], wall);
  for (let at = 0; at < 4; at++) {
    const [left, top] = [x + 40 + (at % 2) * (wide - 162), y + high + 24 + Math.floor(at / 2) * 112];
    const lit = tones.lamps > 0.3 && (at + Math.round(x / 10)) % 4 !== 3;
    box(ctx, [left, top - 6, 82, 76], ink);
    box(ctx, [left + 6, top, 70, 64], lit ? tones.pane : mix(wall, ink, 0.4));
    for (const bar of [[left + 39, top, 4, 64], [left + 6, top + 30, 70, 4]] as const) box(ctx, bar, ink);
    if (lit) glow(ctx, [left + 41, top + 32], 120, { colour: tones.pane, strength: 0.3 });
  }
  polygon(ctx, [[x - 24, y + high + 8], [x + 30, y + high - 26], [x + 96, y], [x + wide - 96, y], [x + wide - 30, y + high - 26], [x + wide + 24, y + high + 8]], linear(ctx, [0, y, 0, y + high], [[0, mix(roof, tones.key, 0.2)], [1, mix(roof, ink, 0.25)]]));
  for (let at = -7; at <= 7; at++) line(ctx, [[middle + at * (wide / 2 - 100) / 7.5, y + 6], [middle + at * (wide / 2 + 6) / 7.5, y + high + 4]], alpha(ink, 0.6), 5);
  pill(ctx, [x + 80, y - 13, wide - 160, 20], 8, mix(roof, ink, 0.5));
}

/** Where the columns of tiles would meet, above the ridge. */
const APEX = 470;

/** Columns of tiles that run down to us from a ridge: each lies over the next below it, with a rounded lip and the shadow under it. */
function paintTiles(ctx: Context, site: Site): void {
  const { tones } = site;
  const clay = tones.lit(site.place.weather === "snow" ? "#dfe6ee" : "#5c667a");
  box(ctx, [EDGE.left, 826, EDGE.width, 370], mix(clay, tones.dark, 0.6));
  const rows = Array.from({ length: 10 }, (_, row) => 822 + row ** 1.45 * 15);
  const rim = (at: number, y: number): number => VANISHING.x + (at * (y - APEX)) / 5.2;
  // From the eaves up, so that the upper tile lies on the lower.
  for (const [row, low] of [...rows.entries()].toReversed()) {
    const top = rows[row - 1] ?? 810;
    const deep = (low - top) * 0.5;
    for (let at = -19; at < 19; at++) {
      const [from, to] = [rim(at, low), rim(at + 1, low)];
      const lip = (dy: number): readonly Point[] => Array.from({ length: 9 }, (_, k): Point => [from + ((to - from) * k) / 8, low + dy + deep * Math.sin((Math.PI * k) / 8)]);
      polygon(ctx, [[rim(at + 1, top), top], [rim(at, top), top], ...lip(7)], alpha(tones.dark, 0.75));
      polygon(ctx, [[rim(at + 1, top), top], [rim(at, top), top], ...lip(0)], linear(ctx, [from, 0, to, 0], [[0, mix(clay, tones.dark, 0.5)], [0.4, mix(clay, tones.key, (at + row * 3) % 5 === 0 ? 0.26 : 0.16)], [0.7, clay], [1, mix(clay, tones.dark, 0.55)]]));
    }
  }
  paintRidgeEnd(ctx, site, site.sun.x > 960 ? 330 : 1590);
  pill(ctx, [EDGE.left - 20, 790, EDGE.width + 40, 36], 14, linear(ctx, [0, 790, 0, 826], [[0, mix(clay, tones.key, 0.3)], [1, mix(clay, tones.dark, 0.55)]]));
  for (let x = EDGE.left; x < 2112; x += 76) line(ctx, [[x, 792], [x, 824]], alpha(tones.dark, 0.6), 5);
}

/** The end tile of a ridge, curled upwards, and a chimney of clay: what a close shot sees behind a head. */
function paintRidgeEnd(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  const clay = tones.lit("#465066");
  polygon(ctx, [[x - 210, 806], [x - 150, 720], [x - 40, 640], [x + 40, 640], [x + 150, 720], [x + 210, 806]], linear(ctx, [0, 640, 0, 806], [[0, mix(clay, tones.key, 0.35)], [1, mix(clay, tones.dark, 0.5)]]));
  for (let at = -4; at <= 4; at++) pill(ctx, [x + at * 44 - 9, 652 + Math.abs(at) * 28, 18, 160 - Math.abs(at) * 28], 8, mix(clay, tones.dark, 0.25));
  pill(ctx, [x - 70, 606, 140, 44], 20, mix(clay, tones.key, 0.25));
  disc(ctx, [x, 628], 30, mix(clay, tones.dark, 0.2));
  disc(ctx, [x, 628], 14, mix(clay, tones.key, 0.45));
}
