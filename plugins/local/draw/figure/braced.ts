/** Hands braced on the knees, the arms nearly straight under the weight of a back that is bent, and what then hangs open. Knows joints, no pose. */
import type { Context } from "../contract.ts";
import { alpha } from "../paint/colour.ts";
import { crescent, fill, inside, softOutside, stroke } from "../paint/brush.ts";
import { polygon, smooth, strand, through, type Path, type Point } from "../paint/shape.ts";
import type { Build } from "./build.ts";
import { reaching } from "./clasp.ts";
import { contour } from "./flying-tails.ts";
import type { Dressed } from "./legs.ts";
import type { ArmBones, LegBones, Skeleton } from "./skeleton.ts";

export function bracedOnKnees(skeleton: Skeleton, { length }: Build): Skeleton {
  const { right, left, rightLeg, leftLeg } = skeleton;
  return { ...skeleton, right: braced(right, rightLeg, length), left: braced(left, leftLeg, length) };
}

/** The wrist is above the knee, the fingers go round it. */
function braced(arm: ArmBones, { hip, knee }: LegBones, length: number): ArmBones {
  const at = { x: knee.x + (hip.x - knee.x) * ABOVE + BEFORE * length, y: knee.y + (hip.y - knee.y) * ABOVE - PALM * length };
  const far = Math.hypot(at.x - arm.shoulder.x, at.y - arm.shoulder.y) / ARM;
  return { ...reaching(arm, at, Math.min(length * LET_DOWN, Math.max(length * SHORTEST, far * SLACK))), hand: "over" };
}

/** Share of the thigh from the knee to the wrist, and figure units that the palm is thick and lies before the middle of it. */
const ABOVE = 0.1;
const [PALM, BEFORE] = [14, 14] as const;
/** Shoulders that carry the weight of the trunk slide forward: the arms are longer by so much. */
const LET_DOWN = 1.1;
/** Towards us it looks shorter, and is hardly bent under the weight: figure units of an arm, and its length for one that is straight. */
const ARM = 278;
const SHORTEST = 0.66;
const SLACK = 1.02;

/** An open coat falls forward from a back that is bent, between the arms: its far half is behind them, and hides the thigh. */
export function paintFallenOpen(ctx: Context, { garment, palette, cloths, skeleton: { left, right, rightLeg, leftLeg }, torso }: Dressed): void {
  if (garment.open !== true) return;
  const { x, y } = torso.on(0.3, -60);
  fill(ctx, polygon([[left.shoulder.x, left.shoulder.y], [left.elbow.x, left.elbow.y], [left.wrist.x, left.wrist.y], onThigh(leftLeg), [right.wrist.x, right.wrist.y], onThigh(rightLeg), [x, y]]), palette.tones(cloths.top).shade);
}

export function hangsOpen({ garment }: Dressed): boolean {
  return garment.open && garment.skirt !== undefined;
}

/** The skirt of an open coat lies round the seat and the thighs of a back that is bent, and leaves the knees free. */
export function paintHangingTail(ctx: Context, dressed: Dressed): void {
  const { palette, cloths, torso, build: { width: w }, skeleton: { rightLeg, look } } = dressed;
  const tones = palette.tones(cloths.top);
  const [[hx, hy]] = torso.edges(0.02);
  const [mx, my] = onThigh(rightLeg);
  const path = hangingTail(dressed);
  fill(ctx, path, tones.base);
  inside(ctx, path, () => {
    softOutside(ctx, path, [palette.light.x * 22, -14], [tones.deep, 0.4]);
    if (look.sin < 0.5) return;
    // From the crook of the hip the cloth is drawn over the seat, and falls in two folds; behind it is slit.
    const [, [cx, cy]] = torso.edges(0.12);
    // A pen draws one of them, and thin.
    const pen = palette.light.rimless === true;
    const folds = [[hx + 26 * w, hy - 34 * w, 6], [hx + 44 * w, hy + 96 * w, 6], [hx + 14 * w, hy + 26 * w, 7]] as const;
    for (const [toX, toY, half] of pen ? folds.slice(0, 1) : folds) fill(ctx, strand([cx - 34 * w, cy + (toY > hy ? 44 : 8) * w, cx - 60 * w, cy + (toY > hy ? 40 : -4) * w, (cx + toX) / 2, (cy + toY) / 2 - 14 * w, toX, toY], pen ? half * 0.45 : half), pen ? contour(tones) : alpha(tones.deep, 0.6));
    stroke(ctx, through([[hx + 12 * w, my - 66 * w], [hx + 8 * w, my], [hx + 2 * w, my + 120 * w]]), contour(tones), 4);
    fill(ctx, strand([mx + 6 * w, my - 60 * w, mx + 2 * w, my - 20 * w, mx + 2 * w, my + 20 * w, mx - 2 * w, my + 80 * w], 7), alpha(tones.deep, 0.5));
  });
  crescent(ctx, path, [-palette.light.x * 6, -palette.light.y * 4], alpha(tones.rim, 0.8));
}

export function hangingTail(dressed: Dressed): Path {
  const { torso, build: { width: w, length }, garment: { skirt }, skeleton: { rightLeg, leftLeg, pelvis, look } } = dressed;
  const long = pelvis.u * (skirt?.to ?? 0) * 0.86;
  const [[ax, ay], [zx, zy]] = torso.edges(0.5);
  const [[bx, by], [yx, yy]] = torso.edges(0.24);
  const [[hx, hy]] = torso.edges(0.02);
  const [[mx, my], [fx]] = [onThigh(rightLeg), onThigh(leftLeg)];
  const hem = hy + long;
  const behind: readonly Point[] = [[ax + 14 * w, ay + 10 * w], [bx, by], [hx - 2 * w, hy], [hx - 16 * w, hy + long * 0.3], [hx - 26 * w, hy + long * 0.7], [hx - 30 * w, hem - 6 * length], [hx - 22 * w, hem]];
  if (look.sin > 0.5) return smooth([...behind, ...frontFalls(dressed, hem)]);
  const front = Math.max(mx + 44 * w, fx + 46 * w);
  return smooth([...behind, [(hx + mx) / 2, hem + 10 * length], [front - 12 * w, hem - 14 * length], [front, hem - 22 * length], [front + 4 * w, (hem + my) / 2 - 20 * w], [(front + yx) / 2 + 24 * w, (yy + my) / 2], [yx, yy], [zx, zy]]);
}

/** Seen from the side its near front falls in one line from the belly over both thighs: what hangs from a bent back hides what is under it. */
function frontFalls(dressed: Dressed, hem: number): readonly Point[] {
  const { torso, build: { width: w } } = dressed;
  const [, [zx, zy]] = torso.edges(0.56);
  const [, [x, y]] = torso.edges(0.36);
  const [[hx]] = torso.edges(0.02);
  return [[(hx + x) / 2 - 10 * w, hem + 6 * w], [x - 8 * w, hem - 6 * w], [x + 8 * w, hem - 16 * w], [x + 9 * w, hem - 28 * w], [x + 5 * w, (y + hem) / 2], [x, y], [zx, zy]];
}

/** Where on a thigh that skirt ends. */
function onThigh({ hip, knee }: LegBones): Point {
  return [hip.x + (knee.x - hip.x) * HEM, hip.y + (knee.y - hip.y) * HEM];
}

/** Share of the thigh from the hip. */
const HEM = 0.5;
