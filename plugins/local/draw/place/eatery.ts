/** Restaurant, cafe and bar. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { oneOf } from "../paint/chance.ts";
import { paintPendant, paintPicture, paintPlant, paintRow } from "./fittings.ts";
import { down, paintChair, paintCounter, paintShelves, paintStool, paintTable } from "./furniture.ts";
import { lampLevel, paintCorners, paintFloor, paintLampLight, paintShell, type Room } from "./room.ts";
import { layer, type Scenographer, type Site } from "./site.ts";
import { paintShaft, paintWindow, type Window } from "./window.ts";

export const restaurant: Scenographer = (site) => {
  const room: Room = { wall: oneOf(site.random("wall"), ["#8f4a40", "#3f5f5a", "#6b4a5f"]), floor: "#8a5f42", floorKind: "boards", dado: "#5f3f2f", ceiling: "#d9c4a4" };
  const windows: readonly Window[] = [{ x: 330, y: 200, width: 240, height: 330, curtain: "#a8483c", view: "town" }, { x: 1340, y: 200, width: 240, height: 330, curtain: "#a8483c", view: "town" }];
  return {
    behind: [
      layer(0.12, (ctx) => {
        paintShell(ctx, site, room);
        for (const window of windows) paintWindow(ctx, site, window);
        paintPicture(ctx, site, { x: 820, y: 220, width: 280, height: 190, seed: "centre" });
        for (const x of [740, 1180]) paintSconce(ctx, site, { x, y: 380 });
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        [250, 640, 1110, 1500].forEach((x, at) => paintDinnerTable(ctx, site, { x, y: 838 + (at % 2) * 14 }));
        for (const window of windows) paintShaft(ctx, site, window);
        for (const x of [560, 1360]) paintPendant(ctx, site, { x, y: 180, size: 62, colour: "#c9a25a", light: 380 });
        paintCorners(ctx, site);
      }),
    ],
  };
};

function paintSconce(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  curve(ctx, [[x, y + 50], [x, y + 26], [x, y]], site.tones.lit("#c9a25a"), 8);
  polygon(ctx, [[x - 30, y], [x + 30, y], [x + 20, y - 54], [x - 20, y - 54]], mix(site.tones.lit("#f0d7a8"), "#ffe9bc", lampLevel(site) * 0.8));
  paintLampLight(ctx, site, { x, y: y - 20, radius: 280 });
}

/** A laid table with its cloth, a candle and two chairs. */
function paintDinnerTable(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const { tones } = site;
  paintChair(ctx, site, { x: x - 30, y, colour: "#7a4f33" });
  paintChair(ctx, site, { x: x + 210, y, colour: "#7a4f33", flip: true });
  const cloth = tones.lit("#f3ead8");
  oval(ctx, [x + 90, y], [110, 12], alpha(tones.shade, 0.4));
  polygon(ctx, [[x - 6, y - 150], [x + 186, y - 150], [x + 200, y - 60], [x + 160, y - 46], [x + 118, y - 58], [x + 76, y - 44], [x + 30, y - 58], [x - 20, y - 48]], linear(ctx, [x - 20, 0, x + 200, 0], [[0, mix(cloth, tones.shade, 0.25)], [0.5, cloth], [1, mix(cloth, tones.shade, 0.3)]]));
  for (const dx of [40, 100, 150]) line(ctx, [[x + dx, y - 140], [x + dx - 6, y - 56]], alpha(tones.shade, 0.18), 5);
  box(ctx, [x + 84, y - 50, 14, 50], tones.lit("#4a3426"));
  oval(ctx, [x + 90, y - 150], [100, 15], mix(cloth, tones.key, 0.2));
  for (const dx of [34, 144]) {
    oval(ctx, [x + dx, y - 152], [26, 6], tones.lit("#ffffff"));
    polygon(ctx, [[x + dx + 22, y - 200], [x + dx + 40, y - 200], [x + dx + 34, y - 176], [x + dx + 28, y - 176]], alpha("#e8f2f5", 0.6));
    line(ctx, [[x + dx + 31, y - 176], [x + dx + 31, y - 154]], alpha("#e8f2f5", 0.6), 3);
  }
  paintCandle(ctx, site, { x: x + 90, y: y - 152 });
}

function paintCandle(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  pill(ctx, [x - 6, y - 44, 12, 44], 3, site.tones.lit("#f3e6c8"));
  oval(ctx, [x, y - 54], [5, 11], "#ffd27a");
  oval(ctx, [x, y - 51], [2.5, 6], "#fff7e0");
  glow(ctx, [x, y - 54], 170, { colour: "#ffb45a", strength: 0.3 + 0.4 * site.tones.lamps });
}

