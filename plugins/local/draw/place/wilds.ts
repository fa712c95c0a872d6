/** Park, field, mountain, and the sky at night. */
import type { Context, Layer } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, box, curve, disc, fill, glow, line, linear, oval, pill, placed, polygon, radial } from "../paint/path.ts";
import { between } from "../paint/chance.ts";
import { paintFlowers, paintGrass, paintHills, paintMountains, paintPlain, paintStone } from "./land.ts";
import { EDGE, has, HORIZON, layer, underfoot, type Scenographer, type Site } from "./site.ts";
import { paintHaze, paintSky, skyLayers } from "./sky.ts";
import { paintBough, paintBush, paintPine, paintTree } from "./tree.ts";
import { paintWater } from "./water.ts";

export const park: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.8, (ctx) => {
      paintHills(ctx, site, { seed: "hills", base: HORIZON + 20, height: 120, colour: has(site, "autumn") ? "#b08a52" : "#6f9a5e", far: 0.5 });
      paintRowOfTrees(ctx, site, { y: 716, height: 190, far: 0.42, gap: 130 });
      paintHaze(ctx, site, { y: 720, height: 120, strength: 0.3 });
    }),
    layer(0.45, (ctx) => {
      paintPlain(ctx, site, { top: 712, colour: "#78a653", seed: "lawn" });
      paintPond(ctx, site);
      if (site.tones.lamps > 0.3) paintFarLamps(ctx, site);
      paintRowOfTrees(ctx, site, { y: 770, height: 420, far: 0.14, gap: 470, clear: site.sun.x });
    }),
    layer(0, (ctx) => paintParkGround(ctx, site)),
    ...lampsOf(site).map((x): Layer => ({ distance: 0, end: { x, y: LAMP_GLASS }, paint: (ctx) => paintParkLamp(ctx, site, x) })),
  ],
  before: [layer(-0.3, (ctx) => paintBough(ctx, site, { x: site.sun.x > 960 ? 60 : 1860, y: -100, height: 300, seed: "bough", ...(has(site, "autumn") ? { colour: "#b86a2c" } : {}) }))],
});

export const field: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.8, (ctx) => {
      paintHills(ctx, site, { seed: "far", base: HORIZON + 10, height: 150, colour: "#7d9a68", far: 0.6 });
      paintHills(ctx, site, { seed: "near", base: HORIZON + 34, height: 110, colour: "#8fae5e", far: 0.36 });
      paintBarn(ctx, site);
    }),
    layer(0.3, (ctx) => paintRows(ctx, site)),
    layer(0, (ctx) => paintGrass(ctx, site, { top: 850, bottom: 1150, count: 330, colour: "#b9a44f", seed: "wheat" })),
  ],
  before: [layer(-0.3, (ctx) => paintGrass(ctx, site, { top: 1110, bottom: 1210, count: 120, colour: "#a8934a", seed: "ears" }))],
});

export const mountain: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.9, (ctx) => paintMountains(ctx, site, { seed: "far", base: 700, height: 470, colour: "#6d7f98", far: 0.55, snow: true })),
    layer(0.7, (ctx) => {
      paintMountains(ctx, site, { seed: "mid", base: 760, height: 330, colour: "#566579", far: 0.26, snow: site.place.weather === "snow" });
      paintHaze(ctx, site, { y: 760, height: 170, strength: 0.5 });
    }),
    layer(0.45, (ctx) => {
      paintHills(ctx, site, { seed: "foot", base: 820, height: 90, colour: "#5d7a5a", far: 0.16 });
      paintPines(ctx, site, { row: 3, y: 812, height: 150, far: 0.12, gap: 84 });
    }),
    layer(0, (ctx) => paintLedge(ctx, site)),
  ],
  before: [layer(-0.3, (ctx) => paintStone(ctx, site, { x: site.sun.x > 960 ? 40 : 1880, y: 1210, size: 230, colour: "#5e5a58", seed: "boulder" }))],
});

