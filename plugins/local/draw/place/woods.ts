/** The forest: tall trunks that pale with distance, leaves overhead, ferns and a path below. Knows no season but by its site. */
import type { Colour, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, curve, disc, linear, oval, pill, polygon, type Point } from "../paint/path.ts";
import { between } from "../paint/chance.ts";
import { paintStone } from "./land.ts";
import { EDGE, has, layer, type Scenographer, type Site } from "./site.ts";
import { paintHaze, skyLayers } from "./sky.ts";

export const forest: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.8, (ctx) => {
      paintStand(ctx, site, { row: 0, y: 752, width: [14, 26], gap: 78, far: 0.74 });
      paintCanopy(ctx, site, { row: 0, y: 330, size: 80, far: 0.66 });
      paintThicket(ctx, site, { row: 0, y: 770, size: 60, far: 0.6 });
      paintHaze(ctx, site, { y: 780, height: 300, strength: 0.5 });
    }),
    layer(0.6, (ctx) => {
      paintStand(ctx, site, { row: 1, y: 784, width: [34, 54], gap: 190, far: 0.46 });
      paintCanopy(ctx, site, { row: 1, y: 250, size: 110, far: 0.4 });
      paintThicket(ctx, site, { row: 1, y: 812, size: 56, far: 0.34 });
      paintShafts(ctx, site);
    }),
    layer(0.35, (ctx) => {
      paintStand(ctx, site, { row: 2, y: 826, width: [74, 112], gap: 430, far: 0.16 });
      paintCanopy(ctx, site, { row: 2, y: 150, size: 130, far: 0.12 });
    }),
    layer(0, (ctx) => {
      paintForestFloor(ctx, site);
      if (isGloaming(site)) paintGloom(ctx, site);
    }),
  ],
  before: [...(has(site, "ferns") ? [layer(-0.02, (ctx) => paintNearFerns(ctx, site))] : []), layer(-0.35, (ctx) => paintNearForest(ctx, site))],
});

/** Night comes earlier under trees than to the sky. */
function isGloaming({ place }: Site): boolean {
  return place.time === "dusk";
}

/** From the crowns, the sides and the ground before us the dark closes in on the last light. */
function paintGloom(ctx: Context, { tones }: Site): void {
  const [bottom, right] = [EDGE.bottom, EDGE.left + EDGE.width];
  const gloom = alpha(tones.dark, 0.62);
  const clear = alpha(tones.dark, 0);
  const all: readonly Point[] = [[EDGE.left, EDGE.top], [right, EDGE.top], [right, bottom], [EDGE.left, bottom]];
  polygon(ctx, all, linear(ctx, [300, 0, 1620, 0], [[0, gloom], [0.42, clear], [0.58, clear], [1, gloom]]));
  polygon(ctx, all, linear(ctx, [0, 60, 0, 1120], [[0, gloom], [0.5, clear], [0.74, clear], [1, gloom]]));
}

/** How much the dark of the hour is in what stands against the light. */
function inShade(site: Site, colour: Colour, far: number): Colour {
  const { tones } = site;
  const air = mix(mix(tones.haze, tones.sky[2], 0.3), tones.lit(has(site, "autumn") ? "#e2b878" : "#b2cc90"), 0.7 * (1 - tones.lamps));
  return mix(mix(tintOf(site, colour), tones.dark, 0.16 + (isGloaming(site) ? 0.62 : 0.4) * tones.lamps), air, far);
}

/** Under leaves the light of evening leaves green what is green. */
function tintOf({ tones }: Site, colour: Colour): Colour {
  return mix(tones.lit(colour), colour, 0.5 * tones.lamps);
}

function leafOf(site: Site, share: number): Colour {
  const [a, b] = has(site, "autumn") ? ["#d98a2e", "#b8502c"] : site.place.weather === "snow" ? ["#dbe6ee", "#8fa6a4"] : ["#5c8a48", "#7fa04a"];
  return mix(a, b, share);
}

interface Stand {
  readonly row: number;
  /** Where the trunks meet the ground. */
  readonly y: number;
  readonly width: readonly [number, number];
  readonly gap: number;
  readonly far: number;
}