export const cafe: Scenographer = (site) => {
  const room: Room = { wall: oneOf(site.random("wall"), ["#d9b98a", "#a8b59a", "#c98f76"]), floor: "#b0805a", floorKind: "boards", ceiling: "#4a3a34" };
  const window: Window = { x: 250, y: 190, width: 560, height: 420, columns: 3, rows: 1, frame: "#3f4a4a", view: "town" };
  return {
    behind: [
      layer(0.12, (ctx) => {
        paintShell(ctx, site, room);
        paintWindow(ctx, site, window);
        paintMenuBoard(ctx, site, { x: 1180, y: 190 });
        paintCafeWall(ctx, site);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        for (const x of [290, 600]) paintCafeTable(ctx, site, { x, y: 846 });
        paintShaft(ctx, site, window);
        paintCafeCounter(ctx, site);
        for (const x of [420, 720, 1180, 1400, 1620]) paintPendant(ctx, site, { x, y: x > 1000 ? 420 : 200, size: 44, colour: "#2f3a3f", light: 280 });
        paintPlant(ctx, site, { x: 900, y: 846, height: 210, seed: "fig" });
        paintCorners(ctx, site);
      }),
    ],
  };
};

/** Chalk marks that stand for a menu; no word is drawn. */
/** Tiles to the height of a table, prints above them, and a lamp between. */
function paintCafeWall(ctx: Context, site: Site): void {
  const { tones } = site;
  const tile = tones.lit("#3f6b66");
  for (let y = 560; y < 846; y += 48) for (let x = 842; x < 1172; x += 84) pill(ctx, [x + (Math.round(y / 48) % 2) * 30, y, 80, 44], 5, mix(tile, tones.key, 0.05 + 0.07 * ((x + y) % 3)));
  box(ctx, [842, 546, 340, 14], tones.lit("#c98f4f"));
  for (const [x, y, width, height] of [[868, 250, 104, 132], [988, 220, 78, 96], [990, 336, 120, 86], [1082, 232, 70, 86]] as const) paintPicture(ctx, site, { x, y, width, height, seed: `print${x}` });
  pill(ctx, [914, 440, 20, 42], 8, tones.lit("#c9973f"));
  glow(ctx, [924, 430], 230, { colour: "#ffce8c", strength: 0.25 + 0.5 * tones.lamps });
  oval(ctx, [924, 430], [22, 26], "#fff0c4");
}

function paintMenuBoard(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const random = site.random("menu");
  box(ctx, [x - 12, y - 12, 484, 204], site.tones.lit("#7a5236"));
  box(ctx, [x, y, 460, 180], site.tones.lit("#2a302f"));
  for (const column of [20, 250]) {
    for (let row = 0; row < 6; row++) {
      box(ctx, [x + column, y + 28 + row * 24, 70 + random() * 60, 6], alpha("#f3efe2", 0.7));
      box(ctx, [x + column + 160, y + 28 + row * 24, 26, 6], alpha("#e8c86a", 0.8));
    }
  }
}

function paintCafeTable(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const { tones } = site;
  paintChair(ctx, site, { x: x - 40, y, colour: "#3f5f5a" });
  paintChair(ctx, site, { x: x + 190, y, colour: "#3f5f5a", flip: true });
  oval(ctx, [x + 76, y], [66, 10], tones.lit("#2f3338"));
  line(ctx, [[x + 76, y], [x + 76, y - 148]], tones.lit("#2f3338"), 12);
  oval(ctx, [x + 76, y - 150], [98, 14], down(ctx, site, { y: y - 164, height: 28, colour: tones.lit("#c08a58") }));
  // Late at night the tables are cleared: the one cup that steams is somebody's.
  if (site.place.time === "night") return;
  for (const dx of [46, 110]) {
    pill(ctx, [x + dx - 14, y - 184, 28, 30], 8, tones.lit("#f6f0e4"));
    curve(ctx, [[x + dx, y - 192], [x + dx - 6, y - 210], [x + dx + 5, y - 228]], alpha("#ffffff", 0.3), 4);
  }
}

