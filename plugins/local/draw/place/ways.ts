/** Road, village and cave. */
import type { Context } from "../contract.ts";
import { paintCottage } from "./coast.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, box, curve, disc, glow, line, linear, oval, pill, polygon, shape } from "../paint/path.ts";
import { between } from "../paint/chance.ts";
import { paintClockTower } from "./clock-tower.ts";
import { paintFacade } from "./facade.ts";
import { paintFlowers, paintGrass, paintHills, paintMountains, paintPlain, paintStone } from "./land.ts";
import { EDGE, has, HORIZON, layer, VANISHING, type Scenographer, type Site } from "./site.ts";
import { paintHaze, paintSky, skyLayers } from "./sky.ts";
import { paintSnowCap } from "./snow-cap.ts";
import { paintTree } from "./tree.ts";
import { paintWater } from "./water.ts";

export const road: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.85, (ctx) => {
      paintMountains(ctx, site, { seed: "far", base: 706, height: 190, colour: "#6d7f98", far: 0.55, snow: false });
      paintHills(ctx, site, { seed: "hills", base: HORIZON + 26, height: 90, colour: "#8aa060", far: 0.34 });
    }),
    layer(0.15, (ctx) => paintHighway(ctx, site)),
    layer(0, (ctx) => paintVerge(ctx, site)),
  ],
  before: [layer(-0.3, (ctx) => paintGrass(ctx, site, { top: 1120, bottom: 1210, count: 90, colour: "#8f9450", seed: "near" }))],
});

function paintHighway(ctx: Context, site: Site): void {
  const { tones } = site;
  paintPlain(ctx, site, { top: 704, colour: site.place.weather === "snow" ? "#e3ebf2" : "#a39f5c", seed: "plain" });
  const tar = tones.lit("#5a5d66");
  polygon(ctx, [[948, 702], [972, 702], [1900, EDGE.bottom], [20, EDGE.bottom]], linear(ctx, [0, 702, 0, EDGE.bottom], [[0, mix(tar, tones.haze, 0.5)], [0.3, tar], [1, mix(tar, tones.shade, 0.5)]]));
  const paint = tones.lit("#f3ead0");
  for (const side of [-1, 1]) polygon(ctx, [[960 + side * 11, 702], [960 + side * 12, 702], [960 + side * 880, EDGE.bottom], [960 + side * 850, EDGE.bottom]], paint);
  for (let i = 0; i < 9; i++) {
    const [near, far] = [14 + 1.62 ** i * 7, 14 + 1.62 ** (i + 0.5) * 7];
    polygon(ctx, [[960 - near * 0.022, HORIZON + near], [960 + near * 0.022, HORIZON + near], [960 + far * 0.022, HORIZON + far], [960 - far * 0.022, HORIZON + far]], tones.lit("#f0c84a"));
  }
  for (const side of [-1, 1]) paintPoles(ctx, site, side);
}

function paintPoles(ctx: Context, site: Site, side: number): void {
  if (side > 0) return;
  const wood = site.tones.lit("#5d4a3e");
  const tops: (readonly [number, number])[] = [];
  for (const away of [26, 44, 76, 132, 230]) {
    const x = VANISHING.x - away * 4.2;
    const [foot, top] = [HORIZON + away, HORIZON - away * 2.6];
    line(ctx, [[x, foot], [x, top]], wood, away * 0.07);
    line(ctx, [[x - away * 0.34, top + away * 0.2], [x + away * 0.34, top + away * 0.2]], wood, away * 0.06);
    tops.push([x, top + away * 0.18]);
  }
  tops.slice(0, -1).forEach(([x, y], at) => {
    const next = tops[at + 1];
    if (next) for (const dx of [-1, 1]) curve(ctx, [[x + dx * 5, y], [(x + next[0]) / 2, (y + next[1]) / 2 + 16 * (at + 1)], [next[0] + dx * 14, next[1]]], alpha(site.tones.dark, 0.7), 2);
  });
}

function paintVerge(ctx: Context, site: Site): void {
  const { tones } = site;
  paintGrass(ctx, site, { top: 730, bottom: 850, count: 70, colour: "#8f9450", seed: "verge" });
  const x = site.random("sign")() < 0.5 ? 1560 : 1480;
  line(ctx, [[x, 868], [x, 620]], tones.lit("#8a929a"), 12);
  polygon(ctx, [[x, 480], [x + 76, 556], [x, 632], [x - 76, 556]], tones.lit("#f0c030"));
  polygon(ctx, [[x, 494], [x + 62, 556], [x, 618], [x - 62, 556]], tones.lit("#f6cf52"));
  curve(ctx, [[x - 14, 590], [x - 14, 560], [x + 16, 546], [x + 14, 524]], tones.lit("#2a2a2e"), 11);
  polygon(ctx, [[x, 530], [x + 30, 530], [x + 14, 508]], tones.lit("#2a2a2e"));
  paintStone(ctx, site, { x: 300, y: 890, size: 44, colour: "#8d8a80", seed: "mark" });
}