export const nightSky: Scenographer = (site) => ({
  behind: [
    layer(1, (ctx) => {
      paintSky(ctx, site, HORIZON + 120);
      paintMilkyWay(ctx, site);
    }),
    layer(0.7, (ctx) => paintHills(ctx, site, { seed: "far", base: 800, height: 130, colour: "#46607a", far: 0.3 })),
    layer(0, (ctx) => {
      paintHills(ctx, site, { seed: "near", base: 872, height: 50, colour: "#3c5548", far: 0 });
      paintGrass(ctx, site, { top: 866, bottom: 1150, count: 260, colour: "#4a6648", seed: "grass" });
    }),
  ],
});

interface Stand {
  readonly row: number;
  readonly y: number;
  readonly height: number;
  readonly far: number;
  readonly gap: number;
}

function paintPines(ctx: Context, site: Site, { row, y, height, far, gap }: Stand): void {
  const random = site.random(`pines${row}`);
  for (let x = EDGE.left; x < EDGE.left + EDGE.width; x += gap * between(random, 0.6, 1.3)) {
    paintPine(ctx, site, { x, y: y + random() * 12, height: height * between(random, 0.7, 1.12), far, colour: random() < 0.5 ? "#35684a" : "#4d7a50", seed: `pine${row}-${Math.round(x)}` });
  }
  paintHaze(ctx, site, { y: y + 10, height: height * 0.4, strength: far * 0.6 });
}

/** The colours of leaves in the season that is told. */
function leavesOf(site: Site): readonly string[] {
  return has(site, "autumn") ? ["#d98a2e", "#c8602c", "#e0a83c", "#a8502f"] : ["#5d8f4a", "#6f9c4c", "#4f8550", "#8aa04a"];
}

function paintRowOfTrees(ctx: Context, site: Site, { y, height, far, gap, clear }: Omit<Stand, "row"> & { readonly clear?: number }): void {
  const random = site.random(`trees${y}`);
  const greens = leavesOf(site);
  for (let x = EDGE.left + random() * gap; x < EDGE.left + EDGE.width; x += gap * between(random, 0.7, 1.25)) {
    // No tree grows out of the pond.
    if (clear !== undefined && Math.abs(x - clear) < 440) continue;
    paintTree(ctx, site, { x, y: y + random() * 10, height: height * between(random, 0.8, 1.2), far, colour: greens[Math.floor(random() * greens.length)] ?? "#5d8f4a", seed: `tree${y}-${Math.round(x)}` });
  }
}

function paintPond(ctx: Context, site: Site): void {
  const x = site.sun.x;
  ctx.save();
  ctx.beginPath();
  ctx.ellipse(x, 768, 430, 26, 0, 0, Math.PI * 2);
  ctx.clip();
  paintWater(ctx, site, { top: 738, bottom: 800, seed: "pond" });
  ctx.restore();
}

function paintParkGround(ctx: Context, site: Site): void {
  const { tones } = site;
  paintPlain(ctx, site, { top: 806, colour: site.place.weather === "snow" ? "#e6eef4" : "#6f9c4c", seed: "near" });
  const path = tones.lit(underfoot(site, "#d8c39c"));
  blob(ctx, [[EDGE.left, 880], [300, 866], [900, 872], [1500, 862], [2112, 874], [2112, 1004], [1500, 1040], [900, 1050], [300, 1040], [EDGE.left, 1010]], linear(ctx, [0, 860, 0, 1050], [[0, mix(path, tones.key, 0.25)], [1, mix(path, tones.shade, 0.25)]]));
  paintGrass(ctx, site, { top: 820, bottom: 866, count: 90, colour: "#6b994a", seed: "edge" });
  paintGrass(ctx, site, { top: 1060, bottom: 1180, count: 90, colour: "#5f8f45", seed: "near" });
  if (has(site, "autumn")) paintFallenLeaves(ctx, site);
  else paintFlowers(ctx, site, { top: 824, bottom: 862, count: 60, seed: "bed" });
  const side = isBenchLeft(site);
  for (const x of lampsOf(site)) paintLampPool(ctx, site, x);
  paintBench(ctx, site, side ? 360 : 1560);
  paintBush(ctx, site, { x: side ? 120 : 1800, y: 850, height: 80, seed: "bush" });
}

