/** Trees, shrubs and reeds, each standing on its foot. Knows no kind of place. */
import type { Colour, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, curve, disc, linear, oval, polygon, type Point } from "../paint/path.ts";
import { between } from "../paint/chance.ts";
import type { Site } from "./site.ts";

export interface Tree {
  readonly x: number;
  /** Where the trunk meets the ground. */
  readonly y: number;
  readonly height: number;
  readonly colour?: Colour;
  readonly far?: number;
  readonly seed: string;
}

/** A broad-leaved tree: a forked trunk and a crown of lit heaps. */
export function paintTree(ctx: Context, site: Site, { x, y, height, colour = "#5d8f4a", far = 0, seed }: Tree): void {
  const random = site.random(seed);
  const { tones, light } = site;
  const bark = tones.lit("#6b4a35", far);
  oval(ctx, [x, y], [height * 0.24, height * 0.025], alpha(tones.shade, 0.35 * (1 - far)));
  const w = height * 0.045;
  polygon(ctx, [[x - w * 1.5, y], [x - w * 0.7, y - height * 0.45], [x + w * 0.7, y - height * 0.45], [x + w * 1.6, y]], linear(ctx, [x - w, 0, x + w, 0], [[0, mix(bark, light.x < 0 ? tones.key : tones.shade, 0.3)], [1, mix(bark, light.x < 0 ? tones.shade : tones.key, 0.3)]]));
  curve(ctx, [[x, y - height * 0.36], [x - height * 0.06, y - height * 0.5], [x - height * 0.15, y - height * 0.6]], bark, w);
  curve(ctx, [[x, y - height * 0.36], [x + height * 0.06, y - height * 0.48], [x + height * 0.14, y - height * 0.58]], bark, w);
  const heaps = Array.from({ length: 15 }, (_, at) => {
    const angle = at * 2.4;
    const reach = Math.sqrt(at / 15) * height * 0.3;
    return { hx: x + Math.cos(angle) * reach * 1.05, hy: y - height * 0.68 + Math.sin(angle) * reach * 0.8, size: height * between(random, 0.11, 0.17) };
  });
  const leaf = tones.lit(colour, far);
  for (const { hx, hy, size } of heaps) disc(ctx, [hx, hy + size * 0.25], size, mix(leaf, tones.shade, 0.5 * (1 - far)));
  for (const { hx, hy, size } of heaps) disc(ctx, [hx, hy], size * 0.92, mix(leaf, tones.shade, 0.18 * (1 - far)));
  for (const { hx, hy, size } of heaps) disc(ctx, [hx + light.x * size * 0.25, hy + light.y * size * 0.25], size * 0.66, leaf);
  for (const { hx, hy, size } of heaps) disc(ctx, [hx + light.x * size * 0.45, hy + light.y * size * 0.45], size * 0.4, alpha(mix(leaf, tones.key, 0.35 * (1 - far)), 0.4));
}

/** A fir: tiers with ragged hems, light on one side. */
export function paintPine(ctx: Context, site: Site, { x, y, height, colour = "#3f6b4d", far = 0, seed }: Tree): void {
  const random = site.random(seed);
  const { tones, light } = site;
  const bark = tones.lit("#5a4030", far);
  polygon(ctx, [[x - height * 0.022, y], [x - height * 0.01, y - height * 0.3], [x + height * 0.01, y - height * 0.3], [x + height * 0.022, y]], bark);
  const leaf = tones.lit(colour, far);
  const snowy = site.place.weather === "snow";
  for (let tier = 0; tier < 6; tier++) {
    const foot = y - height * (0.1 + tier * 0.15);
    const half = height * (0.25 - tier * 0.037);
    const top = foot - height * 0.26;
    const hem = ragged(random, { x, foot, half });
    polygon(ctx, [[x, top], ...hem], linear(ctx, [0, top, 0, foot], [[0, mix(leaf, tones.key, 0.12 * (1 - far))], [1, mix(leaf, tones.shade, 0.4 * (1 - far))]]));
    const side = hem.filter(([hx]) => (hx - x) * light.x >= 0);
    polygon(ctx, [[x, top], ...side, [x, foot - 4]], alpha(mix(leaf, tones.key, 0.35), 0.4));
    if (snowy) polygon(ctx, [[x, top - 2], [x + half * 0.7, foot - half * 0.34], [x + half * 0.3, foot - half * 0.42], [x, foot - half * 0.3], [x - half * 0.34, foot - half * 0.42], [x - half * 0.72, foot - half * 0.34]], alpha(tones.lit("#f4f8ff", far), 0.85));
  }
}

