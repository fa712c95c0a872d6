/** School yard, gym, classroom and library. */
import type { Context } from "../contract.ts";
import { paintSeated } from "./crowd.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, box, curve, disc, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { paintPendant, paintPlant, paintShine, paintTube, paintWallClock } from "./fittings.ts";
import { across, down, paintChair, paintShelves, paintTable } from "./furniture.ts";
import { paintPlain } from "./land.ts";
import { paintCorners, paintFloor, paintLampLight, paintShell, type Frame, type Room } from "./room.ts";
import { EDGE, has, layer, type Scenographer, type Site } from "./site.ts";
import { paintHaze, skyLayers } from "./sky.ts";
import { paintTree } from "./tree.ts";
import { paintShaft, paintWindow, type Window } from "./window.ts";

export const school: Scenographer = (site) => ({
  behind: [
    ...skyLayers(site),
    layer(0.5, (ctx) => {
      paintPlain(ctx, site, { top: 716, colour: "#7aa257", seed: "lawn" });
      paintSchoolHouse(ctx, site);
      paintTree(ctx, site, { x: 150, y: 800, height: 470, far: 0.06, seed: "left" });
      paintTree(ctx, site, { x: 1800, y: 790, height: 400, far: 0.1, seed: "right" });
    }),
    layer(0, (ctx) => paintYard(ctx, site)),
  ],
});

function paintSchoolHouse(ctx: Context, site: Site): void {
  const { tones } = site;
  const brick = tones.lit("#b5624a", 0.06);
  box(ctx, [330, 400, 1260, 400], down(ctx, site, { y: 400, height: 400, colour: brick }));
  box(ctx, [780, 300, 360, 500], down(ctx, site, { y: 300, height: 500, colour: mix(brick, tones.key, 0.08) }));
  polygon(ctx, [[750, 304], [960, 200], [1170, 304]], tones.lit("#efe4d0"));
  box(ctx, [310, 386, 1300, 22], tones.lit("#efe4d0"));
  for (let x = 370; x < 1560; x += 104) {
    if (x > 740 && x < 1140) continue;
    for (const y of [446, 622]) paintPane(ctx, site, { x, y, width: 68, height: 112 });
  }
  for (const x of [826, 1030]) paintPane(ctx, site, { x, y: 452, width: 68, height: 112 });
  paintWallClock(ctx, site, { x: 960, y: 268, radius: 34 });
  for (const x of [846, 900, 1010, 1064]) box(ctx, [x, 600, 22, 200], across(ctx, site, { x, width: 22, colour: tones.lit("#f3ead8") }));
  polygon(ctx, [[826, 604], [960, 556], [1106, 604]], tones.lit("#f3ead8"));
  box(ctx, [926, 640, 80, 160], tones.lamps > 0.4 ? tones.pane : tones.lit("#4a3a34"));
  box(ctx, [963, 640, 5, 160], tones.lit("#f3ead8"));
  line(ctx, [[1290, 400], [1290, 130]], tones.lit("#d9d9d9"), 7);
  blob(ctx, [[1292, 136], [1350, 128], [1400, 150], [1436, 140], [1436, 204], [1400, 212], [1350, 192], [1292, 202]], tones.lit("#3f6fae"));
  paintHaze(ctx, site, { y: 806, height: 200, strength: 0.12 });
}

