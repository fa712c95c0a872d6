/** What somebody sits on: a chair, a bench, a sofa, a case, a stone, seen from the side, the front or behind. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { pieceOf } from "../prop/index.ts";
import { penOf } from "../prop/pen.ts";
import { crescent, fill, softCrescent, stroke } from "../paint/brush.ts";
import { polygon, smooth, type Path } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";

function rounded([x, y, wide, high]: readonly [number, number, number, number], radius: number): Path {
  const path = polygon([]);
  path.roundRect(x, y, wide, high, radius);
  return path;
}

type Seat = NonNullable<Figure["seat"]>;

export function paintSeat(ctx: Context, dressed: Dressed, seat: Seat = "chair"): void {
  if (seat === "none" || seat === "floor") return;
  if (seat === "chair" || seat === "table") return paintChair(ctx, dressed);
  const { skeleton: { pelvis, look }, build } = dressed;
  const under = pelvis.u - 40 * build.length;
  SEATS[seat](ctx, dressed, { x: pelvis.f * look.sin + 8, y: -under, half: 100 * build.width });
}

interface Spot {
  readonly x: number;
  /** Of the top of the seat. */
  readonly y: number;
  readonly half: number;
}

type Paint = (ctx: Context, dressed: Dressed, spot: Spot) => void;

/** A block with its lit top edge. */
function block(ctx: Context, { palette }: Dressed, [x, y, wide, high]: readonly [number, number, number, number], { colour, round }: { readonly colour: string; readonly round: number }): void {
  const tones = palette.tones(colour);
  const path = rounded([x, y, wide, high], round);
  fill(ctx, path, tones.base);
  softCrescent(ctx, path, [palette.light.x * 16, -6], [tones.deep, 0.3]);
  crescent(ctx, path, [-palette.light.x * 4, 5], alpha(tones.rim, 0.7));
}

/** As of a bench that nobody sits on. */
const BENCH_WOOD = "#94633b";
const CASE = { kind: "suitcase", note: "" } as const;
/** Figure units that a handle stands above its case. */
const HANDLE = 44;

