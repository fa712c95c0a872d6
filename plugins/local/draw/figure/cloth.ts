/** Places on the cloth of the trunk as points of the picture, and what is sewn there: lines, buttons, plackets, badges. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, softCrescent, stroke } from "../paint/brush.ts";
import { ellipse, polygon, type Path, type Point } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";
import type { Tones } from "./palette.ts";

export type Place = readonly [height: number, angle: number];

export function pointsOn({ torso }: Pick<Dressed, "torso">, places: readonly Place[]): readonly Point[] {
  return places.map(([height, angle]) => {
    const { x, y } = torso.on(height, angle);
    return [x, y];
  });
}

export function area(dressed: Dressed, places: readonly Place[]): Path {
  return polygon(pointsOn(dressed, places));
}

/** An ink and how wide it is. */
export type Stroke = readonly [ink: string, width: number];

export function line(ctx: Context, dressed: Dressed, places: readonly Place[], [ink, width]: Stroke): void {
  stroke(ctx, dressed.torso.line(places), ink, width);
}

export function buttons(ctx: Context, dressed: Dressed, places: readonly Place[], [colour, size]: Stroke): void {
  for (const [x, y] of pointsOn(dressed, places)) {
    fill(ctx, ellipse([x, y], [size * dressed.build.width, size * dressed.build.width]), colour);
    fill(ctx, ellipse([x + size * 0.25, y - size * 0.3], [size * 0.34, size * 0.34]), "rgba(255,255,255,0.4)");
  }
}

export function placket(ctx: Context, dressed: Dressed, tones: Tones): void {
  line(ctx, dressed, [[0.97, 0], [0.5, 1], [-0.1, 1]], [alpha(tones.deep, 0.45), 3]);
  line(ctx, dressed, [[0.97, 9], [0.5, 9], [-0.1, 9]], [alpha(tones.bright, 0.4), 2.4]);
  buttons(ctx, dressed, [[0.78, 5], [0.62, 5], [0.46, 5], [0.3, 5], [0.14, 5]], [mix(tones.bright, "#ffffff", 0.4), 4.6]);
  if (dressed.garment.hem > 0) belt(ctx, dressed);
}

export function belt(ctx: Context, dressed: Dressed): void {
  const leather = dressed.palette.tones(mix(dressed.cloths.accent, "#2a1a14", 0.75));
  fill(ctx, area(dressed, [[0.04, -92], [0.1, -92], [0.075, 0], [0.1, 92], [0.04, 92], [0.01, 0]]), leather.base);
  const [x, y] = pointsOn(dressed, [[0.045, 2]])[0] ?? [0, 0];
  fill(ctx, polygon([[x - 9, y - 9], [x + 9, y - 9], [x + 9, y + 8], [x - 9, y + 8]]), dressed.palette.lit("#d8b45a"));
  fill(ctx, polygon([[x - 5, y - 5], [x + 5, y - 5], [x + 5, y + 4], [x - 5, y + 4]]), leather.deep);
}

/** Where the garment stands open, what is under it. */
export function opening(ctx: Context, dressed: Dressed, tones: Tones, places: readonly Place[]): void {
  const under = dressed.palette.tones(dressed.cloths.under);
  const path = area(dressed, places);
  fill(ctx, path, under.base);
  inside(ctx, path, () => softCrescent(ctx, path, [dressed.palette.light.x * 18, -6], [under.shade, 0.4]));
  stroke(ctx, path, alpha(tones.deep, 0.4), 3);
}

/** A star of brass. */
export function paintBadge(ctx: Context, dressed: Dressed, place: Place): void {
  const [x, y] = pointsOn(dressed, [place])[0] ?? [0, 0];
  const gold = dressed.palette.tones("#e2b84a");
  const star = polygon(Array.from({ length: 10 }, (_, at): Point => [x + Math.sin(at * Math.PI / 5) * (at % 2 === 0 ? 12 : 6), y - Math.cos(at * Math.PI / 5) * (at % 2 === 0 ? 12 : 6)]));
  fill(ctx, star, gold.base);
  stroke(ctx, star, alpha(gold.deep, 0.5), 2);
}
