/** A bird on its two thin legs, and a whale calf that floats over the ground or lies on it. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, inside, stroke } from "../paint/brush.ts";
import { ellipse, strand, written } from "../paint/shape.ts";
import { browOver, eye, fur, inked, part, shadeUnder, type Beast, type Kind } from "./beast.ts";

const GAPE = { closed: 0, small: 9, open: 20, wide: 28, round: 18 } as const;

export const bird: Kind = {
  size: 0.62,
  points: () => ({ top: -600, head: { x: 20, y: -450, radius: 122 }, eyes: { x: 34, y: -462 }, chest: -300, waist: -190, knees: -60, halfWidth: 260, hand: { x: 60, y: -220 } }),
  paint: (ctx, beast) => {
    const { coat, belly, behind, front, seated, breath } = beast;
    shadeUnder(ctx, 10, 120);
    ctx.save();
    if (seated) ctx.translate(0, 74);
    if (!seated) for (const [x, swing] of [[-14, beast.step], [52, -beast.step]] as const) paintFoot(ctx, beast, x + swing * 30);
    for (const [dx, dy] of [[-40, 0], [-14, 22], [12, 36]] as const) part(ctx, `M-60 -190 C-120 ${-170 + dy} -190 ${-120 + dy} ${-226 - dx} ${-84 + dy} C-170 ${-76 + dy} -90 ${-96 + dy} -30 -130 Z`, { ...coat, base: mix(coat.base, coat.deep, 0.3) }, { ...beast, depth: 10 });
    const body = part(ctx, `M-90 -140 C-${150 + breath * 2} -250 -110 -400 -40 -440 L100 -440 C150 -380 ${160 + breath * 2} -230 100 -130 C60 -70 -50 -80 -90 -140 Z`, coat, { ...beast, depth: 40 });
    if (!behind) inside(ctx, body, () => {
      fill(ctx, written("M20 -420 C-20 -330 -20 -180 30 -90 C120 -90 170 -240 150 -400 Z"), belly.base);
      for (const [x, y] of [[50, -330], [90, -310], [40, -270], [80, -250], [110, -270], [56, -210], [92, -190]] as const) stroke(ctx, written(`M${x - 10} ${y} C${x - 6} ${y + 10} ${x + 6} ${y + 10} ${x + 10} ${y}`), alpha(belly.deep, 0.4), 4);
    });
    paintWing(ctx, beast);
    ctx.translate(20, -450);
    ctx.rotate(beast.mien.nod * 0.8 + 0.03 * Math.sin(beast.act.seconds * 2.3));
    for (const [x, turn] of [[-30, -0.6], [-8, -0.9]] as const) part(ctx, `M${x - 8} -96 C${x - 20 + turn * 40} -112 ${x - 8 + turn * 60} -124 ${x + turn * 70} -134 C${x + 12 + turn * 40} -116 ${x + 16} -108 ${x + 14} -96 Z`, { ...coat, base: mix(coat.base, coat.deep, 0.3) }, { ...beast, depth: 8 });
    const skull = part(ctx, "M-110 4 C-114 -70 -64 -108 0 -108 C66 -108 114 -70 110 4 C106 70 60 104 0 104 C-62 104 -106 70 -110 4 Z", coat, { ...beast, depth: 38 });
    fur(ctx, skull, [[-90, 20, -12, 30], [-80, 54, -6, 24], [-40, -80, -4, -14], [20, -84, 2, -12]], coat);
    if (!behind) paintBirdFace(ctx, beast, front ? 6 : 30);
    ctx.restore();
  },
};

function paintFoot(ctx: Context, { palette }: Beast, x: number): void {
  const ink = palette.tones("#d98a34");
  stroke(ctx, written(`M${x} -110 L${x + 4} -14`), ink.shade, 13);
  stroke(ctx, written(`M${x + 4} -14 L${x + 40} -4 M${x + 4} -14 L${x + 16} 2 M${x + 4} -14 L${x - 24} -4`), ink.base, 11);
}

function paintWing(ctx: Context, beast: Beast): void {
  const { coat, figure, act, behind } = beast;
  const lift = figure.pose === "hands_up" || figure.pose === "waving" ? 1 : Math.max(act.gesture * 0.6, Math.abs(beast.step) * 0.5);
  ctx.save();
  ctx.translate(-50, -370);
  ctx.rotate(lift * (1.25 + 0.25 * Math.sin(act.seconds * 9)));
  const tones = { ...coat, base: mix(coat.base, coat.deep, 0.22) };
  const wing = part(ctx, "M-20 -26 C30 -40 66 10 60 80 C56 150 10 220 -70 262 C-76 236 -74 226 -70 214 C-92 220 -96 206 -92 188 C-110 186 -108 168 -100 150 C-110 80 -80 0 -20 -26 Z", tones, { ...beast, depth: 22 });
  inside(ctx, wing, () => {
    for (const at of [0, 1, 2, 3]) fill(ctx, strand([20 - at * 20, 40 + at * 16, 10 - at * 24, 110 + at * 8, -20 - at * 18, 160 + at * 6, -60 - at * 10, 210 - at * 14], 5), alpha(tones.deep, 0.5));
  });
  ctx.restore();
  if (behind) part(ctx, "M96 -396 C150 -340 160 -200 110 -120 C80 -180 70 -320 96 -396 Z", tones, { ...beast, depth: 12 });
}

function paintBirdFace(ctx: Context, beast: Beast, turn: number): void {
  const { act, palette, belly } = beast;
  fill(ctx, ellipse([turn - 42, 44], [24, 17]), alpha(mix(belly.base, "#e8705a", 0.6), 0.6));
  const places = [{ at: [turn - 42, -14], wide: 29, high: 30 }, { at: [turn + 46, -14], wide: 27, high: 30 }] as const;
  places.forEach((place, at) => {
    eye(ctx, beast, place);
    browOver(ctx, beast, place, at === 0 ? 1 : -1);
  });
  const gape = GAPE[act.mouth];
  const beak = palette.tones("#e8a03a");
  const x = turn * 1.3;
  if (gape > 0) {
    part(ctx, `M${x - 24} 34 C${x - 20} ${48 + gape} ${x + 6} ${66 + gape} ${x + 22} ${58 + gape} C${x + 30} ${48 + gape} ${x + 30} 44 ${x + 28} 36 Z`, { ...beak, base: beak.shade }, { ...beast, depth: 6 });
    fill(ctx, written(`M${x - 20} 30 L${x + 26} 30 C${x + 22} ${38 + gape} ${x - 12} ${38 + gape} ${x - 20} 30 Z`), palette.lit("#4a1420"));
    fill(ctx, ellipse([x + 3, 36 + gape * 0.6], [13, gape * 0.3 + 2]), palette.lit("#e07a78"));
  }
  const top = part(ctx, `M${x - 32} 26 C${x - 26} 0 ${x + 20} -4 ${x + 32} 22 C${x + 36} 38 ${x + 30} 52 ${x + 20} ${58 - gape * 0.2} C${x + 4} 48 ${x - 18} 42 ${x - 32} 26 Z`, beak, { ...beast, depth: 8 });
  inside(ctx, top, () => fill(ctx, ellipse([x + 2, 14], [4, 3]), beak.deep));
  if (gape === 0) stroke(ctx, written(`M${x - 32} 28 C${x - 14} 44 ${x + 6} 50 ${x + 20} 58`), alpha(beak.deep, 0.9), 4);
}

export const whale: Kind = {
  size: 1.25,
  points: () => ({ top: -420, head: { x: 120, y: -225, radius: 180 }, eyes: { x: 150, y: -240 }, chest: -170, waist: -110, knees: -40, halfWidth: 480, hand: { x: 40, y: -70 } }),
  paint: (ctx, beast) => {
    const { coat, belly, breath, act, front, behind } = beast;
    shadeUnder(ctx, 0, 330);
    ctx.save();
    ctx.translate(0, -8 + breath * 6);
    const flick = Math.sin(act.seconds * 1.6) * 16;
    part(ctx, `M-330 -190 C-380 ${-240 - flick} -450 ${-290 - flick} -470 ${-280 - flick} C-474 ${-240 - flick} -440 ${-200 - flick} -400 ${-180 - flick * 0.6} C-440 ${-170 - flick} -478 ${-140 - flick} -476 ${-110 - flick} C-440 ${-100 - flick} -370 -140 -320 -170 Z`, coat, { ...beast, depth: 16 });
    const body = part(ctx, "M-360 -180 C-300 -210 -240 -300 -110 -350 C40 -410 220 -390 290 -290 C330 -220 320 -110 240 -60 C130 -6 -60 -20 -170 -80 C-250 -120 -310 -150 -360 -180 Z", coat, { ...beast, depth: 46 });
    inside(ctx, body, () => {
      fill(ctx, written("M320 -150 C240 -130 120 -120 0 -110 C-90 -104 -180 -100 -240 -112 C-160 -40 -20 10 160 0 L340 -40 Z"), belly.base);
      for (const [at, y] of [-104, -84, -64, -44].entries()) stroke(ctx, written(`M${286 - at * 16} ${y - 18} C${180 - at * 10} ${y + 6} ${40 + at * 6} ${y + 10} ${-80 + at * 30} ${y - 2}`), alpha(belly.deep, 0.34), 4);
      for (const [x, y, r] of [[-40, -330, 9], [0, -344, 6], [-90, -300, 7], [60, -350, 8], [-140, -270, 5]] as const) fill(ctx, ellipse([x, y], [r, r * 0.8]), alpha(coat.bright, 0.55));
    });
    crescent(ctx, body, [-beast.palette.light.x * 5, -beast.palette.light.y * 6], alpha(coat.rim, 0.9));
    if (!behind) inside(ctx, body, () => paintWhaleFace(ctx, beast, front ? -50 : 0));
    inked(ctx, written(`M40 -110 C20 -70 -20 ${-30 + flick * 0.4} -70 ${-6 + flick * 0.5} C-84 ${-24 + flick * 0.5} -60 -80 -20 -120 Z`), { ...coat, base: mix(coat.base, coat.deep, 0.25) }, { ...beast, depth: 12 });
    ctx.restore();
  },
};

function paintWhaleFace(ctx: Context, beast: Beast, turn: number): void {
  const { coat, act, mien, palette } = beast;
  const place = { at: [168 + turn, -226], wide: 34, high: 32 } as const;
  fill(ctx, ellipse([164 + turn, -214], [58, 46]), alpha(coat.bright, 0.3));
  eye(ctx, beast, place);
  browOver(ctx, beast, place, 1);
  fill(ctx, ellipse([120 + turn, -170], [26, 15]), alpha(mix(coat.base, "#f08a8a", 0.7), 0.5));
  const gape = GAPE[act.mouth] * 1.7;
  const up = mien.smile * 16;
  if (gape > 0) {
    const hole = written(`M312 -158 C${260 + turn * 0.4} -146 ${210 + turn * 0.6} ${-140 - up * 0.2} ${168 + turn} ${-150 - up} C${190 + turn * 0.7} ${-128 + gape} 260 ${-120 + gape} 304 ${-130 + gape * 0.4} Z`);
    fill(ctx, hole, palette.lit("#4a1420"));
    inside(ctx, hole, () => fill(ctx, ellipse([250 + turn * 0.5, -116 + gape * 0.8], [46, gape * 0.4 + 4]), palette.lit("#e07a78")));
  }
  stroke(ctx, written(`M312 -158 C260 -146 210 ${-140 - up * 0.2} ${168 + turn} ${-150 - up} C${160 + turn} ${-154 - up} ${156 + turn} ${-160 - up} ${154 + turn} ${-166 - up}`), mix(coat.deep, "#140a14", 0.5), 7);
}