const SEATS: Readonly<Record<Exclude<Seat, "chair" | "table" | "floor" | "none">, Paint>> = {
  stool: (ctx, dressed, { x, y, half }) => {
    const steel = dressed.palette.tones("#8d8f96");
    for (const side of [-1, 1]) stroke(ctx, polygon([[x + side * half * 0.5, y + 30], [x + side * half * 0.86, -2]]), steel.deep, 14);
    stroke(ctx, polygon([[x - half * 0.78, y * 0.34], [x + half * 0.78, y * 0.34]]), steel.base, 12);
    block(ctx, dressed, [x - half, y, half * 2, 40], { colour: "#4f7a80", round: 18 });
  },
  bench: (ctx, dressed, { x, y, half }) => {
    for (const side of [-1, 1]) stroke(ctx, polygon([[x + side * half * 1.9, y + 16], [x + side * half * 2, 0]]), dressed.palette.tones("#3a3a42").base, 16);
    for (const side of [-1, 1]) stroke(ctx, polygon([[x + side * half * 1.7, y + 10], [x + side * half * 1.75, y - 200]]), dressed.palette.tones("#3a3a42").base, 16);
    for (const row of [-207, -147, -87]) block(ctx, dressed, [x - half * 2.2, y + row, half * 4.4, 36], { colour: BENCH_WOOD, round: 8 });
    for (const side of [-1, 1]) block(ctx, dressed, [x - half * 2.3, y + (side > 0 ? 0 : -26), half * 4.6, 24], { colour: BENCH_WOOD, round: 8 });
  },
  sofa: (ctx, dressed, { x, y, half }) => {
    block(ctx, dressed, [x - half * 2.1, y - 300, half * 4.2, 330], { colour: "#5f7180", round: 50 });
    for (const side of [-1, 1]) block(ctx, dressed, [x + side * half * 2.2 - 46, y - 120, 92, 150 - y], { colour: "#52626f", round: 36 });
    block(ctx, dressed, [x - half * 1.9, y - 8, half * 3.8, 92], { colour: "#6d808f", round: 26 });
    block(ctx, dressed, [x - half * 1.9, y + 80, half * 3.8, Math.max(10, -y - 92)], { colour: "#4a5964", round: 10 });
  },
  bed: (ctx, dressed, { x, y, half }) => {
    block(ctx, dressed, [x - half * 3, y - 6, half * 6, 110], { colour: "#e9e2d4", round: 30 });
    block(ctx, dressed, [x - half * 3, y + 84, half * 6, Math.max(10, -y - 84)], { colour: "#6d4a30", round: 8 });
  },
  // The same case as in a hand, and as it stands about.
  suitcase: (ctx, { palette, skeleton: { look } }, { x, y }) => {
    const { height, draw } = pieceOf(CASE);
    const scale = -y / (height - HANDLE);
    ctx.save();
    ctx.translate(x, 0);
    ctx.scale(scale, scale);
    draw(penOf(ctx, look.cos < 0 ? { ...CASE, note: "from behind" } : CASE, { light: palette.light, seconds: 0 }));
    ctx.restore();
  },
  box: (ctx, dressed, { x, y, half }) => {
    block(ctx, dressed, [x - half * 1.15, y, half * 2.3, -y - 2], { colour: "#a57c4c", round: 4 });
    const dark = dressed.palette.tones("#6d4e2c");
    for (const share of [0.34, 0.67]) stroke(ctx, polygon([[x - half * 1.1, y * share], [x + half * 1.1, y * share]]), alpha(dark.base, 0.7), 6);
  },
  stone: (ctx, dressed, { x, y, half }) => {
    const tones = dressed.palette.tones("#85857f");
    const rock = smooth([[x - half * 1.4, -4], [x - half * 1.3, y * 0.6], [x - half * 0.8, y], [x + half * 0.9, y + 6], [x + half * 1.4, y * 0.55], [x + half * 1.45, -2], [x, 6]]);
    fill(ctx, rock, tones.base);
    softCrescent(ctx, rock, [dressed.palette.light.x * 30, -10], [tones.deep, 0.35]);
    crescent(ctx, rock, [-dressed.palette.light.x * 5, 6], alpha(tones.rim, 0.6));
  },
};

/** The back of the chair is behind who sits, or before them when they are seen from behind. */
function paintChair(ctx: Context, { skeleton, palette, build }: Dressed): void {
  const { pelvis, look } = skeleton;
  const wood = palette.tones("#6b4a35");
  const w = build.width;
  const [x, y] = [pelvis.f * look.sin + 8, -pelvis.u + 44 * build.length];
  const rear = x - 82 * w * Math.max(0.25, look.sin);
  const high = 300 * build.length;
  const back = rounded([rear - 70 * w * Math.abs(look.cos) - 10, y - high, 20 + 140 * w * Math.abs(look.cos), high * 0.62], 14);
  for (const dx of [-64, 62]) stroke(ctx, polygon([[x + dx * w * 0.8, y + 10], [x + dx * w, -4]]), wood.deep, 14 * w);
  // Who sits higher than the legs are long has a bar for the feet.
  if (build.length < 0.8) stroke(ctx, polygon([[x - 66 * w, y * 0.46], [x + 66 * w, y * 0.46]]), wood.shade, 18 * w);
  for (const dx of [-60, 60]) stroke(ctx, polygon([[rear + dx * w * Math.abs(look.cos), y + 14], [rear + dx * w * Math.abs(look.cos), y - high * 0.5]]), wood.deep, 12 * w);
  fill(ctx, back, wood.shade);
  crescent(ctx, back, [-palette.light.x * 4, 5], alpha(wood.rim, 0.7));
  const seat = rounded([x - 92 * w, y, 184 * w, 24], 10);
  fill(ctx, seat, wood.base);
  crescent(ctx, seat, [-palette.light.x * 4, 6], alpha(wood.rim, 0.7));
}
