/** The garment on the trunk: cloth, folds, hem. Its collar and fastening are in `top-front.ts`. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, linear, outside, softOutside, stroke } from "../paint/brush.ts";
import { strand, type Path, type Point } from "../paint/shape.ts";
import { isBent, type Dressed } from "./legs.ts";
import type { Tones } from "./palette.ts";
import { paintFront, paintHood } from "./top-front.ts";
import { paintBack } from "./top-back.ts";

/** A seated lap pushes the hem up. */
export function hemOf({ garment, skeleton }: Dressed): number {
  if (isBent(skeleton)) return garment.skirt === undefined ? Math.max(garment.hem, -0.02) : -0.06;
  return garment.hem;
}

export function trunkPath(dressed: Dressed): Path {
  return dressed.torso.outline(hemOf(dressed), dressed.garment.collar === "tank" || dressed.garment.collar === "scoop" ? 0.97 : 1.0);
}

export function paintTop(ctx: Context, dressed: Dressed, figure: Figure): void {
  const { palette, cloths, garment, skeleton } = dressed;
  const tones = palette.tones(cloths.top);
  const path = trunkPath(dressed);
  const facing = skeleton.look.cos > 0;
  if (garment.collar === "hood" && facing) paintHood(ctx, dressed);
  fill(ctx, path, tones.base);
  inside(ctx, path, () => {
    paintForm(ctx, dressed, tones);
    if (garment.collar !== "tank") paintFolds(ctx, dressed, tones);
    if (garment.ribbed) paintRib(ctx, dressed, tones);
    softOutside(ctx, path, [palette.light.x * 16, -6], [tones.deep, 0.1 + 0.08 * palette.light.strength]);
    outside(ctx, path, [-palette.light.x * 6, -palette.light.y * 6], alpha(tones.rim, 0.85));
  });
  if (facing) paintFront(ctx, dressed, figure.wardrobe, path);
  else paintBack(ctx, dressed, figure.wardrobe, path);
}

function paintForm(ctx: Context, { torso, palette, garment, skeleton }: Dressed, tones: Tones): void {
  const [left, right] = skeleton.lean < THROWN_BACK ? hemToBreast(torso) : torso.edges(0.6);
  ctx.fillStyle = linear(ctx, palette.light.x >= 0 ? [left, right] : [right, left], [[0, alpha(tones.deep, 0.75)], [0.42, alpha(tones.shade, 0.4)], [0.78, alpha(tones.base, 0)], [1, alpha(tones.bright, 0.28)]]);
  ctx.fillRect(-2000, -2400, 4000, 4800);
  if (garment.skirt !== undefined) return;
  const [[, top], [, low]] = [torso.edges(0.7)[0], torso.edges(-0.15)[0]];
  ctx.fillStyle = linear(ctx, [[0, top], [0, low]], [[0, alpha(tones.deep, 0)], [1, alpha(tones.deep, 0.42)]]);
  ctx.fillRect(-2000, -2400, 4000, 4800);
}

/** Degrees from which a trunk that is thrown back has its hem far before its breast: shaded from edge to edge of that, the belly would be black. */
const THROWN_BACK = -14;

function hemToBreast(torso: Dressed["torso"]): readonly [Point, Point] {
  const [[a], [b]] = torso.edges(0);
  const [[c, y], [d]] = torso.edges(0.6);
  return [[Math.min(a, c), y], [Math.max(b, d), y]];
}

const FOLDS: readonly (readonly [number, number, number, number])[] = [
  [0.62, -78, 0.5, -28], [0.3, -74, 0.2, -20], [0.22, -60, 0.1, -5], [0.34, 62, 0.24, 24], [0.6, 70, 0.52, 36], [0.16, 58, 0.08, 20],
];

function paintFolds(ctx: Context, { torso }: Dressed, tones: Tones): void {
  for (const [h0, a0, h1, a1] of FOLDS) {
    const at = (share: number, sag: number): Point => {
      const { x, y } = torso.on(h0 + (h1 - h0) * share - sag, a0 + (a1 - a0) * share);
      return [x, y];
    };
    const [p, q, r, s] = [at(0, 0), at(0.33, 0.025), at(0.66, 0.03), at(1, 0)];
    fill(ctx, strand([p[0], p[1], q[0], q[1], r[0], r[1], s[0], s[1]], 4.5), alpha(tones.deep, 0.4));
    fill(ctx, strand([p[0], p[1] + 7, q[0], q[1] + 7, r[0], r[1] + 7, s[0], s[1] + 7], 2.4), alpha(tones.bright, 0.22));
  }
}

/** Knitted bands at the hem. */
function paintRib(ctx: Context, dressed: Dressed, tones: Tones): void {
  const { torso } = dressed;
  const hem = hemOf(dressed);
  fill(ctx, torso.outline(hem - 0.02, hem + 0.085), alpha(mix(tones.base, tones.shade, 0.8), 0.6));
  for (let angle = -84; angle <= 84; angle += 12) {
    stroke(ctx, torso.line([[hem, angle], [hem + 0.075, angle]]), alpha(tones.deep, 0.6), 2);
  }
}
