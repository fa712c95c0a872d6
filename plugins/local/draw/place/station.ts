/** A railway platform under its roof, with a train at the other side; under ground where the text says so. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, glow, line, linear, pill, polygon } from "../paint/path.ts";
import { paintWallClock } from "./fittings.ts";
import { across, down } from "./furniture.ts";
import { lampLevel, paintFloorLight, paintLampLight } from "./room.ts";
import { EDGE, layer, underfoot, VANISHING, type Scenographer, type Site } from "./site.ts";
import { paintHaze, paintSky } from "./sky.ts";
import { paintSkyline } from "./skyline.ts";
import { paintReflection } from "./wet.ts";

export const station: Scenographer = (site) => {
  const below = /subway|metro|underground|метро|地下鉄|地铁/i.test(site.place.name);
  return {
    behind: [
      layer(1, (ctx) => (below ? paintTunnelWall(ctx, site) : paintSky(ctx, site))),
      ...(below ? [] : [layer(0.8, (ctx) => {
        paintSkyline(ctx, site, { depth: 1, base: 640, height: 220 });
        paintHaze(ctx, site, { y: 660, height: 160, strength: 0.4 });
      })]),
      layer(0.42, (ctx) => {
        paintTrack(ctx, site);
        paintTrain(ctx, site);
      }),
      layer(0, (ctx) => paintPlatform(ctx, site, below)),
    ],
    before: [layer(-0.3, (ctx) => paintNearColumn(ctx, site))],
  };
};

function paintTunnelWall(ctx: Context, site: Site): void {
  const { tones } = site;
  const tile = tones.lit("#dfe3da");
  box(ctx, [EDGE.left, EDGE.top, EDGE.width, EDGE.height], linear(ctx, [0, EDGE.top, 0, 800], [[0, mix(tile, tones.shade, 0.6)], [0.4, tile], [1, mix(tile, tones.shade, 0.4)]]));
  for (let y = 100; y < 760; y += 44) for (let x = EDGE.left + (Math.round(y / 44) % 2) * 44; x < 2112; x += 88) box(ctx, [x, y, 84, 40], alpha(tones.key, 0.1));
  box(ctx, [EDGE.left, 330, EDGE.width, 66], tones.lit("#a8382f"));
}

function paintTrack(ctx: Context, site: Site): void {
  const { tones } = site;
  const bed = tones.lit("#5a524c");
  box(ctx, [EDGE.left, 720, EDGE.width, 480], linear(ctx, [0, 720, 0, 860], [[0, mix(bed, tones.dark, 0.5)], [1, bed]]));
  const random = site.random("ballast");
  for (let i = 0; i < 240; i++) disc(ctx, [EDGE.left + random() * EDGE.width, 770 + random() * 70], 2 + random() * 5, alpha(random() < 0.5 ? tones.key : tones.dark, 0.16));
  for (const [y, thick] of [[782, 5], [822, 8]] as const) box(ctx, [EDGE.left, y, EDGE.width, thick], mix(tones.lit("#aab0b5"), tones.key, 0.2));
}

/** Carriages along the platform: doors, windows with light, a stripe. */
function paintTrain(ctx: Context, site: Site): void {
  const { tones } = site;
  const body = tones.lit(["#2f5d50", "#7a2f2c", "#2f4a78"][Math.floor(site.random("train")() * 3)] ?? "#2f5d50");
  const cream = tones.lit("#e9dcc0");
  for (const x of [-760, 330, 1420]) {
    pill(ctx, [x, 404, 1066, 366], 24, down(ctx, site, { y: 404, height: 366, colour: body }));
    box(ctx, [x + 6, 476, 1054, 150], cream);
    pill(ctx, [x - 4, 388, 1074, 44], 20, mix(tones.lit("#5a5f66"), tones.key, 0.12));
    box(ctx, [x, 700, 1066, 10], mix(cream, tones.shade, 0.2));
    for (let at = 0; at < 7; at++) (at === 1 || at === 5 ? paintDoor : paintPane)(ctx, site, x + 44 + at * 144);
    for (const dx of [120, 220, 846, 946]) {
      disc(ctx, [x + dx, 786], 32, tones.lit("#26282c"));
      disc(ctx, [x + dx, 786], 14, tones.lit("#6a6e74"));
    }
  }
}

function paintPane(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  const lit = mix(tones.lit("#9fc0cf"), tones.pane, 0.25 + 0.7 * tones.lamps);
  pill(ctx, [x, 490, 116, 118], 12, linear(ctx, [0, 490, 0, 608], [[0, mix(lit, "#ffffff", 0.2)], [1, lit]]));
  polygon(ctx, [[x + 14, 490], [x + 44, 490], [x + 20, 608], [x, 608], [x, 550]], alpha("#ffffff", 0.12));
  if (tones.lamps > 0.3) glow(ctx, [x + 58, 548], 150, { colour: tones.pane, strength: 0.28 * tones.lamps });
}

function paintDoor(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  box(ctx, [x - 4, 470, 124, 250], mix(tones.lit("#c9b98f"), tones.shade, 0.16));
  for (const dx of [2, 62]) pill(ctx, [x + dx, 490, 52, 130], 8, mix(tones.lit("#9fc0cf"), tones.pane, 0.2 + 0.7 * tones.lamps));
  line(ctx, [[x + 58, 472], [x + 58, 716]], alpha(tones.dark, 0.6), 4);
}

