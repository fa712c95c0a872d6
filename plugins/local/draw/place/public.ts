/** Corridor and hall. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, curve, disc, glow, line, linear, oval, pill, polygon } from "../paint/path.ts";
import { paintPlant, paintShine } from "./fittings.ts";
import { across } from "./furniture.ts";
import { lampLevel, paintCorners, paintFloor, paintFloorLight, paintLampLight, paintShell, type Frame, type Room } from "./room.ts";
import { EDGE, layer, VANISHING, type Scenographer, type Site } from "./site.ts";
import { paintShaft, paintWindow, type Window } from "./window.ts";

const FAR_END: Frame = { left: 760, right: 1160, top: 380, base: 746 };

/** Walls that run away to a lit door, with doors and lockers along them. */
export const corridor: Scenographer = (site) => {
  const room: Room = { wall: "#b9c4bd", floor: "#8f9a9c", floorKind: "checks", ceiling: "#dfe4e2", frame: FAR_END };
  return {
    behind: [
      layer(0.1, (ctx) => {
        paintShell(ctx, site, room);
        paintEnd(ctx, site);
        for (const side of [-1, 1]) paintLongWall(ctx, site, side);
        paintCeilingLamps(ctx, site);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        for (const y of [800, 880, 1010]) paintShine(ctx, site, { x: 960, y, wide: (y - 690) * 0.9 });
        paintCorners(ctx, site);
      }),
    ],
  };
};

function paintEnd(ctx: Context, site: Site): void {
  const { tones } = site;
  box(ctx, [868, 500, 184, 246], tones.lit("#6b7a80"));
  for (const x of [876, 964]) {
    box(ctx, [x, 508, 80, 238], tones.lit("#8fa3a8"));
    box(ctx, [x + 14, 524, 52, 110], linear(ctx, [0, 524, 0, 634], [[0, tones.sky[3]], [1, tones.sky[4]]]));
  }
  glow(ctx, [960, 580], 330, { colour: tones.sky[4], strength: 0.5 });
  pill(ctx, [918, 452, 84, 30], 5, "#2f9a5a");
  glow(ctx, [960, 467], 90, { colour: "#4ae08a", strength: 0.4 });
}

/** One point of a side wall: `t` 0 at the far end to 1 at the picture's edge, `up` 0 floor to 1 ceiling. */
function wallPoint(side: number, t: number, up: number): readonly [number, number] {
  const reach = 200 / (1 - t * 0.83);
  const floor = VANISHING.y + (FAR_END.base - VANISHING.y) * (reach / 200);
  const ceiling = VANISHING.y + (FAR_END.top - VANISHING.y) * (reach / 200);
  return [VANISHING.x + side * reach, floor + (ceiling - floor) * up];
}

function paintLongWall(ctx: Context, site: Site, side: number): void {
  const { tones } = site;
  const quad = (from: number, to: number, low: number, high: number): readonly (readonly [number, number])[] => [wallPoint(side, from, low), wallPoint(side, to, low), wallPoint(side, to, high), wallPoint(side, from, high)];
  polygon(ctx, quad(0, 1, 0, 0.36), mix(tones.lit("#6f9a94"), tones.shade, 0.2));
  polygon(ctx, quad(0, 1, 0.355, 0.375), tones.lit("#e8e2d4"));
  const colours = ["#5f86a0", "#c8864a", "#5f86a0", "#5f86a0", "#b5523f"] as const;
  for (let at = 0; at < 4; at++) {
    const from = 0.08 + at * 0.23;
    if ((at + (side > 0 ? 1 : 0)) % 2 === 0) paintSideDoor(ctx, site, { side, from });
    else {
      for (let i = 0; i < 5; i++) {
        const [left, right] = [from + i * 0.03, from + (i + 0.93) * 0.03];
        polygon(ctx, quad(left, right, 0.01, 0.56), mix(tones.lit(colours[i] ?? "#5f86a0"), tones.shade, side * site.light.x > 0 ? 0.3 : 0.12));
        for (const up of [0.44, 0.48, 0.52]) line(ctx, [wallPoint(side, left + 0.007, up), wallPoint(side, right - 0.007, up)], alpha(tones.dark, 0.4), 3);
      }
    }
  }
  polygon(ctx, quad(0.3, 0.35, 0.5, 0.68), tones.lit("#f0e6d0"));
}

function paintSideDoor(ctx: Context, site: Site, { side, from }: { readonly side: number; readonly from: number }): void {
  const { tones } = site;
  const quad = (a: number, b: number, low: number, high: number): readonly (readonly [number, number])[] => [wallPoint(side, a, low), wallPoint(side, b, low), wallPoint(side, b, high), wallPoint(side, a, high)];
  polygon(ctx, quad(from - 0.01, from + 0.12, 0, 0.66), tones.lit("#e8e2d4"));
  polygon(ctx, quad(from, from + 0.11, 0, 0.64), mix(tones.lit("#9a6f4a"), tones.shade, 0.2));
  polygon(ctx, quad(from + 0.03, from + 0.08, 0.38, 0.58), mix(tones.lit("#c9dde0"), tones.pane, tones.lamps * 0.6));
  disc(ctx, wallPoint(side, from + 0.1, 0.3), 8, tones.lit("#d9b45a"));
}

