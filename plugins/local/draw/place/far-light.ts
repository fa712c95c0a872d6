/** Dark water as one sees it from a shore or a tower, with one small light far out on it. Knows nobody who sees it. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, curve, disc, glow, line, linear, oval, polygon } from "../paint/path.ts";
import { EDGE, HORIZON, layer, type Scenery, type Site } from "./site.ts";
import { paintHaze, paintSky } from "./sky.ts";
import { paintWater } from "./water.ts";

const LIGHT = { x: 1180, y: 640 } as const;
const SHORE = 560;

export function lightFarOut(site: Site): Scenery {
  return {
    behind: [
      layer(0.9, (ctx) => paintSky(ctx, site, SHORE)),
      layer(0.6, (ctx) => {
        paintWater(ctx, site, { top: SHORE, bottom: EDGE.bottom, seed: "sea" });
        paintHaze(ctx, site, { y: SHORE, height: 60, strength: 0.3 });
        if (/\blight ?house\b|\blamp room\b|маяк|灯台/iu.test(site.place.name)) paintBeam(ctx, site);
        paintSwell(ctx, site);
        paintLight(ctx, site);
      }),
    ],
  };
}

/** Long waves that come in, their crests white in bad weather. */
function paintSwell(ctx: Context, site: Site): void {
  const random = site.random("swell");
  const { tones } = site;
  const wild = site.place.weather === "storm" ? 1 : 0.4;
  for (let row = 0; row < 9; row++) {
    const y = SHORE + 26 + row ** 1.7 * 12;
    const high = (4 + row * 6) * (0.5 + wild);
    const shift = random() * 300;
    const crest = Array.from({ length: 17 }, (_, at) => [EDGE.left + at * 150 - shift * 0.4, y - high * Math.abs(Math.sin(at * 1.15 + row * 1.9 + shift))] as const);
    blob(ctx, [...crest, [EDGE.right, y + high * 2], [EDGE.left, y + high * 2]], linear(ctx, [0, y - high, 0, y + high * 2], [[0, alpha(mix(tones.sky[3], tones.key, 0.16), 0.5)], [0.3, alpha(tones.dark, 0.3)], [1, alpha(tones.dark, 0)]]));
    for (const [x, top] of crest) if (random() < wild * 0.7) curve(ctx, [[x - 20 - row * 7, top + 5], [x, top], [x + 24 + row * 8, top + 7]], alpha(mix(tones.sky[4], "#ffffff", 0.7), between(random, 0.3, 0.75)), 2 + row * 0.9);
  }
}

/** What the tower throws over the water, from beside us. */
function paintBeam(ctx: Context, { tones }: Site): void {
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  for (const spread of [1, 0.55]) {
    polygon(ctx, [[EDGE.left, 250], [LIGHT.x + 900, LIGHT.y - 60 - 130 * spread], [LIGHT.x + 900, LIGHT.y + 40 + 130 * spread], [EDGE.left, 330]], linear(ctx, [EDGE.left, 0, LIGHT.x + 900, 0], [[0, alpha("#fff0c0", 0.34 + 0.2 * tones.lamps)], [0.6, alpha("#ffe6a8", 0.18)], [1, alpha("#ffe0a0", 0.05)]]));
  }
  ctx.restore();
}

/** A hull and a mast no larger than a finger, the lamp at its head, and its road on the water. */
function paintLight(ctx: Context, { tones, random }: Site): void {
  const { x, y } = LIGHT;
  const dark = mix(tones.dark, "#05060c", 0.4);
  glow(ctx, [x, y], 360, { colour: "#ffd890", strength: 0.95 });
  polygon(ctx, [[x - 78, y + 66], [x - 58, y + 104], [x + 52, y + 100], [x + 92, y + 54], [x + 34, y + 76], [x - 34, y + 78]], dark);
  line(ctx, [[x - 4, y + 80], [x, y]], dark, 8);
  line(ctx, [[x + 34, y + 74], [x + 2, y + 8]], dark, 3.5);
  disc(ctx, [x, y], 15, "#fff6dc");
  for (const [dx, dy] of [[0, 80], [80, 0], [0, -80], [-80, 0]] as const) line(ctx, [[x, y], [x + dx, y + dy]], alpha("#fff0c4", 0.6), 4);
  const drops = random("road");
  for (let at = 0; at < 36; at++) {
    const near = drops();
    oval(ctx, [x + (drops() - 0.5) * (16 + near * 90), y + 112 + near * (HORIZON - 440)], [between(drops, 6, 30) * (0.4 + near), 1.4 + near * 2.4], alpha("#ffe2a6", 0.66 * (1 - near * 0.7)));
  }
}
