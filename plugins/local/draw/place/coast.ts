/** Beach, open sea and harbor. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, box, curve, disc, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { between } from "../paint/chance.ts";
import { paintGrass, paintHills, paintStone } from "./land.ts";
import { boatInStorm } from "./boat-in-storm.ts";
import { lightFarOut } from "./far-light.ts";
import { EDGE, has, HORIZON, layer, underfoot, VANISHING, type Scenographer, type Site } from "./site.ts";
import { paintHaze, skyLayers } from "./sky.ts";
import { paintSurf, paintWater } from "./water.ts";

export const beach: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.7, (ctx) => paintHeadlands(ctx, site)),
    layer(0.35, (ctx) => paintWater(ctx, site, { top: HORIZON, bottom: 880, seed: "sea" })),
    layer(0, (ctx) => paintSand(ctx, site)),
  ],
  before: [layer(-0.25, (ctx) => paintDune(ctx, site))],
});

export const sea: Scenographer = (site) => (has(site, "far_light") ? lightFarOut(site) : has(site, "boat_in_storm") ? boatInStorm(site) : onDeck(site));

const onDeck: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.75, (ctx) => paintHeadlands(ctx, site)),
    layer(0.5, (ctx) => paintWater(ctx, site, { top: HORIZON, bottom: EDGE.bottom, seed: "sea" })),
    layer(0.25, (ctx) => paintSwell(ctx, site)),
    layer(0, (ctx) => paintDeck(ctx, site)),
  ],
  before: [layer(-0.2, (ctx) => paintRail(ctx, site))],
});

export const harbor: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.75, (ctx) => paintTownHill(ctx, site)),
    layer(0.45, (ctx) => {
      paintWater(ctx, site, { top: HORIZON + 8, bottom: 900, seed: "basin" });
      paintBoats(ctx, site);
    }),
    layer(0, (ctx) => paintQuay(ctx, site)),
  ],
  before: [layer(-0.25, (ctx) => paintRopeCoil(ctx, site))],
});

function paintHeadlands(ctx: Context, site: Site): void {
  const side = site.sun.x > 960 ? 0 : 1;
  const far = site.tones.lit("#5a7a72", 0.62);
  const near = site.tones.lit("#4f6f58", 0.36);
  const at = (x: number): number => (side === 0 ? x : 1920 - x);
  blob(ctx, [[at(-192), HORIZON], [at(-192), 560], [at(60), 548], [at(300), 600], [at(520), 640], [at(720), HORIZON - 8], [at(760), HORIZON + 4], [at(-192), HORIZON + 4]], far);
  blob(ctx, [[at(-192), HORIZON + 8], [at(-192), 602], [at(0), 590], [at(140), 640], [at(300), 668], [at(380), HORIZON + 8]], near);
  paintHaze(ctx, site, { y: HORIZON, height: 90, strength: 0.4 });
}

function paintSand(ctx: Context, site: Site): void {
  const { tones } = site;
  const sand = tones.lit(underfoot(site, "#e6c690"));
  const wet = mix(tones.lit("#a98a63"), tones.sky[3], 0.3);
  const shore = 806;
  const points = Array.from({ length: 13 }, (_, i) => [EDGE.left + (i * EDGE.width) / 12, shore + Math.sin(i * 1.7) * 9] as const);
  blob(ctx, [...points, [EDGE.left + EDGE.width, EDGE.bottom], [EDGE.left, EDGE.bottom], [EDGE.left, shore]], linear(ctx, [0, shore, 0, EDGE.bottom], [[0, wet], [0.1, mix(wet, sand, 0.5)], [0.2, sand], [0.55, mix(sand, tones.key, 0.12)], [1, mix(sand, tones.shade, 0.45)]]));
  paintSurf(ctx, site, { y: shore + 6, seed: "surf" });
  const random = site.random("sand");
  for (let i = 0; i < 420; i++) {
    const near = random();
    const y = shore + 50 + near * 330;
    oval(ctx, [EDGE.left + random() * EDGE.width, y], [2 + near * 22 * random(), 0.8 + near * 2.4], alpha(random() < 0.5 ? tones.shade : tones.key, 0.1));
  }
  for (let i = 0; i < 7; i++) paintStone(ctx, site, { x: between(random, -100, 2020), y: between(random, 850, 910), size: between(random, 8, 26), colour: "#8c8479", seed: `pebble${i}` });
  paintUmbrella(ctx, site, random() < 0.5 ? 330 : 1580);
}

/** A parasol and a towel: nobody takes a beach for a desert. */
function paintUmbrella(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  if (site.place.time === "night" || tones.overcast) return paintDriftwood(ctx, site, x);
  const [y, radius] = [872, 120];
  oval(ctx, [x - site.light.x * 80, y + 8], [150, 14], alpha(tones.shade, 0.35));
  line(ctx, [[x, y], [x + 24, y - 210]], tones.lit("#f2ead8"), 7);
  const colours = ["#e4573d", "#f7efdd", "#e4573d", "#f7efdd", "#e4573d"];
  colours.forEach((colour, at) => {
    const [from, to] = [-1 + at * 0.4, -1 + (at + 1) * 0.4];
    polygon(ctx, [[x + 24, y - 270], [x + 20 + from * radius, y - 186 + Math.abs(from) * 16], [x + 20 + ((from + to) / 2) * radius, y - 178], [x + 20 + to * radius, y - 186 + Math.abs(to) * 16]], mix(tones.lit(colour), tones.shade, at * site.light.x * -0.05 + 0.1));
  });
  polygon(ctx, [[x + 40, y + 4], [x + 190, y - 2], [x + 226, y + 18], [x + 60, y + 26]], tones.lit("#3a8fa8"));
}

