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
const HALF = 452;
const DEEP = 84;
/** How far its cloth hangs above the ground, and how wide a leg is. */
const GAP = 66;
const LEG = 26;
const FRUIT = ["#d2452f", "#e88a3a", "#a8c24f", "#f2c24b"] as const;

export function stallOf({ camera }: Staging, { placed }: Framing, set: Set): readonly Performer[] {
  if (camera.size === "ECU" || camera.size === "CU") return [];
  return placed.filter(({ figure }) => figure.at_stall === true).slice(0, 1).map((keeper) => stallBefore(keeper, set, camera.angle === "high" ? DEEP : 0));
}

/** @param deep figure units of its boards that are seen from above */
function stallBefore({ x, y, scale }: Placed, set: Set, deep: number): Performer {
  const cover = { left: x - (HALF + 30) * scale, top: y - (HIGH + HEAP + deep + 40) * scale, width: (HALF + 30) * 2 * scale, height: (HIGH + HEAP + deep + 90) * scale, depth: y + 1 };
  return coveringPiece(cover, set, (ctx) => {
    ctx.translate(x, y + 20 * scale);
    ctx.scale(scale, scale);
    if (deep > 0) paintBoards(ctx, set.light, deep);
    paintStall(ctx, set.light);
  });
}

/** From above its boards are seen as far as they reach, and a second row of fruit on them. */
function paintBoards(ctx: Context, light: Light, deep: number): void {
  const { lit } = penOf(ctx, { kind: "table", note: "" }, { light, seconds: 0 });
  const wood = lit("#8a6040");
  const back = HALF - deep * 0.5;
  polygon(ctx, [[-HALF - 22, -HIGH], [HALF + 22, -HIGH], [back, -HIGH - deep], [-back, -HIGH - deep]], mix(wood, light.key, 0.2));
  for (let crate = 0; crate < FRUIT.length; crate++) {
    const left = -back + 16 + crate * ((back * 2 - 24) / FRUIT.length);
    const colour = lit(FRUIT[crate] ?? FRUIT[0]);
    const width = (back * 2) / FRUIT.length - 26;
    polygon(ctx, [[left, -HIGH - deep + 44], [left + width, -HIGH - deep + 44], [left + width - 6, -HIGH - deep - 12], [left + 6, -HIGH - deep - 12]], mix(lit("#b58a58"), light.shade, 0.25));
    for (let at = 0; at < 5; at++) disc(ctx, [left + 26 + (at * (width - 52)) / 4, -HIGH - deep - 14], 19, mix(colour, light.shade, at % 2 === 0 ? 0.12 : 0.3));
  }
}

function paintStall(ctx: Context, light: Light): void {
  const { lit } = penOf(ctx, { kind: "table", note: "" }, { light, seconds: 0 });
  const wood = lit("#8a6040");
  const random = randomFrom("stall");
  paintUnderneath(ctx, light, wood);
  paintCloth(ctx, light, lit);
  box(ctx, [-HALF, -HIGH + 34, HALF * 2, 16], alpha(light.shade, 0.55));
  box(ctx, [-HALF - 22, -HIGH, HALF * 2 + 44, 34], mix(wood, light.key, 0.3));
  for (let crate = 0; crate < FRUIT.length; crate++) {
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

/** It stands on legs, and it is dark between them. */
function paintUnderneath(ctx: Context, light: Light, wood: string): void {
  const dark = mix(light.shade, "#0a0810", 0.86);
  polygon(ctx, [[-HALF + 8, -GAP - 30], [HALF - 8, -GAP - 30], [HALF + 16, 4], [HALF - 70, 16], [-HALF + 70, 16], [-HALF - 16, 4]], dark);
  for (const x of [-HALF, -HALF / 3, HALF / 3, HALF]) box(ctx, [x - (x > 0 ? LEG : 0), -GAP - 30, LEG, GAP + 38], mix(wood, light.key, 0.35));
}

/** Hangs from the boards in folds, striped as the awnings are, and ends above the ground in scallops. */
function paintCloth(ctx: Context, light: Light, lit: (colour: string) => string): void {
  const [white, striped] = [lit("#efe6d2"), lit("#6a5f5a")];
  const wide = (HALF * 2) / STRIPES;
  for (let at = 0; at < STRIPES; at++) {
    const left = -HALF + at * wide;
    const colour = at % 2 === 0 ? striped : white;
    const ink = linear(ctx, [left, 0, left + wide, 0], [[0, mix(colour, light.shade, 0.4)], [0.3, colour], [0.75, mix(colour, light.shade, 0.1)], [1, mix(colour, light.shade, 0.45)]]);
    box(ctx, [left, -HIGH + 20, wide, HIGH - 20 - GAP], ink);
    disc(ctx, [left + wide / 2, -GAP - wide * 0.14], wide / 2, ink);
    box(ctx, [left, -HIGH + 20, 4, HIGH - 20 - GAP], alpha(light.shade, 0.55));
  }
}

const STRIPES = 10;
