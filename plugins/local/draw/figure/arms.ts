/** Arms: skin, sleeve, cuff and hand. Knows joints and colours, no pose. */
import type { Context } from "../contract.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { fill, inside, linear, moved, outside, softOutside, stroke } from "../paint/brush.ts";
import type { Path } from "../paint/shape.ts";
import { armPath, type ArmForm } from "./arm-form.ts";
import { hangingTail, hangsOpen } from "./braced.ts";
import { flies, sparedOf } from "./flying-tails.ts";
import { paintHand, type HandPlace } from "./hand.ts";
import { hangingSkirt, type Dressed } from "./legs.ts";
import { isSharp, paintLimb, type Halves, type Limb } from "./limb.ts";
import { meltedAtShoulder } from "./shoulder.ts";
import { DARK, paintArmhole, paintEdges, paintHole, paintSleeve, paintWrinkles, type Sleeve } from "./sleeve.ts";
import type { Tones } from "./palette.ts";
import { isDoubledOver, radians, type ArmBones, type Skeleton } from "./skeleton.ts";
import { trunkPath } from "./top.ts";

export interface HandSpot {
  readonly x: number;
  readonly y: number;
  /** Radians from hanging down, clockwise. */
  readonly turn: number;
}

export interface ArmSide {
  readonly far: boolean;
  readonly part?: "whole" | "fore";
}

function limbOfArm({ shoulder, elbow, wrist }: ArmBones): Limb {
  return { from: [shoulder.x, shoulder.y], bend: [elbow.x, elbow.y], to: [wrist.x, wrist.y] };
}

/** The hand goes on where the forearm points. */
export function handOf({ elbow, wrist, bend }: ArmBones): HandSpot {
  const turn = Math.atan2(wrist.y - elbow.y, wrist.x - elbow.x) - Math.PI / 2 + radians(bend);
  return { x: wrist.x, y: wrist.y, turn };
}

/** How it is drawn: one that has nothing to do hangs from its wrist. */
export function drooping(arm: ArmBones): HandSpot {
  const spot = handOf(arm);
  const fore = spot.turn - radians(arm.bend);
  return arm.hand === "relaxed" && Math.abs(fore) < SWUNG ? { ...spot, turn: spot.turn - fore * LIMP } : spot;
}

/** Radians to which a forearm still hangs, and the share of its turn that a limp hand does not follow. */
const [SWUNG, LIMP] = [0.95, 0.45] as const;

/** @param side its part: the forearm alone lies over a trunk that the upper arm lies behind */
export function paintArm(ctx: Context, dressed: Dressed, arm: ArmBones, side: ArmSide): void {
  const limb = limbOfArm(arm);
  if (!side.far && side.part !== "fore") paintSpared(ctx, dressed, limb);
  const melts = !side.far && side.part !== "fore" && dressed.garment.sleeve === "long" && isSharp(limb);
  if (!melts) return paintWholeArm(ctx, dressed, arm, side);
  const sleeve = sleeveOf(dressed, arm, { start: 0, far: false });
  meltedAtShoulder(ctx, { limb, form: sleeve.form, trunk: trunkPath(dressed), rimmed: dressed.palette.light.rimless !== true }, (to) => paintWholeArm(to, dressed, arm, side));
  if (!isPenned(sleeve)) paintEdges(ctx, sleeve, clothsBehind(dressed));
}

function paintWholeArm(ctx: Context, dressed: Dressed, arm: ArmBones, { far, part = "whole" }: ArmSide): void {
  const start = part === "whole" ? 0 : 0.38;
  const { build, palette, garment } = dressed;
  const limb = limbOfArm(arm);
  const w = build.width;
  const skin: Halves = [25 * w, 19.5 * w, 13 * w];
  if (garment.sleeve !== "long") paintLimb(ctx, armPath(limb, { halves: skin, hangs: 0, opening: 0 }, [start, 1]), limb, { halves: skin, tones: palette.skin, palette, far, joined: start > 0 });
  const sleeve = sleeveOf(dressed, arm, { start, far });
  const covered = garment.sleeve === "long" || (garment.sleeve === "short" && start === 0);
  if (covered) paintHole(ctx, sleeve);
  if (arm.unseen !== true) paintHand(ctx, { ...handPlace(dressed, arm), far }, palette);
  if (!covered) return;
  const path = paintSleeve(ctx, sleeve);
  if (garment.sleeve !== "long") return;
  const { tones, form, stretch } = sleeve;
  if (!far && isSharp(limb)) liftForearm(ctx, limb, { cloth: armPath(limb, form, [0.5, stretch[1]]), tones });
  if (isPenned(sleeve)) {
    inside(ctx, path, () => paintWrinkles(ctx, sleeve));
    outlined(ctx, limb, { cloth: path, behind: clothsBehind(dressed) });
  }
  else if (start > 0 || far || !isSharp(limb)) paintEdges(ctx, sleeve, clothsBehind(dressed));
  if (start === 0 && !far) paintArmhole(ctx, sleeve, dressed.skeleton.neckSeen.x < arm.shoulder.x ? -1 : 1);
}

