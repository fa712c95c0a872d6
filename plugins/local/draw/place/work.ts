/** Office, hospital and workshop. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { clocksOn, mantelClocksOn } from "./clocks.ts";
import { paintPendant, paintPlant, paintRoomDoor, paintRow, paintShine, paintTube, paintWallClock } from "./fittings.ts";
import { across, down, paintChair, paintCounter, paintDesk, paintShadow, paintStool, paintTable, TOP } from "./furniture.ts";
import { paintCorners, paintFloor, paintShell, type Room } from "./room.ts";
import { has, layer, type Scenographer, type Site } from "./site.ts";
import { paintShaft, paintWindow, type Window } from "./window.ts";

export const office: Scenographer = (site) => {
  const room: Room = { wall: "#b8c4c9", floor: "#7f8a94", floorKind: "carpet", ceiling: "#e3e8ea" };
  const window: Window = { x: 330, y: 170, width: 1000, height: 400, columns: 5, rows: 1, frame: "#4a545e", view: "city" };
  return {
    behind: [
      layer(0.2, (ctx) => {
        paintShell(ctx, site, room);
        paintWindow(ctx, site, window);
        paintWhiteboard(ctx, site, { x: 1420, y: 250 });
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintShaft(ctx, site, window);
        for (const x of [230, 620, 1010]) {
          paintOfficeChair(ctx, site, { x: x + 250, y: 826 });
          paintDesk(ctx, site, { x, y: 838, width: 330 });
        }
        paintCounter(ctx, site, { x: 1440, y: 830, width: 220, height: 150, colour: "#8a97a0", top: "#d9dfe2", doors: 2 });
        paintRow(ctx, site, { x: 1450, y: 668, width: 150, height: 70, kind: "books", seed: "binders" });
        paintPlant(ctx, site, { x: 1716, y: 850, height: 260, seed: "ficus" });
        for (const x of [560, 1200]) paintTube(ctx, site, { x, y: 30, width: 380 });
        paintCorners(ctx, site);
      }),
    ],
  };
};

function paintOfficeChair(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const cloth = site.tones.lit("#39424e");
  line(ctx, [[x, y - 100], [x, y - 30]], site.tones.lit("#6b747d"), 10);
  line(ctx, [[x - 48, y], [x, y - 30], [x + 48, y]], site.tones.lit("#6b747d"), 9);
  pill(ctx, [x - 54, y - 226, 108, 124], 24, across(ctx, site, { x: x - 54, width: 108, colour: cloth }));
  pill(ctx, [x - 60, y - 116, 120, 28], 12, mix(cloth, site.tones.key, 0.1));
}

function paintWhiteboard(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const { tones } = site;
  box(ctx, [x - 8, y - 8, 276, 216], tones.lit("#8a949c"));
  box(ctx, [x, y, 260, 200], tones.lit("#f7f9fa"));
  line(ctx, [[x + 24, y + 168], [x + 24, y + 30]], tones.lit("#4a545e"), 4);
  line(ctx, [[x + 24, y + 168], [x + 150, y + 168]], tones.lit("#4a545e"), 4);
  line(ctx, [[x + 30, y + 150], [x + 64, y + 112], [x + 92, y + 126], [x + 142, y + 52]], tones.lit("#c8402f"), 6);
  for (const [dx, dy, colour] of [[170, 30, "#f3d35a"], [212, 34, "#8fd0a0"], [172, 84, "#f09a8a"], [214, 88, "#8fc4e8"], [174, 138, "#f3d35a"]] as const) box(ctx, [x + dx, y + dy, 36, 40], tones.lit(colour));
}

export const hospital: Scenographer = (site) => {
  const room: Room = { wall: "#cfe0dc", floor: "#b5c4c4", floorKind: "tiles", dado: "#8fb8b4", ceiling: "#f0f4f2" };
  const window: Window = { x: 1180, y: 220, width: 330, height: 340, columns: 2, rows: 1, curtain: "#a8cfd0", view: "town" };
  return {
    behind: [
      layer(0.12, (ctx) => {
        paintShell(ctx, site, room);
        paintWindow(ctx, site, window);
        paintRoomDoor(ctx, site, { x: 240, y: 806, colour: "#8fa8a8", glass: true });
        paintWallClock(ctx, site, { x: 560, y: 220, radius: 44 });
        paintCross(ctx, site, { x: 760, y: 240 });
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        for (const x of [520, 1380]) paintShine(ctx, site, { x, y: 960, wide: 320 });
        paintHospitalBed(ctx, site, { x: 620, y: 838 });
        paintMonitorStand(ctx, site, { x: 540, y: 838 });
        paintDrip(ctx, site, { x: 1150, y: 840 });
        paintShaft(ctx, site, window);
        paintChair(ctx, site, { x: 1560, y: 846, colour: "#5f9aa0", flip: true });
        paintScreen(ctx, site, { x: 1610, y: 850 });
        for (const x of [600, 1280]) paintTube(ctx, site, { x, y: 34, width: 360 });
        paintCorners(ctx, site);
      }),
    ],
  };
};

function paintCross(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  pill(ctx, [x - 60, y - 60, 120, 120], 16, site.tones.lit("#f7faf9"));
  box(ctx, [x - 14, y - 42, 28, 84], site.tones.lit("#d0423a"));
  box(ctx, [x - 42, y - 14, 84, 28], site.tones.lit("#d0423a"));
}

function paintHospitalBed(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const { tones } = site;
  const metal = tones.lit("#c3ccd0");
  paintShadow(ctx, site, { x, y, width: 520 });
  for (const dx of [40, 470]) {
    line(ctx, [[x + dx, y - 14], [x + dx, y - 90]], metal, 10);
    disc(ctx, [x + dx, y - 12], 13, tones.lit("#3f474f"));
  }
  pill(ctx, [x - 6, y - 236, 26, 170], 10, across(ctx, site, { x: x - 6, width: 26, colour: metal }));
  pill(ctx, [x + 500, y - 180, 22, 116], 10, across(ctx, site, { x: x + 500, width: 22, colour: metal }));
  box(ctx, [x + 10, y - 102, 500, 26], metal);
  polygon(ctx, [[x + 10, y - 210], [x + 60, y - 214], [x + 190, y - 146], [x + 510, y - 142], [x + 510, y - 98], [x + 10, y - 98]], down(ctx, site, { y: y - 210, height: 110, colour: tones.lit("#f7faf9") }));
  pill(ctx, [x + 20, y - 244, 112, 58], 24, tones.lit("#ffffff"));
  polygon(ctx, [[x + 190, y - 154], [x + 514, y - 150], [x + 520, y - 84], [x + 170, y - 84]], down(ctx, site, { y: y - 154, height: 70, colour: tones.lit("#7fb8c4") }));
  line(ctx, [[x + 210, y - 118], [x + 210, y - 170], [x + 420, y - 170], [x + 420, y - 118]], mix(metal, tones.key, 0.3), 7);
}

function paintMonitorStand(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const { tones } = site;
  line(ctx, [[x, y], [x, y - 330]], tones.lit("#9aa5ab"), 9);
  line(ctx, [[x - 44, y], [x + 44, y]], tones.lit("#9aa5ab"), 9);
  pill(ctx, [x - 82, y - 432, 164, 116], 10, tones.lit("#dfe5e7"));
  box(ctx, [x - 70, y - 420, 140, 90], "#0c2a2c");
  line(ctx, [[x - 66, y - 388], [x - 40, y - 388], [x - 30, y - 410], [x - 20, y - 364], [x - 10, y - 388], [x + 20, y - 388], [x + 30, y - 406], [x + 40, y - 370], [x + 48, y - 388], [x + 66, y - 388]], "#5af0a0", 4);
  line(ctx, [[x - 66, y - 350], [x - 20, y - 346], [x + 20, y - 354], [x + 66, y - 348]], "#5ac8f0", 3);
  glow(ctx, [x, y - 375], 190, { colour: "#5af0b0", strength: 0.2 + 0.25 * tones.lamps });
}

function paintDrip(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const metal = site.tones.lit("#a8b3b8");
  line(ctx, [[x, y], [x, y - 440]], metal, 7);
  line(ctx, [[x - 40, y], [x + 40, y]], metal, 7);
  line(ctx, [[x - 30, y - 430], [x + 30, y - 430]], metal, 6);
  pill(ctx, [x - 46, y - 420, 40, 76], 10, alpha("#dff2f5", 0.8));
  pill(ctx, [x - 42, y - 384, 32, 38], 8, alpha("#f0d080", 0.7));
  curve(ctx, [[x - 26, y - 344], [x - 40, y - 250], [x - 90, y - 200]], alpha("#e8f4f6", 0.8), 3);
}

function paintScreen(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const cloth = site.tones.lit("#b8dad6");
  for (let at = 0; at < 3; at++) box(ctx, [x + at * 64, y - 420, 60, 380], linear(ctx, [x + at * 64, 0, x + at * 64 + 60, 0], [[0, mix(cloth, site.tones.key, 0.2)], [0.5, cloth], [1, mix(cloth, site.tones.shade, 0.25)]]));
  line(ctx, [[x, y - 424], [x + 190, y - 424]], site.tones.lit("#a8b3b8"), 8);
}

export const workshop: Scenographer = (site) => {
  const room: Room = { wall: "#9c7a58", floor: "#8f8578", floorKind: "stone", ceiling: "#6b5340" };
  const window: Window = { x: 1430, y: 220, width: 250, height: 270, columns: 3, rows: 2, frame: "#5b4634", view: "garden" };
  return {
    behind: [
      layer(0.12, (ctx) => {
        paintShell(ctx, site, room);
        paintPlanks(ctx, site);
        paintWindow(ctx, site, window);
        if (!has(site, "clocks")) paintToolWall(ctx, site);
      }),
      ...(has(site, "clocks") ? [clocksOn(site, [window, { x: 1180, y: 430, width: 180, height: 380 }, ON_HOOK])] : []),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintBench(ctx, site);
        if (has(site, "clocks")) paintHook(ctx, site);
      }),
      ...(has(site, "clocks") ? [mantelClocksOn(site, { from: 350, to: 1100, y: 660 - (site.above ? TOP * 0.55 : 0) })] : []),
      layer(0, (ctx) => {
        paintShaft(ctx, site, window);
        paintPendant(ctx, site, { x: 700, y: 230, size: 80, colour: "#4a5a54", light: 560 });
        paintCrates(ctx, site, { x: 1520, y: 846 });
        const random = site.random("shavings");
        for (let i = 0; i < 60; i++) oval(ctx, [240 + random() * 1300, 850 + random() * 120], [4 + random() * 9, 2], alpha(site.tones.lit("#e8c890"), 0.6));
        paintStool(ctx, site, { x: 1420, y: 880, height: 120, colour: "#9c6b43" });
        paintCorners(ctx, site);
      }),
    ],
    light: { key: "#ffd9a0" },
    door: { x: 1270 },
  };
};

/** World pixels: what hangs on the hook has the bare wall behind it. */
const ON_HOOK = { x: 724, y: 440, width: 16, height: 200 };

