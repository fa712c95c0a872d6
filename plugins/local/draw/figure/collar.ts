/** Collars and necklines, from the front. They come after the neck, which stands in them. */
import type { Context } from "../contract.ts";
import { alpha, brightness, mix } from "../paint/colour.ts";
import { crescent, fill, inkShape, inside, softCrescent, softOutside, stroke } from "../paint/brush.ts";
import { polygon, smooth, through, type Path } from "../paint/shape.ts";
import { pointsOn, type Place } from "./cloth.ts";
import { contour } from "./flying-tails.ts";
import type { Dressed } from "./legs.ts";
import type { Tones } from "./palette.ts";

type Paint = (ctx: Context, dressed: Dressed, tones: Tones) => void;

export function paintCollar(ctx: Context, dressed: Dressed): void {
  COLLARS[dressed.garment.collar](ctx, dressed, dressed.palette.tones(dressed.cloths.top));
}

const LOW: Partial<Readonly<Record<Dressed["garment"]["collar"], number>>> = { crew: 0.935, rib: 0.94, tank: 0.86, scoop: 0.84 };

/** Cloth on which the hatching of a lapel and of what it lies on would run together: a pen goes round it. */
const DARK = 0.26;

/** Whether skin is seen down to the neckline. */
export function showsNeck({ garment }: Dressed): boolean {
  return LOW[garment.collar] !== undefined;
}

const COLLARS: Readonly<Record<Dressed["garment"]["collar"], Paint>> = {
  crew: (ctx, dressed, tones) => band(ctx, dressed, tones, 8),
  rib: (ctx, dressed, tones) => {
    band(ctx, dressed, tones, 21);
    for (let angle = -70; angle <= 70; angle += 14) line(ctx, dressed, [[0.918 + Math.abs(angle) * 0.0005, angle], [0.962 + Math.abs(angle) * 0.0004, angle]], [alpha(tones.deep, 0.45), 2.2]);
  },
  shirt: (ctx, dressed, tones) => {
    for (const side of [-1, 1]) leaf(ctx, dressed, { colour: mix(tones.base, "#ffffff", 0.12), tones }, [[1.06, side * 84], [0.985, side * 78], [0.885, side * 36], [0.965, side * 4], [1.0, side * 20], [1.05, side * 60]]);
  },
  lapel: (ctx, dressed, tones) => {
    const under = dressed.palette.tones(dressed.cloths.under);
    for (const side of [-1, 1]) leaf(ctx, dressed, { colour: mix(under.base, "#ffffff", 0.15), tones: under }, [[1.06, side * 80], [1.0, side * 64], [0.92, side * 26], [0.965, side * 4], [1.03, side * 44]]);
    const penned = dressed.palette.light.rimless === true && brightness(tones.base) < DARK;
    for (const side of [-1, 1]) {
      const places: readonly Place[] = [[1.05, side * 92], [0.97, side * 84], [0.84, side * 62], [0.8, side * 66], [0.76, side * 50], [0.4, side * 6 + 3], [0.62, side * 12 + 4], [0.86, side * 30], [0.99, side * 52]];
      leaf(ctx, dressed, { colour: mix(tones.base, "#ffffff", penned ? 0.14 : 0.06), tones }, places);
      if (penned) stroke(ctx, area(dressed, places), alpha("#05060f", 0.9), 3.2);
    }
  },
  hood: (ctx, dressed, tones) => {
    const ring = soft(dressed, [[1.07, -94], [0.97, -92], [0.9, -48], [0.87, 0], [0.9, 48], [0.97, 92], [1.07, 94], [0.99, 44], [0.965, 0], [0.99, -44]]);
    fill(ctx, ring, tones.base);
    softCrescent(ctx, ring, [dressed.palette.light.x * 12, -5], [tones.deep, 0.22]);
    crescent(ctx, ring, [-dressed.palette.light.x * 4, -dressed.palette.light.y * 5], alpha(tones.rim, 0.7));
    const cord = dressed.palette.lit(mix(dressed.cloths.accent, "#ffffff", 0.4));
    for (const angle of [-20, 22]) {
      if (!isBraking(dressed.skeleton)) line(ctx, dressed, [[0.9, angle], [0.78, angle * 0.9], [0.68, angle * 0.95]], [cord, 4.5]);
      else for (const [colour, thick] of [[contour(tones), 10], [cord, 5.5]] as const) stroke(ctx, swungOn(dressed, angle), colour, thick);
    }
  },
  wrap: () => undefined,
  tank: (ctx, dressed, tones) => band(ctx, dressed, tones, 6),
  scoop: (ctx, dressed, tones) => band(ctx, dressed, tones, 5),
};

/** Thrown back over a heel in the ground, toes well up, as on no one who pulls: what hangs before the trunk swings on. */
function isBraking({ lean, leftLeg: { ankle, toe } }: Dressed["skeleton"]): boolean {
  return lean < THROWN_BACK && toe.y < ankle.y - TOES_UP;
}

