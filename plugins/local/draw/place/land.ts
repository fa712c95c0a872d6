/** Land: ridges, hills, meadows, grass, stones and paths. Knows no kind of place. */
import type { Colour, Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, curve, linear, oval, polygon, type Point } from "../paint/path.ts";
import { between } from "../paint/chance.ts";
import type { Random } from "../paint/random.ts";
import { EDGE, underfoot, type Site } from "./site.ts";

export interface Ridge {
  readonly seed: string;
  /** Where its foot is, and how high it rises over it: world pixels. */
  readonly base: number;
  readonly height: number;
  readonly colour: Colour;
  readonly far: number;
}

/** Rounded hills from edge to edge. */
export function paintHills(ctx: Context, site: Site, ridge: Ridge): (x: number) => number {
  const profile = waves(site.random(ridge.seed), ridge);
  const own = underfoot(site, ridge.colour);
  const body = site.tones.lit(own, ridge.far);
  const points: Point[] = [];
  for (let x = EDGE.left; x <= EDGE.left + EDGE.width; x += 16) points.push([x, profile(x)]);
  const foot = site.tones.lit(own, Math.min(1, ridge.far + 0.18));
  polygon(ctx, [...points, [EDGE.left + EDGE.width, EDGE.bottom], [EDGE.left, EDGE.bottom]], linear(ctx, [0, ridge.base - ridge.height, 0, ridge.base + 60], [[0, mix(body, site.tones.key, 0.1)], [0.5, body], [1, foot]]));
  return profile;
}

/** Jagged mountains with a lit and a shaded side, snow above a line. */
export function paintMountains(ctx: Context, site: Site, ridge: Ridge & { readonly snow: boolean }): void {
  const random = site.random(ridge.seed);
  let x: number = EDGE.left - 100;
  while (x < EDGE.left + EDGE.width + 100) {
    const width = between(random, 0.9, 1.6) * ridge.height;
    paintPeak(ctx, site, { ridge, random, x: x + width / 2, width: width * 1.25, height: ridge.height * between(random, 0.62, 1) });
    x += width * 0.62;
  }
}

