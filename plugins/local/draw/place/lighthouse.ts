/** The lighthouse: the tower on its cliff, and the lamp room at its top. */
import type { Context, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, box, curve, disc, glow, line, linear, oval, pill, polygon, radial, shape, within } from "../paint/path.ts";
import { boatInStorm } from "./boat-in-storm.ts";
import { paintRainOnGlass } from "./glass.ts";
import { paintFlowers, paintGrass, paintStone } from "./land.ts";
import { rocksInSurf } from "./rocks.ts";
import { EDGE, has, HORIZON, layer, underfoot, type Scenographer, type Site } from "./site.ts";
import { paintHaze, paintSky, skyLayers } from "./sky.ts";
import { paintWater } from "./water.ts";

export const lighthouse: Scenographer = (site) => (site.indoors ? lampRoom(site) : has(site, "boat_in_storm") ? boatInStorm(site) : cliff(site));

function cliff(site: Site): ReturnType<Scenographer> {
  // Whoever is on the rocks has the tower behind them and the open sea before them.
  const x = has(site, "surf") ? TOWER_OVER_ROCKS : site.sun.x > 960 ? 470 : 1450;
  return {
    behind: [
      ...skyLayers(site),
      layer(0.8, (ctx) => paintWater(ctx, site, { top: HORIZON, bottom: 900, seed: "sea" })),
      layer(0.45, (ctx) => {
        paintCliff(ctx, site, x);
        paintTower(ctx, site, { x, y: 700, height: 560 });
      }),
      ...(has(site, "surf") ? rocksInSurf(site) : [layer(0, (ctx: Context) => paintMeadow(ctx, site))]),
    ],
    before: has(site, "surf") ? [] : [layer(-0.3, (ctx) => paintGrass(ctx, site, { top: 1110, bottom: 1200, count: 90, colour: "#5f7d45", seed: "near" }))],
  };
}

/** World pixels. */
const TOWER_OVER_ROCKS = 425;

/** The headland that the tower stands on, with surf at its foot. */
function paintCliff(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  const out = x > 960 ? 1 : -1;
  const at = (dx: number): number => x + dx * out;
  const rock = tones.lit("#7a6a5e", 0.12);
  blob(ctx, [[at(-420), 900], [at(-390), 800], [at(-330), 770], [at(-300), 724], [at(-200), 712], [at(0), 690], [at(300), 676], [at(760), 660], [at(760), 900]], linear(ctx, [0, 680, 0, 880], [[0, mix(rock, tones.key, 0.28)], [0.4, rock], [1, mix(rock, tones.shade, 0.6)]]));
  const random = site.random("cracks");
  for (let i = 0; i < 34; i++) {
    const cx = -340 + random() * 900;
    line(ctx, [[at(cx), 740 + random() * 30], [at(cx + 14 * random()), 780 + random() * 40], [at(cx - 8), 850]], alpha(tones.dark, 0.18), 4 + random() * 5);
  }
  const grass = tones.lit(underfoot(site, "#6f8f4e"), 0.1);
  blob(ctx, [[at(-326), 752], [at(-300), 718], [at(-200), 704], [at(0), 684], [at(300), 668], [at(760), 650], [at(760), 700], [at(300), 714], [at(100), 730], [at(-120), 736], [at(-240), 760], [at(-326), 752]], linear(ctx, [0, 660, 0, 750], [[0, mix(grass, tones.key, 0.3)], [1, mix(grass, tones.shade, 0.3)]]));
  for (let i = 0; i < 26; i++) oval(ctx, [at(-430 + i * 12), 868 - Math.abs(i - 8) * 1.5], [20, 6], alpha(tones.lit("#ffffff"), 0.5));
}