/** Dark, near, and drawn with a pen. */
function isPenned({ far, palette, tones }: Sleeve): boolean {
  return !far && palette.light.rimless === true && brightness(tones.base) <= DARK;
}

function sleeveOf(dressed: Dressed, arm: ArmBones, { start, far }: { readonly start: number; readonly far: boolean }): Sleeve {
  const { garment, palette, cloths } = dressed;
  const limb = limbOfArm(arm);
  const long = garment.sleeve === "long";
  return { limb, form: clothForm(dressed, arm), tones: palette.tones(cloths.top), palette, stretch: [start, long ? WRIST : 0.4], far, ribbed: long && garment.ribbed };
}

/** Share of an arm that a sleeve covers: the wrist is seen. */
const WRIST = 0.97;

function clothForm(dressed: Dressed, arm: ArmBones): ArmForm {
  const { garment: { loose, sleeve }, build: { length, width } } = dressed;
  return { halves: clothHalves(dressed, limbOfArm(arm)), hangs: loose * 0.55 * width, opening: sleeve === "long" ? openingOf(arm, FORE * length) : -0.3 };
}
/** Adult units of a forearm. */
const FORE = 132;

/** Into a sleeve that comes towards us or is raised above our eye one sees; of one that hangs the rim is nearer. */
function openingOf({ elbow, wrist }: ArmBones, long: number): number {
  return Math.max(-0.7, Math.min(0.7, (0.9 * (wrist.d - elbow.d) + 0.35 * (elbow.y - wrist.y)) / long));
}

/** A pen goes round a dark sleeve before the same dark cloth, but where it grows out of the shoulder. */
function outlined(ctx: Context, { from, bend }: Limb, { cloth, behind }: { readonly cloth: Path; readonly behind: readonly Path[] }): void {
  for (const trunk of behind) inside(ctx, trunk, () => stroke(ctx, cloth, linear(ctx, [from, bend], [[0.04, alpha("#05060f", 0)], [0.3, alpha("#05060f", 0.9)]]), 4.4));
}

/** What of the same cloth an arm is before: the trunk, and what hangs from it. */
function clothsBehind(dressed: Dressed): readonly Path[] {
  const trunk = trunkPath(dressed);
  if (flies(dressed)) return [trunk];
  if (isDoubledOver(dressed.skeleton)) return [trunk, ...(hangsOpen(dressed) ? [hangingTail(dressed)] : []), sleeveBeyond(dressed)];
  const skirt = hangingSkirt(dressed)?.path;
  return skirt === undefined ? [trunk] : [trunk, skirt];
}

/** Of who is bent double the near sleeve is before the far one. */
function sleeveBeyond(dressed: Dressed): Path {
  const limb = limbOfArm(dressed.skeleton.left);
  return armPath(limb, { halves: clothHalves(dressed, limb), hangs: 0, opening: 0 }, [0, WRIST]);
}

/** Beside the line round such a sleeve the pen spares a light edge of the trunk, or the hatching of both would run together. */
function paintSpared(ctx: Context, dressed: Dressed, limb: Limb): void {
  const { garment, palette, cloths } = dressed;
  const { base } = palette.tones(cloths.top);
  if (garment.sleeve !== "long" || palette.light.rimless !== true || brightness(base) > DARK) return;
  const pale = sparedOf(base);
  const cloth = armPath(limb, { halves: clothHalves(dressed, limb), hangs: 0, opening: 0 }, [0, WRIST]);
  for (const behind of clothsBehind(dressed)) inside(ctx, behind, () => stroke(ctx, cloth, linear(ctx, [limb.from, limb.bend], [[0.1, alpha(pale, 0)], [0.45, pale]]), 11));
}

