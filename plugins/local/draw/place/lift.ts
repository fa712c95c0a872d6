/** A lift from within, and the landing before its door. Knows no shot: what stands open is a feature of the place. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, glow, line, linear, pill, polygon } from "../paint/path.ts";
import { paintShine, paintTube } from "./fittings.ts";
import { CABIN, paintCabinLight, paintCabinWalls, paintEmergencyLamp } from "./lift-cabin.ts";
import { paintCorners, paintFloor, paintFloorLight, paintShell, type Frame, type Room } from "./room.ts";
import { has, layer, VANISHING, type Scenery, type Scenographer, type Site } from "./site.ts";

/** A narrow box of brushed steel: two doors with a slit between them, the buttons beside them, a lamp above. */
export const elevator: Scenographer = (site) => {
  if (site.side === "outside") return fromCorridor(site);
  if (site.side === "back") return fromDoors(site);
  const room: Room = { wall: "#8d9699", floor: "#4a4643", floorKind: "tiles", ceiling: "#c9cfcf", frame: BEFORE_DOORS };
  return {
    behind: [
      layer(0.08, (ctx) => {
        paintShell(ctx, site, room);
        for (const side of [-1, 1]) paintSidePanels(ctx, site, side);
        paintDoorway(ctx, site, { ...CABIN_DOOR, colour: "#c3c9ca", frame: "#5d6669", open: opennessOf(site), beyond: paintBeyond });
        paintButtons(ctx, site);
        // Where it opens it has come a storey higher.
        paintFloorNumber(ctx, { x: 940, y: 254 }, has(site, "open_doors") ? FOUR : THREE);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintLiftLight(ctx, site);
      }),
    ],
    light: LAMP,
  };
};

const LAMP = { x: 0.1, y: -0.95, key: "#f4f6ee", shade: "#33404a", ambient: "#a8b4b8", strength: 0.7, tint: 0.1 } as const;

/** What those have behind and beside them who face the doors. */
function fromDoors(site: Site): Scenery {
  const room: Room = { wall: "#8d9699", floor: "#4a4643", floorKind: "tiles", ceiling: "#c9cfcf", frame: CABIN };
  return {
    behind: [
      layer(0.08, (ctx) => {
        paintShell(ctx, site, room);
        paintCabinWalls(ctx, site);
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        paintCabinLight(ctx, site);
      }),
    ],
    burning: layer(0.08, paintEmergencyLamp),
    light: LAMP,
  };
}

/** Open doors, from the corridor of the storey where it stands: who is in the lift is behind the leaves. */
function fromCorridor(site: Site): Scenery {
  const room: Room = { ...HALL, floorKind: "checks", frame: LANDING };
  const open = { ...LANDING_DOOR, colour: "#cf3a2f", frame: "#6f7678", open: 1.2, beyond: paintCabin };
  return {
    behind: [
      layer(0, (ctx) => {
        paintShell(ctx, site, room);
        for (const side of [-1, 1]) paintSideDoors(ctx, site, side);
        paintDoorway(ctx, site, open);
        paintCall(ctx, site);
        paintFloorNumber(ctx, { x: 960, y: 204 }, FOUR);
        paintFloor(ctx, site, room);
        for (const y of [880, 1010]) paintShine(ctx, site, { x: 960, y, wide: (y - 690) * 0.9 });
        glow(ctx, [960, 880], 360, { colour: "#f6fbe8", strength: 0.35 });
        paintCorners(ctx, site);
      }),
    ],
    before: [layer(0, (ctx) => paintLeaves(ctx, site, open))],
    light: LAMP,
  };
}

