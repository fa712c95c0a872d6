/** Legs, shoes and what hangs round the legs. Knows joints and colours, no pose. */
import type { Context } from "../contract.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { crescent, fill, inside, linear, outside, softOutside, stroke } from "../paint/brush.ts";
import { smooth, strand, through, type Path, type Point } from "../paint/shape.ts";
import type { Build } from "./build.ts";
import type { Cloths, Garment } from "./garments.ts";
import { halfAt, limbPath, onLimb, paintLimb, type Halves, type Limb } from "./limb.ts";
import type { Palette, Tones } from "./palette.ts";
import { standsStill, type LegBones, type Skeleton } from "./skeleton.ts";
import type { Torso } from "./torso.ts";
import { paintTrouserFolds, trouserPath, TROUSER_HALVES } from "./trousers.ts";

export interface Dressed {
  readonly build: Build;
  readonly skeleton: Skeleton;
  readonly palette: Palette;
  readonly garment: Garment;
  readonly cloths: Cloths;
  readonly torso: Torso;
}

export function limbOfLeg({ hip, knee, ankle, toe }: LegBones): Limb {
  return { from: [hip.x, hip.y], bend: [knee.x, knee.y], to: [ankle.x, ankle.y], ahead: Math.max(-1, Math.min(1, (toe.x - ankle.x) / FOOT_AHEAD)) };
}

/** Figure units that a foot reaches to the side of who is seen from it. */
const FOOT_AHEAD = 60;

export function paintLeg(ctx: Context, { build, palette, garment, cloths }: Dressed, leg: LegBones, far: boolean): void {
  const limb = limbOfLeg(leg);
  const w = build.width;
  const skinHalves: Halves = [40 * w, 25 * w, 17 * w];
  if (garment.legs !== "trousers") paintLimb(ctx, limbPath(limb, skinHalves), limb, { halves: skinHalves, tones: palette.skin, palette, far });
  paintShoe(ctx, leg, { build, tones: palette.tones(leatherOf(palette, cloths)), palette, far });
  if (garment.legs === "bare") return;
  const { path, halves } = trouserLeg({ build, garment }, limb);
  const tones = palette.tones(cloths.legs);
  const long = garment.legs === "trousers";
  paintLimb(ctx, path, limb, { halves, tones, palette, far, slanting: long });
  if (long) inside(ctx, path, () => paintTrouserFolds(ctx, limb, { width: clothWidth(build), tones, palette, far }));
}

/** A pen blackens dark shoes: hatched like trousers they would be their feet. */
export function leatherOf({ light }: Palette, { shoes }: Cloths): string {
  return light.rimless === true && brightness(shoes) < 0.36 ? mix(shoes, "#08060c", 0.72) : shoes;
}

function clothWidth({ width, stout }: Build): number {
  return width * stout;
}

/** One leg of trousers or shorts. */
export function trouserLeg({ build, garment }: Pick<Dressed, "build" | "garment">, limb: Limb): { readonly path: Path; readonly halves: Halves } {
  const w = clothWidth(build);
  if (garment.legs !== "shorts") return { path: trouserPath(limb, w), halves: [TROUSER_HALVES[0] * w, TROUSER_HALVES[1] * w, TROUSER_HALVES[2] * w] };
  const halves: Halves = [48 * w, 44 * w, 40 * w];
  return { path: limbPath(limb, halves, [0, 0.46]), halves };
}

interface ShoeFinish {
  readonly build: Build;
  readonly tones: Tones;
  readonly palette: Palette;
  readonly far: boolean;
}