/** A board with a hook in it, where things are hung up. */
function paintHook(ctx: Context, { tones }: Site): void {
  pill(ctx, [ON_HOOK.x - 108, 508, 186, 34], 8, tones.lit("#5b4634"));
  for (const x of [-86, -40, 6, 52]) disc(ctx, [ON_HOOK.x + x, 525], 6, tones.lit("#c9a24a"));
}

function paintPlanks(ctx: Context, site: Site): void {
  const random = site.random("planks");
  for (let x = 170; x < 1750; x += 62) {
    box(ctx, [x, 114, 58, 670], alpha(random() < 0.5 ? site.tones.shade : site.tones.key, 0.03 + random() * 0.08));
    box(ctx, [x + 58, 114, 4, 670], alpha(site.tones.dark, 0.25));
  }
}

/** Saws, hammers, spanners and planes on hooks, each a plain outline. */
function paintToolWall(ctx: Context, site: Site): void {
  const { tones } = site;
  const [steel, wood, red] = [tones.lit("#b3bcc2"), tones.lit("#b5793f"), tones.lit("#b8402f")];
  box(ctx, [330, 250, 800, 310], tones.lit("#c9a878"));
  ctx.globalAlpha = 0.35;
  for (let x = 350; x < 1120; x += 26) for (let y = 266; y < 550; y += 26) disc(ctx, [x, y], 2.6, tones.dark);
  ctx.globalAlpha = 1;
  polygon(ctx, [[380, 320], [560, 290], [560, 316], [392, 372]], steel);
  pill(ctx, [552, 280, 66, 56], 18, wood);
  for (const [x, size] of [[680, 1], [740, 0.8]] as const) {
    box(ctx, [x - 7 * size, 310, 14 * size, 150 * size], wood);
    pill(ctx, [x - 40 * size, 286, 80 * size, 34 * size], 8, steel);
  }
  for (const [x, high] of [[810, 150], [850, 126], [886, 104]] as const) {
    line(ctx, [[x, 310], [x, 310 + high]], steel, 12);
    disc(ctx, [x, 304], 17, steel);
    disc(ctx, [x, 298], 8, tones.lit("#c9a878"));
  }
  for (const [x, colour] of [[940, red], [980, tones.lit("#e0a83a")], [1020, tones.lit("#3f6f9a")], [1060, red]] as const) {
    pill(ctx, [x - 10, 296, 20, 62], 8, colour);
    line(ctx, [[x, 358], [x, 436]], steel, 6);
  }
  curve(ctx, [[400, 430], [440, 520], [520, 520], [560, 440]], tones.lit("#c9b48a"), 11);
}