function paintDriftwood(ctx: Context, site: Site, x: number): void {
  const wood = site.tones.lit("#9c8468");
  oval(ctx, [x, 878], [130, 10], alpha(site.tones.shade, 0.4));
  line(ctx, [[x - 120, 872], [x - 20, 864], [x + 110, 846]], wood, 20);
  line(ctx, [[x + 20, 862], [x + 64, 806]], wood, 11);
  line(ctx, [[x - 110, 866], [x + 104, 840]], mix(wood, site.tones.key, 0.35), 4);
}

function paintDune(ctx: Context, site: Site): void {
  paintGrass(ctx, site, { top: 1110, bottom: 1200, count: 70, colour: "#8f9a5a", seed: "dune" });
}

function paintSwell(ctx: Context, site: Site): void {
  const { tones } = site;
  const storm = site.place.weather === "storm" ? 2.2 : 1;
  [760, 808].forEach((y, row) => {
    const random = site.random(`swell${row}`);
    const crest = Array.from({ length: 25 }, (_, i) => [EDGE.left + (i * EDGE.width) / 24, y + Math.sin(i * 1.1 + row * 2) * 8 * storm + between(random, -3, 3)] as const);
    const body = mix(tones.lit("#1d6280"), tones.dark, 0.2 + row * 0.15);
    blob(ctx, [...crest, [EDGE.left + EDGE.width, EDGE.bottom], [EDGE.left, EDGE.bottom], [EDGE.left, y]], linear(ctx, [0, y - 10, 0, y + 120], [[0, alpha(mix(body, tones.sky[4], 0.3), 0.9)], [1, alpha(body, 0.25)]]));
    curve(ctx, crest, alpha(mix(tones.sky[4], "#ffffff", 0.3), 0.3), 3 * storm);
  });
}

/** The people at sea stand on a boat's deck. */
function paintDeck(ctx: Context, site: Site): void {
  const { tones } = site;
  const wood = tones.lit("#9a6b43");
  box(ctx, [EDGE.left, 838, EDGE.width, 400], linear(ctx, [0, 838, 0, EDGE.bottom], [[0, mix(wood, tones.key, 0.16)], [0.5, wood], [1, mix(wood, tones.shade, 0.55)]]));
  for (let i = -26; i <= 26; i++) line(ctx, [[VANISHING.x + i * 66, 838], [VANISHING.x + i * 66 * 3.36, EDGE.bottom]], alpha(tones.dark, 0.4), 2.5);
  box(ctx, [EDGE.left, 806, EDGE.width, 34], linear(ctx, [0, 806, 0, 840], [[0, tones.lit("#f3ead6")], [0.4, tones.lit("#cfc2a8")], [1, tones.lit("#8d7f6c")]]));
  box(ctx, [EDGE.left, 838, EDGE.width, 8], alpha(tones.dark, 0.4));
  for (let x = -160; x < 2112; x += 260) pill(ctx, [x, 716, 10, 96], 4, tones.lit("#c9ccd0"));
  for (const y of [722, 762]) box(ctx, [EDGE.left, y, EDGE.width, 5], tones.lit("#e4e6e8"));
  paintLifebuoy(ctx, site, site.random("buoy")() < 0.5 ? 230 : 1700);
}

function paintLifebuoy(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  for (let i = 0; i < 8; i++) {
    ctx.strokeStyle = tones.lit(i % 2 === 0 ? "#e24b36" : "#f6f0e4");
    ctx.lineWidth = 22;
    ctx.lineCap = "butt";
    ctx.beginPath();
    ctx.arc(x, 776, 44, (i * Math.PI) / 4, ((i + 1) * Math.PI) / 4);
    ctx.stroke();
  }
}