/** A shoe from the side, or from the front when the foot points at the camera. */
function paintShoe(ctx: Context, { ankle, toe }: LegBones, { build, tones, palette, far }: ShoeFinish): void {
  const size = build.length ** 0.8;
  const [dx, dy] = [toe.x - ankle.x, toe.y - ankle.y];
  const towards = Math.max(0, toe.d - ankle.d) * 0.2;
  const slope = Math.atan2(dy, Math.max(20, Math.abs(dx))) * (dx < 0 ? -1 : 1);
  const side = dx < 0 ? -1 : 1;
  // Of toes that point down no length is lost to the eye.
  const long = Math.max(20 * size, Math.hypot(dx, Math.max(0, Math.abs(dy) - 30 * size)) * 0.92);
  const at = (x: number, y: number): Point => {
    const [sx, sy] = [x * side, y];
    return [ankle.x + sx * Math.cos(slope) - sy * Math.sin(slope), ankle.y + sx * Math.sin(slope) + sy * Math.cos(slope)];
  };
  const s = size;
  const shoe = smooth([at(-22 * s, -12 * s), at(-27 * s, 20 * s), at(-25 * s, 42 * s), at(0, 44 * s + towards * 0.4), at(long * 0.6, 45 * s + towards), at(long + 8 * s, 42 * s + towards), at(long + 14 * s, 30 * s + towards), at(long + 2 * s, 17 * s + towards * 0.7), at(long * 0.5, 6 * s), at(19 * s, -12 * s)]);
  fill(ctx, shoe, far ? mix(tones.base, tones.deep, 0.2) : tones.base);
  inside(ctx, shoe, () => {
    stroke(ctx, through([at(-34 * s, 41 * s), at(0, 43 * s + towards * 0.4), at(long * 0.6, 44 * s + towards), at(long + 20 * s, 40 * s + towards)]), mix(tones.deep, "#0d0912", 0.35), 8 * s);
    softOutside(ctx, shoe, [palette.light.x * 10, -6], [tones.deep, 0.25]);
    outside(ctx, shoe, [-palette.light.x * 4, -palette.light.y * 5], alpha(tones.rim, 0.75));
    stroke(ctx, through([at(long * 0.34, 10 * s), at(long * 0.44, 16 * s), at(long * 0.6, 18 * s + towards * 0.5)]), alpha(tones.bright, 0.55), 3);
  });
}

/** The seat of trousers or shorts, which joins both legs; `flat` where a leg is before it. */
export function paintHips(ctx: Context, { palette, garment, cloths, torso, skeleton }: Dressed, flat = false): void {
  if (garment.legs === "bare") return;
  const tones = palette.tones(cloths.legs);
  const path = torso.outline(isBent(skeleton) ? -0.04 : -0.1, 0.16);
  fill(ctx, path, flat ? mix(tones.base, tones.shade, 0.45) : tones.base);
  if (flat) return;
  inside(ctx, path, () => {
    const [left, right] = torso.edges(-0.1);
    ctx.fillStyle = linear(ctx, palette.light.x >= 0 ? [left, right] : [right, left], [[0, alpha(tones.deep, 0.75)], [0.5, alpha(tones.shade, 0.3)], [1, alpha(tones.bright, 0.2)]]);
    ctx.fillRect(-2000, -2400, 4000, 4800);
    if (skeleton.look.cos > 0) stroke(ctx, torso.line([[0.1, 0], [-0.08, 4], [-0.2, 8]]), alpha(tones.deep, 0.6), 3);
  });
}

/** A skirt has the colour of trousers, a dress or a coat that of its top. */
function clothOfSkirt({ garment, cloths }: Pick<Dressed, "garment" | "cloths">): string {
  return garment.legs === "bare" && garment.collar === "shirt" ? cloths.legs : cloths.top;
}

/** Hangs from the hips round both legs, so it follows any step and any seat. */
export function paintSkirt(ctx: Context, dressed: Dressed): void {
  const { garment, palette, skeleton } = dressed;
  if (garment.skirt === undefined) return;
  const { to } = garment.skirt;
  const tones = palette.tones(clothOfSkirt(dressed));
  if (isKneeling(skeleton)) return garment.open && garment.wraps !== true ? paintKneelingTails(ctx, dressed, tones) : paintKneelingSkirt(ctx, dressed, tones);
  // The skirts of an open coat fall to both sides of the knees.
  if (isBent(skeleton)) return paintLap(ctx, dressed, garment.open ? to * 0.42 : to);
  const path = hangingSkirt(dressed);
  if (path === undefined) return;
  fill(ctx, path.path, tones.base);
  inside(ctx, path.path, () => {
    ctx.fillStyle = linear(ctx, palette.light.x >= 0 ? [path.left, path.right] : [path.right, path.left], [[0, alpha(tones.deep, 0.8)], [0.42, alpha(tones.shade, 0.42)], [0.8, alpha(tones.base, 0)], [1, alpha(tones.bright, 0.25)]]);
    ctx.fillRect(-2000, -2400, 4000, 4800);
    for (const share of garment.open === true || isOneCoat(garment) ? [0.24, 0.76] : [0.16, 0.33, 0.5, 0.68, 0.85]) paintPleat(ctx, path, share, tones);
    if (garment.open && skeleton.look.cos > 0) stroke(ctx, through(path.front), alpha(tones.deep, 0.85), 5);
  });
  crescent(ctx, path.path, [-palette.light.x * 6, -palette.light.y * 4], alpha(tones.rim, 0.8));
}