function paintBench(ctx: Context, site: Site): void {
  const { tones } = site;
  paintTable(ctx, site, { x: 320, y: 838, width: 820, height: 178, colour: "#a8744a" });
  box(ctx, [350, 790, 760, 16], tones.lit("#7a5236"));
  for (const [x, width, colour] of [[380, 120, "#5f6f5a"], [540, 150, "#8f4a3a"], [760, 130, "#4a5f74"]] as const) box(ctx, [x, 730, width, 60], down(ctx, site, { y: 730, height: 60, colour: tones.lit(colour) }));
  if (has(site, "clocks")) return;
  pill(ctx, [372, 596, 100, 62], 10, across(ctx, site, { x: 372, width: 100, colour: tones.lit("#4a5a6a") }));
  box(ctx, [398, 574, 20, 30], tones.lit("#8a949c"));
  line(ctx, [[360, 620], [340, 620]], tones.lit("#8a949c"), 8);
  polygon(ctx, [[560, 654], [600, 632], [830, 632], [860, 654]], tones.lit("#d9b07a"));
  pill(ctx, [640, 604, 96, 32], 10, tones.lit("#8a5a38"));
  for (const [x, colour] of [[930, "#c8523a"], [974, "#4f7f9a"], [1018, "#d0a43a"]] as const) pill(ctx, [x, 604, 36, 50], 6, tones.lit(colour));
  for (const [x, y] of [[1060, 654], [1076, 620]] as const) line(ctx, [[x, y], [x + 30, y - 60]], tones.lit("#c08a50"), 6);
}

function paintCrates(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const wood = site.tones.lit("#b58a58");
  paintShadow(ctx, site, { x, y, width: 240 });
  for (const [dx, dy, size] of [[0, 0, 130], [134, 0, 116], [50, -130, 112]] as const) {
    box(ctx, [x + dx, y + dy - size, size, size], across(ctx, site, { x: x + dx, width: size, colour: wood }));
    for (const at of [0.34, 0.67]) box(ctx, [x + dx, y + dy - size * at, size, 4], alpha(site.tones.dark, 0.35));
    line(ctx, [[x + dx + 10, y + dy - 10], [x + dx + size - 10, y + dy - size + 10]], mix(wood, site.tones.key, 0.2), 12);
  }
}
