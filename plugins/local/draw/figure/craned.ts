/** The head and the neck of a back that is bent: from between the shoulders forward to the skull. Knows joints, no pose. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, inside, softOutside, stroke } from "../paint/brush.ts";
import { smooth } from "../paint/shape.ts";
import type { Build } from "./build.ts";
import { paintCollar } from "./collar.ts";
import { contour } from "./flying-tails.ts";
import { onHead, type Head } from "./head.ts";
import type { Dressed } from "./legs.ts";
import { isDoubledOver, type Skeleton } from "./skeleton.ts";

/** Figure units from the pit of the neck to where the head is put on: it goes with a back that bends; who leans far back keeps it forward. */
export function carried(skeleton: Skeleton, { length, head }: Build): { readonly x: number; readonly y: number } {
  const { lean, look: { sin } } = skeleton;
  if (!isDoubledOver(skeleton)) return { x: (lean > -8 ? lean * 0.8 : -6.4 - (lean + 8)) * sin, y: 0 };
  // Of the young the head is large and the neck short.
  const size = (length + head / ADULT_HEAD) / 2;
  return { x: CRANED.x * size * sin, y: HANGS * length + (CRANED.y * size - HANGS * length) * sin };
}

/** Figure units that a head is before the shoulders and below them, seen from the side; and by which it hangs before the breast, towards us. */
const CRANED = { x: 64, y: 40 } as const;
const HANGS = 74;
/** Figure units for one of an adult's head. */
const ADULT_HEAD = 0.6875;

/** Bent double, and seen from the side. */
export function isCraned(skeleton: Skeleton): boolean {
  return isDoubledOver(skeleton) && skeleton.look.sin > 0.5;
}

export function paintCranedNeck(ctx: Context, { torso, palette: { skin, light } }: Dressed, head: Head): void {
  const [back] = torso.edges(1.02);
  const [, breast] = torso.edges(0.95);
  const path = smooth([back, onHead(head, [-70, -96]), onHead(head, [-50, -150]), onHead(head, [20, -110]), onHead(head, [26, -56]), breast]);
  fill(ctx, path, mix(skin.base, skin.shade, 0.3));
  inside(ctx, path, () => softOutside(ctx, path, [light.x * 14, -20], [skin.deep, 0.3]));
  crescent(ctx, path, [-light.x * 5, -4], alpha(mix(skin.rim, skin.base, 0.2), 0.7));
}

/** What is before the trunk of somebody bent double: the collar of a coat or a suit stands about the neck. */
export function paintCraned(ctx: Context, dressed: Dressed, head: Head): void {
  paintCollar(ctx, dressed);
  if (dressed.garment.collar === "lapel") paintCranedCollar(ctx, dressed, head);
}

/** The collar of a coat or a suit goes up with the neck to the back of the head, and is turned down on the shoulders: of the neck only the throat is seen. */
function paintCranedCollar(ctx: Context, { torso, palette, cloths, build: { width: w } }: Dressed, head: Head): void {
  const tones = palette.tones(cloths.top);
  const [[bx, by]] = torso.edges(0.97);
  const [, [fx, fy]] = torso.edges(0.93);
  const [nx, ny] = onHead(head, [-54, -112]);
  const [tx, ty] = onHead(head, [2, -58]);
  const stands = smooth([[bx - 8 * w, by + 6 * w], [(bx + nx) / 2 - 4 * w, (by + ny) / 2 - 14 * w], [nx, ny], [(nx + tx) / 2 + 6 * w, (ny + ty) / 2 + 10 * w], [tx, ty], [(tx + fx) / 2 + 4 * w, (ty + fy) / 2 + 6 * w], [fx, fy], [(bx + fx) / 2 - 22 * w, (by + fy) / 2]]);
  fill(ctx, stands, mix(tones.base, tones.shade, 0.4));
  stroke(ctx, stands, contour(tones), 4);
  const [[sx, sy]] = torso.edges(0.84);
  const lies = smooth([[(bx + nx) / 2 - 6 * w, (by + ny) / 2 - 10 * w], [bx - 12 * w, by], [sx + 4 * w, sy + 12 * w], [sx + 22 * w, sy + 36 * w], [(sx + fx) / 2 + 4 * w, (sy + fy) / 2 + 26 * w], [fx - 8 * w, fy + 8 * w], [fx + 2 * w, fy - 8 * w], [(bx + fx) / 2 + 12 * w, (by + fy) / 2 - 8 * w]]);
  fill(ctx, lies, mix(tones.base, tones.bright, 0.12));
  inside(ctx, lies, () => softOutside(ctx, lies, [palette.light.x * 14, -8], [tones.deep, 0.3]));
  stroke(ctx, lies, contour(tones), 4.5);
}