/** What hangs from who stands or goes: of who sits or kneels it lies. */
export function hangingSkirt(dressed: Dressed): SkirtOutline | undefined {
  const { garment: { skirt, open }, skeleton, build } = dressed;
  if (skirt === undefined || isKneeling(skeleton) || isBent(skeleton)) return undefined;
  // An open coat flies up and apart over a long stride.
  return skirtOutline(dressed, open && strides(skeleton, build) ? skirt.to * 0.62 : skirt.to, skirt.flare);
}

/** The skirts of an open coat hang down behind the legs of who sits. */
export function paintTails(ctx: Context, { garment, palette, skeleton, torso, build, cloths }: Dressed): void {
  if (garment.skirt === undefined || !garment.open || !isBent(skeleton) || isKneeling(skeleton)) return;
  const tones = palette.tones(cloths.top);
  const w = build.width;
  const [left, right] = torso.edges(0.1);
  // From the side they hang behind alone.
  const aside = Math.max(0, 1 - 2 * Math.max(0, skeleton.look.sin - 0.25));
  const hem = -skeleton.pelvis.u * (0.46 - 0.16 * aside);
  const before = right[0] - (right[0] - left[0]) * 0.3 * (1 - aside);
  const path = smooth([left, [left[0] - (16 + 30 * aside) * w, left[1] + 60], [left[0] - (20 + 38 * aside) * w, hem - 20], [left[0] - 40 * aside * w, hem], [(left[0] + before) / 2, hem + 10], [before + 34 * aside * w, hem], [before + 52 * aside * w, hem - 20], [before + 42 * aside * w, right[1] + 60], right]);
  fill(ctx, path, tones.shade);
  inside(ctx, path, () => softOutside(ctx, path, [palette.light.x * 20, -10], [tones.deep, 0.4]));
  crescent(ctx, path, [-palette.light.x * 5, -4], alpha(tones.rim, 0.6));
}

function strides({ rightLeg, leftLeg }: Skeleton, { width }: Build): boolean {
  return Math.abs(rightLeg.knee.x - leftLeg.knee.x) > 150 * width;
}

/** Whether a thigh goes forward, as when sitting. */
export function isBent({ rightLeg, leftLeg, pelvis }: Skeleton): boolean {
  return [rightLeg, leftLeg].some(({ knee, hip }) => knee.y - hip.y < pelvis.u * 0.2);
}

/** One knee before the other on the ground. */
function isKneeling({ rightLeg, leftLeg, pelvis }: Skeleton): boolean {
  const [high, low] = [rightLeg, leftLeg].toSorted((a, b) => a.knee.y - b.knee.y);
  return high !== undefined && low !== undefined && high.knee.y - high.hip.y < pelvis.u * 0.2 && low.knee.y - low.hip.y > pelvis.u * 0.6 && low.ankle.y < low.knee.y + 40;
}

/** The leg whose knee is up and the other, to which side, and the trunk's edges above them. */
function kneelOf({ rightLeg, leftLeg }: Skeleton, torso: Dressed["torso"]) {
  const [front, rear] = [rightLeg, leftLeg].toSorted((a, b) => a.knee.y - b.knee.y);
  if (front === undefined || rear === undefined) return undefined;
  const side = front.knee.x >= rear.knee.x ? 1 : -1;
  const [left, right] = torso.edges(0.27);
  const [before, behind] = side > 0 ? [right, left] : [left, right];
  return { front, rear, side, before, behind, hips: torso.edges(0)[side > 0 ? 0 : 1] };
}

