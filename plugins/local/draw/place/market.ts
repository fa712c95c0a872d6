/** A market in a square: striped awnings over fruit and bread, flags from house to house, crates near by. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { paintFacade } from "./facade.ts";
import { paintAisle } from "./market-aisle.ts";
import { CLOTHS, paintHeaps, waresOf } from "./market-wares.ts";
import { across, down, paintShadow } from "./furniture.ts";
import { paintFloorLight } from "./room.ts";
import { EDGE, HORIZON, layer, underfoot, type Scenographer, type Site } from "./site.ts";
import { skyLayers } from "./sky.ts";
import { isWet, paintWet } from "./wet.ts";

export const market: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.6, (ctx) => paintHouses(ctx, site)),
    layer(ROW, (ctx) => {
      paintFlags(ctx, site);
      paintCobbles(ctx, site, 770);
      paintAisle(ctx, site);
      for (const [at, x] of STALLS.entries()) paintStall(ctx, site, { x, y: GROUND, at });
    }),
    layer(0, (ctx) => {
      paintCobbles(ctx, site, 836);
      if (isWet(site)) paintWet(ctx, site);
    }),
  ],
  before: [layer(-0.3, (ctx) => paintCrates(ctx, site))],
  stalls: STALLS.map((x) => ({ x: x + WIDE / 2, y: GROUND, high: COUNTER + HEAP - 8, distance: ROW })),
});

/** World pixels: their left ends, with an aisle in the middle; their width, the ground they stand on, their counter and what is heaped on it. */
const STALLS = [-310, 80, 470, 1110, 1500, 1890] as const;
const [WIDE, GROUND, COUNTER, HEAP] = [340, 812, 118, 48] as const;
const ROW = 0.28;

function paintHouses(ctx: Context, site: Site): void {
  const random = site.random("houses");
  const walls = ["#e3c08a", "#d99a78", "#c9b8a0", "#b8c0a8", "#e8d4b0"] as const;
  for (let x = -230, at = 0; x < 2100; at++) {
    const width = between(random, 250, 380);
    paintFacade(ctx, site, { x, width, top: between(random, 190, 340), base: 800, wall: walls[at % walls.length] ?? "#e3c08a", far: 0.18, seed: `market${at}`, shop: false });
    x += width;
  }
}

function paintFlags(ctx: Context, site: Site): void {
  const colours = ["#c8442f", "#f2c24b", "#3a6ea8", "#f6ead2", "#5f8a3a"] as const;
  for (const [y, sag] of [[220, 90], [300, 70]] as const) {
    const at = (t: number): readonly [number, number] => [EDGE.left + t * EDGE.width, y + sag * 4 * (((t * 2) % 1) - ((t * 2) % 1) ** 2)];
    curve(ctx, Array.from({ length: 41 }, (_, i) => at(i / 40)), alpha(site.tones.dark, 0.6), 3);
    for (let i = 0; i < 40; i++) {
      const [x, top] = at((i + 0.5) / 40);
      polygon(ctx, [[x - 17, top], [x + 17, top], [x, top + 38]], site.tones.lit(colours[i % colours.length] ?? "#c8442f"));
      if (site.tones.lamps > 0.5 && i % 2 === 0) glow(ctx, [x, top + 6], 46, { colour: "#ffd890", strength: 0.6 });
    }
  }
}

function paintCobbles(ctx: Context, site: Site, top: number): void {
  const { tones } = site;
  const stone = tones.lit(underfoot(site, "#a08f7c"));
  box(ctx, [EDGE.left, top, EDGE.width, EDGE.bottom - top], linear(ctx, [0, top, 0, EDGE.bottom], [[0, mix(stone, tones.shade, 0.25)], [0.3, stone], [1, mix(stone, tones.shade, 0.6)]]));
  for (let row = 0; row < 15; row++) {
    const y = top + 6 + row ** 1.7 * 3.6;
    const step = (y - HORIZON) * 0.5;
    for (let x = EDGE.left + (row % 2) * step * 0.5; x < 2112; x += step) oval(ctx, [x, y], [step * 0.44, step * 0.09], alpha((row + Math.round(x / step)) % 3 === 0 ? tones.key : tones.dark, 0.13));
  }
}

