/** Rooftop, street and alley: the city from above and from within. */
import type { Context, Layer, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { between } from "../paint/chance.ts";
import { paintCalcada, paintHillside, paintTram, paintWashing, paintWires } from "./azulejos.ts";
import { paintFacade } from "./facade.ts";
import { paintFloorLight } from "./room.ts";
import { paintNeon, paintNeonShine } from "./neon.ts";
import { EDGE, has, HORIZON, layer, underfoot, VANISHING, type Scenographer, type Site } from "./site.ts";
import { paintHaze, skyLayers } from "./sky.ts";
import { paintSkyline } from "./skyline.ts";
import { tiledRoof } from "./tiles.ts";
import { isWet, paintReflection, paintWet } from "./wet.ts";
import { paintTree } from "./tree.ts";

export const rooftop: Scenographer = (site) => (/屋根|瓦|\btiled\b/i.test(site.place.name) ? tiledRoof(site) : terrace(site));

const terrace: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site, HORIZON + 60),
    layer(0.85, (ctx) => paintSkyline(ctx, site, { depth: 0, base: 700, height: 380 })),
    layer(0.7, (ctx) => paintSkyline(ctx, site, { depth: 1, base: 760, height: 400 })),
    layer(0.55, (ctx) => paintSkyline(ctx, site, { depth: 2, base: 830, height: 330 })),
    layer(0, (ctx) => paintRoof(ctx, site)),
  ],
  before: [layer(-0.2, (ctx) => paintBulbs(ctx, site))],
});

export const street: Scenographer = (site) => (has(site, "azulejos") ? hillStreet(site) : avenue(site));

/** By the Tagus: tiled fronts before a hill of roofs, a tram at the end of its line. */
const hillStreet: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.8, (ctx) => {
      paintHillside(ctx, site, { x: EDGE.left, y: 110, width: EDGE.width, height: 640 });
      paintHaze(ctx, site, { y: 760, height: 240, strength: 0.3 });
    }),
    layer(0.4, (ctx) => {
      paintTiledFronts(ctx, site);
      if (has(site, "lone_lamp")) paintMoonlight(ctx);
      paintWashing(ctx, site);
      paintWires(ctx, site);
    }),
    layer(0, (ctx) => {
      paintCobbles(ctx, site);
      paintTram(ctx, site, 1490, 880);
      for (const x of has(site, "lone_lamp") ? [LONE_LAMP] : [330, 1400]) paintStreetLamp(ctx, site, x);
      if (isWet(site)) paintWet(ctx, site);
    }),
  ],
  before: [],
  ...(has(site, "lone_lamp") ? { lamp: { x: LONE_LAMP } } : {}),
});

/** World pixels. */
const LONE_LAMP = 690;

/** Two rows of fronts and, between them, the hill. */
function paintTiledFronts(ctx: Context, site: Site): void {
  const asleep = has(site, "lone_lamp");
  for (const [x, width, top, wall, tiled, shop] of [[-220, 300, 150, "#e9c48a", false, false], [84, 280, 214, "#e8e6dc", true, false], [368, 260, 120, "#d99a86", false, true], [632, 220, 262, "#e8e6dc", true, false], [1150, 250, 236, "#e3b9a6", false, false], [1404, 300, 150, "#e8e6dc", true, true], [1708, 280, 220, "#e6cf8f", false, false], [1992, 240, 140, "#e8e6dc", true, false]] as const) paintFacade(ctx, site, { x, width, top, base: 808, wall, far: 0.06, seed: `tiled${x}`, shop, tiled, asleep });
}

/** On walls behind which nobody is awake. */
function paintMoonlight(ctx: Context): void {
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  box(ctx, [EDGE.left, EDGE.top, EDGE.width, EDGE.height], alpha("#5f86d8", 0.2));
  ctx.restore();
}

/** The roadway climbs between the two rows. */
function paintCobbles(ctx: Context, site: Site): void {
  const { tones } = site;
  const stone = tones.lit("#7d7770");
  box(ctx, [EDGE.left, 848, EDGE.width, 350], linear(ctx, [0, 848, 0, EDGE.bottom], [[0, mix(stone, tones.dark, 0.25)], [0.3, stone], [1, mix(stone, tones.dark, 0.5)]]));
  paintCalcada(ctx, site);
}

const avenue: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.8, (ctx) => paintSkyline(ctx, site, { depth: 0, base: 720, height: 330 })),
    layer(0.4, (ctx) => {
      paintFronts(ctx, site);
      if (has(site, "neon")) paintNeon(ctx, site);
    }),
    treeOf(site),
    layer(0, (ctx) => {
      paintPavement(ctx, site);
      if (has(site, "neon") && isWet(site)) paintNeonShine(ctx, site);
    }),
    // A post that is out of the picture takes its lamp with it.
    ...lampsOf(site).map((x): Layer => ({ distance: 0, end: { x, y: Infinity }, paint: (ctx) => paintStreetLamp(ctx, site, x) })),
  ],
  before: [],
  ...(has(site, "headlights") ? { light: HEADLIT } : {}),
});

