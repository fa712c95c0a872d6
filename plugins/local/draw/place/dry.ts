/** The desert: dunes behind dunes, a far table mountain, cactus or palm, ripples in the sand. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, curve, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { paintGrass, paintStone } from "./land.ts";
import { EDGE, layer, underfoot, type Scenographer, type Site } from "./site.ts";
import { paintHaze, skyLayers } from "./sky.ts";

export const desert: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.9, (ctx) => {
      paintMesas(ctx, site);
      paintHaze(ctx, site, { y: 720, height: 200, strength: 0.5 });
    }),
    layer(0.6, (ctx) => paintDune(ctx, site, { y: 724, height: 130, far: 0.3, seed: "far" })),
    layer(0.32, (ctx) => {
      paintDune(ctx, site, { y: 792, height: 120, far: 0.1, seed: "near" });
      for (const [x, size] of [[330, 1], [1560, 0.8], [1180, 0.5]] as const) paintCactus(ctx, site, { x, y: 806, size });
    }),
    layer(0, (ctx) => paintSand(ctx, site)),
  ],
  before: [layer(-0.3, (ctx) => paintStone(ctx, site, { x: site.sun.x > 960 ? 20 : 1900, y: 1220, size: 190, colour: "#a8704a", seed: "boulder" }))],
});

function paintMesas(ctx: Context, site: Site): void {
  const { tones } = site;
  const rock = tones.lit("#b8643f", 0.42);
  for (const [x, top, wide, foot] of [[-60, 470, 300, 460], [760, 540, 190, 330], [1380, 420, 360, 560]] as const) {
    polygon(ctx, [[x - (foot - wide) / 2, 740], [x, top + 30], [x + 14, top], [x + wide - 20, top + 6], [x + wide, top + 34], [x + wide + (foot - wide) / 2, 740]], linear(ctx, [0, top, 0, 740], [[0, mix(rock, tones.key, 0.24)], [0.5, rock], [1, mix(rock, tones.haze, 0.4)]]));
    for (const dy of [46, 84, 130]) line(ctx, [[x + 6, top + dy], [x + wide - 6, top + dy + 4]], alpha(tones.shade, 0.16), 7);
  }
}

interface Dune {
  readonly y: number;
  readonly height: number;
  readonly far: number;
  readonly seed: string;
}

/** Crests with a lit and a shaded side. */
function paintDune(ctx: Context, site: Site, { y, height, far, seed }: Dune): void {
  const random = site.random(seed);
  const { tones } = site;
  const sand = tones.lit(underfoot(site, "#e0ae6a"), far);
  for (let x = EDGE.left - 200; x < 2112; x += between(random, 330, 560)) {
    const [crest, high, long] = [x + between(random, 160, 330), height * between(random, 0.6, 1.1), between(random, 700, 1000)];
    blob(ctx, [[x - 80, y + 60], [x + 30, y], [crest - 60, y - high * 0.9], [crest, y - high], [x + long * 0.7, y - high * 0.3], [x + long, y + 60]], linear(ctx, [x, 0, x + long, 0], [[0, mix(sand, site.light.x < 0 ? tones.key : tones.shade, 0.28)], [1, mix(sand, site.light.x < 0 ? tones.shade : tones.key, 0.24)]]));
    blob(ctx, [[crest, y - high], [crest + 40, y - high * 0.5], [crest + 10, y], [crest + 120, y + 60], [x + long, y + 60], [x + long * 0.7, y - high * 0.3], [crest, y - high]], alpha(site.light.x < 0 ? tones.shade : tones.key, 0.2));
  }
  ctx.fillStyle = linear(ctx, [0, y + 20, 0, EDGE.bottom], [[0, sand], [1, mix(sand, tones.shade, 0.3)]]);
  ctx.fillRect(EDGE.left, y + 20, EDGE.width, EDGE.bottom - y);
}

function paintCactus(ctx: Context, site: Site, { x, y, size }: { readonly x: number; readonly y: number; readonly size: number }): void {
  const { tones } = site;
  const green = tones.lit("#5f7a45", 0.06);
  const body = (left: number, top: number, wide: number, high: number): void => pill(ctx, [x + left * size, y + top * size, wide * size, high * size], (wide / 2) * size, linear(ctx, [x + left * size, 0, x + (left + wide) * size, 0], [[0, mix(green, site.light.x < 0 ? tones.key : tones.shade, 0.3)], [1, mix(green, site.light.x < 0 ? tones.shade : tones.key, 0.3)]]));
  oval(ctx, [x, y], [90 * size, 12 * size], alpha(tones.shade, 0.4));
  body(-30, -330, 60, 334);
  body(-110, -250, 40, 130);
  body(-110, -150, 100, 40);
  body(68, -290, 40, 150);
  body(10, -178, 98, 40);
  for (const dx of [-14, 0, 14]) line(ctx, [[x + dx * size, y - 310 * size], [x + dx * size, y - 8 * size]], alpha(tones.shade, 0.25), 3 * size);
}

function paintSand(ctx: Context, site: Site): void {
  const { tones } = site;
  const sand = tones.lit(underfoot(site, "#e6b878"));
  ctx.fillStyle = linear(ctx, [0, 830, 0, EDGE.bottom], [[0, mix(sand, tones.key, 0.2)], [0.4, sand], [1, mix(sand, tones.shade, 0.5)]]);
  blob(ctx, [[EDGE.left, 850], [300, 838], [900, 850], [1500, 836], [2112, 848], [2112, EDGE.bottom], [EDGE.left, EDGE.bottom]], ctx.fillStyle);
  const random = site.random("ripples");
  for (let row = 0; row < 16; row++) {
    const y = 866 + row ** 1.5 * 5;
    curve(ctx, Array.from({ length: 13 }, (_, at) => [EDGE.left + at * 192, y + Math.sin(at * 1.3 + row) * (3 + row * 0.7) + random() * 4] as const), alpha(row % 2 === 0 ? tones.shade : tones.key, 0.16), 2 + row * 0.4);
  }
  paintGrass(ctx, site, { top: 846, bottom: 900, count: 24, colour: "#a8935a", seed: "scrub" });
  for (const [x, size] of [[420, 30], [1490, 44]] as const) paintStone(ctx, site, { x, y: 892, size, colour: "#b8825a", seed: `rock${x}` });
}
