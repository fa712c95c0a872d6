/** Neon on house fronts and what of it trembles on the wet road; lightning over the roofs. Knows no house. */
import type { Colour, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { between } from "../paint/chance.ts";
import { box, curve, glow, line, oval, pill } from "../paint/path.ts";
import { EDGE, type Site } from "./site.ts";

type Point = readonly [number, number];

interface Sign {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
  /** Tubes from 0 to 1 of the sign. */
  readonly tubes: readonly (readonly Point[])[];
}

const CUP: Sign["tubes"] = [[[0.2, 0.4], [0.26, 0.82], [0.66, 0.82], [0.72, 0.4], [0.2, 0.4]], [[0.72, 0.48], [0.88, 0.5], [0.86, 0.66], [0.69, 0.68]], [[0.36, 0.3], [0.32, 0.22], [0.4, 0.12]], [[0.54, 0.3], [0.5, 0.22], [0.58, 0.12]]];
const ARROW: Sign["tubes"] = [[[0.5, 0.06], [0.5, 0.9]], [[0.22, 0.74], [0.5, 0.94], [0.78, 0.74]], [[0.3, 0.14], [0.7, 0.14]], [[0.3, 0.3], [0.7, 0.3]], [[0.3, 0.46], [0.7, 0.46]]];
const HEART: Sign["tubes"] = [[[0.5, 0.86], [0.14, 0.46], [0.16, 0.24], [0.34, 0.16], [0.5, 0.34], [0.66, 0.16], [0.84, 0.24], [0.86, 0.46], [0.5, 0.86]]];
const NOTE: Sign["tubes"] = [[[0.36, 0.78], [0.36, 0.2], [0.76, 0.12], [0.76, 0.68]], [[0.36, 0.34], [0.76, 0.26]], [[0.36, 0.78], [0.24, 0.74], [0.22, 0.86], [0.36, 0.78]], [[0.76, 0.68], [0.64, 0.64], [0.62, 0.76], [0.76, 0.68]]];

const SIGNS: readonly Sign[] = [
  { x: 130, y: 420, width: 110, height: 200, colour: "#ff4f8f", tubes: ARROW },
  { x: 620, y: 520, width: 170, height: 130, colour: "#54e0ff", tubes: CUP },
  { x: 1120, y: 430, width: 150, height: 150, colour: "#ff5a6a", tubes: HEART },
  { x: 1560, y: 470, width: 130, height: 170, colour: "#b98aff", tubes: NOTE },
];

export function paintNeon(ctx: Context, site: Site): void {
  for (const sign of SIGNS) paintSign(ctx, site, sign);
}

function paintSign(ctx: Context, { tones }: Site, { x, y, width, height, colour, tubes }: Sign): void {
  pill(ctx, [x - 8, y - 8, width + 16, height + 16], 16, alpha(tones.dark, 0.86));
  glow(ctx, [x + width / 2, y + height / 2], Math.max(width, height) * 1.9, { colour, strength: 0.75 });
  for (const tube of tubes) {
    const points = tube.map(([px, py]): Point => [x + px * width, y + py * height]);
    line(ctx, points, alpha(colour, 0.5), 15);
    line(ctx, points, colour, 8);
    line(ctx, points, mix(colour, "#ffffff", 0.75), 3);
  }
}

/** Drawn out over the road, broken by its ripples. */
export function paintNeonShine(ctx: Context, site: Site): void {
  const random = site.random("neon shine");
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  for (const { x, width, colour } of SIGNS) {
    for (let at = 0; at < 22; at++) {
      const share = at / 22;
      const middle = x + width / 2 + (random() - 0.5) * width * (0.5 + share * 0.6);
      oval(ctx, [middle, 872 + share * 280], [width * between(random, 0.16, 0.62) * (0.8 + share * 0.7), 3 + share * 5], alpha(colour, 0.62 * (1 - share * 0.8) * between(random, 0.4, 1)));
    }
  }
  ctx.restore();
}

/** A bolt far off, and the clouds about it lit from within. */
export function paintLightning(ctx: Context, site: Site): void {
  const random = site.random("bolt");
  const from = 640 + random() * 200;
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  box(ctx, [EDGE.left, EDGE.top, EDGE.width, 900], alpha("#8fa2f0", 0.5));
  ctx.restore();
  const bolt: Point[] = [[from, EDGE.top]];
  for (let y = EDGE.top; y < 640; y += 62) bolt.push([(bolt.at(-1)?.[0] ?? from) + between(random, -46, 62), y + 62]);
  glow(ctx, [from + 40, 260], 620, { colour: "#cdd8ff", strength: 0.85 });
  line(ctx, bolt, alpha("#b9c6ff", 0.75), 26);
  line(ctx, bolt, "#fbfcff", 11);
  for (const at of [3, 6, 8]) {
    const [x, y] = bolt[at] ?? [from, 0];
    curve(ctx, [[x, y], [x + 50, y + 40], [x + 76, y + 96], [x + 132, y + 130]], alpha("#eef1ff", 0.95), 7);
  }
}
