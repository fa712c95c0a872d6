/** The shell of a room: walls, ceiling, floor in perspective, light from its lamps and windows. Knows no furniture. */
import type { Colour, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, glow, line, linear, oval, polygon, type Point } from "../paint/path.ts";
import { EDGE, VANISHING, type Site } from "./site.ts";

type FloorKind = "boards" | "tiles" | "checks" | "carpet" | "stone";

export interface Room {
  readonly wall: Colour;
  readonly floor: Colour;
  readonly floorKind: FloorKind;
  readonly ceiling?: Colour;
  /** The lower part of the walls, when it is panelled or painted otherwise. */
  readonly dado?: Colour;
  /** Corners of the back wall: left, right, top and base. */
  readonly frame?: Frame;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
}

const ROOM: Frame = { left: 170, right: 1750, top: 96, base: 806 };

export function paintShell(ctx: Context, site: Site, room: Room): void {
  const frame = room.frame ?? ROOM;
  const { tones } = site;
  const wall = tones.lit(room.wall);
  const ceiling = tones.lit(room.ceiling ?? mix(room.wall, "#ffffff", 0.4));
  const corners = cornersOf(frame);
  // Under everything, so that no seam between two walls lets through what is behind.
  box(ctx, [EDGE.left, EDGE.top, EDGE.width, EDGE.height], mix(wall, tones.shade, 0.3));
  polygon(ctx, [[EDGE.left, EDGE.top - 400], [2112, EDGE.top - 400], corners.ceilingRight, corners.topRight, corners.topLeft, corners.ceilingLeft], linear(ctx, [0, EDGE.top, 0, frame.top], [[0, mix(ceiling, tones.shade, 0.5)], [1, mix(ceiling, tones.shade, 0.18)]]));
  box(ctx, [frame.left, frame.top, frame.right - frame.left, frame.base - frame.top], linear(ctx, [0, frame.top, 0, frame.base], [[0, mix(wall, tones.shade, 0.2)], [0.3, wall], [0.75, mix(wall, tones.key, 0.06)], [1, mix(wall, tones.shade, 0.12)]]));
  for (const side of [-1, 1]) paintSide(ctx, site, { room, frame, side });
  if (room.dado !== undefined) paintDado(ctx, site, { colour: tones.lit(room.dado), frame });
  box(ctx, [frame.left, frame.top - 4, frame.right - frame.left, 18], mix(ceiling, wall, 0.3));
  box(ctx, [frame.left, frame.top + 14, frame.right - frame.left, 26], linear(ctx, [0, frame.top + 14, 0, frame.top + 40], [[0, alpha(tones.shade, 0.3)], [1, alpha(tones.shade, 0)]]));
  box(ctx, [frame.left, frame.base - 24, frame.right - frame.left, 24], mix(tones.lit(room.dado ?? room.wall), tones.lit("#f5efe4"), 0.5));
}

export function paintFloor(ctx: Context, site: Site, room: Room): void {
  const frame = room.frame ?? ROOM;
  const { tones } = site;
  const floor = tones.lit(room.floor);
  ctx.save();
  ctx.beginPath();
  const corners = cornersOf(frame);
  for (const [x, y] of [[frame.left, frame.base], [frame.right, frame.base], corners.floorRight, [2112, EDGE.bottom], [EDGE.left, EDGE.bottom], corners.floorLeft] as const) ctx.lineTo(x, y);
  ctx.closePath();
  ctx.clip();
  box(ctx, [EDGE.left, frame.base, EDGE.width, EDGE.bottom - frame.base], linear(ctx, [0, frame.base, 0, EDGE.bottom], [[0, mix(floor, tones.shade, 0.3)], [0.14, floor], [0.5, mix(floor, tones.key, 0.08)], [1, mix(floor, tones.shade, 0.5)]]));
  PATTERNS[room.floorKind](ctx, site, { base: frame.base, colour: floor });
  box(ctx, [EDGE.left, frame.base, EDGE.width, 30], linear(ctx, [0, frame.base, 0, frame.base + 30], [[0, alpha(tones.shade, 0.45)], [1, alpha(tones.shade, 0)]]));
  ctx.restore();
}

/** How bright lamps show: faint by day, full at night. */
export function lampLevel(site: Site): number {
  return 0.22 + 0.78 * site.tones.lamps;
}

/** The warm light of a lamp on all around it. */
export function paintLampLight(ctx: Context, site: Site, { x, y, radius, colour = "#ffc47a" }: { readonly x: number; readonly y: number; readonly radius: number; readonly colour?: Colour }): void {
  glow(ctx, [x, y], radius, { colour, strength: 0.62 * lampLevel(site) });
  glow(ctx, [x, y], radius * 0.3, { colour, strength: 0.5 * lampLevel(site) });
}

