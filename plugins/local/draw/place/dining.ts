/** A dining room, whose table the guests bring with them; a lift; an attic. */
import type { Context, Layer } from "../contract.ts";
import { oneOf } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { paintAtEnd, paintEndWall } from "./dining-ends.ts";
import { paintPicture, paintPlant, paintRow, paintRug, paintWallClock } from "./fittings.ts";
import { across, down, paintChair, paintCounter } from "./furniture.ts";
import { lampLevel, paintCorners, paintFloor, paintFloorLight, paintLampLight, paintShell, type Room } from "./room.ts";
import { EDGE, layer, type Scenographer, type Site } from "./site.ts";
import { paintShaft, paintWindow, type Window } from "./window.ts";

/** Beyond the table, so that a close face has more of the room behind it. */
const FAR_WALL = 0.26;

export const diningRoom: Scenographer = (site) => {
  const wall = oneOf(site.random("wall"), ["#3f6a66", "#7a4a4f", "#5f6f94", "#8a7a4a"]);
  const room: Room = { wall, floor: "#8a5a3a", floorKind: "boards", dado: mix(wall, "#efe6d6", 0.72), ceiling: "#f0e8da" };
  const curtain = oneOf(site.random("curtain"), ["#a8483c", "#c99a4a", "#6a3f5a"]);
  if (site.side === "left" || site.side === "right") return endOf(site, room, curtain);
  const windows: readonly Window[] = [300, 1360].map((x) => ({ x, y: 190, width: 230, height: 420, columns: 2, rows: 3, curtain, view: "town" as const }));
  return {
    behind: [
      layer(FAR_WALL, (ctx) => {
        paintShell(ctx, site, room);
        paintStripes(ctx, site);
        for (const window of windows) paintWindow(ctx, site, window);
        paintPicture(ctx, site, { x: 830, y: 190, width: 260, height: 190, seed: "over" });
        for (const x of SCONCES.xs) paintLampLight(ctx, site, { x, y: SCONCES.y - 20, radius: 300 });
        paintSideboard(ctx, site);
      }),
      sconces(site),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintRug(ctx, site, { x: 960, y: 960, width: 1320, height: 190, colour: "#7a3038", edge: "#d9b878" });
        for (const x of [600, 1330]) paintChair(ctx, site, { x, y: 840, colour: "#6b4530", flip: x > 960 });
        for (const window of windows) paintShaft(ctx, site, window);
        paintPlant(ctx, site, { x: 1690, y: 850, height: 250, seed: "fern" });
        paintWallClock(ctx, site, { x: 214, y: 330, radius: 40 });
        paintChandelier(ctx, site);
        paintCorners(ctx, site);
      }),
    ],
  };
};

/** Seen along the table. */
function endOf(site: Site, room: Room, curtain: string): ReturnType<Scenographer> {
  return {
    behind: [
      layer(FAR_WALL, (ctx) => {
        paintShell(ctx, site, room);
        paintStripes(ctx, site);
        paintEndWall(ctx, site, curtain);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintRug(ctx, site, { x: 960, y: 960, width: 1320, height: 190, colour: "#7a3038", edge: "#d9b878" });
        paintAtEnd(ctx, site);
        paintChandelier(ctx, site);
        paintCorners(ctx, site);
      }),
    ],
  };
}

function paintStripes(ctx: Context, site: Site): void {
  for (let x = 186; x < 1740; x += 56) box(ctx, [x, 136, 26, 460], alpha(site.tones.key, 0.07));
}

const SCONCES = { xs: [700, 1220], y: 420, radius: 62 } as const;

/** Right behind a head its candles would stand out of that. */
function sconces(site: Site): Layer {
  const { xs, y, radius } = SCONCES;
  const spots = xs.map((x) => ({ x, y, radius, paint: (ctx: Context) => paintSconce(ctx, site, { x, y }) }));
  return { ...layer(FAR_WALL, (ctx) => spots.forEach(({ paint }) => paint(ctx))), spots };
}

function paintSconce(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const brass = site.tones.lit("#d9b45a");
  curve(ctx, [[x, y + 60], [x, y + 20], [x, y]], brass, 8);
  for (const side of [-1, 1]) {
    curve(ctx, [[x, y + 30], [x + side * 34, y + 40], [x + side * 40, y + 4]], brass, 6);
    box(ctx, [x + side * 40 - 5, y - 28, 10, 32], "#fff4dc");
    disc(ctx, [x + side * 40, y - 36], 7, "#ffd27a");
  }
}

/** A long sideboard with a mirror's shine, plates on edge, a bowl of fruit, candles and bottles. */
function paintSideboard(ctx: Context, site: Site): void {
  const { tones } = site;
  paintCounter(ctx, site, { x: 690, y: 814, width: 540, height: 176, colour: "#6b4228", top: "#8a5a36", doors: 4 });
  box(ctx, [720, 466, 480, 12], tones.lit("#6b4228"));
  for (let x = 744; x < 1180; x += 74) {
    disc(ctx, [x + 30, 434], 32, tones.lit("#f2ece0"));
    disc(ctx, [x + 30, 434], 21, mix(tones.lit("#5f86a8"), tones.lit("#f2ece0"), 0.4));
  }
  paintRow(ctx, site, { x: 1060, y: 638, width: 150, height: 108, kind: "bottles", seed: "wine" });
  oval(ctx, [930, 632], [48, 9], tones.lit("#e0d4bc"));
  for (const [dx, dy, colour] of [[-42, -14, "#c8442f"], [-8, -20, "#e0a43a"], [28, -16, "#7fa04a"], [6, -40, "#c8602f"], [50, -10, "#7a3f6a"]] as const) disc(ctx, [930 + dx * 0.62, 625 + dy * 0.62], 12.5, tones.lit(colour));
  for (const x of [724, 776, 826]) {
    const top = 596 + (x % 3) * 8;
    box(ctx, [x, top, 9, 640 - top], "#f6efdc");
    oval(ctx, [x + 4.5, 639], [14, 4], tones.lit("#c99a3f"));
    oval(ctx, [x + 4.5, top - 8], [4.5, 9], "#ffd27a");
    glow(ctx, [x + 4.5, top - 8], 110, { colour: "#ffb85a", strength: 0.42 * lampLevel(site) });
  }
}

