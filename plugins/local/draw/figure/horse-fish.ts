/** A horse on its four long legs, and a fish that hangs in the air or lies in a net. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, stroke } from "../paint/brush.ts";
import { ellipse, strand, written } from "../paint/shape.ts";
import { browOver, eye, fur, inked, part, shadeUnder, type Beast, type Kind } from "./beast.ts";
import { limbPath, paintLimb, type Halves, type Limb } from "./limb.ts";

const MANE = "M352 -1206 C270 -1150 170 -1000 112 -856 C84 -900 116 -1010 176 -1100 C226 -1170 300 -1222 352 -1206 Z";

export const horse: Kind = {
  size: 0.86,
  points: () => ({ top: -1290, head: { x: 420, y: -1080, radius: 170 }, eyes: { x: 418, y: -1112 }, chest: -760, waist: -620, knees: -330, halfWidth: 590, hand: { x: 520, y: -950 } }),
  paint: (ctx, beast) => {
    const { coat, step, running, act, breath } = beast;
    shadeUnder(ctx, 0, 360);
    ctx.save();
    if (running) {
      ctx.translate(0, -20 - 26 * Math.abs(Math.cos(act.seconds * 10 + 0.9)));
      ctx.rotate(0.03 * step);
    }
    const reach = running ? 2 : 1;
    const sway = Math.sin(act.seconds * 1.7) * 16;
    const dark = { ...coat, base: mix(coat.base, "#1a0e0c", 0.62) };
    for (const [x, swing] of [[-236, -step], [176, step]] as const) paintLeg(ctx, beast, { x, swing: swing * reach, far: true });
    const tail = part(ctx, `M-316 -846 C-400 -872 ${-446 + sway} -770 ${-432 + sway} -650 C${-426 + sway} -560 ${-446 + sway} -490 ${-456 + sway} -430 C${-404 + sway} -466 ${-370 + sway} -560 ${-372 + sway} -640 C-372 -720 -350 -780 -306 -790 Z`, dark, { ...beast, depth: 16 });
    inside(ctx, tail, () => fill(ctx, strand([-330, -820, -400, -780, -400 + sway, -640, -430 + sway, -470], 7), alpha(coat.bright, 0.3)));
    const body = part(ctx, `M-334 -720 C-352 -820 -300 -896 -200 -900 C-80 -900 40 -${868 + breath * 3} 140 -884 C230 -890 284 -820 272 -720 C260 -640 220 -596 140 -586 C20 -566 -120 -570 -220 -596 C-290 -616 -325 -650 -334 -720 Z`, coat, { ...beast, depth: 60 });
    fur(ctx, body, [[-260, -800, -24, 50], [-180, -700, -26, 40], [60, -720, -20, 50], [180, -760, -16, 50]], coat);
    for (const [x, swing] of [[-262, step], [150, -step]] as const) paintLeg(ctx, beast, { x, swing: swing * reach, far: false });
    part(ctx, "M118 -850 C176 -960 250 -1080 330 -1150 C380 -1190 440 -1160 430 -1110 C400 -1040 346 -960 306 -860 C284 -780 270 -700 216 -664 C150 -664 108 -760 118 -850 Z", coat, { ...beast, depth: 44 });
    paintHead(ctx, beast, dark.base);
    ctx.restore();
  },
};

function paintLeg(ctx: Context, beast: Beast, { x, swing, far }: { readonly x: number; readonly swing: number; readonly far: boolean }): void {
  const { coat, palette } = beast;
  const lift = Math.max(0, swing) * 40;
  const limb: Limb = { from: [x, -680], bend: [x + swing * 80 + 8, -350 - lift * 0.4], to: [x + swing * 120, -60 - lift] };
  const halves: Halves = [70, 34, 25];
  paintLimb(ctx, limbPath(limb, halves), limb, { halves, tones: coat, palette, far });
  const [hx, hy] = limb.to;
  inked(ctx, written(`M${hx - 30} ${hy + 58} L${hx - 24} ${hy + 2} L${hx + 24} ${hy + 2} L${hx + 42} ${hy + 58} Z`), palette.tones("#2a2226"), { ...beast, depth: 8 });
}

function paintHead(ctx: Context, beast: Beast, mane: string): void {
  const { coat, belly, palette, act, mien } = beast;
  ctx.save();
  ctx.translate(340, -1100);
  ctx.rotate(mien.nod * 0.5 + 0.02 * Math.sin(act.seconds * 1.3));
  ctx.translate(-340, 1100);
  for (const dx of [26, 0]) part(ctx, `M${340 + dx} -1166 C${326 + dx} -1220 ${340 + dx} -1266 ${356 + dx} -1280 C${380 + dx} -1256 ${394 + dx} -1210 ${390 + dx} -1172 Z`, dx > 0 ? { ...coat, base: coat.shade } : coat, { ...beast, depth: 10 });
  const skull = part(ctx, "M308 -1130 C330 -1206 420 -1216 452 -1150 C492 -1080 546 -1010 560 -960 C566 -916 530 -888 488 -900 C440 -920 372 -980 336 -1040 C310 -1070 300 -1100 308 -1130 Z", coat, { ...beast, depth: 34 });
  inside(ctx, skull, () => {
    fill(ctx, ellipse([530, -930], [66, 50], 0.6), alpha(mix(coat.base, "#3a2a2c", 0.4), 0.7));
    fill(ctx, written("M430 -1180 C452 -1120 500 -1040 530 -990 C510 -990 440 -1090 416 -1160 Z"), alpha(belly.base, 0.85));
  });
  const place = { at: [412, -1108], wide: 27, high: 25, bead: true } as const;
  eye(ctx, beast, place);
  browOver(ctx, beast, place, 1);
  fill(ctx, ellipse([540, -950], [9, 13], 0.5), palette.lit("#241a20"));
  const open = { closed: 0, small: 8, open: 18, wide: 26, round: 14 }[act.mouth];
  if (open > 0) fill(ctx, written(`M548 -908 C520 -${900 - open} 490 -${896 - open * 0.4} 470 -916 Z`), palette.lit("#4a1420"));
  stroke(ctx, written(`M552 -914 C526 ${-898 + open * 0.4} 494 ${-896 + open * 0.3 - mien.smile * 6} 470 -916`), alpha(coat.deep, 0.9), 5);
  const hair = part(ctx, MANE, { ...coat, base: mane }, { ...beast, depth: 14 });
  inside(ctx, hair, () => {
    for (const at of [0, 1, 2, 3, 4]) fill(ctx, strand([330 - at * 46, -1196 + at * 74, 290 - at * 46, -1160 + at * 76, 236 - at * 40, -1110 + at * 80, 190 - at * 34, -1040 + at * 70], 6), alpha(coat.bright, 0.34));
  });
  part(ctx, "M352 -1212 C392 -1216 424 -1180 420 -1136 C396 -1150 372 -1170 352 -1212 Z", { ...coat, base: mane }, { ...beast, depth: 6 });
  ctx.restore();
}

export const fish: Kind = {
  size: 0.5,
  points: () => ({ top: -420, head: { x: 110, y: -230, radius: 130 }, eyes: { x: 140, y: -250 }, chest: -180, waist: -120, knees: -60, halfWidth: 330, hand: { x: 0, y: -120 } }),
  paint: (ctx, beast) => {
    const { coat, belly, act, accent, palette } = beast;
    shadeUnder(ctx, 0, 150);
    ctx.save();
    ctx.translate(0, -40 + 10 * Math.sin(act.seconds * 2));
    const flick = 20 * Math.sin(act.seconds * 6);
    part(ctx, `M-170 -190 C-230 ${-290 + flick} -300 ${-310 + flick} -310 ${-296 + flick} C-290 -220 -290 -160 ${-306 - flick * 0.2} ${-80 + flick} C-280 ${-76 + flick} -220 -120 -170 -180 Z`, accent, { ...beast, depth: 16 });
    part(ctx, "M-60 -300 C-20 -370 60 -376 100 -320 L60 -290 Z", accent, { ...beast, depth: 12 });
    const body = part(ctx, "M-190 -190 C-130 -300 60 -340 180 -260 C216 -236 226 -200 216 -170 C160 -60 -110 -70 -190 -190 Z", coat, { ...beast, depth: 44 });
    inside(ctx, body, () => {
      fill(ctx, written("M230 -170 C120 -140 -60 -130 -200 -180 L-120 -40 L220 -60 Z"), belly.base);
      for (const [x, y] of [[-110, -220], [-60, -240], [-60, -195], [-10, -260], [-10, -215], [40, -240], [40, -195], [-110, -180]] as const) stroke(ctx, written(`M${x} ${y - 16} C${x + 18} ${y - 10} ${x + 18} ${y + 10} ${x} ${y + 16}`), alpha(coat.deep, 0.4), 4);
      stroke(ctx, written("M92 -300 C66 -240 66 -180 92 -100"), alpha(coat.deep, 0.5), 6);
    });
    const place = { at: [146, -236], wide: 28, high: 28 } as const;
    eye(ctx, beast, place);
    browOver(ctx, beast, place, 1);
    const open = { closed: 4, small: 10, open: 20, wide: 26, round: 18 }[act.mouth];
    fill(ctx, ellipse([212, -186], [12, open]), palette.lit("#4a1420"));
    part(ctx, `M30 -170 C0 ${-140 + flick * 0.3} -30 ${-110 + flick * 0.4} -20 -100 C20 -100 60 -130 70 -160 Z`, accent, { ...beast, depth: 8 });
    ctx.restore();
  },
};