/** A lamp's or window's patch of light on the floor. */
export function paintFloorLight(ctx: Context, { x, y, wide, colour, strength }: { readonly x: number; readonly y: number; readonly wide: number; readonly colour: Colour; readonly strength: number }): void {
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  ctx.translate(x, y);
  ctx.scale(1, 0.2);
  const gradient = ctx.createRadialGradient(0, 0, 0, 0, 0, wide);
  gradient.addColorStop(0, alpha(colour, strength));
  gradient.addColorStop(0.5, alpha(colour, strength * 0.4));
  gradient.addColorStop(1, alpha(colour, 0));
  ctx.fillStyle = gradient;
  ctx.fillRect(-wide, -wide, wide * 2, wide * 2);
  ctx.restore();
}

/** The dark that gathers in corners when only lamps burn. */
export function paintCorners(ctx: Context, site: Site): void {
  const strength = 0.14 + 0.3 * site.tones.lamps;
  const gradient = ctx.createRadialGradient(960, 560, 420, 960, 560, 1350);
  gradient.addColorStop(0, alpha(site.tones.shade, 0));
  gradient.addColorStop(1, alpha(site.tones.shade, strength));
  ctx.fillStyle = gradient;
  ctx.fillRect(EDGE.left, EDGE.top, EDGE.width, EDGE.height);
}

/** Where the room's edges leave the picture. */
function cornersOf({ left, right, top, base }: Frame): { readonly topLeft: Point; readonly topRight: Point; readonly ceilingLeft: Point; readonly ceilingRight: Point; readonly floorLeft: Point; readonly floorRight: Point } {
  const away = (x: number, y: number, to: number): Point => [to, VANISHING.y + ((y - VANISHING.y) * (to - VANISHING.x)) / (x - VANISHING.x)];
  return { topLeft: [left, top], topRight: [right, top], ceilingLeft: away(left, top, EDGE.left), ceilingRight: away(right, top, 2112), floorLeft: away(left, base, EDGE.left), floorRight: away(right, base, 2112) };
}

function paintSide(ctx: Context, site: Site, { room, frame, side }: { readonly room: Room; readonly frame: Frame; readonly side: number }): void {
  const { tones } = site;
  const corner = side < 0 ? frame.left : frame.right;
  const edge = side < 0 ? EDGE.left : 2112;
  const away = (y: number): number => VANISHING.y + ((y - VANISHING.y) * (edge - VANISHING.x)) / (corner - VANISHING.x);
  const wall = mix(tones.lit(room.wall), tones.shade, side * site.light.x > 0 ? 0.36 : 0.2);
  polygon(ctx, [[corner, frame.top], [edge, away(frame.top)], [edge, away(frame.base)], [corner, frame.base]], linear(ctx, [corner, 0, edge, 0], [[0, wall], [1, mix(wall, tones.shade, 0.35)]]));
  if (room.dado !== undefined) {
    const y = frame.base - 210;
    polygon(ctx, [[corner, y], [edge, away(y)], [edge, away(frame.base)], [corner, frame.base]], mix(tones.lit(room.dado), tones.shade, 0.32));
  }
  polygon(ctx, [[corner, frame.base - 24], [edge, away(frame.base - 24)], [edge, away(frame.base)], [corner, frame.base]], mix(tones.lit("#e8dfd0"), tones.shade, 0.4));
  line(ctx, [[corner, frame.top], [corner, frame.base]], alpha(tones.shade, 0.4), 3);
}

function paintDado(ctx: Context, site: Site, { colour, frame }: { readonly colour: Colour; readonly frame: Frame }): void {
  const { tones } = site;
  const top = frame.base - 210;
  box(ctx, [frame.left, top, frame.right - frame.left, 210], linear(ctx, [0, top, 0, frame.base], [[0, mix(colour, tones.key, 0.1)], [1, mix(colour, tones.shade, 0.25)]]));
  box(ctx, [frame.left, top - 6, frame.right - frame.left, 12], mix(colour, tones.key, 0.28));
  for (let x = frame.left + 22; x < frame.right - 60; x += 132) {
    box(ctx, [x, top + 30, 110, 140], alpha(tones.shade, 0.16));
    box(ctx, [x, top + 166, 110, 4], alpha(tones.key, 0.3));
  }
}

interface Floor {
  readonly base: number;
  readonly colour: Colour;
}

type Pattern = (ctx: Context, site: Site, floor: Floor) => void;