/** Degrees, and figure units. */
const [THROWN_BACK, TOES_UP] = [-15, 44] as const;

function swungOn({ torso, build: { width: w }, skeleton: { look } }: Dressed, angle: number): Path {
  const { x, y } = torso.on(0.9, angle);
  const [on, low] = [look.sin * w, angle < 0 ? 0 : -14 * w];
  return through([[x, y], [x + 26 * on, y + 26 * w + low * 0.4], [x + 62 * on, y + 38 * w + low]]);
}

/** Skin down to where a shirt is unbuttoned. */
export function paintOpenThroat(ctx: Context, dressed: Dressed): void {
  if (dressed.garment.collar !== "shirt") return;
  const { skin, light } = dressed.palette;
  const path = area(dressed, [[1.03, -44], [1.03, 44], [0.935, 18], [0.84, 12], [0.8, 3], [0.84, -8], [0.935, -18]]);
  fill(ctx, path, skin.base);
  inside(ctx, path, () => softOutside(ctx, path, [light.x * 12, 16], [skin.shade, 0.4]));
}

/** Its leaves apart, over what is worn under them. */
export function paintOpenCollar(ctx: Context, dressed: Dressed): void {
  const { collar } = dressed.garment;
  const tones = dressed.palette.tones(dressed.cloths.top);
  if (collar === "lapel") return paintCollar(ctx, dressed);
  if (collar === "shirt") for (const side of [-1, 1]) leaf(ctx, dressed, { colour: mix(tones.base, "#ffffff", 0.12), tones }, [[1.06, side * 84], [0.985, side * 80], [0.872, side * 38], [0.935, side * 16], [1.0, side * 28], [1.05, side * 60]]);
}

/** The line along which the cloth ends, from side to side. */
function edgeOf({ garment }: Dressed): readonly Place[] {
  const low = LOW[garment.collar] ?? 0.95;
  const side = low < 0.9 ? 0.955 : 0.985;
  const [upper, lower] = [side - (side - low) * 0.35, low + (side - low) * 0.16];
  return [[side, -86], [upper, -62], [lower, -30], [low, 0], [lower, 30], [upper, 62], [side, 86]];
}

/** Skin down to a round neckline. */
export function paintNeckline(ctx: Context, dressed: Dressed): void {
  const { skin, light } = dressed.palette;
  const path = polygon(pointsOn(dressed, [...edgeOf(dressed), [1.035, 88], [1.035, 0], [1.035, -88]]));
  fill(ctx, path, skin.base);
  inside(ctx, path, () => softOutside(ctx, path, [light.x * 14, 0], [skin.shade, 0.3]));
  if ((LOW[dressed.garment.collar] ?? 1) > 0.9) return;
  for (const turn of [-1, 1]) line(ctx, dressed, [[0.93, turn * 30], [0.925, turn * 12]], [alpha(skin.shade, 0.9), 3]);
}

/** Where skin is seen in the neckline and above it: a short neck does not come out below its collar. */
export function throatOf(dressed: Dressed): Path {
  const edge = pointsOn(dressed, edgeOf(dressed));
  const [first = [0, 0], last = [0, 0]] = [edge[0], edge.at(-1)];
  return polygon([...edge, [last[0] + 60, last[1] - 400], [first[0] - 60, first[1] - 400]]);
}

/** A band of cloth along the neckline. */
function band(ctx: Context, dressed: Dressed, tones: Tones, width: number): void {
  const { build, torso } = dressed;
  const edge = edgeOf(dressed);
  inside(ctx, torso.outline(0.5, 1.02), () => {
    line(ctx, dressed, edge, [alpha(tones.deep, 0.7), (width + 3) * build.width]);
    line(ctx, dressed, edge, [mix(tones.base, tones.shade, 0.25), width * build.width]);
  });
}

function area(dressed: Dressed, places: readonly Place[]): Path {
  return polygon(pointsOn(dressed, places));
}

function soft(dressed: Dressed, places: readonly Place[]): Path {
  return smooth(pointsOn(dressed, places));
}

function line(ctx: Context, dressed: Dressed, places: readonly Place[], [ink, width]: readonly [string, number]): void {
  stroke(ctx, dressed.torso.line(places), ink, width);
}

function leaf(ctx: Context, dressed: Dressed, { colour, tones }: { readonly colour: string; readonly tones: Tones }, places: readonly Place[]): void {
  const { light } = dressed.palette;
  const path = area(dressed, places);
  inkShape(ctx, path, { base: colour, shade: [tones.shade, 0.3], shadeBy: [light.x * 9, -4], rim: alpha(tones.rim, 0.65), rimBy: [-light.x * 5, -light.y * 5] });
  stroke(ctx, path, alpha(tones.deep, 0.5), 2.4);
}
