/** What is worn over the garment: scarf, tie, badge, bag, and the bib of an apron or of overalls. */
import type { Wardrobe } from "../../../film/types.ts";
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inkShape, inside, stroke } from "../paint/brush.ts";
import { polygon, smooth, type Path, type Point } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";
import { limbOfLeg } from "./legs.ts";
import { paintOpenCollar, paintOpenThroat } from "./collar.ts";
import { onLimb } from "./limb.ts";
import type { Tones } from "./palette.ts";
import { paintBadge, pointsOn } from "./cloth.ts";

export function paintNeckwear(ctx: Context, dressed: Dressed, wardrobe: Wardrobe): void {
  const front = dressed.skeleton.look.cos > 0;
  if (front && wardrobe.type === "overalls") paintBib(ctx, dressed, dressed.cloths.legs, 0.2);
  if (front && wardrobe.type === "apron") paintApron(ctx, dressed, wardrobe);
  if (front && wardrobe.accessory === "tie") paintTie(ctx, dressed, wardrobe);
  if (front && wardrobe.accessory === "loose_tie") paintLooseTie(ctx, dressed, wardrobe);
  if (front && wardrobe.accessory === "badge") paintBadge(ctx, dressed, [0.66, 42]);
  if (wardrobe.accessory === "scarf") paintScarf(ctx, dressed, wardrobe);
}

function ink(ctx: Context, path: Path, dressed: Dressed, tones: Tones): void {
  const { light } = dressed.palette;
  inkShape(ctx, path, { base: tones.base, shade: [tones.deep, 0.2], shadeBy: [light.x * 14, -4], rim: alpha(tones.rim, 0.85), rimBy: [-light.x * 5, -light.y * 5] });
}

function paintBib(ctx: Context, dressed: Dressed, colour: string, bottom: number): void {
  const tones = dressed.palette.tones(colour);
  const { build, torso } = dressed;
  for (const side of [-1, 1]) {
    stroke(ctx, torso.line([[0.96, side * 62], [0.82, side * 40], [0.68, side * 32]]), tones.deep, 22 * build.width);
    stroke(ctx, torso.line([[0.96, side * 62], [0.82, side * 40], [0.68, side * 32]]), tones.base, 17 * build.width);
  }
  const low = torso.outline(-0.08, bottom + 0.04);
  ink(ctx, low, dressed, tones);
  const bib = polygon(pointsOn(dressed, [[0.7, -38], [0.7, 38], [bottom, 62], [bottom - 0.12, 66], [bottom - 0.12, -66], [bottom, -62]]));
  ink(ctx, bib, dressed, tones);
  const pocket = polygon(pointsOn(dressed, [[0.56, -20], [0.56, 20], [0.4, 20], [0.37, 0], [0.4, -20]]));
  fill(ctx, pocket, alpha(tones.shade, 0.4));
  stroke(ctx, pocket, alpha(tones.deep, 0.6), 2.6);
  for (const [x, y] of pointsOn(dressed, [[0.665, -31], [0.665, 31]])) fill(ctx, smooth([[x - 7, y], [x, y - 7], [x + 7, y], [x, y + 7]]), dressed.palette.lit("#d8b45a"));
}

/** A bib and a cloth over the thighs. */
function paintApron(ctx: Context, dressed: Dressed, { colour }: Wardrobe): void {
  const tones = dressed.palette.tones(colour);
  const { build, torso, skeleton } = dressed;
  for (const side of [-1, 1]) stroke(ctx, torso.line([[1.02, side * 58], [0.9, side * 50], [0.76, side * 42]]), tones.shade, 15 * build.width);
  const [near, far] = [limbOfLeg(skeleton.rightLeg), limbOfLeg(skeleton.leftLeg)].map((leg) => onLimb(leg, 0.4));
  if (near === undefined || far === undefined) return;
  const [left, right] = near[0] < far[0] ? [near, far] : [far, near];
  const grow = 36 * build.width;
  const places = pointsOn(dressed, [[0.78, -48], [0.76, 0], [0.78, 48], [0.52, 58], [0.36, 84], [0.1, 86]]);
  const waist = pointsOn(dressed, [[0.1, -86], [0.36, -84], [0.52, -58]]);
  const cloth = isBent(skeleton.rightLeg) ? smooth([...places, ...overKnee(right, build.width), ...waist]) : polygon([...places, [right[0] + grow, right[1]], [(left[0] + right[0]) / 2, Math.max(left[1], right[1]) + 12], [left[0] - grow, left[1]], ...waist]);
  ink(ctx, cloth, dressed, tones);
  stroke(ctx, torso.line([[0.36, -88], [0.33, -50], [0.32, 0], [0.33, 50], [0.36, 88]]), tones.deep, 8 * build.width);
  const pocket = polygon(pointsOn(dressed, [[0.2, -36], [0.2, 36], [0.0, 34], [0.0, -34]]));
  stroke(ctx, pocket, alpha(tones.deep, 0.6), 3);
  fill(ctx, pocket, alpha(tones.shade, 0.3));
}

/** Whoever sits has it folded over the lap: it hangs down before the knee. */
function overKnee([x, y]: Point, w: number): readonly Point[] {
  return [[x - 30 * w, y - 34 * w], [x + 16 * w, y - 22 * w], [x + 26 * w, y + 30 * w], [x + 14 * w, y + 88 * w], [x - 44 * w, y + 80 * w], [x - 76 * w, y + 34 * w]];
}

function isBent({ hip, knee, ankle }: Dressed["skeleton"]["rightLeg"]): boolean {
  return Math.abs(knee.y - hip.y) < Math.abs(ankle.y - knee.y) * 0.5;
}

