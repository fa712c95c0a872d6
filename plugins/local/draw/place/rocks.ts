/** Rocks at the foot of a headland, and the waves that break over them. */
import type { Colour, Context, Layer } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, curve, disc, line, linear, oval, polygon, radial, type Point } from "../paint/path.ts";
import { EDGE, layer, type Site } from "./site.ts";
import { paintWave } from "./swell.ts";

/** From the open sea to the wet slab that people stand on. The land is on the left, where the rocks are tall; on the right the sea is open. */
export function rocksInSurf(site: Site): readonly Layer[] {
  return [
    layer(0.35, (ctx) => {
      for (const wave of SEA) paintWave(ctx, site, wave);
      for (const [x, y, high] of [[250, 820, 250], [900, 816, 150]] as const) paintBreaker(ctx, site, { x, y, high });
    }),
    layer(0.2, (ctx) => {
      for (const [x, y, wide, high] of [[-60, 880, 620, 420], [330, 872, 300, 190], [690, 870, 260, 120]] as const) paintRock(ctx, site, { x, y, wide, high });
      for (const [x, y, high] of [[460, 860, 190], [1090, 872, 130]] as const) paintBreaker(ctx, site, { x, y, high });
    }),
    layer(0, (ctx) => paintSlab(ctx, site)),
  ];
}

const SEA = [{ y: 712, high: 18, long: 190, shift: 30 }, { y: 742, high: 34, long: 290, shift: 150 }, { y: 788, high: 52, long: 410, shift: 320 }, { y: 850, high: 66, long: 560, shift: 120 }, { y: 920, high: 60, long: 700, shift: 430 }] as const;
interface Burst {
  readonly x: number;
  readonly y: number;
  readonly high: number;
}

/** A wave that bursts: one sheet of spray within the other, whitest at its heart, ragged above, and the drops it throws. */
function paintBreaker(ctx: Context, site: Site, { x, y, high }: Burst): void {
  const random = site.random(`breaker${x}`);
  const foam = mix(site.tones.lit("#f4fbff"), "#ffffff", 0.3);
  disc(ctx, [x, y - high * 0.4], high * 1.1, radial(ctx, [x, y - high * 0.4, 0, high * 1.1], [[0, alpha(foam, 0.3)], [0.5, alpha(foam, 0.12)], [1, alpha(foam, 0)]]));
  for (const [share, strength] of [[1, 0.2], [0.8, 0.26], [0.56, 0.34], [0.34, 0.4]] as const) {
    const edge = Array.from({ length: 23 }, (_, at): Point => {
      const turn = at / 11 - 1;
      const far = high * share * (1.08 - 0.5 * turn * turn) * (at % 2 === 0 ? between(random, 0.86, 1.12) : between(random, 0.6, 0.8));
      return [x + Math.sin(turn * 1.35) * far * 1.1, y + 12 - Math.cos(turn * 1.35) * far];
    });
    blob(ctx, [[x - high * share * 0.7, y + 12], ...edge, [x + high * share * 0.7, y + 12]], linear(ctx, [0, y - high * share, 0, y + 12], [[0, alpha(foam, strength * 0.6)], [0.6, alpha(foam, strength)], [1, alpha(foam, strength * 0.7)]]));
  }
  for (let at = 0; at < 80; at++) {
    const turn = random() * 2 - 1;
    disc(ctx, [x + turn * high * 1.15, y - high * between(random, 0.45, 1.3) * (1.1 - 0.5 * turn * turn)], between(random, 1.2, 4.2), alpha(foam, between(random, 0.3, 0.8)));
  }
  for (let at = 0; at < 16; at++) oval(ctx, [x + (random() - 0.5) * high * 2.1, y + random() * 22 - 4], [between(random, 30, 90), between(random, 7, 16)], alpha(foam, 0.42));
}