interface Peak {
  readonly ridge: Ridge & { readonly snow: boolean };
  readonly random: Random;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

function paintPeak(ctx: Context, site: Site, { ridge, random, x, width, height }: Peak): void {
  const { tones } = site;
  const top = ridge.base - height;
  const body = tones.lit(ridge.colour, ridge.far);
  const lit = mix(body, tones.key, 0.26 * (1 - ridge.far * 0.6));
  const left = jag(random, [x - width / 2, ridge.base + 40], [x, top]);
  const right = jag(random, [x, top], [x + width / 2, ridge.base + 40]);
  const spine = jag(random, [x, top], [x + (random() - 0.5) * width * 0.24, ridge.base + 40]);
  const [bright, dim] = site.light.x < 0 ? [lit, body] : [body, lit];
  polygon(ctx, [...left, ...right], fade(ctx, site, { ridge, top, colour: dim }));
  polygon(ctx, [...left, ...spine], fade(ctx, site, { ridge, top, colour: bright }));
  if (ridge.snow) paintSnowcap(ctx, site, { x, top, height, left, right, spine, far: ridge.far });
}

function fade(ctx: Context, site: Site, { ridge, top, colour }: { readonly ridge: Ridge; readonly top: number; readonly colour: Colour }): Context["fillStyle"] {
  return linear(ctx, [0, top, 0, ridge.base + 40], [[0, colour], [1, mix(colour, site.tones.haze, 0.45)]]);
}

interface Cap {
  readonly x: number;
  readonly top: number;
  readonly height: number;
  readonly left: readonly Point[];
  readonly right: readonly Point[];
  readonly spine: readonly Point[];
  readonly far: number;
}

function paintSnowcap(ctx: Context, site: Site, { x, top, height, left, right, spine, far }: Cap): void {
  const limit = top + height * 0.36;
  const white = site.tones.lit("#f6f9ff", far * 0.8);
  const above = (points: readonly Point[]): readonly Point[] => points.filter(([, y]) => y < limit);
  const [l, r, s] = [above(left), above(right), above(spine)];
  const shaded = mix(white, site.tones.shade, 0.22);
  const [leftColour, rightColour] = site.light.x < 0 ? [white, shaded] : [shaded, white];
  polygon(ctx, [...l, ...s], leftColour);
  polygon(ctx, [...r, ...[...s].reverse()], rightColour);
  // Tongues of snow that run down below the line.
  for (const [dx, length] of [[-0.1, 0.12], [-0.03, 0.2], [0.05, 0.14]] as const) {
    polygon(ctx, [[x + dx * height - 14, limit - 20], [x + dx * height + 16, limit - 20], [x + dx * height + 4, limit + length * height * 0.5]], dx < 0 ? leftColour : rightColour);
  }
}

function jag(random: Random, from: Point, to: Point): readonly Point[] {
  const count = 12;
  return Array.from({ length: count + 1 }, (_, at) => {
    const t = at / count;
    const sway = at === 0 || at === count ? 0 : (random() - 0.5) * Math.abs(to[0] - from[0]) * 0.1 + (random() - 0.5) * 10;
    return [from[0] + (to[0] - from[0]) * t + sway, from[1] + (to[1] - from[1]) * t + sway * 0.4] as const;
  });
}

/** A plain that runs to the horizon: lighter far, darker near, with soft bands. */
export function paintPlain(ctx: Context, site: Site, { top, colour, seed }: { readonly top: number; readonly colour: Colour; readonly seed: string }): void {
  const { tones } = site;
  const own = underfoot(site, colour);
  const near = tones.lit(own);
  ctx.fillStyle = linear(ctx, [0, top, 0, EDGE.bottom], [[0, tones.lit(own, 0.4)], [0.16, mix(near, tones.key, 0.12)], [0.5, near], [1, mix(near, tones.shade, 0.5)]]);
  ctx.fillRect(EDGE.left, top, EDGE.width, EDGE.bottom - top);
  const random = site.random(seed);
  for (let i = 0; i < 46; i++) {
    const depth = random() ** 1.5;
    const y = top + 8 + depth * (EDGE.bottom - top);
    const tint = random() < 0.5 ? mix(near, tones.key, 0.3) : mix(near, tones.shade, 0.5);
    oval(ctx, [EDGE.left + random() * EDGE.width, y], [between(random, 120, 380) * (0.4 + depth), between(random, 4, 16) * (0.4 + depth)], alpha(tint, 0.14));
  }
}

/** Blades of grass in tufts over a stripe of ground; nearer ones are larger. */
export function paintGrass(ctx: Context, site: Site, { top, bottom, count, colour, seed }: { readonly top: number; readonly bottom: number; readonly count: number; readonly colour: Colour; readonly seed: string }): void {
  const random = site.random(seed);
  const { tones } = site;
  const rows = Array.from({ length: count }, () => ({ y: top + random() ** 1.3 * (bottom - top), x: EDGE.left + random() * EDGE.width, tone: random() })).sort((a, b) => a.y - b.y);
  for (const { x, y, tone } of rows) {
    const size = 8 + ((y - top) / (bottom - top)) * 30;
    const blade = mix(tones.lit(underfoot(site, colour)), tone < 0.4 ? tones.key : tones.shade, tone < 0.4 ? 0.22 : 0.25);
    for (let k = -2; k <= 2; k++) {
      const tip: Point = [x + k * size * 0.32 + (random() - 0.5) * size * 0.3, y - size * between(random, 0.6, 1.1)];
      curve(ctx, [[x + k * 2, y], [x + k * 3, y - size * 0.5], tip], alpha(blade, 0.75), Math.max(1.2, size * 0.07));
    }
  }
}

/** Flowers strewn in a meadow. */
export function paintFlowers(ctx: Context, site: Site, { top, bottom, count, seed }: { readonly top: number; readonly bottom: number; readonly count: number; readonly seed: string }): void {
  if (site.place.weather === "snow") return;
  const random = site.random(seed);
  const petals = ["#f4d35e", "#ee6c4d", "#f7f3e8", "#c77dff", "#ff9fb2"];
  for (let i = 0; i < count; i++) {
    const y = top + random() ** 1.5 * (bottom - top);
    const size = 2 + ((y - top) / (bottom - top)) * 7;
    oval(ctx, [EDGE.left + random() * EDGE.width, y], [size, size * 0.75], site.tones.lit(petals[Math.floor(random() * petals.length)] ?? "#f7f3e8"));
  }
}

/** A stone with a lit top. */
export function paintStone(ctx: Context, site: Site, { x, y, size, colour, seed }: { readonly x: number; readonly y: number; readonly size: number; readonly colour: Colour; readonly seed: string }): void {
  const random = site.random(seed);
  const { tones } = site;
  const body = tones.lit(colour);
  const rim = Array.from({ length: 9 }, (_, at) => {
    const angle = Math.PI + (at / 8) * Math.PI;
    const reach = size * between(random, 0.85, 1.1);
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.62] as const;
  });
  oval(ctx, [x, y + size * 0.02], [size * 1.15, size * 0.14], alpha(tones.shade, 0.4));
  blob(ctx, [...rim, [x + size, y + size * 0.08], [x - size, y + size * 0.08], [x - size, y - size * 0.1]], linear(ctx, [0, y - size * 0.6, 0, y], [[0, mix(body, tones.key, 0.35)], [0.35, body], [1, mix(body, tones.shade, 0.55)]]));
  curve(ctx, rim.slice(2, 7).map(([px, py]) => [px + site.light.x * 3, py + size * 0.08] as const), alpha(tones.key, 0.25), size * 0.05);
}

function waves(random: Random, { base, height }: Ridge): (x: number) => number {
  const parts = [1, 2.3, 5.1].map((rate, at) => ({ rate: (rate * between(random, 0.8, 1.3)) / 900, phase: random() * 9, size: [0.3, 0.14, 0.05][at] ?? 0 }));
  return (x) => base - height * (0.5 + parts.reduce((sum, { rate, phase, size }) => sum + Math.sin(x * rate + phase) * size, 0));
}