function paintRail(ctx: Context, site: Site): void {
  const { tones } = site;
  curve(ctx, [[-200, 1130], [500, 1168], [1400, 1166], [2120, 1120]], mix(tones.lit("#7d5a3c"), tones.dark, 0.4), 44);
}

function paintTownHill(ctx: Context, site: Site): void {
  const profile = paintHills(ctx, site, { seed: "hill", base: HORIZON, height: 240, colour: "#5f7d5c", far: 0.45 });
  const random = site.random("houses");
  const walls = ["#f1e3c6", "#e8b98d", "#d98c6a", "#f5f0e6", "#c9d6c9", "#e7cf7f"];
  for (let row = 0; row < 3; row++) {
    for (let x = -180; x < 2100; x += between(random, 64, 118)) {
      const floor = HORIZON + 4 - (2 - row) * 44;
      if (profile(x) > floor - 40) continue;
      paintCottage(ctx, site, { x, y: floor, size: between(random, 44, 70), wall: walls[Math.floor(random() * walls.length)] ?? "#f1e3c6", far: 0.34 - row * 0.1, seed: `cottage${row}-${Math.round(x)}` });
    }
  }
  paintHaze(ctx, site, { y: HORIZON, height: 110, strength: 0.3 });
}

interface Cottage {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly wall: string;
  readonly far: number;
  readonly seed: string;
}

/** A small house as seen across a valley or a harbour. */
export function paintCottage(ctx: Context, site: Site, { x, y, size, wall, far, seed }: Cottage): void {
  const random = site.random(seed);
  const { tones, light } = site;
  const high = size * between(random, 0.7, 1.2);
  const body = tones.lit(wall, far);
  box(ctx, [x, y - high, size, high], linear(ctx, [x, 0, x + size, 0], light.x < 0 ? [[0, mix(body, tones.key, 0.2)], [1, mix(body, tones.shade, 0.25)]] : [[0, mix(body, tones.shade, 0.25)], [1, mix(body, tones.key, 0.2)]]));
  polygon(ctx, [[x - size * 0.08, y - high + 1], [x + size * 0.5, y - high - size * 0.42], [x + size * 1.08, y - high + 1]], tones.lit(random() < 0.6 ? "#a8523e" : "#6f5a5a", far));
  const lit = tones.lamps * 0.8;
  for (const [dx, dy] of [[0.2, 0.3], [0.6, 0.3], [0.2, 0.66], [0.6, 0.66]] as const) {
    const on = random() < lit;
    const [wx, wy, w, h] = [x + size * dx, y - high * (1 - dy), size * 0.17, size * 0.2];
    box(ctx, [wx, wy, w, h], on ? tones.pane : tones.lit("#4d5f70", far));
    if (on) glow(ctx, [wx + w / 2, wy + h / 2], size * 0.5, { colour: tones.pane, strength: 0.3 });
  }
}

function paintBoats(ctx: Context, site: Site): void {
  const random = site.random("boats");
  const hulls = ["#c8452f", "#2f6f8f", "#f2ede0", "#2f7d5a", "#d9a441"];
  [[180, 764], [640, 736], [1190, 742], [1660, 770]].forEach(([x = 0, y = 0], at) => {
    const size = ((y - HORIZON) / 74) * 190;
    paintBoat(ctx, site, { x: x + between(random, -50, 50), y, size, hull: hulls[(at + Math.floor(random() * 5)) % 5] ?? "#c8452f", mast: at % 2 === 0 });
  });
}

interface Boat {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly hull: string;
  readonly mast: boolean;
}

