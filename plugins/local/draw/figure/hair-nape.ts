/** Short hair from behind: combed round a whorl on the crown, and thinning out on the nape. In the head's own units. */
import type { Context } from "../contract.ts";
import { brightness, alpha, mix } from "../paint/colour.ts";
import { fill, inside, linear, outside, softOutside, stroke } from "../paint/brush.ts";
import { randomFrom } from "../paint/random.ts";
import { through, type Point } from "../paint/shape.ts";
import type { HeadForm } from "./head-form.ts";
import type { Palette } from "./palette.ts";

/** Where it turns, aside of the middle as on most heads. */
const WHORL: Point = [14, -240];
const COUNT = 210;
/** Half-widths of the shape about the whorl, up, aside and down. */
const [UP, ASIDE, DOWN] = [56, 100, 170] as const;
const OUTLINE = "M-78 -136 C-100 -190 -90 -290 0 -296 C90 -290 100 -190 78 -136 C76 -114 70 -98 58 -88 C52 -84 48 -86 42 -82 C34 -74 26 -78 18 -70 C8 -64 -6 -64 -16 -70 C-26 -78 -34 -76 -42 -82 C-48 -86 -52 -84 -58 -88 C-70 -98 -76 -114 -78 -136 Z";
/** Below this row the skin shows through it. */
const NAPE: Point = [0, -150];
const ENDS: Point = [0, -70];

export function paintShortBack(ctx: Context, { form, palette }: { readonly form: HeadForm; readonly palette: Palette }): void {
  const { hair, skin, light } = palette;
  const path = form.path(OUTLINE);
  const thin = mix(hair.base, skin.shade, 0.62);
  fill(ctx, path, linear(ctx, [form.warp(...NAPE), form.warp(...ENDS)], [[0, hair.base], [0.55, mix(hair.base, thin, 0.6)], [1, alpha(thin, 0.1)]]));
  inside(ctx, path, () => {
    softOutside(ctx, path, [light.x * 26, -8], [hair.shade, 0.5]);
    for (const { line, at } of LOCKS) stroke(ctx, through(line.map(([x, y]) => form.warp(x, y))), tuft(palette, at), 3.2 + (at % 3));
    outside(ctx, path, [-light.x * 6, -light.y * 7], alpha(hair.bright, 0.8));
  });
}

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
