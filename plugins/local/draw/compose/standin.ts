/** Plain figures and things until the artists are there. */
import type { Anchors, DrawProp, FigureArtist } from "../contract.ts";
import type { Context, Light } from "../contract.ts";
import { disc, pill } from "../paint/path.ts";

const ANCHORS: Anchors = { top: -1000, head: { x: 0, y: -880, radius: 105 }, eyes: { x: 0, y: -890 }, chest: -680, waist: -480, knees: -250, halfWidth: 190, hand: { x: 160, y: -480 } };
export const figureArtist: FigureArtist = {
  anchorsOf: () => ANCHORS,
  draw(ctx, { look, wardrobe }, act) {
    pill(ctx, [-120, -480, 100, 480], 40, wardrobe.second);
    pill(ctx, [20, -480, 100, 480], 40, wardrobe.second);
    pill(ctx, [-170, -760, 340, 360], 90, wardrobe.colour);
    disc(ctx, [0, -880], 110, look.hair.colour);
    disc(ctx, [0, -870], 98, look.skin);
    for (const x of [-35, 35]) disc(ctx, [x, -890], 14 * (1 - act.blink * 0.8), "#222222");
    disc(ctx, [0, -825], act.mouth === "closed" ? 6 : 22, "#7a2030");
  },
};
export const drawProp: DrawProp = (ctx) => pill(ctx, [-40, -120, 80, 120], 10, "#aa7733");
export function drawInsert(ctx: Context, _prop: { readonly kind: string; readonly note: string }, _light: Light, { width, height }: { readonly width: number; readonly height: number }): void {
  pill(ctx, [width * 0.35, height * 0.3, width * 0.3, height * 0.5], 20, "#aa7733");
}