/** Who stands at the kerb is lit by the lamps of a car. */
const HEADLIT: Partial<Light> = { x: 0.9, y: -0.1, key: "#fff0c0", strength: 0.95 };

/** Gravel, a parapet with coping, a water tank or a vent. */
function paintRoof(ctx: Context, site: Site): void {
  const { tones } = site;
  const wall = mix(tones.lit("#8a5f52"), tones.dark, 0.2);
  const top = 776;
  box(ctx, [EDGE.left, top, EDGE.width, 90], linear(ctx, [0, top, 0, top + 90], [[0, mix(wall, tones.key, 0.14)], [0.4, wall], [1, mix(wall, tones.dark, 0.5)]]));
  const random = site.random("bricks");
  for (let row = 0; row < 4; row++) {
    for (let c = -1; c < 42; c++) box(ctx, [EDGE.left + c * 58 + (row % 2) * 29, top + 18 + row * 18, 54, 15], alpha(random() < 0.5 ? tones.key : tones.dark, 0.1));
  }
  box(ctx, [EDGE.left, top - 14, EDGE.width, 24], mix(wall, tones.lit("#c9b8a8"), 0.6));
  box(ctx, [EDGE.left, top - 15, EDGE.width, 4], linear(ctx, [EDGE.left, 0, 2112, 0], [[0, alpha(tones.key, 0.2)], [Math.min(0.9, (site.sun.x + 192) / 2304), alpha(tones.sun, 0.95)], [1, alpha(tones.key, 0.2)]]));
  const floor = tones.lit(underfoot(site, "#77706f"));
  box(ctx, [EDGE.left, 852, EDGE.width, 340], linear(ctx, [0, 852, 0, EDGE.bottom], [[0, mix(floor, tones.dark, 0.4)], [0.12, floor], [0.5, mix(floor, tones.key, 0.08)], [1, mix(floor, tones.dark, 0.55)]]));
  for (let i = 0; i < 320; i++) oval(ctx, [EDGE.left + random() * EDGE.width, 860 + random() ** 1.3 * 320], [between(random, 2, 9), between(random, 1, 3)], alpha(random() < 0.5 ? tones.key : tones.dark, 0.14));
  for (let i = -9; i <= 9; i++) line(ctx, [[VANISHING.x + i * 180, 854], [VANISHING.x + i * 180 * 3, EDGE.bottom]], alpha(tones.dark, 0.2), 3);
  paintVents(ctx, site);
}

function paintVents(ctx: Context, site: Site): void {
  const { tones } = site;
  const side = site.random("vents")() < 0.5 ? 1 : -1;
  const at = (dx: number): number => 960 + side * dx;
  const metal = tones.lit("#9aa3ab");
  const shaded = (x: number, width: number): Context["fillStyle"] => linear(ctx, [x, 0, x + width, 0], [[0, mix(metal, site.light.x < 0 ? tones.key : tones.dark, 0.35)], [0.5, metal], [1, mix(metal, site.light.x < 0 ? tones.dark : tones.key, 0.4)]]);
  oval(ctx, [at(760), 878], [170, 14], alpha(tones.dark, 0.5));
  box(ctx, [at(760) - 130, 676, 260, 200], shaded(at(760) - 130, 260));
  for (let y = 700; y < 850; y += 20) box(ctx, [at(760) - 104, y, 208, 8], alpha(tones.dark, 0.5));
  pill(ctx, [at(520) - 26, 730, 52, 140], 8, shaded(at(520) - 26, 52));
  pill(ctx, [at(520) - 44, 716, 88, 24], 12, mix(metal, tones.key, 0.2));
  const x = at(-800);
  for (const dx of [-90, -30, 40, 90]) line(ctx, [[x + dx, 872], [x + dx * 0.9, 560]], tones.lit("#5a463c"), 10);
  line(ctx, [[x - 90, 800], [x + 88, 600]], tones.lit("#5a463c"), 6);
  box(ctx, [x - 120, 336, 240, 232], linear(ctx, [x - 120, 0, x + 120, 0], [[0, mix(tones.lit("#7a5a48"), site.light.x < 0 ? tones.key : tones.dark, 0.35)], [0.5, tones.lit("#7a5a48")], [1, mix(tones.lit("#7a5a48"), site.light.x < 0 ? tones.dark : tones.key, 0.35)]]));
  for (let dx = -120; dx <= 120; dx += 24) box(ctx, [x + dx - 1, 336, 2, 232], alpha(tones.dark, 0.35));
  for (const y of [370, 450, 530]) box(ctx, [x - 122, y, 244, 7], alpha(tones.dark, 0.55));
  polygon(ctx, [[x - 140, 340], [x, 236], [x + 140, 340]], mix(tones.lit("#5a4640"), tones.key, 0.08));
}

