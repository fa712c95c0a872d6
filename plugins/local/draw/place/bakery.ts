/** A bakery: the brick oven with its fire, shelves of loaves, flour in sacks, the long table, a window on the street. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, glow, line, linear, oval, pill, polygon, shape, within } from "../paint/path.ts";
import { paintAzulejos } from "./azulejos.ts";
import { paintPendant } from "./fittings.ts";
import { across, down, paintTable } from "./furniture.ts";
import { paintCorners, paintFloor, paintFloorLight, paintShell, type Room } from "./room.ts";
import { has, layer, type Scenographer, type Site } from "./site.ts";
import { paintShaft, paintWindow, type Window } from "./window.ts";

export const bakery: Scenographer = (site) => {
  const room: Room = { wall: "#e4cfa8", floor: "#b8764f", floorKind: "checks", ceiling: "#8a6040", dado: "#c9976a" };
  const pane: Window = { x: 1074, y: 210, width: 220, height: 280, columns: 2, rows: 2, frame: "#6b4630", view: "town" };
  return {
    behind: [
      layer(0.12, (ctx) => {
        paintShell(ctx, site, room);
        if (has(site, "azulejos")) paintAzulejos(ctx, site, { x: DOOR, y: 566, width: 1750 - DOOR, height: 216 }, 27);
        paintWindow(ctx, site, pane);
        paintOven(ctx, site);
        paintLoaves(ctx, site, { x: 1350, width: 380 });
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintFloorLight(ctx, { x: 560, y: 900, wide: 520, colour: "#ff9a4a", strength: 0.5 });
      }),
      // Along the wall, and with it: it stands under the same tiles from wherever it is seen.
      layer(0.1, (ctx) => {
        paintBench(ctx, site);
        paintSacks(ctx, site);
      }),
      layer(0, (ctx) => {
        paintShaft(ctx, site, pane);
        paintPendant(ctx, site, { x: 1150, y: 150, size: 64, colour: "#b8523a", light: 420 });
        paintCorners(ctx, site);
      }),
    ],
    light: { key: "#ffcf94" },
    door: { x: DOOR },
    table: { x: TABLE },
  };
};

/** World pixels: between the oven and the tiles. */
const DOOR = 958;
/** Between the mouth of the oven and the door, so that it is in the way of neither. */
const TABLE = 722;

/** A wall of bricks with a chimney; low in it the mouth, so that whoever stands before it has bricks behind the head. */
function paintOven(ctx: Context, site: Site): void {
  const { tones } = site;
  const brick = tones.lit("#b3603f");
  const body = shape("M240 812 V330 Q240 236 400 236 H700 Q860 236 860 330 V812 Z");
  box(ctx, [470, 60, 170, 210], across(ctx, site, { x: 470, width: 170, colour: brick }));
  ctx.fillStyle = across(ctx, site, { x: 240, width: 620, colour: brick });
  ctx.fill(body);
  within(ctx, body, () => paintBricks(ctx, site));
  box(ctx, [226, 300, 648, 20], mix(tones.lit("#d9c3a0"), tones.key, 0.1));
  box(ctx, [226, 742, 648, 26], mix(tones.lit("#d9c3a0"), tones.key, 0.2));
  const mouth = shape("M416 742 V646 Q416 560 550 560 Q684 560 684 646 V742 Z");
  ctx.fillStyle = tones.lit("#e2b58a");
  ctx.fill(shape("M384 742 V644 Q384 528 550 528 Q716 528 716 644 V742 Z"));
  for (let at = 0; at <= 10; at++) {
    const turn = Math.PI + (at * Math.PI) / 10;
    line(ctx, [[550 + Math.cos(turn) * 134, 648 + Math.sin(turn) * 88], [550 + Math.cos(turn) * 166, 648 + Math.sin(turn) * 120]], alpha(tones.dark, 0.4), 4);
  }
  ctx.fillStyle = linear(ctx, [0, 560, 0, 742], [[0, "#2a0e06"], [0.4, "#7a260c"], [0.8, "#e87a26"], [1, "#ffce68"]]);
  ctx.fill(mouth);
  within(ctx, mouth, () => paintEmbers(ctx, site));
  glow(ctx, [550, 690], 460, { colour: "#ff8a3a", strength: 0.6 });
}

