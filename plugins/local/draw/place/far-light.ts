/** Dark water as one sees it from a shore or a tower, with one small light far out on it. Knows nobody who sees it. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { glow, linear, oval, polygon } from "../paint/path.ts";
import { paintBoatAtSea } from "../prop/boat-at-sea.ts";
import { EDGE, layer, type Scenery, type Site } from "./site.ts";
import { paintHaze, paintSky } from "./sky.ts";
import { paintWave } from "./swell.ts";
import { paintWater } from "./water.ts";

/** World pixels of the foot of the hull, and of one of its units. */
const BOAT = { x: 1180, y: 700, scale: 0.24 } as const;
const SHORE = 560;

export function lightFarOut(site: Site): Scenery {
  return {
    behind: [
      layer(0.9, (ctx) => paintSky(ctx, site, SHORE)),
      layer(0.6, (ctx) => {
        paintWater(ctx, site, { top: SHORE, bottom: EDGE.bottom, seed: "sea" });
        paintHaze(ctx, site, { y: SHORE, height: 60, strength: 0.3 });
        if (/\blight ?house\b|\blamp room\b|маяк|灯台/iu.test(site.place.name)) paintBeam(ctx, site);
        paintSea(ctx, site);
      }),
    ],
  };
}

/** Waves that come in, higher the nearer they are: the boat lies between two of them. */
function paintSea(ctx: Context, site: Site): void {
  const wild = site.place.weather === "storm" ? 1 : 0.3;
  for (const { y, high, long, shift } of BEYOND) paintWave(ctx, site, { y, high: high * wild, long, shift });
  paintBoat(ctx, site);
  for (const { y, high, long, shift } of NEARER) paintWave(ctx, site, { y, high: high * wild, long, shift });
}

const BEYOND = [{ y: 582, high: 16, long: 150, shift: 40 }, { y: 616, high: 30, long: 230, shift: 170 }, { y: 664, high: 48, long: 330, shift: 60 }] as const;
const NEARER = [{ y: 742, high: 62, long: 450, shift: 330 }, { y: 850, high: 96, long: 620, shift: 80 }, { y: 1010, high: 140, long: 860, shift: 560 }] as const;

/** What the tower throws over the water, from beside us. */
function paintBeam(ctx: Context, { tones }: Site): void {
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  for (const spread of [1, 0.55]) {
    polygon(ctx, [[EDGE.left, 250], [BOAT.x + 900, BOAT.y - 120 - 130 * spread], [BOAT.x + 900, BOAT.y - 20 + 130 * spread], [EDGE.left, 330]], linear(ctx, [EDGE.left, 0, BOAT.x + 900, 0], [[0, alpha("#fff0c0", 0.34 + 0.2 * tones.lamps)], [0.6, alpha("#ffe6a8", 0.18)], [1, alpha("#ffe0a0", 0.05)]]));
  }
  ctx.restore();
}

/** No larger than a finger, its lamp the one light out there, and the road of that on the water. */
function paintBoat(ctx: Context, { light, tones, random, aboard }: Site): void {
  const { x, y, scale } = BOAT;
  glow(ctx, [x, y - 90], 380, { colour: "#ffd890", strength: 0.95 });
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(-0.14);
  ctx.scale(scale, scale);
  paintBoatAtSea(ctx, aboard, { light, seconds: 0 });
  ctx.restore();
  const drops = random("road");
  const lamp = mix("#ffe2a6", tones.key, 0.1);
  for (let at = 0; at < 26; at++) {
    const near = drops();
    oval(ctx, [x + 20 + (drops() - 0.5) * (20 + near * 100), y + 6 + near * 70], [between(drops, 6, 30) * (0.4 + near), 1.4 + near * 2.4], alpha(lamp, 0.66 * (1 - near * 0.6)));
  }
}