/** From the knee that is up the cloth falls to the one on the ground. */
function paintKneelingSkirt(ctx: Context, { skeleton, torso, build, palette }: Dressed, tones: Tones): void {
  const kneel = kneelOf(skeleton, torso);
  if (kneel === undefined) return;
  const { front, rear, side, before, behind, hips } = kneel;
  const w = build.width;
  const { x, y } = front.knee;
  const path = smooth([before, [before[0] + side * 10 * w, y - 66 * w], [x, y - 52 * w], [x + side * 46 * w, y - 6 * w], [x + side * 34 * w, y + 96 * w], [x - side * 40 * w, y + 118 * w], [(x + rear.knee.x) / 2, rear.knee.y + 4 * w], [rear.knee.x + side * 30 * w, rear.knee.y + 34 * w], [rear.knee.x - side * 74 * w, rear.knee.y + 26 * w], [hips[0] - side * 24 * w, hips[1] + 40 * w], hips, behind]);
  fill(ctx, path, tones.base);
  inside(ctx, path, () => {
    softOutside(ctx, path, [palette.light.x * 24, -14], [tones.deep, 0.4]);
    for (const [sx, sy, ex, ey] of [[x - side * 30 * w, y - 20, x - side * 24 * w, y + 110 * w], [x - side * 90 * w, y, (x + rear.knee.x) / 2 + side * 20 * w, rear.knee.y], [hips[0] + side * 40 * w, hips[1] + 30, rear.knee.x + side * 6 * w, rear.knee.y + 30 * w]] as const) {
      fill(ctx, strand([sx, sy, sx, sy + (ey - sy) * 0.3, ex, sy + (ey - sy) * 0.7, ex, ey], 7), alpha(tones.deep, 0.42));
    }
  });
  crescent(ctx, path, [-palette.light.x * 6, -palette.light.y * 4], alpha(tones.rim, 0.8));
}

/** The skirts of an open coat part over the knee that is up, and hang down behind the one on the ground. */
function paintKneelingTails(ctx: Context, { skeleton, torso, build, palette }: Dressed, tones: Tones): void {
  const kneel = kneelOf(skeleton, torso);
  if (kneel === undefined) return;
  const { front, rear, side, before, behind, hips } = kneel;
  const w = build.width;
  const [fx, fy] = [front.hip.x + (front.knee.x - front.hip.x) * 0.5, front.hip.y + (front.knee.y - front.hip.y) * 0.5];
  const hem = rear.knee.y - 64 * w;
  const crotch: Point = [rear.hip.x + side * 30 * w, rear.hip.y + 66 * w];
  const back: readonly Point[] = [[rear.knee.x - side * 8 * w, hem], [rear.knee.x - side * 60 * w, hem + 26 * w], [hips[0] - side * 66 * w, hem + 8 * w], [hips[0] - side * 44 * w, hips[1] + 70 * w]];
  const path = smooth([before, [before[0] + side * 8 * w, fy - 66 * w], [fx, fy - 55 * w], [fx + side * 24 * w, fy - 10 * w], [fx + side * 4 * w, fy + 62 * w], [fx - side * 30 * w, fy + 70 * w], crotch, ...back, hips, behind]);
  fill(ctx, path, tones.base);
  inside(ctx, path, () => {
    softOutside(ctx, path, [palette.light.x * 24, -14], [tones.deep, 0.4]);
    for (const [sx, sy, ex, ey] of [[before[0] - side * 16 * w, before[1] + 40 * w, fx - side * 12 * w, fy + 64 * w], [hips[0] + side * 44 * w, hips[1] + 20 * w, rear.knee.x - side * 40 * w, hem + 20 * w]] as const) {
      fill(ctx, strand([sx, sy, sx, sy + (ey - sy) * 0.3, ex, sy + (ey - sy) * 0.7, ex, ey], 7), alpha(tones.deep, 0.5));
    }
  });
  crescent(ctx, path, [-palette.light.x * 6, -palette.light.y * 4], alpha(tones.rim, 0.8));
}

/** Over bent legs the cloth lies on each thigh. */
function paintLap(ctx: Context, { skeleton, palette, cloths, garment, build }: Dressed, to: number): void {
  const halves: Halves = [60 * build.width, 50 * build.width, 52 * build.width];
  const legs = [skeleton.rightLeg, skeleton.leftLeg].sort((a, b) => a.knee.d - b.knee.d);
  legs.forEach((leg, at) => {
    const limb = limbOfLeg(leg);
    paintLimb(ctx, limbPath(limb, halves, [0, to]), limb, { halves, tones: palette.tones(clothOfSkirt({ garment, cloths })), palette, far: at === 0 });
  });
}

interface SkirtOutline {
  readonly path: ReturnType<typeof smooth>;
  readonly left: Point;
  readonly right: Point;
  readonly top: readonly [Point, Point];
  /** The middle of the front, from hips to hem. */
  readonly front: readonly Point[];
}

