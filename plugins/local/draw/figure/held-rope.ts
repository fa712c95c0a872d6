/** A rope in two fists: on to the other fist, and behind the nearer one to whoever pulls with them, or down to a coil. Knows joints only. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Context } from "../contract.ts";
import { stroke } from "../paint/brush.ts";
import { ellipse, polygon, through, type Path } from "../paint/shape.ts";
import { handOf } from "./arms.ts";
import type { Dressed } from "./legs.ts";

/** Says that somebody behind holds it, too. */
export const SHARED = "shared rope";

/** The nearer fist is at the origin. */
export function paintRopeHeld(ctx: Context, { dressed: { skeleton, palette, build }, figure }: { readonly dressed: Dressed; readonly figure: Figure }): void {
  const reach = 44 * build.length ** 0.72;
  const [near, far] = [handOf(skeleton.right), handOf(skeleton.left)].map(({ x, y, turn }) => ({ x: x - Math.sin(turn) * reach, y: y + Math.cos(turn) * reach }));
  if (near === undefined || far === undefined) return;
  const size = build.length ** 0.6;
  const [dx, dy] = [(far.x - near.x) / size, (far.y - near.y) / size];
  const ground = (-near.y / size) - 30;
  const rope = (path: Path): void => {
    for (const [colour, wide] of [["#8a6a3c", 19], ["#c9a468", 12]] as const) stroke(ctx, path, palette.lit(colour), wide);
  };
  // As far as the farther fist, which closes over it.
  const along = Math.max(0, 1 - 26 / Math.hypot(dx, dy));
  rope(polygon([[0, 0], [dx * along, dy * along]]));
  if (figure.held_note === SHARED) return rope(polygon([[0, 0], [-52, -7]]));
  rope(through([[0, 0], [-70, 26], [-120, 120], [-150, ground * 0.6], [-200, ground]]));
  for (const [at, wide] of [90, 76, 60].entries()) rope(ellipse([-250, ground + 8 - at * 12], [wide, wide * 0.24]));
}
