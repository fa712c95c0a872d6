/** Living room, bedroom and kitchen. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { paintFire } from "../paint/fire.ts";
import { box, curve, disc, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { oneOf } from "../paint/chance.ts";
import { paintPendant, paintPicture, paintPlant, paintRow, paintRug, paintStandingLamp, paintWallClock } from "./fittings.ts";
import { across, down, paintBed, paintChair, paintCounter, paintShelves, paintSofa, paintTable } from "./furniture.ts";
import { KITCHEN_RANGE, KITCHEN_SHELF, kitchenTable, WALL_PHONE } from "./heart.ts";
import { lampLevel, paintCorners, paintFloor, paintLampLight, paintShell, type Room } from "./room.ts";
import { has, layer, type Scenographer, type Site } from "./site.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { paintShaft, paintWindow, type Window } from "./window.ts";

export const livingRoom: Scenographer = (site) => {
  const wall = oneOf(site.random("wall"), ["#7f9a8c", "#c98f6a", "#8a9bb0", "#d9bf94", "#a87f7a"]);
  const room: Room = { wall, floor: "#9c6b45", floorKind: "boards", ceiling: "#efe6d6" };
  const window: Window = { x: 830, y: 236, width: 300, height: 360, curtain: oneOf(site.random("curtain"), ["#b5523f", "#3f6a6f", "#c99a4a", "#7a4a5f"]), view: "town" };
  return {
    behind: [
      layer(0.12, (ctx) => {
        paintShell(ctx, site, room);
        paintWindow(ctx, site, window);
        paintPicture(ctx, site, { x: 420, y: 270, width: 200, height: 150, seed: "left" });
        paintPicture(ctx, site, { x: 640, y: 320, width: 96, height: 116, seed: "small" });
      }),
      layer(0, (ctx) => paintParlour(ctx, site, { room, window })),
    ],
    before: [layer(-0.3, (ctx) => paintPlant(ctx, site, { x: site.light.x < 0 ? 1880 : 40, y: 1260, height: 560, seed: "near" }))],
  };
};

function paintParlour(ctx: Context, site: Site, { room, window }: { readonly room: Room; readonly window: Window }): void {
  paintFloor(ctx, site, room);
  paintRug(ctx, site, { x: 960, y: 962, width: 1180, height: 170, colour: "#a8483c", edge: "#e0c48f" });
  paintFireplace(ctx, site, { x: 1290, y: 812 });
  paintShelves(ctx, site, { x: 200, y: 820, width: 176, height: 470, boards: 5, kind: "books", seed: "shelf" });
  paintSofa(ctx, site, { x: 404, y: 836, colour: oneOf(site.random("sofa"), ["#4a6f7a", "#7a5a4a", "#5f6f4f", "#8a5a6a"]) });
  paintStandingLamp(ctx, site, { x: 920, y: 836 });
  paintShaft(ctx, site, window);
  paintPlant(ctx, site, { x: 1640, y: 842, height: 230, seed: "plant" });
  paintCorners(ctx, site);
}

export function paintFireplace(ctx: Context, site: Site, { x, y, clock = true }: { readonly x: number; readonly y: number; readonly clock?: boolean }): void {
  const { tones } = site;
  const stone = tones.lit("#b3a596");
  box(ctx, [x + 50, 110, 170, y - 310], across(ctx, site, { x: x + 50, width: 170, colour: mix(stone, tones.lit("#8a5a4a"), 0.25) }));
  box(ctx, [x, y - 230, 270, 230], down(ctx, site, { y: y - 230, height: 230, colour: stone }));
  for (let row = 0; row < 6; row++) for (let c = 0; c < 5; c++) box(ctx, [x + 4 + c * 54 - (row % 2) * 20, y - 214 + row * 36, 48, 31], alpha((row + c) % 3 === 0 ? tones.key : tones.shade, 0.1));
  pill(ctx, [x - 26, y - 252, 322, 28], 6, down(ctx, site, { y: y - 252, height: 28, colour: tones.lit("#7a5236") }));
  pill(ctx, [x + 52, y - 160, 166, 160], 56, "#1b1216");
  box(ctx, [x + 40, y - 2, 190, 16], stone);
  const burns = site.tones.lamps > 0.2 || site.place.weather === "snow";
  for (const dx of [78, 116, 150]) line(ctx, [[x + dx, y - 14], [x + dx + 40, y - 26]], "#5a3a26", 14);
  if (burns) {
    glow(ctx, [x + 135, y - 50], 92, { colour: "#ff7a2a", strength: 0.7 });
    paintFire(ctx, { x: x + 135, y: y - 22, half: 58, high: 84 });
    glow(ctx, [x + 135, y - 60], 460, { colour: "#ff9a4a", strength: 0.6 });
  }
  if (clock) paintWallClock(ctx, site, { x: x + 60, y: y - 292, radius: 34 });
  pill(ctx, [x + 190, y - 306, 30, 54], 8, tones.lit("#4f7f8f"));
  for (const dx of [-10, 6, 20]) curve(ctx, [[x + 205, y - 300], [x + 205 + dx, y - 340], [x + 205 + dx * 2, y - 356]], tones.lit("#5f8f5a"), 4);
  paintPicture(ctx, site, { x: x + 60, y: 240, width: 150, height: 190, seed: "mantel" });
}

export const bedroom: Scenographer = (site) => {
  const room: Room = { wall: oneOf(site.random("wall"), ["#8a86a8", "#c9a08a", "#7f9a9a", "#b8a878"]), floor: "#a87a52", floorKind: "boards", ceiling: "#efe8dc" };
  const window: Window = { x: 1080, y: 224, width: 280, height: 380, curtain: oneOf(site.random("curtain"), ["#d9cdb8", "#5a6f94", "#a85f5a"]), view: "garden" };
  return {
    behind: [
      layer(0.12, (ctx) => {
        paintShell(ctx, site, room);
        paintWindow(ctx, site, window);
        paintPicture(ctx, site, { x: 470, y: 270, width: 170, height: 130, seed: "over" });
        paintPicture(ctx, site, { x: 670, y: 250, width: 110, height: 150, seed: "bed" });
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintRug(ctx, site, { x: 900, y: 950, width: 900, height: 130, colour: "#6f7fa0", edge: "#d9d0c0" });
        paintNightTable(ctx, site);
        paintBed(ctx, site, { x: 380, y: 840, colour: oneOf(site.random("cover"), ["#4a6a94", "#b5654a", "#5f8a72", "#8a5f86"]) });
        paintWardrobe(ctx, site);
        paintShaft(ctx, site, window);
        paintCorners(ctx, site);
      }),
    ],
  };
};

function paintNightTable(ctx: Context, site: Site): void {
  const { tones } = site;
  paintCounter(ctx, site, { x: 206, y: 832, width: 140, height: 130, colour: "#8a6244", top: "#9c7250", doors: 1 });
  line(ctx, [[276, 692], [276, 636]], tones.lit("#c9a25a"), 10);
  polygon(ctx, [[222, 640], [244, 560], [308, 560], [330, 640]], mix(tones.lit("#f0d7a8"), "#ffe6b0", lampLevel(site) * 0.7));
  paintLampLight(ctx, site, { x: 276, y: 620, radius: 400 });
  paintRow(ctx, site, { x: 214, y: 692, width: 60, height: 60, kind: "books", seed: "bedside" });
}

function paintWardrobe(ctx: Context, site: Site): void {
  const { tones } = site;
  const wood = tones.lit("#8f6a4a");
  box(ctx, [1460, 340, 250, 490], across(ctx, site, { x: 1460, width: 250, colour: wood }));
  box(ctx, [1446, 326, 278, 22], mix(wood, tones.key, 0.2));
  for (const dx of [14, 130]) {
    box(ctx, [1460 + dx, 364, 106, 444], mix(wood, tones.key, 0.1));
    box(ctx, [1460 + dx + 14, 384, 78, 180], alpha(tones.shade, 0.18));
    box(ctx, [1460 + dx + 14, 590, 78, 190], alpha(tones.shade, 0.18));
  }
  for (const x of [1572, 1602]) disc(ctx, [x, 590], 8, tones.lit("#d9b45a"));
}

export const kitchen: Scenographer = (site) => {
  const front = oneOf(site.random("front"), ["#5f8a86", "#d9c9a8", "#7a94b0", "#8aa070", "#c97f5f"]);
  const room: Room = { wall: "#e6d9c0", floor: "#cdb89a", floorKind: "checks", ceiling: "#f3ece0" };
  const window: Window = { x: 800, y: 240, width: 300, height: 260, curtain: "#e8dcc4", view: "garden" };
  return {
    behind: [
      layer(AT_WALL, (ctx) => {
        paintShell(ctx, site, room);
        paintTiles(ctx, site);
        // By lamplight the wall is warm, and what is beyond the window cold.
        if (site.tones.lamps > 0.3) for (const [x, y, radius] of LIT_WALL) glow(ctx, [x, y], radius, { colour: "#e8a81c", strength: 0.42 * lampLevel(site) });
        paintWindow(ctx, site, window);
        paintPlant(ctx, site, { x: 956, y: 512, height: 70, seed: "sill" });
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintKitchenRow(ctx, site, front);
        if (has(site, "wall_phone")) paintWallPhone(ctx, site);
        paintPendant(ctx, site, { x: 960, y: 226, size: 76, colour: "#c8523a", light: 560 });
        paintKitchenTable(ctx, site);
        paintShaft(ctx, site, window);
        paintCorners(ctx, site);
      }),
    ],
  };
};

/** What stands along the wall has it right behind it: whoever walks up sees a window over the same tap. */
const AT_WALL = 0.02;

