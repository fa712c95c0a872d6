/** A city far off: three depths of houses with lit windows, hazier when farther. Knows no kind of place. */
import { mannerOf } from "../../../film/types-manner.ts";
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, line, linear, polygon } from "../paint/path.ts";
import { between } from "../paint/chance.ts";
import type { Random } from "../paint/random.ts";
import { EDGE, type Site } from "./site.ts";

export interface Skyline {
  /** 0 farthest to 2 nearest. */
  readonly depth: 0 | 1 | 2;
  readonly base: number;
  readonly height: number;
}

export function paintSkyline(ctx: Context, site: Site, { depth, base, height }: Skyline): void {
  const random = site.random(`skyline${depth}`);
  const { tones } = site;
  const far = 1 - depth / 2.4;
  const body = mix(tones.dark, tones.haze, 0.74 * far);
  let x: number = EDGE.left - 20;
  while (x < EDGE.left + EDGE.width) {
    const width = between(random, 58, 160) * (0.7 + depth * 0.35);
    const tall = height * between(random, 0.4, 1);
    paintBlock(ctx, site, { random, depth, x, width, y: base - tall, base, body, far });
    x += width + random() * 16 - 4;
  }
  const colour = mix(tones.haze, tones.sun, 0.2);
  box(ctx, [EDGE.left, base - height * 0.6, EDGE.width, height], linear(ctx, [0, base - height * 0.6, 0, base + height * 0.1], [[0, alpha(colour, 0)], [1, alpha(colour, 0.42 * far + 0.06)]]));
}

interface Block {
  readonly random: Random;
  readonly depth: number;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly base: number;
  readonly body: string;
  readonly far: number;
}

function paintBlock(ctx: Context, site: Site, block: Block): void {
  const { x, width, y, base, body, far } = block;
  const { tones } = site;
  const paint = linear(ctx, [0, y, 0, base], [[0, body], [1, mix(body, tones.haze, 0.4 * far + 0.12)]]);
  box(ctx, [x, y, width, base - y + 300], paint);
  paintTop(ctx, { ...block, paint });
  const sunward = site.sun.x > x + width / 2 ? x + width - 5 : x;
  box(ctx, [sunward, y, 5, base - y], alpha(tones.key, tones.overcast ? 0.08 : 0.28));
  // A pen has no haze: by day a wall so far off is one even line, and windows are short strokes.
  if (mannerOf(site.style) === "ink" && tones.evening < 0.3) penBlock(ctx, site, block);
  else paintPanes(ctx, site, block);
}

function penBlock(ctx: Context, site: Site, { x, width, y, base }: Block): void {
  const stroke = alpha(site.tones.dark, 0.55);
  line(ctx, [[x, base], [x, y], [x + width, y], [x + width, base]], stroke, 2.4);
  const columns = Math.max(2, Math.round(width / 30));
  const random = site.random(`panes${Math.round(x)}`);
  for (let wy = y + 20; wy < base - 16; wy += 30) {
    for (let at = 0; at < columns; at++) {
      const wx = x + (width * (at + 0.5)) / columns;
      if (random() < 0.45) line(ctx, [[wx, wy], [wx, wy + 10]], stroke, 4);
    }
  }
}

function paintTop(ctx: Context, { random, x, width, y, paint }: Block & { readonly paint: Context["fillStyle"] }): void {
  const kind = random();
  const middle = x + width / 2;
  if (kind < 0.2) {
    box(ctx, [x + width * 0.3, y - 24, width * 0.4, 26], paint);
    box(ctx, [middle - 2, y - 84, 4, 64], paint);
  } else if (kind < 0.34) polygon(ctx, [[x, y + 1], [middle, y - width * 0.35], [x + width, y + 1]], paint);
  else if (kind < 0.5) box(ctx, [x + width * 0.55, y - 22, width * 0.26, 24], paint);
  else if (kind < 0.64) {
    box(ctx, [middle - 18, y - 48, 36, 32], paint);
    polygon(ctx, [[middle - 22, y - 46], [middle, y - 66], [middle + 22, y - 46]], paint);
    for (const leg of [-14, 0, 12]) box(ctx, [middle + leg, y - 18, 3, 20], paint);
  }
}

function paintPanes(ctx: Context, site: Site, { random, depth, x, width, y, base }: Block): void {
  const { tones } = site;
  const size = 6 + depth * 2.6;
  const on = (0.1 + 0.13 * depth) * (0.45 + tones.evening);
  for (let wy = y + 14; wy < base - 8; wy += size * 2.4) {
    for (let wx = x + 9; wx < x + width - size - 6; wx += size * 2.1) {
      if (random() >= on) continue;
      box(ctx, [wx, wy, size, size * 1.3], alpha(random() < 0.8 ? tones.pane : "#bfe3ff", 0.28 + 0.2 * depth + random() * 0.3));
    }
  }
}