function paintCafeCounter(ctx: Context, site: Site): void {
  const { tones } = site;
  for (const y of [470, 560]) {
    paintRow(ctx, site, { x: 1150, y, width: 500, height: 76, kind: y === 470 ? "jars" : "bottles", seed: `wall${y}` });
    pill(ctx, [1140, y, 520, 12], 3, tones.lit("#8a5f3f"));
  }
  paintCounter(ctx, site, { x: 1080, y: 834, width: 700, height: 206, colour: "#5a3f30", top: "#c08a58", doors: 5 });
  const glass = linear(ctx, [0, 500, 0, 616], [[0, alpha("#fff3d4", 0.35 + 0.3 * tones.lamps)], [1, alpha("#f0d9a8", 0.5)]]);
  pill(ctx, [1110, 508, 250, 108], 12, glass);
  for (const [dx, colour] of [[30, "#b5703a"], [80, "#e8c27a"], [130, "#8a4a35"], [180, "#e8a0a0"], [218, "#c98f4a"]] as const) pill(ctx, [1110 + dx - 18, 576, 38, 30], 12, tones.lit(colour));
  line(ctx, [[1122, 562], [1348, 562]], alpha("#ffffff", 0.5), 3);
  pill(ctx, [1420, 500, 200, 116], 12, down(ctx, site, { y: 500, height: 116, colour: tones.lit("#c3c9cc") }));
  for (const dx of [50, 130]) {
    box(ctx, [1420 + dx, 556, 22, 18], tones.lit("#2f3338"));
    pill(ctx, [1414 + dx, 590, 34, 26], 6, tones.lit("#f6f0e4"));
  }
  pill(ctx, [1412, 488, 216, 22], 8, tones.lit("#8f2f28"));
  pill(ctx, [1670, 560, 60, 56], 8, tones.lit("#3f4a4f"));
}

export const bar: Scenographer = (site) => {
  const room: Room = { wall: "#5f3f3a", floor: "#6b4632", floorKind: "boards", dado: "#4a2f28", ceiling: "#3a2a2a" };
  return {
    behind: [
      layer(0.14, (ctx) => {
        paintShell(ctx, site, room);
        paintBackBar(ctx, site);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintBarCounter(ctx, site);
        for (const x of [520, 820, 1120, 1420]) paintPendant(ctx, site, { x, y: 250, size: 54, colour: "#8f3a2a", light: 330 });
        paintCorners(ctx, site);
      }),
    ],
    light: { key: "#ffbd78", strength: 0.7, tint: 0.22 },
  };
};

function paintBackBar(ctx: Context, site: Site): void {
  const { tones } = site;
  paintShelves(ctx, site, { x: 420, y: 700, width: 1080, height: 500, boards: 4, kind: "bottles", colour: "#7a4a30", seed: "spirits" });
  for (const y of [310, 430, 550, 665]) glow(ctx, [960, y], 520, { colour: "#ff9a4a", strength: 0.18 });
  for (const [x, colour] of [[270, "#ff5a6a"], [1640, "#4ad0e0"]] as const) {
    for (const [width, strength] of [[12, 0.5], [5, 1]] as const) {
      ctx.strokeStyle = alpha(width > 6 ? colour : mix(colour, "#ffffff", 0.7), strength);
      ctx.lineWidth = width;
      ctx.beginPath();
      ctx.moveTo(x - 40, 300);
      ctx.lineTo(x + 40, 300);
      ctx.lineTo(x, 350);
      ctx.closePath();
      ctx.moveTo(x, 350);
      ctx.lineTo(x, 400);
      ctx.moveTo(x - 26, 402);
      ctx.lineTo(x + 26, 402);
      ctx.stroke();
    }
    glow(ctx, [x, 340], 260, { colour, strength: 0.5 });
  }
  box(ctx, [420, 690, 1080, 16], tones.lit("#7a4a30"));
}

function paintBarCounter(ctx: Context, site: Site): void {
  const { tones } = site;
  const wood = tones.lit("#7a4528");
  box(ctx, [210, 620, 1500, 212], down(ctx, site, { y: 620, height: 212, colour: wood }));
  for (let x = 230; x < 1690; x += 146) box(ctx, [x, 654, 124, 146], alpha(tones.dark, 0.25));
  pill(ctx, [186, 596, 1548, 34], 8, down(ctx, site, { y: 596, height: 34, colour: tones.lit("#a8683a") }));
  box(ctx, [200, 600, 1520, 5], alpha("#ffd9a0", 0.5));
  line(ctx, [[220, 812], [1700, 812]], tones.lit("#d9b45a"), 8);
  for (let at = 0; at < 3; at++) {
    box(ctx, [930 + at * 44, 520, 16, 76], tones.lit("#d9b45a"));
    pill(ctx, [922 + at * 44, 470, 32, 56], 8, tones.lit(["#2f2a2a", "#8f2f28", "#3f5f4a"][at] ?? "#2f2a2a"));
  }
  for (const x of [420, 700, 1250, 1520]) {
    pill(ctx, [x, 552, 36, 46], 5, alpha("#f0c070", 0.8));
    pill(ctx, [x, 546, 36, 12], 5, alpha("#fff6e0", 0.9));
  }
  for (const x of [360, 620, 1180, 1440, 1640]) paintStool(ctx, site, { x, y: 868, height: 170, colour: "#8f2f28" });
  if (site.random("booth")() < 0.5) paintTable(ctx, site, { x: 40, y: 880, width: 130, height: 150, colour: "#7a4a30" });
}