export const village: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.85, (ctx) => {
      paintHills(ctx, site, { seed: "far", base: 720, height: 270, colour: "#7a9a6a", far: 0.5 });
      const random = site.random("cottages");
      for (let x = -150; x < 2050; x += between(random, 90, 180)) paintCottage(ctx, site, { x, y: 690 - random() * 60, size: between(random, 54, 80), wall: random() < 0.5 ? "#f1e3c6" : "#e3b98d", far: 0.36, seed: `far${Math.round(x)}` });
      paintHaze(ctx, site, { y: 720, height: 150, strength: 0.35 });
    }),
    layer(0.4, (ctx) => paintSquare(ctx, site)),
    layer(0, (ctx) => paintCobbles(ctx, site)),
  ],
});

/** Houses on the side of the square where the tower looks to. */
const OPPOSITE = [[620, 330, 380, "#d9b48a", true], [960, 340, 350, "#ead9b4", false]] as const;

function paintSquare(ctx: Context, site: Site): void {
  const { tones } = site;
  if (has(site, "clock_tower") && site.side === "back") paintClockTower(ctx, site);
  else if (site.side === "back") paintChurch(ctx, site, site.sun.x > 960 ? 660 : 1180);
  for (const [x, width, top, wall, shop] of [[-190, 330, 330, "#efdcb4", true], [150, 290, 400, "#d9a07a", false], [1330, 300, 390, "#e8cfa0", true], [1650, 420, 320, "#c9b8a0", false], ...(site.side === "back" ? [] : OPPOSITE)] as const) {
    paintFacade(ctx, site, { x, width, top: top + 110, base: 800, wall, far: 0.06, seed: `house${x}`, shop });
    polygon(ctx, [[x - 26, top + 112], [x + width * 0.14, top - 40], [x + width * 0.86, top - 40], [x + width + 26, top + 112]], linear(ctx, [0, top - 40, 0, top + 112], [[0, mix(tones.lit("#b0583f"), tones.key, 0.2)], [1, mix(tones.lit("#8f4434"), tones.shade, 0.2)]]));
    for (let row = 0; row < 5; row++) line(ctx, [[x - 10 + (4 - row) * 9, top + 90 - row * 28], [x + width + 10 - (4 - row) * 9, top + 90 - row * 28]], alpha(tones.dark, 0.16), 3);
    box(ctx, [x + width * 0.66, top - 80, 36, 80], tones.lit("#a0675a"));
    paintSnowCap(ctx, site, [[x - 26, top + 112], [x + width * 0.14, top - 40], [x + width * 0.86, top - 40], [x + width + 26, top + 112]], 56);
  }
  paintTree(ctx, site, { x: 480, y: 808, height: 330, far: 0.05, seed: "linden" });
}

function paintChurch(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  const wall = tones.lit("#efe6d4", 0.14);
  box(ctx, [x, 520, 260, 280], linear(ctx, [x, 0, x + 260, 0], [[0, mix(wall, tones.key, 0.1)], [1, mix(wall, tones.shade, 0.2)]]));
  polygon(ctx, [[x - 20, 526], [x + 60, 430], [x + 260, 430], [x + 280, 526]], tones.lit("#8a5a4a", 0.14));
  box(ctx, [x - 60, 330, 110, 470], linear(ctx, [x - 60, 0, x + 50, 0], [[0, mix(wall, tones.key, 0.2)], [1, mix(wall, tones.shade, 0.25)]]));
  polygon(ctx, [[x - 74, 334], [x - 5, 140], [x + 64, 334]], tones.lit("#6f6a72", 0.14));
  line(ctx, [[x - 5, 142], [x - 5, 100]], tones.lit("#d9b45a"), 5);
  pill(ctx, [x - 26, 370, 42, 76], 21, tones.lit("#4a4a55", 0.1));
  disc(ctx, [x - 5, 500], 26, tones.lit("#f6f0e2"));
  line(ctx, [[x - 5, 500], [x - 5, 482]], tones.dark, 3);
  line(ctx, [[x - 5, 500], [x + 8, 506]], tones.dark, 3);
  for (const dx of [90, 160, 220]) pill(ctx, [x + dx - 12, 590, 30, 90], 15, tones.lamps > 0.4 ? tones.pane : tones.lit("#5a6a7a", 0.1));
}

