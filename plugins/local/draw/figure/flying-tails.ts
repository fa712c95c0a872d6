/** The tails of an open coat that fly behind whoever runs, as long as they hang on who stands. Knows joints and colours, no pose. */
import type { Context } from "../contract.ts";
import { alpha, colourOf, mix, rgbOf } from "../paint/colour.ts";
import { crescent, fill, inside, softOutside, stroke } from "../paint/brush.ts";
import { smooth, strand, through, type Point } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";
import type { Tones } from "./palette.ts";

/** Degrees that a back bends in a run: less is a walk, more is a bow. */
const RUN = [22, 40] as const;

/** Whether somebody runs in an open coat and is seen from the side, or half from it. */
export function flies({ garment, skeleton }: Dressed): boolean {
  return garment.open && garment.skirt !== undefined && skeleton.look.sin > 0.45 && skeleton.lean > RUN[0] && skeleton.lean < RUN[1];
}

/** Towards us both tails fly behind both legs, one to each side. */
export function fliesBehind(dressed: Dressed): boolean {
  return flies(dressed) && dressed.skeleton.look.sin < 0.7;
}

/** @param far the tail beyond the legs: deeper in shade, and a little higher in the wind */
export function paintFlyingTail(ctx: Context, { skeleton, torso, build, garment: { skirt }, palette, cloths }: Dressed, far: boolean): void {
  if (skirt === undefined) return;
  const tones = palette.tones(cloths.top);
  const long = skeleton.pelvis.u * skirt.to * 1.06;
  const w = build.width;
  const [[bx, by], [fx, fy]] = torso.edges(0.27);
  const [[hx, hy], [px, py]] = torso.edges(0);
  const high = far ? -0.16 : 0;
  const back = (out: number, down: number): Point => [hx - long * out, hy + long * (down + high)];
  const front: readonly Point[] = [[px + 8 * w, py - 8 * w], [px - 6 * w, py + long * 0.26], [px - 48 * w, py + long * 0.5]];
  const path = smooth([[bx, by], [hx - 16 * w, hy - 6 * w], back(0.3, 0.22), back(0.62, 0.4), back(0.78, 0.62), back(0.56, 0.72), back(0.34, 0.86), back(0.06, 0.88), ...front.toReversed(), [fx, fy]]);
  fill(ctx, path, far ? mix(tones.shade, tones.deep, 0.4) : tones.base);
  inside(ctx, path, () => {
    softOutside(ctx, path, [palette.light.x * 22, -14], [tones.deep, 0.4]);
    for (const [from, to] of [[[hx + 22 * w, hy], back(0.52, 0.66)], [[hx + 62 * w, hy + 14 * w], back(0.16, 0.82)]] as const) fill(ctx, strand([from[0], from[1], from[0] - 6 * w, from[1] + long * 0.2, to[0] + long * 0.12, to[1] - long * 0.16, to[0], to[1]], 8), alpha(tones.deep, 0.45));
  });
  crescent(ctx, path, [-palette.light.x * 6, -palette.light.y * 4], alpha(tones.rim, 0.8));
}

/** Towards us an open coat parts over the hips: a tail to each side, behind both legs; the one behind flies higher. */
export function paintTailsApart(ctx: Context, dressed: Dressed): void {
  const { skeleton, torso, build, palette, cloths, garment: { skirt } } = dressed;
  if (skirt === undefined) return;
  const tones = palette.tones(cloths.top);
  const long = skeleton.pelvis.u * skirt.to * 1.06;
  const w = build.width;
  for (const [side, out, high] of [[1, 0.62, 0.02], [-1, 1, 0.2]] as const) {
    const edge = edgeOf(dressed, side);
    const [x, y] = edge(0);
    const [middle] = torso.edges(0).reduce(([a, b], [c, d]) => [(a + c) / 2, (b + d) / 2] as const);
    const at = (aside: number, down: number): Point => [x + side * long * aside * out, y + long * (down - high * Math.max(0, aside))];
    const path = smooth([[middle, edge(0.5)[1]], edge(0.46, -8), edge(0.34, -2), edge(0.2, 3), edge(0.08, 8), at(0.08, 0.06), at(0.3, 0.28), at(0.58, 0.58), at(0.58, 0.64), at(0.4, 0.75), at(0.23, 0.84), at(0.18, 0.83), [middle - side * 10 * w, y + long * 0.5]]);
    fill(ctx, path, tones.base);
    inside(ctx, path, () => {
      softOutside(ctx, path, [palette.light.x * 22, -14], [tones.deep, 0.4]);
      const [[fx, fy], [tx, ty]] = [at(0.02, 0.1), at(0.4, 0.7)];
      fill(ctx, strand([fx, fy, fx, fy + (ty - fy) * 0.4, tx, ty - (ty - fy) * 0.3, tx, ty], 8), alpha(tones.deep, 0.45));
    });
    crescent(ctx, path, [-palette.light.x * 6, -palette.light.y * 4], alpha(tones.rim, 0.8));
  }
}

/** Height on the trunk down to which the fronts lie over each other: under the belly, or a thigh would come out of it. */
const CLOSED = -0.04;

/** Its fronts from the lowest button to both hips, before the seat of the trousers. */
export function paintFrontsApart(ctx: Context, dressed: Dressed): void {
  const { torso, build, palette, cloths } = dressed;
  const tones = palette.tones(cloths.top);
  const w = build.width;
  const button = torso.on(CLOSED, 4);
  for (const side of [-1, 1] as const) {
    const edge = edgeOf(dressed, side);
    const [hip, hem] = [edge(-0.14, 4), edge(-0.22, 12)];
    const between = (share: number, up: number): Point => [button.x + (hip[0] - button.x) * share, button.y + (hip[1] - button.y) * share - up * w];
    const opening: readonly Point[] = [hip, between(0.7, 10), between(0.35, 12), [button.x, button.y]];
    fill(ctx, smooth([[button.x, edge(0.5)[1]], edge(0.46, -12), edge(0.34, -5), edge(0.2, 0), edge(0.08, 4), hem, ...opening]), tones.base);
    stroke(ctx, through(opening), contour(tones), 5);
  }
}

function edgeOf({ torso, build }: Dressed, side: -1 | 1): (height: number, out?: number) => Point {
  return (height, out = 0) => {
    const [x, y] = torso.edges(height)[side < 0 ? 0 : 1];
    return [x + side * out * build.width, y];
  };
}

/** Of cloth before cloth. */
export function contour({ deep }: Tones): string {
  return alpha(mix(deep, "#0a0610", 0.5), 0.85);
}

/** What a pen spares beside a line in dark cloth. */
export function sparedOf(base: string): string {
  const [red, green, blue] = rgbOf(base);
  // Brighter first, so that it stays of the colour of the cloth.
  return mix(colourOf([red * BRIGHTER, green * BRIGHTER, blue * BRIGHTER]), "#ffffff", SPARED);
}

/** How much brighter than the cloth its spared edge is, and the white in it. */
const BRIGHTER = 1.25;
const SPARED = 0.1;