/** A corridor that ends at a red lift door. */
export const landing: Scenographer = (site) => {
  const room: Room = { ...HALL, floorKind: "checks", frame: LANDING };
  return {
    behind: [
      layer(0.1, (ctx) => {
        paintShell(ctx, site, room);
        for (const side of [-1, 1]) paintSideDoors(ctx, site, side);
        paintDoorway(ctx, site, { ...LANDING_DOOR, colour: "#cf3a2f", frame: "#6f7678", open: opennessOf(site), beyond: paintCabin });
        paintCall(ctx, site);
        paintFloorNumber(ctx, { x: 960, y: 204 }, THREE);
        for (const y of [120, 20]) paintTube(ctx, site, { x: 960 - (300 - y) * 0.5, y, width: 300 - y });
      }),
      layer(0, (ctx) => {
        paintFloor(ctx, site, room);
        for (const y of [880, 1010]) paintShine(ctx, site, { x: 960, y, wide: (y - 690) * 0.9 });
        paintCorners(ctx, site);
      }),
    ],
  };
};

/** The corridors of the house, on every floor. */
const HALL = { wall: "#d6cdb8", floor: "#8f9a9c", ceiling: "#ece8dc", dado: "#8aa39c" } as const;
const BEFORE_DOORS: Frame = { left: 690, right: 1230, top: 190, base: 850 };
const CABIN_DOOR = { x: 750, y: 300, width: 370, height: 550 } as const;
const LANDING: Frame = { left: 620, right: 1300, top: 150, base: 846 };
const LANDING_DOOR = { x: 770, y: 270, width: 380, height: 576 } as const;

interface Doorway {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly frame: string;
  /** 0 shut to 1 open. */
  readonly open: number;
  readonly beyond: typeof paintBeyond;
}

function opennessOf(site: Site): number {
  return has(site, "open_doors") ? 1 : has(site, "closing_doors") ? CLOSING : 0;
}

/** All but shut: nobody who stands within would be seen. */
const CLOSING = 0.12;

function paintDoorway(ctx: Context, site: Site, { x, y, width, height, colour, frame, open, beyond }: Doorway): void {
  const { tones } = site;
  box(ctx, [x - 24, y - 26, width + 48, height + 26], linear(ctx, [x - 24, 0, x + width + 24, 0], [[0, mix(tones.lit(frame), "#ffffff", 0.3)], [0.06, tones.lit(frame)], [0.94, tones.lit(frame)], [1, mix(tones.lit(frame), tones.shade, 0.5)]]));
  box(ctx, [x, y, width, height], tones.dark);
  if (open > 0) beyond(ctx, site, { x, y, width, height });
  paintLeaves(ctx, site, { x, y, width, height, colour, open });
  box(ctx, [x - 24, y + height - 8, width + 48, 10], tones.lit("#b9a46a"));
}

function paintLeaves(ctx: Context, site: Site, { x, y, width, height, colour, open }: Omit<Doorway, "frame" | "beyond">): void {
  const leaf = open > 0 ? width * (0.5 - 0.37 * open) : width / 2 - 3;
  for (const side of [-1, 1]) paintLeaf(ctx, site, { left: side < 0 ? x : x + width - leaf, y, width: leaf, height, colour, side });
}

function paintLeaf(ctx: Context, site: Site, { left, y, width, height, colour, side }: { readonly left: number; readonly y: number; readonly width: number; readonly height: number; readonly colour: string; readonly side: number }): void {
  const { tones } = site;
  const metal = tones.lit(colour);
  box(ctx, [left, y, width, height], linear(ctx, [left, 0, left + width, 0], [[0, mix(metal, tones.shade, side < 0 ? 0.06 : 0.2)], [0.5, mix(metal, "#ffffff", 0.07)], [1, mix(metal, tones.shade, side < 0 ? 0.2 : 0.06)]]));
  for (let at = y + 6; at < y + height; at += 7) box(ctx, [left, at, width, 1.4], alpha(tones.shade, 0.09));
  if (width < 90) return;
  ctx.strokeStyle = alpha(tones.shade, 0.4);
  ctx.lineWidth = 4;
  ctx.strokeRect(left + 20, y + 30, width - 40, height - 60);
}