function paintCeilingLamps(ctx: Context, site: Site): void {
  for (const t of [0.1, 0.42, 0.68, 0.86]) {
    const reach = 1 / (1 - t * 0.83);
    const y = VANISHING.y + (FAR_END.top - VANISHING.y) * reach;
    polygon(ctx, [[960 - 56 * reach, y], [960 + 56 * reach, y], [960 + 60 * reach, y - 12 * reach], [960 - 60 * reach, y - 12 * reach]], "#f6fdff");
    paintLampLight(ctx, site, { x: 960, y, radius: 150 * reach, colour: "#d9ecf5" });
  }
}

/** A great room with columns, tall panes and a chandelier. */
export const hall: Scenographer = (site) => {
  const room: Room = { wall: "#c9b494", floor: "#b8a890", floorKind: "checks", dado: "#8a6f54", ceiling: "#e3d7c0", frame: { left: 200, right: 1720, top: -20, base: 800 } };
  const windows: readonly Window[] = [440, 860, 1280].map((x) => ({ x, y: 110, width: 200, height: 430, columns: 2, rows: 4, frame: "#efe6d4", curtain: "#8f3a3a", view: "garden" as const }));
  return {
    behind: [
      layer(0.14, (ctx) => {
        paintShell(ctx, site, room);
        for (const window of windows) paintWindow(ctx, site, window);
        for (const x of [290, 720, 1140, 1570]) paintColumn(ctx, site, { x, y: 806 });
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        polygon(ctx, [[820, 804], [1100, 804], [1500, EDGE.bottom], [420, EDGE.bottom]], linear(ctx, [0, 804, 0, EDGE.bottom], [[0, site.tones.lit("#a83f3f")], [1, mix(site.tones.lit("#8f2f34"), site.tones.shade, 0.5)]]));
        for (const side of [-1, 1]) line(ctx, [[960 + side * 130, 804], [960 + side * 500, EDGE.bottom]], site.tones.lit("#e0b85a"), 7);
        for (const window of windows) paintShaft(ctx, site, window);
        for (const x of [340, 1580]) paintPlant(ctx, site, { x, y: 856, height: 240, seed: `palm${x}` });
        paintChandelier(ctx, site);
        paintCorners(ctx, site);
      }),
    ],
  };
};

function paintColumn(ctx: Context, site: Site, { x, y }: { readonly x: number; readonly y: number }): void {
  const stone = site.tones.lit("#e6dcc8");
  box(ctx, [x - 34, -120, 68, y + 110], across(ctx, site, { x: x - 34, width: 68, colour: stone }));
  for (let dx = -24; dx <= 24; dx += 12) box(ctx, [x + dx - 2, 40, 3, y - 80], alpha(site.tones.shade, 0.16));
  pill(ctx, [x - 52, y - 44, 104, 30], 6, across(ctx, site, { x: x - 52, width: 104, colour: stone }));
  box(ctx, [x - 60, y - 18, 120, 24], across(ctx, site, { x: x - 60, width: 120, colour: stone }));
  pill(ctx, [x - 50, 6, 100, 26], 8, mix(stone, site.tones.lit("#d9b45a"), 0.4));
}

function paintChandelier(ctx: Context, site: Site): void {
  const gold = site.tones.lit("#d9b45a");
  line(ctx, [[960, -110], [960, 90]], gold, 6);
  for (const [half, y] of [[190, 130], [120, 70]] as const) {
    curve(ctx, [[960 - half, y], [960 - half * 0.6, y + 60], [960, y + 66], [960 + half * 0.6, y + 60], [960 + half, y]], gold, 8);
    for (let at = -3; at <= 3; at++) {
      const [x, top] = [960 + (at / 3) * half, y + 52 - Math.abs(at) * 17];
      pill(ctx, [x - 5, top - 38, 10, 34], 3, site.tones.lit("#f6efdc"));
      oval(ctx, [x, top - 48], [6, 12], mix("#fff3cf", "#ffffff", lampLevel(site)));
      glow(ctx, [x, top - 46], 90, { colour: "#ffd08a", strength: 0.5 * lampLevel(site) });
      for (const dy of [14, 28]) disc(ctx, [x, top + dy], 5 - dy * 0.08, alpha("#f6fbff", 0.7));
    }
  }
  paintLampLight(ctx, site, { x: 960, y: 120, radius: 800 });
  paintFloorLight(ctx, { x: 960, y: 930, wide: 700, colour: "#ffc47a", strength: 0.28 * lampLevel(site) });
}
