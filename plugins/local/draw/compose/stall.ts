/** The stall in front of whoever stands behind it at a market: its boards and the fruit heaped on them. Paints no people. */
import type { Staging } from "../../../film/types-staging.ts";
import type { Context, Light } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { box, disc, linear, polygon } from "../paint/path.ts";
import { randomFrom } from "../paint/random.ts";
import { penOf } from "../prop/pen.ts";
import type { Framing, Placed } from "./framing.ts";
import type { Performer, Set } from "./performer.ts";
import { coveringPiece } from "./standing-piece.ts";

/** Figure units: from the ground to the boards, how high the fruit is heaped, and half of its length. */
const HIGH = 500;
const HEAP = 120;
const HALF = 560;
const FRUIT = ["#d2452f", "#e88a3a", "#a8c24f", "#f2c24b", "#8a3f8a"] as const;

export function stallOf({ camera }: Staging, { placed }: Framing, set: Set): readonly Performer[] {
  if (camera.size === "ECU" || camera.size === "CU") return [];
  return placed.filter(({ figure }) => figure.at_stall === true).slice(0, 1).map((keeper) => stallBefore(keeper, set));
}

function stallBefore({ x, y, scale }: Placed, set: Set): Performer {
  const cover = { left: x - (HALF + 30) * scale, top: y - (HIGH + HEAP + 40) * scale, width: (HALF + 30) * 2 * scale, height: (HIGH + HEAP + 90) * scale, depth: y + 1 };
  return coveringPiece(cover, set, (ctx) => {
    ctx.translate(x, y + 20 * scale);
    ctx.scale(scale, scale);
    paintStall(ctx, set.light);
  });
}

function paintStall(ctx: Context, light: Light): void {
  const { lit } = penOf(ctx, { kind: "table", note: "" }, { light, seconds: 0 });
  const wood = lit("#8a6040");
  const random = randomFrom("stall");
  box(ctx, [-HALF, -HIGH, HALF * 2, HIGH], linear(ctx, [0, -HIGH, 0, 0], [[0, mix(wood, light.key, 0.2)], [0.3, wood], [1, mix(wood, light.shade, 0.55)]]));
  for (let x = -HALF + 90; x < HALF; x += 90) box(ctx, [x, -HIGH + 20, 5, HIGH - 20], alpha(light.shade, 0.5));
  // It stands on the ground, and its boards jut out.
  box(ctx, [-HALF, -44, HALF * 2, 44], mix(wood, light.shade, 0.85));
  box(ctx, [-HALF, -HIGH + 34, HALF * 2, 16], alpha(light.shade, 0.55));
  box(ctx, [-HALF - 22, -HIGH, HALF * 2 + 44, 34], mix(wood, light.key, 0.3));
  for (let crate = 0; crate < 5; crate++) {
    const left = -HALF + 12 + crate * 222;
    const colour = lit(FRUIT[crate] ?? FRUIT[0]);
    for (let row = 2; row >= 0; row--) {
      for (let at = 0; at < 6 - row; at++) {
        const [cx, cy] = [left + 34 + at * 32 + row * 16, -HIGH - 18 - row * 30];
        const shade = mix(colour, random() < 0.5 ? light.key : light.shade, between(random, 0.05, 0.25));
        disc(ctx, [cx, cy], 21, mix(shade, light.shade, 0.45));
        disc(ctx, [cx - light.x * -3, cy - 3], 18, shade);
      }
    }
    polygon(ctx, [[left - 4, -HIGH - 14], [left + 206, -HIGH - 14], [left + 196, -HIGH + 38], [left + 6, -HIGH + 38]], lit("#b58a58"));
    box(ctx, [left - 4, -HIGH - 16, 210, 8], mix(lit("#b58a58"), light.shade, 0.4));
  }
}
