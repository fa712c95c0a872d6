/** A small boat between high waves, as those see it who hold the other end of its rope. Knows nobody who sees it. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { curve, disc, radial, type Point } from "../paint/path.ts";
import { BOW, paintBoatAtSea } from "../prop/boat-at-sea.ts";
import { EDGE, layer, type Scenery, type Site } from "./site.ts";
import { paintHaze, paintSky } from "./sky.ts";
import { paintWave } from "./swell.ts";

/** World pixels and radians. */
const BOAT = { x: 1090, y: 784, scale: 1, turn: -0.17 } as const;
const FAR_AWAY = 470;

export function boatInStorm(site: Site): Scenery {
  return {
    behind: [
      layer(0.9, (ctx) => {
        paintSky(ctx, site, FAR_AWAY + 60);
        paintHaze(ctx, site, { y: FAR_AWAY, height: 70, strength: 0.4 });
      }),
      layer(0.5, (ctx) => {
        paintWave(ctx, site, { y: 500, high: 40, long: 260, shift: 60 });
        paintWave(ctx, site, { y: 590, high: 86, long: 430, shift: 240 });
        paintWave(ctx, site, { y: 690, high: 150, long: 700, shift: 620 });
      }),
      layer(0.2, (ctx) => {
        paintBoat(ctx, site);
        paintWave(ctx, site, { y: 792, high: 124, long: 620, shift: 260 });
        paintSpray(ctx, site);
        paintRope(ctx, site);
        paintWave(ctx, site, { y: 985, high: 150, long: 900, shift: 700 });
      }),
    ],
  };
}

function paintBoat(ctx: Context, { light, aboard }: Site): void {
  ctx.save();
  ctx.translate(BOAT.x, BOAT.y);
  ctx.rotate(BOAT.turn);
  ctx.scale(BOAT.scale, BOAT.scale);
  paintBoatAtSea(ctx, aboard, { light, seconds: 0 });
  ctx.restore();
}

/** Taut, from the bow to beside us. */
function paintRope(ctx: Context, { tones }: Site): void {
  const [sin, cos] = [Math.sin(BOAT.turn), Math.cos(BOAT.turn)];
  const bow: Point = [BOAT.x + BOAT.scale * (BOW.x * cos - BOW.y * sin), BOAT.y + BOAT.scale * (BOW.x * sin + BOW.y * cos)];
  const end: Point = [EDGE.left, 1010];
  const middle: Point = [(bow[0] + end[0]) / 2, (bow[1] + end[1]) / 2 + 16];
  for (const [colour, width] of [["#7a5c34", 17], ["#c9a468", 11]] as const) curve(ctx, [bow, middle, end], mix(tones.lit(colour), colour, 0.5), width);
}

/** What the bow throws up: mist, and drops that fly back from it. */
function paintSpray(ctx: Context, site: Site): void {
  const random = site.random("spray");
  const foam = mix(site.tones.lit("#f4fbff"), "#ffffff", 0.35);
  const [x, y] = [BOAT.x + BOW.x * BOAT.scale, 770];
  for (const [dx, dy, radius] of [[-20, 0, 190], [90, 20, 150], [-120, 20, 120]] as const) disc(ctx, [x + dx, y + dy], radius, radial(ctx, [x + dx, y + dy, 0, radius], [[0, alpha(foam, 0.4)], [0.5, alpha(foam, 0.16)], [1, alpha(foam, 0)]]));
  for (let at = 0; at < 90; at++) {
    const [out, up] = [random() - 0.45, random()];
    disc(ctx, [x + out * 460 * (0.4 + up), y + 20 - up * 280 * (1 - Math.abs(out))], between(random, 1.5, 6), alpha(foam, between(random, 0.3, 0.8)));
  }
}