function paintPlatform(ctx: Context, site: Site, below: boolean): void {
  const { tones } = site;
  const stone = tones.lit(below ? "#a8a8a2" : underfoot(site, "#9a938a"));
  box(ctx, [EDGE.left, 838, EDGE.width, 360], linear(ctx, [0, 838, 0, EDGE.bottom], [[0, mix(stone, tones.key, 0.14)], [0.35, stone], [1, mix(stone, tones.shade, 0.6)]]));
  box(ctx, [EDGE.left, 828, EDGE.width, 16], mix(stone, tones.dark, 0.5));
  box(ctx, [EDGE.left, 846, EDGE.width, 15], tones.lit("#e8c23a"));
  for (let i = -16; i <= 16; i++) line(ctx, [[VANISHING.x + i * 130, 862], [VANISHING.x + i * 420, EDGE.bottom]], alpha(tones.dark, 0.2), 3);
  for (const y of [896, 950, 1030]) box(ctx, [EDGE.left, y, EDGE.width, 3], alpha(tones.dark, 0.18));
  if (!below && tones.overcast) for (const x of [430, 960, 1490]) paintReflection(ctx, site, { x, y: 880, wide: 90, long: 260, colour: "#ffd79a", strength: 0.16 + 0.36 * tones.lamps });
  paintBenchAndBoard(ctx, site);
  paintRoof(ctx, site);
}

/** Iron columns, a roof with a toothed edge, lamps, and a clock where all can see it. */
function paintRoof(ctx: Context, site: Site): void {
  const { tones } = site;
  const iron = tones.lit("#2f4a44");
  for (const x of [196, 760, 1324, 1888]) {
    box(ctx, [x - 13, 60, 26, 790], across(ctx, site, { x: x - 13, width: 26, colour: iron }));
    pill(ctx, [x - 26, 806, 52, 50], 8, across(ctx, site, { x: x - 26, width: 52, colour: iron }));
    pill(ctx, [x - 22, 196, 44, 20], 8, mix(iron, tones.key, 0.2));
    for (const side of [-1, 1]) {
      line(ctx, [[x, 250], [x + side * 70, 160], [x + side * 120, 116]], iron, 12);
      ctx.strokeStyle = mix(iron, tones.key, 0.15);
      ctx.lineWidth = 7;
      ctx.beginPath();
      ctx.arc(x + side * 52, 146, 26, 0, Math.PI * 2);
      ctx.stroke();
    }
  }
  box(ctx, [EDGE.left, EDGE.top, EDGE.width, 210], linear(ctx, [0, EDGE.top, 0, 102], [[0, mix(tones.lit("#4a4038"), tones.dark, 0.5)], [1, tones.lit("#6a5a48")]]));
  for (let x = EDGE.left; x < 2112; x += 46) polygon(ctx, [[x, 96], [x + 46, 96], [x + 46, 118], [x + 23, 140], [x, 118]], mix(tones.lit("#c9b48a"), tones.shade, 0.12));
  for (const x of [430, 960, 1490]) {
    line(ctx, [[x, 110], [x, 196]], iron, 5);
    polygon(ctx, [[x - 50, 222], [x - 16, 190], [x + 16, 190], [x + 50, 222]], iron);
    pill(ctx, [x - 32, 218, 64, 14], 7, mix("#fff0c8", tones.lit("#d8d8cc"), 0.8 - 0.75 * lampLevel(site)));
    paintLampLight(ctx, site, { x, y: 232, radius: 420 });
    paintFloorLight(ctx, { x, y: 930, wide: 400, colour: "#ffc98a", strength: 0.34 * lampLevel(site) });
  }
  if (site.place.hour !== "elsewhere") paintPostClock(ctx, site, PLATFORM_CLOCK);
}

/** World pixels: the middle of its dial. */
export const PLATFORM_CLOCK = { x: 872, y: 470 } as const;

/** Two-sided, on a post that all can see along the platform. */

function paintPostClock(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const iron = site.tones.lit("#22332f");
  box(ctx, [x - 9, y + 50, 18, 866 - y - 50], across(ctx, site, { x: x - 9, width: 18, colour: iron }));
  pill(ctx, [x - 24, 840, 48, 26], 8, iron);
  pill(ctx, [x - 15, y + 58, 30, 16], 6, mix(iron, site.tones.key, 0.2));
  if (lampLevel(site) > 0.2) glow(ctx, [x, y], 190, { colour: "#ffe2a8", strength: 0.6 });
  paintWallClock(ctx, site, { x, y, radius: 60 });
}

function paintBenchAndBoard(ctx: Context, site: Site): void {
  const { tones } = site;
  const [wood, iron] = [tones.lit("#8a5a36"), tones.lit("#2f3538")];
  const x = site.random("bench")() < 0.5 ? 330 : 1460;
  for (const dx of [16, 250]) line(ctx, [[x + dx, 872], [x + dx, 716]], iron, 9);
  for (const y of [716, 744]) pill(ctx, [x, y, 270, 20], 5, mix(wood, tones.key, 0.2));
  pill(ctx, [x - 6, 796, 284, 18], 5, mix(wood, tones.key, 0.32));
  const board = x > 900 ? 300 : 1420;
  for (const dx of [20, 210]) line(ctx, [[board + dx, 862], [board + dx, 560]], iron, 10);
  pill(ctx, [board, 500, 230, 130], 8, tones.lit("#1d3f78"));
  pill(ctx, [board + 10, 510, 210, 110], 5, tones.lit("#23508f"));
  for (const [dy, wide] of [[32, 150], [60, 120], [84, 164]] as const) box(ctx, [board + 26, 500 + dy, wide, 10], alpha(tones.lit("#f3f0e4"), 0.85));
}

function paintNearColumn(ctx: Context, site: Site): void {
  const iron = mix(site.tones.lit("#2f4a44"), site.tones.dark, 0.55);
  const x = site.light.x < 0 ? 1960 : -40;
  box(ctx, [x - 40, EDGE.top, 80, EDGE.height], iron);
  pill(ctx, [x - 66, 1040, 132, 170], 18, iron);
}