interface Rock {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

/** Broken into faces: a top that the sky lights, a side in the shade, cracks, a wet edge, foam about its foot. */
function paintRock(ctx: Context, site: Site, { x, y, wide, high }: Rock): void {
  const { tones, light } = site;
  const stone = wetStone(site);
  const side = light.x < 0 ? 1 : -1;
  const at = (dx: number, up: number): Point => [x + side * dx * wide, y - up * high];
  const outline = [at(-0.5, 0), at(-0.42, 0.34), at(-0.3, 0.5), at(-0.22, 0.84), at(-0.04, 1), at(0.12, 0.9), at(0.2, 0.66), at(0.36, 0.5), at(0.42, 0.2), at(0.5, 0)];
  polygon(ctx, outline, linear(ctx, [0, y - high, 0, y], [[0, mix(stone, tones.key, 0.3)], [0.5, stone], [1, mix(stone, tones.dark, 0.5)]]));
  polygon(ctx, [at(-0.04, 1), at(0.12, 0.9), at(0.2, 0.66), at(0.36, 0.5), at(0.42, 0.2), at(0.5, 0), at(0.06, 0), at(0.1, 0.34), at(0, 0.62)], alpha(tones.dark, 0.5));
  polygon(ctx, [at(-0.22, 0.84), at(-0.04, 1), at(0, 0.62), at(-0.16, 0.52)], alpha(mix(tones.sky[3], "#ffffff", 0.35), 0.26));
  line(ctx, [at(0, 0.62), at(-0.16, 0.52), at(-0.2, 0.2), at(-0.28, 0.04)], alpha(tones.dark, 0.4), 4);
  line(ctx, [at(-0.42, 0.34), at(-0.3, 0.5), at(-0.22, 0.84), at(-0.04, 1), at(0.12, 0.9)], alpha("#e6f0fa", 0.42), 4);
}

function wetStone({ tones }: Site): Colour {
  return mix(tones.lit("#74727a"), tones.sky[3], 0.25);
}

/** Shelves of wet rock, one before the other: each has a top that the sky lights, an edge that gleams and a dark front. */
function paintSlab(ctx: Context, site: Site): void {
  const { tones } = site;
  const stone = wetStone(site);
  for (const [x, y, wide, high] of [[-120, 930, 420, 230], [180, 908, 260, 120]] as const) paintRock(ctx, site, { x, y, wide, high });
  const random = site.random("slab");
  SHELVES.forEach(({ y, deep, rough }) => {
    const edge: Point[] = [];
    for (let x = EDGE.left; x <= EDGE.right; x += between(random, 70, 190)) edge.push([x, y + (random() - 0.5) * rough]);
    edge.push([EDGE.right, y]);
    polygon(ctx, [...edge, [EDGE.right, EDGE.bottom], [EDGE.left, EDGE.bottom]], linear(ctx, [0, y, 0, y + deep], [[0, mix(stone, tones.key, 0.34)], [0.5, stone], [1, mix(stone, tones.dark, 0.4)]]));
    edge.forEach(([x, top], at) => {
      const next = edge[at + 1];
      if (next === undefined) return;
      line(ctx, [[x, top], next], alpha("#f4fbff", random() < 0.6 ? 0.34 : 0.12), 4);
      if (random() < 0.7) paintStep(ctx, site, { from: [x, top], to: next, y: y + deep * between(random, 0.35, 0.6), high: deep * between(random, 0.18, 0.34) });
    });
  });
  for (let at = 0; at < 8; at++) {
    const [x, y, wide] = [EDGE.left + random() * EDGE.width, between(random, 940, 1150), between(random, 50, 130)];
    oval(ctx, [x, y], [wide, wide * 0.09], alpha(mix(tones.sky[3], "#ffffff", 0.35), 0.3));
    oval(ctx, [x - wide * 0.2, y - 2], [wide * 0.5, wide * 0.03], alpha("#ffffff", 0.22));
  }
  for (const [x, y, wide, high] of [[150, 1128, 330, 150], [1420, 1010, 210, 64], [1730, 1130, 480, 150]] as const) paintRock(ctx, site, { x, y, wide, high });
  for (const y of [868, 886]) curve(ctx, Array.from({ length: 14 }, (_, at) => [EDGE.left + at * 178, y + Math.sin(at * 1.9) * 10] as const), alpha("#f4fbff", 0.26), 6);
}

/** World pixels: the upper edge of each, how far down it is lit, how uneven it is. */
const SHELVES = [{ y: 884, deep: 110, rough: 34 }, { y: 984, deep: 120, rough: 40 }, { y: 1092, deep: 110, rough: 44 }] as const;

/** A ledge across a shelf: its front in the shade, cracks running down from it. */
function paintStep(ctx: Context, { tones }: Site, { from: [x], to: [end], y, high }: { readonly from: Point; readonly to: Point; readonly y: number; readonly high: number }): void {
  const tilt = ((x * 7) % 13) - 6;
  polygon(ctx, [[x + 12, y + tilt], [end - 8, y - tilt], [end - 22, y + high - tilt], [x + 30, y + high + tilt]], alpha(tones.dark, 0.22));
  line(ctx, [[x + 12, y + tilt], [end - 8, y - tilt]], alpha("#f4fbff", 0.16), 3);
  line(ctx, [[(x + end) / 2, y], [(x + end) / 2 + tilt * 2, y + high * 2]], alpha(tones.dark, 0.4), 3);
}
