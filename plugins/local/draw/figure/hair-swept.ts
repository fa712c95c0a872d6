/** Hair that a jolt or a run carries along: held at the crown, the ends farthest. In the head's own units. */
import { written, type Warp } from "../paint/shape.ts";
import type { Figure } from "../../../film/types-staging.ts";
import { runsAway } from "./run-away.ts";
import type { HeadForm } from "./head-form.ts";

/** Where hair lies on the skull, and how far below that it has gone all of the way. */
const HELD = -206;
const LONG = 150;

/** @param aside head units that the ends are carried to the right, and @param up that they rise */
export function swept(form: HeadForm, { aside, up }: Sweep): HeadForm {
  const warp: Warp = (x, y) => {
    const [wx, wy] = form.warp(x, y);
    const share = Math.max(0, Math.min(1.25, (y - HELD) / LONG)) ** 1.5;
    return [wx + aside * share, wy - up * share];
  };
  return { ...form, warp, path: (text) => written(text, warp) };
}

/** Head units: who brakes out of a run has it flying on, who runs away from us has it swinging. */
export function sweepOf(figure: Figure): { readonly sweep?: Sweep } {
  if (runsAway(figure)) return { sweep: { aside: figure.gaze === "left" ? 34 : -34, up: 20 } };
  return figure.pose === "braking" ? { sweep: { aside: 58, up: 26 } } : {};
}

export interface Sweep {
  readonly aside: number;
  readonly up: number;
}
