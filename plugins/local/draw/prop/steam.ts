/** Steam over what is hot: soft puffs that thin out as they rise. Knows nothing of what is hot. */
import { alpha } from "../paint/colour.ts";
import { disc, radial } from "../paint/path.ts";
import type { Pen } from "./pen.ts";

/** In the units of what is drawn: where it leaves what is hot, how far it rises, how wide that is. */
export interface Steam {
  readonly x?: number;
  readonly y: number;
  readonly high: number;
  readonly wide: number;
}

const PUFFS = 9;
/** In a hand it drifts off ahead and is gone below the chin, so that it is before no face. */
const IN_HAND = { rises: 0.5, ahead: 0.9, strength: 0.75 } as const;

export function paintSteam({ ctx, seconds, held }: Pen, { x = 0, y, high, wide }: Steam): void {
  const { rises, ahead, strength } = held ? IN_HAND : { rises: 1, ahead: 0.1, strength: 1 };
  for (const [from, late] of [[-0.45, 0], [0.45, 2.1]] as const) {
    for (let puff = 0; puff < PUFFS; puff++) {
      const up = (puff + ((seconds * 0.5 + late * 0.3) % 1)) / PUFFS;
      const radius = wide * (0.26 + 0.34 * up);
      const spot = [x + wide * (from + Math.sin(up * 5 - seconds * 1.4 + late) * 0.2 + ahead * up ** 1.3), y - high * rises * up] as const;
      const thick = 0.2 * strength * Math.sin(Math.PI * Math.min(1, up * 0.92 + 0.08)) ** 0.8;
      disc(ctx, spot, radius, radial(ctx, [...spot, 0, radius], [[0, alpha("#ffffff", thick)], [0.5, alpha("#ffffff", thick * 0.5)], [1, alpha("#ffffff", 0)]]));
    }
  }
}