/** Where lamps light the wall of a kitchen, and how far: under the hood, and about the middle. */
const LIT_WALL = [[1176, 470, 300], [880, 560, 560]] as const;

function paintWallPhone(ctx: Context, site: Site): void {
  const { light } = site;
  const thing = { kind: has(site, "off_hook") ? "wall phone off" : "wall phone", note: "" };
  ctx.save();
  ctx.translate(WALL_PHONE.x, WALL_PHONE.y + 76);
  ctx.scale(0.36, 0.36);
  pieceOf(thing).draw(penOf(ctx, thing, { light, seconds: 0 }));
  ctx.restore();
}

function paintTiles(ctx: Context, site: Site): void {
  const { tones } = site;
  const random = site.random("tiles");
  for (let y = 480; y < 640; y += 40) for (let x = 180; x < 1740; x += 40) box(ctx, [x, y, 37, 37], mix(tones.lit("#f2eee4"), random() < 0.14 ? tones.lit("#7fb0ae") : tones.shade, random() * 0.12 + 0.04));
}

function paintKitchenRow(ctx: Context, site: Site, front: string): void {
  const { tones } = site;
  paintFridge(ctx, site, { x: 206, y: 824 });
  paintCounter(ctx, site, { x: 420, y: 824, width: 640, height: 182, colour: front, top: "#a8794f", doors: 5 });
  if (has(site, "near_range")) paintCounter(ctx, site, { x: 1060, y: 824, width: 232, height: 182, colour: front, top: "#a8794f", doors: 2 });
  else paintStove(ctx, site, { x: 1070, y: 824 });
  paintCounter(ctx, site, { x: 1290, y: 824, width: 300, height: 182, colour: front, top: "#a8794f", doors: 2 });
  paintOpenShelf(ctx, site);
  for (const [x, width] of [[1300, 290]] as const) {
    box(ctx, [x, 210, width, 190], down(ctx, site, { y: 210, height: 190, colour: tones.lit(front) }));
    for (const dx of [10, width / 2 + 4]) box(ctx, [x + dx, 224, width / 2 - 16, 162], alpha(tones.key, 0.14));
    for (const dx of [width / 2 - 18, width / 2 + 18]) disc(ctx, [x + dx, 350], 6, tones.lit("#d9b45a"));
  }
  pill(ctx, [850, 620, 180, 20], 8, tones.lit("#c9d0d4"));
  curve(ctx, [[940, 630], [940, 560], [970, 548], [984, 580]], tones.lit("#aeb8c0"), 10);
  curve(ctx, [[938, 630], [938, 562], [968, 546], [980, 562]], mix(tones.lit("#e9eef0"), tones.key, 0.5), 3);
  pill(ctx, [853, 621, 174, 5], 2, mix(tones.lit("#e9eef0"), tones.key, 0.4));
  line(ctx, [[1310, 470], [1580, 470]], tones.lit("#4a4f58"), 6);
  [[1340, 46], [1400, 38], [1460, 44], [1530, 52]].forEach(([x = 0, size = 0], at) => {
    line(ctx, [[x, 472], [x, 500]], tones.lit("#4a4f58"), 5);
    if (at % 2 === 0) disc(ctx, [x, 500 + size], size * 0.8, tones.lit("#3f444c"));
    else box(ctx, [x - size * 0.2, 498, size * 0.4, size * 1.8], tones.lit("#b8793f"));
  });
  pill(ctx, [1420, 586, 70, 44], 20, tones.lit("#c8523a"));
  paintPlant(ctx, site, { x: 1560, y: 632, height: 110, seed: "herb" });
}