/** Trunks that leave the picture at its top. */
function paintStand(ctx: Context, site: Site, { row, y, width, gap, far }: Stand): void {
  const random = site.random(`stand${row}`);
  for (let x = EDGE.left + random() * gap * 0.5; x < EDGE.left + EDGE.width; x += gap * between(random, 0.55, 1.4)) {
    const wide = between(random, width[0], width[1]);
    paintStem(ctx, site, { x, y: y + random() * 14, width: wide, lean: (random() - 0.5) * wide * 1.6, far, seed: `stem${row}-${Math.round(x)}` });
  }
}

interface Stem {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** World pixels that its top is to the side of its foot. */
  readonly lean: number;
  readonly far: number;
  readonly seed: string;
}

function paintStem(ctx: Context, site: Site, { x, y, width, lean, far, seed }: Stem): void {
  const random = site.random(seed);
  const bark = inShade(site, random() < 0.3 ? "#8a705c" : "#6b4c3a", far);
  const [half, top] = [width / 2, EDGE.top - 20];
  const [lit, dim] = [mix(bark, site.tones.key, 0.42 * (1 - far)), mix(bark, site.tones.dark, 0.4 * (1 - far))];
  const [left, right] = site.light.x < 0 ? [lit, dim] : [dim, lit];
  blob(ctx, [[x - width * 1.1, y + 6], [x - half * 1.1, y - width * 0.7], [x - half * 0.86 + lean * 0.4, (y + top) / 2], [x - half * 0.6 + lean, top], [x + half * 0.6 + lean, top], [x + half * 0.86 + lean * 0.4, (y + top) / 2], [x + half * 1.1, y - width * 0.7], [x + width * 1.1, y + 6]], linear(ctx, [x - half, 0, x + half, 0], [[0, left], [0.45, bark], [1, right]]));
  for (let at = 0; at < (far < 0.3 ? 3 : 1); at++) paintBranch(ctx, { x: x + lean * 0.5, y: y - (y - top) * between(random, 0.4, 0.75), side: random() < 0.5 ? -1 : 1, long: width * between(random, 1.6, 3), thick: width * 0.2, colour: bark });
  if (far > 0.3) return;
  for (let at = 0; at < 12; at++) {
    const [px, py] = [x + (random() - 0.5) * width * 0.6, y - 20 - random() * (y - 160)];
    curve(ctx, [[px, py], [px + 4, py - width * 0.5], [px - 2, py - width * between(random, 0.8, 1.5)]], alpha(dim, 0.55), Math.max(1.5, width * 0.04));
  }
}

interface Branch {
  readonly x: number;
  readonly y: number;
  readonly side: 1 | -1;
  readonly long: number;
  readonly thick: number;
  readonly colour: Colour;
}

function paintBranch(ctx: Context, { x, y, side, long, thick, colour }: Branch): void {
  curve(ctx, [[x, y], [x + side * long * 0.4, y - long * 0.2], [x + side * long, y - long * 0.7]], colour, thick);
  curve(ctx, [[x + side * long * 0.5, y - long * 0.3], [x + side * long * 0.8, y - long * 0.3], [x + side * long * 1.1, y - long * 0.4]], colour, thick * 0.5);
}

interface Leaves {
  readonly row: number;
  readonly y: number;
  readonly size: number;
  readonly far: number;
}

/** Leaves overhead: heaps with gaps that the sky is seen through. */
function paintCanopy(ctx: Context, site: Site, { row, y, size, far }: Leaves): void {
  const random = site.random(`canopy${row}`);
  for (let x = EDGE.left; x < EDGE.left + EDGE.width; x += size * between(random, 0.7, 1.5)) {
    const [hang, tint] = [y + (random() - 0.6) * size * 1.6, random()];
    const leaf = inShade(site, leafOf(site, tint), far);
    for (let at = 0; at < 9; at++) {
      const angle = at * 2.4;
      const reach = Math.sqrt(at / 9) * size * 0.9;
      disc(ctx, [x + Math.cos(angle) * reach * 1.3, hang - size * 0.5 + Math.sin(angle) * reach * 0.6], size * between(random, 0.22, 0.4), alpha(mix(leaf, random() < 0.4 ? site.tones.key : site.tones.dark, 0.14), 0.9));
    }
    polygon(ctx, [[x - size, EDGE.top], [x + size, EDGE.top], [x + size * 0.6, hang - size * 0.6], [x - size * 0.6, hang - size * 0.6]], alpha(leaf, 0.75));
  }
}