function isBenchLeft(site: Site): boolean {
  return site.random("bench")() < 0.5;
}

function lampsOf(site: Site): readonly number[] {
  return isBenchLeft(site) ? [600, 1500] : [1320, 420];
}

/** Strewn over grass and path, thicker under the trees. */
function paintFallenLeaves(ctx: Context, site: Site): void {
  const random = site.random("fallen");
  const tints = leavesOf(site);
  for (let i = 0; i < 420; i++) {
    const share = random() ** 1.2;
    const [x, y] = [EDGE.left + random() * EDGE.width, 818 + share * 350];
    const size = 5 + share * 17;
    placed(ctx, { x, y, turn: random() * 3 }, () => {
      const tint = site.tones.lit(tints[Math.floor(random() * tints.length)] ?? "#d98a2e");
      fill(ctx, `M${-size} 0 Q${-size * 0.2} ${-size * 0.5} ${size} 0 Q${-size * 0.2} ${size * 0.5} ${-size} 0 Z`, mix(tint, random() < 0.5 ? site.tones.key : site.tones.shade, 0.16));
    });
  }
}

function paintBench(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  const [wood, iron] = [tones.lit("#a8703f"), tones.lit("#333b45")];
  oval(ctx, [x, 872], [170, 12], alpha(tones.shade, 0.4));
  for (const dx of [-120, 120]) line(ctx, [[x + dx, 870], [x + dx, 792], [x + dx - 6, 706]], iron, 9);
  for (const y of [706, 730, 754]) pill(ctx, [x - 150, y, 300, 17], 5, linear(ctx, [0, y, 0, y + 17], [[0, mix(wood, tones.key, 0.35)], [1, wood]]));
  for (const y of [788, 802]) pill(ctx, [x - 158, y, 316, 13], 5, mix(wood, tones.key, y < 800 ? 0.3 : 0));
}

function paintParkLamp(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  const iron = mix(tones.lit("#2f3a3a"), tones.dark, 0.4);
  if (tones.lamps > 0.3) glow(ctx, [x, 600], 300, { colour: "#ffc46a", strength: 0.62 * tones.lamps });
  line(ctx, [[x, 884], [x, 626]], iron, 10);
  pill(ctx, [x - 10, 864, 20, 22], 6, iron);
  polygon(ctx, [[x - 20, 626], [x + 20, 626], [x + 29, 562], [x - 29, 562]], tones.lamps > 0.3 ? "#fff2c8" : tones.lit("#dfe9ea"));
  polygon(ctx, [[x - 36, 564], [x + 36, 564], [x + 11, 537], [x - 11, 537]], iron);
  line(ctx, [[x - 20, 626], [x + 20, 626]], iron, 6);
  disc(ctx, [x, 533], 8, iron);
}

/** World pixels of the upper rim of its glass: what is seen of that is a lamp, whether or not its roof is in the picture. */
const LAMP_GLASS = 566;

/** Its light on the ground. */
function paintLampPool(ctx: Context, { tones }: Site, x: number): void {
  if (tones.lamps <= 0.3) return;
  for (const [wide, strength] of [[420, 0.2], [290, 0.3], [170, 0.4]] as const) oval(ctx, [x, 910], [wide, wide * 0.17], alpha("#ffdc94", strength * tones.lamps));
}

/** Along a path on the other side. */
function paintFarLamps(ctx: Context, site: Site): void {
  const { tones } = site;
  for (let x = EDGE.left + 70; x < EDGE.left + EDGE.width; x += 250) {
    line(ctx, [[x, 772], [x, 700]], mix(tones.lit("#2f3a3a", 0.2), tones.dark, 0.4), 4);
    glow(ctx, [x, 690], 120, { colour: "#ffc46a", strength: 0.8 * tones.lamps });
    oval(ctx, [x, 776], [64, 8], alpha("#ffdc94", 0.4 * tones.lamps));
    disc(ctx, [x, 690], 11, "#fff2c8");
  }
}

