/** A roof of curved tiles, as on an old Japanese house, over others like it; at night the moon stands in a gap of the clouds. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, glow, linear, oval, pill, polygon } from "../paint/path.ts";
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
      for (const [x, y, wide] of [[-120, 600, 620], [470, 520, 560], [1060, 590, 560], [1600, 540, 600]] as const) paintFarRoof(ctx, site, { x, y, wide });
      paintHaze(ctx, site, { y: 760, height: 160, strength: 0.35 });
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

function paintFarRoof(ctx: Context, site: Site, { x, y, wide }: { readonly x: number; readonly y: number; readonly wide: number }): void {
  const { tones } = site;
  const roof = tones.lit("#566074", 0.3);
  box(ctx, [x + 70, y + 70, wide - 140, 260], tones.lit("#8a7a68", 0.3));
  for (let at = 0; at < 5; at++) box(ctx, [x + 100 + (at * (wide - 200)) / 5, y + 110, (wide - 240) / 6, 70], tones.lamps > 0.3 && (at + Math.round(x)) % 2 === 0 ? tones.pane : tones.lit("#3f4452", 0.2));
  polygon(ctx, [[x - 30, y + 92], [x + 50, y + 62], [x + 130, y], [x + wide - 130, y], [x + wide - 50, y + 62], [x + wide + 30, y + 92]], linear(ctx, [0, y, 0, y + 92], [[0, mix(roof, tones.key, 0.3)], [1, mix(roof, tones.dark, 0.3)]]));
  pill(ctx, [x + 110, y - 14, wide - 220, 20], 8, mix(roof, tones.dark, 0.25));
}

/** Rows of round tiles that grow towards us, below a ridge. */
function paintTiles(ctx: Context, site: Site): void {
  const { tones } = site;
  const clay = tones.lit(site.place.weather === "snow" ? "#dfe6ee" : "#5c667a");
  box(ctx, [EDGE.left, 826, EDGE.width, 370], linear(ctx, [0, 826, 0, EDGE.bottom], [[0, mix(clay, tones.dark, 0.2)], [0.3, clay], [1, mix(clay, tones.dark, 0.55)]]));
  const rows = Array.from({ length: 9 }, (_, row) => 838 + row ** 1.5 * 15);
  rows.forEach((y, row) => {
    const step = (y - HORIZON) * 0.46;
    for (let at = -Math.ceil(1250 / step); at * step < 1250; at++) {
      const x = VANISHING.x + (at + (row % 2) * 0.5) * step;
      oval(ctx, [x, y], [step * 0.47, step * 0.2], linear(ctx, [0, y - step * 0.2, 0, y + step * 0.2], [[0, mix(clay, tones.key, 0.34)], [1, mix(clay, tones.dark, 0.4)]]));
    }
  });
  paintRidgeEnd(ctx, site, site.sun.x > 960 ? 330 : 1590);
  pill(ctx, [EDGE.left - 20, 796, EDGE.width + 40, 40], 14, linear(ctx, [0, 796, 0, 836], [[0, mix(clay, tones.key, 0.4)], [1, mix(clay, tones.dark, 0.5)]]));
  for (let x = EDGE.left; x < 2112; x += 64) disc(ctx, [x, 818], 15, mix(clay, tones.dark, 0.35));
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
