/** What is sold at a market: the cloths of its awnings, and fruit heaped in boxes, each fruit with its own shade. */
import type { Colour, Context } from "../contract.ts";
import { mix } from "../paint/colour.ts";
import { disc, polygon } from "../paint/path.ts";
import type { Site } from "./site.ts";

export const CLOTHS = [["#e0a43a", "#fff6e0"], ["#2f7d6a", "#f6ead2"], ["#c8442f", "#f6ead2"], ["#3a6ea8", "#f2ede0"], ["#a83f66", "#f8e8dc"], ["#5f8a3a", "#f6f0d8"]] as const;
const WARES = [["#d2452f", "#e88a3a", "#f2c24b"], ["#6f9c3f", "#d2452f", "#3f7a3f"], ["#c98a4a", "#e0b070", "#a8683a"], ["#7a3f8a", "#b8342c", "#d98ab0"], ["#e8d8b0", "#7a5a3a", "#d9b878"], ["#d96a2f", "#b8342c", "#f0a04a"]] as const;

export type Wares = readonly [Colour, Colour, Colour];

export function waresOf(at: number): Wares {
  return WARES[at % WARES.length] ?? WARES[0];
}

export interface Heaps {
  /** The left end of the boards, and their upper edge: world pixels. */
  readonly x: number;
  readonly y: number;
  readonly wares: Wares;
  readonly seed: string;
}

/** Three heaps in boxes. */
export function paintHeaps(ctx: Context, site: Site, { x, y, wares, seed }: Heaps): void {
  const random = site.random(seed);
  const { tones } = site;
  for (let heap = 0; heap < 3; heap++) {
    const left = x + 12 + heap * 108;
    const own = tones.lit(wares[heap % 3] ?? wares[0]);
    for (let row = 2; row >= 0; row--) {
      for (let i = 0; i < 6 - row; i++) paintFruit(ctx, site, { x: left + 14 + i * 15 + row * 7.5, y: y - 8 - row * 14, radius: 10.5, colour: mix(own, random() < 0.5 ? tones.key : tones.shade, random() * 0.18) });
    }
    polygon(ctx, [[left, y - 4], [left + 100, y - 4], [left + 94, y + 26], [left + 6, y + 26]], tones.lit("#b58a58"));
    polygon(ctx, [[left, y - 4], [left + 100, y - 4], [left + 99, y + 3], [left + 1, y + 3]], mix(tones.lit("#b58a58"), tones.dark, 0.5));
  }
}

/** One before another needs an edge of its own. */
export function paintFruit(ctx: Context, { tones, light }: Site, { x, y, radius, colour }: { readonly x: number; readonly y: number; readonly radius: number; readonly colour: Colour }): void {
  disc(ctx, [x, y], radius, mix(colour, tones.dark, 0.55));
  disc(ctx, [x + light.x * radius * 0.12, y - radius * 0.12], radius * 0.84, colour);
}