/** Over the thing that lies in it. */
export function paintFingersRound(ctx: Context, dressed: Dressed, arm: ArmBones): void {
  paintHand(ctx, { ...handPlace(dressed, arm), far: false, part: "tips" }, dressed.palette);
}

function handPlace({ build, skeleton }: Dressed, arm: ArmBones): Omit<HandPlace, "far"> {
  const { x, y, turn } = drooping(arm);
  return { x, y, turn, thumb: thumbSide(arm, turn, skeleton), scale: build.length ** 0.72 * (arm.hand === "over" && isDoubledOver(skeleton) ? 1.28 : LARGER[arm.hand] ?? 1.06), shape: arm.hand };
}

/** What is told by a hand is read from afar. */
const LARGER: Readonly<Partial<Record<ArmBones["hand"], number>>> = { crown: 1.12, point: 1.3 };

/** In dark cloth before the same dark cloth it would be lost: it is lighter towards the hand, and dark below. */
function liftForearm(ctx: Context, { bend, to }: Limb, { cloth, tones }: { readonly cloth: Path; readonly tones: Tones }): void {
  const dark = Math.min(1, Math.max(0, (DARK - brightness(tones.base)) / 0.08));
  if (dark === 0) return;
  const pale = mix(tones.base, "#ffffff", 0.4);
  inside(ctx, cloth, () => {
    fill(ctx, cloth, linear(ctx, [bend, to], [[0, alpha(pale, 0)], [0.5, alpha(pale, 0.4 * dark)], [1, alpha(pale, 0.46 * dark)]]));
    softOutside(ctx, cloth, [0, -16], [tones.deep, 0.3 * dark]);
    outside(ctx, cloth, [0, -3], alpha("#05060f", 0.6 * dark));
  });
}

function clothHalves({ build: { width }, garment: { loose } }: Dressed, limb: Limb): Halves {
  // What is folded would swell with all its cloth.
  const full = isSharp(limb) ? 0.55 : 1;
  return [(28 + loose * 0.6 * full) * width, (22 + loose * 0.85 * full) * width, (15.5 + loose * (loose > WIDE ? 1.1 : 0.8)) * width];
}
/** Sleeves looser than this hang open. */
const WIDE = 12;

/** The thumb points forward while the arm hangs; across the body it points up. */
function thumbSide({ elbow, wrist, side, hand }: ArmBones, turn: number, { look }: Skeleton): 1 | -1 {
  // Round an upright edge beside us the palm is on the far side of it, and the thumb below.
  if (hand === "clutch") return wrist.x > elbow.x ? -1 : 1;
  // The thumb lies on top of a fist that points.
  if (hand === "point") return wrist.x > elbow.x ? 1 : -1;
  // Under what lies on it the palm looks up, and the thumb comes up beside that.
  if (hand === "under") return wrist.x > elbow.x ? 1 : -1;
  if (Math.abs(turn) < 0.6 && look.sin > 0.4) return 1;
  if (wrist.y < elbow.y - 30) return side === 1 ? -1 : 1;
  return Math.abs(turn) > 0.9 ? (wrist.x > elbow.x ? -1 : 1) : side === 1 ? -1 : 1;
}

/** The arm's shadow on the trunk, so that it stands before it. */
export function paintArmShade(ctx: Context, { build, palette, garment, cloths }: Dressed, arm: ArmBones, trunk: Path): void {
  const limb = limbOfArm(arm);
  const w = build.width;
  const path = armPath(limb, { halves: [34 * w, (25 + garment.loose) * w, (18 + garment.loose * 0.8) * w], hangs: 0, opening: 0 }, [isSharp(limb) ? 0.3 : 0, 1]);
  const tones = palette.tones(cloths.top);
  inside(ctx, trunk, () => {
    for (const by of [7, 12, 18]) fill(ctx, moved(path, [by * (palette.light.x >= 0 ? 1 : 0.6), by * 0.5]), alpha(tones.deep, 0.2));
  });
}
