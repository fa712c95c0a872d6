/** A shop with a counter, shelves of goods and a bell; a prison cell. */
import type { Context } from "../contract.ts";
import { oneOf } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { clocksOn } from "./clocks.ts";
import { paintPendant, paintPlant, paintRoomDoor, paintRow } from "./fittings.ts";
import { across, down, paintCounter, paintShelves } from "./furniture.ts";
import { paintCorners, paintFloor, paintFloorLight, paintShell, type Room } from "./room.ts";
import { has, layer, type Scenographer, type Site } from "./site.ts";
import { paintShaft, paintWindow, type Window } from "./window.ts";

export const shop: Scenographer = (site) => {
  const wall = oneOf(site.random("wall"), ["#4f7a72", "#8a5f4a", "#6a7a94", "#a8905f"]);
  const room: Room = { wall, floor: "#a87a50", floorKind: "checks", ceiling: "#efe6d6" };
  const pane: Window = { x: 1270, y: 230, width: 380, height: 400, columns: 3, rows: 2, frame: "#3f5a52", view: "town" };
  return {
    behind: [
      layer(0.12, (ctx) => {
        paintShell(ctx, site, room);
        paintWindow(ctx, site, pane);
        if (!has(site, "clocks")) paintGoods(ctx, site);
      }),
      ...(has(site, "clocks") ? [clocksOn(site, [pane])] : []),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintRoomDoor(ctx, site, { x: 980, y: 808, colour: "#3f5a52", glass: true });
        paintTill(ctx, site);
        for (const x of [470, 1080]) paintPendant(ctx, site, { x, y: 200, size: 62, colour: "#c8a24a", light: 420 });
        paintSacks(ctx, site);
        paintPlant(ctx, site, { x: 1700, y: 856, height: 190, seed: "plant" });
        paintShaft(ctx, site, pane);
        paintCorners(ctx, site);
      }),
    ],
  };
};

function paintGoods(ctx: Context, site: Site): void {
  paintShelves(ctx, site, { x: 220, y: 812, width: 330, height: 560, boards: 5, kind: "jars", seed: "left" });
  paintShelves(ctx, site, { x: 580, y: 812, width: 330, height: 560, boards: 5, kind: "bottles", seed: "middle" });
  paintRow(ctx, site, { x: 240, y: 248, width: 290, height: 90, kind: "books", seed: "top" });
}

function paintTill(ctx: Context, site: Site): void {
  const { tones } = site;
  paintCounter(ctx, site, { x: 250, y: 850, width: 640, height: 176, colour: "#7a4a2e", top: "#a8723f", doors: 5 });
  pill(ctx, [330, 590, 120, 90], 10, across(ctx, site, { x: 330, width: 120, colour: tones.lit("#b8923f") }));
  polygon(ctx, [[336, 590], [360, 548], [420, 548], [444, 590]], tones.lit("#d9b45a"));
  for (let at = 0; at < 8; at++) disc(ctx, [350 + (at % 4) * 26, 620 + Math.floor(at / 4) * 24], 8, tones.lit("#f2ead8"));
  for (const [x, colour] of [[560, "#d2452f"], [640, "#e0b03a"], [720, "#7fb0a0"]] as const) {
    pill(ctx, [x, 590, 62, 90], 16, alpha(tones.lit("#dfeaec"), 0.75));
    pill(ctx, [x + 6, 626, 50, 50], 12, tones.lit(colour));
    pill(ctx, [x + 8, 578, 46, 16], 6, tones.lit("#8a6040"));
  }
}

function paintSacks(ctx: Context, site: Site): void {
  const { tones } = site;
  for (const [x, colour] of [[1250, "#c9b088"], [1370, "#b89a6a"], [1490, "#d2bc96"]] as const) {
    oval(ctx, [x + 55, 862], [66, 11], alpha(tones.shade, 0.4));
    polygon(ctx, [[x, 862], [x - 8, 780], [x + 16, 730], [x + 96, 730], [x + 118, 780], [x + 110, 862]], across(ctx, site, { x, width: 110, colour: tones.lit(colour) }));
    oval(ctx, [x + 56, 732], [44, 13], tones.lit(colour === "#b89a6a" ? "#6b4228" : "#e8c878"));
  }
  paintFloorLight(ctx, { x: 1440, y: 900, wide: 380, colour: tones.key, strength: 0.16 });
}

/** Stone, a barred pane high up with its light, a bunk; bars before it all. */
export const prison: Scenographer = (site) => {
  const room: Room = { wall: "#8a8f8c", floor: "#77746e", floorKind: "stone", ceiling: "#6f7472", frame: { left: 380, right: 1540, top: 60, base: 816 } };
  const pane: Window = { x: 850, y: 130, width: 220, height: 200, columns: 5, rows: 1, frame: "#5a5f60", view: "city" };
  return {
    behind: [
      layer(0.1, (ctx) => {
        paintShell(ctx, site, room);
        paintBlocks(ctx, site);
        paintWindow(ctx, site, pane);
        paintTally(ctx, site);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintBunk(ctx, site);
        paintShaft(ctx, site, pane);
        paintCorners(ctx, site);
      }),
    ],
    before: [layer(-0.2, (ctx) => paintBars(ctx, site))],
  };
};

function paintBlocks(ctx: Context, site: Site): void {
  for (let row = 0; row < 11; row++) {
    const y = 70 + row * 68;
    box(ctx, [380, y, 1160, 3], alpha(site.tones.shade, 0.3));
    for (let x = 380 + (row % 2) * 70; x < 1540; x += 140) box(ctx, [x, y, 3, 68], alpha(site.tones.shade, 0.3));
  }
}

function paintTally(ctx: Context, site: Site): void {
  const chalk = alpha(site.tones.lit("#efece0"), 0.7);
  for (let group = 0; group < 6; group++) {
    const [x, y] = [1180 + (group % 3) * 96, 400 + Math.floor(group / 3) * 90];
    for (let at = 0; at < 4; at++) line(ctx, [[x + at * 15, y], [x + at * 15 + 3, y + 56]], chalk, 4);
    line(ctx, [[x - 8, y + 44], [x + 60, y + 10]], chalk, 4);
  }
}

function paintBunk(ctx: Context, site: Site): void {
  const { tones } = site;
  const iron = tones.lit("#4a5054");
  for (const x of [430, 780]) line(ctx, [[x, 850], [x, 690]], iron, 12);
  box(ctx, [420, 742, 372, 20], iron);
  pill(ctx, [424, 706, 364, 44], 14, down(ctx, site, { y: 706, height: 44, colour: tones.lit("#8a8a72") }));
  pill(ctx, [434, 684, 104, 40], 16, tones.lit("#d8d4c4"));
  pill(ctx, [1350, 720, 150, 40], 10, tones.lit("#b8bcb8"));
  box(ctx, [1400, 756, 50, 90], linear(ctx, [1400, 0, 1450, 0], [[0, tones.lit("#c8ccc8")], [1, mix(tones.lit("#c8ccc8"), tones.shade, 0.4)]]));
}

function paintBars(ctx: Context, site: Site): void {
  const iron = mix(site.tones.lit("#4a5054"), site.tones.dark, 0.5);
  for (let x = -150; x < 2112; x += 300) if (x < 480 || x > 1400) box(ctx, [x, -108, 30, 1300], across(ctx, site, { x, width: 30, colour: iron }));
}
