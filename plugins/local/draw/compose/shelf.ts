/** Who takes something from the shelf of a kitchen stands where that shelf hangs, the hand at it. Pure; draws nothing. */
import type { Staging } from "../../../film/types-staging.ts";
import { KITCHEN_SHELF } from "../place/heart.ts";
import type { Measured } from "./blocking.ts";

/** World pixels of the camera, where somebody's hand is at the shelf. @param aside from the camera to who stands there */
export function homeAtShelf({ place }: Staging, [first]: readonly Measured[], aside: number): number | undefined {
  if (first === undefined || place.kind !== "kitchen" || first.figure.held_note?.endsWith(" from the shelf") !== true) return undefined;
  return KITCHEN_SHELF.x - first.anchors.hand.x * first.ground.scale - aside;
}
