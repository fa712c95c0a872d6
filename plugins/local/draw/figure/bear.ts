/** A bear, and a creature of nobody's zoo: round, upright, furred. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, stroke } from "../paint/brush.ts";
import { ellipse, written, type Point } from "../paint/shape.ts";
import { browOver, eye, fur, inked, muzzleMouth, part, shadeUnder, type Beast, type Kind } from "./beast.ts";
import { armOf, legOf, paintBeastLimb, paw } from "./biped.ts";

function drop({ seated }: Pick<Beast, "seated">): number {
  return seated ? 150 : 0;
}

function points({ seated }: Pick<Beast, "front" | "seated" | "lying">, headY: number, reach: number): ReturnType<Kind["points"]> {
  const y = headY + drop({ seated });
  return { top: y - 170, head: { x: 4, y, radius: 128 }, eyes: { x: 12, y: y - 18 }, chest: y + 190, waist: y + 320, knees: -90, halfWidth: reach, hand: { x: -150, y: y + 330 } };
}

export const bear: Kind = {
  size: 1.02,
  points: (beast) => points(beast, -770, 320),
  paint: (ctx, beast) => {
    const { coat, belly, behind, breath, figure, accent } = beast;
    shadeUnder(ctx, 0, 200);
    ctx.save();
    ctx.translate(0, drop(beast));
    limbs(ctx, beast, { hip: -250, legHalves: [74, 66, 58], armHalves: [56, 48, 44], shoulder: 132, arm: -590 });
    const body = part(ctx, `M-150 -230 C-${196 + breath * 2} -380 -170 -600 -100 -650 C-50 -680 50 -680 100 -650 C170 -600 ${196 + breath * 2} -380 150 -230 C110 -160 -110 -160 -150 -230 Z`, coat, { ...beast, depth: 50 });
    fur(ctx, body, [[-140, -420, -8, 60], [-130, -320, -6, 56], [-100, -560, -10, 56], [120, -440, 8, 60], [116, -330, 6, 56], [90, -570, 8, 50]], coat);
    if (!behind) fill(ctx, written("M-80 -260 C-110 -380 -80 -520 14 -540 C100 -520 120 -380 96 -260 C70 -200 -50 -200 -80 -260 Z"), belly.base);
    nearArm(ctx, beast, { armHalves: [56, 48, 44], shoulder: 132, arm: -590 });
    head(ctx, beast, [0, -770], paintBearFace);
    if (figure.wardrobe.accessory === "scarf") part(ctx, "M-112 -664 C-120 -620 -60 -600 0 -598 C64 -600 122 -622 114 -666 C70 -634 -66 -634 -112 -664 Z", accent, { ...beast, depth: 12 });
    ctx.restore();
  },
};

interface Limbs {
  readonly armHalves: readonly [number, number, number];
  readonly shoulder: number;
  readonly arm: number;
}

function limbs(ctx: Context, beast: Beast, { hip, legHalves, armHalves, shoulder, arm }: Limbs & { readonly hip: number; readonly legHalves: readonly [number, number, number] }): void {
  const { coat } = beast;
  const far = armOf(beast, [shoulder, arm], 300, 1);
  paintBeastLimb(ctx, beast, far, { halves: armHalves, tones: coat, far: true });
  paw(ctx, beast, far.to, { radius: armHalves[2] * 1.12, tones: { ...coat, base: coat.shade } });
  for (const side of [1, -1] as const) {
    const leg = legOf(beast, [side * 78, hip], -hip - 44, side);
    paintBeastLimb(ctx, beast, leg, { halves: legHalves, tones: coat, far: side === 1 });
    inked(ctx, ellipse([leg.to[0] + 18, leg.to[1] + 6], [legHalves[2] * 1.25, beast.seated ? legHalves[2] * 1.1 : 38]), coat, { ...beast, depth: 16 });
    if (beast.seated && !beast.behind) fill(ctx, ellipse([leg.to[0] + 22, leg.to[1] + 8], [legHalves[2] * 0.72, legHalves[2] * 0.62]), mix(coat.base, "#e8b09a", 0.5));
  }
}

function nearArm(ctx: Context, beast: Beast, { armHalves, shoulder, arm }: Limbs): void {
  const near = armOf(beast, [-shoulder, arm], 300, -1);
  paintBeastLimb(ctx, beast, near, { halves: armHalves, tones: beast.coat, far: false });
  paw(ctx, beast, near.to, { radius: armHalves[2] * 1.12, tones: beast.coat });
}

function head(ctx: Context, beast: Beast, [x, y]: Point, face: (ctx: Context, beast: Beast, turn: number) => void): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(beast.mien.nod * 0.6 + 0.012 * Math.sin(beast.act.seconds * 1.2));
  face(ctx, beast, beast.front ? 6 : 32);
  ctx.restore();
}

function paintBearFace(ctx: Context, beast: Beast, turn: number): void {
  const { coat, belly, behind, palette } = beast;
  for (const side of [-1, 1]) {
    inked(ctx, ellipse([side * 98, -96], [48, 48]), coat, { ...beast, depth: 14 });
    if (!behind) fill(ctx, ellipse([side * 96, -90], [27, 27]), mix(coat.base, "#e8a08a", 0.45));
  }
  const skull = part(ctx, "M-132 6 C-136 -80 -80 -122 0 -122 C80 -122 136 -80 132 6 C130 76 70 122 0 122 C-70 122 -130 76 -132 6 Z", coat, { ...beast, depth: 46 });
  fur(ctx, skull, [[-112, 20, -14, 40], [-104, 60, -8, 30], [-40, -104, -8, -14], [10, -106, 0, -14], [108, 30, 8, 36]], coat);
  if (behind) return;
  for (const [side, at] of [[1, -50], [-1, 50]] as const) {
    const place = { at: [turn * 0.8 + at, -22], wide: 24, high: 24 } as const;
    eye(ctx, beast, place);
    browOver(ctx, beast, place, side);
  }
  inked(ctx, ellipse([turn * 1.25, 44], [62, 50]), belly, { ...beast, depth: 14 });
  muzzleMouth(ctx, beast, [turn * 1.3, 56], 36);
  fill(ctx, written(`M${turn * 1.35 - 28} 14 C${turn * 1.35 - 22} -2 ${turn * 1.35 + 22} -2 ${turn * 1.35 + 28} 14 C${turn * 1.35 + 20} 34 ${turn * 1.35 + 6} 42 ${turn * 1.35} 44 C${turn * 1.35 - 6} 42 ${turn * 1.35 - 20} 34 ${turn * 1.35 - 28} 14 Z`), palette.lit("#241a20"));
  fill(ctx, ellipse([turn * 1.35 + 9, 11], [8, 4.5]), "rgba(255,255,255,0.5)");
}

export const creature: Kind = {
  size: 0.9,
  points: (beast) => ({ ...points(beast, -560, 330), top: -824 + drop(beast) * 0.8, head: { x: 6, y: -560 + drop(beast) * 0.8, radius: 170 }, eyes: { x: 14, y: -592 + drop(beast) * 0.8 }, chest: -380 + drop(beast) * 0.8, waist: -250 + drop(beast) * 0.8 }),
  paint: (ctx, beast) => {
    const { coat, belly, behind, breath, accent } = beast;
    shadeUnder(ctx, 0, 210);
    ctx.save();
    ctx.translate(0, drop(beast) * 0.8);
    for (const side of [-1, 1]) part(ctx, `M${side * 96} -690 C${side * 130} -720 ${side * 150} -770 ${side * 136} -816 C${side * 106} -800 ${side * 66} -760 ${side * 48} -716 Z`, accent, { ...beast, depth: 12 });
    limbs(ctx, beast, { hip: -170, legHalves: [58, 50, 48], armHalves: [44, 38, 40], shoulder: 166, arm: -430 });
    const body = part(ctx, shaggy(breath), coat, { ...beast, depth: 60 });
    fur(ctx, body, [[-150, -440, -10, 60], [-160, -330, -8, 60], [-130, -230, -6, 50], [-60, -690, -10, -26], [0, -706, 0, -26], [60, -690, 10, -26], [150, -440, 10, 60], [160, -330, 8, 60], [-120, -560, -14, 50], [126, -560, 12, 50]], coat);
    if (!behind) {
      fill(ctx, written("M-90 -180 C-124 -280 -90 -400 10 -410 C106 -400 130 -280 104 -180 C60 -120 -50 -120 -90 -180 Z"), alpha(belly.base, 0.85));
      for (const y of [-330, -270, -210]) stroke(ctx, written(`M-60 ${y} C-20 ${y + 16} 40 ${y + 16} 78 ${y}`), alpha(belly.deep, 0.35), 5);
      head(ctx, beast, [0, -540], paintCreatureFace);
    }
    nearArm(ctx, beast, { armHalves: [44, 38, 40], shoulder: 166, arm: -430 });
    ctx.restore();
  },
};

/** An egg with a ragged hem of fur. */
function shaggy(breath: number): string {
  const w = 190 + breath * 2;
  return `M-150 -130 C-${w} -260 -${w} -520 -130 -650 C-70 -730 70 -730 130 -650 C${w} -520 ${w} -260 150 -130 C132 -150 120 -120 104 -108 C92 -130 70 -110 56 -98 C40 -122 18 -102 0 -94 C-20 -118 -40 -102 -56 -98 C-72 -122 -92 -114 -106 -108 C-118 -130 -136 -146 -150 -130 Z`;
}

function paintCreatureFace(ctx: Context, beast: Beast, turn: number): void {
  const { palette, act } = beast;
  for (const [side, at, size] of [[1, -62, 46], [-1, 62, 42]] as const) {
    const place = { at: [turn + at, -52], wide: size, high: size } as const;
    eye(ctx, beast, place);
    browOver(ctx, beast, place, side);
  }
  muzzleMouth(ctx, beast, [turn, 36], 62);
  const low = act.mouth === "closed" ? 44 : 38;
  for (const x of [-34, 34]) {
    const tooth = written(`M${turn + x - 11} ${low} C${turn + x - 8} ${low + 22} ${turn + x} ${low + 30} ${turn + x} ${low + 30} C${turn + x} ${low + 30} ${turn + x + 8} ${low + 22} ${turn + x + 11} ${low} Z`);
    fill(ctx, tooth, palette.lit("#fff8ea"));
    inside(ctx, tooth, () => fill(ctx, ellipse([turn + x - 8, low + 16], [6, 20]), alpha(palette.light.shade, 0.25)));
  }
}
