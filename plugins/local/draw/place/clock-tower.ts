/** A tower with a dial on each side, over a square. Knows the hour only as the text has told it. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { paintDial } from "../paint/dial.ts";
import { box, line, linear, pill, polygon } from "../paint/path.ts";
import type { Site } from "./site.ts";
import { paintSnowCap } from "./snow-cap.ts";

const FRONT = 176;
const SIDE = 74;
const TOP = 300;
const FOOT = 806;
/** World pixels: the edge between the two sides that are seen, and how wide they are. */
export const TOWER = { x: 1010, left: FRONT, right: SIDE } as const;

export function paintClockTower(ctx: Context, site: Site): void {
  const { x } = TOWER;
  paintWalls(ctx, site, x);
  paintBelfry(ctx, site, x);
  const { tones } = site;
  const [face, rim, ink] = [tones.lit("#fbf4e2"), tones.lit("#5a3a2a"), tones.lit("#1c1a1e")];
  // Where no hour is told each side has one of its own.
  const told = site.place.hour;
  paintDial(ctx, { x: x - FRONT / 2, y: TOP + 118, radius: 74, hour: told ?? "10:10", rim, face, ink });
  paintDial(ctx, { x: x + SIDE / 2, y: TOP + 118, radius: 70, turned: 0.44, hour: told ?? "4:38", rim, face: mix(face, tones.shade, 0.22), ink });
}

function paintWalls(ctx: Context, { tones }: Site, x: number): void {
  const stone = tones.lit("#cdbfa6");
  box(ctx, [x - FRONT, TOP, FRONT, FOOT - TOP], linear(ctx, [x - FRONT, 0, x, 0], [[0, mix(stone, tones.key, 0.24)], [1, stone]]));
  polygon(ctx, [[x, TOP], [x + SIDE, TOP + 14], [x + SIDE, FOOT - 12], [x, FOOT]], mix(stone, tones.shade, 0.42));
  paintCourses(ctx, tones.dark, x);
  for (const y of [TOP + 8, TOP + 214]) {
    pill(ctx, [x - FRONT - 14, y, FRONT + 14, 20], 4, mix(stone, tones.key, 0.34));
    polygon(ctx, [[x, y], [x + SIDE + 12, y + 6], [x + SIDE + 12, y + 24], [x, y + 20]], mix(stone, tones.shade, 0.28));
  }
  for (const y of [TOP + 270, TOP + 350]) pill(ctx, [x - FRONT / 2 - 15, y, 30, 56], 15, tones.lamps > 0.4 ? tones.pane : tones.lit("#4a4a55"));
  pill(ctx, [x - FRONT / 2 - 34, FOOT - 92, 68, 120], 34, tones.lit("#5b3c2c"));
}

/** Blocks of stone, each course laid half a block beside the one below. */
function paintCourses(ctx: Context, dark: string, x: number): void {
  for (let row = 1; row * COURSE < FOOT - TOP; row += 1) {
    const y = TOP + row * COURSE;
    line(ctx, [[x - FRONT, y], [x, y], [x + SIDE, y + 8 * (1 - (2 * row * COURSE) / (FOOT - TOP))]], alpha(dark, 0.13), 2);
    for (let at = (row % 2) * 18; at < FRONT; at += 36) line(ctx, [[x - at, y], [x - at, y + COURSE]], alpha(dark, 0.1), 2);
  }
}

/** World pixels. */
const COURSE = 22;

/** Open arches with the bells in them, and a pointed roof. */
function paintBelfry(ctx: Context, site: Site, x: number): void {
  const { tones } = site;
  const [stone, roof] = [tones.lit("#cdbfa6"), tones.lit("#5f6f7a")];
  box(ctx, [x - FRONT + 16, TOP - 92, FRONT - 16, 96], mix(stone, tones.key, 0.14));
  polygon(ctx, [[x, TOP - 92], [x + SIDE - 12, TOP - 84], [x + SIDE - 12, TOP + 14], [x, TOP + 4]], mix(stone, tones.shade, 0.36));
  // As from near: two arches in front and a narrow one round the edge, a bell in each.
  for (const [dx, half, down] of [[-127, 25, 0], [-57, 25, 0], [33, 12, 5]] as const) {
    pill(ctx, [x + dx - half, TOP - 74 + down, half * 2, 92], half, tones.lit("#3a3742"));
    polygon(ctx, [[x + dx - half * 0.3, TOP - 52 + down], [x + dx + half * 0.3, TOP - 52 + down], [x + dx + half * 0.6, TOP - 16 + down], [x + dx - half * 0.6, TOP - 16 + down]], tones.lit("#c99a3f"));
  }
  const peak = [x - 58, TOP - 250] as const;
  polygon(ctx, [[x - FRONT, TOP - 88], peak, [x, TOP - 88]], mix(roof, tones.key, 0.14));
  polygon(ctx, [[x, TOP - 88], peak, [x + SIDE + 4, TOP - 80]], mix(roof, tones.shade, 0.4));
  paintSnowCap(ctx, site, [[x - FRONT, TOP - 88], peak, [x + SIDE + 4, TOP - 80], [x, TOP - 88]], 90);
  line(ctx, [peak, [peak[0], peak[1] - 50]], tones.lit("#d9b45a"), 6);
}
