/** How a person is built, in figure units: heights, lengths and widths by age, height, build and gender. No pose. */
import type { Look } from "../../../film/types.ts";

export interface Build {
  /** Ground to crown, standing. */
  readonly total: number;
  /** Figure units for one unit of a head, in which chin to crown is 240 and the pit of the neck 28 under the chin. */
  readonly head: number;
  /** Ground to the pit of the neck, standing straight. */
  readonly neck: number;
  /** 1 for an average adult's bones; how wide and how long. */
  readonly length: number;
  readonly width: number;
  /** Half-widths before `width`: shoulders, waist, hips; and the depth of the bust. */
  readonly shoulders: number;
  readonly waist: number;
  readonly hips: number;
  readonly bust: number;
  readonly belly: number;
  /** Degrees that the back is bent. */
  readonly stoop: number;
}

const TOTALS = { child: 620, teen: 905, adult: 1000, old: 955 } as const;
const HEADS = { child: 142, teen: 156, adult: 165, old: 163 } as const;
const TALL = { short: 0.93, average: 1, tall: 1.065 } as const;
const WIDE = { slight: 0.88, average: 1, broad: 1.17 } as const;
const ADULT_NECK = 819;

export function buildOf(look: Look): Build {
  const total = TOTALS[look.age] * TALL[look.height] * (look.gender === "female" ? 0.97 : 1);
  const chin = HEADS[look.age] * (1 + (TALL[look.height] - 1) * 0.4);
  const head = chin / 240;
  const neck = total - chin - 26 * head;
  const length = neck / ADULT_NECK;
  return { total, head, neck, length, width: length ** 0.72 * WIDE[look.build], ...figureOf(look) };
}

function figureOf({ age, gender, build }: Look): Pick<Build, "shoulders" | "waist" | "hips" | "bust" | "belly" | "stoop"> {
  const stoop = age === "old" ? 7 : 0;
  const belly = build === "broad" ? 16 : age === "child" ? 8 : 2;
  if (age === "child") return { shoulders: 80, waist: 70, hips: 70, bust: 0, belly, stoop };
  if (gender === "female") return { shoulders: 89, waist: build === "broad" ? 80 : 67, hips: 88, bust: age === "teen" ? 8 : 15, belly, stoop };
  return { shoulders: gender === "male" ? 108 : 98, waist: 83, hips: 82, bust: 5, belly, stoop };
}