/** What is seen through open doors: a corridor like the one before, a storey higher. */
function paintBeyond(ctx: Context, site: Site, { x, y, width, height }: Pick<Doorway, "x" | "y" | "width" | "height">): void {
  const { tones } = site;
  const [left, right, top, base] = [x + width * 0.26, x + width * 0.74, y + height * 0.2, y + height * 0.74];
  const [wall, dado] = [tones.lit(HALL.wall), tones.lit(HALL.dado)];
  box(ctx, [x, y, width, height], mix(wall, tones.shade, 0.1));
  polygon(ctx, [[x, y], [left, top], [right, top], [x + width, y]], tones.lit(HALL.ceiling));
  box(ctx, [left, top, right - left, base - top], wall);
  // The dado runs round three walls.
  const rail = 0.62;
  for (const side of [-1, 1]) {
    const [near, far] = side < 0 ? [x, left] : [x + width, right];
    polygon(ctx, [[near, y + height * rail * 1.03], [far, top + (base - top) * rail], [far, base], [near, y + height]], mix(dado, tones.shade, 0.08));
    const at = (share: number): number => near + (far - near) * share;
    polygon(ctx, [[at(0.2), y + height * 0.24], [at(0.74), top + (base - top) * 0.1], [at(0.74), base - (y + height - base) * -0.26], [at(0.2), y + height * 0.948]], mix(tones.lit(side < 0 ? "#6a8a96" : "#b98a54"), tones.shade, 0.1));
  }
  box(ctx, [left, top + (base - top) * rail, right - left, (base - top) * (1 - rail)], dado);
  box(ctx, [left, top + (base - top) * rail - 5, right - left, 5], tones.lit("#f2ecdc"));
  paintChecks(ctx, site, { left, right, base }, { x, y, width, height });
  glow(ctx, [x + width / 2, y + height * 0.2], width * 0.8, { colour: "#fff6dc", strength: 0.4 });
}

/** Square tiles that run away from the sill to the wall. */
function paintChecks(ctx: Context, { tones }: Site, { left, right, base }: { readonly left: number; readonly right: number; readonly base: number }, { x, y, width, height }: Pick<Doorway, "x" | "y" | "width" | "height">): void {
  const floor = tones.lit(HALL.floor);
  polygon(ctx, [[x, y + height], [left, base], [right, base], [x + width, y + height]], floor);
  const at = (column: number, depth: number): readonly [number, number] => [x + (left - x) * depth + ((width + (right - left - width) * depth) * column) / 5, y + height + (base - y - height) * depth];
  const rows = [0, 0.34, 0.6, 0.82, 1];
  for (let row = 0; row < 4; row++) for (let column = row % 2; column < 5; column += 2) {
    const [near, far] = [rows[row] ?? 0, rows[row + 1] ?? 1];
    polygon(ctx, [at(column, near), at(column, far), at(column + 1, far), at(column + 1, near)], mix(floor, tones.shade, 0.5));
  }
}

/** What is seen through open doors from the landing: the lift, its rail and its lamp. */
function paintCabin(ctx: Context, site: Site, { x, y, width, height }: Pick<Doorway, "x" | "y" | "width" | "height">): void {
  const { tones } = site;
  const [left, right, top, base] = [x + width * 0.2, x + width * 0.8, y + height * 0.12, y + height * 0.86];
  box(ctx, [x, y, width, height], tones.lit("#8d989c"));
  polygon(ctx, [[x, y], [left, top], [right, top], [x + width, y]], "#fbfdf4");
  polygon(ctx, [[x, y + height], [left, base], [right, base], [x + width, y + height]], tones.lit("#5a5450"));
  box(ctx, [left, top, right - left, base - top], linear(ctx, [left, 0, right, 0], [[0, tones.lit("#a9b3b6")], [0.5, tones.lit("#d3dadb")], [1, tones.lit("#a3adb0")]]));
  for (const share of [0.33, 0.67]) box(ctx, [left + (right - left) * share - 1, top, 2, base - top], alpha(tones.shade, 0.3));
  pill(ctx, [x + width / 2 - 20, top + (base - top) * 0.13, 40, 22], 3, tones.lit("#e7e3d6"));
  pill(ctx, [x + width / 2 - 15, top + (base - top) * 0.014, 30, 9], 5, tones.lit("#c76a5c"));
  line(ctx, [[x + 6, y + height * 0.575], [left, y + height * 0.545], [right, y + height * 0.545], [x + width - 6, y + height * 0.575]], tones.lit("#eef2f2"), 9);
  for (const side of [-1, 1] as const) paintOnSide(ctx, site, { side, near: side < 0 ? x : x + width, far: side < 0 ? left : right, spans: { near: [y, y + height], far: [top, base] } });
  glow(ctx, [x + width / 2, y + height * 0.1], width * 0.9, { colour: "#f6fbe8", strength: 0.6 });
}

