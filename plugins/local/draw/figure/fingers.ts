/** Hands as large as the thing they are at: fingers behind what is held and a thumb before it, a fist with a pencil. Knows no person but colours. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, inside, softCrescent, stroke } from "../paint/brush.ts";
import { written } from "../paint/shape.ts";
import { clothsOf, garmentOf } from "./garments.ts";
import { paletteOf, type Palette, type Tones } from "./palette.ts";

export interface Hand {
  readonly palette: Palette;
  readonly sleeve: Tones;
}

export function handOf({ look, wardrobe }: Pick<Figure, "look" | "wardrobe">, light: Light): Hand {
  const palette = paletteOf(look, light);
  return { palette, sleeve: garmentOf({ look, wardrobe }).sleeve === "long" ? palette.tones(clothsOf(wardrobe).top) : palette.skin };
}

/** In units of a hand 300 long whose thumb's tip is at 0,0; the arm comes from the lower right. */
export function paintBehindHeld(ctx: Context, hand: Hand): void {
  const { skin } = hand.palette;
  paintSleeve(ctx, hand, "M170 190 C260 210 330 270 420 360 L700 700 L470 860 L250 480 C190 420 130 340 100 290 Z");
  flesh(ctx, skin, "M-96 16 C-120 30 -126 60 -104 74 C-60 92 10 110 60 150 C90 200 120 280 190 330 C260 360 340 330 330 250 C320 180 250 120 170 90 C90 60 -30 10 -96 16 Z");
  for (const [x, y] of [[-150, -74], [-166, -10], [-150, 54]] as const) flesh(ctx, skin, `M${x} ${y} C${x - 26} ${y + 4} ${x - 30} ${y + 44} ${x - 2} ${y + 52} C${x + 80} ${y + 66} ${x + 150} ${y + 84} ${x + 210} ${y + 110} L${x + 230} ${y + 50} C${x + 150} ${y + 14} ${x + 60} ${y - 6} ${x} ${y} Z`);
}

export function paintThumb(ctx: Context, hand: Hand): void {
  const { skin } = hand.palette;
  flesh(ctx, skin, "M-6 -34 C-46 -46 -66 -10 -40 12 C0 44 60 86 92 150 C120 220 180 260 250 250 C290 200 250 120 190 70 C130 26 60 -14 -6 -34 Z");
  const nail = written("M-14 -24 C-36 -28 -44 -8 -32 4 C-18 12 2 8 4 -8 C4 -18 -4 -22 -14 -24 Z");
  fill(ctx, nail, mix(skin.rim, "#ffffff", 0.25));
  stroke(ctx, nail, alpha(skin.deep, 0.35), 2.6);
  for (const line of ["M60 54 C66 46 76 42 84 42", "M72 70 C78 62 88 58 98 58"]) stroke(ctx, written(line), alpha(skin.deep, 0.4), 3);
}

/** The pencil's point is at 0,0. */
export function paintWriting(ctx: Context, hand: Hand): void {
  const { skin } = hand.palette;
  paintSleeve(ctx, hand, "M300 130 C380 100 460 110 520 140 L980 300 L900 620 L420 400 C360 380 310 330 290 280 Z");
  flesh(ctx, skin, "M120 20 C160 -50 250 -60 320 -10 C400 40 430 130 420 220 C410 320 330 370 250 340 C190 320 150 250 140 180 C120 130 100 70 120 20 Z");
  for (const [x, y] of [[176, 262], [150, 214], [128, 158]] as const) flesh(ctx, skin, `M${x} ${y} C${x - 40} ${y + 6} ${x - 62} ${y + 40} ${x - 34} ${y + 62} C${x} ${y + 86} ${x + 60} ${y + 90} ${x + 110} ${y + 60} L${x + 100} ${y - 4} C${x + 70} ${y - 6} ${x + 30} ${y - 6} ${x} ${y} Z`);
  paintPencil(ctx, hand);
  flesh(ctx, skin, "M70 -8 C40 -18 22 14 44 34 C84 64 130 100 170 132 C220 150 260 120 250 70 C210 40 130 10 70 -8 Z");
  flesh(ctx, skin, "M96 -62 C70 -82 40 -62 52 -34 C80 0 120 34 176 60 C240 70 290 40 280 -10 C230 -40 150 -52 96 -62 Z");
  const nail = written("M84 -62 C66 -70 54 -56 60 -42 C70 -34 88 -38 92 -48 C92 -56 90 -60 84 -62 Z");
  fill(ctx, nail, mix(skin.rim, "#ffffff", 0.25));
}

/** Half filled: the hand goes on at 62, -14. */
export function paintSheetWritten(ctx: Context, { palette: { lit, light } }: Hand): void {
  const paper = lit("#f6efdc");
  fill(ctx, written("M-300 96 L-214 -196 L236 -196 L330 96 Z"), mix(paper, light.shade, 0.45));
  fill(ctx, written("M-304 86 L-218 -204 L232 -204 L326 86 Z"), paper);
  for (let row = 0; row < 6; row += 1) stroke(ctx, written(`M${-206 - row * 15} ${-160 + row * 42} L${224 + row * 15} ${-160 + row * 42}`), alpha(mix(paper, "#5a7ab0", 0.6), 0.5), 2);
  for (let row = 0; row < 4; row += 1) {
    const [y, end] = [-166 + row * 42, row < 3 ? 190 - ((row * 97) % 110) : 56];
    for (let x = -196 - row * 15; x < end; x += 46 + ((row * 31 + Math.round(x)) % 3) * 9) scribble(ctx, lit("#2a3350"), [x, y]);
  }
}

/** A word that nobody has to read. */
function scribble(ctx: Context, ink: string, [x, y]: readonly [number, number]): void {
  stroke(ctx, written(`M${x} ${y} C${x + 5} ${y - 20} ${x + 11} ${y - 18} ${x + 9} ${y} C${x + 14} ${y - 14} ${x + 19} ${y - 14} ${x + 18} ${y} C${x + 22} ${y - 26} ${x + 28} ${y - 22} ${x + 26} ${y} C${x + 30} ${y - 12} ${x + 35} ${y - 10} ${x + 36} ${y - 1}`), ink, 3.4);
}

function paintPencil(ctx: Context, { palette: { lit, light } }: Hand): void {
  const yellow = lit("#e0ac3a");
  fill(ctx, written("M0 0 L34 -10 L52 14 Z"), lit("#f0d6a8"));
  fill(ctx, written("M0 0 L12 -4 L18 5 Z"), "#22222a");
  fill(ctx, written("M34 -10 L300 -190 L324 -158 L52 14 Z"), yellow);
  fill(ctx, written("M44 4 L314 -172 L324 -158 L52 14 Z"), mix(yellow, light.shade, 0.4));
  fill(ctx, written("M300 -190 L330 -210 L354 -178 L324 -158 Z"), lit("#c86a6a"));
}

function flesh(ctx: Context, { base, shade, deep, rim }: Tones, outline: string): void {
  const path = written(outline);
  fill(ctx, path, base);
  softCrescent(ctx, path, [16, -22], [shade, 0.5]);
  inside(ctx, path, () => crescent(ctx, path, [-4, 6], alpha(rim, 0.8)));
  stroke(ctx, path, alpha(deep, 0.4), 3);
}

function paintSleeve(ctx: Context, { sleeve }: Hand, outline: string): void {
  const path = written(outline);
  fill(ctx, path, sleeve.base);
  softCrescent(ctx, path, [20, -30], [sleeve.deep, 0.5]);
  crescent(ctx, path, [-5, 7], alpha(sleeve.rim, 0.7));
}