function paintBoat(ctx: Context, site: Site, { x, y, size, hull, mast }: Boat): void {
  const { tones } = site;
  const at = (dx: number, dy: number): readonly [number, number] => [x + dx * size, y + dy * size];
  oval(ctx, at(0, 0.1), [size * 0.6, size * 0.07], alpha(tones.dark, 0.4));
  const body = tones.lit(hull, 0.08);
  blob(ctx, [at(-0.56, -0.2), at(-0.44, 0.08), at(0, 0.1), at(0.44, 0.08), at(0.64, -0.28), at(0.3, -0.17), at(-0.2, -0.16), at(-0.56, -0.2)], linear(ctx, [0, y - size * 0.25, 0, y + size * 0.1], [[0, mix(body, tones.key, 0.25)], [1, mix(body, tones.shade, 0.5)]]));
  curve(ctx, [at(-0.54, -0.17), at(0, -0.12), at(0.6, -0.24)], tones.lit("#f7f0df"), size * 0.025);
  box(ctx, [...at(-0.3, -0.44), size * 0.3, size * 0.28], tones.lit("#efe7d4"));
  box(ctx, [...at(-0.25, -0.39), size * 0.2, size * 0.11], tones.lamps > 0.5 ? tones.pane : tones.lit("#56748a"));
  box(ctx, [...at(-0.33, -0.48), size * 0.36, size * 0.05], body);
  if (tones.lamps > 0.5) glow(ctx, at(-0.15, -0.34), size * 0.6, { colour: tones.pane, strength: 0.4 });
  const top = mast ? -1.25 : -0.85;
  line(ctx, [at(0.14, -0.15), at(0.14, top)], tones.lit("#5d4636"), size * 0.026);
  line(ctx, [at(0.14, top), at(0.6, -0.26)], alpha(tones.dark, 0.6), 2);
  line(ctx, [at(0.14, top), at(-0.5, -0.2)], alpha(tones.dark, 0.6), 2);
  polygon(ctx, [at(0.14, top), at(0.3, top + 0.05), at(0.14, top + 0.1)], body);
}

function paintQuay(ctx: Context, site: Site): void {
  const { tones } = site;
  const stone = tones.lit(underfoot(site, "#9b8d7d"));
  box(ctx, [EDGE.left, 818, EDGE.width, 380], linear(ctx, [0, 818, 0, EDGE.bottom], [[0, mix(stone, tones.key, 0.2)], [0.4, stone], [1, mix(stone, tones.shade, 0.55)]]));
  for (let i = -22; i <= 22; i++) line(ctx, [[VANISHING.x + i * 90, 824], [VANISHING.x + i * 90 * 3.7, EDGE.bottom]], alpha(tones.dark, 0.26), 2.5);
  for (const y of [862, 918, 1000, 1110]) line(ctx, [[EDGE.left, y], [EDGE.left + EDGE.width, y]], alpha(tones.dark, 0.26), 2.5);
  box(ctx, [EDGE.left, 800, EDGE.width, 24], linear(ctx, [0, 800, 0, 824], [[0, mix(stone, tones.key, 0.45)], [1, mix(stone, tones.shade, 0.2)]]));
  for (const x of [140, 760, 1380, 1880]) paintBollard(ctx, site, x);
  paintHarbourLamp(ctx, site, site.random("lamp")() < 0.5 ? 420 : 1540);
}

function paintBollard(ctx: Context, site: Site, x: number): void {
  const iron = site.tones.lit("#3d4450");
  oval(ctx, [x, 842], [50, 9], alpha(site.tones.shade, 0.4));
  pill(ctx, [x - 22, 780, 44, 62], 10, linear(ctx, [x - 22, 0, x + 22, 0], [[0, mix(iron, site.tones.key, 0.3)], [1, mix(iron, site.tones.dark, 0.4)]]));
  pill(ctx, [x - 34, 768, 68, 22], 11, mix(iron, site.tones.key, 0.2));
  curve(ctx, [[x + 20, 812], [x + 60, 800], [x + 130, 790]], site.tones.lit("#c2a878"), 7);
}

function paintHarbourLamp(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  line(ctx, [[x, 846], [x, 350]], tones.lit("#39424f"), 13);
  curve(ctx, [[x, 370], [x, 318], [x + 46, 320], [x + 78, 330]], tones.lit("#39424f"), 10);
  polygon(ctx, [[x + 44, 340], [x + 112, 340], [x + 96, 318], [x + 60, 318]], tones.lit("#39424f"));
  disc(ctx, [x + 78, 346], 15, tones.lamps > 0.3 ? "#fff1cc" : tones.lit("#e8eef0"));
  if (tones.lamps > 0.3) {
    glow(ctx, [x + 78, 348], 330, { colour: "#ffc878", strength: 0.6 * tones.lamps });
    glow(ctx, [x + 78, 880], 300, { colour: "#ffb866", strength: 0.3 * tones.lamps });
  }
}

function paintRopeCoil(ctx: Context, site: Site): void {
  const { tones } = site;
  const x = site.random("coil")() < 0.5 ? 90 : 1810;
  for (let i = 0; i < 5; i++) {
    ctx.strokeStyle = mix(tones.lit("#b3966a"), tones.dark, i % 2 === 0 ? 0.35 : 0.5);
    ctx.lineWidth = 24;
    ctx.beginPath();
    ctx.ellipse(x, 1150 - i * 20, 170 - i * 10, 40 - i * 2, 0, 0, Math.PI * 2);
    ctx.stroke();
  }
}
