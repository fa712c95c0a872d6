/** Water: open sea, surf, reflections. Knows no kind of place. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { curve, linear, oval } from "../paint/path.ts";
import { between } from "../paint/chance.ts";
import { EDGE, type Site } from "./site.ts";

export interface Water {
  readonly top: number;
  readonly bottom: number;
  readonly seed: string;
}

/** Deep water: the sky's colours upside down, ripples that grow nearer, the sun's road on it. */
export function paintWater(ctx: Context, site: Site, { top, bottom, seed }: Water): void {
  const { tones } = site;
  const deep = mix(tones.lit("#1f6f8f"), tones.sky[0], 0.35);
  const shine = mix(tones.sky[3], tones.lit("#7fc4cc"), 0.4);
  ctx.fillStyle = linear(ctx, [0, top, 0, bottom], [[0, mix(shine, tones.sky[4], 0.5)], [0.12, mix(shine, deep, 0.35)], [0.5, deep], [1, mix(deep, tones.dark, 0.4)]]);
  ctx.fillRect(EDGE.left, top, EDGE.width, bottom - top);
  paintRipples(ctx, site, { top, bottom, seed });
  if (!tones.overcast) paintRoad(ctx, site, { top, bottom, seed });
}

function paintRipples(ctx: Context, site: Site, { top, bottom, seed }: Water): void {
  const random = site.random(`${seed}-ripples`);
  const { tones } = site;
  const storm = site.place.weather === "storm" ? 1.6 : 1;
  for (let i = 0; i < 300; i++) {
    const near = random() ** 1.6;
    const y = top + 3 + near * (bottom - top);
    const x = EDGE.left + random() * EDGE.width;
    const width = (14 + near * 150) * between(random, 0.5, 1.3);
    const light = random() < 0.52;
    const colour = light ? mix(tones.sky[4], tones.key, 0.3) : mix(tones.dark, tones.sky[0], 0.4);
    oval(ctx, [x, y], [width, (0.8 + near * 5) * between(random, 0.5, 1) * storm], alpha(colour, light ? 0.2 : 0.16));
  }
}

/** The glitter under the sun or moon. */
function paintRoad(ctx: Context, site: Site, { top, bottom, seed }: Water): void {
  const random = site.random(`${seed}-road`);
  const { tones, sun } = site;
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  for (let i = 0; i < 150; i++) {
    const near = random();
    const y = top + 2 + near * (bottom - top) * 0.85;
    const spread = 30 + near * 190;
    const x = sun.x + (random() + random() - 1) * spread;
    oval(ctx, [x, y], [between(random, 8, 36) * (0.3 + near), 0.8 + near * 3], alpha(mix(tones.sun, tones.key, 0.4), between(random, 0.3, 0.75) * (1 - near * 0.5)));
  }
  ctx.restore();
}

export interface LightInWater {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
  readonly colour: string;
  readonly seconds?: number;
}

/** A round light as still water has it: bands that every ripple moves a little, paler to its edge, and a few that broke off below. */
export function paintLightInWater(ctx: Context, { x, y, wide, high, colour, seconds = 0 }: LightInWater): void {
  const bands = 13;
  oval(ctx, [x, y], [wide * 0.93, high * 0.95], alpha(colour, 0.24));
  for (let band = 0; band < bands; band++) {
    const up = ((band + 0.5) / bands) * 2 - 1;
    const half = wide * Math.sqrt(1 - up * up) * (1 + 0.07 * Math.sin(band * 2.4));
    oval(ctx, [x + wide * 0.06 * Math.sin(band * 1.7 + 0.6 + seconds * 2.2), y + up * high], [half, (high / bands) * 1.25], alpha(colour, 0.66 - 0.28 * Math.abs(up)));
  }
  for (const [dx, dy, long] of [[-0.2, 1.2, 0.5], [0.24, 1.4, 0.34]] as const) oval(ctx, [x + dx * wide, y + dy * high], [long * wide, high * 0.055], alpha(colour, 0.5));
}

/** Lines of foam along a shore, the last one at `y`. */
export function paintSurf(ctx: Context, site: Site, { y, seed }: { readonly y: number; readonly seed: string }): void {
  const { tones } = site;
  const foam = tones.lit("#ffffff");
  for (let row = 0; row < 4; row++) {
    const random = site.random(`${seed}${row}`);
    const level = y - row * 24;
    const points = Array.from({ length: 15 }, (_, at) => [EDGE.left + (at * EDGE.width) / 14, level + between(random, -9, 9)] as const);
    curve(ctx, points.map(([x, py]) => [x, py + 8] as const), alpha(tones.dark, 0.16), 10 - row * 2);
    curve(ctx, points, alpha(foam, 0.85 - row * 0.17), 9 - row * 2);
    for (let i = 0; i < 40; i++) oval(ctx, [EDGE.left + random() * EDGE.width, level - 8 + random() * 14], [between(random, 6, 30), 2.4], alpha(foam, 0.4));
  }
}
