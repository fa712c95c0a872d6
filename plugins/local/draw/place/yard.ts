/** A courtyard between houses, and a garden behind one. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, box, curve, disc, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { paintCottage } from "./coast.ts";
import { paintFacade } from "./facade.ts";
import { paintPlant } from "./fittings.ts";
import { paintBlossomTree, paintGate, paintPetals, paintTallTrees, paintUndergrowth } from "./gate.ts";
import { paintFlowers, paintGrass, paintHills, paintPlain } from "./land.ts";
import { paintFloorLight } from "./room.ts";
import { EDGE, HORIZON, has, layer, underfoot, VANISHING, type Scenographer, type Site } from "./site.ts";
import { paintHaze, skyLayers } from "./sky.ts";
import { paintBough, paintBush, paintTree } from "./tree.ts";
import { isWet, paintWet } from "./wet.ts";

export const courtyard: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.5, (ctx) => paintBackHouse(ctx, site)),
    layer(0.2, (ctx) => {
      for (const side of [-1, 1]) paintWing(ctx, site, side);
      paintLines(ctx, site);
    }),
    layer(0, (ctx) => paintYard(ctx, site)),
  ],
});

function paintBackHouse(ctx: Context, site: Site): void {
  const { tones } = site;
  paintFacade(ctx, site, { x: 420, width: 1080, top: 90, base: 800, wall: "#d9b78a", far: 0.08, seed: "back", shop: false });
  const stone = tones.lit("#b89a78");
  pill(ctx, [800, 476, 320, 420], 160, mix(stone, tones.key, 0.15));
  pill(ctx, [828, 504, 264, 420], 132, linear(ctx, [0, 504, 0, 800], [[0, mix(tones.dark, tones.haze, 0.3)], [0.7, tones.sky[3]], [1, tones.sky[4]]]));
  box(ctx, [700, 770, 520, 160], mix(tones.lit("#8f8070"), tones.shade, 0.2));
  if (tones.lamps > 0.3) {
    disc(ctx, [960, 456], 13, "#fff2c8");
    glow(ctx, [960, 470], 330, { colour: "#ffc878", strength: 0.8 * tones.lamps });
  }
}

function paintWing(ctx: Context, site: Site, side: number): void {
  const { tones } = site;
  const at = (dx: number): number => 960 + side * dx;
  const wall = tones.lit(side < 0 ? "#c98a62" : "#c0a888");
  const sunny = side * site.light.x < 0;
  polygon(ctx, [[at(540), 100], [at(1160), -330], [at(1160), 880], [at(540), 790]], linear(ctx, [at(540), 0, at(1160), 0], [[0, mix(wall, tones.haze, 0.12)], [1, mix(wall, sunny ? tones.key : tones.shade, sunny ? 0.2 : 0.45)]]));
  for (const [dx, size] of [[600, 0.8], [760, 1], [950, 1.25]] as const) {
    for (const floor of [0, 1, 2]) {
      const y = 690 - floor * 210 * size - (size - 0.8) * 60;
      const on = site.random(`wing${side}${dx}${floor}`)() < 0.15 + tones.lamps * 0.5;
      const [w, h, skew] = [78 * size * side, 120 * size, -26 * size];
      polygon(ctx, [[at(dx), y - h], [at(dx) + w, y - h + skew], [at(dx) + w, y + skew * 0.4], [at(dx), y]], tones.lit("#f0e4cc"));
      polygon(ctx, [[at(dx) + w * 0.1, y - h + 6], [at(dx) + w * 0.9, y - h + skew + 8], [at(dx) + w * 0.9, y + skew * 0.4 - 8], [at(dx) + w * 0.1, y - 8]], on ? tones.pane : tones.lit("#42566a"));
      line(ctx, [[at(dx) + w / 2, y - h + skew / 2 + 6], [at(dx) + w / 2, y + skew * 0.2 - 6]], tones.lit("#f0e4cc"), 4 * size);
      for (let i = 0; i < 4; i++) disc(ctx, [at(dx) + w * (0.15 + i * 0.23), y + skew * 0.2 - 4], 9 * size, tones.lit(i % 2 === 0 ? "#d2452f" : "#5f8a3a"));
      if (on) glow(ctx, [at(dx) + w / 2, y - h / 2], 150 * size, { colour: tones.pane, strength: 0.4 * tones.lamps });
    }
  }
}

function paintLines(ctx: Context, site: Site): void {
  const cloths = ["#f2ede0", "#7fa8c9", "#f2ede0", "#d9805f", "#e8c86a", "#f2ede0", "#8fae7a"] as const;
  curve(ctx, [[360, 210], [960, 300], [1560, 200]], alpha(site.tones.dark, 0.7), 3);
  cloths.forEach((cloth, at) => {
    const x = 560 + at * 120;
    const y = 236 + Math.sin(((x - 360) / 1200) * Math.PI) * 26;
    const colour = site.tones.lit(cloth);
    polygon(ctx, [[x, y], [x + 84, y + 4], [x + 80, y + 112], [x + 44, y + 104], [x + 4, y + 114]], linear(ctx, [x, 0, x + 84, 0], [[0, mix(colour, site.tones.key, 0.14)], [1, mix(colour, site.tones.shade, 0.2)]]));
  });
}

function paintYard(ctx: Context, site: Site): void {
  const { tones } = site;
  const stone = tones.lit(underfoot(site, "#9c9084"));
  polygon(ctx, [[420, 790], [1500, 790], [2112, 876], [2112, EDGE.bottom], [EDGE.left, EDGE.bottom], [EDGE.left, 876]], linear(ctx, [0, 790, 0, EDGE.bottom], [[0, mix(stone, tones.shade, 0.2)], [0.3, stone], [1, mix(stone, tones.shade, 0.6)]]));
  for (let i = -9; i <= 9; i++) line(ctx, [[VANISHING.x + i * 110, 796], [VANISHING.x + i * 520, EDGE.bottom]], alpha(tones.dark, 0.18), 3);
  for (const y of [812, 838, 876, 934, 1020]) box(ctx, [EDGE.left, y, EDGE.width, 3], alpha(tones.dark, 0.16));
  if (isWet(site)) paintWet(ctx, site);
  const left = site.random("tree")() < 0.5;
  paintTree(ctx, site, { x: left ? 470 : 1450, y: 850, height: 470, colour: "#6f9c4c", far: 0.02, seed: "linden" });
  paintBicycle(ctx, site, { x: left ? 1330 : 420, y: 852 });
  for (const [x, size] of [[left ? 1620 : 230, 150], [left ? 1740 : 340, 110]] as const) paintPlant(ctx, site, { x, y: 872, height: size, seed: `pot${x}` });
  if (tones.lamps > 0.3) paintFloorLight(ctx, { x: 960, y: 850, wide: 460, colour: "#ffc070", strength: 0.4 * tones.lamps });
}

function paintBicycle(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const { tones } = site;
  const [frame, tyre] = [tones.lit("#b8382f"), tones.lit("#2a2a2e")];
  for (const dx of [0, 170]) {
    ctx.strokeStyle = tyre;
    ctx.lineWidth = 7;
    ctx.beginPath();
    ctx.arc(x + dx, y - 52, 50, 0, Math.PI * 2);
    ctx.stroke();
    for (let spoke = 0; spoke < 6; spoke++) line(ctx, [[x + dx, y - 52], [x + dx + Math.cos(spoke) * 48, y - 52 + Math.sin(spoke) * 48]], alpha(tyre, 0.35), 1.5);
  }
  line(ctx, [[x, y - 52], [x + 52, y - 128], [x + 138, y - 128], [x + 84, y - 52], [x, y - 52]], frame, 7);
  line(ctx, [[x + 84, y - 52], [x + 44, y - 146]], frame, 7);
  line(ctx, [[x + 170, y - 52], [x + 132, y - 164], [x + 160, y - 172]], frame, 7);
  pill(ctx, [x + 20, y - 158, 52, 12], 6, tyre);
}

export const garden: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.75, (ctx) => {
      paintHills(ctx, site, { seed: "far", base: HORIZON + 20, height: 120, colour: "#7d9a68", far: 0.5 });
      paintHaze(ctx, site, { y: 710, height: 130, strength: 0.3 });
    }),
    layer(0.4, (ctx) => (has(site, "gate") ? paintTallTrees : paintHouseAndHedge)(ctx, site)),
    layer(0, (ctx) => {
      paintBeds(ctx, site);
      if (site.place.weather === "fog") for (const [y, height] of [[620, 130], [770, 90], [880, 70]] as const) paintHaze(ctx, site, { y, height, strength: 0.42 });
    }),
  ],
  before: [layer(-0.3, (ctx) => {
    paintBough(ctx, site, { x: site.sun.x > 960 ? 60 : 1860, y: -100, height: 300, colour: has(site, "blossom") && !has(site, "gate") ? "#f3b9c8" : "#6a8a3f", seed: "apple" });
    if (!has(site, "gate")) paintFlowers(ctx, site, { top: 1120, bottom: 1200, count: 40, seed: "near" });
  })],
});

function paintHouseAndHedge(ctx: Context, site: Site): void {
  paintPlain(ctx, site, { top: 716, colour: "#7fae58", seed: "lawn" });
  const x = site.sun.x > 960 ? 250 : 1330;
  paintCottage(ctx, site, { x, y: 776, size: 360, wall: "#efdcb4", far: 0.06, seed: "house" });
  const random = site.random("hedge");
  for (let at = EDGE.left; at < 2112; at += between(random, 50, 80)) if (at < x - 60 || at > x + 400) paintBush(ctx, site, { x: at, y: 778, height: between(random, 76, 120), colour: random() < 0.5 ? "#4f7f47" : "#5f8f4a", far: 0.1, seed: `hedge${Math.round(at)}` });
  for (const [dx, height] of [[-70, 330], [470, 400], [720, 360], [-330, 380]] as const) (has(site, "blossom") ? paintBlossomTree : paintApple)(ctx, site, { x: x + dx + (dx > 0 ? 60 : 0), y: 806, height });
}

function paintApple(ctx: Context, site: Site, { x, y, height }: { readonly x: number; readonly y: number; readonly height: number }): void {
  paintTree(ctx, site, { x, y, height, colour: "#6f9c3f", far: 0.04, seed: `apple${x}` });
  const random = site.random(`apples${x}`);
  for (let i = 0; i < 16; i++) {
    const [angle, reach] = [random() * Math.PI * 2, Math.sqrt(random()) * height * 0.28];
    const [ax, ay] = [x + Math.cos(angle) * reach, y - height * 0.68 + Math.sin(angle) * reach * 0.8];
    disc(ctx, [ax, ay], 9, site.tones.lit("#d23f2f"));
    disc(ctx, [ax - 3, ay - 3], 3, alpha(site.tones.key, 0.7));
  }
}

function paintBeds(ctx: Context, site: Site): void {
  const { tones } = site;
  paintPlain(ctx, site, { top: 808, colour: site.place.weather === "snow" ? "#e6eef4" : "#6f9c4c", seed: "near" });
  const path = tones.lit(underfoot(site, "#c9a87c"));
  blob(ctx, [[920, 810], [1000, 810], [1040, 860], [1010, 930], [1130, 1040], [1290, 1240], [1400, 1500], [480, 1500], [590, 1240], [760, 1040], [870, 930], [900, 860], [920, 810]], linear(ctx, [0, 810, 0, EDGE.bottom], [[0, mix(path, tones.key, 0.2)], [1, mix(path, tones.shade, 0.4)]]));
  if (has(site, "gate")) {
    paintUndergrowth(ctx, site);
    paintGate(ctx, site);
  } else paintBorders(ctx, site);
  paintGrass(ctx, site, { top: 930, bottom: 1180, count: 130, colour: "#5f8f45", seed: "lawn" });
  if (site.place.time !== "day" && tones.lamps > 0.5) for (const x of [880, 1040]) glow(ctx, [x, 860], 120, { colour: "#ffd890", strength: 0.4 });
}

/** Beds in flower before a white fence. */
function paintBorders(ctx: Context, site: Site): void {
  const { tones } = site;
  for (const [left, right] of [[-150, 640], [1280, 2080]] as const) {
    const random = site.random(`bed${left}`);
    const earth = tones.lit(underfoot(site, "#6a4a34"));
    oval(ctx, [(left + right) / 2, 884], [(right - left) / 2, 44], mix(earth, tones.shade, 0.2));
    for (let i = 0; i < 46; i++) paintBloom(ctx, site, { x: between(random, left + 30, right - 30), y: between(random, 856, 906), high: between(random, 40, 92), colour: ["#e0566a", "#f2b03a", "#f6f0e0", "#b066b8", "#e8743a"][Math.floor(random() * 5)] ?? "#e0566a" });
  }
  paintFence(ctx, site);
  if (has(site, "blossom")) paintPetals(ctx, site);
}

