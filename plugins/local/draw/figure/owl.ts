/** An owl on its perch: a round head with a disc about each eye, tufts, a barred breast. The bough is not its own. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, stroke } from "../paint/brush.ts";
import { ellipse, strand, written } from "../paint/shape.ts";
import { eye, fur, part, type Beast, type Kind } from "./beast.ts";

export const owl: Kind = {
  size: 0.62,
  points: () => ({ top: -640, head: { x: 0, y: -460, radius: 150 }, eyes: { x: 0, y: -470 }, chest: -300, waist: -180, knees: -60, halfWidth: 220, hand: { x: 0, y: -120 } }),
  paint: (ctx, beast) => {
    paintBody(ctx, beast);
    ctx.save();
    ctx.translate(0, -460);
    ctx.rotate(0.06 * Math.sin(beast.act.seconds * 1.1) + beast.mien.nod * 0.5);
    paintHead(ctx, beast);
    ctx.restore();
    for (const x of [-46, 46]) paintTalons(ctx, beast, x);
  },
};

function paintBody(ctx: Context, beast: Beast): void {
  const { coat, belly, breath, behind } = beast;
  part(ctx, "M-70 -110 C-60 -20 -40 70 0 104 C40 70 60 -20 70 -110 Z", { ...coat, base: mix(coat.base, coat.deep, 0.3) }, { ...beast, depth: 12 });
  const body = part(ctx, `M-128 -430 C-${176 + breath * 2} -320 -160 -120 -70 -40 C-30 -22 30 -22 70 -40 C160 -120 ${176 + breath * 2} -320 128 -430 Z`, coat, { ...beast, depth: 40 });
  if (!behind) inside(ctx, body, () => {
    fill(ctx, written("M-92 -440 C-120 -300 -100 -120 0 -40 C100 -120 120 -300 92 -440 Z"), belly.base);
    for (const [row, y] of [-330, -286, -242, -198, -154, -110].entries()) {
      for (const x of row % 2 === 0 ? [-64, -22, 22, 64] : [-42, 0, 42]) fill(ctx, written(`M${x - 15} ${y} C${x - 8} ${y + 16} ${x + 8} ${y + 16} ${x + 15} ${y} C${x + 6} ${y + 6} ${x - 6} ${y + 6} ${x - 15} ${y} Z`), alpha(coat.deep, 0.62));
    }
  });
  for (const side of [-1, 1]) {
    const wing = part(ctx, `M${side * 112} -410 C${side * 190} -330 ${side * 186} -150 ${side * 96} -30 C${side * 88} -120 ${side * 78} -260 ${side * 112} -410 Z`, { ...coat, base: mix(coat.base, coat.deep, 0.22) }, { ...beast, depth: 20 });
    inside(ctx, wing, () => {
      for (const at of [0, 1, 2, 3]) fill(ctx, strand([side * (104 + at * 20), -340 + at * 30, side * (150 + at * 6), -240 + at * 20, side * (140 - at * 4), -150 + at * 10, side * (108 - at * 4), -70 + at * 8], 5), alpha(coat.deep, 0.5));
    });
  }
}

function paintHead(ctx: Context, beast: Beast): void {
  const { coat, belly, behind, mien } = beast;
  for (const side of [-1, 1]) part(ctx, `M${side * 66} -104 C${side * 84} -150 ${side * 118} -176 ${side * 142} -186 C${side * 150} -130 ${side * 140} -84 ${side * 116} -58 Z`, { ...coat, base: mix(coat.base, coat.deep, 0.3) }, { ...beast, depth: 10 });
  const skull = part(ctx, "M-150 10 C-160 -80 -90 -132 0 -132 C90 -132 160 -80 150 10 C146 84 80 122 0 122 C-80 122 -146 84 -150 10 Z", coat, { ...beast, depth: 34 });
  fur(ctx, skull, [[-120, 30, -14, 30], [-60, -100, -8, -14], [-20, -104, 0, -16], [30, -102, 8, -14], [110, 30, 14, 30]], coat);
  if (behind) return;
  for (const side of [-1, 1]) {
    fill(ctx, ellipse([side * 62, 4], [80, 86]), mix(belly.base, coat.base, 0.12));
    stroke(ctx, ellipse([side * 62, 4], [80, 86]), alpha(coat.deep, 0.7), 6);
    for (const turn of [-2.4, -1.8, -1.2, -0.6, 0, 0.6, 1.2, 1.8, 2.4, 3]) stroke(ctx, written(`M${side * 62 + Math.cos(turn) * 54} ${4 + Math.sin(turn) * 58} L${side * 62 + Math.cos(turn) * 72} ${4 + Math.sin(turn) * 78}`), alpha(coat.deep, 0.28), 4);
  }
  const amber = { ...beast, palette: { ...beast.palette, iris: beast.palette.lit("#f2b632") } };
  for (const side of [-1, 1]) eye(ctx, amber, { at: [side * 58, -2], wide: 44, high: 42 });
  const [inner, outer] = [-52 - mien.inner * 26, -92 - mien.outer * 22];
  for (const side of [-1, 1]) part(ctx, `M0 ${inner} C${side * 30} ${inner - 30} ${side * 84} ${outer + 18} ${side * 128} ${outer} C${side * 104} ${outer + 38} ${side * 60} ${inner - 12} ${side * 14} ${inner + 16} Z`, { ...coat, base: mix(coat.base, coat.deep, 0.42) }, { ...beast, depth: 6 });
  paintBeak(ctx, beast);
}

const GAPES = { closed: 0, small: 10, open: 22, wide: 30, round: 16, shout: 36 } as const;

function paintBeak(ctx: Context, { act, mien, palette }: Beast): void {
  const horn = palette.tones("#d9a23c");
  const gape = act.mouth === "closed" && mien.gape !== undefined ? GAPES[mien.gape] + 8 : GAPES[act.mouth];
  const cheek = mien.smile * 5;
  if (gape > 0) part(ctx, `M-12 34 C-12 ${52 + gape} -4 ${66 + gape} 0 ${70 + gape} C4 ${66 + gape} 12 ${52 + gape} 12 34 Z`, { ...horn, base: palette.lit("#7a2a30") }, { palette, depth: 4 });
  part(ctx, `M${-17 - cheek} 14 C-10 -4 10 -4 ${17 + cheek} 14 C16 40 8 58 0 68 C-8 58 -16 40 ${-17 - cheek} 14 Z`, horn, { palette, depth: 6 });
}

function paintTalons(ctx: Context, { palette }: Beast, x: number): void {
  for (const toe of [-20, 0, 20]) part(ctx, `M${x + toe - 10} -52 C${x + toe - 16} -30 ${x + toe - 8} -14 ${x + toe} -6 C${x + toe + 8} -14 ${x + toe + 16} -30 ${x + toe + 10} -52 Z`, palette.tones("#c99a4a"), { palette, depth: 5 });
}