interface SideSeen {
  readonly side: -1 | 1;
  /** World pixels across, at the door and at the wall behind. */
  readonly near: number;
  readonly far: number;
  /** The ceiling and the floor there. */
  readonly spans: { readonly near: readonly [number, number]; readonly far: readonly [number, number] };
}

/** Foreshortened, what hangs on the walls beside those within: pictures on the left, the buttons on the right. */
function paintOnSide(ctx: Context, { tones }: Site, { side, near, far, spans }: SideSeen): void {
  const at = (deep: number, down: number): readonly [number, number] => {
    const [top, base] = [spans.near[0] + (spans.far[0] - spans.near[0]) * deep, spans.near[1] + (spans.far[1] - spans.near[1]) * deep];
    return [near + (far - near) * deep, top + (base - top) * down];
  };
  const patch = ([from, to, high, low]: readonly [number, number, number, number], colour: string): void => polygon(ctx, [at(from, high), at(to, high), at(to, low), at(from, low)], tones.lit(colour));
  if (side < 0) {
    for (const [from, to, paper, shape] of [[0.2, 0.5, "#f3ecd2", "#3f8ca0"], [0.6, 0.9, "#f0c76a", "#3f7f86"]] as const) {
      patch([from - 0.03, to + 0.03, 0.225, 0.465], "#4a5358");
      patch([from, to, 0.24, 0.45], paper);
      patch([from, to, 0.38, 0.45], shape);
    }
    polygon(ctx, [at(0.3, 0.38), at(0.37, 0.275), at(0.41, 0.38)], tones.lit("#e8693e"));
    disc(ctx, at(0.76, 0.325), 7, tones.lit("#e8693e"));
    return;
  }
  patch([0.52, 0.9, 0.165, 0.485], "#5d6669");
  patch([0.55, 0.87, 0.175, 0.475], "#dde1e0");
  patch([0.6, 0.82, 0.19, 0.23], "#180c0c");
  for (let row = 0; row < 5; row += 1) for (const column of [0.64, 0.78]) disc(ctx, at(column, 0.26 + row * 0.044), 4.4, row === 1 && column > 0.7 ? "#ffcf6a" : tones.lit("#8a9294"));
}

function paintSidePanels(ctx: Context, site: Site, side: number): void {
  const { tones } = site;
  const at = (reach: number, y: number): readonly [number, number] => [960 + side * 270 * reach, VANISHING.y + (y - VANISHING.y) * reach];
  for (const [from, to] of [[1.06, 1.7], [1.8, 3.1]] as const) {
    const colour = tones.lit("#aab2b4");
    polygon(ctx, [at(from, 230), at(to, 230), at(to, 815), at(from, 815)], linear(ctx, [at(from, 0)[0], 0, at(to, 0)[0], 0], [[0, mix(colour, tones.shade, 0.3)], [0.4, mix(colour, "#ffffff", 0.28)], [1, mix(colour, tones.shade, 0.36)]]));
  }
  line(ctx, [at(1.04, 700), at(4, 700)], tones.lit("#e9eeee"), 15);
  line(ctx, [at(1.04, 707), at(4, 707)], alpha(tones.shade, 0.5), 5);
}

