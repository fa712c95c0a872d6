/** How a person is built, in figure units: heights, lengths and widths by age, height, build and gender. No pose. */
import type { Look } from "../../../film/types.ts";

export interface Build {
  /** Ground to crown, standing. */
  readonly total: number;
  /** Figure units for one unit of a head, in which chin to crown is 240 and the pit of the neck 28 under the chin. */
  readonly head: number;
  /** Units of the head that it sits lower on its neck than it is written. */
  readonly sunk: number;
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
  /** How deep the trunk is from breast to back, 1 for the usual: who is broad is so from every side. */
  readonly deep: number;
  /** Share of that depth beyond the usual which the trunk keeps below the breast. */
  readonly fall: number;
  /** How thick the legs are, 1 for what the bones have: who is broad above stands on such legs. */
  readonly stout: number;
  /** Degrees that the back is bent. */
  readonly stoop: number;
  /** Beside an adult's: who is young has short legs under a long trunk. */
  readonly legs: number;
  readonly trunk: number;
}

const TOTALS = { toddler: 440, child: 600, teen: 915, adult: 1000, old: 940 } as const;
/** Of a child who is little beside one who is not: the whole, the head, the legs, the bones. */
const LITTLE = { total: 0.9, head: 1.05, legs: 0.92, width: 1.05 } as const;
const HEADS = { toddler: 160, child: 178, teen: 147, adult: 165, old: 163 } as const;
const TALL = { short: 0.93, average: 1, tall: 1.065 } as const;
const WIDE = { slight: 0.86, average: 1, broad: 1.2, heavy: 1.25 } as const;
/** Of a grown man who is broad: wider still than the word makes others, and under a smaller head, for beside a large one a body is narrow. */
const BROAD_MAN = { width: 1.09, head: 0.95 } as const;
const STOUT = 1.12;
const ADULT_NECK = 819;

export function buildOf(look: Look): Build {
  const little = isLittle(look) ? LITTLE : undefined;
  const broad = isBroadMan(look) ? BROAD_MAN : undefined;
  const total = TOTALS[look.age] * TALL[look.height] * (look.gender === "female" ? 0.97 : 1) * (little?.total ?? 1);
  const chin = HEADS[look.age] * (1 + (TALL[look.height] - 1) * 0.4) * (little?.head ?? broad?.head ?? 1);
  const head = chin / 240;
  const sunk = isYoung(look.age) ? 30 : look.build === "heavy" ? 19 : look.build === "broad" ? 18 : 16;
  const neck = total - chin - (26 - sunk) * head;
  const length = neck / ADULT_NECK;
  const legs = (isYoung(look.age) ? 0.88 : 1) * (little?.legs ?? 1);
  const width = length ** 0.72 * WIDE[look.build] * (isYoung(look.age) ? 1.14 : 1) * (little?.width ?? broad?.width ?? 1);
  // What the legs lack the trunk has: 490 of 819 units to the neck are legs.
  return { total, head, sunk, neck, length, width, legs, fall: 1, stout: broad === undefined ? 1 : STOUT, trunk: 1 + ((1 - legs) * 490) / 329, ...figureOf(look) };
}

/** With the knees before the breast: a back that is round is short, and legs that are folded are as long as it takes to reach the chin. */
export function curledUp(build: Build): Build {
  return isShortLegged(build) ? { ...build, legs: 1.1, trunk: 0.8 } : build;
}

/** In cloth that is cut to it: a barrel from the shoulders down, a little narrower at the belt, and straight from there. A waist would make it a slim man's. */
export function tailored(build: Build): Build {
  const { shoulders, waist, hips, belly } = build;
  return { ...build, waist: Math.min(waist, shoulders * 0.84), hips: Math.min(hips, shoulders * 0.8), belly: Math.min(belly, 9), fall: 0.6 };
}

function isShortLegged({ legs }: Build): boolean {
  return legs < 1;
}

/** A child of no more than seven. */
export function isLittle({ age, little }: Look): boolean {
  return age === "child" && little === true;
}

/** Not yet grown: a round head on a small body. */
export function isYoung(age: Look["age"]): boolean {
  return age === "child" || age === "toddler";
}

/** Grown, and broad beyond what the word makes others. */
export function isBroadMan({ age, gender, build }: Look): boolean {
  return build === "broad" && gender === "male" && !isYoung(age) && age !== "teen";
}

function figureOf(look: Look): Pick<Build, "shoulders" | "waist" | "hips" | "bust" | "belly" | "deep" | "stoop"> {
  const { age, gender, build } = look;
  const stoop = age === "old" ? 11 : age === "teen" ? 2 : 0;
  const young = isYoung(age);
  const belly = build === "heavy" ? (young ? 24 : 44) : build === "broad" ? 16 : young ? 8 : age === "old" ? 9 : 2;
  const round = build === "heavy" ? 24 : 0;
  const deep = young ? 1 : isBroadMan(look) ? 1.34 : build === "broad" || build === "heavy" ? 1.14 : 1;
  if (young) return { shoulders: 80 + round * 0.2, waist: (age === "toddler" ? 78 : 70) + round, hips: 70 + round * 0.7, bust: 0, belly, deep, stoop };
  if (gender === "female") return { shoulders: (build === "broad" ? 96 : 89) + round * 0.2, waist: (build === "broad" ? 80 : age === "old" ? 76 : 67) + round, hips: 88 + round * 0.6, bust: age === "teen" ? 8 : 15 + round * 0.4, belly, deep, stoop };
  const narrow = age === "teen" ? -8 : 0;
  // Of a man who is broad one sees it at the shoulders first, and he has no waist to speak of.
  const stout = isBroadMan(look) ? 12 : 0;
  return { shoulders: (gender === "male" ? 108 : 98) + narrow + stout, waist: 83 + narrow + round + stout, hips: 82 + round * 0.7 + stout * 0.8, bust: 5 + round * 0.3, belly, deep, stoop };
}