/** Cups above, plates below. */
function paintOpenShelf(ctx: Context, site: Site): void {
  const { tones } = site;
  const wood = tones.lit("#a8794f");
  const [left, low] = [KITCHEN_SHELF.x - 150, KITCHEN_SHELF.y + 14];
  for (const y of [low - 116, low]) {
    box(ctx, [left, y, 216, 14], down(ctx, site, { y, height: 14, colour: wood }));
    for (const x of [left + 20, left + 184]) polygon(ctx, [[x, y + 14], [x + 12, y + 14], [x, y + 40]], mix(wood, tones.shade, 0.45));
  }
  for (const [at, colour] of [[0, "#c8523a"], [1, "#e8e2d4"], [2, "#5f8fa0"], [3, "#e0a83a"]] as const) {
    pill(ctx, [left + 18 + at * 48, low - 158, 34, 42], 8, across(ctx, site, { x: left + 18 + at * 48, width: 34, colour: tones.lit(colour) }));
    curve(ctx, [[left + 52 + at * 48, low - 148], [left + 62 + at * 48, low - 138], [left + 52 + at * 48, low - 126]], tones.lit(colour), 5);
  }
  for (const [x, count] of [[KITCHEN_SHELF.x - 96, 6], [KITCHEN_SHELF.x, 4]] as const) for (let at = 0; at < count; at++) oval(ctx, [x, low - 5 - at * 8], [46, 9], mix(tones.lit(at % 2 === 0 ? "#cfc6b4" : "#fbf6ea"), tones.key, at % 2 === 0 ? 0.1 : 0.4));
}