/** A bare trunk that leaves the picture at its top. */
export function paintTrunk(ctx: Context, site: Site, { x, y, height, colour = "#5b4234", far = 0, seed, width }: Tree & { readonly width: number }): void {
  const random = site.random(seed);
  const { tones, light } = site;
  const bark = tones.lit(colour, far);
  const [left, right] = light.x < 0 ? [tones.key, tones.shade] : [tones.shade, tones.key];
  const lean = (random() - 0.5) * width * 0.8;
  const foot = width * 0.9;
  blob(ctx, [[x - foot, y + 6], [x - width * 0.55, y - height * 0.06], [x - width * 0.45 + lean * 0.5, y - height * 0.5], [x - width * 0.36 + lean, y - height], [x + width * 0.36 + lean, y - height], [x + width * 0.45 + lean * 0.5, y - height * 0.5], [x + width * 0.55, y - height * 0.06], [x + foot, y + 6]], linear(ctx, [x - width * 0.6, 0, x + width * 0.6, 0], [[0, mix(bark, left, 0.3 * (1 - far))], [0.45, bark], [1, mix(bark, right, 0.34 * (1 - far))]]));
  for (let i = 0; i < 14; i++) {
    const [px, py] = [x + (random() - 0.5) * width * 0.66, y - random() * height * 0.9];
    curve(ctx, [[px, py], [px + 3, py - width * 0.5], [px - 2 + lean * 0.1, py - width * between(random, 0.6, 1.4)]], alpha(mix(bark, tones.dark, 0.5), 0.35 * (1 - far)), Math.max(1, width * 0.035));
  }
}

/** A low round bush. */
export function paintBush(ctx: Context, site: Site, { x, y, height, colour = "#4f7f47", far = 0, seed }: Tree): void {
  const random = site.random(seed);
  const { tones, light } = site;
  const leaf = tones.lit(colour, far);
  const heaps = Array.from({ length: 8 }, (_, at) => ({ hx: x + (at - 3.5) * height * 0.26, size: height * between(random, 0.3, 0.46) * (1 - Math.abs(at - 3.5) * 0.09) }));
  oval(ctx, [x, y], [height * 1.25, height * 0.1], alpha(tones.shade, 0.35 * (1 - far)));
  for (const { hx, size } of heaps) disc(ctx, [hx, y - size * 0.8], size, mix(leaf, tones.shade, 0.35 * (1 - far)));
  for (const { hx, size } of heaps) disc(ctx, [hx + light.x * size * 0.2, y - size], size * 0.72, leaf);
  for (const { hx, size } of heaps) disc(ctx, [hx + light.x * size * 0.35, y - size * 1.18], size * 0.38, mix(leaf, tones.key, 0.28 * (1 - far)));
}

/** Leaves that hang into the picture from above, as a frame. */
export function paintBough(ctx: Context, site: Site, { x, y, height, colour = "#3d6340", seed, far = 0 }: Tree): void {
  const random = site.random(seed);
  const { tones } = site;
  const leaf = mix(tones.lit(colour, far), tones.dark, 0.45);
  for (let i = 0; i < 90; i++) {
    const angle = random() * Math.PI;
    const reach = height * Math.sqrt(random());
    const [px, py] = [x + Math.cos(angle) * reach * 1.5, y + Math.sin(angle) * reach * 0.8];
    leafAt(ctx, [px, py], between(random, 16, 34), { turn: between(random, 0.3, 2.6), paint: mix(leaf, tones.key, random() * 0.16) });
  }
}

function leafAt(ctx: Context, [x, y]: Point, size: number, { turn, paint }: { readonly turn: number; readonly paint: string }): void {
  ctx.fillStyle = paint;
  ctx.beginPath();
  ctx.ellipse(x, y, size, size * 0.42, turn, 0, Math.PI * 2);
  ctx.fill();
}

function ragged(random: () => number, { x, foot, half }: { readonly x: number; readonly foot: number; readonly half: number }): readonly Point[] {
  return Array.from({ length: 9 }, (_, at) => [x + half - (at / 8) * half * 2, foot + (at % 2 === 0 ? half * 0.1 : -half * 0.12) - Math.abs(at - 4) * half * -0.02 + random() * 4] as const);
}
