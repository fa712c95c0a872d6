/** The way between the stalls of a market: more of them on both sides, smaller and smaller to where it ends. */
import type { Context } from "../contract.ts";
import { alpha, mix } from "../paint/colour.ts";
import { line, polygon, type Point } from "../paint/path.ts";
import { CLOTHS, paintFruit, waresOf } from "./market-wares.ts";
import { HORIZON, VANISHING, type Site } from "./site.ts";

/** World pixels at its near end: from its middle to the boards of a stall, to the edge of an awning and to its back; heights above the ground there. */
const [BOARDS, EDGE, BACK] = [136, 116, 300] as const;
const [COUNTER, HANGS, RIDGE] = [112, 300, 440] as const;
/** Of the ground at its near end below the eye. */
const GROUND = 122;
/** How large each stall is beside the near end, at its own two ends. */
const ROWS = [[0.3, 0.24], [0.4, 0.32], [0.54, 0.42], [0.76, 0.57], [1.08, 0.8]] as const;
const STRIPES = 6;
const FRUIT = 9;

export function paintAisle(ctx: Context, site: Site): void {
  for (const [at, [near, far]] of ROWS.entries()) {
    for (const side of [-1, 1] as const) paintAlong(ctx, site, { side, near, far, at: at * 2 + (side > 0 ? 1 : 3) });
  }
}

interface Along {
  readonly side: -1 | 1;
  readonly near: number;
  readonly far: number;
  /** Which of them it is, for its colours. */
  readonly at: number;
}

function paintAlong(ctx: Context, site: Site, { side, near, far, at }: Along): void {
  const { tones } = site;
  // Air lies before what is far.
  const air = (colour: string): string => mix(tones.lit(colour), tones.haze, Math.max(0, 0.5 - near * 0.45));
  const spot = (aside: number, up: number, size: number): Point => [VANISHING.x + side * aside * size, HORIZON + (GROUND - up) * size];
  const quad = (a: Point, b: Point, to = [near, far] as const): readonly Point[] => [spot(...a, to[0]), spot(...a, to[1]), spot(...b, to[1]), spot(...b, to[0])];
  polygon(ctx, quad([BOARDS + 8, 0], [BOARDS + 8, HANGS + 20]), mix(air("#4a3a34"), tones.dark, 0.3));
  polygon(ctx, quad([BOARDS, 0], [BOARDS, COUNTER]), air("#8a6040"));
  polygon(ctx, quad([BOARDS, COUNTER - 22], [BOARDS, COUNTER - 12]), mix(air("#8a6040"), tones.dark, 0.5));
  const wares = waresOf(at);
  for (const [row, lift] of [[0, 22], [1, 8]] as const) {
    for (let i = 0; i < FRUIT; i++) {
      const size = far + ((near - far) * (i + 0.5 + row * 0.3)) / FRUIT;
      const [x, y] = spot(BOARDS + 6 - row * 8, COUNTER + lift, size);
      paintFruit(ctx, site, { x, y, radius: 12 * size, colour: air(wares[Math.floor((i * 3) / FRUIT)] ?? wares[0]) });
    }
  }
  const [stripe, ground] = CLOTHS[at % CLOTHS.length] ?? CLOTHS[0];
  for (let band = 0; band < STRIPES; band++) {
    const ends = [far + ((near - far) * (band + 1)) / STRIPES, far + ((near - far) * band) / STRIPES] as const;
    const cloth = air(band % 2 === 0 ? stripe : ground);
    polygon(ctx, quad([EDGE, HANGS], [BACK, RIDGE], ends), cloth);
    const middle = (ends[0] + ends[1]) / 2;
    polygon(ctx, [spot(EDGE, HANGS + 2, ends[0]), spot(EDGE, HANGS + 2, ends[1]), spot(EDGE, HANGS - 26, ends[1]), spot(EDGE, HANGS - 38, middle), spot(EDGE, HANGS - 26, ends[0])], mix(cloth, tones.shade, 0.24));
  }
  line(ctx, [spot(BOARDS - 4, 0, near), spot(BOARDS - 4, HANGS + 10, near)], mix(air("#6a4a30"), tones.dark, 0.2), 9 * near);
  line(ctx, [spot(EDGE, HANGS + 2, near), spot(BACK, RIDGE, near)], alpha(tones.dark, 0.4), 3 * near);
}
