/** An open coat on a back that is bent double, seen from the side: its fronts hang away from the belly, and what is worn under it is seen. Knows joints, no pose. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { fill, inside, softOutside, stroke } from "../paint/brush.ts";
import { polygon, strand, through, type Path, type Point } from "../paint/shape.ts";
import { pointsOn, type Place } from "./cloth.ts";
import { contour, sparedOf } from "./flying-tails.ts";
import type { Dressed } from "./legs.ts";

/** The height at which the near front leaves the body and hangs. */
const FROM = 0.14;
/** From the throat along the near side of the breast to the hip: what is before it is not the coat. */
const EDGE: readonly Place[] = [[0.97, -16], [0.86, -34], [0.7, -46], [0.52, -52], [0.36, -54], [0.24, -55], [FROM, -55]];

/** Where the near front of the coat leaves the body. */
export function hangsFrom({ torso }: Pick<Dressed, "torso">): Point {
  const { x, y } = torso.on(FROM, -55);
  return [x, y];
}

/** What is worn under the coat, in the shade of the breast over it. */
export function paintParted(ctx: Context, dressed: Dressed): void {
  const { palette, cloths, build: { width: w } } = dressed;
  const [tones, under] = [palette.tones(cloths.top), palette.tones(mix(cloths.under, "#f4ecdd", 0.22))];
  const places = dressed.garment.skirt === undefined ? [...EDGE, [dressed.garment.hem, -50] as const] : EDGE;
  const edge = pointsOn(dressed, places);
  const belly = places.map(([height]): Point => beyond(dressed.torso.edges(height)[1], w)).toReversed();
  const path = polygon([...edge, ...belly]);
  fill(ctx, path, under.base);
  inside(ctx, path, () => {
    softOutside(ctx, path, [0, -24], [under.deep, 0.3]);
    stroke(ctx, through(belly.slice(0, 1).concat(edge.slice(-1))), contour(under), 10);
    for (const height of [0.28, 0.42]) fill(ctx, crease(dressed, height), alpha(under.deep, 0.75));
    // The shade of the coat that lies over it.
    stroke(ctx, through(edge), mix(tones.deep, "#05060f", 0.6), 22 * w);
  });
  stroke(ctx, through(edge), palette.light.rimless === true ? sparedOf(tones.base) : tones.bright, 5);
  stroke(ctx, seam(dressed), contour(tones), 4);
}

/** A little out of the trunk, so that nothing of the coat is left round the belly. */
function beyond([x, y]: Point, w: number): Point {
  return [x + 8 * w, y + 8 * w];
}

/** Cloth that a belly presses together. */
function crease({ torso }: Dressed, height: number): Path {
  const [from, on, to, end] = [torso.on(height, -50), torso.on(height - 0.03, -30), torso.on(height - 0.03, -10), torso.on(height, 6)];
  return strand([from.x, from.y, on.x, on.y, to.x, to.y, end.x, end.y], 5);
}

/** Where the near sleeve is set in: round the shoulder from the collar to under the arm. */
function seam({ torso, skeleton: { right: { shoulder } }, build: { width: w } }: Dressed): Path {
  const { x, y } = torso.on(0.93, -120);
  return through([[x, y], [shoulder.x - 34 * w, shoulder.y - 30 * w], [shoulder.x - 40 * w, shoulder.y + 10 * w], [shoulder.x - 26 * w, shoulder.y + 50 * w]]);
}