function paintButtons(ctx: Context, site: Site): void {
  const { tones } = site;
  pill(ctx, [1154, 380, 66, 300], 10, tones.lit("#5d6669"));
  pill(ctx, [1158, 384, 58, 292], 8, tones.lit("#d5dadb"));
  for (let row = 0; row < 6; row++) for (const column of [0, 1]) {
    const lit = row === 1 && column === 1;
    const [x, y] = [1174 + column * 26, 452 + row * 36];
    disc(ctx, [x, y], 11, tones.lit("#7a8284"));
    disc(ctx, [x, y], 8, lit ? "#ffcf6a" : tones.lit("#fbfaf2"));
    if (lit) glow(ctx, [x, y], 60, { colour: "#ffb84a", strength: 0.9 });
  }
  pill(ctx, [1166, 396, 42, 28], 5, "#180c0c");
  polygon(ctx, [[1177, 418], [1187, 402], [1197, 418]], "#ff7a3a");
  glow(ctx, [1187, 410], 60, { colour: "#ff7a3a", strength: 0.5 });
}

function paintCall(ctx: Context, site: Site): void {
  pill(ctx, [1196, 560, 44, 96], 8, site.tones.lit("#8d9699"));
  for (const [y, colour] of [[586, "#ffcf6a"], [630, "#f4f2ea"]] as const) disc(ctx, [1218, y], 12, colour);
  glow(ctx, [1218, 586], 60, { colour: "#ffb84a", strength: 0.7 });
}

type Stroke = readonly [dx: number, dy: number, width: number, height: number];
const THREE: readonly Stroke[] = [[14, -14, 20, 5], [30, -14, 5, 26], [14, -3, 20, 5], [14, 8, 20, 5]];
const FOUR: readonly Stroke[] = [[14, -14, 5, 14], [30, -14, 5, 27], [14, -3, 20, 5]];

/** The lit number above a lift's door. */
function paintFloorNumber(ctx: Context, { x, y }: { readonly x: number; readonly y: number }, strokes: typeof THREE): void {
  pill(ctx, [x - 60, y - 22, 120, 40], 8, "#180c0c");
  polygon(ctx, [[x - 38, y + 10], [x - 22, y - 14], [x - 6, y + 10]], "#ff7a3a");
  for (const [dx, dy, w, h] of strokes) box(ctx, [x + dx, y + dy, w, h], "#ff7a3a");
  glow(ctx, [x, y], 90, { colour: "#ff7a3a", strength: 0.35 });
}

function paintSideDoors(ctx: Context, site: Site, side: number): void {
  const { tones } = site;
  const at = (reach: number, y: number): readonly [number, number] => [960 + side * 340 * reach, VANISHING.y + (y - VANISHING.y) * reach];
  for (const [from, to, colour] of [[1.14, 1.44, "#6a8a96"], [1.9, 2.5, "#b98a54"]] as const) {
    polygon(ctx, [at(from - 0.03, 846), at(from - 0.03, 350), at(to + 0.04, 350), at(to + 0.04, 846)], tones.lit("#f2ecdc"));
    polygon(ctx, [at(from, 846), at(from, 366), at(to, 366), at(to, 846)], mix(tones.lit(colour), tones.shade, 0.12));
    disc(ctx, at(from + 0.05, 640), 9 * from, tones.lit("#d9b45a"));
  }
}

function paintLiftLight(ctx: Context, site: Site): void {
  polygon(ctx, [[800, 176], [1120, 176], [1330, -60], [590, -60]], "#fbfdf6");
  for (const x of [880, 960, 1040]) line(ctx, [[x, 176], [960 + (x - 960) * 2.3, -60]], alpha(site.tones.lit("#8a9092"), 0.7), 5);
  glow(ctx, [960, 120], 640, { colour: "#f4fbf0", strength: 0.42 });
  paintFloorLight(ctx, { x: 960, y: 960, wide: 460, colour: "#f0f6ea", strength: 0.24 });
  paintCorners(ctx, site);
}