function paintCobbles(ctx: Context, site: Site): void {
  const { tones } = site;
  const stone = tones.lit(site.place.weather === "snow" ? "#dde5ec" : "#a89a88");
  box(ctx, [EDGE.left, 796, EDGE.width, 400], linear(ctx, [0, 796, 0, EDGE.bottom], [[0, mix(stone, tones.shade, 0.25)], [0.2, stone], [1, mix(stone, tones.shade, 0.55)]]));
  const random = site.random("cobbles");
  for (let row = 0; row < 22; row++) {
    const y = 802 + row ** 1.6 * 3;
    const size = (y - HORIZON) * 0.15;
    for (let x = EDGE.left + (row % 2) * size; x < EDGE.left + EDGE.width; x += size * 2.1) oval(ctx, [x, y], [size, size * 0.3], alpha(random() < 0.45 ? tones.key : tones.shade, 0.05 + random() * 0.1));
  }
  paintFountain(ctx, site, site.side === "front" ? 590 : has(site, "clock_tower") ? 1330 : site.sun.x > 960 ? 1090 : 820);
  paintFlowers(ctx, site, { top: 804, bottom: 822, count: 30, seed: "boxes" });
}

function paintFountain(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  const stone = tones.lit("#b8ada0");
  oval(ctx, [x, 850], [190, 24], alpha(tones.shade, 0.4));
  pill(ctx, [x - 170, 784, 340, 66], 20, linear(ctx, [x - 170, 0, x + 170, 0], [[0, mix(stone, tones.key, 0.2)], [1, mix(stone, tones.shade, 0.4)]]));
  oval(ctx, [x, 788], [164, 22], mix(tones.lit("#4f9ab0"), tones.sky[3], 0.3));
  box(ctx, [x - 16, 640, 32, 140], stone);
  oval(ctx, [x, 650], [84, 17], mix(stone, tones.key, 0.15));
  disc(ctx, [x, 614], 20, stone);
  for (const side of [-1, 1]) for (const reach of [60, 90]) curve(ctx, [[x, 640], [x + side * reach * 0.7, 610], [x + side * reach, 680], [x + side * reach * 1.1, 784]], alpha("#e8f6fa", 0.5), 5);
}

/** Rock on all sides, a mouth of light, still water and crystals. */
export const cave: Scenographer = (site) => ({
  behind: [
    layer(0.95, (ctx) => paintSky(ctx, site, 720)),
    layer(0.5, (ctx) => paintRockRing(ctx, site, { seed: "far", inner: 330, x: 960, y: 520, colour: "#6a6478", far: 0.3 })),
    layer(0.25, (ctx) => paintRockRing(ctx, site, { seed: "mid", inner: 560, x: 960, y: 500, colour: "#4f4a60", far: 0.08 })),
    layer(0, (ctx) => paintCaveFloor(ctx, site)),
  ],
  before: [layer(-0.3, (ctx) => paintRockRing(ctx, site, { seed: "near", inner: 1060, x: 960, y: 520, colour: "#2a2738", far: 0 }))],
  light: { x: 0, y: -0.3, strength: 0.8, tint: 0.34 },
});

interface Ring {
  readonly seed: string;
  readonly inner: number;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly far: number;
}

/** A wall of rock with a hole in it; teeth hang from its upper edge. */
function paintRockRing(ctx: Context, site: Site, ring: Ring): void {
  const { x, y, inner, colour, far } = ring;
  const { tones } = site;
  const random = site.random(ring.seed);
  const rock = mix(tones.lit(colour), tones.haze, far);
  const rim = Array.from({ length: 26 }, (_, at) => {
    const angle = (at / 26) * Math.PI * 2;
    const reach = inner * between(random, 0.93, 1.08);
    return [x + Math.cos(angle) * reach * 1.16, y + Math.sin(angle) * reach * 0.7] as const;
  });
  const hole = softly(rim);
  ctx.fillStyle = linear(ctx, [0, EDGE.top, 0, EDGE.bottom], [[0, mix(rock, tones.dark, 0.55)], [0.5, rock], [1, mix(rock, tones.dark, 0.4)]]);
  ctx.fill(shape(`M-400 -400 H2320 V1480 H-400 Z ${hole}`), "evenodd");
  paintRockFolds(ctx, site, { ring, rim });
  for (const [width, strength] of [[26, 0.1], [12, 0.16], [4, 0.3]] as const) {
    ctx.strokeStyle = alpha(mix(tones.key, tones.sky[4], 0.5), strength);
    ctx.lineWidth = width;
    ctx.stroke(shape(hole));
  }
  for (let at = 0; at < 9; at++) paintTooth(ctx, site, { x: x + (at - 4) * inner * 0.24 + random() * 30, y: y - inner * 0.7 * Math.sqrt(Math.max(0, 1 - ((at - 4) * 0.2) ** 2)) - 26, high: inner * between(random, 0.1, 0.34), rock });
}

