/** Short strokes about a knee that hurts, as a pen draws it. Knows no pose. */
import type { Context } from "../contract.ts";
import { line } from "../paint/path.ts";
import type { Build } from "./build.ts";
import type { LegBones } from "./skeleton.ts";

/** Radians from straight ahead, up. */
const RAYS = [-0.5, 0.1, 0.7] as const;
const [PAPER, INK] = ["#f6efdf", "#1c1816"] as const;

export function paintSore(ctx: Context, { knee }: LegBones, { width }: Build): void {
  for (const ray of RAYS) {
    const [dx, dy] = [Math.cos(ray), -Math.sin(ray)];
    const from: readonly [number, number] = [knee.x + dx * 62 * width, knee.y + dy * 62 * width];
    const to: readonly [number, number] = [knee.x + dx * 108 * width, knee.y + dy * 108 * width];
    // Bare paper about it, so that it is seen on what is hatched.
    line(ctx, [from, to], PAPER, 20);
    line(ctx, [from, to], INK, 9);
  }
}
