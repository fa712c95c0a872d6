/** A lift from within, seen from its doors: the wall behind, the two beside it, the lamp in the ceiling. Knows no shot and no door. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, glow, line, linear, oval, pill, polygon, type Point } from "../paint/path.ts";
import { paintCorners, paintFloorLight, type Frame } from "./room.ts";
import { has, VANISHING, type Site } from "./site.ts";

/** A narrow box: two who stand in it are near both walls. */
export const CABIN: Frame = { left: 790, right: 1130, top: 372, base: 880 };

export function paintCabinWalls(ctx: Context, site: Site): void {
  paintBack(ctx, site);
  for (const side of [-1, 1] as const) paintSideWall(ctx, site, side);
  paintPosters(ctx, site);
  paintButtons(ctx, site);
}

export function paintCabinLight(ctx: Context, site: Site): void {
  const failing = has(site, "failing_light");
  const lamp = (half: number, y: number): readonly Point[] => [[960 - half, y], [960 + half, y]];
  const [far, near] = [lamp(96, 352), lamp(270, -60)];
  polygon(ctx, [...far, ...near.toReversed()], failing ? site.tones.lit("#8f9698") : "#fdfff8");
  for (const at of [-0.33, 0.33]) line(ctx, [[960 + at * 96 * 2, 352], [960 + at * 270 * 2, -60]], alpha(site.tones.lit("#8a9092"), 0.7), 5);
  if (!failing) glow(ctx, [960, 330], 520, { colour: "#fbfff4", strength: 0.4 });
  paintFloorLight(ctx, { x: 960, y: 980, wide: 420, colour: "#f0f6ea", strength: 0.24 });
  paintCorners(ctx, site);
}

/** The lamp that burns when the others fail. */
export function paintEmergencyLamp(ctx: Context): void {
  pill(ctx, [960 - 24, 396, 48, 17], 8, "#ff6a48");
  pill(ctx, [960 - 15, 400, 30, 7], 3, "#ffd9b8");
  glow(ctx, [960, 404], 190, { colour: "#ff4a2a", strength: 0.8 });
}

/** A point of a side wall: at 1 it meets the wall behind, beyond that it comes nearer. */
function spotOn(side: -1 | 1): (reach: number, y: number) => Point {
  const half = (CABIN.right - CABIN.left) / 2;
  return (reach, y) => [960 + side * half * reach, VANISHING.y + (y - VANISHING.y) * reach];
}

/** World pixels from the top, on the wall behind: the rail, the joint of the panels, the kick plate. */
const RAIL = 662;
const JOINT = 560;
const KICK = 836;

/** Three panels of steel, a rail, the plate of the maker. */
function paintBack(ctx: Context, site: Site): void {
  const { tones } = site;
  const { left, right, top, base } = CABIN;
  const wide = (right - left) / 3;
  const steel = tones.lit("#b9c3c4");
  for (const at of [0, 1, 2]) {
    const x = left + at * wide;
    box(ctx, [x, top, wide, base - top], linear(ctx, [x, 0, x + wide, 0], [[0, mix(steel, tones.shade, 0.12)], [0.5, mix(steel, "#ffffff", 0.2)], [1, mix(steel, tones.shade, 0.16)]]));
    box(ctx, [x + 1, top, 2, base - top], alpha("#ffffff", 0.35));
    box(ctx, [x - 2, top, 3, base - top], alpha(tones.shade, 0.45));
  }
  box(ctx, [left, JOINT, right - left, 2.4], alpha(tones.shade, 0.4));
  box(ctx, [left, top, right - left, 40], linear(ctx, [0, top, 0, top + 40], [[0, alpha(tones.shade, 0.32)], [1, alpha(tones.shade, 0)]]));
  box(ctx, [left, KICK, right - left, base - KICK], mix(steel, tones.shade, 0.5));
  line(ctx, [[left, RAIL + 7], [right, RAIL + 7]], alpha(tones.shade, 0.42), 4);
  line(ctx, [[left, RAIL], [right, RAIL]], tones.lit("#f3f5f1"), 9);
  pill(ctx, [960 - 30, 442, 60, 34], 4, tones.lit("#e7e3d6"));
  for (const y of [451, 458, 465]) box(ctx, [960 - 20, y, 40, 2], alpha(tones.shade, 0.4));
  pill(ctx, [960 - 24, 396, 48, 17], 8, tones.lit("#c76a5c"));
  // From open doors the light of the corridor falls in.
  if (has(site, "open_doors")) glow(ctx, [960, 700], 420, { colour: "#fff0c8", strength: 0.5 });
}

