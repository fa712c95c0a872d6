/** Ground in the rain: puddles that hold the sky, and the lights of windows and lamps drawn out in it. Knows no street. */
import type { Colour, Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha } from "../paint/colour.ts";
import { linear, oval } from "../paint/path.ts";
import { EDGE, has, type Site } from "./site.ts";

export function isWet(site: Site): boolean {
  const { place } = site;
  return place.setting === "EXT" && (place.weather === "rain" || place.weather === "storm" || has(site, "wet_ground"));
}

/** Puddles hold the colours of sky and windows; none runs into one that is told of. */
export function paintWet(ctx: Context, site: Site, told?: { readonly x: number; readonly y: number; readonly wide: number; readonly high: number }): void {
  const random = site.random("puddles");
  for (let i = 0; i < 9; i++) {
    const [x, y, wide] = [EDGE.left + random() * EDGE.width, 880 + random() * 260, between(random, 80, 250)];
    if (told && Math.abs(x - told.x) < told.wide + wide && Math.abs(y - told.y) < (told.high + wide * 0.11) * 1.2) continue;
    oval(ctx, [x, y], [wide, wide * 0.11], linear(ctx, [0, y - wide * 0.11, 0, y + wide * 0.11], [[0, alpha(site.tones.sky[4], 0.5)], [0.5, alpha(site.tones.sky[2], 0.55)], [1, alpha(site.tones.sky[0], 0.5)]]));
    oval(ctx, [x - wide * 0.2, y - wide * 0.03], [wide * 0.34, wide * 0.018], alpha(site.tones.pane, 0.12 + 0.3 * site.tones.lamps));
  }
}

export interface Reflected {
  readonly x: number;
  /** Where on the ground it begins. */
  readonly y: number;
  readonly wide: number;
  readonly long: number;
  readonly colour: Colour;
  readonly strength: number;
}

/** A light drawn out towards us over wet ground, broken by its waves. */
export function paintReflection(ctx: Context, site: Site, { x, y, wide, long, colour, strength }: Reflected): void {
  const random = site.random(`shine${Math.round(x)}`);
  ctx.save();
  ctx.globalCompositeOperation = "screen";
  for (let at = 0; at < 16; at++) {
    const share = at / 16;
    const width = wide * (0.5 + share * 0.7) * between(random, 0.6, 1.2);
    oval(ctx, [x + (random() - 0.5) * wide * 0.5, y + share * long], [width, 3 + share * 6], alpha(colour, strength * (1 - share) * between(random, 0.4, 1)));
  }
  ctx.restore();
}