/** Bushes and young growth between the trunks. */
function paintThicket(ctx: Context, site: Site, { row, y, size, far }: Leaves): void {
  const random = site.random(`thicket${row}`);
  for (let x = EDGE.left; x < EDGE.left + EDGE.width; x += size * between(random, 0.5, 1.3)) {
    const high = size * between(random, 0.5, 1.2);
    const leaf = inShade(site, leafOf(site, random()), far);
    oval(ctx, [x, y], [size * between(random, 0.7, 1.2), high], leaf);
    oval(ctx, [x + site.light.x * size * 0.2, y - high * 0.4], [size * 0.5, high * 0.5], alpha(mix(leaf, site.tones.key, 0.4), 0.4));
  }
}

/** Light that falls between the trees. */
function paintShafts(ctx: Context, site: Site): void {
  if (site.tones.overcast) return;
  const random = site.random("shafts");
  const strength = site.place.time === "night" ? 0.12 : 0.24;
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  for (let i = 0; i < 6; i++) {
    const x = site.sun.x + (i - 3) * 210 + random() * 60;
    const width = between(random, 40, 110);
    const slant = (960 - site.sun.x) * 0.5 + (i - 3) * 60;
    polygon(ctx, [[x, EDGE.top], [x + width, EDGE.top], [x + slant + width * 2.4, 880], [x + slant, 880]], linear(ctx, [0, 0, 0, 880], [[0, alpha(site.tones.key, strength)], [1, alpha(site.tones.key, 0)]]));
  }
  ctx.restore();
}

function paintForestFloor(ctx: Context, site: Site): void {
  const { tones } = site;
  const moss = mix(tintOf(site, site.place.weather === "snow" ? "#dfe8f0" : "#64904c"), tones.dark, 0.3 * tones.lamps);
  blob(ctx, [[EDGE.left, 818], [260, 808], [700, 826], [1180, 828], [1640, 812], [2112, 818], [2112, EDGE.bottom], [EDGE.left, EDGE.bottom]], linear(ctx, [0, 808, 0, EDGE.bottom], [[0, mix(moss, tones.haze, 0.45)], [0.25, mix(moss, tones.key, 0.12)], [1, mix(moss, tones.shade, 0.5)]]));
  const path = tones.lit(site.place.weather === "snow" ? "#c4d0dc" : "#c2a274");
  blob(ctx, [[920, 830], [1000, 830], [1040, 866], [1010, 930], [1130, 1020], [1240, 1188], [660, 1188], [780, 1020], [870, 920], [930, 876], [920, 830]], linear(ctx, [0, 830, 0, EDGE.bottom], [[0, mix(path, tones.haze, 0.5)], [0.4, mix(path, tones.key, 0.2)], [1, mix(path, tones.shade, 0.35)]]));
  const random = site.random("floor");
  for (let i = 0; i < 120; i++) oval(ctx, [EDGE.left + random() * EDGE.width, 850 + random() * 310], [between(random, 4, 12), between(random, 2, 5)], alpha(tones.lit(random() < 0.5 ? "#c98a3c" : "#8f9c54"), 0.6));
  for (const [x, y, size] of [[330, 878, 48], [1560, 890, 60]] as const) paintStone(ctx, site, { x, y, size, colour: "#8a8b86", seed: `rock${x}` });
  for (const [x, y, size] of [[690, 850, 90], [1250, 852, 96], [560, 858, 110], [1380, 862, 124], [420, 872, 150], [1520, 880, 150], [240, 892, 170], [1700, 900, 180], [60, 910, 190], [1900, 912, 190], [-110, 920, 190], [2070, 920, 180]] as const) paintFern(ctx, site, { x, y, size, near: 0.2 });
  if (has(site, "ferns")) for (const [x, y, size] of THICK) paintFern(ctx, site, { x, y, size, near: 0.5 });
  paintMushrooms(ctx, site, 250);
}

/** Where the text tells of ferns they grow thick on both sides of the path. */
const THICK = [[620, 872, 130], [1290, 880, 140], [500, 902, 170], [1450, 910, 180], [330, 930, 200], [1370, 948, 190], [1580, 940, 210], [560, 950, 180], [160, 950, 230], [1760, 960, 240], [1500, 990, 220], [400, 996, 220], [1920, 985, 250], [10, 985, 250], [1660, 1030, 250], [240, 1040, 250]] as const;