/** Panels that come towards us, each with its lit edge, and the rail that runs on. */
function paintSideWall(ctx: Context, { tones }: Site, side: -1 | 1): void {
  const at = spotOn(side);
  const { top, base } = CABIN;
  const steel = tones.lit(side < 0 ? "#a3aeb1" : "#afb9bb");
  for (const [from, to] of [[1, 1.5], [1.5, 2.3], [2.3, 3.6], [3.6, 6.6]] as const) {
    polygon(ctx, [at(from, top), at(to, top), at(to, base), at(from, base)], linear(ctx, [at(from, 0)[0], 0, at(to, 0)[0], 0], [[0, mix(steel, tones.shade, 0.26)], [0.45, mix(steel, "#ffffff", 0.2)], [1, mix(steel, tones.shade, 0.22)]]));
    line(ctx, [at(from, top), at(from, base)], alpha(tones.shade, 0.5), 2.5 * from);
    line(ctx, [at(from + 0.02, top), at(from + 0.02, base)], alpha("#ffffff", 0.4), 1.2 * from);
  }
  line(ctx, [at(1, JOINT), at(6.6, JOINT)], alpha(tones.shade, 0.38), 3);
  polygon(ctx, [at(1, KICK), at(6.6, KICK), at(6.6, base), at(1, base)], mix(steel, tones.shade, 0.5));
  polygon(ctx, [at(1, RAIL + 4), at(6.6, RAIL + 4), at(6.6, RAIL + 10), at(1, RAIL + 10)], alpha(tones.shade, 0.42));
  polygon(ctx, [at(1, RAIL - 5), at(6.6, RAIL - 5), at(6.6, RAIL + 4), at(1, RAIL + 4)], tones.lit("#f3f5f1"));
  for (const reach of [1.5, 2.3, 3.6]) disc(ctx, at(reach, RAIL), 5.5 * reach, tones.lit("#cfd6d6"));
}

/** On the left wall pictures in frames: a sun over hills, a sail on the sea. */
function paintPosters(ctx: Context, { tones }: Site): void {
  const spot = (from: number, to: number) => (x: number, y: number): Point => spotOn(-1)(to + (from - to) * x, 520 + 112 * y);
  const framed = (at: ReturnType<typeof spot>, colour: string): void => {
    polygon(ctx, [at(-0.07, -0.05), at(1.07, -0.05), at(1.07, 1.05), at(-0.07, 1.05)], tones.lit("#4a5358"));
    polygon(ctx, [at(0, 0), at(1, 0), at(1, 1), at(0, 1)], tones.lit(colour));
  };
  const near = spot(1.84, 2.34);
  framed(near, "#f3ecd2");
  polygon(ctx, [near(0, 0.68), near(1, 0.66), near(1, 1), near(0, 1)], tones.lit("#3f8ca0"));
  polygon(ctx, [near(0.34, 0.66), near(0.56, 0.16), near(0.56, 0.66)], tones.lit("#e8693e"));
  polygon(ctx, [near(0.6, 0.64), near(0.6, 0.28), near(0.8, 0.64)], tones.lit("#f0a45a"));
  const far = spot(1.2, 1.5);
  framed(far, "#f0c76a");
  oval(ctx, far(0.55, 0.36), [13, 20], tones.lit("#e8693e"));
  polygon(ctx, [far(0, 0.74), far(0.3, 0.56), far(0.62, 0.78), far(0.8, 0.64), far(1, 0.76), far(1, 1), far(0, 1)], tones.lit("#3f7f86"));
  polygon(ctx, [far(0, 0.88), far(0.5, 0.78), far(1, 0.92), far(1, 1), far(0, 1)], tones.lit("#2c5a68"));
}

/** On the right wall, beside where one comes in. */
function paintButtons(ctx: Context, { tones }: Site): void {
  const at = spotOn(1);
  const plate = ([from, to, top, base]: readonly [number, number, number, number], colour: string): void => polygon(ctx, [at(from, top), at(to, top), at(to, base), at(from, base)], colour);
  plate([1.165, 1.475, 462, 640], tones.lit("#5d6669"));
  plate([1.18, 1.46, 466, 636], tones.lit("#dde1e0"));
  plate([1.24, 1.4, 474, 496], "#180c0c");
  polygon(ctx, [at(1.28, 492), at(1.32, 478), at(1.36, 492)], "#ff7a3a");
  glow(ctx, at(1.32, 486), 60, { colour: "#ff7a3a", strength: 0.5 });
  for (let row = 0; row < 5; row++) for (const column of [0, 1]) {
    const lit = row === 1 && column === 1;
    const [x, y] = at(1.25 + column * 0.14, 518 + row * 25);
    oval(ctx, [x, y], [8.6, 12], tones.lit("#7a8284"));
    oval(ctx, [x, y], [6.2, 9], lit ? "#ffcf6a" : tones.lit("#fbfaf2"));
    if (lit) glow(ctx, [x, y], 60, { colour: "#ffb84a", strength: 0.9 });
  }
}