function paintBricks(ctx: Context, site: Site): void {
  const random = site.random("oven");
  for (let row = 0; row < 23; row++) for (let x = 210 + (row % 2) * 30; x < 870; x += 60) box(ctx, [x, 240 + row * 26, 56, 22], alpha(random() < 0.5 ? site.tones.key : site.tones.dark, 0.05 + random() * 0.12));
}

function paintEmbers(ctx: Context, site: Site): void {
  const random = site.random("embers");
  for (let at = 0; at < 7; at++) {
    const [x, high] = [430 + at * 40, between(random, 40, 88)];
    curve(ctx, [[x, 742], [x - 12, 742 - high * 0.5], [x + 8, 742 - high]], alpha(at % 2 === 0 ? "#ffe08a" : "#ff9a3a", 0.7), 16);
  }
  for (const [x, wide] of [[476, 46], [554, 52], [632, 44]] as const) paintLoaf(ctx, site, { x, y: 742, wide });
}

interface Loaf {
  readonly x: number;
  /** What it lies on. */
  readonly y: number;
  readonly wide: number;
}

function paintLoaf(ctx: Context, site: Site, { x, y, wide }: Loaf): void {
  const crust = site.tones.lit("#c47a34");
  oval(ctx, [x, y - wide * 0.36], [wide * 0.62, wide * 0.38], linear(ctx, [0, y - wide * 0.76, 0, y], [[0, mix(crust, "#ffd890", 0.45)], [0.6, crust], [1, mix(crust, site.tones.dark, 0.35)]]));
  for (const dx of [-0.24, 0, 0.24]) line(ctx, [[x + dx * wide - wide * 0.05, y - wide * 0.56], [x + dx * wide + wide * 0.05, y - wide * 0.34]], site.tones.lit("#f3d8a0"), wide * 0.05);
}

function paintLoaves(ctx: Context, site: Site, { x, width }: { readonly x: number; readonly width: number }): void {
  const wood = site.tones.lit("#7a4f30");
  const random = site.random("loaves");
  box(ctx, [x, 190, width, 622], mix(wood, site.tones.dark, 0.45));
  for (const y of [330, 470, 610, 750]) {
    box(ctx, [x, y, width, 16], down(ctx, site, { y, height: 16, colour: mix(wood, site.tones.key, 0.2) }));
    const baguettes = y === 470;
    for (let at = 0; at < (baguettes ? 9 : 5); at++) {
      if (baguettes) pill(ctx, [x + 24 + at * 40, y - 118 + random() * 14, 25, 118], 12, across(ctx, site, { x: x + 24 + at * 40, width: 25, colour: site.tones.lit("#cf8a40") }));
      else paintLoaf(ctx, site, { x: x + 46 + at * 75, y, wide: between(random, 60, 74) });
    }
  }
  for (const dx of [-8, width - 8]) box(ctx, [x + dx, 176, 20, 640], across(ctx, site, { x: x + dx, width: 20, colour: wood }));
}

/** The work table, white with flour: dough, a pin, a bowl. */
function paintBench(ctx: Context, site: Site): void {
  const { tones } = site;
  paintTable(ctx, site, { x: 1060, y: 846, width: 400, height: 160, colour: "#b9854f" });
  oval(ctx, [1250, 684], [170, 8], alpha(tones.lit("#fffaf0"), 0.8));
  for (const [x, wide] of [[1140, 46], [1208, 40], [1272, 44]] as const) oval(ctx, [x, 672], [wide, wide * 0.5], down(ctx, site, { y: 650, height: 44, colour: tones.lit("#f6e7c6") }));
  pill(ctx, [1318, 662, 110, 22], 10, tones.lit("#a8693a"));
}

function paintSacks(ctx: Context, site: Site): void {
  const { tones } = site;
  for (const [x, y, wide] of [[1480, 872, 150], [1620, 880, 160]] as const) {
    const cloth = tones.lit("#e9dcc0");
    oval(ctx, [x + wide / 2, y], [wide * 0.6, 12], alpha(tones.shade, 0.4));
    polygon(ctx, [[x, y], [x - 12, y - 80], [x + 18, y - 164], [x + wide - 18, y - 164], [x + wide + 12, y - 80], [x + wide, y]], across(ctx, site, { x, width: wide, colour: cloth }));
    oval(ctx, [x + wide / 2, y - 164], [wide * 0.4, 18], tones.lit("#fffaf0"));
    disc(ctx, [x + wide / 2, y - 78], 30, alpha(tones.lit("#b5793f"), 0.6));
  }
}