/** A string of lamps over the roof. */
function paintBulbs(ctx: Context, site: Site): void {
  const { tones } = site;
  for (const [x0, y0, x1, y1, sag] of [[-200, 90, 860, 30, 190], [860, 30, 2120, 120, 230]] as const) {
    const [mx, my] = [(x0 + x1) / 2, Math.max(y0, y1) + sag * 0.8];
    ctx.strokeStyle = alpha(tones.dark, 0.85);
    ctx.lineWidth = 4;
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.quadraticCurveTo(mx, my, x1, y1);
    ctx.stroke();
    for (let i = 1; i < 13; i++) {
      const t = i / 13;
      paintBulb(ctx, site, [(1 - t) ** 2 * x0 + 2 * t * (1 - t) * mx + t * t * x1, (1 - t) ** 2 * y0 + 2 * t * (1 - t) * my + t * t * y1]);
    }
  }
}

function paintBulb(ctx: Context, site: Site, [x, y]: readonly [number, number]): void {
  box(ctx, [x - 3, y, 6, 11], alpha(site.tones.dark, 0.9));
  glow(ctx, [x, y + 18], 74, { colour: "#ffc678", strength: 0.25 + 0.5 * site.tones.lamps });
  oval(ctx, [x, y + 18], [8, 10], "#fff3cf");
}

interface Row {
  readonly fronts: readonly (Parameters<typeof paintFacade>[2])[];
  /** World pixels: where a gap lets the far city in, and a tree stands. */
  readonly gap: number;
}

function rowOf(site: Site): Row {
  const random = site.random("fronts");
  const walls = ["#b5654a", "#c9a27a", "#8f9a9a", "#a8806a", "#d3c3a3", "#7f8f8a", "#b88a5a"];
  const fronts: Parameters<typeof paintFacade>[2][] = [];
  let [x, gap]: [number, number] = [EDGE.left - 20, 0];
  for (let at = 0; x < EDGE.left + EDGE.width; at++) {
    const width = between(random, 270, 430);
    if (at === 5) {
      gap = x + 70;
      x += 150;
    }
    fronts.push({ x, width, top: between(random, 60, 290), base: 808, wall: walls[Math.floor(random() * walls.length)] ?? "#b5654a", far: 0.06, seed: `front${at}`, shop: random() < 0.65, asleep: has(site, "lone_lamp") });
    x += width + 4;
  }
  return { fronts, gap };
}

function paintFronts(ctx: Context, site: Site): void {
  for (const front of rowOf(site).fronts) paintFacade(ctx, site, front);
  paintHaze(ctx, site, { y: 812, height: 260, strength: 0.16 });
}

/** Cut by the edge of the picture it would be a crown without a trunk. */
function treeOf(site: Site): Layer {
  const { gap } = rowOf(site);
  return { distance: 0.4, end: { x: gap, y: Infinity }, paint: (ctx) => paintTree(ctx, site, { x: gap, y: 806, height: 330, far: 0.16, seed: "gap" }) };
}

function paintPavement(ctx: Context, site: Site): void {
  const { tones } = site;
  const stone = tones.lit(site.place.weather === "snow" ? "#dfe7ee" : "#a59c94");
  box(ctx, [EDGE.left, 804, EDGE.width, 44], linear(ctx, [0, 804, 0, 848], [[0, mix(stone, tones.shade, 0.3)], [1, mix(stone, tones.key, 0.15)]]));
  box(ctx, [EDGE.left, 848, EDGE.width, 12], mix(stone, tones.dark, 0.45));
  const road = tones.lit(site.place.weather === "snow" ? "#9aa3b0" : "#5d6068");
  box(ctx, [EDGE.left, 860, EDGE.width, 330], linear(ctx, [0, 860, 0, EDGE.bottom], [[0, mix(road, tones.dark, 0.3)], [0.2, road], [0.6, mix(road, tones.key, 0.07)], [1, mix(road, tones.dark, 0.5)]]));
  for (let x = -180; x < 2100; x += 96) line(ctx, [[x, 806], [VANISHING.x + (x - VANISHING.x) * 1.34, 848]], alpha(tones.dark, 0.22), 2);
  const paint = alpha(tones.lit("#efe9da"), 0.8);
  for (let i = -5; i <= 5; i++) polygon(ctx, [[960 + i * 250 - 60, 894], [960 + i * 250 + 60, 894], [960 + i * 256 + 64, 904], [960 + i * 256 - 64, 904]], paint);
  paintNearSide(ctx, site, stone);
  if (isWet(site)) paintWet(ctx, site);
  const random = site.random("asphalt");
  for (let i = 0; i < 260; i++) oval(ctx, [EDGE.left + random() * EDGE.width, 866 + random() * (i < 90 ? 68 : 310)], [between(random, 2, 14), between(random, 0.8, 2.4)], alpha(random() < 0.4 ? tones.key : tones.dark, 0.12));
  if (isWet(site)) paintStreetShine(ctx, site, lampsOf(site));
}

