/** What the wind of a run does to loose hair: its ends stream back from the nape. In the head's own units, which look to the right. */
import type { Look } from "../../../film/types.ts";
import { written, type Warp } from "../paint/shape.ts";
import type { HeadForm } from "./head-form.ts";
import type { HairStyle } from "./hair-styles.ts";

const LOOSE: ReadonlySet<HairStyle> = new Set<HairStyle>(["bob", "long", "wavy", "fringe", "crop"]);

/** A man's crop has no ends to fly. */
export function isLoose({ hair, gender, age }: Look): boolean {
  return LOOSE.has(hair.style) && (hair.style !== "crop" || (gender === "female" && age !== "old"));
}

export function inWind(form: HeadForm): HeadForm {
  const warp: Warp = (x, y) => {
    const [wx, wy] = form.warp(x, y);
    // What lies close to the skull stays, and the ends at the nape fly.
    const share = Math.min(1, Math.max(0, (-34 - wx) / 70)) * Math.min(1, Math.max(0, (wy - CROWN) / FALL));
    return [wx - BACK * share, wy - UP * share];
  };
  return { ...form, warp, path: (text) => written(text, warp) };
}

/** Head units: from which row on it is loose, how far down to where it flies most, and how far back and up. */
const [CROWN, FALL, BACK, UP] = [-236, 130, 40, 34];
/** Ends that the wind has parted from the rest. */
export const STREAMING = [
  "M-88 -196 C-112 -198 -138 -190 -166 -170 C-142 -176 -118 -172 -90 -160 Z",
  "M-84 -150 C-108 -146 -134 -134 -156 -108 C-132 -122 -106 -122 -80 -116 Z",
  "M-72 -112 C-92 -104 -112 -88 -124 -66 C-104 -82 -86 -82 -64 -84 Z",
] as const;
