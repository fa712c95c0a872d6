/** What a hand has at home and on the way out: a receiver, a wooden spoon, a jacket by its collar, a photograph. Knows where the grip is, no body. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inkShape, stroke } from "../paint/brush.ts";
import { ellipse, polygon, smooth, through, type Path, type Point } from "../paint/shape.ts";
import { penOf } from "../prop/pen.ts";
import { paintSheet, TILT, type Print } from "../prop/print.ts";
import { drawJacket, drawReceiver } from "../prop/telephones.ts";
import type { Palette } from "./palette.ts";

export function paintReceiver(ctx: Context, { light }: Palette): void {
  const pen = penOf(ctx, { kind: "receiver", note: "" }, { light, seconds: 0 });
  ctx.scale(0.74, 0.74);
  // The ear end lies back, the other at the mouth.
  ctx.rotate(-0.3);
  ctx.translate(-22, 104);
  drawReceiver(pen, "#3a3f4a");
}

/** At the ear it goes past the fingers at both ends. */
export function paintTelephone(ctx: Context, palette: Palette, atEar: boolean): void {
  const block = (box: readonly [number, number, number, number], radius: number): Path => {
    const path = polygon([]);
    path.roundRect(...box, radius);
    return path;
  };
  const tones = palette.tones("#23222e");
  if (atEar) ctx.rotate(-0.16);
  inkShape(ctx, block(atEar ? [-21, -66, 42, 112] : [-17, -42, 34, 70], 7), { base: tones.base, shade: [tones.deep, 0.2], shadeBy: [palette.light.x * 10, -4], rim: alpha(tones.rim, 0.85), rimBy: [-palette.light.x * 4, -palette.light.y * 4] });
  fill(ctx, block(atEar ? [-16, -59, 32, 98] : [-13, -36, 26, 56], 4), palette.lit(atEar ? "#5a5a74" : "#8fc4ea"));
}

export function paintSpoon(ctx: Context, { lit }: Palette): void {
  stroke(ctx, polygon([[-14, -40], [26, 84]]), lit("#b98a58"), 10);
  stroke(ctx, polygon([[-16, -40], [20, 70]]), lit("#d9b07a"), 3);
}

/** Darker than what is worn, and warm: it is seen before a room at night. */
function jacketFor(worn: string): string {
  return mix(worn, "#74432a", 0.86);
}

/** By its collar, as on a hook. */
export function paintJacket(ctx: Context, { light }: Palette, worn: string): void {
  ctx.translate(-6, 262);
  ctx.scale(0.76, 0.76);
  drawJacket(penOf(ctx, { kind: "jacket", note: "" }, { light, seconds: 0 }), jacketFor(worn));
}

