/** A fire of several tongues, as it burns on a hearth. Knows no hearth. */
import type { Colour, Context } from "../contract.ts";
import { linear, shape } from "./path.ts";

/** Tongues of different heights that lean apart; 2 wide, and 1.1 high above 0,0. */
const TONGUES = "M-0.98 0 C-1.14 -0.3 -0.72 -0.42 -0.84 -0.76 C-0.56 -0.66 -0.46 -0.5 -0.47 -0.34 C-0.3 -0.56 -0.34 -0.82 -0.06 -1.1 C-0.1 -0.84 0.22 -0.72 0.2 -0.42 C0.36 -0.5 0.44 -0.66 0.38 -0.9 C0.72 -0.72 0.66 -0.54 0.68 -0.36 C0.78 -0.4 0.84 -0.48 0.84 -0.58 C1.02 -0.4 1.08 -0.2 0.96 0 Z";

/** The hotter, the nearer to what burns. */
const HEATS: readonly { readonly wide: number; readonly high: number; readonly foot: Colour; readonly tip: Colour; readonly flip: boolean }[] = [
  { wide: 1, high: 1, foot: "#ff9a34", tip: "#e8581c", flip: false },
  { wide: 0.78, high: 0.74, foot: "#ffc95a", tip: "#ff8f2a", flip: true },
  { wide: 0.5, high: 0.46, foot: "#fff1c4", tip: "#ffc95a", flip: false },
];

/** Stands on x, y: the middle of its foot. */
export function paintFire(ctx: Context, { x, y, half, high }: { readonly x: number; readonly y: number; readonly half: number; readonly high: number }): void {
  for (const { wide, high: share, foot, tip, flip } of HEATS) {
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(half * wide * (flip ? -1 : 1), high * share);
    ctx.fillStyle = linear(ctx, [0, -1, 0, 0], [[0, tip], [0.75, foot]]);
    ctx.fill(shape(TONGUES));
    ctx.restore();
  }
}