function paintFridge(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const body = site.tones.lit("#e3e8e6");
  pill(ctx, [x, y - 440, 190, 440], 16, across(ctx, site, { x, width: 190, colour: body }));
  box(ctx, [x, y - 280, 190, 6], alpha(site.tones.shade, 0.4));
  for (const [from, to] of [[-400, -320], [-250, -140]] as const) line(ctx, [[x + 166, y + from], [x + 166, y + to]], site.tones.lit("#9aa3a8"), 9);
  [["#e4b04a", 40, -390], ["#c8523a", 76, -360], ["#4f8a9a", 50, -230]].forEach(([colour, dx, dy]) => box(ctx, [x + Number(dx), y + Number(dy), 34, 40], site.tones.lit(String(colour))));
}

function paintStove(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const { tones } = site;
  const iron = tones.lit("#4a5058");
  box(ctx, [x, y - 186, 210, 186], across(ctx, site, { x, width: 210, colour: iron }));
  pill(ctx, [x + 22, y - 130, 166, 96], 10, tones.lamps > 0.3 ? linear(ctx, [0, y - 130, 0, y - 34], [[0, "#5a2a1a"], [1, "#e8863a"]]) : tones.lit("#23282e"));
  for (let i = 0; i < 4; i++) disc(ctx, [x + 40 + i * 44, y - 158], 10, tones.lit("#d9d4c8"));
  box(ctx, [x - 4, y - 196, 218, 14], mix(iron, tones.key, 0.25));
  polygon(ctx, [[x + 20, y - 420], [x + 190, y - 420], [x + 220, y - 370], [x - 10, y - 370]], tones.lit("#b8c0c4"));
  box(ctx, [x + 70, 110, 70, y - 530], tones.lit("#a8b0b4"));
  // What is on the table is not on the stove, too.
  if (has(site, "soup_pot")) return;
  const pot = { kind: "pot", note: "stirred" };
  ctx.save();
  ctx.translate(KITCHEN_RANGE.pot.x, KITCHEN_RANGE.pot.y);
  ctx.scale(KITCHEN_RANGE.pot.scale, KITCHEN_RANGE.pot.scale);
  pieceOf(pot).draw(penOf(ctx, pot, { light: site.light, seconds: 0 }));
  ctx.restore();
  pill(ctx, [x + 134, y - 226, 62, 32], 14, tones.lit("#5f8fa0"));
}

/** World pixels. */
const TABLE_WIDE = 280;

function paintKitchenTable(ctx: Context, site: Site): void {
  const x = kitchenTable(site.place) - TABLE_WIDE / 2;
  paintChair(ctx, site, { x: x - 20, y: 862, colour: "#8a5f3f" });
  paintTable(ctx, site, { x, y: 872, width: TABLE_WIDE, height: 156, colour: "#b5814f" });
  paintChair(ctx, site, { x: x + 300, y: 862, colour: "#8a5f3f", flip: true });
  oval(ctx, [x + 140, 706], [60, 11], site.tones.lit("#e8e0cc"));
  for (const [dx, colour] of [[-28, "#c8452f"], [0, "#e0a83a"], [26, "#7fa04a"]] as const) disc(ctx, [x + 140 + dx, 694], 19, site.tones.lit(colour));
}

