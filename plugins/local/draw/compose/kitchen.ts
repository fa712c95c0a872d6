/** Who takes something from the shelf of a kitchen, or cooks, stands where that shelf or its range is. Pure; draws nothing. */
import type { Staging } from "../../../film/types-staging.ts";
import { KITCHEN_RANGE, KITCHEN_SHELF } from "../place/heart.ts";
import type { Measured } from "./blocking.ts";

/** Figure units from who cooks to the middle of the range. */
const TO_RANGE = 323;

/** World pixels of the camera. @param aside from the camera to who stands there */
export function homeInKitchen({ place }: Staging, [first, other]: readonly Measured[], aside: number): number | undefined {
  if (first === undefined || place.kind !== "kitchen") return undefined;
  const { figure: { held_note, pose, facing, seated }, anchors, ground: { scale } } = first;
  if (held_note?.endsWith(" from the shelf") === true) return KITCHEN_SHELF.x - anchors.hand.x * scale - aside;
  if (other !== undefined || pose !== "cooking" || seated === true || (facing !== "left" && facing !== "right")) return undefined;
  return KITCHEN_RANGE.x + TO_RANGE * scale * (facing === "left" ? 1 : -1) - aside;
}