function paintRows(ctx: Context, site: Site): void {
  const { tones } = site;
  paintPlain(ctx, site, { top: 712, colour: "#cbb25a", seed: "field" });
  const dark = mix(tones.lit("#8f7f3c"), tones.shade, 0.2);
  for (let i = -40; i <= 40; i++) line(ctx, [[960 + i * 44, 716], [960 + i * 44 * 9, EDGE.bottom]], alpha(i % 2 === 0 ? dark : tones.key, 0.22), 5);
  paintFlowers(ctx, site, { top: 730, bottom: 860, count: 60, seed: "poppies" });
}

function paintBarn(ctx: Context, site: Site): void {
  const { tones } = site;
  const x = site.sun.x > 960 ? 420 : 1380;
  const red = tones.lit("#a83f32", 0.2);
  box(ctx, [x, 640, 150, 84], linear(ctx, [x, 0, x + 150, 0], [[0, mix(red, tones.key, 0.15)], [1, mix(red, tones.shade, 0.3)]]));
  polygon(ctx, [[x - 10, 642], [x + 14, 598], [x + 75, 574], [x + 136, 598], [x + 160, 642]], tones.lit("#6b5a58", 0.2));
  box(ctx, [x + 52, 672, 46, 52], tones.lit("#f0e6d4", 0.2));
  line(ctx, [[x + 52, 672], [x + 98, 724]], red, 3);
  line(ctx, [[x + 98, 672], [x + 52, 724]], red, 3);
  if (tones.lamps > 0.4) glow(ctx, [x + 75, 640], 60, { colour: tones.pane, strength: 0.6 });
  paintTree(ctx, site, { x: x + 250, y: 728, height: 170, far: 0.22, seed: "oak" });
}

function paintLedge(ctx: Context, site: Site): void {
  const { tones } = site;
  const rock = tones.lit(site.place.weather === "snow" ? "#dbe4ee" : "#8f867c");
  blob(ctx, [[EDGE.left, 838], [180, 824], [560, 836], [900, 826], [1400, 840], [1800, 820], [2112, 832], [2112, EDGE.bottom], [EDGE.left, EDGE.bottom]], linear(ctx, [0, 824, 0, EDGE.bottom], [[0, mix(rock, tones.key, 0.35)], [0.3, rock], [1, mix(rock, tones.shade, 0.6)]]));
  const random = site.random("ledge");
  for (let i = 0; i < 70; i++) {
    const [x, y] = [EDGE.left + random() * EDGE.width, 846 + random() * 320];
    line(ctx, [[x, y], [x + between(random, 40, 160), y + between(random, -8, 14)]], alpha(random() < 0.5 ? tones.dark : tones.key, 0.13), between(random, 2, 6));
  }
  for (let i = 0; i < 9; i++) paintStone(ctx, site, { x: between(random, -150, 2070), y: between(random, 842, 900), size: between(random, 14, 54), colour: "#857d74", seed: `stone${i}` });
  paintGrass(ctx, site, { top: 840, bottom: 1150, count: 60, colour: "#7f8c55", seed: "tufts" });
}

function paintMilkyWay(ctx: Context, site: Site): void {
  const random = site.random("milky");
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  for (let i = 0; i < 70; i++) {
    const t = random();
    const [x, y] = [EDGE.left + t * EDGE.width, 620 - t * 640 + (random() - 0.5) * 170];
    const size = between(random, 60, 190);
    ctx.fillStyle = radial(ctx, [x, y, 0, size], [[0, alpha(random() < 0.3 ? "#c79bff" : "#8fb0ff", 0.1)], [1, alpha("#8fb0ff", 0)]]);
    ctx.fillRect(x - size, y - size, size * 2, size * 2);
  }
  for (let i = 0; i < 420; i++) {
    const t = random();
    disc(ctx, [EDGE.left + t * EDGE.width, 620 - t * 640 + (random() + random() + random() - 1.5) * 190], between(random, 0.5, 1.8), alpha("#fffbea", between(random, 0.3, 0.9)));
  }
  ctx.restore();
  curve(ctx, [[1240, 180], [1360, 214], [1500, 262]], alpha("#ffffff", 0.7), 3);
  glow(ctx, [1500, 262], 26, { colour: "#ffffff", strength: 0.8 });
}
