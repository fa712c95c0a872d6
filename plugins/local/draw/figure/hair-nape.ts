/** Short hair from behind: combed round a whorl on the crown, and thinning out on the nape; and the same hair at the temples. In the head's own units. */
import type { Context } from "../contract.ts";
import { brightness, alpha, mix } from "../paint/colour.ts";
import { fill, inside, linear, outside, softOutside, stroke } from "../paint/brush.ts";
import { randomFrom } from "../paint/random.ts";
import { through, type Point } from "../paint/shape.ts";
import type { HeadForm } from "./head-form.ts";
import { pennedPale, type Palette } from "./palette.ts";

/** Where it turns, aside of the middle as on most heads. */
const WHORL: Point = [14, -240];
const COUNT = 210;
/** Half-widths of the shape about the whorl, up, aside and down. */
const [UP, ASIDE, DOWN] = [56, 100, 150] as const;
const OUTLINE = "M-78 -136 C-100 -190 -90 -290 0 -296 C90 -290 100 -190 78 -136 C76 -122 70 -112 58 -106 C52 -102 48 -104 42 -100 C34 -94 26 -97 18 -92 C8 -87 -6 -87 -16 -92 C-26 -97 -34 -95 -42 -100 C-48 -104 -52 -102 -58 -106 C-70 -112 -76 -122 -78 -136 Z";
/** Below this row the skin shows through it. */
const NAPE: Point = [0, -150];
const ENDS: Point = [0, -90];

export function paintShortBack(ctx: Context, { form, palette }: { readonly form: HeadForm; readonly palette: Palette }): void {
  const { hair, skin, light } = palette;
  const path = form.path(OUTLINE);
  if (light.rimless === true) return paintCombedNape(ctx, { form, palette });
  const thin = mix(hair.base, skin.shade, 0.62);
  fill(ctx, path, linear(ctx, [form.warp(...NAPE), form.warp(...ENDS)], [[0, hair.base], [0.55, mix(hair.base, thin, 0.6)], [1, alpha(thin, 0.1)]]));
  inside(ctx, path, () => {
    softOutside(ctx, path, [light.x * 26, -8], [hair.shade, 0.5]);
    for (const { line, at } of LOCKS) stroke(ctx, through(line.map(([x, y]) => form.warp(x, y))), tuft(palette, at), 3.2 + (at % 3));
    outside(ctx, path, [-light.x * 6, -light.y * 7], alpha(hair.bright, 0.8));
  });
}

/** Cut close about the ear and down before it, where the brim of a hat leaves it to be seen. */
export function paintTemples(ctx: Context, { form, palette }: { readonly form: HeadForm; readonly palette: Palette }): void {
  const { hair, light } = palette;
  const drawn = light.rimless === true;
  for (const [at, text] of TEMPLES.entries()) {
    const path = form.path(text);
    // With a pen it is as dark as its few strokes make it: hatched it would be a hole beside the cheek.
    fill(ctx, path, drawn && brightness(hair.base) > PALE ? pennedPale(hair.base) : hair.base);
    inside(ctx, path, () => {
      if (at === 0) for (const [x, y, dx, dy] of COMBED) stroke(ctx, through([form.warp(x, y), form.warp(x + dx * 0.5 - 1, y + dy * 0.5), form.warp(x + dx, y + dy)]), alpha(mix(hair.deep, hair.shade, 0.4), drawn ? 0.85 : 0.5), drawn ? 3 : 2.6);
    });
    if (drawn) stroke(ctx, path, alpha(hair.deep, 0.6), 2.4);
  }
}

/** So light that it is grey. */
const PALE = 0.38;
/** Before the ear, above it and behind it; and what is seen of the other side. */
const TEMPLES = [
  "M-38 -204 C-41 -178 -45 -154 -46 -128 C-50 -120 -57 -121 -59 -130 C-60 -148 -66 -164 -76 -166 C-86 -166 -90 -148 -89 -126 C-97 -140 -101 -176 -92 -208 Z",
  "M80 -206 C87 -192 91 -174 88 -150 C85 -158 83 -176 80 -206 Z",
] as const;
const COMBED: readonly (readonly [x: number, y: number, dx: number, dy: number])[] = [[-46, -198, -5, 66], [-57, -200, -3, 60], [-68, -200, -6, 40], [-80, -198, -8, 44], [-91, -192, -2, 52]];

/** A pen lays it down in one direction, and leaves light between the strokes: turned each its own way they would be dirt. */
function paintCombedNape(ctx: Context, { form, palette: { hair, light } }: { readonly form: HeadForm; readonly palette: Palette }): void {
  const path = form.path(CLIPPED);
  // White hair is paper with a few lines.
  const strength = brightness(hair.base) > WHITE ? 0.2 : brightness(hair.base) > PALE ? 0.44 : 0.7;
  fill(ctx, path, brightness(hair.base) > PALE ? pennedPale(hair.base) : hair.base);
  inside(ctx, path, () => {
    softOutside(ctx, path, [light.x * 26, -8], [hair.shade, 0.5]);
    for (let at = 0; at < LAID; at++) {
      const share = ((at + 0.5) / LAID) * 2 - 1;
      const [from, to] = [-236 + 40 * Math.abs(share) + ((at * 37) % 5) * 9, -84 - 26 * share * share - ((at * 23) % 4) * 12];
      const line = [[share * 98, from], [share * 92, (from + to) / 2], [share * 66, to]].map(([x = 0, y = 0]) => form.warp(x, y));
      stroke(ctx, through(line), at % 4 === 1 ? alpha(hair.bright, 0.8) : alpha(mix(hair.deep, "#14101a", 0.3), strength), 2.4 + (at % 3) * 0.7);
    }
  });
}

/** Cut to the shape of the neck, with no tufts. */
const CLIPPED = "M-80 -132 C-100 -190 -90 -290 0 -296 C90 -290 100 -190 80 -132 C78 -108 68 -92 50 -82 C34 -72 18 -66 0 -66 C-18 -66 -34 -72 -50 -82 C-68 -92 -78 -108 -80 -132 Z";
const LAID = 30;
const WHITE = 0.72;

/** Light hair is drawn by its darks as well, or it would be a shell. */
function tuft({ hair }: Palette, at: number): string {
  const fair = brightness(hair.base) > 0.5;
  if (at % 3 === 0) return alpha(hair.bright, fair ? 0.7 : 0.5);
  return at % 3 === 1 ? alpha(hair.shade, 0.75) : alpha(mix(hair.deep, hair.base, fair ? 0.35 : 0), fair ? 0.5 : 0.6);
}

interface Tuft {
  readonly at: number;
  readonly line: readonly Point[];
}

/** Short strokes away from the whorl, each a little turned round it, longer the farther they are. */
const LOCKS: readonly Tuft[] = Array.from({ length: COUNT }, (_, at) => {
  const random = randomFrom(`nape ${at}`);
  const [turn, share] = [random() * Math.PI * 2, 0.1 + Math.sqrt(random()) * 0.92];
  const place = (far: number, by: number): Point => {
    const [across, along] = [Math.cos(turn + by), Math.sin(turn + by)];
    return [WHORL[0] + across * ASIDE * far, WHORL[1] + along * (along < 0 ? UP : DOWN) * far];
  };
  return { at, line: [place(share, 0), place(share + 0.09, 0.1), place(share + 0.15 + random() * 0.08, 0.24)] };
});