function paintChandelier(ctx: Context, site: Site): void {
  const brass = site.tones.lit("#d9b45a");
  line(ctx, [[960, EDGE.top], [960, 96]], brass, 6);
  for (const reach of [-170, -90, 0, 90, 170]) {
    curve(ctx, [[960, 104], [960 + reach * 0.6, 150], [960 + reach, 112]], brass, 6);
    box(ctx, [960 + reach - 6, 74, 12, 40], "#fff4dc");
    disc(ctx, [960 + reach, 66], 8, "#ffe0a0");
  }
  paintLampLight(ctx, site, { x: 960, y: 90, radius: 620 });
  paintFloorLight(ctx, { x: 960, y: 930, wide: 560, colour: "#ffc47a", strength: 0.3 * lampLevel(site) });
}

/** Under the roof: beams that lean together, a round pane with a shaft of dust, trunks and old things. */
export const attic: Scenographer = (site) => {
  const room: Room = { wall: "#8a6448", floor: "#7a5638", floorKind: "boards", ceiling: "#6b4a34", frame: { left: 210, right: 1710, top: 150, base: 806 } };
  const pane: Window = { x: 860, y: 210, width: 200, height: 220, columns: 2, rows: 2, frame: "#6b4a34", view: "town" };
  return {
    behind: [
      layer(0.12, (ctx) => {
        paintShell(ctx, site, room);
        for (let x = 216; x < 1700; x += 62) line(ctx, [[x, 150], [x, 800]], alpha(site.tones.shade, 0.26), 4);
        paintWindow(ctx, site, pane);
        paintRafters(ctx, site);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintOldThings(ctx, site);
        paintShaft(ctx, site, { ...pane, x: 820, width: 280 });
        line(ctx, [[1230, 100], [1230, 330]], site.tones.dark, 4);
        disc(ctx, [1230, 346], 18, mix("#fff4cf", site.tones.lit("#d8d8c8"), 0.7 - 0.65 * lampLevel(site)));
        paintLampLight(ctx, site, { x: 1230, y: 350, radius: 480 });
        paintCorners(ctx, site);
      }),
    ],
  };
};

function paintRafters(ctx: Context, site: Site): void {
  const { tones } = site;
  const roof = mix(tones.lit("#6b4a34"), tones.shade, 0.25);
  for (const side of [-1, 1]) {
    polygon(ctx, [[960 + side * 260, EDGE.top], [960 + side * 1160, EDGE.top], [960 + side * 1160, 760], [960 + side * 800, 560]], linear(ctx, [960 + side * 300, 0, 960 + side * 1100, 0], [[0, roof], [1, mix(roof, tones.shade, 0.5)]]));
    for (const at of [0, 1, 2]) {
      const beam = mix(tones.lit("#4f3626"), tones.key, at === 0 ? 0.12 : 0.04);
      line(ctx, [[960 + side * (200 + at * 190), EDGE.top], [960 + side * (700 + at * 240), 700 + at * 90]], beam, 34 + at * 12);
    }
  }
  box(ctx, [EDGE.left, 116, EDGE.width, 44], down(ctx, site, { y: 116, height: 44, colour: tones.lit("#4f3626") }));
}

function paintOldThings(ctx: Context, site: Site): void {
  const { tones } = site;
  for (const [x, width, height, colour] of [[300, 270, 150, "#6b4228"], [340, 190, 100, "#4a5f5a"], [1360, 300, 170, "#7a5230"], [1420, 160, 120, "#8a3f36"]] as const) {
    const y = height < 130 ? 840 - (x < 900 ? 150 : 170) : 840;
    pill(ctx, [x, y - height, width, height], 12, across(ctx, site, { x, width, colour: tones.lit(colour) }));
    for (const dx of [0.22, 0.78]) box(ctx, [x + width * dx - 7, y - height, 14, height], alpha(tones.lit("#d9b878"), 0.7));
    box(ctx, [x + width / 2 - 14, y - height * 0.62, 28, 26], tones.lit("#d9b45a"));
  }
  paintPicture(ctx, site, { x: 640, y: 610, width: 170, height: 210, seed: "leaning" });
  oval(ctx, [1210, 690], [70, 104], tones.lit("#b8923f"));
  oval(ctx, [1210, 690], [54, 86], linear(ctx, [1160, 0, 1260, 0], [[0, mix(tones.sky[3], tones.shade, 0.3)], [0.5, tones.lit("#cfdde0")], [1, mix(tones.sky[2], tones.shade, 0.4)]]));
  for (const dx of [-40, 40]) line(ctx, [[1210 + dx, 770], [1210 + dx * 1.6, 842]], tones.lit("#8a6a34"), 9);
  paintRow(ctx, site, { x: 1380, y: 672, width: 130, height: 72, kind: "books", seed: "old" });
}