interface Fern {
  readonly x: number;
  readonly y: number;
  /** World pixels of its longest frond. */
  readonly size: number;
  /** 0 as light as the floor to 1 against it. */
  readonly near: number;
}

function paintFern(ctx: Context, site: Site, { x, y, size, near }: Fern): void {
  const random = site.random(`fern${Math.round(x)}`);
  const own = mix(tintOf(site, has(site, "ferns") ? "#4f7a34" : has(site, "autumn") ? "#b8863a" : "#5aa04c"), site.tones.dark, 0.22 * site.tones.lamps);
  for (const [at, turn] of [-1.25, 1.2, -0.8, 0.82, -0.35, 0.4, 0].entries()) {
    const long = size * between(random, 0.75, 1) * (1 - Math.abs(turn) * 0.12);
    const colour = mix(mix(own, site.tones.key, at % 2 === 0 ? 0.22 : 0.05), site.tones.dark, near * 0.5);
    paintFrond(ctx, { x, y, tip: [x + Math.sin(turn) * long, y - Math.cos(turn) * long * 0.9 + Math.abs(turn) * long * 0.18], colour });
  }
}

/** A rib that bends over, with leaflets that grow smaller. */
function paintFrond(ctx: Context, { x, y, tip, colour }: { readonly x: number; readonly y: number; readonly tip: Point; readonly colour: Colour }): void {
  const bend: Point = [x + (tip[0] - x) * 0.35, tip[1] - (y - tip[1]) * 0.12];
  const on = (t: number): Point => [(1 - t) ** 2 * x + 2 * t * (1 - t) * bend[0] + t * t * tip[0], (1 - t) ** 2 * y + 2 * t * (1 - t) * bend[1] + t * t * tip[1]];
  const long = Math.hypot(tip[0] - x, tip[1] - y);
  curve(ctx, [[x, y], bend, tip], colour, Math.max(2, long * 0.022));
  for (let at = 2; at < 12; at++) {
    const [ax, ay] = on(at / 12);
    const [bx, by] = on((at + 1) / 12);
    const angle = Math.atan2(by - ay, bx - ax);
    const leaf = long * 0.2 * (1 - at / 15);
    for (const side of [-1, 1]) {
      const turn = angle + side * 1.05;
      const [tx, ty] = [ax + Math.cos(turn) * leaf, ay + Math.sin(turn) * leaf];
      polygon(ctx, [[ax, ay], [(ax + tx) / 2 + (bx - ax) * 0.7, (ay + ty) / 2 + (by - ay) * 0.7], [tx, ty], [(ax + tx) / 2 - (bx - ax) * 0.3, (ay + ty) / 2 - (by - ay) * 0.3]], colour);
    }
  }
}

function paintMushrooms(ctx: Context, site: Site, x: number): void {
  [[0, 26], [34, 18], [-26, 15]].forEach(([dx = 0, size = 0]) => {
    pill(ctx, [x + dx - size * 0.2, 894 - size, size * 0.4, size], 4, site.tones.lit("#efe6d2"));
    oval(ctx, [x + dx, 894 - size], [size * 0.7, size * 0.42], site.tones.lit("#c0392b"));
    disc(ctx, [x + dx - size * 0.2, 890 - size], size * 0.1, site.tones.lit("#f7efe0"));
  });
}

/** To the knees of who comes through them, on the side that the path leaves free. */
function paintNearFerns(ctx: Context, site: Site): void {
  for (const [x, y, size] of [[1178, 1004, 88], [1256, 1012, 104], [1330, 1016, 96], [1430, 1030, 120], [1560, 1040, 130], [1700, 1050, 150], [480, 1046, 110], [330, 1050, 140], [170, 1060, 150]] as const) paintFern(ctx, site, { x, y, size, near: 0.22 });
}

/** What stands between us and whoever is there: a trunk at one side, ferns along the edge. */
function paintNearForest(ctx: Context, site: Site): void {
  paintStem(ctx, site, { x: site.sun.x > 960 ? -70 : 1990, y: 1230, width: 210, lean: 30, far: 0, seed: "near" });
  for (const [x, size] of [[-90, 260], [150, 180], [420, 130], [1500, 140], [1760, 200], [2010, 270]] as const) paintFern(ctx, site, { x, y: 1190, size, near: 0.7 });
}