function paintPane(ctx: Context, site: Site, { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): void {
  const { tones } = site;
  const on = site.random(`pane${x}-${y}`)() < tones.lamps * 0.5;
  box(ctx, [x - 6, y - 6, width + 12, height + 12], tones.lit("#efe4d0"));
  box(ctx, [x, y, width, height], on ? tones.pane : linear(ctx, [0, y, 0, y + height], [[0, mix(tones.sky[3], tones.dark, 0.3)], [1, tones.lit("#3f5568")]]));
  box(ctx, [x + width / 2 - 2, y, 4, height], tones.lit("#efe4d0"));
  for (const part of [0.33, 0.66]) box(ctx, [x, y + height * part, width, 4], tones.lit("#efe4d0"));
}

function paintYard(ctx: Context, site: Site): void {
  const { tones } = site;
  const ground = tones.lit(site.place.weather === "snow" ? "#e2e9f0" : "#b5aca0");
  box(ctx, [EDGE.left, 798, EDGE.width, 400], linear(ctx, [0, 798, 0, EDGE.bottom], [[0, mix(ground, tones.key, 0.15)], [0.4, ground], [1, mix(ground, tones.shade, 0.5)]]));
  polygon(ctx, [[900, 798], [1030, 798], [1330, EDGE.bottom], [560, EDGE.bottom]], alpha(tones.lit("#d9cfc0"), 0.7));
  for (const side of [-1, 1]) line(ctx, [[960 + side * 300, 806], [960 + side * 1400, EDGE.bottom]], alpha(tones.lit("#f3d060"), 0.7), 6);
  for (let i = 0; i < 6; i++) {
    const x = 1430 + (i % 2) * 52;
    const y = 880 + Math.floor(i / 2) * 26;
    polygon(ctx, [[x, y], [x + 48, y], [x + 54, y + 22], [x + 4, y + 22]], alpha(tones.lit("#f6f0e4"), 0.5));
  }
  paintBikeRack(ctx, site);
}

function paintBikeRack(ctx: Context, site: Site): void {
  const metal = site.tones.lit("#7d868e");
  for (let i = 0; i < 5; i++) curve(ctx, [[300 + i * 60, 850], [300 + i * 60, 760], [330 + i * 60, 744], [352 + i * 60, 770], [352 + i * 60, 850]], metal, 8);
}

const GYM: Frame = { left: 130, right: 1790, top: 20, base: 800 };

export const gym: Scenographer = (site) => {
  const room: Room = { wall: "#d9c9a8", floor: "#d09a5a", floorKind: "boards", dado: "#3f6f9a", ceiling: "#8f979c", frame: GYM };
  return {
    behind: [
      layer(0.15, (ctx) => {
        paintShell(ctx, site, room);
        paintHighWindows(ctx, site);
        paintBleachers(ctx, site);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintCourt(ctx, site);
        if (!has(site, "throw")) paintBackboard(ctx, site);
        for (const x of [420, 960, 1500]) paintTube(ctx, site, { x, y: -10, width: 300 });
        paintCorners(ctx, site);
      }),
    ],
    light: { key: "#fff0d0", strength: 0.7 },
  };
};

function paintHighWindows(ctx: Context, site: Site): void {
  for (const x of [190, 520, 850, 1180, 1510]) paintWindow(ctx, site, { x, y: 90, width: 220, height: 120, columns: 4, rows: 2, frame: "#8a929a", view: "city" });
  const { tones } = site;
  ["#c8452f", "#e0a83a", "#3f6f9a", "#c8452f"].forEach((colour, at) => {
    const x = 440 + at * 330;
    polygon(ctx, [[x, 250], [x + 76, 250], [x + 76, 350], [x + 38, 322], [x, 350]], tones.lit(colour));
    disc(ctx, [x + 38, 288], 16, tones.lit("#f6efdc"));
  });
}

/** Benches in steps with people on them, as far as the light shows. */
function paintBleachers(ctx: Context, site: Site): void {
  const { tones } = site;
  for (let row = 5; row >= 0; row--) {
    const y = 800 - row * 62;
    const [left, right] = [200, 1720];
    box(ctx, [left, y - 62, right - left, 62], linear(ctx, [0, y - 62, 0, y], [[0, mix(tones.lit("#7a5a40"), tones.shade, 0.35)], [1, mix(tones.lit("#5a4436"), tones.shade, 0.55)]]));
    paintSeated(ctx, site, { left: left + 30, right: right - 30, y: y - 58, size: 74, fill: 0.8, seed: `row${row}`, cheering: true });
    box(ctx, [left, y - 66, right - left, 14], mix(tones.lit("#c08a54"), tones.shade, 0.12));
  }
}

function paintCourt(ctx: Context, site: Site): void {
  const { tones } = site;
  const white = alpha(tones.lit("#fbf6ea"), 0.85);
  const red = alpha(tones.lit("#b8402f"), 0.75);
  polygon(ctx, [[720, 826], [1200, 826], [1330, 930], [590, 930]], red);
  line(ctx, [[100, 826], [1820, 826]], white, 6);
  line(ctx, [[720, 826], [590, 930], [1330, 930], [1200, 826]], white, 6);
  ctx.strokeStyle = white;
  ctx.lineWidth = 7;
  ctx.beginPath();
  ctx.ellipse(960, 930, 250, 40, 0, 0, Math.PI);
  ctx.stroke();
  ctx.beginPath();
  ctx.ellipse(960, 826, 920, 250, 0, 0, Math.PI);
  ctx.stroke();
  for (const side of [-1, 1]) line(ctx, [[960 + side * 860, 826], [960 + side * 2300, EDGE.bottom]], white, 6);
  for (const x of [420, 960, 1500]) paintShine(ctx, site, { x, y: 1010, wide: 260 });
}

/** Where it hangs in every picture of the place, and how large: the middle of the rim. */
const BOARD = { x: 1330, y: 310, scale: 0.46 } as const;

function paintBackboard(ctx: Context, { tones }: Site): void {
  ctx.save();
  ctx.translate(BOARD.x, BOARD.y);
  ctx.scale(BOARD.scale, BOARD.scale);
  for (const side of [-1, 1]) line(ctx, [[side * 110, -262], [side * 190, -1312]], tones.lit("#4a5560"), 16);
  pill(ctx, [-200, -272, 400, 270], 14, tones.lit("#f4f1ea"));
  ctx.strokeStyle = tones.lit("#c8402f");
  ctx.lineWidth = 12;
  ctx.strokeRect(-186, -258, 372, 242);
  ctx.strokeRect(-72, -162, 144, 112);
  for (let at = -5; at <= 5; at++) {
    curve(ctx, [[at * 20, 2], [at * 15 + 8, 78], [at * 11 - 4, 158]], alpha(tones.lit("#ffffff"), 0.85), 4);
    curve(ctx, [[at * 20, 2], [at * 15 - 8, 78], [at * 11 + 4, 158]], alpha(tones.lit("#ffffff"), 0.6), 4);
  }
  ctx.strokeStyle = tones.lit("#f0662a");
  ctx.lineWidth = 14;
  ctx.beginPath();
  ctx.ellipse(0, 0, 106, 24, 0, 0, Math.PI * 2);
  ctx.stroke();
  ctx.restore();
}

export const classroom: Scenographer = (site) => {
  const room: Room = { wall: "#e3d5b0", floor: "#a8794f", floorKind: "boards", dado: "#7fa08a", ceiling: "#f0eadc" };
  const window: Window = { x: 1400, y: 210, width: 270, height: 380, columns: 2, rows: 3, view: "garden" };
  return {
    behind: [
      layer(0.12, (ctx) => {
        paintShell(ctx, site, room);
        paintBoard(ctx, site);
        paintWindow(ctx, site, window);
        paintWallClock(ctx, site, { x: 820, y: 158, radius: 40 });
        paintPosters(ctx, site);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintTeacherDesk(ctx, site);
        for (const x of [240, 1180, 1480]) paintPupilDesk(ctx, site, { x, y: 872 });
        paintShaft(ctx, site, window);
        paintTube(ctx, site, { x: 640, y: 40, width: 340 });
        paintTube(ctx, site, { x: 1320, y: 40, width: 340 });
        paintCorners(ctx, site);
      }),
    ],
  };
};

function paintBoard(ctx: Context, site: Site): void {
  const { tones } = site;
  box(ctx, [452, 216, 756, 356], tones.lit("#9a6b43"));
  box(ctx, [468, 232, 724, 324], linear(ctx, [468, 232, 1192, 556], [[0, tones.lit("#35594b")], [0.5, tones.lit("#3f6a58")], [1, tones.lit("#2c4c40")]]));
  const chalk = alpha(tones.lit("#f6f2e6"), 0.8);
  line(ctx, [[560, 480], [700, 480], [560, 340], [560, 480]], chalk, 5);
  ctx.strokeStyle = chalk;
  ctx.lineWidth = 5;
  ctx.beginPath();
  ctx.arc(860, 410, 66, 0, Math.PI * 2);
  ctx.moveTo(860, 410);
  ctx.lineTo(906, 364);
  ctx.stroke();
  for (let i = 0; i < 5; i++) curve(ctx, [[990, 320 + i * 42], [1040, 314 + i * 42], [1090, 324 + i * 42], [1120 + (i % 3) * 16, 318 + i * 42]], chalk, 5);
  pill(ctx, [468, 566, 724, 16], 4, tones.lit("#b5814f"));
  for (const [x, colour] of [[600, "#ffffff"], [640, "#f0d060"], [676, "#f08a8a"]] as const) pill(ctx, [x, 558, 26, 8], 4, tones.lit(colour));
}

function paintPosters(ctx: Context, site: Site): void {
  const { tones } = site;
  box(ctx, [240, 240, 150, 190], tones.lit("#f3ead8"));
  disc(ctx, [315, 326], 54, tones.lit("#6fa8c0"));
  blob(ctx, [[280, 310], [300, 290], [326, 300], [318, 330], [296, 340], [280, 310]], tones.lit("#7fa05a"));
  blob(ctx, [[330, 330], [352, 336], [344, 366], [326, 360], [330, 330]], tones.lit("#7fa05a"));
  ["#c8523a", "#e0a83a", "#4f8a9a", "#7fa05a", "#8a5f9a"].forEach((colour, at) => polygon(ctx, [[480 + at * 144, 120], [560 + at * 144, 120], [520 + at * 144, 176]], tones.lit(colour)));
  line(ctx, [[450, 118], [1230, 118]], tones.lit("#6b4a35"), 3);
}

function paintTeacherDesk(ctx: Context, site: Site): void {
  const { tones } = site;
  paintTable(ctx, site, { x: 620, y: 826, width: 330, height: 146, colour: "#8a5a38" });
  box(ctx, [640, 694, 290, 100], down(ctx, site, { y: 694, height: 100, colour: tones.lit("#7a4f33") }));
  disc(ctx, [700, 654], 18, tones.lit("#c8342a"));
  line(ctx, [[700, 640], [706, 628]], tones.lit("#4a6a34"), 4);
  for (let i = 0; i < 4; i++) box(ctx, [780, 660 - i * 11, 90 - i * 6, 10], tones.lit(["#3f6f9a", "#c8523a", "#e0a83a", "#5f8a5a"][i] ?? "#3f6f9a"));
  line(ctx, [[900, 674], [900, 646]], tones.lit("#c9a25a"), 6);
  disc(ctx, [900, 620], 32, tones.lit("#6fa8c0"));
}

function paintPupilDesk(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  paintChair(ctx, site, { x: x + 70, y: y - 10, colour: "#c9803f" });
  paintTable(ctx, site, { x, y, width: 190, height: 132, colour: "#d0a468" });
  box(ctx, [x + 40, y - 146, 66, 9], site.tones.lit("#f6f0e4"));
}

export const library: Scenographer = (site) => {
  const room: Room = { wall: "#8a6a4a", floor: "#7a4f36", floorKind: "boards", ceiling: "#cbb08a", frame: { left: 170, right: 1750, top: 20, base: 806 } };
  const window: Window = { x: 850, y: 150, width: 220, height: 430, columns: 2, rows: 4, frame: "#5b3f2b", view: "garden" };
  return {
    behind: [
      layer(0.12, (ctx) => {
        paintShell(ctx, site, room);
        paintWindow(ctx, site, window);
        for (const [x, at] of [[190, 0], [400, 1], [610, 2], [1120, 3], [1330, 4], [1540, 5]] as const) paintShelves(ctx, site, { x, y: 808, width: 196, height: 720, boards: 8, kind: "books", colour: "#6b4630", seed: `case${at}` });
        paintLadder(ctx, site, site.random("ladder")() < 0.5 ? 480 : 1400);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintCarpet(ctx, site);
        // Where one lamp burns it stands on the desk of those who are there: no other is behind them.
        if (!has(site, "lone_lamp")) paintReadingTable(ctx, site);
        if (!has(site, "lone_lamp")) paintShaft(ctx, site, window);
        for (const x of [500, 1420]) paintPendant(ctx, site, { x, y: 130, size: 66, colour: "#3f6b52", light: 430 });
        paintPlant(ctx, site, { x: 1690, y: 850, height: 220, seed: "palm" });
        paintCorners(ctx, site);
      }),
    ],
    light: { key: "#ffd9a0" },
  };
};

/** As long as the room, with a border along its edges. */
function paintCarpet(ctx: Context, { tones }: Site): void {
  for (const [inset, colour] of [[0, "#4a262c"], [16, "#b08a4c"], [21, "#5a2f34"]] as const) polygon(ctx, [[420 + inset, 872 + inset * 0.5], [1500 - inset, 872 + inset * 0.5], [1760 - inset * 2, 1070 - inset], [160 + inset * 2, 1070 - inset]], tones.lit(colour));
}

function paintLadder(ctx: Context, site: Site, x: number): void {
  const wood = site.tones.lit("#c08f5a");
  for (const dx of [0, 74]) line(ctx, [[x + dx - 40, 806], [x + dx + 20, 110]], wood, 12);
  for (let i = 1; i < 11; i++) line(ctx, [[x - 40 + i * 5.6, 806 - i * 63], [x + 34 + i * 5.6, 806 - i * 63]], wood, 9);
}

function paintReadingTable(ctx: Context, site: Site): void {
  const { tones } = site;
  const x = 780;
  paintTable(ctx, site, { x, y: 840, width: 360, height: 150, colour: "#7a4a2c" });
  for (const dx of [60, 300]) {
    line(ctx, [[x + dx, 684], [x + dx, 640]], tones.lit("#c9a25a"), 8);
    pill(ctx, [x + dx - 50, 604, 100, 36], 18, mix(tones.lit("#2f7a52"), "#a8f0c0", 0.2 + 0.3 * tones.lamps));
    paintLampLight(ctx, site, { x: x + dx, y: 650, radius: 240 });
  }
  polygon(ctx, [[x + 130, 682], [x + 180, 672], [x + 230, 682], [x + 224, 662], [x + 180, 656], [x + 136, 662]], tones.lit("#f6efdc"));
  for (const dx of [-30, 392]) paintChair(ctx, site, { x: x + dx, y: 846, colour: "#6b4230", flip: dx > 0 });
  oval(ctx, [x + 180, 684], [60, 3], alpha(tones.shade, 0.3));
}
