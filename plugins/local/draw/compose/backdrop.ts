/** The place behind and before the figures as bitmaps, out of focus by the size of the shot. Knows no figure. */
import type { Size } from "vp/plugin";
import type { Staging } from "../../../film/types-staging.ts";
import type { Context, Layer } from "../contract.ts";
import { reframed, throughView, viewOf, type Box, type Camera } from "./camera.ts";
import { finished, vividPlace, type Manner } from "./look.ts";
import { bake, blurred, type Sprite } from "./sprite.ts";
import { aired, type Veiled } from "./veil.ts";

export interface Plane {
  readonly sprite: Sprite;
  readonly distance: number;
}

export interface Scene {
  readonly size: Size;
  /** The camera at the first moment: bitmaps are painted as it sees them. */
  readonly home: Camera;
  /** All that any moment sees, in the picture pixels of the first, by distance. */
  boxAt(distance: number): Box;
  /** Layers move apart. */
  readonly parted: boolean;
  readonly shotSize: Staging["camera"]["size"];
  readonly manner: Manner;
  readonly air: Veiled;
}

/** Back to front. What does not move apart is one bitmap. */
export function planesOf(layers: readonly Layer[], scene: Scene): readonly Plane[] {
  const groups = scene.parted ? DEPTHS.map(([low, high]) => layers.filter(({ distance }) => distance >= low && distance < high)) : [layers];
  return groups.filter((group) => group.length > 0).map((group) => planeOf(group, scene));
}

export function drawPlane(ctx: Context, { sprite, distance }: Plane, { home, now, size }: { readonly home: Camera; readonly now: Camera; readonly size: Size }): void {
  const box = home === now ? sprite.box : reframed(sprite.box, viewOf(home, distance, size), viewOf(now, distance, size));
  ctx.drawImage(sprite.canvas, box.x, box.y, box.width, box.height);
}

const DEPTHS: readonly (readonly [number, number])[] = [[0.62, 2], [0.28, 0.62], [-1, 0.28]];

function planeOf(group: readonly Layer[], { size, home, boxAt, shotSize, manner, air }: Scene): Plane {
  const distance = group.reduce((sum, layer) => sum + layer.distance, 0) / group.length;
  const radius = blurAt(shotSize, distance) * (Math.min(size.width, size.height) / 720);
  const detail = manner === "ink" ? Math.max(0.34, 1 / (1 + radius / 3)) : 1;
  const sprite = bake(grown(boxAt(distance), radius * 2.5 + 1), (ctx) => {
    for (const layer of group) throughView(ctx, viewOf(home, layer.distance, size), () => layer.paint(ctx));
  }, detail);
  return { sprite: aired(blurred({ ...sprite, canvas: vividPlace(finished(sprite.canvas, manner), manner) }, radius), air), distance };
}

/** Picture pixels of 720: the closer the shot, the softer what lies behind. */
function blurAt(shotSize: Scene["shotSize"], distance: number): number {
  const most = { ECU: 11, CU: 8, MCU: 5.5, MS: 3, MLS: 1.5, LS: 0.6, ELS: 0 }[shotSize];
  return most * (0.45 + 0.55 * distance);
}

export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