function skirtOutline({ skeleton, torso, build, garment, palette }: Dressed, to: number, flare: number): SkirtOutline {
  const legs = [limbOfLeg(skeleton.rightLeg), limbOfLeg(skeleton.leftLeg)];
  const halves: Halves = [56 * build.width, 48 * build.width, 46 * build.width];
  const shares = [0.24, 0.38, to].filter((share) => share <= to);
  const middle = (skeleton.rightLeg.hip.x + skeleton.leftLeg.hip.x) / 2;
  const half = (share: number): number => halfAt(halves, share) + flare * build.width * (share / to);
  // Cloth does not cling when the legs pass each other.
  const loose = (sign: 1 | -1, share: number, [x, y]: Point): Point => [sign * Math.max(sign * x, sign * middle + half(share) * 1.3), y];
  // An open coat parts over the leg that steps out, and its tails fly behind.
  const parts = garment.open === true && skeleton.look.sin > 0.5;
  const hips = torso.edges(0);
  // Of who stands it falls straight from the hip: drawn in below, it would bulge above like a barrel.
  const fall = parts && standsStill(skeleton, build.width) ? hips[1][0] : -Infinity;
  const parted = (sign: 1 | -1, share: number, [x, y]: Point): Point => (parts && sign > 0 ? [Math.max(fall, Math.min(x, middle + half(share) * (1.5 - share))), y] : [x, y]);
  const [lefts = [], rights = []] = ([-1, 1] as const).map((sign) => shares.map((share) => parted(sign, share, loose(sign, share, outermost(legs, share, sign, half(share))))));
  const top = torso.edges(0.27);
  const swing = 1 + flare * 0.004;
  const [left, right] = [lefts.at(-1) ?? top[0], rights.at(-1) ?? top[1]];
  const hem: Point = [(left[0] + right[0]) / 2, Math.max(left[1], right[1]) + 12];
  const waist = torso.on(0.27, 0);
  const front: Point = [left[0] + (right[0] - left[0]) * (0.5 + skeleton.look.sin * 0.12), hem[1]];
  const under = garment.open || isOneCoat(garment) || palette.light.rimless === true ? underCloth(torso) : [];
  return { path: smooth([...under.map(([from]) => from), top[0], [hips[0][0] * swing, hips[0][1]], ...lefts, hem, ...[...rights].reverse(), [hips[1][0] * (fall > 0 ? 1 : swing), hips[1][1]], top[1], ...under.map(([, to]) => to).reverse()]), left, right, top, front: [[waist.x, waist.y], front] };
}

/** Buttoned down to its hem, it has no waist to gather pleats at. */
function isOneCoat({ collar, skirt }: Dressed["garment"]): boolean {
  return collar === "hood" && skirt !== undefined;
}

/** The skirts of a coat, and of a drawn dress, are one with its upper part: they begin under it, so that no corner swells at the waist. */
function underCloth(torso: Torso): readonly (readonly [Point, Point])[] {
  return [[0.46, 0.5], [0.36, 0.12]].map(([height = 0, inward = 0]) => towardsMiddle(torso.edges(height), inward));
}

function towardsMiddle([[ax, ay], [bx, by]]: readonly [Point, Point], share: number): readonly [Point, Point] {
  const middle = (ax + bx) / 2;
  return [[ax + (middle - ax) * share, ay], [bx + (middle - bx) * share, by]];
}

function outermost(legs: readonly Limb[], share: number, sign: 1 | -1, half: number): Point {
  const points = legs.map((leg) => onLimb(leg, share)).sort((a, b) => (b[0] - a[0]) * sign);
  const [x, y] = points[0] ?? [0, 0];
  const lowest = Math.max(...points.map(([, at]) => at));
  return [x + sign * half, y * 0.5 + lowest * 0.5];
}

function paintPleat(ctx: Context, { left, right, top }: SkirtOutline, share: number, tones: Tones): void {
  const at = ([a, b]: readonly [Point, Point]): Point => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  const [x0, y0] = at(top);
  const [x1, y1] = at([left, right]);
  fill(ctx, strand([x0, y0 + (y1 - y0) * 0.25, x0, y0 + (y1 - y0) * 0.5, x1, y1 - (y1 - y0) * 0.3, x1, y1 + 26], 6), alpha(tones.deep, 0.42));
}
