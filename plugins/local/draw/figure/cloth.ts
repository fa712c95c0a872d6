/** Places on the cloth of the trunk, as points of the picture. */
import type { Point } from "../paint/shape.ts";
import type { Dressed } from "./legs.ts";

export type Place = readonly [height: number, angle: number];

export function pointsOn({ torso }: Pick<Dressed, "torso">, places: readonly Place[]): readonly Point[] {
  return places.map(([height, angle]) => {
    const { x, y } = torso.on(height, angle);
    return [x, y];
  });
}
