/** Which thing stands across the way, and how far a picture of those it has stopped turns to it. Pure. */
import type { Prop, Staging } from "../../../film/types-staging.ts";

export function standsAcross({ kind, note }: Prop): boolean {
  return kind === "tram" && / across the way on the (?:left|right)$/.test(note);
}

/** World pixels: the free way behind several whom it has stopped tells nothing. */
export function towardsAcross({ props, camera, figures }: Staging): number {
  const bar = camera.size === "LS" && figures.length > 1 ? props.find(standsAcross) : undefined;
  return bar === undefined ? 0 : Math.sign(bar.x) * TURNED;
}

const TURNED = 150;