/** Ledges that follow the hole, darker outwards. */
function paintRockFolds(ctx: Context, site: Site, { ring, rim }: { readonly ring: Ring; readonly rim: readonly (readonly [number, number])[] }): void {
  const random = site.random(`${ring.seed}-folds`);
  for (let fold = 1; fold < 7; fold++) {
    const out = 1 + fold * 0.09;
    const from = Math.floor(random() * rim.length);
    const part = Array.from({ length: 7 }, (_, at) => rim[(from + at) % rim.length] ?? [0, 0] as const).map(([px, py]) => [ring.x + (px - ring.x) * out, ring.y + (py - ring.y) * out] as const);
    curve(ctx, part, alpha(fold % 2 === 0 ? site.tones.dark : site.tones.key, fold % 2 === 0 ? 0.26 : 0.07), 10 + fold * 5);
  }
}

function paintTooth(ctx: Context, site: Site, { x, y, high, rock }: { readonly x: number; readonly y: number; readonly high: number; readonly rock: string }): void {
  const half = high * 0.2;
  polygon(ctx, [[x - half * 1.7, y - 6], [x + half * 1.7, y - 6], [x + half * 0.5, y + high * 0.5], [x + 2, y + high], [x - half * 0.6, y + high * 0.5]], linear(ctx, [x - half, 0, x + half, 0], [[0, mix(rock, site.tones.key, 0.16)], [1, mix(rock, site.tones.dark, 0.4)]]));
}

/** A closed path that bends through points. */
function softly(points: readonly (readonly [number, number])[]): string {
  const middle = (at: number): string => {
    const [a, b] = [points[at % points.length] ?? [0, 0], points[(at + 1) % points.length] ?? [0, 0]];
    return `${((a[0] + b[0]) / 2).toFixed(1)} ${((a[1] + b[1]) / 2).toFixed(1)}`;
  };
  return `M${middle(points.length - 1)} ${points.map(([x, y], at) => `Q${x.toFixed(1)} ${y.toFixed(1)} ${middle(at)}`).join(" ")} Z`;
}

function paintCaveFloor(ctx: Context, site: Site): void {
  const { tones } = site;
  const rock = tones.lit("#5a5468");
  blob(ctx, [[EDGE.left, 790], [260, 800], [600, 826], [960, 832], [1360, 826], [1680, 800], [2112, 786], [2112, EDGE.bottom], [EDGE.left, EDGE.bottom]], linear(ctx, [0, 790, 0, EDGE.bottom], [[0, mix(rock, tones.key, 0.3)], [0.3, rock], [1, mix(rock, tones.dark, 0.65)]]));
  ctx.save();
  ctx.beginPath();
  ctx.ellipse(960, 858, 420, 22, 0, 0, Math.PI * 2);
  ctx.clip();
  paintWater(ctx, site, { top: 834, bottom: 884, seed: "pool" });
  ctx.restore();
  for (const [x, y, size] of [[260, 880, 110], [1690, 876, 130], [480, 860, 52], [1450, 862, 60]] as const) paintStone(ctx, site, { x, y, size, colour: "#6a6478", seed: `rock${x}` });
  for (const x of [360, 1580]) paintCrystals(ctx, site, x);
  glow(ctx, [960, 560], 760, { colour: tones.sky[4], strength: 0.3 });
}

function paintCrystals(ctx: Context, site: Site, x: number): void {
  const colour = site.random("crystal")() < 0.5 ? "#5ad8d0" : "#a88aff";
  for (const [dx, high, lean] of [[-30, 90, -24], [0, 140, 6], [30, 100, 30], [54, 60, 44]] as const) {
    polygon(ctx, [[x + dx - 15, 880], [x + dx - 11 + lean * 0.7, 880 - high * 0.8], [x + dx + lean, 880 - high], [x + dx + 4 + lean * 0.7, 876 - high * 0.76], [x + dx + 4, 880]], mix(colour, "#ffffff", 0.35));
    polygon(ctx, [[x + dx + 4, 880], [x + dx + 4 + lean * 0.7, 876 - high * 0.76], [x + dx + lean, 880 - high], [x + dx + 14 + lean * 0.7, 880 - high * 0.74], [x + dx + 15, 880]], mix(colour, "#1a2a5a", 0.35));
  }
  glow(ctx, [x, 820], 300, { colour, strength: 0.6 });
}