function paintBloom(ctx: Context, site: Site, { x, y, high, colour }: { readonly x: number; readonly y: number; readonly high: number; readonly colour: string }): void {
  const { tones } = site;
  const leaf = tones.lit("#4f8a45");
  curve(ctx, [[x, y], [x + 3, y - high / 2], [x, y - high]], leaf, 4);
  oval(ctx, [x + 8, y - high * 0.4], [10, 4], leaf);
  const petal = tones.lit(colour);
  for (let at = 0; at < 5; at++) disc(ctx, [x + Math.cos(at * 1.26) * 9, y - high + Math.sin(at * 1.26) * 9], 8, petal);
  disc(ctx, [x, y - high], 5, tones.lit("#f6d860"));
}

function paintFence(ctx: Context, site: Site): void {
  const { tones } = site;
  const wood = tones.lit(underfoot(site, "#f2ead8"));
  for (const [from, to] of [[EDGE.left, 820], [1100, 2112]] as const) {
    for (const y of [752, 800]) box(ctx, [from, y, to - from, 11], mix(wood, tones.shade, 0.2));
    for (let x = from; x < to; x += 40) polygon(ctx, [[x, 836], [x, 728], [x + 11, 712], [x + 22, 728], [x + 22, 836]], linear(ctx, [x, 0, x + 22, 0], [[0, mix(wood, tones.key, 0.2)], [1, mix(wood, tones.shade, 0.2)]]));
  }
}