/** Over a bent forearm: folded in two, the half beyond a little longer, a sleeve hanging out of it. */
export function paintDraped(ctx: Context, { light, tones }: Palette, { elbow, wrist, worn }: { readonly elbow: Spot; readonly wrist: Spot; readonly worn: string }): void {
  const cloth = tones(jacketFor(worn));
  const [left, right] = [Math.min(elbow.x, wrist.x) - 34, Math.max(elbow.x, wrist.x) - 4];
  const [at, middle] = [wrist.y - 24, (left + right) / 2];
  const dark = mix(cloth.base, light.shade, 0.42);
  const hang = (outline: readonly Point[], base: string): void => inkShape(ctx, smooth(outline), { base, shade: [cloth.deep, 0.35], shadeBy: [light.x * 10, -5], rim: alpha(cloth.rim, 0.65), rimBy: [-light.x * 4, -light.y * 4] });
  hang([[left + 6, at + 20], [right - 8, at + 16], [right + 4, at + 140], [right + 12, at + 262], [middle + 10, at + 272], [left - 16, at + 258], [left - 8, at + 130]], dark);
  hang([[left - 10, at + 26], [left + 4, at - 4], [middle, at - 18], [right - 6, at - 8], [right + 8, at + 24], [right + 6, at + 120], [right + 14, at + 214], [middle + 6, at + 228], [left - 24, at + 216], [left - 18, at + 110]], cloth.base);
  // The edge of its front, with the buttons, and folds from the arm down.
  stroke(ctx, through([[left + 22, at + 4], [left + 14, at + 110], [left + 10, at + 216]]), alpha(cloth.deep, 0.8), 3);
  for (const y of [64, 116, 168]) fill(ctx, ellipse([left + 1, at + y], [5, 5]), mix(cloth.deep, light.shade, 0.5));
  for (const [x, bent, to] of [[middle - 2, 10, 150], [middle + 18, -8, 110]] as const) stroke(ctx, through([[x, at + 8], [x + bent, at + to * 0.5], [x - bent * 0.4, at + to]]), alpha(cloth.deep, 0.55), 3);
  hang([[right - 36, at - 4], [right - 4, at - 8], [right + 16, at + 40], [right + 26, at + 130], [right + 30, at + 246], [right - 12, at + 254], [right - 24, at + 140], [right - 38, at + 50]], mix(cloth.base, light.key, 0.08));
  stroke(ctx, through([[right - 12, at + 226], [right + 10, at + 224], [right + 29, at + 218]]), alpha(cloth.deep, 0.8), 3);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Broader than high, as it is when it fills the picture: somebody before a dark hall. */
export function paintPhotograph(ctx: Context, { light, lit, tones }: Palette): void {
  const [print, white] = [polygon([[-74, -84], [64, -92], [70, 12], [-68, 20]]), tones("#f6f2ea")];
  inkShape(ctx, print, { base: white.base, shade: [white.deep, 0.2], shadeBy: [light.x * 10, -4], rim: alpha(white.rim, 0.85), rimBy: [-light.x * 4, -light.y * 4] });
  stroke(ctx, print, alpha("#5a4a44", 0.5), 2.4);
  fill(ctx, polygon([[-66, -76], [57, -83], [62, 4], [-61, 11]]), lit("#2a2c34"));
  fill(ctx, smooth([[-26, -30], [-24, -62], [-4, -74], [16, -64], [20, -32], [8, -22], [-14, -21]]), lit("#7a4a2c"));
  fill(ctx, smooth([[-34, 8], [-28, -18], [-3, -26], [24, -20], [32, 4]]), lit("#b56a5a"));
  fill(ctx, ellipse([0, -45], [13, 17]), lit("#a98262"));
  stroke(ctx, through([[-6, -39], [0, -36], [6, -40]]), lit("#f2e6d4"), 3.4);
}

/** Held by its lower edge, as it is seen when it fills the picture. */
export function paintPrintInHand(ctx: Context, print: Omit<Print, "high">, mirrored: boolean): void {
  ctx.translate(44, -44);
  // What it shows is not turned over with who holds it.
  if (mirrored) ctx.scale(-1, 1);
  ctx.rotate(TILT);
  paintSheet(ctx, { ...print, high: 104 });
}

/** Its handle in the fist, hooked at its end; its bowl, no larger than the hand, is full and over what it empties. */
export function paintLadle(ctx: Context, { lit }: Palette): void {
  const steel = lit("#9aa5ae");
  const dark = mix(steel, "#2c343e", 0.5);
  stroke(ctx, through([[-32, -60], [-26, -72], [-16, -62], [2, -4], [14, 44], [24, 82]]), dark, 12);
  stroke(ctx, through([[-32, -60], [-26, -72], [-17, -62], [1, -4], [13, 44], [23, 80]]), steel, 7);
  fill(ctx, smooth([[-9, 82], [-8, 98], [4, 112], [22, 115], [40, 109], [50, 94], [50, 80], [20, 78]]), mix(steel, dark, 0.6));
  fill(ctx, smooth([[-4, 88], [0, 102], [12, 109], [20, 109], [10, 98], [6, 88]]), mix(steel, "#ffffff", 0.3));
  fill(ctx, ellipse([21, 82], [31, 9], -0.02), mix(steel, "#ffffff", 0.2));
  fill(ctx, ellipse([21, 83], [25, 6], -0.02), lit("#d98a3c"));
}