function paintTie(ctx: Context, dressed: Dressed, wardrobe: Wardrobe): void {
  const low = dressed.garment.open ? 0.36 : 0.22;
  paintKnotted(ctx, dressed, wardrobe, { blade: [[0.925, -7], [0.925, 9], [low + 0.08, 13], [low, 2], [low + 0.08, -11]], knot: [[0.975, -14], [0.975, 16], [0.915, 8], [0.915, -7]] });
}

/** Round the neck under a collar that stands open; the knot is pulled down from it, and what hangs from the knot hangs aslant. */
function paintLooseTie(ctx: Context, dressed: Dressed, wardrobe: Wardrobe): void {
  const low = dressed.garment.open ? 0.31 : 0.17;
  const tones = dressed.palette.tones(mix(wardrobe.accent, "#140a10", 0.12));
  paintOpenThroat(ctx, dressed);
  for (const side of [-1, 1]) ink(ctx, polygon(pointsOn(dressed, [[0.975, side * 22], [0.93, side * 42], [0.78, side * 13 + 3], [0.8, side * 2 + 2]])), dressed, tones);
  paintOpenCollar(ctx, dressed);
  paintKnotted(ctx, dressed, wardrobe, { blade: [[0.73, -4], [0.725, 11], [low + 0.08, 25], [low, 15], [low + 0.08, 3]], knot: [[0.815, -13], [0.806, 18], [0.715, 12], [0.72, -6]] });
}

function paintKnotted(ctx: Context, dressed: Dressed, { accent }: Wardrobe, tie: Readonly<Record<"blade" | "knot", Parameters<typeof pointsOn>[1]>>): void {
  const tones = dressed.palette.tones(accent);
  const [blade, knot] = [polygon(pointsOn(dressed, tie.blade)), polygon(pointsOn(dressed, tie.knot))];
  for (const path of [blade, knot]) ink(ctx, path, dressed, tones);
  inside(ctx, blade, () => {
    for (const row of [0.85, 0.73, 0.61, 0.49, 0.37]) stroke(ctx, dressed.torso.line([[row, -14], [row + 0.06, 26]]), alpha(tones.bright, 0.7), 5);
  });
}

/** Two turns round the neck and an end that hangs. */
function paintScarf(ctx: Context, dressed: Dressed, { accent }: Wardrobe): void {
  const tones = dressed.palette.tones(accent);
  const { build, skeleton } = dressed;
  const k = build.head;
  const { x, y } = skeleton.neckSeen;
  const at = (px: number, py: number): Point => [x + px * k, y + py * k];
  if (skeleton.look.cos > 0) paintScarfEnd(ctx, dressed, tones, at);
  const ring = smooth([at(-70, -40), at(-92, -12), at(-84, 24), at(-40, 44), at(12, 48), at(56, 34), at(76, 6), at(64, -36), at(20, -20), at(-30, -20)]);
  ink(ctx, ring, dressed, tones);
  inside(ctx, ring, () => {
    for (const row of [-14, 8, 28]) stroke(ctx, smooth([at(-92, row - 6), at(-50, row + 14), at(0, row + 20), at(50, row + 10), at(80, row - 10), at(50, row + 12), at(0, row + 22), at(-50, row + 16)]), alpha(tones.deep, 0.45), 2.4);
  });
}

function paintScarfEnd(ctx: Context, dressed: Dressed, tones: Tones, at: (x: number, y: number) => Point): void {
  const end = smooth([at(-20, 26), at(-32, 90), at(-38, 150), at(-36, 208), at(-8, 214), at(20, 206), at(18, 150), at(20, 90), at(26, 30)]);
  ink(ctx, end, dressed, tones);
  inside(ctx, end, () => {
    for (const row of [152, 176]) stroke(ctx, polygon([at(-44, row), at(0, row + 8), at(30, row), at(0, row + 8)]), mix(tones.base, "#ffffff", 0.5), 5);
  });
  for (let tassel = 0; tassel < 8; tassel += 1) stroke(ctx, polygon([at(-33 + tassel * 7, 208), at(-34 + tassel * 7.4, 224)]), tones.shade, 2.4);
}

/** A strap across the trunk and a bag on the hip. */
export function paintBag(ctx: Context, dressed: Dressed, { accessory, accent }: Wardrobe): void {
  if (accessory !== "bag") return;
  const tones = dressed.palette.tones(accent);
  const { torso, skeleton, build } = dressed;
  const front = skeleton.look.cos > 0;
  stroke(ctx, torso.line(front ? [[0.95, 56], [0.6, 8], [0.1, -62]] : [[0.95, 124], [0.6, 172], [0.1, 242]]), tones.deep, 14 * build.width);
  stroke(ctx, torso.line(front ? [[0.95, 56], [0.6, 8], [0.1, -62]] : [[0.95, 124], [0.6, 172], [0.1, 242]]), tones.base, 10 * build.width);
  const [x, y] = torso.edges(0)[0];
  const w = build.width;
  const bag = smooth([[x - 34 * w, y - 8 * w], [x + 44 * w, y - 12 * w], [x + 52 * w, y + 30 * w], [x + 46 * w, y + 74 * w], [x, y + 80 * w], [x - 38 * w, y + 74 * w], [x - 42 * w, y + 30 * w]]);
  ink(ctx, bag, dressed, tones);
  inside(ctx, bag, () => stroke(ctx, smooth([[x - 60 * w, y - 20 * w], [x + 66 * w, y - 24 * w], [x + 50 * w, y + 36 * w], [x, y + 46 * w], [x - 40 * w, y + 38 * w]]), alpha(tones.deep, 0.7), 4));
}
