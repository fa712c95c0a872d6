/** What a run, or a jolt that ends it, does to hair that has ends to fly. In the head's own units, which look to the right. */
import type { Figure } from "../../../film/types-staging.ts";
import type { Look } from "../../../film/types.ts";
import { written, type Warp } from "../paint/shape.ts";
import type { HeadForm } from "./head-form.ts";
import type { HairStyle } from "./hair-styles.ts";
import { runsAway } from "./run-away.ts";

/** Back from the face of who runs past, or else head units that the ends are carried to the right and that they rise. */
export type Wind = "back" | { readonly aside: number; readonly up: number };

/** Who brakes out of a run has it flying on, who runs away from us has it swinging. */
export function windOf(figure: Figure): { readonly wind?: Wind } {
  const { pose, facing, gaze } = figure;
  if (runsAway(figure)) return { wind: { aside: gaze === "left" ? 34 : -34, up: 20 } };
  if (pose === "braking") return { wind: { aside: 58, up: 26 } };
  return pose === "running" && gaze !== "back" && (facing === "left" || facing === "right") ? { wind: "back" } : {};
}

const LOOSE: ReadonlySet<HairStyle> = new Set<HairStyle>(["bob", "long", "wavy", "fringe", "crop"]);
const TIED: ReadonlySet<HairStyle> = new Set<HairStyle>(["ponytail", "braid", "braids"]);

/** A man's crop has no ends to fly. */
function isLoose({ hair, gender, age }: Look): boolean {
  return LOOSE.has(hair.style) && (hair.style !== "crop" || (gender === "female" && age !== "old"));
}

/** Whether ends of it stream back, parted from the rest. */
export function streams(look: Look, wind: Wind | undefined): boolean {
  return wind === "back" && isLoose(look);
}

export function inWind(form: HeadForm, look: Look, wind: Wind | undefined): HeadForm {
  if (wind === undefined || !(isLoose(look) || (wind !== "back" && TIED.has(look.hair.style)))) return form;
  const warp: Warp = (x, y) => {
    const [wx, wy] = form.warp(x, y);
    if (wind === "back") {
      // What lies close to the skull stays, and the ends at the nape fly.
      const share = Math.min(1, Math.max(0, (-34 - wx) / 70)) * Math.min(1, Math.max(0, (wy - CROWN) / FALL));
      return [wx - BACK * share, wy - UP * share];
    }
    const share = Math.max(0, Math.min(1.25, (y - HELD) / LONG)) ** 1.5;
    return [wx + wind.aside * share, wy - wind.up * share];
  };
  return { ...form, warp, path: (text) => written(text, warp) };
}

/** Head units: from which row on it is loose, how far down to where it flies most, and how far back and up. */
const [CROWN, FALL, BACK, UP] = [-236, 130, 40, 34];
/** Where hair lies on the skull, and how far below that it has gone all of the way. */
const HELD = -206;
const LONG = 150;
/** Ends that the wind has parted from the rest. */
export const STREAMING = [
  "M-88 -196 C-112 -198 -138 -190 -166 -170 C-142 -176 -118 -172 -90 -160 Z",
  "M-84 -150 C-108 -146 -134 -134 -156 -108 C-132 -122 -106 -122 -80 -116 Z",
  "M-72 -112 C-92 -104 -112 -88 -124 -66 C-104 -82 -86 -82 -64 -84 Z",
] as const;