const PATTERNS: Readonly<Record<FloorKind, Pattern>> = {
  boards: (ctx, site, floor) => {
    paintCells(ctx, site, { ...floor, width: 46, rows: 5, seed: "boards", tint: (_column, _row, chance) => (chance < 0.5 ? alpha(site.tones.key, 0.1 * chance) : alpha(site.tones.shade, 0.24 * (chance - 0.5))) });
    seams(ctx, site, { ...floor, width: 46, strength: 0.3 });
  },
  tiles: (ctx, site, floor) => {
    seams(ctx, site, { ...floor, width: 110, strength: 0.2 });
    for (const y of rowsFrom(floor.base, 7)) box(ctx, [EDGE.left, y, EDGE.width, 2.5], alpha(site.tones.shade, 0.2));
  },
  checks: (ctx, site, floor) => paintCells(ctx, site, { ...floor, width: 84, rows: 9, seed: "checks", tint: (c, row) => ((c + row) % 2 === 0 ? alpha(site.tones.shade, 0.5) : alpha(site.tones.key, 0.06)) }),
  carpet: (ctx, site, floor) => {
    const random = site.random("carpet");
    for (let i = 0; i < 500; i++) oval(ctx, [EDGE.left + random() * EDGE.width, floor.base + random() * (EDGE.bottom - floor.base)], [6, 1.6], alpha(random() < 0.5 ? site.tones.key : site.tones.shade, 0.1));
  },
  stone: (ctx, site, floor) => {
    paintCells(ctx, site, { ...floor, width: 150, rows: 7, seed: "stone", bond: true, tint: (_column, _row, chance) => alpha(chance < 0.5 ? site.tones.key : site.tones.shade, (site.above ? 0.22 : 0.1) * chance) });
    paintJoints(ctx, site, floor);
  },
};

interface Cells extends Floor {
  readonly width: number;
  readonly rows: number;
  readonly seed: string;
  /** Every other row lies half a cell aside. */
  readonly bond?: boolean;
  readonly tint: (column: number, row: number, chance: number) => string;
}

function paintCells(ctx: Context, site: Site, { base, width, rows, seed, bond = false, tint }: Cells): void {
  const random = site.random(seed);
  const edges = [base, ...rowsFrom(base, rows), EDGE.bottom];
  const spread = (x: number, y: number): number => VANISHING.x + (x * (y - VANISHING.y)) / (base - VANISHING.y);
  const half = Math.ceil(1300 / width);
  edges.slice(0, -1).forEach((top, row) => {
    const bottom = edges[row + 1] ?? top;
    const aside = bond ? (row % 2) * (width / 2) : 0;
    for (let c = -half; c < half; c++) {
      const [left, right] = [c * width + aside, (c + 1) * width + aside];
      polygon(ctx, [[spread(left, top), top], [spread(right, top), top], [spread(right, bottom), bottom], [spread(left, bottom), bottom]], tint(c + half, row, random()));
    }
  });
}

function seams(ctx: Context, site: Site, { base, width, strength }: Floor & { readonly width: number; readonly strength: number }): void {
  const reach = (EDGE.bottom - VANISHING.y) / (base - VANISHING.y);
  for (let x = -1300; x <= 1300; x += width) line(ctx, [[VANISHING.x + x, base], [VANISHING.x + x * reach, EDGE.bottom]], alpha(site.tones.shade, strength), 2);
}

/** Between slabs of stone, which lie in bond: a joint of one row meets the middle of the slabs of the next. */
function paintJoints(ctx: Context, site: Site, { base }: Floor): void {
  // From above they are what a floor is known by.
  const joint = alpha(site.tones.shade, site.above ? 0.55 : 0.3);
  const edges = [base, ...rowsFrom(base, 7), EDGE.bottom].toSorted((a, b) => a - b);
  edges.slice(1, -1).forEach((y) => line(ctx, [[EDGE.left, y], [EDGE.right, y]], joint, 2 + (y - base) / 110));
  edges.slice(0, -1).forEach((top, row) => {
    const bottom = edges[row + 1] ?? top;
    const at = (x: number, y: number): Point => [VANISHING.x + (x * (y - VANISHING.y)) / (base - VANISHING.y), y];
    for (let x = -1350 + (row % 2) * 75; x < 1350; x += 150) line(ctx, [at(x, top), at(x, bottom)], joint, 2 + (top - base) / 110);
  });
}

/** Heights of equal steps into the room. */
function rowsFrom(base: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => VANISHING.y + (base - VANISHING.y) / (1 - ((at + 1) / (count + 1)) * 0.78));
}
