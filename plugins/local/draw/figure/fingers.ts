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
  // A bare arm has no cuff, and no hand an edge where it becomes the arm.
  const bare = hand.sleeve === skin;
  fill(ctx, written("M186 322 L316 200 L900 620 L640 900 Z"), skin.base);
  fill(ctx, written(PALM), skin.base);
  stroke(ctx, written(bare ? "M60 150 C84 200 116 262 200 336 L640 900 M170 90 C240 112 284 160 322 206 L900 620" : PALM), alpha(skin.deep, 0.5), 3.4);
  for (const [x, y] of [[-150, -74], [-166, -10], [-150, 54]] as const) flesh(ctx, skin, `M${x} ${y} C${x - 26} ${y + 4} ${x - 30} ${y + 44} ${x - 2} ${y + 52} C${x + 80} ${y + 66} ${x + 150} ${y + 84} ${x + 186} ${y + 102} L${x + 196} ${y + 42} C${x + 150} ${y + 14} ${x + 60} ${y - 6} ${x} ${y} Z`);
  if (!bare) paintSleeve(ctx, hand, "M176 330 L326 196 L352 206 L940 620 L640 920 L206 352 Z");
}

const PALM = "M-96 16 C-120 30 -126 60 -104 74 C-60 92 10 110 60 150 C84 200 116 262 200 336 L322 206 C284 160 240 112 170 90 C90 60 -30 10 -96 16 Z";

export function paintThumb(ctx: Context, hand: Hand): void {
  const { skin } = hand.palette;
  const thumb = written("M-4 -30 C-40 -42 -60 -10 -38 10 C-6 34 34 62 60 100 C74 122 84 150 100 190 C150 220 210 190 206 136 C190 108 150 72 110 38 C96 26 84 24 72 16 C50 -2 26 -22 -4 -30 Z");
  fill(ctx, thumb, skin.base);
  softCrescent(ctx, thumb, [12, -14], [skin.shade, 0.4]);
  // It grows out of the hand: its root has no edge.
  stroke(ctx, written("M92 172 C82 146 74 122 60 100 C34 62 -6 34 -38 10 C-60 -10 -40 -42 -4 -30 C26 -22 50 -2 72 16 C84 24 96 26 110 38 C150 72 186 104 200 126"), alpha(skin.deep, 0.6), 3.4);
  const nail = written("M-14 -21 C-33 -25 -41 -8 -31 2 C-18 9 -1 5 1 -8 C1 -16 -6 -19 -14 -21 Z");
  fill(ctx, nail, mix(skin.rim, "#ffffff", 0.25));
  stroke(ctx, nail, alpha(skin.deep, 0.35), 2.6);
  for (const line of ["M46 34 C50 26 58 20 66 18", "M54 46 C60 36 68 30 76 28"]) stroke(ctx, written(line), alpha(skin.deep, 0.4), 3);
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
  // Knuckles, and tendons that run from them to the wrist.
  for (const line of ["M300 8 C316 -2 338 4 346 18", "M340 66 C356 62 374 74 376 90", "M322 40 C354 90 372 150 378 206", "M352 116 C368 160 374 206 368 250"]) stroke(ctx, written(line), alpha(skin.deep, 0.26), 3);
}

/** Half filled: the hand goes on at 62, -14. */
export function paintSheetWritten(ctx: Context, { palette: { lit, light } }: Hand): void {
  const paper = lit("#f6efdc");
  fill(ctx, written("M-300 96 L-214 -196 L236 -196 L330 96 Z"), mix(paper, light.shade, 0.45));
  paintLines(ctx, { paper, lit });
}

/** Bound along its far edge, in a cover that is seen all round. */
export function paintPadWritten(ctx: Context, { palette: { lit, light } }: Hand): void {
  const paper = lit("#f6f0e0");
  const cover = lit("#33475f");
  fill(ctx, written("M-334 116 L-238 -222 L252 -222 L358 116 Z"), mix(cover, light.shade, 0.55));
  fill(ctx, written("M-338 104 L-240 -230 L254 -230 L362 104 Z"), cover);
  fill(ctx, written("M-312 96 L-222 -204 L236 -204 L336 96 Z"), mix(paper, light.shade, 0.3));
  paintLines(ctx, { paper, lit });
  for (let at = 0; at < 15; at += 1) {
    const x = -204 + at * 30;
    fill(ctx, written(`M${x - 5} -190 A5 5 0 1 0 ${x + 5} -190 A5 5 0 1 0 ${x - 5} -190 Z`), mix(cover, light.shade, 0.4));
    stroke(ctx, written(`M${x} -190 C${x - 9} -216 ${x - 2} -246 ${x + 8} -240 C${x + 16} -234 ${x + 12} -214 ${x + 6} -204`), lit("#9aa2aa"), 5);
  }
}

/** Four lines of writing, the last one half, on a ruled page. */
function paintLines(ctx: Context, { paper, lit }: { readonly paper: string } & Pick<Palette, "lit">): void {
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
