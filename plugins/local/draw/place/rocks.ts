/** Rocks at the foot of a headland, and the waves that break over them. */
import type { Context, Layer } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { curve, disc, linear, oval, polygon } from "../paint/path.ts";
import { EDGE, layer, type Site } from "./site.ts";

/** From the swell to the wet slab that people stand on. */
export function rocksInSurf(site: Site): readonly Layer[] {
  return [
    layer(0.35, (ctx) => {
      for (const [x, y, high] of [[250, 820, 250], [900, 810, 170], [1560, 826, 290]] as const) paintBreaker(ctx, site, { x, y, high });
    }),
    layer(0.2, (ctx) => {
      for (const [x, y, wide, high] of [[-60, 880, 620, 420], [330, 872, 300, 190], [690, 870, 260, 120], [1180, 872, 300, 130], [1760, 884, 480, 300]] as const) paintRock(ctx, site, { x, y, wide, high });
      for (const [x, y, high] of [[460, 860, 190], [1110, 862, 210]] as const) paintBreaker(ctx, site, { x, y, high });
    }),
    layer(0, (ctx) => paintSlab(ctx, site)),
  ];
}

/** A wave that bursts: a fan of white with drops above it. */
function paintBreaker(ctx: Context, site: Site, { x, y, high }: { readonly x: number; readonly y: number; readonly high: number }): void {
  const random = site.random(`breaker${x}`);
  const foam = mix(site.tones.lit("#f4fbff"), "#ffffff", 0.35);
  for (let at = 0; at < 26; at++) {
    const turn = (at / 25 - 0.5) * 2.1;
    const long = high * between(random, 0.55, 1);
    curve(ctx, [[x + turn * 60, y], [x + turn * high * 0.45, y - long * 0.7], [x + turn * high * 0.95, y - long * 0.82]], alpha(foam, between(random, 0.3, 0.7)), between(random, 7, 22));
  }
  for (let at = 0; at < 60; at++) disc(ctx, [x + (random() - 0.5) * high * 2, y - random() * high * 1.35], between(random, 2, 6), alpha(foam, 0.75));
  for (let at = 0; at < 12; at++) oval(ctx, [x + (random() - 0.5) * high * 2.2, y + random() * 22], [between(random, 40, 110), between(random, 8, 18)], alpha(foam, 0.5));
}

function paintRock(ctx: Context, site: Site, { x, y, wide, high }: { readonly x: number; readonly y: number; readonly wide: number; readonly high: number }): void {
  const { tones, light } = site;
  const stone = tones.lit("#6e6a70");
  polygon(ctx, [[x - wide / 2, y], [x - wide * 0.36, y - high * 0.6], [x - wide * 0.12, y - high], [x + wide * 0.16, y - high * 0.86], [x + wide * 0.34, y - high * 0.46], [x + wide / 2, y]], linear(ctx, [0, y - high, 0, y], [[0, mix(stone, tones.key, 0.55)], [0.4, stone], [1, mix(stone, tones.dark, 0.6)]]));
  const side = light.x < 0 ? 1 : -1;
  polygon(ctx, [[x, y - high * 0.93], [x + side * wide * 0.16, y - high * 0.84], [x + side * wide * 0.36, y - high * 0.44], [x + side * wide / 2, y], [x + side * wide * 0.1, y]], alpha(tones.dark, 0.4));
}

function paintSlab(ctx: Context, site: Site): void {
  const { tones } = site;
  const stone = tones.lit("#565560");
  polygon(ctx, [[EDGE.left, 850], [240, 872], [620, 860], [1000, 880], [1420, 862], [1800, 876], [2112, 846], [2112, EDGE.bottom], [EDGE.left, EDGE.bottom]], linear(ctx, [0, 850, 0, EDGE.bottom], [[0, mix(stone, tones.key, 0.34)], [0.2, stone], [1, mix(stone, tones.dark, 0.6)]]));
  const random = site.random("slab");
  for (let at = 0; at < 34; at++) {
    const [x, y] = [EDGE.left + random() * EDGE.width, between(random, 890, 1170)];
    polygon(ctx, [[x, y], [x + between(random, 60, 200), y + 10], [x + between(random, 20, 120), y + between(random, 14, 30)]], alpha(random() < 0.5 ? tones.dark : tones.key, 0.16));
  }
  for (const [x, y, wide, high] of [[-120, 960, 420, 210], [180, 912, 260, 110], [560, 900, 220, 70], [1330, 908, 280, 80], [1640, 930, 330, 130], [2010, 980, 420, 230]] as const) {
    oval(ctx, [x, y], [wide * 0.58, 18], alpha(tones.dark, 0.45));
    paintRock(ctx, site, { x, y, wide, high });
  }
  for (let at = 0; at < 9; at++) oval(ctx, [EDGE.left + random() * EDGE.width, between(random, 900, 1150)], [between(random, 60, 150), between(random, 5, 11)], alpha(mix(tones.sky[3], "#ffffff", 0.3), 0.35));
  for (const y of [862, 880]) curve(ctx, Array.from({ length: 14 }, (_, at) => [EDGE.left + at * 178, y + Math.sin(at * 1.9) * 10] as const), alpha("#f4fbff", 0.22), 6);
}