interface Tower {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

function paintTower(ctx: Context, site: Site, { x, y, height }: Tower): void {
  const { tones } = site;
  const top = y - height * 0.76;
  paintKeeperHouse(ctx, site, { x: x + (x > 960 ? 70 : -250), y });
  const half = (at: number): number => 34 + (74 - 34) * at;
  const sides = linear(ctx, [x - 74, 0, x + 74, 0], [[0, mix(tones.lit("#f7f2e8"), site.light.x < 0 ? tones.key : tones.shade, 0.32)], [0.5, tones.lit("#f4eee2")], [1, mix(tones.lit("#f7f2e8"), site.light.x < 0 ? tones.shade : tones.key, 0.32)]]);
  polygon(ctx, [[x - half(0), top], [x + half(0), top], [x + half(1), y], [x - half(1), y]], sides);
  for (const from of [0.14, 0.45, 0.76]) paintStripe(ctx, site, { x, top, height: y - top, from, half });
  for (const at of [0.36, 0.68]) pill(ctx, [x - 9, top + (y - top) * at, 18, 32], 9, tones.lamps > 0.4 ? tones.pane : tones.lit("#42566a"));
  pill(ctx, [x - 17, y - 58, 34, 58], 17, tones.lit("#5b3c2c"));
  paintLantern(ctx, site, { x, y: top });
}

function paintStripe(ctx: Context, site: Site, { x, top, height, from, half }: { readonly x: number; readonly top: number; readonly height: number; readonly from: number; readonly half: (at: number) => number }): void {
  const to = from + 0.155;
  const red = site.tones.lit("#c8372d");
  const [left, right] = site.light.x < 0 ? [site.tones.key, site.tones.shade] : [site.tones.shade, site.tones.key];
  polygon(ctx, [[x - half(from), top + height * from], [x + half(from), top + height * from], [x + half(to), top + height * to], [x - half(to), top + height * to]], linear(ctx, [x - 70, 0, x + 70, 0], [[0, mix(red, left, 0.3)], [0.5, red], [1, mix(red, right, 0.36)]]));
}

/** Gallery, glass, dome, and the beam when it is dark. */
function paintLantern(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const { tones } = site;
  const iron = tones.lit("#2f3843");
  const on = tones.lamps > 0.3 || tones.overcast;
  if (on) paintBeam(ctx, site, { x, y: y - 42 });
  box(ctx, [x - 30, y - 76, 60, 66], on ? "#fff0c2" : tones.lit("#a8c6d4"));
  for (const dx of [-30, -12, 8, 26]) box(ctx, [x + dx, y - 76, 5, 66], iron);
  pill(ctx, [x - 56, y - 14, 112, 16], 4, iron);
  for (let dx = -54; dx <= 54; dx += 18) box(ctx, [x + dx - 1.5, y - 44, 3, 32], iron);
  box(ctx, [x - 56, y - 46, 112, 4], iron);
  ctx.fillStyle = tones.lit("#b8332b");
  ctx.fill(shape(`M${x - 40} ${y - 74} Q${x - 36} ${y - 122} ${x} ${y - 126} Q${x + 36} ${y - 122} ${x + 40} ${y - 74} Z`));
  disc(ctx, [x, y - 130], 7, iron);
  line(ctx, [[x, y - 132], [x, y - 160]], iron, 3);
  if (on) glow(ctx, [x, y - 42], 210, { colour: "#ffe2a0", strength: 0.95 });
}

function paintBeam(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const strength = 0.3 + 0.45 * site.tones.lamps;
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  for (const [side, length] of [[x > 960 ? -1 : 1, 2200], [x > 960 ? 1 : -1, 900]] as const) {
    for (const spread of [1, 0.55]) {
      polygon(ctx, [[x, y - 10], [x + side * length, y - length * 0.1 - length * 0.085 * spread], [x + side * length, y - length * 0.1 + length * 0.085 * spread], [x, y + 10]], linear(ctx, [x, 0, x + side * length, 0], [[0, alpha("#fff0c0", strength)], [0.4, alpha("#ffe6a8", strength * 0.45)], [1, alpha("#ffe0a0", 0)]]));
    }
  }
  ctx.restore();
}

function paintKeeperHouse(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const { tones } = site;
  const wall = tones.lit("#efe6d4");
  box(ctx, [x, y - 84, 180, 90], linear(ctx, [x, 0, x + 180, 0], [[0, mix(wall, tones.key, 0.15)], [1, mix(wall, tones.shade, 0.25)]]));
  polygon(ctx, [[x - 14, y - 80], [x + 20, y - 142], [x + 160, y - 142], [x + 194, y - 80]], tones.lit(underfoot(site, "#8f4436")));
  box(ctx, [x + 126, y - 168, 20, 40], tones.lit("#a86a55"));
  for (const dx of [26, 116]) {
    box(ctx, [x + dx, y - 60, 34, 34], tones.lamps > 0.3 ? tones.pane : tones.lit("#4f6578"));
    box(ctx, [x + dx + 15, y - 60, 4, 34], tones.lit("#efe6d4"));
    if (tones.lamps > 0.3) glow(ctx, [x + dx + 17, y - 43], 110, { colour: tones.pane, strength: 0.5 });
  }
  box(ctx, [x + 76, y - 52, 28, 58], tones.lit("#3f5f6d"));
}

function paintMeadow(ctx: Context, site: Site): void {
  const { tones } = site;
  const grass = tones.lit(underfoot(site, "#7a9a52"));
  blob(ctx, [[EDGE.left, 800], [300, 812], [760, 838], [1200, 832], [1650, 806], [2112, 790], [2112, EDGE.bottom], [EDGE.left, EDGE.bottom]], linear(ctx, [0, 790, 0, EDGE.bottom], [[0, mix(grass, tones.key, 0.3)], [0.3, grass], [1, mix(grass, tones.shade, 0.6)]]));
  const path = tones.lit(underfoot(site, "#cbb48a"));
  blob(ctx, [[940, 830], [1010, 830], [1000, 870], [1120, 950], [1290, 1080], [1400, 1188], [760, 1188], [860, 1040], [930, 900], [940, 830]], linear(ctx, [0, 830, 0, EDGE.bottom], [[0, mix(path, grass, 0.3)], [1, mix(path, tones.shade, 0.45)]]));
  paintGrass(ctx, site, { top: 826, bottom: 1150, count: 230, colour: "#78984e", seed: "meadow" });
  paintFlowers(ctx, site, { top: 850, bottom: 1140, count: 120, seed: "flowers" });
  for (const [x, y, size] of [[210, 880, 44], [1720, 872, 52], [1840, 900, 30]] as const) paintStone(ctx, site, { x, y, size, colour: "#8d8a80", seed: `stone${x}` });
  paintFence(ctx, site);
}

function paintFence(ctx: Context, site: Site): void {
  const wood = site.tones.lit("#b59b78");
  for (const [from, to] of [[-160, 640], [1280, 2090]] as const) {
    for (let x = from; x <= to; x += 114) pill(ctx, [x - 6, 764 + Math.sin(x / 60) * 4, 12, 74], 3, mix(wood, site.tones.shade, 0.16));
    for (const y of [780, 806]) curve(ctx, [[from, y], [(from + to) / 2, y + 8], [to, y]], wood, 7);
  }
}

/** Inside the lantern: the great lens before tall panes over the night sea. */
function lampRoom(site: Site): ReturnType<Scenographer> {
  const light: Partial<Light> = isBurning(site) ? { x: 0, y: -0.35, key: "#ffd890", strength: 0.85 } : {};
  return {
    behind: [
      layer(0.9, (ctx) => {
        paintSky(ctx, site, HORIZON - 60);
        paintWater(ctx, site, { top: HORIZON - 80, bottom: 900, seed: "sea" });
        paintHaze(ctx, site, { y: HORIZON - 80, height: 80, strength: 0.4 });
      }),
      layer(0.15, (ctx) => paintPanes(ctx, site)),
      layer(0.1, (ctx) => paintLens(ctx, site)),
      layer(0, (ctx) => paintFloorPlates(ctx, site)),
    ],
    light,
  };
}

/** By night, and where a day is dark, unless it is told to be out. */
function isBurning(site: Site): boolean {
  return (site.tones.lamps > 0.2 || site.tones.overcast) && !has(site, "dim");
}

function paintPanes(ctx: Context, site: Site): void {
  const { tones } = site;
  const iron = tones.lit("#37404c");
  const edges = [-190, 20, 320, 700, 1220, 1600, 1900, 2110];
  // Beside so bright a lamp the night is black behind the panes.
  if (tones.lamps > 0.2 && isBurning(site)) box(ctx, [EDGE.left, EDGE.top, EDGE.width, 880], linear(ctx, [0, EDGE.top, 0, 770], [[0, alpha("#040a1e", 0.82)], [1, alpha("#06142c", 0.7)]]));
  box(ctx, [EDGE.left, 760, EDGE.width, 90], linear(ctx, [0, 760, 0, 850], [[0, mix(iron, tones.key, 0.2)], [1, iron]]));
  for (const x of edges) box(ctx, [x - 9, EDGE.top, 18, 870], linear(ctx, [x - 9, 0, x + 9, 0], [[0, mix(iron, tones.dark, 0.4)], [0.5, mix(iron, "#ffd890", 0.35)], [1, mix(iron, tones.dark, 0.4)]]));
  for (const y of [150, 460]) box(ctx, [EDGE.left, y, EDGE.width, 11], iron);
  box(ctx, [EDGE.left, EDGE.top, EDGE.width, 150], linear(ctx, [0, EDGE.top, 0, 60], [[0, mix(iron, tones.dark, 0.6)], [1, mix(iron, "#ffd890", 0.12)]]));
  edges.slice(0, -1).forEach((x, at) => {
    const next = edges[at + 1] ?? x;
    polygon(ctx, [[x + 30, 180], [x + 80, 180], [next - 60, 740], [next - 110, 740]], alpha("#ffffff", 0.05));
  });
  paintRainOnGlass(ctx, site, { x: EDGE.left, y: 60, width: EDGE.width, height: 700 });
}

function paintLens(ctx: Context, site: Site): void {
  const { tones } = site;
  const on = isBurning(site);
  const [x, y, wide, high] = [960, 430, 190, 300];
  pill(ctx, [x - 110, 706, 220, 120], 14, linear(ctx, [x - 110, 0, x + 110, 0], [[0, tones.lit("#4a3a20")], [0.4, tones.lit("#d9a94a")], [1, tones.lit("#5b4420")]]));
  pill(ctx, [x - 180, 800, 360, 40], 10, tones.lit("#39424e"));
  const glass = shape(`M${x - wide * 0.5} ${y - high} Q${x - wide * 1.25} ${y} ${x - wide * 0.55} ${y + high * 0.95} L${x + wide * 0.55} ${y + high * 0.95} Q${x + wide * 1.25} ${y} ${x + wide * 0.5} ${y - high} Z`);
  ctx.fillStyle = on ? radial(ctx, [x, y, 10, 330], [[0, "#fffdf0"], [0.25, "#ffedb0"], [0.6, "#e8b866"], [1, "#8a6a4a"]]) : linear(ctx, [x - wide, 0, x + wide, 0], [[0, tones.lit("#7f9aa8")], [0.5, tones.lit("#dceaf0")], [1, tones.lit("#7f9aa8")]]);
  ctx.fill(glass);
  within(ctx, glass, () => {
    for (let ring = 1; ring < 11; ring++) {
      ctx.strokeStyle = alpha(ring % 2 === 0 ? "#ffffff" : tones.lit("#6a5a3a"), 0.4);
      ctx.lineWidth = 5;
      ctx.beginPath();
      ctx.ellipse(x, y, ring * 24, ring * 30, 0, 0, Math.PI * 2);
      ctx.stroke();
    }
  });
  for (const side of [-1, 1]) curve(ctx, [[x + side * wide * 0.5, y - high], [x + side * wide * 1.25, y], [x + side * wide * 0.55, y + high * 0.95]], tones.lit("#c9973c"), 12);
  pill(ctx, [x - 120, y - high - 34, 240, 40], 12, tones.lit("#c9973c"));
  // Near the glass all is bright; farther off the night outside stays night.
  if (on) for (const [reach, strength] of [[470, 0.7], [1000, 0.2]] as const) glow(ctx, [x, y], reach, { colour: "#ffdf9a", strength });
}

function paintFloorPlates(ctx: Context, site: Site): void {
  const { tones } = site;
  const iron = tones.lit("#4b535f");
  box(ctx, [EDGE.left, 826, EDGE.width, 370], linear(ctx, [0, 826, 0, EDGE.bottom], [[0, mix(iron, "#ffd890", 0.3)], [0.5, iron], [1, mix(iron, tones.dark, 0.6)]]));
  ctx.save();
  ctx.globalAlpha = 0.3;
  for (let ring = 1; ring < 9; ring++) {
    ctx.strokeStyle = tones.dark;
    ctx.lineWidth = 3;
    ctx.beginPath();
    ctx.ellipse(960, 836, ring * 190, ring * 48, 0, 0, Math.PI);
    ctx.stroke();
  }
  for (let i = 0; i <= 14; i++) line(ctx, [[960 + Math.cos((i / 14) * Math.PI) * 190, 836 + Math.sin((i / 14) * Math.PI) * 48], [960 + Math.cos((i / 14) * Math.PI) * 1700, 836 + Math.sin((i / 14) * Math.PI) * 430]], tones.dark, 3);
  ctx.restore();
  paintStairhead(ctx, site);
  glow(ctx, [960, 850], 620, { colour: "#ffc878", strength: 0.32 });
}

/** Where the stairs come up: a well in the floor, its rail, and the first steps. */
function paintStairhead(ctx: Context, { tones }: Site): void {
  const [x, y] = [1520, 872];
  const iron = mix(tones.lit("#3a424e"), "#ffd890", 0.16);
  oval(ctx, [x, y], [196, 40], mix(tones.dark, "#05060c", 0.4));
  for (let step = 0; step < 4; step++) polygon(ctx, [[x - 150 + step * 34, y + 22 - step * 6], [x - 20 + step * 34, y + 30 - step * 6], [x - 20 + step * 34, y + 40 - step * 6], [x - 150 + step * 34, y + 33 - step * 6]], mix(iron, tones.dark, step * 0.2));
  for (let post = 0; post < 9; post++) {
    const turn = Math.PI * (0.98 + post * 0.13);
    const [px, py] = [x + Math.cos(turn) * 200, y + Math.sin(turn) * 42];
    line(ctx, [[px, py], [px, py - 190]], iron, 9);
    if (post > 0) line(ctx, [[x + Math.cos(turn - Math.PI * 0.13) * 200, y + Math.sin(turn - Math.PI * 0.13) * 42 - 190], [px, py - 190]], mix(iron, "#ffd890", 0.2), 13);
  }
}