function lampsOf(site: Site): readonly number[] {
  const lamps = site.random("lamps")() < 0.5 ? [300, 1380] : [540, 1640];
  return has(site, "lone_lamp") ? lamps.slice(0, 1) : lamps;
}

/** World pixels from the top, where the road ends and the pavement on our side begins. */
const KERB = 934;

/** Where people walk: a kerb and slabs that run towards us. */
function paintNearSide(ctx: Context, site: Site, stone: string): void {
  const { tones } = site;
  const near = mix(stone, tones.dark, 0.12);
  box(ctx, [EDGE.left, KERB - 5, EDGE.width, 6], alpha(tones.dark, 0.5));
  box(ctx, [EDGE.left, KERB, EDGE.width, 13], mix(stone, tones.key, 0.3));
  box(ctx, [EDGE.left, KERB + 13, EDGE.width, 250], linear(ctx, [0, KERB + 13, 0, EDGE.bottom], [[0, mix(near, tones.key, 0.1)], [0.35, near], [1, mix(near, tones.dark, 0.5)]]));
  const joint = alpha(tones.dark, 0.32);
  for (const y of [KERB + 13, 985, 1042, 1118]) line(ctx, [[EDGE.left, y], [EDGE.right, y]], joint, 3);
  for (let at = -16; at <= 16; at++) {
    const aside = at * 150;
    const on = (y: number): number => VANISHING.x + (aside * (y - HORIZON)) / (KERB - HORIZON);
    for (const [from, to, shift] of [[KERB + 13, 985, 0], [985, 1042, 75], [1042, 1118, 0], [1118, EDGE.bottom, 75]] as const) line(ctx, [[on(from) + shift * ((from - HORIZON) / (KERB - HORIZON)), from], [on(to) + shift * ((to - HORIZON) / (KERB - HORIZON)), to]], joint, 2.6);
  }
}

/** Lamps, shop windows and a sign, in the wet road. */
function paintStreetShine(ctx: Context, site: Site, lamps: readonly number[]): void {
  const strength = 0.18 + 0.5 * site.tones.lamps;
  for (const x of lamps) paintReflection(ctx, site, { x: x + 86, y: 870, wide: 60, long: 300, colour: "#ffcb80", strength });
  const random = site.random("neon");
  for (let at = 0; at < 6; at++) paintReflection(ctx, site, { x: 80 + at * 340 + random() * 120, y: 868, wide: 70, long: 190, colour: ["#ff5f8a", "#5fd0ff", "#ffd27a"][at % 3] ?? "#ffd27a", strength: strength * 0.55 });
}

function paintStreetLamp(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  const iron = tones.lit("#2f3640");
  pill(ctx, [x - 16, 800, 32, 48], 6, iron);
  line(ctx, [[x, 840], [x, 330]], iron, 13);
  curve(ctx, [[x, 350], [x + 4, 292], [x + 50, 290], [x + 84, 300]], iron, 10);
  pill(ctx, [x + 56, 296, 66, 18], 9, iron);
  oval(ctx, [x + 89, 316], [25, 9], tones.lamps > 0.3 ? "#fff3d0" : tones.lit("#dfe6e8"));
  if (tones.lamps <= 0.3) return;
  // Where no other burns the street has all of its light from it.
  const wide = has(site, "lone_lamp") ? 1.7 : 1;
  glow(ctx, [x + 89, 318], 340 * wide, { colour: "#ffcb80", strength: 0.75 * tones.lamps });
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  polygon(ctx, [[x + 66, 318], [x + 112, 318], [x + 300, 900], [x - 130, 900]], linear(ctx, [0, 318, 0, 900], [[0, alpha("#ffd89a", 0.3 * tones.lamps)], [1, alpha("#ffc070", 0)]]));
  ctx.restore();
  paintFloorLight(ctx, { x: x + 86, y: 905, wide: 430 * wide, colour: "#ffb866", strength: 0.42 * wide * tones.lamps });
}
