/** Which thing stands across the way, and how far a picture of those it has stopped turns to it. Pure. */
import type { Prop, Staging } from "../../../film/types-staging.ts";

export function standsAcross({ kind, note }: Prop): boolean {
  return kind === "tram" && / across the way on the (?:left|right)$/.test(note);
}

/**
 * World pixels: the free way behind several whom it has stopped tells nothing, and what comes down behind somebody wants room.
 * @param width world pixels that the picture shows
 */
export function towardsAcross({ props, camera, figures }: Staging, width: number): number {
  const falls = camera.size === "LS" ? props.find(({ note }) => note.endsWith(" tumbling")) : undefined;
  if (falls !== undefined) return Math.sign(falls.x) * ROOM * Math.max(0, width - RUNNER);
  const bar = camera.size === "LS" && figures.length > 1 ? props.find(standsAcross) : undefined;
  return bar === undefined ? 0 : Math.sign(bar.x) * TURNED;
}

const TURNED = 150;
/** World pixels of somebody who runs, and the share of what is left beside them. */
const [RUNNER, ROOM] = [380, 0.45] as const;
