/** One wave of a sea in a storm, from edge to edge. Knows no boat. */
import type { Context } from "../contract.ts";
import { between } from "../paint/chance.ts";
import { alpha, mix } from "../paint/colour.ts";
import { blob, curve, disc, linear, type Point } from "../paint/path.ts";
import { EDGE, type Site } from "./site.ts";

export interface Wave {
  /** World pixels of the trough, of the crest above it, and from crest to crest. */
  readonly y: number;
  readonly high: number;
  readonly long: number;
  readonly shift: number;
}

/** Steep on the side it runs to, white along its crest. */
export function paintWave(ctx: Context, site: Site, wave: Wave): void {
  const { tones } = site;
  const { y, high, long, shift } = wave;
  const water = mix(tones.lit("#2f7488"), tones.sky[1], 0.3);
  const tops: Point[] = [];
  for (let x = EDGE.left - long; x <= EDGE.right + long; x += long / 24) tops.push([x, y - high * crestAt((x + shift) / long)]);
  blob(ctx, [...tops, [EDGE.right + long, EDGE.bottom + 40], [EDGE.left - long, EDGE.bottom + 40]], linear(ctx, [0, y - high, 0, y + high * 1.8], [[0, mix(water, tones.key, 0.34)], [0.25, mix(water, tones.sky[0], 0.3)], [1, mix(water, tones.dark, 0.62)]]));
  const random = site.random(`foam${y}`);
  const foam = mix(tones.lit("#f2fafd"), "#ffffff", 0.3);
  tops.forEach(([x, top], at) => {
    const next = tops[at + 1];
    const up = (y - top) / high;
    if (next !== undefined && up > 0.12) curve(ctx, [[x, top], [(x + next[0]) / 2, (top + next[1]) / 2], next], alpha(foam, 0.2 + 0.6 * up), 2 + high * 0.07 * up);
    if (up > 0.8) for (let drop = 0; drop < 3; drop++) disc(ctx, [x - random() * high * 0.5, top - random() * high * 0.3], between(random, 1.5, 4.5), alpha(foam, 0.6));
    if (random() < 0.4) curve(ctx, [[x - long * 0.05, top + high * 0.3], [x, top + high * 0.42], [x + long * 0.07, top + high * 0.5]], alpha(foam, between(random, 0.12, 0.34)), 2 + high * 0.025);
  });
}

/** 0 in the trough to 1 at the crest. */
function crestAt(share: number): number {
  const turn = share - Math.floor(share);
  return 1 - Math.sin(turn ** 0.85 * Math.PI) ** 0.7;
}
