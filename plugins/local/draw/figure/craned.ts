/** The head and the neck of a back that is bent: from between the shoulders forward to the skull. Knows joints, no pose. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { crescent, fill, inside, softOutside, stroke } from "../paint/brush.ts";
import { smooth } from "../paint/shape.ts";
import type { Build } from "./build.ts";
import { contour } from "./flying-tails.ts";
import { onHead, type Head } from "./head.ts";
import type { Dressed } from "./legs.ts";
import type { Skeleton } from "./skeleton.ts";
import { isDoubledOver } from "./torso.ts";

/** Figure units from the pit of the neck to where the head is put on: it goes with a back that bends; who leans far back keeps it forward. */
export function carried(skeleton: Skeleton, { length, head }: Build): { readonly x: number; readonly y: number } {
  const { lean, look: { sin } } = skeleton;
  if (!isDoubledOver(skeleton)) return { x: (lean > -8 ? lean * 0.8 : -6.4 - (lean + 8)) * sin, y: 0 };
  // Of the young the head is large and the neck short.
  const size = (length + head / ADULT_HEAD) / 2;
  return { x: CRANED.x * size * sin, y: HANGS * length + (CRANED.y * size - HANGS * length) * sin };
}

/** Figure units that a head is before the shoulders and below them, seen from the side; and by which it hangs before the breast, towards us. */
const CRANED = { x: 74, y: 24 } as const;
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

/** The collar of a coat or a suit stands up about it. */
export function paintCranedCollar(ctx: Context, { torso, garment, palette, cloths, build: { width: w } }: Dressed, head: Head): void {
  if (garment.collar !== "lapel") return;
  const tones = palette.tones(cloths.top);
  const [[bx, by], [fx, fy]] = torso.edges(0.95);
  const [nx, ny] = onHead(head, [-10, -110]);
  const [mx, my] = [(bx + fx) / 2, (by + fy) / 2];
  const far = Math.hypot(nx - mx, ny - my) || 1;
  const [dx, dy] = [((nx - mx) / far) * w, ((ny - my) / far) * w];
  const path = smooth([[bx - dx * 16 + dy * 4, by - dy * 16 - dx * 4], [bx + dx * 26 + dy * 2, by + dy * 26 - dx * 2], [bx + dx * 34 - dy * 8, by + dy * 34 + dx * 8], [mx + dx * 22, my + dy * 22], [fx + dx * 2, fy + dy * 2], [mx - dx * 12, my - dy * 12]]);
  fill(ctx, path, mix(tones.base, tones.shade, 0.25));
  stroke(ctx, path, contour(tones), 4);
}