interface Stall {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

function paintStall(ctx: Context, site: Site, { x, y, at }: Stall): void {
  const { tones } = site;
  const [stripe, ground] = CLOTHS[at % CLOTHS.length] ?? CLOTHS[0];
  const wood = tones.lit("#8a6040");
  paintShadow(ctx, site, { x, y: y + 6, width: WIDE });
  box(ctx, [x + 18, y - 360, 304, 250], mix(tones.lit("#4a3a34"), tones.dark, 0.3));
  paintHung(ctx, site, { x, y, at });
  for (const dx of [14, 318]) box(ctx, [x + dx, y - 400, 12, 400], across(ctx, site, { x: x + dx, width: 12, colour: wood }));
  box(ctx, [x, y - COUNTER, WIDE, COUNTER], down(ctx, site, { y: y - COUNTER, height: COUNTER, colour: wood }));
  for (let board = 1; board < 6; board++) line(ctx, [[x + board * 57, y - COUNTER + 34], [x + board * 57, y - 4]], alpha(tones.dark, 0.3), 3);
  box(ctx, [x - 10, y - COUNTER + 22, WIDE + 20, 9], mix(wood, tones.dark, 0.5));
  paintHeaps(ctx, site, { x, y: y - COUNTER, wares: waresOf(at), seed: `wares${at}` });
  paintAwning(ctx, site, { x, y, stripe, ground });
  if (tones.lamps <= 0.3) return;
  disc(ctx, [x + 170, y - 290], 12, "#fff2c8");
  glow(ctx, [x + 170, y - 286], 250, { colour: "#ffc878", strength: 0.8 * tones.lamps });
  paintFloorLight(ctx, { x: x + 170, y: y + 40, wide: 300, colour: "#ffb866", strength: 0.4 * tones.lamps });
}

/** Striped, sloping to the front, and ending in scallops in the shade of which the stall lies. */
function paintAwning(ctx: Context, { tones }: Site, { x, y, stripe, ground }: { readonly x: number; readonly y: number; readonly stripe: string; readonly ground: string }): void {
  box(ctx, [x + 18, y - 344, 304, 34], alpha(tones.dark, 0.45));
  for (let band = 0; band < 8; band++) {
    const [left, right] = [x - 18 + band * 47, x - 18 + (band + 1) * 47];
    const lean = (edge: number): number => x + 170 + (edge - x - 170) * 0.9;
    const cloth = tones.lit(band % 2 === 0 ? stripe : ground);
    polygon(ctx, [[lean(left), y - 446], [lean(right), y - 446], [right, y - 336], [left, y - 336]], linear(ctx, [0, y - 446, 0, y - 336], [[0, mix(cloth, tones.key, 0.25)], [1, mix(cloth, tones.shade, 0.12)]]));
    pill(ctx, [left, y - 342, 47, 34], 16, mix(cloth, tones.shade, 0.24));
  }
}

/** Things that hang in the dark under the awning, at both ends: who sells stands in the middle. */
function paintHung(ctx: Context, site: Site, { x, y, at }: Stall): void {
  const wares = waresOf(at);
  for (const [i, dx] of [46, 84, 258, 296].entries()) {
    line(ctx, [[x + dx, y - 330], [x + dx, y - 290]], alpha(site.tones.dark, 0.7), 2);
    oval(ctx, [x + dx, y - 268], [12, 26], site.tones.lit(wares[(i + 1) % 3] ?? "#e0b070"));
  }
}

function paintCrates(ctx: Context, site: Site): void {
  const { tones } = site;
  const x = site.sun.x > 960 ? -60 : 1760;
  const wood = mix(tones.lit("#8a6040"), tones.dark, 0.4);
  pill(ctx, [x, 1010, 250, 220], 10, wood);
  for (const y of [1050, 1110]) box(ctx, [x, y, 250, 8], alpha(tones.dark, 0.5));
  for (let i = 0; i < 9; i++) disc(ctx, [x + 24 + i * 26, 1004 - (i % 2) * 12], 22, mix(tones.lit("#c8602f"), tones.dark, 0.35));
}
